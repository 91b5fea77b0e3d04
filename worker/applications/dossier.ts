import { sql, type SQL } from 'drizzle-orm';
import type { StoredActivity } from '../../domain/activities/row.ts';
import { factsOf, type PeriodFacts } from '../../domain/certifications/facts.ts';
import type { RequirementLine } from '../../domain/certifications/contract.ts';
import { requirementLines } from '../../domain/certifications/lines.ts';
import type { Language } from '../../domain/auth/contract.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import type { Evaluation } from '../../domain/programs/evaluation.ts';
import { listLogged } from '../activities/store.ts';
import { todayOf } from '../certifications/read.ts';
import {
  readCertifications,
  selectCertifications,
  type CertificationFile,
  type CertificationRow,
} from '../certifications/store.ts';
import { nothingHere } from '../kernel/failure.ts';
import type { Database } from '../platform/ports.ts';
import {
  selectActivitiesStamp,
  selectApplicationOf,
  selectEthicsOf,
  subjectOf,
  type StoredApplication,
  type StoredEthics,
} from './store.ts';

/** A renewal as the body sees it, with all that a decision is made by. */
export interface Dossier {
  application: StoredApplication;
  file: CertificationFile;
  activities: StoredActivity[];
  /** Which state of the activities this was read from. */
  activitiesStamp: string;
  /** The period that the renewal closes. */
  period: PeriodFacts;
  ethics: StoredEthics | null;
  today: string;
}

/** One round trip; another body's application is one that does not exist. */
export async function findDossier(
  asking: { database: Database; now: number },
  bodyId: string,
  id: string | SQL,
): Promise<Dossier> {
  const { database, now } = asking;
  const sentFor = subjectOf(bodyId, id);
  const [applications, files, ethics, stamps, logged] = await database.batch([
    database.all<StoredApplication>(selectApplicationOf(bodyId, id)),
    database.all<CertificationRow>(selectCertifications(sql`c.id = ${sentFor.certification}`, 'with_priors')),
    database.all<StoredEthics>(selectEthicsOf(id)),
    database.all<{ stamp: string }>(selectActivitiesStamp(sentFor.certification)),
    listLogged(database, sentFor.certification, { startsOn: sentFor.startsOn }),
  ]);
  const [application] = applications;
  const [file] = await readCertifications(database, files);
  const period = file?.periods.find((one) => one.id === application?.periodId);
  if (!application || !file || !period) throw nothingHere();
  return {
    application,
    file,
    activities: logged,
    activitiesStamp: stamps[0]?.stamp ?? '',
    period,
    ethics: ethics[0] ?? null,
    today: todayOf(file, now),
  };
}

export interface Judgement {
  /** Accepted activities only: must be complete to approve. */
  first: Evaluation;
  /** Accepted and waiting: shows what deciding on the rest could bring. */
  second: Evaluation;
  lines: RequirementLine[];
}

/** The rules as of the day it was sent, however long ago that is; what was done after that day cannot serve it. */
export function judgeDossier(
  { application, file, period, activities, today }: Dossier,
  language: Language,
): Judgement {
  const day = application.sentOn ?? today;
  const appliedOn = application.sentOn ?? undefined;
  const ask = (question: 'accepted' | 'with_waiting') =>
    evaluate(file.program.rules, factsOf(file, period, activities, question, appliedOn), day);
  const first = ask('accepted');
  const second = ask('with_waiting');
  return { first, second, lines: requirementLines(first, second, file.program.rules, language) };
}
