import { programWords as en } from '../../words/programs/en.ts';
import { programWords as es } from '../../words/programs/es.ts';
import { ruleWords as enRules } from '../../words/programs/rules/en.ts';
import { ruleWords as esRules } from '../../words/programs/rules/es.ts';
import type { Language } from './explain.ts';
import { readCredit, readProof } from './reading/credit.ts';
import { dates, renewing } from './reading/dates.ts';
import { more, readRequirements } from './reading/hours.ts';
import { readLadder } from './reading/ladder.ts';
import { sayFee, type FieldReaders, type Reader } from './reading/reader.ts';
import type { ProgramRules, Rules, RuleVersion } from './rules.ts';

/**
 * A program's rules as sentences: what a policy officer compares with the source. Every field is read, and what a source
 * does not say is said to be silent. A field that nobody reads does not compile (FieldReaders).
 */
export interface RuleSection {
  code: 'dates' | 'renewing' | 'hours' | 'more' | 'credit' | 'proof' | 'after';
  title: string;
  lines: string[];
}

/** Credentials with the titles that people know; the first names of a preset for its requirements come by its id. */
export interface ReadAs {
  language: Language;
  credentials: readonly { code: string; title: string }[];
  program?: string;
}

/** Where each field is read; those of one section stand together. Requirements have sections of their own. */
const fields: FieldReaders<Omit<Rules, 'requirements'>> = {
  ...dates,
  ...renewing,
  fee: ({ fee }, reader) => [reader.say.feeOnTime(sayFee(fee, reader))],
  ...more,
  credit: ({ credit }, reader) => readCredit(credit, reader),
  ladder: readLadder,
};

const sectionOf: Record<keyof typeof fields, Exclude<RuleSection['code'], 'hours' | 'proof'>> = {
  calendar: 'dates',
  anchor: 'dates',
  firstPeriodStarts: 'dates',
  laterPeriodStarts: 'dates',
  endInclusive: 'dates',
  provisional: 'dates',
  window: 'renewing',
  due: 'renewing',
  dueOnWorkingDay: 'renewing',
  dueUntil: 'renewing',
  afterDue: 'renewing',
  postmarkCounts: 'renewing',
  educationEndsAtApplication: 'renewing',
  fee: 'renewing',
  waivers: 'more',
  carryOver: 'more',
  recurring: 'more',
  credit: 'credit',
  ladder: 'after',
};

export function readRules(rules: Rules, { language, credentials, program }: ReadAs): RuleSection[] {
  const reader = readerOf(language, credentials, program);
  const section = (code: Exclude<RuleSection['code'], 'hours' | 'proof'>): RuleSection => ({
    code,
    title: reader.say.sections[code],
    lines: (Object.keys(fields) as (keyof typeof fields)[])
      .filter((field) => sectionOf[field] === code)
      .flatMap((field) => fields[field](rules, reader)),
  });
  return [
    ...hoursSections(rules, reader),
    section('credit'),
    { code: 'proof', title: reader.say.sections.proof, lines: readProof(rules.credit.proof, reader) },
    section('dates'),
    section('renewing'),
    section('more'),
    section('after'),
  ];
}

/** When a version is in force, in a sentence. */
export function readVersion({ inForceFrom, onRequestOnly }: RuleVersion, language: Language): string {
  const { version: say } = wordsOf(language);
  if (onRequestOnly) return say.onRequest;
  return inForceFrom === null ? say.always : say.from(inForceFrom);
}

/** Which version governs; null where there is only one. */
export function readGoverning({ versions, ruleVersionBy }: ProgramRules, language: Language): string | null {
  return versions.length < 2 ? null : wordsOf(language).governs[ruleVersionBy ?? 'silent'];
}

/** One section a credential; credentials of which the same is asked share it. */
function hoursSections(rules: Rules, reader: Reader): RuleSection[] {
  const alike = new Map<string, { titles: string[]; lines: string[] }>();
  for (const { code, title } of reader.credentials) {
    const lines = readRequirements(rules.requirements[code] ?? [], reader);
    const key = lines.join('\n');
    const found = alike.get(key);
    if (found) found.titles.push(title);
    else alike.set(key, { titles: [title], lines });
  }
  return [...alike.values()].map(({ titles, lines }) => ({
    code: 'hours',
    title: alike.size === 1 ? reader.say.sections.hours : reader.say.hoursFor(titles),
    lines,
  }));
}

const wordsOf = (language: Language) => (language === 'es' ? esRules : enRules);

const readerOf = (language: Language, credentials: Reader['credentials'], program?: string): Reader => ({
  language,
  say: wordsOf(language),
  names: language === 'es' ? es : en,
  credentials,
  program,
});
