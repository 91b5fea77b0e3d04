import { describe, expect, test } from 'vitest';
import { hoursText, centsOf, minutesOf, moneyText, wholesOf } from '../../admin/rules/amounts.ts';
import { changesOf, differences } from '../../admin/rules/compare.ts';
import { same, withoutItem, withValue, type Doc } from '../../admin/rules/document.ts';
import { place } from '../../admin/rules/problems.ts';
import { partsOf, sentenceText, type Voice } from '../../admin/rules/say.ts';
import type { Panel, Sentence } from '../../admin/rules/sentence.ts';
import { panelsOf } from '../../admin/rules/sentences/index.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import { programWords } from '../../words/programs/en.ts';
import { en } from '../../words/rules/sentences/en.ts';
import { es } from '../../words/rules/sentences/es.ts';

/** Rules as sentences: all that a program can say is said, and can be changed where it is said. */
const words: Record<string, Record<string, string>> = { ...en.options, ...programWords } as never;
const voice: Voice = {
  sentence: (say) => en.sentences[say],
  option: (names, key) => (words[names]?.[key] ?? key).toLowerCase(),
  action: (name) => en.actions[name],
  panel: (name) => en.panels[name],
  date: (on) => on,
  list: (items) => items.join(', '),
  notStated: en.notStated,
  nothing: en.nothing,
};

interface Case {
  name: string;
  doc: Doc;
  credential: string;
}
const cases: Case[] = presets.flatMap((preset) =>
  preset.versions.flatMap(({ id, rules }) =>
    preset.credentials.map((credential) => ({
      name: `${preset.id} ${id} ${credential}`,
      credential,
      doc: { inForceFrom: null, ruleVersionBy: preset.ruleVersionBy, rules },
    })),
  ),
);
const caseOf = (name: string): Case => {
  const found = cases.find((one) => one.name.startsWith(name));
  if (!found) throw new Error(name);
  return found;
};
const sentencesOf = (panels: readonly Panel[]): Sentence[] =>
  panels.flatMap(({ sentences }) => [...sentences]);
const find = (panels: readonly Panel[], id: string): Sentence => {
  const found = sentencesOf(panels).find((one) => one.id === id);
  if (!found)
    throw new Error(
      `${id} of ${sentencesOf(panels)
        .map((one) => one.id)
        .join(' ')}`,
    );
  return found;
};
const slotOf = (sentence: Sentence, name: string) => {
  const slot = sentence.slots[name];
  if (!slot) throw new Error(name);
  return slot;
};

