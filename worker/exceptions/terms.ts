import { factsOf, type PeriodFacts } from '../../domain/certifications/facts.ts';
import {
  datesProblem,
  extensionProblem,
  type Dates,
  type DatesProblem,
  type WrongDate,
} from '../../domain/exceptions/dates.ts';
import type { ExceptionInput, ExceptionKind } from '../../domain/exceptions/contract.ts';
import { contradictions } from '../../domain/programs/contradictions.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { chooseVersion } from '../../domain/programs/version.ts';
import { approvedReactivation } from '../../domain/programs/way-back.ts';
import type { CertificationFile } from '../certifications/store.ts';
import { Failure, invalid } from '../kernel/failure.ts';
import type { Message } from '../kernel/write.ts';
import { datesSet, endMoved, hoursSet, hoursWaived, wayBackOpened } from './mail.ts';

/** What a decision changes and what the person is told, or why it cannot be made. */

export interface Deciding {
  file: CertificationFile;
  today: string;
  period: PeriodFacts;
}

export interface Terms {
  /** Null where no date moves. */
  dates: Dates | null;
  requiredMinutes: number | null;
  approvedOn: string | null;
  message: Message;
}

const nothing = { dates: null, requiredMinutes: null, approvedOn: null };

export function termsOf(deciding: Deciding, kind: ExceptionKind, input: ExceptionInput): Terms {
  const { file, period } = deciding;
  switch (kind) {
    case 'extension': {
      const { startsOn } = period;
      const { endsOn = period.endsOn } = input;
      refuse(extensionProblem(settingOf(deciding), endsOn));
      return { ...nothing, dates: { startsOn, endsOn }, message: endMoved(file, endsOn) };
    }
    case 'dates': {
      const { startsOn = period.startsOn, endsOn = period.endsOn } = input;
      const dates = { startsOn, endsOn };
      refuse(datesProblem(settingOf(deciding), dates));
      return { ...nothing, dates, message: datesSet(file, dates) };
    }
    case 'waiver':
      refuseSecond(deciding, kind);
      return { ...nothing, message: hoursWaived(file) };
    case 'hours': {
      const { requiredMinutes = 0 } = input;
      refuseSecond(deciding, kind);
      refuseWithoutTotal(deciding);
      return { ...nothing, requiredMinutes, message: hoursSet(file, requiredMinutes) };
    }
    case 'reactivation': {
      const { approvedOn = deciding.today } = input;
      refuseSecond(deciding, kind);
      return { ...nothing, approvedOn, message: wayBackOpened(file, endOfWayBack(deciding, approvedOn)) };
    }
  }
}

export const settingOf = ({ file, today, period }: Deciding) => ({
  rules: file.program.rules,
  certification: file,
  periods: file.periods,
  period,
  today,
});

const sentences: Record<DatesProblem, string> = {
  nothing_changes: 'These are the dates as they are. Change one of them.',
  not_later: 'An extension ends after the present end. Choose a later day.',
  before_today: 'This day has passed. Choose today or a later day.',
  end_before_start: 'The end comes after the start. Choose a later day.',
  end_too_far: 'This is more than ten years away. Check the year.',
  start_before_certification: 'This is before the month of the first certification. Check the date.',
  start_after_today: 'The period that runs has begun. Choose today or an earlier day.',
  overlaps_before: 'The period before it still runs on this day. Choose a later start.',
  overlaps_after: 'The next period begins before this one would be over. Choose an earlier end.',
};

export function refuse(wrong: WrongDate | null): void {
  if (wrong) throw invalid(wrong.path, sentences[wrong.problem]);
}

/** A new decision of the same kind would leave the reader guessing which one holds. */
function refuseSecond({ file, period }: Deciding, kind: 'waiver' | 'hours' | 'reactivation'): void {
  const first = file.exceptions.find((one) => one.kind === kind && one.periodId === period.id);
  if (!first) return;
  throw new Failure(
    409,
    'exceptions.in_effect',
    'Such a decision is in effect for this period. Take it back first, then make the new one.',
    { facts: { id: first.id, at: first.madeAt } },
  );
}

/** A total stands in for the program's; where it has none the letter would change nothing. */
function refuseWithoutTotal({ file, today, period }: Deciding): void {
  const { requirements } = evaluate(file.program.rules, factsOf(file, period, [], 'accepted'), today);
  if (requirements.some(({ kind, code }) => kind === 'minimum' && code === 'total')) return;
  throw new Failure(
    422,
    'exceptions.no_total',
    'This program asks for no number of hours in all, so there is none to set.',
  );
}

/** The last day that the approval leaves. Only a program with such a stage knows one, once the certification is inactive. */
function endOfWayBack({ file, today, period }: Deciding, approvedOn: string): string {
  const program = file.program.rules;
  const facts = { ...factsOf(file, period, [], 'accepted'), reactivationApprovedOn: approvedOn };
  const { rules } = chooseVersion(program, facts, today, () => {});
  const approved = approvedReactivation(rules, facts);
  if (!approved)
    throw new Failure(
      422,
      'exceptions.no_reactivation',
      'This program knows no way back that a board approves, so there is none to approve.',
    );
  if (approvedOn > today)
    throw invalid('approvedOn', 'This day is still to come. Choose today or an earlier day.');
  if (contradictions(program, facts, today).some(({ path }) => path === 'reactivationApprovedOn'))
    throw invalid('approvedOn', 'The certification was not yet inactive on this day. Choose a later day.');
  if (approved.endsOn < today)
    throw invalid('approvedOn', 'The time that an approval on this day left is over. Check the day.');
  return approved.endsOn;
}
