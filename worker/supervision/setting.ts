import { sql } from 'drizzle-orm';
import type { ProgramSupervision, SupervisionSetting } from '../../domain/supervision/contract.ts';
import { supervisionRule } from '../../domain/supervision/rules.ts';
import { changedMeanwhile, nothingHere } from '../kernel/failure.ts';
import { guard, type Verb } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** What a body wants when a supervisor's own credential is not current. Without a row: accepted and marked. */

export const settingOf = (programId: unknown) =>
  sql`select when_not_current as "whenNotCurrent", version from supervision_setting where program_id = ${programId}`;

export const unset: SupervisionSetting = { whenNotCurrent: 'flag', version: 0 };

/** The body's programs that ask for a certificate of the supervisor's own: a handful. */
export async function readSettings(database: Database, bodyId: string): Promise<ProgramSupervision[]> {
  const rows = await database.all<ProgramSupervision & { preset: string }>(sql`
    select g.id as "programId", g.title, g.title_es as "titleEs", g.preset, coalesce(t.when_not_current, 'flag') as "whenNotCurrent",
      coalesce(t.version, 0) as version
    from program g left join supervision_setting t on t.program_id = g.id
    where g.body_id = ${bodyId} order by g.preset, g.credential`);
  return rows
    .filter(({ preset }) => supervisionRule(preset).ownCredential)
    .map(({ preset: _preset, ...one }) => one);
}

export const setSupervision: Verb<
  { bodyId: string; programId: string; setting: SupervisionSetting },
  SupervisionSetting
> = async ({ database }, { bodyId, programId, setting }) => {
  const [programs, rows] = await database.batch([
    database.all<{ id: string }>(sql`select id from program where id = ${programId} and body_id = ${bodyId}`),
    database.all<SupervisionSetting>(settingOf(programId)),
  ]);
  if (!programs[0]) throw nothingHere();
  const was = rows[0] ?? unset;
  if (was.version !== setting.version) throw changedMeanwhile();
  const { whenNotCurrent } = setting;
  return {
    value: { whenNotCurrent, version: was.version + 1 },
    statements: [
      database.run(sql`
        insert into supervision_setting (program_id, body_id, when_not_current) values (${programId}, ${bodyId}, ${whenNotCurrent})
        on conflict (program_id) do update set when_not_current = excluded.when_not_current, version = supervision_setting.version + 1
          where supervision_setting.version = ${setting.version}`),
      guard(database),
    ],
    audit: [
      {
        bodyId,
        recordId: bodyId,
        action: 'supervision.set',
        objectKind: 'program',
        objectId: programId,
        detail: { before: was.whenNotCurrent, after: whenNotCurrent },
      },
    ],
    messages: [],
  };
};
