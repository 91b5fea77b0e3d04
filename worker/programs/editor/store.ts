import { sql } from 'drizzle-orm';
import type { DraftInput } from '../../../domain/programs/editor-contract.ts';
import type { RuleVersionBy } from '../../../domain/programs/contract.ts';
import type { RuleVersion } from '../../../domain/programs/rules.ts';
import { nothingHere } from '../../kernel/failure.ts';
import { guard, type Statement } from '../../kernel/write.ts';
import type { Database } from '../../platform/ports.ts';
import { selectRehearsal } from '../rehearsal/store.ts';

/** The SQL of drafts and of what they become. Every question names the body: another's program does not exist. */

/** Which program, of which body. */
export interface Where {
  bodyId: string;
  programId: string;
}

export interface ProgramRow {
  id: string;
  title: string;
  titleEs: string;
  preset: string;
  credential: string;
  version: number;
  ruleVersionBy: RuleVersionBy | null;
  rulesStamp: number;
  timeZone: string;
}

interface VersionRow {
  code: string;
  inForceFrom: string | null;
  publishedAt: number;
  publishedByName: string | null;
  rules: string;
}

export interface DraftRow {
  version: number;
  basedOn: string;
  inForceFrom: string | null;
  ruleVersionBy: RuleVersionBy | null;
  rules: string;
  startedAt: number;
  startedByName: string;
  savedAt: number;
  savedByName: string;
  sentAt: number | null;
  sentBy: string | null;
  sentByName: string | null;
  endedAt: number | null;
}

export interface Administrator {
  id: string;
  name: string;
  email: string;
  language: 'en' | 'es';
}

const selectProgram = (database: Database, { bodyId, programId }: Where) =>
  database.all<ProgramRow>(sql`
    select g.id, g.title, g.title_es as "titleEs", g.preset, g.credential, g.version, g.rule_version_by as "ruleVersionBy",
      g.rules_stamp as "rulesStamp", b.time_zone as "timeZone"
    from program g join body b on b.id = g.body_id where g.id = ${programId} and g.body_id = ${bodyId}`);

const selectVersions = (database: Database, { bodyId, programId }: Where) =>
  database.all<VersionRow>(sql`
    select code, in_force_from as "inForceFrom", published_at as "publishedAt", published_by_name as "publishedByName", rules
    from rule_version where program_id = ${programId} and body_id = ${bodyId}`);

const selectDraft = (database: Database, { bodyId, programId }: Where) =>
  database.all<DraftRow>(sql`
    select version, based_on as "basedOn", in_force_from as "inForceFrom", rule_version_by as "ruleVersionBy", rules,
      started_at as "startedAt", started_by_name as "startedByName", saved_at as "savedAt", saved_by_name as "savedByName",
      sent_at as "sentAt", sent_by as "sentBy", sent_by_name as "sentByName", ended_at as "endedAt"
    from rule_draft where program_id = ${programId} and body_id = ${bodyId}`);

const selectAdministrators = (database: Database, { bodyId }: Where) =>
  database.all<Administrator>(sql`
    select s.id, s.name, a.email, a.language from staff s join account a on a.id = s.account_id
    where s.body_id = ${bodyId} and s.role = 'administrator' and s.removed_at is null`);

/** All that the page shows and that every verb decides by: one round trip. */
export async function editorOf(database: Database, where: Where) {
  const [programs, versions, drafts, administrators, rehearsals] = await database.batch([
    selectProgram(database, where),
    selectVersions(database, where),
    selectDraft(database, where),
    selectAdministrators(database, where),
    selectRehearsal(database, where),
  ]);
  const [program] = programs;
  if (!program) throw nothingHere();
  const [row] = drafts;
  return {
    program,
    versions: versions
      .map((one) => ({ ...one, version: JSON.parse(one.rules) as RuleVersion }))
      .sort(inOrder),
    draft: row?.endedAt === null ? row : null,
    /** Also of a draft that has ended. */
    lastDraftVersion: row?.version ?? 0,
    administrators,
    rehearsal: rehearsals[0] ?? null,
  };
}
export type Editor = Awaited<ReturnType<typeof editorOf>>;

