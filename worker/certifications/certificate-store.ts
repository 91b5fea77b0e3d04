import { sql, type SQL } from 'drizzle-orm';
import type { CertificateFacts } from '../../certificate/index.ts';
import type { Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL of issued papers. */

export interface StoredCertificate {
  id: string;
  certificationId: string;
  facts: CertificateFacts;
  issuedAt: number;
  issuedBy: string;
  replacesId: string | null;
  replaced: boolean;
}

export type CertificateRow = Omit<StoredCertificate, 'facts' | 'replaced'> & {
  facts: string;
  replaced: number;
};

/** `where` names the paper as `t` and its certification as `c`, and always says whose it may be. Newest first. */
export const selectCertificates = (where: SQL, most = 500): SQL => sql`
  select t.id, t.certification_id as "certificationId", t.facts, t.issued_at as "issuedAt", t.issued_by as "issuedBy",
    t.replaces_id as "replacesId", exists (select 1 from certificate n where n.replaces_id = t.id) as replaced
  from certification c join certificate t on t.certification_id = c.id
  where ${where} order by t.issued_at desc, t.rowid desc limit ${most}`;

export const readCertificate = ({ facts, replaced, ...row }: CertificateRow): StoredCertificate => ({
  ...row,
  facts: JSON.parse(facts),
  replaced: replaced === 1,
});

/** The paper's owner, or staff of its body: of anybody else's there is nothing here. */
export async function findReadableCertificate(
  database: Database,
  accountId: string,
  id: string,
): Promise<StoredCertificate | null> {
  const [row] = await database.all<CertificateRow>(
    selectCertificates(sql`t.id = ${id} and (
      exists (select 1 from person p where p.id = c.person_id and p.account_id = ${accountId})
      or exists (select 1 from staff s where s.body_id = t.body_id and s.account_id = ${accountId} and s.removed_at is null))`),
  );
  return row ? readCertificate(row) : null;
}

/** The newest paper that no other replaces. */
export const newestOf = (certificates: readonly StoredCertificate[]): StoredCertificate | undefined =>
  certificates.find(({ replaced }) => !replaced);

/** What was read before issuing: with another paper or another name meanwhile, the batch goes back whole. */
export const refuseIfIssuedMeanwhile = (
  database: Database,
  read: { personId: string; personVersion: number; papers: number },
): Statement =>
  database.run(sql`insert into write_guard (ok) select 0
    where (select version from person where id = ${read.personId}) <> ${read.personVersion}
      or ${read.papers} <> (select count(*) from certification c join certificate t on t.certification_id = c.id
        where c.person_id = ${read.personId})`);

/** The newest paper that no other replaces. */
export const selectNewestCertificate = (whose: SQL): SQL =>
  selectCertificates(
    sql`${whose} and not exists (select 1 from certificate n where n.replaces_id = t.id)`,
    1,
  );
