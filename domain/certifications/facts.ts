import type { Activity, Facts } from '../programs/contract.ts';

/** From the record to what the rule engine asks: pure, no clock. */

export interface PeriodFacts {
  id: string;
  seq: number;
  startsOn: string;
  endsOn: string;
}

export interface CertificationFacts {
  credential: string;
  certifiedOn: string;
}

/** An activity as it is stored: the claim and, beside it, what was accepted. */
export interface LoggedActivity {
  id: string;
  title: string;
  provider: string;
  doneOn: string;
  amount: number;
  unit: string;
  hoursPerUnit: number | null;
  nonInstructionMinutes: number;
  topics: string[];
  kind: string;
  format: string;
  state: 'waiting' | 'returned' | 'accepted' | 'refused' | 'withdrawn';
  acceptedMinutes: number | null;
  acceptedOn: string | null;
  acceptedTopics: string[] | null;
}

/**
 * Home asks twice: `accepted` hours only, and `with_waiting`, where the body's approval of what waits is taken as
 * given. What was sent back, refused or taken back is in neither.
 */
export type Question = 'accepted' | 'with_waiting';

export function factsOf(
  certification: CertificationFacts,
  period: Pick<PeriodFacts, 'startsOn' | 'endsOn'>,
  activities: readonly LoggedActivity[],
  question: Question,
  appliedOn?: string,
): Facts {
  return {
    credential: certification.credential,
    certifiedOn: certification.certifiedOn,
    periodStartsOn: period.startsOn,
    expiresOn: period.endsOn,
    ...(appliedOn !== undefined && { appliedOn }),
    activities: activities
      .filter(({ state }) => state === 'accepted' || (state === 'waiting' && question === 'with_waiting'))
      .map(creditFacts),
  };
}

/** One activity as the engine sees it; a reviewer's hours stand for what was printed, breaks already out. */
export function creditFacts(activity: LoggedActivity): Activity {
  const { acceptedMinutes } = activity;
  const amount =
    acceptedMinutes === null
      ? {
          amount: activity.amount,
          unit: activity.unit as Activity['unit'],
          ...(activity.hoursPerUnit !== null && { hoursPerUnit: activity.hoursPerUnit }),
          ...(activity.nonInstructionMinutes > 0 && {
            nonInstructionMinutes: activity.nonInstructionMinutes,
          }),
        }
      : // Two decimals of an hour are within 0.3 minutes, so the engine's rounding gives the same minutes back.
        { amount: Math.round((acceptedMinutes / 60) * 100) / 100, unit: 'hour' as const };
  return {
    id: activity.id,
    on: activity.acceptedOn ?? activity.doneOn,
    title: activity.title,
    ...(activity.provider && { provider: activity.provider }),
    ...amount,
    topics: (activity.acceptedTopics ?? activity.topics) as Activity['topics'],
    kind: activity.kind as NonNullable<Activity['kind']>,
    format: activity.format as NonNullable<Activity['format']>,
    approval: 'approved',
  };
}

/** The period that runs on a day: the last that has begun, or the first. */
export function runningPeriod<P extends PeriodFacts>(periods: readonly P[], today: string): P {
  const ordered = periods.toSorted((a, b) => a.seq - b.seq);
  const running = ordered.findLast((period) => period.startsOn <= today) ?? ordered[0];
  if (!running) throw new RangeError('a certification has at least one period');
  return running;
}
