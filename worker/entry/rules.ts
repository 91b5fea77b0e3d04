import { sql } from 'drizzle-orm';
import { entryRules } from '../../db/schema/index.ts';
import { entryProblems, type EntryRulesInput } from '../../domain/entry/rules-contract.ts';
import type { EntryRulesView } from '../../domain/entry/contract.ts';
import type { EntryRules } from '../../domain/entry/rules.ts';
import { versionOn } from '../../domain/entry/rules.ts';
import { staffOf } from '../kernel/actor.ts';
import { changedMeanwhile, Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import { dateIn } from '../kernel/today.ts';
import type { Verb, Work } from '../kernel/write.ts';
import { entryRulesOf, entryVersions, stagePreset, type EntryRulesRow } from './rules-store.ts';

/** What a body's program asks for at entry: read, and a next version written. A version that held is never changed. */

interface ProgramRow {
  preset: string;
  credential: string;
  timeZone: string;
}

const findProgram = (bodyId: string, programId: string) => sql`
  select g.preset, g.credential, b.time_zone as "timeZone" from program g cross join body b on b.id = g.body_id
  where g.id = ${programId} and g.body_id = ${bodyId}`;

export async function readEntryRules(
  { database, now }: Work,
  bodyId: string,
  programId: string,
): Promise<EntryRulesView> {
  const [[program], rows, programs] = await database.batch([
    database.all<ProgramRow>(findProgram(bodyId, programId)),
    database.all<EntryRulesRow>(entryRulesOf(programId)),
    database.all<{ id: string; preset: string }>(
      sql`select id, preset from program where body_id = ${bodyId} order by created_at, id`,
    ),
  ]);
  if (!program) throw nothingHere();
  const versions = entryVersions(program, rows);
  const today = dateIn(program.timeZone, now);
  const current = versionOn(versions, today);
  const stage = current?.rules.stage;
  const wanted = stage && stagePreset(stage, program.preset);
  return {
    today,
    version: rows.length,
    current: current?.code ?? null,
    versions,
    stageProgramId: programs.find(({ preset }) => preset === wanted)?.id ?? null,
  };
}

export const setEntryRules: Verb<
  { bodyId: string; programId: string; input: EntryRulesInput },
  { version: number }
> = async ({ database, now, actor }, { bodyId, programId, input }) => {
  const [[program], rows] = await database.batch([
    database.all<ProgramRow>(findProgram(bodyId, programId)),
    database.all<EntryRulesRow>(entryRulesOf(programId)),
  ]);
  if (!program) throw nothingHere();
  if (rows.length !== input.version) throw changedMeanwhile();
  const rules = input.rules as EntryRules;
  if (input.inForceFrom < dateIn(program.timeZone, now))
    throw invalid('inForceFrom', 'This day has passed. Choose today or a later day.');
  const details = entryProblems(rules);
  if (details.length > 0)
    throw new Failure(400, 'invalid_request', 'Some of these cannot be true together; details says which.', {
      details,
    });
  const by = staffOf(actor, bodyId);
  const seq = rows.length + 1;
  return {
    value: { version: seq },
    statements: [
      database.insert(entryRules).values({
        id: newId('enr'),
        bodyId,
        programId,
        seq,
        inForceFrom: input.inForceFrom,
        rules: JSON.stringify(rules),
        publishedAt: now,
        publishedBy: by.id,
        publishedByName: by.name,
      }),
    ],
    audit: [
      {
        bodyId,
        recordId: bodyId,
        action: 'entry_rules.set',
        objectKind: 'program',
        objectId: programId,
        detail: {
          version: seq,
          inForceFrom: input.inForceFrom,
          requirements: rules.requirements.map(({ code }) => code),
        },
      },
    ],
    messages: [],
    onConflict: async () => changedMeanwhile(),
  };
};
