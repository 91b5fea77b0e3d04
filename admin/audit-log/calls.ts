import type { AuditEntry } from '../../domain/certifications/contract.ts';
import type { Page } from '../../domain/people/contract.ts';
import { get } from '../api.ts';
import { asked, inPages } from '../staff/pages.tsx';

const page = (bodyId: string, certificationId: string, cursor: string, limit = '') =>
  get<Page<AuditEntry>>(
    `/api/bodies/${bodyId}/certifications/${certificationId}/audit-log${asked({ cursor, limit })}`,
  );

export const logOf = (bodyId: string, certificationId: string) =>
  inPages<AuditEntry>(['record', bodyId, certificationId, 'log'], (cursor) =>
    page(bodyId, certificationId, cursor),
  );

/** All of it, for print. */
export async function wholeLog(bodyId: string, certificationId: string): Promise<AuditEntry[]> {
  const rows: AuditEntry[] = [];
  let cursor = '';
  for (;;) {
    const answer = await page(bodyId, certificationId, cursor, '100');
    rows.push(...answer.rows);
    if (!answer.next) return rows;
    cursor = answer.next;
  }
}
