import type { Recognition } from '../catalogue/codes.ts';
import { mostActivities, type Activity, type Facts, type Person } from '../programs/contract.ts';

/** From the record to what the rule engine asks: pure, no clock. */

export interface PeriodFacts {
  id: string;
  seq: number;
  startsOn: string;
  endsOn: string;
  /** What the renewal that closed the period before took over. Absent or null: nothing. */
  carriedInMinutes?: number | null;
}

/** What rules may ask about a person. */
export type Circumstance = Exclude<keyof Person, 'requiredMinutes'>;

/** A decision of the body about one period of one person, in effect. Dates stand in the period itself. */
export interface ExceptionFacts {
  periodId: string;
  kind: 'extension' | 'waiver' | 'hours' | 'dates' | 'reactivation';
  requiredMinutes: number | null;
  /** Of `reactivation`: the day the way back was approved. */
  approvedOn?: string | null;
}

/** Of a whole CertificationFile; whoever knows less leaves the rest out. */
export interface CertificationFacts {
  credential: string;
  certifiedOn: string;
  /** What is true of this person. */
  circumstances?: readonly Circumstance[] | null;
  exceptions?: readonly ExceptionFacts[];
  /** Of the same person, by the same rules of the same body. */
  otherCredentials?: NonNullable<Facts['otherCredentials']>;
  /** Newest first: done before the newest period began. */
  priors?: readonly LoggedActivity[];
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
  /** Null: nobody said; the rules then take it as an approved provider's. */
  sponsor: string | null;
  state: 'waiting' | 'returned' | 'accepted' | 'refused' | 'withdrawn';
  acceptedMinutes: number | null;
  acceptedOn: string | null;
  acceptedTopics: string[] | null;
  acceptedSponsor: string | null;
  /** Of the course it is tied to, on its day. Absent or null: tied to none. */
  recognition?: Recognition | null;
  /**
   * The credential it stands for, where an hour serves one only: the one it was set aside for, else the one it was logged
   * for. Absent: the one asked about. The rules in force say if it matters, so hours that are shared need no other words.
   */
  standsFor?: string | null;
}

/**
 * Home asks twice: `accepted` hours only, and `with_waiting`, where the body's approval of what waits is taken as
 * given. What was sent back, refused or taken back is in neither.
 */
export type Question = 'accepted' | 'with_waiting';

type FactsPeriod = Pick<PeriodFacts, 'startsOn' | 'endsOn'> &
  Partial<Pick<PeriodFacts, 'id' | 'carriedInMinutes'>>;

export function factsOf(
  certification: CertificationFacts,
  period: FactsPeriod,
  activities: readonly LoggedActivity[],
  question: Question,
  appliedOn?: string,
): Facts {
  const counting = ({ state }: LoggedActivity) =>
    state === 'accepted' || (state === 'waiting' && question === 'with_waiting');
  const priors = priorTo(period, activities, certification.priors ?? []).filter(counting);
  const { carriedInMinutes } = period;
  return {
    credential: certification.credential,
    certifiedOn: certification.certifiedOn,
    periodStartsOn: period.startsOn,
    expiresOn: period.endsOn,
    ...(appliedOn !== undefined && { appliedOn }),
    ...personFacts(certification, period),
    ...(carriedInMinutes && { carriedInMinutes }),
    ...(certification.otherCredentials?.length && { otherCredentials: certification.otherCredentials }),
    activities: activities.filter(counting).map(creditFacts),
    ...(priors.length > 0 && { priorActivities: priors.slice(0, mostActivities).map(creditFacts) }),
  };
}

/**
 * What was done before the period: for repetitions and longer clocks. What was logged in it with an earlier day stands
 * in both lists: as an activity it is told that it is outside, as a prior it is remembered.
 */
function priorTo(
  { startsOn }: FactsPeriod,
  activities: readonly LoggedActivity[],
  priors: readonly LoggedActivity[],
): LoggedActivity[] {
  const known = new Set(activities.map(({ id }) => id));
  const others = priors.filter(({ id }) => !known.has(id));
  const isEarlier = (one: LoggedActivity) => dayOf(one) < startsOn;
  return [...activities.filter(isEarlier), ...others.filter(isEarlier)].toSorted((a, b) =>
    dayOf(a) > dayOf(b) ? -1 : dayOf(a) < dayOf(b) ? 1 : 0,
  );
}

/** What is true of the person, and what the body has decided about this period. */
export function personFacts(
  { circumstances, exceptions }: CertificationFacts,
  { id, endsOn }: FactsPeriod,
): Pick<Facts, 'person' | 'waivedByDecision' | 'reactivationApprovedOn'> {
  const own = id === undefined ? [] : (exceptions ?? []).filter(({ periodId }) => periodId === id);
  const hours = own.find(({ kind }) => kind === 'hours')?.requiredMinutes;
  const approvedOn = own.find(({ kind }) => kind === 'reactivation')?.approvedOn;
  const person: Person = {
    ...Object.fromEntries((circumstances ?? []).map((one) => [one, true])),
    ...(hours != null && { requiredMinutes: hours }),
  };
  return {
    ...(Object.keys(person).length > 0 && { person }),
    ...(own.some(({ kind }) => kind === 'waiver') && { waivedByDecision: true as const }),
    // A period that was given more time since has not ended yet: no way back is needed.
    ...(approvedOn != null && approvedOn > endsOn && { reactivationApprovedOn: approvedOn }),
  };
}

const dayOf = ({ acceptedOn, doneOn }: LoggedActivity): string => acceptedOn ?? doneOn;

/** One activity as the engine sees it; a reviewer's hours stand for what was printed, breaks already out. */
export function creditFacts(activity: LoggedActivity): Activity {
  const { acceptedMinutes } = activity;
  const sponsor = activity.acceptedSponsor ?? activity.sponsor;
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
    on: dayOf(activity),
    title: activity.title,
    ...(activity.provider && { provider: activity.provider }),
    ...amount,
    topics: (activity.acceptedTopics ?? activity.topics) as Activity['topics'],
    kind: activity.kind as NonNullable<Activity['kind']>,
    format: activity.format as NonNullable<Activity['format']>,
    approval: 'approved',
    ...(activity.recognition && { recognition: activity.recognition }),
    ...(sponsor && { sponsor: sponsor as NonNullable<Activity['sponsor']> }),
    ...(activity.standsFor && { usedFor: [activity.standsFor] }),
  };
}

/** The period that runs on a day: the last that has begun, or the first. */
export function runningPeriod<P extends PeriodFacts>(periods: readonly P[], today: string): P {
  const ordered = periods.toSorted((a, b) => a.seq - b.seq);
  const running = ordered.findLast((period) => period.startsOn <= today) ?? ordered[0];
  if (!running) throw new RangeError('a certification has at least one period');
  return running;
}
