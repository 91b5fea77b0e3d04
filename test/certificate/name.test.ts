import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkName } from '../../certificate/index.ts';
import { typeset, widthOf } from '../../certificate/typeset.ts';
import { fonts } from './fixtures.ts';

// Read, not imported: Vite's JSON loader stops at the half surrogate.
const names = z
  .array(z.object({ name: z.string(), language: z.string(), expect: z.string() }))
  .parse(JSON.parse(readFileSync(new URL('../names.json', import.meta.url), 'utf8')));

/** Scripts that need shaping or a font of their own: the letters are named, nothing is drawn. */
const OTHER_SCRIPTS = ['zh', 'ja', 'ko', 'ar', 'he', 'hi', 'th', 'jv'];
const EMOJI = /\p{Extended_Pictographic}/u;

describe('every name of names.json', () => {
  for (const { name, language, expect: wanted } of names) {
    const check = checkName(name, fonts);
    const label = JSON.stringify(name);
    if (wanted === 'refuse') {
      it(`refuses ${label}`, () => expect(check).toMatchObject({ ok: false, missing: [] }));
    } else if (OTHER_SCRIPTS.includes(language) || EMOJI.test(name)) {
      it(`refuses ${label} and names the letters`, () => {
        expect(check).toMatchObject({ ok: false, reason: 'missing_letters' });
        if (check.ok) return;
        expect(check.missing.length).toBeGreaterThan(0);
        expect(name.normalize('NFC')).toContain(check.missing[0]);
      });
    } else {
      it(`prints ${label}`, () => {
        expect(check).toMatchObject({ ok: true });
        if (!check.ok) return;
        for (const line of check.lines) {
          expect(check.size * widthOf(typeset(fonts.record, line))).toBeLessThanOrEqual(620);
        }
      });
    }
  }
});

describe('cleaning', () => {
  const cleanOf = (name: string) => {
    const check = checkName(name, fonts);
    return check.ok ? check.clean : check.reason;
  };
  it.each([
    ['Ana\u202eBo', 'AnaBo'],
    ['A\u0000B', 'AB'],
    ['Zoe\u0308', 'Zoë'],
    ['\ufeff Ana \t\n Bo\u00a0Li ', 'Ana Bo Li'],
    ['Ana\u200b\u00ad Bo', 'Ana Bo'],
    ['\u2066Ana\u2069', 'Ana'],
  ])('%j becomes %j', (name, clean) => expect(cleanOf(name)).toBe(clean));

  it.each([
    ['', 'empty'],
    [' \u202e\u0000 ', 'empty'],
    ['Ana \ud800', 'malformed'],
    ['Ana \ufffd', 'malformed'],
  ])('%j is refused: %s', (name, reason) => expect(cleanOf(name)).toBe(reason));
});

describe('missing letters', () => {
  it('names a whole emoji, once', () => {
    const check = checkName('👩🏽‍🎓 Sam 👩🏽‍🎓 🎓', fonts);
    expect(check).toEqual({ ok: false, reason: 'missing_letters', missing: ['👩🏽‍🎓', '🎓'] });
  });

  it('refuses a letter whose accent would have to be placed by hand, and says which', () => {
    expect(checkName('Ha\u0328\u0301', fonts)).toMatchObject({
      reason: 'missing_letters',
      missing: ['ą\u0301'],
    });
  });
});

describe('the size of a name', () => {
  it('is 46 pt, and shrinks to 620 pt', () => {
    expect(checkName('Maria Lopez', fonts)).toMatchObject({ size: 46, lines: ['Maria Lopez'] });
    const check = checkName('Dr. Martin Luther O’Neill-McDonald III', fonts);
    expect(check).toMatchObject({ ok: true, lines: ['Dr. Martin Luther O’Neill-McDonald III'] });
    if (check.ok) expect(check.size).toBeLessThan(46);
  });

  it('breaks into two balanced lines under 28 pt', () => {
    const check = checkName('Maria Magdalena Esperanza Lopez de la Concepcion y Fernandez', fonts);
    if (!check.ok) throw new Error(check.reason);
    expect(check.lines.join(' ')).toBe(check.clean);
    expect(check.size).toBe(28);
    const [first = 0, second = 0] = check.lines.map((line) => widthOf(typeset(fonts.record, line)));
    expect(Math.abs(first - second)).toBeLessThan(5);
  });

  it('breaks after a hyphen when there is no space', () => {
    const check = checkName('Featherstonehaugh-Cholmondeley-Montmorency', fonts);
    expect(check).toMatchObject({ ok: true, lines: ['Featherstonehaugh-', 'Cholmondeley-Montmorency'] });
  });

  it('is never under 20 pt: a longer name is refused', () => {
    expect(checkName('Maximiliana '.repeat(20), fonts)).toEqual({
      ok: false,
      reason: 'too_long',
      missing: [],
    });
    expect(checkName('W'.repeat(60), fonts)).toMatchObject({ reason: 'too_long' });
  });
});
