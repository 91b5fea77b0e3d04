import { programWords as enWords } from '../../words/programs/en.ts';
import { programWords as esWords } from '../../words/programs/es.ts';
import { recordWords as en } from '../../words/records/en.ts';
import { recordWords as es } from '../../words/records/es.ts';
import type { Language } from '../auth/contract.ts';
import type { RequirementResult, Topic } from '../programs/contract.ts';
import { topics as allTopics } from '../programs/contract.ts';
import { daysBetween } from '../programs/dates.ts';
import type { Evaluation } from '../programs/evaluation.ts';
import { requirementName } from '../programs/explain.ts';
import { evenPaceMinutes } from '../programs/pace.ts';
import type { ProgramRules } from '../programs/rules.ts';
import { assumedIn } from './assumed.ts';
import type { Home, PeriodView, RequirementLine } from './contract.ts';

/**
 * From two evaluations to what screens show. `first` counts accepted hours only, `second` those that wait as well:
 * the difference is what waits, never what is done.
 */
type Program = Pick<ProgramRules, 'id'>;

export function requirementLines(
  first: Evaluation,
  second: Evaluation,
  program: Program,
  language: Language,
): RequirementLine[] {
  const withWaiting = new Map(second.requirements.map((line) => [lineKey(line), line]));
  return first.requirements.filter(isAsked(first)).map((line) => {
    const { required, has, isMaximum } = measures(line);
    const other = withWaiting.get(lineKey(line));
    const waiting = other ? Math.max(0, measures(other).has - has) : 0;
    return {
      code: line.code,
      name: requirementName(line.code, language, program.id),
      kind: line.kind,
      unit: line.kind === 'occurrences' ? 'count' : 'minutes',
      required,
      accepted: has,
      waiting,
      toGo: isMaximum ? 0 : Math.max(0, required - has - waiting),
    };
  });
}

/** Where all is waived, a least of nothing is no line; a most still limits what may be carried on. */
const isAsked =
  ({ waiver }: Evaluation) =>
  ({ kind }: RequirementResult): boolean =>
    waiver === null || kind === 'maximum';

/** A program may ask for a least and a most of the same thing. */
const lineKey = (line: RequirementResult) => `${line.kind} ${line.code}`;

function measures(line: RequirementResult): { required: number; has: number; isMaximum: boolean } {
  switch (line.kind) {
    case 'minimum':
      return { required: line.requiredMinutes, has: line.countedMinutes, isMaximum: false };
    case 'maximum':
      return { required: line.maximumMinutes, has: line.countedMinutes, isMaximum: true };
    case 'occurrences':
      return { required: line.requiredCount, has: line.count, isMaximum: false };
  }
}

export function periodView({ period }: Evaluation, today: string): PeriodView {
  const { startsOn, endsOn, windowOpensOn, dueOn, nextEndsOn } = period;
  return {
    startsOn,
    endsOn,
    windowOpensOn,
    dueOn,
    nextEndsOn,
    daysLeft: Math.max(0, daysBetween(today, endsOn)),
  };
}

/** Accepted, waiting and left of the total; null where the program asks for no total. */
export function totalOf(first: Evaluation, second: Evaluation, today: string): Home['total'] {
  const required = totalLine(first);
  if (!required || first.waiver !== null) return null;
  const acceptedMinutes = required.countedMinutes;
  const waitingMinutes = Math.max(
    0,
    (totalLine(second)?.countedMinutes ?? acceptedMinutes) - acceptedMinutes,
  );
  const { requiredMinutes } = required;
  return {
    requiredMinutes,
    acceptedMinutes,
    waitingMinutes,
    toGoMinutes: Math.max(0, requiredMinutes - acceptedMinutes - waitingMinutes),
    evenPaceMinutes: evenPaceMinutes(requiredMinutes, first.period, today),
  };
}

type Minimum = Extract<RequirementResult, { kind: 'minimum' }>;
const totalLine = ({ requirements }: Evaluation): Minimum | undefined =>
  requirements.find((line): line is Minimum => line.kind === 'minimum' && line.code === 'total');

/** Sentences behind "Why these numbers": the period, what is asked, the pace, the window, and what was assumed. */
export function whyTheseNumbers(
  first: Evaluation,
  second: Evaluation,
  program: Program,
  today: string,
  language: Language,
): string[] {
  const { why } = language === 'es' ? es : en;
  const { date, amount, list } = language === 'es' ? esWords : enWords;
  const { period } = first;
  const lines = requirementLines(first, second, program, language);
  const asked = lines.map(({ kind, code, name, required }) => {
    if (kind === 'occurrences') return why.occurrences(required, name);
    return kind === 'maximum'
      ? why.maximum(amount(required), name)
      : why.minimum(amount(required), name, code === 'total');
  });
  const total = totalOf(first, second, today);
  const sentences = [why.period(date(period.startsOn), date(period.endsOn))];
  if (first.waiver !== null) sentences.push(why.waived);
  else sentences.push(asked.length > 0 ? why.asks(list(asked)) : why.unknown);
  if (asked.length > 1 && first.waiver === null) sentences.push(why.overlap);
  if (total && total.evenPaceMinutes > 0 && today <= period.endsOn)
    sentences.push(why.pace(amount(total.evenPaceMinutes)));
  if (period.windowOpensOn !== null) sentences.push(why.window(date(period.windowOpensOn)));
  if (period.dueOn !== period.endsOn) sentences.push(why.due(date(period.dueOn)));
  const assumed = assumedIn(first, second, language);
  return assumed.length > 0 ? [...sentences, why.silent, ...assumed] : sentences;
}

const commonlyUseful: Topic[] = [
  'peer_support',
  'ethics',
  'boundaries',
  'confidentiality',
  'cultural_competence',
  'trauma_informed_care',
  'wellness',
  'general',
];

/** What the log form offers: the topics the program names, in its order, then those that are often needed. */
export function topicsOffered({ requirements }: Evaluation): Topic[] {
  const known = new Set<string>(allTopics);
  const named = requirements.map(({ code }) => code).filter((code): code is Topic => known.has(code));
  return [...new Set([...named, ...commonlyUseful])];
}
