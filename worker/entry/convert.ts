import { sql } from 'drizzle-orm';
import { entryApplication } from '../../db/schema/index.ts';
import type { ConversionInput, EntryStarted } from '../../domain/entry/contract.ts';
import { personIds } from '../kernel/actor.ts';
import { Failure, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import { dateIn } from '../kernel/today.ts';
import type { Verb } from '../kernel/write.ts';
import { readEarlier, refuseInTheWay, selectEarlier, within } from './earlier.ts';
import {
  entryProgramsOf,
  mainsOf,
  readEntryPrograms,
  type EntryProgram,
  type EntryProgramRow,
} from './rules-store.ts';
import { stageOver } from './send.ts';
import { openedMeanwhile } from './start.ts';

/** From the first stage to the full certification: the same task list, with what turns one into the other. */

interface StageRow {
  bodyId: string;
  personId: string;
  preset: string;
  helpContact: string;
  timeZone: string;
  endsOn: string;
  /** The program that was applied for when the first stage was given. */
  appliedFor: string | null;
}

export const startConversion: Verb<{ certificationId: string } & ConversionInput, EntryStarted> = async (
  work,
  { certificationId, programId },
) => {
  const { database, actor, now, language } = work;
  const own = JSON.stringify(personIds(actor));
  const [[stage], programs, ...rows] = await database.batch([
    database.all<StageRow>(sql`
      select c.body_id as "bodyId", c.person_id as "personId", g.preset, b.help_contact as "helpContact", b.time_zone as "timeZone",
        (select max(ends_on) from period where certification_id = c.id) as "endsOn",
        (select n.program_id from entry_application n where n.person_id = c.person_id and n.certification_id = c.id) as "appliedFor"
      from certification c cross join program g on g.id = c.program_id cross join body b on b.id = c.body_id
      where c.id = ${certificationId} and c.person_id in (select value from json_each(${own}))`),
    database.all<EntryProgramRow>(
      entryProgramsOf(sql`(select body_id from certification where id = ${certificationId})`),
    ),
    ...selectEarlier(database, sql`(select person_id from certification where id = ${certificationId})`),
  ]);
  if (!stage) throw nothingHere();
  const today = dateIn(stage.timeZone, now);
  const main = mainProgram(stage, programs, programId, today);
  refuseInTheWay(within(await readEarlier(work, rows), [main.id]), stage.helpContact, language);
  if (stage.endsOn < today) throw stageOver(stage.endsOn, stage.helpContact, language);
  const id = newId('ent');
  const { bodyId, personId } = stage;
  return {
    value: { id, version: 1, personId },
    status: 201,
    statements: [
      database.insert(entryApplication).values({
        id,
        bodyId,
        personId,
        programId: main.id,
        kind: 'conversion',
        stageCertificationId: certificationId,
        state: 'started',
        startedAt: now,
      }),
    ],
    audit: [
      {
        bodyId,
        recordId: certificationId,
        action: 'entry.convert',
        objectKind: 'entry',
        objectId: id,
        detail: { programId: main.id, kind: 'conversion' },
      },
    ],
    messages: [],
    onConflict: () => openedMeanwhile(work, personId, main.id),
  };
};

/** The program whose first stage this is: the one that was applied for, or the one that is named. */
function mainProgram(
  stage: StageRow,
  rows: readonly EntryProgramRow[],
  wanted: string | undefined,
  today: string,
): EntryProgram {
  const candidates = mainsOf(readEntryPrograms(rows, today), stage.preset);
  const named = wanted ?? stage.appliedFor ?? (candidates.length === 1 ? candidates[0]?.id : undefined);
  const found = candidates.find(({ id }) => id === named);
  if (found) return found;
  if (candidates.length === 0)
    throw new Failure(
      422,
      'entry.no_conversion',
      'This certification is no first stage of another one. There is nothing to turn it into.',
    );
  throw new Failure(
    422,
    'entry.which_program',
    'This first stage leads to more than one certification. Say which one, as programId.',
    { facts: { programIds: candidates.map(({ id }) => id) } },
  );
}