describe('every program of the research', () => {
  test.each(cases)('$name: each slot gives back what it reads', ({ doc, credential }) => {
    for (const { slots } of sentencesOf(panelsOf(doc, credential)))
      for (const slot of Object.values(slots)) expect(same(slot.set(doc, slot.now as never), doc)).toBe(true);
  });

  test.each(cases)('$name: every field is spoken of', ({ doc, credential }) => {
    const paths = sentencesOf(panelsOf(doc, credential)).flatMap((one) => one.paths);
    const fields = Object.keys(doc.rules).filter((field) => !['requirements', 'credit'].includes(field));
    const lists = ['ladder', 'waivers', 'recurring'];
    const unspoken = fields.filter((field) =>
      lists.includes(field)
        ? (doc.rules[field as 'ladder'] ?? []).some((_, i) => !paths.includes(`rules.${field}.${i}`))
        : !paths.includes(`rules.${field}`),
    );
    const credit = Object.keys(doc.rules.credit)
      .filter((field) => field !== 'hoursPerUnit')
      .filter((field) => !paths.includes(`rules.credit.${field}`));
    const units = Object.keys(doc.rules.credit.hoursPerUnit).filter(
      (unit) => !paths.includes(`rules.credit.hoursPerUnit.${unit}`),
    );
    const asked = (doc.rules.requirements[credential] ?? []).filter(
      (_, i) => !paths.includes(`rules.requirements.${credential}.${i}`),
    );
    expect([unspoken, credit, units, asked]).toEqual([[], [], [], []]);
  });

  test.each(cases)('$name: no sentence has a hole, and no id is used twice', ({ doc, credential }) => {
    const all = sentencesOf(panelsOf(doc, credential));
    for (const one of all) expect(sentenceText(one, voice)).not.toMatch(/[{}_]|undefined/);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});

test('both languages have the same slots in every sentence', () => {
  for (const [say, sentence] of Object.entries(en.sentences)) {
    const slots = (text: string) =>
      partsOf(text)
        .filter((_, i) => i % 2 === 1)
        .toSorted();
    expect([say, slots(es.sentences[say as keyof typeof es.sentences])]).toEqual([say, slots(sentence)]);
  }
});

describe('hours shown, minutes stored', () => {
  test.each([
    ['1.5', 90],
    ['1,5', 90],
    ['1:20', 80],
    [' 36 ', 2160],
    ['0.33', null],
    ['', null],
    ['-1', null],
    ['two', null],
  ])('%s', (text, minutes) => expect(minutesOf(text)).toBe(minutes));
  test('what is shown reads back', () => {
    for (const minutes of [1, 20, 45, 60, 90, 100, 2160]) expect(minutesOf(hoursText(minutes))).toBe(minutes);
    expect([hoursText(90), hoursText(80)]).toEqual(['1.5', '1:20']);
  });
  test('dollars and lists of months', () => {
    expect([centsOf('$75'), centsOf('75.50'), centsOf('1,200'), centsOf('75.555')]).toEqual([
      7500,
      7550,
      120000,
      null,
    ]);
    expect([moneyText(7500), moneyText(7550)]).toEqual(['$75', '$75.50']);
    expect([wholesOf('12, 24 and 36'), wholesOf('')]).toEqual([[12, 24, 36], null]);
  });
});

describe('changing', () => {
  const { doc, credential } = caseOf('us-oh current');
  const panels = panelsOf(doc, credential);

  test('a sentence is added, renamed and taken out again', () => {
    const add = panels.find(({ name }) => name === 'earned')?.adds.find(({ name }) => name === 'addMost');
    const added = add?.set(doc) ?? doc;
    const code = slotOf(find(panelsOf(added, credential), 'earned.maximum.teaching'), 'code');
    const renamed = code.kind === 'choice' ? code.set(added, 'electronic') : added;
    expect(renamed.rules.requirements[credential]?.at(-1)).toEqual({
      kind: 'maximum',
      code: 'electronic',
      of: [{ formats: ['live_online', 'self_study'] }],
      minutes: 600,
      inferred: false,
    });
    const sentence = find(panelsOf(renamed, credential), 'earned.maximum.electronic');
    expect(same(sentence.remove?.(renamed), doc)).toBe(true);
  });

  test('another calendar keeps the length', () => {
    const kind = slotOf(find(panels, 'calendar'), 'kind');
    const next = kind.kind === 'choice' ? kind.set(doc, 'year_day') : doc;
    expect(next.rules.calendar).toMatchObject({ kind: 'year_day', everyYears: 2 });
    const day = slotOf(find(panelsOf(next, credential), 'calendar'), 'day');
    const month = slotOf(find(panelsOf(next, credential), 'calendar'), 'month');
    const february = month.kind === 'choice' ? month.set(next, '02') : next;
    expect(february.rules.calendar).toMatchObject({ yearDay: '02-28' });
    expect(day.kind === 'whole' ? day.set(february, 40).rules.calendar : null).toMatchObject({
      yearDay: '02-28',
    });
  });
});

describe('what differs', () => {
  const { doc, credential } = caseOf('us-oh current');
  const before = panelsOf(doc, credential);
  const list = `rules.requirements.${credential}`;

  test('one number is said alone, a new sentence as new, a lost one where it was', () => {
    const more = withValue(doc, `${list}.1.minutes`, 300);
    const changed = withoutItem(more, list, 2);
    const changes = changesOf(before, panelsOf(changed, credential), voice);
    expect([...changes.keys()]).toEqual(['earned.minimum.ethics']);
    expect(changes.get('earned.minimum.ethics')).toMatchObject({ kind: 'changed', said: '3' });
    expect(differences(before, panelsOf(changed, credential), voice)).toEqual([
      {
        panel: 'earned',
        id: 'earned.minimum.ethics',
        before: 'of which at least 3 hours in ethics.',
        after: 'of which at least 5 hours in ethics.',
      },
      {
        panel: 'earned',
        id: 'earned.minimum.boundaries',
        before: 'of which at least 3 hours in boundaries.',
        after: null,
      },
    ]);
  });

  test('nothing differs in a copy', () => expect(differences(before, before, voice)).toEqual([]));

  test('a problem is shown at the sentence that speaks of its place', () => {
    const at = (path: string) => place([{ path, message: '' }], before)[0]?.sentence;
    expect(at(`${list}.1.minutes`)).toBe('earned.minimum.ethics');
    expect(at('rules.calendar.months')).toBe('calendar');
    expect(at('rules.credit.refusedKinds.0')).toBe('refusedKinds');
    expect(at('inForceFrom')).toBe(null);
  });
});
