import { sql } from 'drizzle-orm';
import { mayReopen } from '../../domain/activities/periods.ts';
import { activityRow } from '../../domain/activities/row.ts';
import type { CertificationRecord } from '../../domain/certifications/contract.ts';
import { assumedIn } from '../../domain/certifications/assumed.ts';
import { personFacts, factsOf, runningPeriod } from '../../domain/certifications/facts.ts';
import { periodView, requirementLines, totalOf } from '../../domain/certifications/lines.ts';
import { sayFurther } from '../../domain/certifications/next.ts';
import { asksSponsor } from '../../domain/certifications/sponsor.ts';
import type { Sponsor } from '../../domain/programs/codes.ts';
import { isTooLate } from '../../domain/programs/standing.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { pageOfActivities } from '../activities/store.ts';
import {
  readCertificate,
  selectCertificates,
  type CertificateRow,
  type StoredCertificate,
} from '../certifications/certificate-store.ts';
import { awaitedOf, type AwaitedRow } from '../certifications/paper.ts';
import { headOf, todayOf } from '../certifications/read.ts';
import {
  inBody,
  readCertifications,
  selectCertifications,
  type CertificationFile,
  type CertificationRow,
} from '../certifications/store.ts';
import { exceptionView, selectExceptions, type StoredException } from '../exceptions/store.ts';
import { nothingHere } from '../kernel/failure.ts';
import type { Work } from '../kernel/write.ts';

/** The whole record, for staff and for print: one round trip, every list bounded. */
const most = 500;

export async function readRecord(
  work: Work,
  bodyId: string,
  certificationId: string,
): Promise<CertificationRecord> {
  const { language, ports, now, actor } = work;
  const { file, activities, applications, certificates, awaited, periods, exceptions } = await findRecord(
    work,
    bodyId,
    certificationId,
  );
  const today = todayOf(file, now);
  const running = runningPeriod(file.periods, today);
  const ask = (question: 'accepted' | 'with_waiting') =>
    evaluate(file.program.rules, factsOf(file, running, activities, question), today);
  const answers = { first: ask('accepted'), second: ask('with_waiting') };
  const open =
    applications.find(({ state }) => state === 'sent') ??
    applications.find(({ state }) => state === 'returned');
  const ownRecord = file.person.accountId === actor.accountId;
  return {
    certification: {
      ...headOf(file, today, ports.settings.url, language, open?.state === 'sent'),
      code: file.code,
      version: file.version,
      withheld: file.withheld,
    },
    follows: file.follows,
    followedBy: file.followedBy,
    person: personOf(file),
    today,
    period: periodView(answers.first, today),
    total: totalOf(answers.first, answers.second, today),
    requirements: requirementLines(answers.first, answers.second, file.program.rules, language),
    assumed: assumedIn(answers.first, answers.second, language),
    further:
      open?.state === 'sent' || isTooLate(answers.first, today)
        ? null
        : sayFurther({
            ...answers,
            program: file.program.rules,
            about: personFacts(file, running),
            language,
          }),
    periods,
    status: file.status.toSorted((a, b) =>
      a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : a.recordedAt - b.recordedAt,
    ),
    asksSponsor: asksSponsor(answers.first, file.program.rules),
    activities: activities.map((one) => ({
      ...activityRow(one, answers, file.program.rules, language),
      acceptedMinutes: one.acceptedMinutes,
      sponsor: one.sponsor as Sponsor | null,
      acceptedSponsor: one.acceptedSponsor as Sponsor | null,
      decidedBy: one.deciderName,
      decidedAt: one.decidedAt,
      // It is looked at again where it is judged, not on the record of a sister.
      mayReopen:
        !ownRecord && (one.allottedTo ?? one.certificationId) === file.id && mayReopen(one, file.periods),
    })),
    applications,
    certificates: certificates.map(({ id, issuedAt, facts, replacesId, replaced }) => ({
      id,
      issuedAt,
      name: facts.name,
      validUntilOn: facts.validUntilOn,
      replacesId,
      replaced,
    })),
    awaitedPapers: awaited,
    application: open ? { id: open.id, state: open.state } : null,
    exceptions: exceptions.map(exceptionView),
    circumstances: file.circumstances ?? [],
  };
}

const personOf = ({ personId: id, person: { name, email, language, version } }: CertificationFile) => ({
  id,
  name,
  email,
  language,
  version,
});

type Applications = CertificationRecord['applications'];
type Periods = CertificationRecord['periods'];

async function findRecord({ database }: Work, bodyId: string, certificationId: string) {
  const [files, activities, applications, papers, awaited, periods, exceptions] = await database.batch([
    database.all<CertificationRow>(selectCertifications(inBody(bodyId, certificationId), 'with_priors')),
    pageOfActivities(database, certificationId, null, most),
    database.all<Applications[number]>(sql`
      select id, state, started_at as "startedAt", sent_on as "sentOn", decided_at as "decidedAt", decider_name as "decidedBy",
        reason_text as reason
      from application where certification_id = ${certificationId} and body_id = ${bodyId}
      order by started_at desc limit ${most}`),
    database.all<CertificateRow>(
      selectCertificates(sql`c.id = ${certificationId} and c.body_id = ${bodyId}`, most),
    ),
    database.all<AwaitedRow>(awaitedOf(bodyId, certificationId)),
    database.all<Periods[number]>(sql`
      select seq, starts_on as "startsOn", ends_on as "endsOn", recorded_at as "recordedAt"
      from period where certification_id = ${certificationId} and body_id = ${bodyId} order by seq limit ${most}`),
    database.all<StoredException>(selectExceptions(bodyId, certificationId, most)),
  ]);
  const [file] = await readCertifications(database, files);
  if (!file) throw nothingHere();
  const certificates: StoredCertificate[] = papers.map(readCertificate);
  return { file, activities, applications, certificates, awaited, periods, exceptions };
}
