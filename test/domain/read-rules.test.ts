import { describe, expect, it } from 'vitest';
import { credentialTitle } from '../../domain/programs/explain.ts';
import { explainAssumption } from '../../domain/programs/explain-assumption.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import { readGoverning, readRules, readVersion } from '../../domain/programs/read-rules.ts';
import type { Preset, Rules } from '../../domain/programs/rules.ts';
import { assumptionWords } from '../../words/programs/assumptions/en.ts';
import { ruleWords as en } from '../../words/programs/rules/en.ts';
import { ruleWords as es } from '../../words/programs/rules/es.ts';

const credentialsOf = ({ id, credentials }: Preset, language: 'en' | 'es' = 'en') =>
  credentials.map((code) => ({ code, title: credentialTitle(id, code, language) ?? code }));

const read = (preset: Preset, rules: Rules, language: 'en' | 'es' = 'en') =>
  readRules(rules, { language, credentials: credentialsOf(preset, language), program: preset.id });

const text = (preset: Preset, rules: Rules, language: 'en' | 'es' = 'en') =>
  read(preset, rules, language)
    .flatMap(({ title, lines }) => [title, ...lines])
    .join('\n');

const versions = presets.flatMap((preset) =>
  preset.versions.map(({ id, rules }) => [`${preset.id} ${id}`, preset, rules] as const),
);

const preset = (id: string): Preset => {
  const found = presets.find((one) => one.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  return found;
};
const linesOf = (id: string, code: string, version?: string) => {
  const one = preset(id);
  const rules = one.versions.find((some) => some.id === version)?.rules ?? one.versions.at(-1)?.rules;
  return read(one, rules as Rules).flatMap((section) => (section.code === code ? section.lines : []));
};

/** What a silent field might say. */
const known: Record<string, unknown> = {
  months: 12,
  endInclusive: false,
  window: { yearDay: '10-01' },
  due: { days: 9 },
  acceptedFormats: ['in_person'],
  acceptedKinds: ['course'],
  repetition: { within: 'ever', kinds: null },
  kinds: ['course'],
  proof: { mustShow: [], notProof: [] },
  from: 'completion',
  filledBySurplus: true,
};

const mayBeAbsent = new Set<string>([
  'anchor',
  'firstPeriodStarts',
  'dueOnWorkingDay',
  'dueUntil',
  'afterDue',
  'waivers',
  'carryOver',
  'recurring',
  'servesOneCredential',
  'signatureReplaces',
  'when',
  'filledBySurplus',
  'unless',
  'notBefore',
  'short',
  'freshWithin',
  'onceApproved',
  'ceu',
]);

/** Another value of the same kind; of a word another word of the dictionaries. */
function others(value: unknown, path: readonly string[]): unknown[] {
  if (typeof value === 'number') return [value + 61];
  if (typeof value === 'boolean') return [!value];
  const field = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
  if (value === null) return [known[field]];
  if (typeof value !== 'string') return [];
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return ['2031-03-04'];
  if (/^\d\d-\d\d$/.test(value)) return ['03-04'];
  if (/^\d\d:\d\d$/.test(value)) return ['09:30'];
  const words: Record<string, string[]> = {
    anyTopic: ['coaching', 'driving'],
    noTopic: ['coaching', 'driving'],
    refusedTopics: ['coaching', 'driving'],
    topic: ['coaching', 'driving'],
    refusedKinds: ['practicum', 'publication'],
    acceptedKinds: ['practicum', 'publication'],
    kinds: ['practicum', 'conference'],
    notKinds: ['practicum', 'conference'],
    sponsors: ['other', 'certifying_body'],
    refusedSponsors: ['certifying_body', 'approved_vendor'],
    refusedRecognitions: ['national', 'state'],
    acceptedFormats: ['self_study', 'live_online'],
    formats: ['self_study', 'live_online'],
    mustShow: ['instructor', 'approving_body'],
    signatureReplaces: ['instructor', 'name'],
    notProof: ['transcript', 'certificate'],
    within: ['ever', 'period'],
    from: ['block', 'completion'],
    when: ['grandfathered', 'isSupervisor'],
    laterPeriodStarts: ['on_end', 'day_after_end'],
    firstPeriodStarts: ['first_of_month', 'full_length'],
    afterDue: ['lapsed', 'does_not_renew'],
    standing: ['probation', 'inactive'],
  };
  return (words[field] ?? []).filter((word) => word !== value).slice(0, 1);
}

/** The same rules with one value another, or one entry of a list or one optional field gone. */
function* changed(rules: Rules): Generator<[string, Rules]> {
  yield* walk(rules, []);
  function* walk(value: unknown, path: readonly string[]): Generator<[string, Rules]> {
    for (const other of others(value, path)) yield [`${path.join('.')} = ${String(other)}`, put(path, other)];
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, key];
      if (Array.isArray(value))
        yield [
          `${at.join('.')} taken out`,
          put(
            path,
            value.filter((_, i) => String(i) !== key),
          ),
        ];
      if (mayBeAbsent.has(key)) yield [`${at.join('.')} left out`, put(at, undefined)];
      yield* walk(inner, at);
    }
  }
  function put(path: readonly string[], other: unknown): Rules {
    const copy = structuredClone(rules);
    let at = copy as unknown as Record<string, unknown>;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
    at[path.at(-1) ?? ''] = other;
    return copy;
  }
}

