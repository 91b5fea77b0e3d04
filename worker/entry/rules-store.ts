import { sql, type SQL } from 'drizzle-orm';
import { presetEntry } from '../../domain/entry/presets/index.ts';
import type {
  EntryRequirement,
  EntryRules,
  EntryVersion,
  ProvisionalStage,
} from '../../domain/entry/rules.ts';
import { versionOn } from '../../domain/entry/rules.ts';

/** The entry requirements of a body's program: the preset's, until the body has written its own. */

export interface EntryRulesRow {
  seq: number;
  inForceFrom: string;
  rules: string;
}

export const entryRulesOf = (programId: string | SQL): SQL => sql`
  select seq, in_force_from as "inForceFrom", rules from entry_rules where program_id = ${programId} order by seq`;

export interface EntryProgramRow extends EntryRulesRow {
  id: string;
  preset: string;
  credential: string;
  title: string;
  titleEs: string;
}

export const bodyOf = (programId: string): SQL => sql`(select body_id from program where id = ${programId})`;

/** The programs of a body with the versions it wrote; `seq` 0: it wrote none. */
export const entryProgramsOf = (bodyId: string | SQL): SQL => sql`
  select g.id, g.preset, g.credential, g.title, g.title_es as "titleEs", coalesce(r.seq, 0) as seq,
    coalesce(r.in_force_from, '') as "inForceFrom", coalesce(r.rules, '') as rules
  from program g left join entry_rules r on r.program_id = g.id
  where g.body_id = ${bodyId} order by g.created_at, g.id, seq`;

export interface EntryProgram extends Pick<EntryProgramRow, 'id' | 'title' | 'titleEs'> {
  preset: string;
  /** What a first application asks for on the day; null: nothing is known of it. */
  rules: EntryRulesNow | null;
  /** The body's program of its first stage; null: there is no stage, or no program for it yet. */
  stageId: string | null;
}

export function readEntryPrograms(rows: readonly EntryProgramRow[], day: string): EntryProgram[] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own) => {
    const [program] = own;
    if (!program) return [];
    const { id, preset, title, titleEs } = program;
    const written = own.filter(({ seq }) => seq > 0);
    const rules = rulesFor(entryVersions(program, written), 'first', { day });
    const wanted = rules?.stage && stagePreset(rules.stage, preset);
    const stage = rows.find((one) => one.preset === wanted);
    return [{ id, preset, title, titleEs, rules, stageId: stage?.id ?? null }];
  });
}

/** Whose first stage is known by this preset. */
export const mainsOf = (programs: readonly EntryProgram[], preset: string): EntryProgram[] =>
  programs.filter((one) => one.rules?.stage && stagePreset(one.rules.stage, one.preset) === preset);

/** Of a certification and of the first stage that comes before it: whoever holds either does not begin anew. */
export const bothOf = ({ id, stageId }: Pick<EntryProgram, 'id' | 'stageId'>): string[] =>
  stageId === null ? [id] : [id, stageId];

/** Oldest first. A program of which no source speaks has none until the body writes one. */
export function entryVersions(
  program: { preset: string; credential: string },
  rows: readonly EntryRulesRow[],
): EntryVersion[] {
  const preset = presetEntry(program.preset, program.credential);
  return [
    ...(preset ? [{ code: 'preset', inForceFrom: null, rules: preset }] : []),
    ...rows.map((row) => ({
      code: String(row.seq),
      inForceFrom: row.inForceFrom,
      rules: JSON.parse(row.rules) as EntryRules,
    })),
  ];
}

export interface EntryRulesNow {
  code: string;
  requirements: EntryRequirement[];
  stage: ProvisionalStage | null;
}

/** What holds on a day, or what something was sent by; for a first application or the conversion of a first stage. */
export function rulesFor(
  versions: readonly EntryVersion[],
  kind: 'first' | 'conversion',
  by: { day: string } | { code: string },
): EntryRulesNow | null {
  const found = 'day' in by ? versionOn(versions, by.day) : versions.find(({ code }) => code === by.code);
  if (!found) return null;
  const stage = found.rules.stage ?? null;
  return {
    code: found.code,
    requirements: kind === 'first' ? found.rules.requirements : (stage?.requirements ?? []),
    stage: kind === 'first' ? stage : null,
  };
}

/** By which preset the body's program of the first stage is known. */
export const stagePreset = (stage: ProvisionalStage, preset: string): string =>
  stage.preset ?? `${preset}-first-stage`;
