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
