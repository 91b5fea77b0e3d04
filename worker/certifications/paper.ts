import { sql } from 'drizzle-orm';
import type { PeriodFacts } from '../../domain/certifications/facts.ts';
import type { Audit, Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';
import { certificateStatements, type Issue } from './issue.ts';

/**
 * The paper of a period that was just approved. Where the body issues in batches only its waiting is written: standing,
 * number and public page do not depend on a paper.
 */
export async function paperOfPeriod(
  issue: Omit<Issue, 'fonts' | 'replacesId' | 'name'> & {
    kind: 'first' | 'renewal';
    period: Pick<PeriodFacts, 'id' | 'startsOn' | 'endsOn'>;
  },
): Promise<{ certificateId: string | null; statements: Statement[]; audit: Audit[] }> {
  const { work, file, period, kind, applicationId } = issue;
  if (file.body.issuing === 'in_batches')
    return {
      certificateId: null,
      statements: [
        work.database.run(sql`
          insert into awaited_paper (period_id, body_id, program_id, certification_id, kind, application_id, since)
          values (${period.id}, ${file.bodyId}, ${file.programId}, ${file.id}, ${kind}, ${applicationId ?? null}, ${work.now})`),
      ],
      audit: [],
    };
  const { certificateId, statements } = await certificateStatements({
    ...issue,
    fonts: await work.ports.fonts(),
  });
  const audit: Audit = {
    bodyId: file.bodyId,
    recordId: file.id,
    action: 'certificates.issue',
    objectKind: 'certificate',
    objectId: certificateId,
    detail: { replaces: null },
  };
  return { certificateId, statements, audit: [audit] };
}

/** Its paper is there: the period waits no longer. In the same batch as the paper. */
export const noLongerAwaited = (database: Database, periodId: string): Statement =>
  database.run(sql`delete from awaited_paper where period_id = ${periodId}`);

export interface AwaitedRow {
  startsOn: string;
  endsOn: string;
  since: number;
}

/** What one certification waits for, the oldest first. */
export const awaitedOf = (bodyId: string, certificationId: string) => sql`
  select r.starts_on as "startsOn", r.ends_on as "endsOn", w.since
  from awaited_paper w join period r on r.id = w.period_id
  where w.certification_id = ${certificationId} and w.body_id = ${bodyId} order by r.seq`;