describe('the rules in sentences', () => {
  it.each(versions)('%s: whatever is changed changes a sentence', (_name, one, rules) => {
    const before = text(one, rules);
    let tried = 0;
    const unseen: string[] = [];
    for (const [what, other] of changed(rules)) {
      tried++;
      if (text(one, other) === before) unseen.push(what);
    }
    expect(tried).toBeGreaterThan(9);
    expect(unseen).toEqual([]);
  });

  it.each(versions)('%s: every field is looked at', (_name, one, rules) => {
    const unread = new Set<string>();
    const list = (value: object, path: string): void => {
      for (const [key, inner] of Object.entries(value)) {
        unread.add(`${path}${key}`);
        if (typeof inner === 'object' && inner !== null) list(inner, `${path}${key}.`);
      }
    };
    const watch = <T extends object>(value: T, path: string): T =>
      new Proxy(value, {
        get(target, key) {
          unread.delete(`${path}${String(key)}`);
          const inner: unknown = Reflect.get(target, key);
          return typeof inner === 'object' && inner !== null ? watch(inner, `${path}${String(key)}.`) : inner;
        },
      });
    list(rules, '');
    text(one, watch(rules, ''));
    expect([...unread]).toEqual([]);
  });

  it.each(['en', 'es'] as const)('are whole sentences in %s', (language) => {
    for (const [name, one, rules] of versions)
      for (const { title, lines, code } of read(one, rules, language)) {
        expect([name, code, title]).toEqual([name, code, expect.stringMatching(/^[A-ZÁÉÍÓÚÑ]/)]);
        for (const line of lines) {
          expect(line, `${name} ${line}`).toMatch(/^[A-ZÁÉÍÓÚÑ0-9].*[.]$/);
          expect(line, `${name} ${line}`).not.toMatch(
            /undefined|NaN|null|\[object|\b1 (hours|months|days|years|horas|meses|días|años)\b|_|\.\.| {2}/,
          );
          if (language === 'es') expect(line).not.toMatch(/\b(the|hours|your|this|with|not|and)\b/i);
        }
      }
  });

  it('say what the source says, and where it is silent', () => {
    expect(linesOf('us-pa', 'hours')).toEqual([
      'At least 36 hours of training in all.',
      'At least 24 hours: Peer support or recovery practice.',
      'At least 3 hours: Ethics.',
      'At least 30 hours of training in all.',
      'At least 6 hours: Ethics.',
      'At least 3 hours: Confidentiality.',
    ]);
    expect(linesOf('us-pa', 'dates')).toEqual([
      'A period ends every 24 months after certification. Each end is counted from the day of certification.',
      'Each credential has its own dates.',
      'The first period starts on the day of certification.',
      'Each later period starts on the end day of the one before.',
      'No source says whether the last day belongs to the period. We count it in.',
    ]);
    expect(linesOf('us-pa', 'after')).toEqual([
      'The first stage starts the day after the end.',
      '1. Late: renew as usual, with a fee where one is named. Status: expired. It lasts until 6 months after the end. Where the end was before January 1, 2026, it counts from that day. The person may not work as certified. The board still takes an application to renew or come back. What it costs: $125 (Certified Peer Specialist); not found (Certified Recovery Specialist).',
      expect.stringMatching(/^2\. The way back is applying as a new person\..* This stage has no last day\./),
    ]);
    expect(linesOf('us-tx', 'after')).toEqual([
      expect.stringMatching(/^No source says what follows the end/),
    ]);
    expect(linesOf('us-wa', 'hours')).toContain(
      'At most 14 hours: Other topics and training by your employer. No source calls this a limit. It is how its numbers add up. What is counted here: any training that is not on "Peer support" or "Ethics"; or in-service training.',
    );
    expect(linesOf('us-ga', 'renewing', '2025')).toEqual(
      expect.arrayContaining([
        'A person can apply from the last October 1 before the end.',
        'What renewing on time costs: nothing.',
      ]),
    );
    expect(linesOf('us-ms', 'dates')[0]).toBe('A period ends on September 30 every 4 years, for everybody.');
    expect(linesOf('us-ms', 'renewing')).toContain(
      "On that day it is in time until 5:00 p.m., by the board's clock.",
    );
    expect(linesOf('us-ne', 'more')[0]).toMatch(/within the 12 months before the end.* earlier rules\.$/);
  });

  it('say when a version is in force and which one governs', () => {
    const texas = preset('us-tx');
    expect(texas.versions.map((one) => readVersion(one, 'en'))).toEqual([
      'In force from the beginning, or from a day that no source states.',
      'In force from January 1, 2019.',
    ]);
    expect(readGoverning(texas, 'en')).toMatch(/^No source says which version governs/);
    expect(readGoverning(preset('us-pa'), 'en')).toBeNull();
    const annual = preset('us-tn').versions.find(({ id }) => id === 'annual');
    expect(annual && readVersion(annual, 'es')).toMatch(/pide esta versión por su nombre/);
  });
});

describe('their dictionaries', () => {
  const leaves = (value: unknown, path = ''): [string, unknown][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
      : [[path, value]];

  it('leave nothing in English', () => {
    const english = new Map(leaves(en));
    for (const [path, words] of leaves(es))
      if (typeof words === 'string') expect([path, words]).not.toEqual([path, english.get(path)]);
  });

  it('have a sentence for every assumption, in two languages', () => {
    for (const id of Object.keys(assumptionWords) as (keyof typeof assumptionWords)[]) {
      expect(explainAssumption(id, 'en')).toMatch(/^["A-Z].*\.$/);
      expect(explainAssumption(id, 'es')).toMatch(/^[«A-ZÁÉÍÓÚÑ].*\.$/);
      expect(explainAssumption(id, 'es')).not.toBe(explainAssumption(id, 'en'));
    }
  });
});
