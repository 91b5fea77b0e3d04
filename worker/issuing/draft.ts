import { sql } from 'drizzle-orm';
import type { CertificateFacts } from '../../certificate/index.ts';
import type { IssueKind } from '../../domain/issuing/contract.ts';
import {
  readCertificate,
  selectCertificates,
  type CertificateRow,
} from '../certifications/certificate-store.ts';
import { certificateFacts } from '../certifications/issue.ts';
import { periodOf } from '../certifications/issue-certificate.ts';
import { statusOf, todayOf } from '../certifications/read.ts';
import {
  readCertifications,
  selectCertifications,
  type CertificationFile,
  type CertificationRow,
} from '../certifications/store.ts';
import type { Work } from '../kernel/write.ts';

/** A paper as it would be today: what is reserved, shown before, and frozen again after a mistake was mended. */
export interface PaperDraft {
  file: CertificationFile;
  paperFor: string;
  replacesId: string | null;
  applicationId: string | null;
  /** An open run has this very paper. */
  isReserved: boolean;
  status: ReturnType<typeof statusOf>;
  facts: (certificateId?: string) => CertificateFacts;
}

/** In the order of `ids`; what waits no longer, or has been replaced, is not there. Two round trips for any number. */
export async function draftPapers(
  work: Work,
  bodyId: string,
  kind: IssueKind,
  ids: readonly string[],
): Promise<PaperDraft[]> {
  const wanted = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  return kind === 'awaited' ? draftAwaited(work, bodyId, ids, wanted) : draftAgain(work, bodyId, ids, wanted);
}

type Wanted = ReturnType<typeof sql>;

async function draftAwaited(work: Work, bodyId: string, ids: readonly string[], wanted: Wanted) {
  const { database } = work;
  const [awaited, rows, reserved] = await database.batch([
    database.all<{ periodId: string; certificationId: string; applicationId: string | null }>(sql`
      select period_id as "periodId", certification_id as "certificationId", application_id as "applicationId"
      from awaited_paper where period_id in ${wanted} and body_id = ${bodyId}`),
    database.all<CertificationRow>(
      selectCertifications(sql`c.body_id = ${bodyId}
        and c.id in (select w.certification_id from awaited_paper w where w.period_id in ${wanted})`),
    ),
    database.all<{ paperFor: string }>(
      openPapers(
        wanted,
        sql`
      select w.certification_id from awaited_paper w where w.period_id in ${wanted}`,
      ),
    ),
  ]);
  const files = byId(await readCertifications(database, rows));
  const waits = new Map(awaited.map((one) => [one.periodId, one]));
  const open = new Set(reserved.map(({ paperFor }) => paperFor));
  return ids.flatMap((id): PaperDraft[] => {
    const wait = waits.get(id);
    const file = wait && files.get(wait.certificationId);
    const period = file?.periods.find((one) => one.id === id);
    if (!wait || !file || !period) return [];
    return [
      {
        ...common(work, file),
        paperFor: id,
        replacesId: null,
        applicationId: wait.applicationId,
        isReserved: open.has(id),
        facts: (certificateId) =>
          certificateFacts({ work, file, period, issuedOn: todayOf(file, work.now), ...idOf(certificateId) }),
      },
    ];
  });
}

async function draftAgain(work: Work, bodyId: string, ids: readonly string[], wanted: Wanted) {
  const { database } = work;
  const [papers, rows, reserved] = await database.batch([
    database.all<CertificateRow>(
      selectCertificates(sql`t.id in ${wanted} and t.body_id = ${bodyId}`, ids.length),
    ),
    database.all<CertificationRow>(
      selectCertifications(sql`c.body_id = ${bodyId}
        and c.id in (select t.certification_id from certificate t where t.id in ${wanted})`),
    ),
    database.all<{ paperFor: string }>(
      openPapers(
        wanted,
        sql`
      select t.certification_id from certificate t where t.id in ${wanted}`,
      ),
    ),
  ]);
  const files = byId(await readCertifications(database, rows));
  const found = new Map(papers.map((row) => [row.id, readCertificate(row)]));
  const open = new Set(reserved.map(({ paperFor }) => paperFor));
  return ids.flatMap((id): PaperDraft[] => {
    const paper = found.get(id);
    const file = paper && files.get(paper.certificationId);
    if (!paper || !file || paper.replaced) return [];
    return [
      {
        ...common(work, file),
        paperFor: id,
        replacesId: id,
        applicationId: null,
        isReserved: open.has(id),
        facts: (certificateId) =>
          certificateFacts({
            work,
            file,
            period: periodOf(paper.facts, file.periods),
            issuedOn: todayOf(file, work.now),
            replacesId: id,
            ...idOf(certificateId),
          }),
      },
    ];
  });
}

/** Walks the index of what is open, certification by certification. */
const openPapers = (wanted: Wanted, certifications: Wanted) => sql`
  select paper_for as "paperFor" from issue_item
  where certification_id in (${certifications}) and paper_for in ${wanted} and state in ('reserved', 'failed')`;

const byId = (files: readonly CertificationFile[]) => new Map(files.map((file) => [file.id, file]));
const idOf = (certificateId: string | undefined) => (certificateId === undefined ? {} : { certificateId });
const common = (work: Work, file: CertificationFile) => ({
  file,
  status: statusOf(file, todayOf(file, work.now)),
});
