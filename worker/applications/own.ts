import type { NotYetCode, OwnApplication } from '../../domain/applications/contract.ts';
import { whyNotYet, type RenewalFacts } from '../../domain/applications/renewal.ts';
import { nextPeriodOf } from '../../domain/applications/next-period.ts';
import type { StoredActivity } from '../../domain/activities/row.ts';
import type { Language } from '../../domain/auth/contract.ts';
import type { ComesNext } from '../../domain/certifications/contract.ts';
import { personFacts, runningPeriod, type PeriodFacts } from '../../domain/certifications/facts.ts';
import { comesNext } from '../../domain/certifications/next.ts';
import type { Evaluation } from '../../domain/programs/evaluation.ts';
import { isTooLate } from '../../domain/programs/standing.ts';
import { answersFor } from '../activities/context.ts';
import { listLoggedNow } from '../activities/store.ts';
import { statusOf, todayOf } from '../certifications/read.ts';
import {
  ofPersons,
  readCertifications,
  selectCertifications,
  type CertificationFile,
  type CertificationRow,
} from '../certifications/store.ts';
import { personIds, type Actor } from '../kernel/actor.ts';
import { nothingHere } from '../kernel/failure.ts';
import type { Database } from '../platform/ports.ts';
import {
  selectEthicsVersions,
  selectOwnApplications,
  type StoredApplication,
  type StoredEthics,
} from './store.ts';

/** All that a person's own renewal is decided by: the certification's file, its activities, the renewal so far. */
export interface OwnRenewal {
  file: CertificationFile;
  today: string;
  period: PeriodFacts;
  /** The first day of the next period, when that is recorded already. */
  renewedFrom: string | null;
  activities: StoredActivity[];
  /** The newest renewal of the running period. */
  application: StoredApplication | null;
  /** The code of ethics in force today; null where the program has none. */
  ethics: StoredEthics | null;
}

/** One round trip; somebody else's certification is one that does not exist. */
export async function findOwnRenewal(
  asking: { database: Database; actor: Actor; now: number },
  certificationId: string,
): Promise<OwnRenewal> {
  const { database, actor, now } = asking;
  const own = personIds(actor);
  const [files, applications, versions, logged] = await database.batch([
    database.all<CertificationRow>(selectCertifications(ofPersons(own, certificationId), 'with_priors')),
    database.all<StoredApplication>(selectOwnApplications(own, certificationId)),
    database.all<StoredEthics>(selectEthicsVersions(certificationId)),
    listLoggedNow(database, certificationId, now),
  ]);
  const [file] = await readCertifications(database, files);
  if (!file) throw nothingHere();
  const today = todayOf(file, now);
  const period = runningPeriod(file.periods, today);
  return {
    file,
    today,
    period,
    renewedFrom: file.periods.find(({ seq }) => seq === period.seq + 1)?.startsOn ?? null,
    activities: logged,
    application: applications.find(({ periodId }) => periodId === period.id) ?? null,
    ethics: versions.find(({ inForceFrom }) => inForceFrom <= today) ?? null,
  };
}

export interface Judged {
  /** Accepted activities only. */
  first: Evaluation;
  facts: RenewalFacts;
  notYet: NotYetCode | null;
}

/** Where the renewal stands today, before it is sent. */
export function judgeRenewal({ file, today, period, activities, renewedFrom }: OwnRenewal): Judged {
  const { first, second } = answersFor({ file, today, period, logged: activities });
  const { given: endIsGiven } = nextPeriodOf(file.program.rules, second);
  const followedBy = file.followedBy?.number ?? null;
  const facts = { status: statusOf(file, today), second, renewedFrom, endIsGiven, followedBy };
  return { first, facts, notYet: whyNotYet(facts) };
}

/** What comes next for the person. Once the renewal is sent or it is too late for it, nobody is told to hurry. */
export function ownNext(
  { file, period, application, today }: OwnRenewal,
  { first, facts: { second, status } }: Judged,
  language: Language,
): ComesNext {
  const mayEarn = !isTaken(application) && status === 'in_force' && !isTooLate(first, today);
  const program = file.program.rules;
  return comesNext({ first, second, program, about: personFacts(file, period), language }, mayEarn);
}

/** Parts may still be done, and the whole may still be sent. */
export const isOpen = (one: StoredApplication | null): one is StoredApplication =>
  one?.state === 'started' || one?.state === 'returned';

export const isTaken = (one: StoredApplication | null): boolean =>
  one?.state === 'sent' || one?.state === 'approved';

/** An agreement to a version that is no longer in force has to be given again before sending. */
export const hasAgreed = (one: StoredApplication, ethics: StoredEthics | null): boolean =>
  one.ethicsAgreedAt !== null && (!isOpen(one) || one.ethicsVersionId === ethics?.id);

export function ownApplication(one: StoredApplication, ethics: StoredEthics | null): OwnApplication {
  const agreed = hasAgreed(one, ethics);
  return {
    id: one.id,
    state: one.state,
    version: one.version,
    detailsCheckedAt: one.detailsCheckedAt,
    hoursCheckedAt: one.hoursCheckedAt,
    ethicsAgreedAt: agreed ? one.ethicsAgreedAt : null,
    ethicsVersionId: agreed ? one.ethicsVersionId : null,
    sentAt: one.sentAt,
    sentOn: one.sentOn,
    reason: one.reasonText,
  };
}
