import { sql } from 'drizzle-orm';
import { runningPeriod, type PeriodFacts } from '../../domain/certifications/facts.ts';
import { addDays, daysBetween } from '../../domain/programs/dates.ts';
import { nothingHere } from '../kernel/failure.ts';
import { guard, type Verb, type Work } from '../kernel/write.ts';
import {
  newestOf,
  readCertificate,
  refuseIfIssuedMeanwhile,
  selectCertificates,
  type CertificateRow,
} from './certificate-store.ts';
import { whoWasFirst } from '../kernel/conflict.ts';
import { ownRecord } from './conflict.ts';
import { certificateStatements } from './issue.ts';
import { noLongerAwaited } from './paper.ts';
import { lastPeriod, mailTo, todayOf } from './read.ts';
import { inBody, readCertifications, selectCertifications, type CertificationRow } from './store.ts';

interface Input {
  bodyId: string;
  certificationId: string;
  reason: string;
  version: number;
}

/** A first paper, or one in place of the newest: two at once make one paper, and the other hears who was first. */
export const issueCertificate: Verb<Input, { certificateId: string; replacesId: string | null }> = async (
  work,
  input,
) => {
  const { database } = work;
  const { bodyId, certificationId, reason, version } = input;
  const { file, papers } = await readForIssue(work, input);
  if (file.person.accountId === work.actor.accountId) throw ownRecord('certificates');
  const conflict = () =>
    whoWasFirst(
      database,
      { bodyId, recordId: certificationId, action: 'certificates.issue' },
      'certificates.already_issued',
      'issued a certificate',
    );
  if (file.version !== version) throw await conflict();
  const replaced = newestOf(papers.certificates);
  const today = todayOf(file, work.now);
  const last = lastPeriod(file.periods);
  // The paper that is replaced tells which period it was for; a first one is for the running period or a later one.
  const first = last.startsOn > today ? last : runningPeriod(file.periods, today);
  const { certificateId, statements } = await certificateStatements({
    work,
    file,
    fonts: await work.ports.fonts(),
    issuedOn: today,
    period: replaced ? periodOf(replaced.facts, file.periods) : first,
    ...(replaced && { replacesId: replaced.id }),
  });
  return {
    value: { certificateId, replacesId: replaced?.id ?? null },
    status: 201,
    statements: [
      database.run(sql`update certification set version = version + 1
        where id = ${certificationId} and body_id = ${bodyId} and version = ${version}`),
      guard(database),
      refuseIfIssuedMeanwhile(database, {
        personId: file.personId,
        personVersion: file.person.version,
        papers: papers.count,
      }),
      ...statements,
      ...(replaced ? [] : [noLongerAwaited(database, first.id)]),
    ],
    audit: [
      {
        bodyId,
        recordId: certificationId,
        action: 'certificates.issue',
        objectKind: 'certificate',
        objectId: certificateId,
        detail: { reason, replaces: replaced?.id ?? null },
      },
    ],
    messages: [mailTo(file, 'certificate')],
    onConflict: conflict,
  };
};

/**
 * The period of a paper, with its dates as they are now: the body may have moved them since. By the paper's middle day,
 * which stays inside however they moved; a period that is not recorded is as it was printed.
 */
export function periodOf(
  { validFromOn, validUntilOn }: { validFromOn: string; validUntilOn: string },
  periods: readonly PeriodFacts[],
): Pick<PeriodFacts, 'startsOn' | 'endsOn'> {
  const middle = addDays(validFromOn, Math.floor(daysBetween(validFromOn, validUntilOn) / 2));
  const recorded = periods.find(({ startsOn, endsOn }) => startsOn <= middle && middle <= endsOn);
  return recorded ?? { startsOn: validFromOn, endsOn: validUntilOn };
}

async function readForIssue({ database }: Work, { bodyId, certificationId }: Input) {
  const [rows, papers, counts] = await database.batch([
    database.all<CertificationRow>(selectCertifications(inBody(bodyId, certificationId))),
    database.all<CertificateRow>(
      selectCertificates(sql`c.id = ${certificationId} and c.body_id = ${bodyId}`),
    ),
    database.all<{ n: number }>(sql`
      select count(*) as n from certification c join certificate t on t.certification_id = c.id
      where c.person_id = (select person_id from certification where id = ${certificationId} and body_id = ${bodyId})`),
  ]);
  const [file] = await readCertifications(database, rows);
  if (!file) throw nothingHere();
  return { file, papers: { certificates: papers.map(readCertificate), count: counts[0]?.n ?? 0 } };
}
