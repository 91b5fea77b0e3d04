import { sql } from 'drizzle-orm';
import type { CertificateFacts } from '../../certificate/index.ts';
import type { NameCorrection } from '../../domain/people/contract.ts';
import {
  newestOf,
  readCertificate,
  refuseIfIssuedMeanwhile,
  selectCertificates,
  type CertificateRow,
  type StoredCertificate,
} from '../certifications/certificate-store.ts';
import { ownRecord } from '../certifications/conflict.ts';
import { whoWasFirst } from '../kernel/conflict.ts';
import { replacementStatements, type Issued } from '../certifications/issue.ts';
import { mailTo, todayOf } from '../certifications/read.ts';
import {
  readCertifications,
  selectCertifications,
  type CertificationFile,
  type CertificationRow,
} from '../certifications/store.ts';
import { Failure, nothingHere } from '../kernel/failure.ts';
import { guard, type Audit, type Verb, type Work } from '../kernel/write.ts';
import { renameStatements } from '../people/store.ts';

interface Input extends NameCorrection {
  bodyId: string;
  personId: string;
}

interface Corrected {
  name: string;
  version: number;
  certificates: { certificationId: string; certificateId: string; replacesId: string }[];
}

/** A misprinted name: the record, the queue's copies and every paper that still counts, in one batch. */
export const correctName: Verb<Input, Corrected> = async (work, input) => {
  const { database } = work;
  const { bodyId, personId, name, version } = input;
  const { files, papers } = await readAll(work, input);
  const [file] = files;
  if (!file) throw nothingHere();
  if (file.person.accountId === work.actor.accountId) throw ownRecord('people');
  const conflict = () =>
    whoWasFirst(
      database,
      { bodyId, recordId: file.id, action: 'people.correct_name' },
      'people.already_corrected',
      'corrected this name',
    );
  if (file.person.version !== version) throw await conflict();
  if (file.person.name === name)
    throw new Failure(422, 'people.same_name', 'This is the name as it is. Change it, or leave it.');
  const issued = await replaceAll(work, name, files, papers);
  const [rename, ...words] = renameStatements(database, { bodyId, id: personId, name, version });
  return {
    value: {
      name,
      version: version + 1,
      certificates: issued.map(({ of, paper, replacesId }) => ({
        certificationId: of.id,
        certificateId: paper.certificateId,
        replacesId,
      })),
    },
    statements: [
      refuseIfIssuedMeanwhile(database, { personId, personVersion: version, papers: papers.length }),
      rename,
      guard(database),
      ...words,
      database.run(
        sql`update review_item set who = ${name} where person_id = ${personId} and body_id = ${bodyId}`,
      ),
      ...issued.flatMap(({ paper }) => paper.statements),
    ],
    audit: auditOf(input, files, issued),
    // A paper that still waits will have the name: there is no new document yet.
    messages:
      issued.length === 0 ? [] : [mailTo({ ...file, person: { ...file.person, name } }, 'certificate')],
    onConflict: conflict,
  };
};

async function readAll(
  { database }: Work,
  { bodyId, personId }: Input,
): Promise<{ files: CertificationFile[]; papers: StoredCertificate[] }> {
  const whose = sql`c.person_id = ${personId} and c.body_id = ${bodyId}`;
  const [rows, papers] = await database.batch([
    database.all<CertificationRow>(selectCertifications(sql`${whose} order by c.id`)),
    database.all<CertificateRow>(selectCertificates(whose)),
  ]);
  return { files: await readCertifications(database, rows), papers: papers.map(readCertificate) };
}

interface Replaced {
  of: CertificationFile;
  paper: Issued;
  replacesId: string;
}

/** The newest paper of each certification, and any other whose days are not over. */
async function replaceAll(
  work: Work,
  name: string,
  files: CertificationFile[],
  papers: StoredCertificate[],
): Promise<Replaced[]> {
  const fonts = await work.ports.fonts();
  const issued: Replaced[] = [];
  for (const file of files) {
    const own = papers.filter(({ certificationId }) => certificationId === file.id);
    const today = todayOf(file, work.now);
    const newest = newestOf(own);
    const counting = own.filter(
      (one) => one === newest || (!one.replaced && one.facts.validUntilOn >= today),
    );
    // Oldest first, so that the newest stays the newest.
    for (const { id, facts } of counting.toReversed()) {
      const replaced: { id: string; facts: CertificateFacts } = { id, facts };
      issued.push({
        of: file,
        replacesId: id,
        paper: await replacementStatements({ work, file, fonts, issuedOn: today, name, replaced }),
      });
    }
  }
  return issued;
}

/** Under every certification of the person: each record tells the whole story. */
function auditOf(
  { bodyId, personId, name, reason }: Input,
  files: CertificationFile[],
  issued: Replaced[],
): [Audit, ...Audit[]] {
  const corrected = files.map((file): Audit => ({
    bodyId,
    recordId: file.id,
    action: 'people.correct_name',
    objectKind: 'person',
    objectId: personId,
    detail: { before: file.person.name, after: name, reason },
  }));
  const papers = issued.map(({ of, paper, replacesId }): Audit => ({
    bodyId,
    recordId: of.id,
    action: 'certificates.issue',
    objectKind: 'certificate',
    objectId: paper.certificateId,
    detail: { replaces: replacesId },
  }));
  return [...corrected, ...papers] as [Audit, ...Audit[]];
}
