import type { ExceptionFacts, PeriodFacts } from '../certifications/facts.ts';
import type { ProgramRules } from '../programs/rules.ts';
import type { StatusEvent } from '../programs/standing.ts';

/**
 * All that decides a certification's standing, over its whole life. Every fact has the day on which it holds and the
 * instant at which it was recorded, so that both can be asked: what was the standing on that day, and what did we know
 * of it then.
 */
export interface Life {
  rules: ProgramRules;
  credential: string;
  certifiedOn: string;
  otherCredentials?: { credential: string; certifiedOn: string }[];
  periods: PeriodFacts[];
  /** Of periods' dates only what moved them, and the ways back. */
  exceptions: ExceptionFacts[];
  renewals: RenewalFact[];
  status: StatusEvent[];
}

export interface RenewalFact {
  periodId: string;
  sentOn: string;
  /** Null: with the body. */
  decidedOn: string | null;
  approved: boolean;
}

/** The same with the instants of recording, and with decisions that were taken back. */
export interface RecordedLife extends Omit<Life, 'periods' | 'exceptions' | 'renewals'> {
  periods: (PeriodFacts & { recordedAt: number })[];
  exceptions: RecordedException[];
  renewals: (RenewalFact & { sentAt: number; decidedAt: number | null })[];
}

export interface RecordedException extends ExceptionFacts {
  /** Dates it set, and those before: null where it moves none. */
  startsOn: string | null;
  endsOn: string | null;
  startedOn: string | null;
  endedOn: string | null;
  madeAt: number;
  withdrawnAt: number | null;
}

/** What was recorded up to an instant, that included. null: the certification itself was not recorded yet. */
export function asKnown(life: RecordedLife, knownAt: number): Life | null {
  const isKnown = ({ recordedAt }: { recordedAt: number }) => recordedAt <= knownAt;
  const periods = life.periods.filter(isKnown).map((period) => datesAt(period, life.exceptions, knownAt));
  if (periods.length === 0) return null;
  return {
    ...life,
    periods,
    exceptions: life.exceptions.filter(
      ({ madeAt, withdrawnAt }) => madeAt <= knownAt && (withdrawnAt === null || withdrawnAt > knownAt),
    ),
    renewals: life.renewals
      .filter(({ sentAt }) => sentAt <= knownAt)
      .map((one) =>
        one.decidedAt !== null && one.decidedAt <= knownAt
          ? one
          : { ...one, decidedOn: null, approved: false },
      ),
    status: life.status.filter(isKnown),
  };
}

/** Takes back, newest first, what moved the dates of a period after that instant. */
function datesAt(
  period: PeriodFacts,
  exceptions: readonly RecordedException[],
  knownAt: number,
): PeriodFacts {
  const moves = exceptions
    .filter(({ periodId, startsOn }) => periodId === period.id && startsOn !== null)
    .flatMap((one) => [
      { at: one.madeAt, startsOn: one.startedOn, endsOn: one.endedOn },
      ...(one.withdrawnAt === null
        ? []
        : [{ at: one.withdrawnAt, startsOn: one.startsOn, endsOn: one.endsOn }]),
    ])
    .filter(({ at }) => at > knownAt)
    .toSorted((a, b) => b.at - a.at);
  return moves.reduce(
    (dates, { startsOn, endsOn }) => ({
      ...dates,
      startsOn: startsOn ?? dates.startsOn,
      endsOn: endsOn ?? dates.endsOn,
    }),
    period,
  );
}
