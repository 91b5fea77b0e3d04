import { sql } from 'drizzle-orm';
import type { Home } from '../../domain/certifications/contract.ts';
import type { CertificationFile } from '../certifications/store.ts';
import { dateIn } from '../kernel/today.ts';
import type { Work } from '../kernel/write.ts';
import { inTheWay, readEarlier, selectEarlier, within } from './earlier.ts';
import { bothOf, entryProgramsOf, mainsOf, readEntryPrograms, type EntryProgramRow } from './rules-store.ts';
import { titleOf } from './view.ts';

/**
 * What somebody may ask for anew whose certification has ended: the same program, or the one whose first stage it was.
 * Nothing where the rules still lead back, or where the body does not say what it asks for.
 */
export async function readAgain(
  { database, now, language }: Work,
  file: Pick<CertificationFile, 'bodyId' | 'personId' | 'programId' | 'body'>,
): Promise<Home['applyAgain']> {
  const [rows, open, ...held] = await database.batch([
    database.all<EntryProgramRow>(entryProgramsOf(file.bodyId)),
    database.all<{ id: string; programId: string }>(sql`
      select id, program_id as "programId" from entry_application
      where person_id = ${file.personId} and state in ('started', 'sent', 'returned')`),
    ...selectEarlier(database, sql`${file.personId}`),
  ]);
  const programs = readEntryPrograms(rows, dateIn(file.body.timeZone, now));
  const own = programs.find(({ id }) => id === file.programId);
  const mains = own ? mainsOf(programs, own.preset) : [];
  const earlier = await readEarlier({ database, now }, held);
  return (mains.length > 0 ? mains : own ? [own] : [])
    .filter((one) => one.rules !== null && !inTheWay(within(earlier, bothOf(one))))
    .map((one) => ({
      programId: one.id,
      title: titleOf(one, language),
      openId: open.find(({ programId }) => programId === one.id)?.id ?? null,
    }));
}
