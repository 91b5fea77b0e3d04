import { sql } from 'drizzle-orm';
import {
  CertificateFacts,
  FONT_FILES,
  furtherFonts,
  RENDERER_VERSION,
  renderCertificate,
  UnprintableText,
  type CertificateFonts,
} from '../../certificate/index.ts';
import { factsOf, runningPeriod, type PeriodFacts } from '../../domain/certifications/facts.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { staffOf } from '../kernel/actor.ts';
import { Failure } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Statement, Work } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';
import { numberToCome } from './number.ts';
import { titleOf } from './read.ts';
import type { CertificationFile } from './store.ts';

/** Issuing: the facts are frozen as JSON in the batch of the decision; bytes are drawn from them on request. */

export interface Issue {
  work: Pick<Work, 'database' | 'ports' | 'actor' | 'now'>;
  /** `number: numberToCome` while the batch itself finds the number. */
  file: CertificationFile;
  fonts: CertificateFonts;
  issuedOn: string;
  period: Pick<PeriodFacts, 'startsOn' | 'endsOn'>;
  /** Another than the file's: a correction under way. */
  name?: string;
  replacesId?: string;
  applicationId?: string;
}

export interface Issued {
  certificateId: string;
  facts: CertificateFacts;
  statements: Statement[];
}

/** Throws 422 when a text cannot be printed: it is drawn once before anything is promised. */
export async function certificateStatements(issue: Issue): Promise<Issued> {
  return freeze(issue, certificateFacts(issue));
}

/** What the paper will say, under the id it will have. */
export function certificateFacts(
  issue: Omit<Issue, 'fonts' | 'applicationId'> & { certificateId?: string },
): CertificateFacts {
  const { work, file, period, issuedOn } = issue;
  const evaluation = evaluate(
    file.program.rules,
    factsOf(file, { startsOn: period.startsOn, endsOn: period.endsOn }, [], 'accepted'),
    issuedOn,
  );
  const { look } = file.body;
  const rules = file.program.rules.versions.find(({ id }) => id === evaluation.ruleVersion);
  return {
    format: 1,
    language: file.person.language,
    size: look.size ?? 'letter',
    body: file.body.name,
    name: issue.name ?? file.person.name,
    credential: titleOf(file, file.person.language),
    number: file.number,
    firstCertifiedOn: file.certifiedOn,
    validFromOn: period.startsOn,
    validUntilOn: period.endsOn,
    issuedOn,
    // Where no source states a date, the rules are those that governed the period running on the day of issue: the
    // next one, which a renewal approved early is for, has not begun.
    rulesInForceFrom: rules?.inForceFrom ?? runningPeriod(file.periods, issuedOn).startsOn,
    verifyUrl: `${work.ports.settings.url.toLowerCase()}/v`,
    code: file.code,
    signatories: file.body.signatories,
    ...(look.colour !== undefined && { colour: look.colour }),
    ...(look.logo !== undefined && { logo: look.logo }),
    certificateId: issue.certificateId ?? newId('crt'),
    ...(issue.replacesId !== undefined && { replaces: issue.replacesId }),
  };
}

/** The paper of before with another name: everything else stays as it was printed. */
export async function replacementStatements(
  issue: Pick<Issue, 'work' | 'file' | 'fonts' | 'issuedOn'> & {
    name: string;
    replaced: { id: string; facts: CertificateFacts };
  },
): Promise<Issued> {
  const { replaced, name, issuedOn } = issue;
  const facts = { ...replaced.facts, name, issuedOn, certificateId: newId('crt'), replaces: replaced.id };
  return freeze({ ...issue, replacesId: replaced.id }, facts);
}

async function freeze(
  issue: Pick<Issue, 'work' | 'file' | 'fonts' | 'replacesId' | 'applicationId'>,
  facts: CertificateFacts,
): Promise<Issued> {
  // What is frozen must be readable for ever: a fault of ours stops here, not in ten years.
  CertificateFacts.parse(facts);
  await refuseUnprintable(facts, issue.fonts);
  const { work, file } = issue;
  const insert = insertCertificate(work.database, {
    id: facts.certificateId,
    bodyId: file.bodyId,
    certificationId: file.id,
    facts,
    issuedAt: work.now,
    issuedBy: staffOf(work.actor, file.bodyId).name,
    replacesId: issue.replacesId ?? null,
    applicationId: issue.applicationId ?? null,
    fontHashes: await fontHashes(facts, issue.fonts),
  });
  return { certificateId: facts.certificateId, facts, statements: [insert] };
}

export interface CertificateRecord {
  id: string;
  bodyId: string;
  certificationId: string;
  facts: CertificateFacts;
  issuedAt: number;
  issuedBy: string;
  replacesId: string | null;
  applicationId: string | null;
  /** Left out: the texts need the three faces alone. */
  fontHashes?: string;
}

/** A number that the batch finds is written into the facts by the batch; the demo uses this too. */
export function insertCertificate(database: Database, record: CertificateRecord): Statement {
  const json = JSON.stringify(record.facts);
  const facts =
    record.facts.number === numberToCome
      ? sql`json_set(${json}, '$.number', (select number from certification where id = ${record.certificationId}))`
      : sql`${json}`;
  return database.run(sql`
    insert into certificate (id, body_id, certification_id, facts, renderer_version, font_hashes, issued_at, issued_by, replaces_id, application_id)
    values (${record.id}, ${record.bodyId}, ${record.certificationId}, ${facts}, ${RENDERER_VERSION}, ${record.fontHashes ?? JSON.stringify(ownFonts)},
      ${record.issuedAt}, ${record.issuedBy}, ${record.replacesId}, ${record.applicationId})`);
}

const ownFonts = Object.fromEntries(Object.values(FONT_FILES).map(({ name, sha256 }) => [name, sha256]));

/** With every paper, since another font file makes other bytes: the three faces, and those that its texts need beside them. */
export async function fontHashes(facts: CertificateFacts, fonts: CertificateFonts): Promise<string> {
  return JSON.stringify({ ...ownFonts, ...(await furtherFonts(facts, fonts)) });
}

async function refuseUnprintable(facts: CertificateFacts, fonts: CertificateFonts): Promise<void> {
  try {
    await renderCertificate(facts, fonts);
  } catch (error) {
    if (error instanceof UnprintableText) throw notPrintable(error, facts);
    throw error;
  }
}

/** Says which text, why, and which letters: the screen then tells the person what to change. */
function notPrintable({ text, reason, missing }: UnprintableText, facts: CertificateFacts): Failure {
  const field =
    text === facts.name
      ? 'name'
      : text === facts.body
        ? 'body'
        : text === facts.credential
          ? 'credential'
          : 'signatories';
  const letters = missing.join(' ');
  const why = {
    missing_letters: `The certificate's letters do not include: ${letters}. Write it without them, or in Latin letters.`,
    malformed: 'A letter of it was lost by another program. Type it again.',
    empty: 'Nothing of it can be seen. Type it again.',
    too_long: 'It does not fit on the certificate. Use a shorter form.',
  }[reason];
  return new Failure(
    422,
    'certificates.name_not_printable',
    `This cannot be printed on a certificate (${field}). ${why}`,
    {
      details: [{ path: field, message: why }],
      facts: { field, reason, missing: [...missing] },
    },
  );
}
