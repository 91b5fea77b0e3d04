import { sql } from 'drizzle-orm';
import type { StageProgramInput } from '../../domain/entry/contract.ts';
import { versionOn } from '../../domain/entry/rules.ts';
import { stageRules } from '../../domain/entry/stage-rules.ts';
import { bodyWords } from '../../words/bodies-server/en.ts';
import { Failure, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import { dateIn } from '../kernel/today.ts';
import type { Verb } from '../kernel/write.ts';
import { programStatements, refuseUnprintable } from '../programs/add.ts';
import { entryRulesOf, entryVersions, stagePreset, type EntryRulesRow } from './rules-store.ts';

/** The program of a first stage, made from what the main program says of it: its own titles, dates and hours. */
export const addStageProgram: Verb<
  { bodyId: string; programId: string; titles: StageProgramInput },
  { id: string }
> = async ({ database, ports, now }, { bodyId, programId, titles }) => {
  const [[program], rows, others] = await database.batch([
    database.all<{ preset: string; credential: string; timeZone: string }>(sql`
      select g.preset, g.credential, b.time_zone as "timeZone" from program g cross join body b on b.id = g.body_id
      where g.id = ${programId} and g.body_id = ${bodyId}`),
    database.all<EntryRulesRow>(entryRulesOf(programId)),
    database.all<{ preset: string }>(sql`select preset from program where body_id = ${bodyId}`),
  ]);
  if (!program) throw nothingHere();
  const today = dateIn(program.timeZone, now);
  const stage = versionOn(entryVersions(program, rows), today)?.rules.stage;
  if (!stage || stage.preset !== undefined)
    throw new Failure(
      422,
      'entry.no_own_stage',
      stage
        ? `The first stage of this program is the preset ${stage.preset}. Add that one under Programs.`
        : 'This program has no first stage. Its certification is the full one at once.',
    );
  const preset = stagePreset(stage, program.preset);
  if (others.some((one) => one.preset === preset)) throw alreadyThere();
  await refuseUnprintable(ports, titles);
  const id = newId('prg');
  const row = {
    id,
    bodyId,
    preset,
    credential: program.credential,
    title: titles.title,
    titleEs: titles.titleEs ?? titles.title,
    ruleVersionBy: null,
    createdAt: now,
  };
  return {
    value: { id },
    status: 201,
    statements: programStatements(
      database,
      row,
      { versions: [stageRules(stage, program.credential)] },
      { id: newId('eth'), title: bodyWords.ethics.title, inForceFrom: today },
    ),
    audit: [
      {
        bodyId,
        recordId: bodyId,
        action: 'entry_rules.add_stage',
        objectKind: 'program',
        objectId: id,
        detail: { of: programId, title: row.title, titleEs: row.titleEs },
      },
    ],
    messages: [],
    onConflict: async () => alreadyThere(),
  };
};

const alreadyThere = () =>
  new Failure(409, 'entry.stage_exists', 'Your body has the program of this first stage already.');
