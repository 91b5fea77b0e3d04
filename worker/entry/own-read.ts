import { sql } from 'drizzle-orm';
import type { ApplyView, EntryView, OwnEntryRow } from '../../domain/entry/contract.ts';
import { maySend } from '../../domain/entry/judge.ts';
import { sayRequirement, titleOfRequirement } from '../../domain/entry/say.ts';
import type { Language } from '../../domain/auth/contract.ts';
import { personIds } from '../kernel/actor.ts';
import { nothingHere } from '../kernel/failure.ts';
import { dateIn } from '../kernel/today.ts';
import type { Work } from '../kernel/write.ts';
import { findingsOf, findEntry, isOpen, type EntryFile } from './file.ts';
import { entryRulesOf, entryVersions, rulesFor, stagePreset, type EntryRulesRow } from './rules-store.ts';
import { ownEntries, ownEntry } from './store.ts';
import { commonView, referenceView, statementRule, stillTo, titleOf } from './view.ts';

/** The person's side: what a program asks for, their applications, and one of them as a task list. */

export interface ApplyRow {
  id: string;
  bodyId: string;
  preset: string;
  credential: string;
  title: string;
  titleEs: string;
  bodyName: string;
  helpContact: string;
  timeZone: string;
  personId: string | null;
  personName: string | null;
  holds: number;
  openId: string | null;
}

/** A program of a body that is set up, and whether the asker is known there. */
export const selectApply = (programId: string, accountId: string) => sql`
  select g.id, g.body_id as "bodyId", g.preset, g.credential, g.title, g.title_es as "titleEs", b.name as "bodyName",
    b.help_contact as "helpContact", b.time_zone as "timeZone", p.id as "personId", p.name as "personName",
    exists (select 1 from certification c where c.person_id = p.id and c.program_id = g.id) as holds,
    (select n.id from entry_application n where n.person_id = p.id and n.program_id = g.id
      and n.state in ('started', 'sent', 'returned')) as "openId"
  from program g
  cross join body b on b.id = g.body_id
  left join person p on p.body_id = g.body_id and p.account_id = ${accountId}
  where g.id = ${programId} and b.set_up_at is not null`;

export async function readApply(
  { database, actor, now, language }: Work,
  programId: string,
): Promise<ApplyView> {
  const [[program], versions, stages] = await database.batch([
    database.all<ApplyRow>(selectApply(programId, actor.accountId)),
    database.all<EntryRulesRow>(entryRulesOf(programId)),
    database.all<{ preset: string; title: string; titleEs: string }>(sql`
      select preset, title, title_es as "titleEs" from program
      where body_id = (select body_id from program where id = ${programId}) order by created_at, id`),
  ]);
  if (!program) throw nothingHere();
  const day = dateIn(program.timeZone, now);
  const rules = rulesFor(entryVersions(program, versions), 'first', { day });
  const wanted = rules?.stage && stagePreset(rules.stage, program.preset);
  const stage = stages.find(({ preset }) => preset === wanted);
  return {
    program: { id: program.id, title: titleOf(program, language) },
    body: { id: program.bodyId, name: program.bodyName, helpContact: program.helpContact },
    stage: rules?.stage
      ? { title: stage ? titleOf(stage, language) : null, months: rules.stage.months ?? null }
      : null,
    requirements: (rules?.requirements ?? []).map((rule) => ({
      code: rule.code,
      kind: rule.kind,
      title: titleOfRequirement(rule, language),
      asks: sayRequirement(rule, language),
      note: rule.note ?? null,
    })),
    name: program.personName,
    openId: program.openId,
    mayStart: rules !== null && program.holds === 0 && program.openId === null,
  };
}

export async function readOwnEntries({ database, actor, language }: Work): Promise<OwnEntryRow[]> {
  const rows = await database.all<Omit<OwnEntryRow, 'programTitle'> & { title: string; titleEs: string }>(
    ownEntries(personIds(actor)),
  );
  return rows.map(({ title, titleEs, ...row }) => ({
    ...row,
    programTitle: titleOf({ title, titleEs }, language),
  }));
}

export async function readOwnEntry(work: Work, id: string): Promise<EntryView> {
  return entryView(await findEntry(work, ownEntry(personIds(work.actor), id)), work.language);
}

/** Also the answer of every step. */
export function entryView(file: EntryFile, language: Language): EntryView {
  const { row, statement } = file;
  const findings = findingsOf(file);
  const asked = statementRule(file);
  const open = isOpen(row);
  return {
    ...commonView(file, language, findings),
    personId: row.personId,
    name: row.name,
    email: row.email,
    references: file.references.map(referenceView),
    statement: asked && {
      mode: asked.statement,
      givenAt: statement?.sealed == null ? null : statement.givenAt,
      version: statement?.version ?? 0,
    },
    maySend: open && maySend(findings),
    notYet: open ? stillTo(file, findings, ({ state }) => state === 'missing', language) : null,
    draft: file.draft,
  };
}
