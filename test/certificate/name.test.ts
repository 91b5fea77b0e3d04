import { describe, expect, it } from 'vitest';
import { checkName, loadFonts } from '../../certificate/index.ts';
import { widthOf } from '../../certificate/setting.ts';
import { typeset } from '../../certificate/typeset.ts';
import { fontFiles, fonts } from './fixtures.ts';
import { names } from './names.ts';

const widthOfName = (name: string) => widthOf(typeset(fonts.record, name, 'auto'));

describe('every name of names.json', () => {
  for (const { name, expect: wanted } of names) {
    const label = JSON.stringify(name);
    if (wanted === 'refuse') {
      it(`refuses ${label}`, async () =>
        expect(await checkName(name, fonts)).toMatchObject({ ok: false, missing: [] }));
    } else if (wanted.startsWith('refuse') && !wanted.endsWith('clean')) {
      it(`refuses ${label} and names the letters`, async () => {
        const check = await checkName(name, fonts);
        expect(check).toMatchObject({ ok: false, reason: 'missing_letters' });
        if (check.ok) return;
        expect(check.missing.length).toBeGreaterThan(0);
        for (const letter of check.missing) expect(name.normalize('NFC')).toContain(letter);
      });
    } else {
      it(`prints ${label}`, async () => {
        const check = await checkName(name, fonts);
        if (!check.ok) throw new Error(check.missing.join(' '));
        for (const line of check.lines) {
          expect(check.size * widthOfName(line)).toBeLessThanOrEqual(620);
        }
      });
    }
  }

  it('refuses other scripts by their letters where no more faces were brought along', async () => {
    const own = loadFonts(fontFiles);
    expect(await checkName('王小明', own)).toMatchObject({ ok: false, missing: ['王', '小', '明'] });
    expect(await checkName('Ana', own)).toMatchObject({ ok: true });
  });
});

describe('cleaning', () => {
  const cleanOf = async (name: string) => {
    const check = await checkName(name, fonts);
    return check.ok ? check.clean : check.reason;
  };
  it.each([
    ['Ana\u202eBo', 'AnaBo'],
    ['A\u0000B', 'AB'],
    ['Zoe\u0308', 'Zoë'],
    ['\ufeff Ana \t\n Bo\u00a0Li ', 'Ana Bo Li'],
    ['Ana\u200b\u00ad Bo', 'Ana Bo'],
    ['\u2066Ana\u2069', 'Ana'],
  ])('%j becomes %j', async (name, clean) => expect(await cleanOf(name)).toBe(clean));

  it.each([
    ['', 'empty'],
    [' \u202e\u0000 ', 'empty'],
    ['Ana \ud800', 'malformed'],
    ['Ana \ufffd', 'malformed'],
  ])('%j is refused: %s', async (name, reason) => expect(await cleanOf(name)).toBe(reason));
});

describe('missing letters', () => {
  it('names a whole emoji, once', async () => {
    const check = await checkName('👩🏽‍🎓 Sam 👩🏽‍🎓 🎓', fonts);
    expect(check).toEqual({ ok: false, reason: 'missing_letters', missing: ['👩🏽‍🎓', '🎓'] });
  });

  it('prints the letters of Navajo, whose two accents stand where the face says', async () => {
    expect(await checkName('Ha\u0328\u0301k\u02bci\u0328\u0301', fonts)).toMatchObject({ ok: true });
  });

  it('refuses a letter whose accent the face has no place for, and says which', async () => {
    expect(await checkName('Har\u0325i Q\u0301', fonts)).toMatchObject({
      reason: 'missing_letters',
      missing: ['r\u0325'],
    });
    // Without the shaper nobody can say where it belongs.
    expect(await checkName('Ha\u0328\u0301', loadFonts(fontFiles))).toMatchObject({ missing: ['ą\u0301'] });
  });
});

describe('the size of a name', () => {
  it('is 46 pt, and shrinks to 620 pt', async () => {
    expect(await checkName('Maria Lopez', fonts)).toMatchObject({ size: 46, lines: ['Maria Lopez'] });
    const check = await checkName('Dr. Martin Luther O’Neill-McDonald III', fonts);
    expect(check).toMatchObject({ ok: true, lines: ['Dr. Martin Luther O’Neill-McDonald III'] });
    if (check.ok) expect(check.size).toBeLessThan(46);
  });

  it('breaks into two balanced lines under 28 pt', async () => {
    const check = await checkName('Maria Magdalena Esperanza Lopez de la Concepcion y Fernandez', fonts);
    if (!check.ok) throw new Error(check.reason);
    expect(check.lines.join(' ')).toBe(check.clean);
    expect(check.size).toBe(28);
    const [first = 0, second = 0] = check.lines.map(widthOfName);
    expect(Math.abs(first - second)).toBeLessThan(5);
  });

  it('breaks after a hyphen when there is no space', async () => {
    const check = await checkName('Featherstonehaugh-Cholmondeley-Montmorency', fonts);
    expect(check).toMatchObject({ ok: true, lines: ['Featherstonehaugh-', 'Cholmondeley-Montmorency'] });
  });

  it('is never under 20 pt: a longer name is refused', async () => {
    expect(await checkName('Maximiliana '.repeat(20), fonts)).toEqual({
      ok: false,
      reason: 'too_long',
      missing: [],
    });
    expect(await checkName('W'.repeat(60), fonts)).toMatchObject({ reason: 'too_long' });
  });
});
