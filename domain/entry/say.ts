import { entryWords as en } from '../../words/entry-server/en.ts';
import { entryWords as es } from '../../words/entry-server/es.ts';
import { programWords as programsEn } from '../../words/programs/en.ts';
import { programWords as programsEs } from '../../words/programs/es.ts';
import type { Language } from '../auth/contract.ts';
import type { RouteCode } from './codes.ts';
import type { Earlier } from './earlier.ts';
import type { EntryFinding, EntryNote } from './facts.ts';
import type { Ageing, EntryRequirement, Route } from './rules.ts';

/** Requirements and findings as sentences of the reader's language. */

export const wordsOf = (language: Language) => (language === 'es' ? es : en);

export const sayNote = (note: EntryNote, language: Language): string =>
  wordsOf(language).notes[note.code](note);

export const sayFinding = ({ notes }: EntryFinding, language: Language): string[] =>
  notes.map((note) => sayNote(note, language));

export const titleOfRequirement = (rule: EntryRequirement, language: Language): string =>
  rule.kind === 'document' ? rule.title[language] : wordsOf(language).titles[rule.kind];

/** What it asks for, in a sentence or a few. */
export function sayRequirement(rule: EntryRequirement, language: Language): string {
  const { asks } = wordsOf(language);
  switch (rule.kind) {
    case 'age':
      if (rule.atMost === undefined) return asks.atLeast(rule.atLeast ?? 0);
      return rule.atLeast === undefined ? asks.upTo(rule.atMost) : asks.between(rule.atLeast, rule.atMost);
    case 'education':
      return joined(
        asks.educationOf(rule.takes.map((way) => asks.education[way])),
        rule.proof === 'document' && asks.withPaper,
      );
    case 'training':
      return joined(
        rule.minutes === undefined ? asks.someTraining : asks.training(rule.minutes),
        ...(rule.topics ?? []).map(({ topic, minutes }) => asks.trainingTopic(topic, minutes)),
        rule.liveMinutes !== undefined && asks.live(rule.liveMinutes),
        rule.formats !== undefined && !rule.formats.includes('self_study') && asks.liveOnly,
        rule.approvedProvider && asks.approved,
        sayAgeing(rule.noOlderThan, language),
      );
    case 'examination':
      return rule.percent === undefined ? asks.examination : asks.percent(rule.percent);
    case 'experience':
      return joined(asks.experience(rule.minutes), sayAgeing(rule.noOlderThan, language));
    case 'supervision':
      return asks.supervision(rule.minutes);
    case 'meetings':
      return asks.meetings[rule.every];
    case 'references':
      return joined(asks.references(rule.count), ...(rule.relations ?? []).map(asks.relation));
    case 'ethics':
      return asks.ethics;
    case 'lived_experience':
      return joined(asks.lived_experience, asks.statement[rule.statement]);
    case 'background':
      return joined(asks.background, sayAgeing(rule.noOlderThan, language));
    case 'residence':
      return asks.residence[rule.of];
    case 'document':
      return asks.document;
  }
}

function sayAgeing(ageing: Ageing | undefined, language: Language): string | false {
  if (!ageing) return false;
  const { asks } = wordsOf(language);
  return 'months' in ageing ? asks.noOlderMonths(ageing.months) : asks.noOlderDays(ageing.days);
}

export const sayRoutes = (
  { routes }: EntryRequirement,
  language: Language,
): { code: RouteCode; sentence: string }[] =>
  (routes ?? []).map((route) => ({ code: route.code, sentence: sayRoute(route, language) }));

const sayRoute = ({ code, amount, withinYears }: Route, language: Language): string =>
  wordsOf(language).routes[code](amount ?? 0, withinYears ?? 0);

const joined = (...parts: (string | false)[]): string => parts.filter(Boolean).join(' ');

/** What an earlier certification of the program means for whoever would begin again. */
export function sayEarlier(
  earlier: Earlier,
  { number, contact }: { number: string; contact: string },
  language: Language,
): string {
  const { earlier: words } = wordsOf(language);
  const { date } = language === 'es' ? programsEs : programsEn;
  const day = (on: string | null) => (on === null ? null : date(on));
  switch (earlier.state) {
    case 'held':
      return words.held(number, date(earlier.until));
    case 'renewable':
    case 'restorable':
      return words[earlier.state](number, day(earlier.until), contact);
    case 'ended':
      return words.ended(number, date(earlier.on));
    case 'on_hold':
    case 'withdrawn':
    case 'renewing':
      return words[earlier.state](number, contact);
  }
}
