import { sql } from 'drizzle-orm';
import type { PublicAnswer } from '../../domain/certifications/contract.ts';
import { publicAnswerOf, todayOf } from '../../worker/certifications/read.ts';
import { findCertifications } from '../../worker/certifications/store.ts';
import type { Ports } from '../../worker/platform/ports.ts';
import { demoMade } from './make.ts';

/** `demo.json`, for people and programs that try the demo (issue 2, part 11). */
export interface DemoFile {
  baseUrl: string;
  accounts: { role: 'specialist' | 'reviewer' | 'administrator'; email: string }[];
  certificates: { code: string; number: string; answer: PublicAnswer }[];
}

/** Hours complete and the window open: a whole renewal can be walked as this one. Printed, not listed. */
export const readyToRenew = 'marcus.bell@example.org';

/** Read from the database, so that a lost demo.json is written again; null: there is no demo in it. */
export async function describeDemo({ database, clock, settings }: Ports): Promise<DemoFile | null> {
  const [row] = await database.all<{ detail: string }>(
    sql`select detail from audit_row where action = ${demoMade} order by id desc limit 1`,
  );
  if (!row) return null;
  const { codes }: { codes: string[] } = JSON.parse(row.detail);
  const files = await findCertifications(
    database,
    sql`c.code in (select value from json_each(${JSON.stringify(codes)}))`,
  );
  const now = clock.now();
  return {
    baseUrl: settings.url,
    accounts: [
      { role: 'specialist', email: 'rosa.delgado@example.org' },
      { role: 'reviewer', email: 'dana.okafor@example.org' },
      { role: 'administrator', email: 'imani.walker@example.org' },
    ],
    certificates: codes.flatMap((code) => {
      const file = files.find((one) => one.code === code);
      return file ? [{ code, number: file.number, answer: publicAnswerOf(file, todayOf(file, now)) }] : [];
    }),
  };
}