/** Oldest first, as the engine takes them (programs/store.ts). */
const inOrder = (a: VersionRow, b: VersionRow) =>
  `${a.inForceFrom ?? ''} ${a.code}` < `${b.inForceFrom ?? ''} ${b.code}` ? -1 : 1;

/** Newest version by date; where none has one, any. */
export const newestOf = ({ versions }: Editor): Editor['versions'][number] | undefined =>
  versions.findLast(({ version }) => !version.onRequestOnly) ?? versions.at(-1);

export interface By {
  id: string;
  name: string;
  now: number;
}

/** Guarded: where another draft is open, nothing happens and the batch rolls back. */
export const insertDraft = (
  database: Database,
  { bodyId, programId }: Where,
  copy: { basedOn: string; ruleVersionBy: RuleVersionBy | null; rules: string },
  by: By,
): Statement[] => [
  database.run(sql`
    insert into rule_draft (program_id, body_id, version, based_on, rule_version_by, rules,
      started_at, started_by, started_by_name, saved_at, saved_by, saved_by_name)
    values (${programId}, ${bodyId}, 1, ${copy.basedOn}, ${copy.ruleVersionBy}, ${copy.rules},
      ${by.now}, ${by.id}, ${by.name}, ${by.now}, ${by.id}, ${by.name})
    on conflict (program_id) do update set version = rule_draft.version + 1, based_on = excluded.based_on,
      in_force_from = null, rule_version_by = excluded.rule_version_by, rules = excluded.rules,
      started_at = excluded.started_at, started_by = excluded.started_by, started_by_name = excluded.started_by_name,
      saved_at = excluded.saved_at, saved_by = excluded.saved_by, saved_by_name = excluded.saved_by_name,
      sent_at = null, sent_by = null, sent_by_name = null, ended_at = null
    where rule_draft.ended_at is not null`),
  guard(database),
];

const openAt = ({ bodyId, programId }: Where, version: number) =>
  sql`program_id = ${programId} and body_id = ${bodyId} and version = ${version} and ended_at is null`;

export const updateDraft = (database: Database, where: Where, input: DraftInput, by: By): Statement[] => [
  database.run(sql`
    update rule_draft set version = version + 1, in_force_from = ${input.inForceFrom},
      rule_version_by = ${input.ruleVersionBy}, rules = ${JSON.stringify(input.rules)},
      saved_at = ${by.now}, saved_by = ${by.id}, saved_by_name = ${by.name},
      sent_at = null, sent_by = null, sent_by_name = null
    where ${openAt(where, input.version)}`),
  guard(database),
];

export const sendDraft = (database: Database, where: Where, version: number, by: By): Statement[] => [
  database.run(sql`
    update rule_draft set sent_at = ${by.now}, sent_by = ${by.id}, sent_by_name = ${by.name}
    where ${openAt(where, version)} and sent_at is null`),
  guard(database),
];

/** Published or thrown away: the row stays, so that the next draft's version is another one. */
export const endDraft = (database: Database, where: Where, version: number, now: number): Statement[] => [
  database.run(sql`
    update rule_draft set ended_at = ${now}, version = version + 1, rules = '{}' where ${openAt(where, version)}`),
  guard(database),
];

export const insertVersion = (
  database: Database,
  { bodyId, programId }: Where,
  row: { id: string; version: RuleVersion; ruleVersionBy: RuleVersionBy | null; rulesStamp: number },
  by: By,
): Statement[] => [
  database.run(sql`
    insert into rule_version (id, body_id, program_id, code, in_force_from, rules, published_at, published_by, published_by_name)
    values (${row.id}, ${bodyId}, ${programId}, ${row.version.id}, ${row.version.inForceFrom}, ${JSON.stringify(row.version)},
      ${by.now}, ${by.id}, ${by.name})`),
  // The stamp is what every process keeps its parsed rules by.
  database.run(sql`
    update program set rules_stamp = rules_stamp + 1, version = version + 1, rule_version_by = ${row.ruleVersionBy}
    where id = ${programId} and body_id = ${bodyId} and rules_stamp = ${row.rulesStamp}`),
  guard(database),
];
