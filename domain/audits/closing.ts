import {
  outcomeReasons,
  type CaseState,
  type Closing,
  type ClosingProblem,
  type LineState,
  type Outcome,
} from './contract.ts';

/** When a check may be closed, how, and who has to agree. Pure. */

export interface ClosingLine {
  state: LineState;
  minutes: number | null;
  /** In which round the person was asked for what is missing; null: never. */
  askedRound: number | null;
}

export interface ClosingFacts {
  state: CaseState;
  round: number;
  dueOn: string;
  today: string;
  moreTimeAsked: boolean;
  lines: readonly ClosingLine[];
  /** What the rules say of the period with what would count after it. Null: no requirement is known. */
  completeAfter: boolean | null;
}

const open: ReadonlySet<LineState> = new Set<LineState>(['asked', 'answered', 'needs_more', 'question']);
export const isOpenLine = ({ state }: { state: LineState }): boolean => open.has(state);

/** What counts of an entry after the check; null: as before. */
export function minutesAfter(line: ClosingLine, outcome: Outcome): number | null {
  if (line.state === 'not_enough') return 0;
  if (line.state === 'in_part') return line.minutes;
  // A file that is in and was not looked at is no reason to take hours away.
  const isUnshown = line.state === 'asked' || line.state === 'question' || line.state === 'needs_more';
  return outcome === 'not_answered' && isUnshown ? 0 : null;
}

/** It ends with less than the period asks for, with an entry that does not count at all, or without an answer. */
export function isFailing({ lines, completeAfter }: ClosingFacts, outcome: Outcome): boolean {
  if (outcome === 'all_good') return false;
  return (
    outcome === 'not_answered' ||
    completeAfter === false ||
    lines.some((line) => minutesAfter(line, outcome) === 0)
  );
}

/** The first reason against it; null: it may be closed so. */
export function closingProblem(
  facts: ClosingFacts,
  { outcome, reasonCode }: Pick<Closing, 'outcome' | 'reasonCode'>,
): ClosingProblem | null {
  if (!(outcomeReasons[outcome] as readonly string[]).includes(reasonCode)) return 'wrong_reason';
  const stated = stateProblem(facts, outcome);
  if (stated !== null) return stated;
  return isFailing(facts, outcome) && !wasAsked(facts, outcome) ? 'needs_question_round' : null;
}

function stateProblem(facts: ClosingFacts, outcome: Outcome): ClosingProblem | null {
  const { state, lines, dueOn, today, moreTimeAsked } = facts;
  if (outcome === 'not_answered') {
    if (state !== 'with_person') return 'has_answered';
    if (moreTimeAsked) return 'more_time_asked';
    return today <= dueOn ? 'answer_not_due' : null;
  }
  if (lines.some(isOpenLine)) return 'lines_open';
  const refused = lines.some(({ state: one }) => one === 'in_part' || one === 'not_enough');
  if (outcome === 'all_good') return refused ? 'lines_not_all_good' : null;
  return refused ? null : 'nothing_refused';
}

/**
 * Nobody fails without a second round: what is missing was named, and the person had the time to send it. That holds
 * for each entry that does not count at all.
 */
function wasAsked({ round, lines }: ClosingFacts, outcome: Outcome): boolean {
  const lost = lines.filter((line) => line.state === 'not_enough' && minutesAfter(line, outcome) === 0);
  return round >= 2 && lost.every(({ askedRound }) => askedRound !== null);
}
