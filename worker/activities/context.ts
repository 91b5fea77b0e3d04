import { sql, type SQL } from 'drizzle-orm';
import type { EvidenceView } from '../../domain/activities/contract.ts';
import { resultOf, type Answers, type StoredActivity } from '../../domain/activities/row.ts';
import {
  factsOf,
  runningPeriod,
  type LoggedActivity,
  type PeriodFacts,
} from '../../domain/certifications/facts.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { todayOf } from '../certifications/read.ts';
import {
  readCertifications,
  selectCertifications,
  type CertificationFile,
  type CertificationRow,
} from '../certifications/store.ts';
import { evidenceView, listEvidence } from '../evidence/store.ts';
import { nothingHere } from '../kernel/failure.ts';
import type { Database } from '../platform/ports.ts';
import { certificationOf, findActivity, listLoggedNow } from './store.ts';

/** What activities are judged in: the certification's file, its running period, and all that is logged there. */
export interface Setting {
  file: CertificationFile;
  today: string;
  period: PeriodFacts;
  logged: StoredActivity[];
}

export const settingOf = (file: CertificationFile, logged: StoredActivity[], now: number): Setting => {
  const today = todayOf(file, now);
  return { file, today, period: runningPeriod(file.periods, today), logged };
};

/** Home's two questions, with these activities. */
export function answersFor(
  setting: Setting,
  activities: readonly LoggedActivity[] = setting.logged,
): Answers {
  const { file, today, period } = setting;
  const ask = (question: 'accepted' | 'with_waiting') =>
    evaluate(file.program.rules, factsOf(file, period, activities, question), today);
  return { first: ask('accepted'), second: ask('with_waiting') };
}

/** The same list with one activity changed, or added when it is new (or of an earlier period). */
export const withOne = (logged: readonly StoredActivity[], one: StoredActivity): StoredActivity[] =>
  logged.some(({ id }) => id === one.id)
    ? logged.map((other) => (other.id === one.id ? one : other))
    : [...logged, one].toSorted((a, b) => (a.doneOn < b.doneOn ? -1 : a.doneOn > b.doneOn ? 1 : 0));

/** Neither a rule nor the person says how many hours the printed unit is: a reviewer has to. */
export function isUnitUnclear(setting: Setting, activity: StoredActivity): boolean {
  const claim: StoredActivity = { ...activity, state: 'waiting', acceptedMinutes: null };
  return resultOf(answersFor(setting, [claim]).second, activity.id)?.claimedMinutes === null;
}

export interface OneActivity extends Setting {
  activity: StoredActivity;
  evidence: EvidenceView[];
}

/** For a batch: an activity with what it is judged in. `own` names it as `activity`, and says whose it may be. */
export const oneActivityQueries = (database: Database, own: SQL, id: string, now: number) =>
  [
    findActivity(database, own),
    database.all<CertificationRow>(selectCertifications(sql`c.id = ${certificationOf(id)}`, 'with_priors')),
    listLoggedNow(database, certificationOf(id), now),
    listEvidence(database, id),
  ] as const;

type OneActivityRows = readonly [
  StoredActivity[],
  CertificationRow[],
  StoredActivity[],
  Omit<EvidenceView, 'url'>[],
];

export async function readOneActivity(
  database: Database,
  [found, files, logged, evidence]: OneActivityRows,
  now: number,
): Promise<OneActivity> {
  const [activity] = found;
  // Not theirs: the rest of the batch is thrown away unread.
  if (!activity) throw nothingHere();
  const [file] = await readCertifications(database, files);
  if (!file) throw nothingHere();
  return { ...settingOf(file, logged, now), activity, evidence: evidence.map(evidenceView) };
}

export async function findOneActivity(
  database: Database,
  own: SQL,
  id: string,
  now: number,
): Promise<OneActivity> {
  return readOneActivity(database, await database.batch(oneActivityQueries(database, own, id, now)), now);
}
