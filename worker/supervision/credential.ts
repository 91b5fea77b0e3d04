import { sql } from 'drizzle-orm';
import type { CredentialResult } from '../../domain/supervision/codes.ts';
import { findPublicFiles } from '../certifications/public-file.ts';
import { publicAnswerOf, todayOf } from '../certifications/read.ts';
import type { Database } from '../platform/ports.ts';

/**
 * The supervisor's own credential on the day of signing. A number of this body is looked up always, and the result kept
 * with the signature; without one, it matters only where the program asks for a credential.
 */
export async function checkCredential(
  database: Database,
  { bodyId, number, asked }: { bodyId: string; number: string | null; asked: boolean },
  now: number,
): Promise<CredentialResult> {
  if (number === null) return asked ? 'not_found' : 'not_needed';
  const written = number.toUpperCase().replaceAll(/[\s\u2010-\u2015]+/g, '-');
  const files = await findPublicFiles(
    database,
    sql`c.number = ${written} and c.withheld = 0
      and c.program_id in (select g.id from program g where g.body_id = ${bodyId}) limit 2`,
  );
  const [file] = files;
  if (!file || files.length > 1) return 'not_found';
  return publicAnswerOf(file, todayOf(file, now)) === 'current' ? 'current' : 'not_current';
}
