import { sql } from 'drizzle-orm';
import type { ApplyView, EntryView, OwnEntryRow } from '../../domain/entry/contract.ts';
import { maySend } from '../../domain/entry/judge.ts';
import { sayEarlier, sayRequirement, titleOfRequirement } from '../../domain/entry/say.ts';
import type { Language } from '../../domain/auth/contract.ts';
import { personIds } from '../kernel/actor.ts';
import { nothingHere } from '../kernel/failure.ts';
import { dateIn } from '../kernel/today.ts';
import type { Work } from '../kernel/write.ts';
import {
  askerIn,
  inTheWay,
  readEarlier,
  selectEarlier,
  within,
  type EarlierCertification,
} from './earlier.ts';
import { findingsOf, findEntry, isOpen, type EntryFile } from './file.ts';
import {
  bodyOf,
  bothOf,
  entryProgramsOf,
  readEntryPrograms,
  type EntryProgram,
  type EntryProgramRow,
} from './rules-store.ts';
import { isStageOver } from './send.ts';
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
  openId: string | null;
}

/** A program of a body that is set up, and whether the asker is known there. */
export const selectApply = (programId: string, accountId: string) => sql`
  select g.id, g.body_id as "bodyId", g.preset, g.credential, g.title, g.title_es as "titleEs", b.name as "bodyName",
    b.help_contact as "helpContact", b.time_zone as "timeZone", p.id as "personId", p.name as "personName",
    (select n.id from entry_application n where n.person_id = p.id and n.program_id = g.id
      and n.state in ('started', 'sent', 'returned')) as "openId"
  from program g
  cross join body b on b.id = g.body_id
  left join person p on p.body_id = g.body_id and p.account_id = ${accountId}
  where g.id = ${programId} and b.set_up_at is not null`;

export async function readApply(work: Work, programId: string): Promise<ApplyView> {
  const { database, actor, now, language } = work;
  const [[program], programs, ...rows] = await database.batch([
    database.all<ApplyRow>(selectApply(programId, actor.accountId)),
    database.all<EntryProgramRow>(entryProgramsOf(bodyOf(programId))),
    ...selectEarlier(database, askerIn(programId, actor.accountId)),
  ]);
  if (!program) throw nothingHere();
  const asked = entryProgramOn(programs, program, now);
  const { rules } = asked;
  const stage = programs.find(({ id }) => id === asked.stageId);
  const earlier = within(await readEarlier(work, rows), bothOf(asked));
  const shown = inTheWay(earlier) ?? earlier[0];
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
    mayStart: rules !== null && !inTheWay(earlier) && program.openId === null,
    earlier: shown ? earlierView(shown, program.helpContact, language) : null,
  };
}

const earlierView = (
  { id, number, stands }: EarlierCertification,
  contact: string,
  language: Language,
): NonNullable<ApplyView['earlier']> => ({
  certificationId: id,
  number,
  state: stands.state,
  sentence: sayEarlier(stands, { number, contact }, language),
});

/** The program that is asked about, as it asks today. */
export function entryProgramOn(
  programs: readonly EntryProgramRow[],
  { id, timeZone }: Pick<ApplyRow, 'id' | 'timeZone'>,
  now: number,
): EntryProgram {
  const found = readEntryPrograms(programs, dateIn(timeZone, now)).find((one) => one.id === id);
  if (!found) throw nothingHere();
  return found;
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
    maySend: open && maySend(findings) && !isStageOver(file),
    stageIsOver: isStageOver(file),
    notYet: open ? stillTo(file, findings, ({ state }) => state === 'missing', language) : null,
    draft: file.draft,
  };
}
