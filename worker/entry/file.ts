import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { ClaimedTraining } from '../../domain/entry/contract.ts';
import type { EntryFacts, EntryFinding, PartFacts, TrainingFacts } from '../../domain/entry/facts.ts';
import { judgeEntry } from '../../domain/entry/judge.ts';
import type { SignedHours } from '../../domain/supervision/facts.ts';
import type { AttendanceFacts } from '../../domain/training/facts.ts';
import { draftOf, selectDraft, type Draft, type DraftKey } from '../kernel/drafts.ts';
import { nothingHere } from '../kernel/failure.ts';
import { dateIn } from '../kernel/today.ts';
import type { Database } from '../platform/ports.ts';
import { readSignedHours, selectSignedHours, type SignedHoursRow } from '../supervision/read.ts';
import { readAttendances, selectAttendances } from '../training/read.ts';
import {
  entryRulesOf,
  entryVersions,
  rulesFor,
  stagePreset,
  type EntryRulesNow,
  type EntryRulesRow,
} from './rules-store.ts';
import {
  ethicsOf,
  examinationsOf,
  filesOf,
  partsOf,
  selectReferences,
  stageDays,
  statementOf,
  type EntryFileRow,
  type EntryRow,
  type EthicsRow,
  type ExaminationRow,
  type PartRow,
  type ReferenceRow,
  type StatementRow,
} from './store.ts';

/** An application with all that it is judged by. */
export interface EntryFile {
  row: EntryRow;
  today: string;
  /** Today, or the day it was sent. */
  asOf: string;
  rules: EntryRulesNow;
  /** The body's program of the first stage; null: there is no stage, or no program for it yet. */
  stageProgram: { id: string; title: string; titleEs: string } | null;
  parts: Map<string, PartRow>;
  references: ReferenceRow[];
  statement: StatementRow | null;
  examinations: ExaminationRow[];
  ethics: EthicsRow | null;
  files: EntryFileRow[];
  attendances: AttendanceFacts[];
  work: SignedHours[];
  stageDays: { startsOn: string; endsOn: string } | null;
  draft: Draft | null;
}

export const isOpen = ({ state }: Pick<EntryRow, 'state'>): boolean =>
  state === 'started' || state === 'returned';

export const draftKey = ({ personId, id }: Pick<EntryRow, 'personId' | 'id'>): DraftKey => ({
  owner: personId,
  kind: `entry ${id}`,
  feature: 'entry',
});

/** Two round trips: the application, then everything that hangs on it. What is not the asker's does not exist. */
export async function findEntry(
  { database, now }: { database: Database; now: number },
  where: SQL,
): Promise<EntryFile> {
  const [row] = await database.all<EntryRow>(where);
  if (!row) throw nothingHere();
  const { id, bodyId, personId, programId } = row;
  const [
    rules,
    parts,
    references,
    statements,
    examinations,
    ethics,
    files,
    attended,
    signed,
    stages,
    drafts,
    programs,
  ] = await database.batch([
    database.all<EntryRulesRow>(entryRulesOf(programId)),
    database.all<PartRow>(partsOf(id)),
    database.all<ReferenceRow>(
      sql`${selectReferences(sql`application_id = ${id}`)} order by asked_at, id limit 50`,
    ),
    database.all<StatementRow>(statementOf(id)),
    database.all<ExaminationRow>(examinationsOf(row)),
    database.all<EthicsRow>(ethicsOf(programId)),
    database.all<EntryFileRow>(filesOf(id)),
    selectAttendances(database, bodyId, personId),
    database.all<SignedHoursRow>(selectSignedHours(bodyId, personId)),
    database.all<{ startsOn: string | null; endsOn: string | null }>(stageDays(row.stageCertificationId)),
    selectDraft(database, draftKey(row)),
    database.all<{ id: string; preset: string; title: string; titleEs: string }>(
      sql`select id, preset, title, title_es as "titleEs" from program where body_id = ${bodyId} order by created_at, id`,
    ),
  ]);
  const today = dateIn(row.timeZone, now);
  // A return asks for more: what is sent again is judged as of that day.
  const asOf = isOpen(row) ? today : (row.sentOn ?? today);
  const by = isOpen(row) || row.rulesCode === null ? { day: asOf } : { code: row.rulesCode };
  const holds = rulesFor(entryVersions(row, rules), row.kind, by) ?? nothingAsked;
  const wanted = holds.stage && stagePreset(holds.stage, row.preset);
  const [stage] = stages;
  return {
    row,
    today,
    asOf,
    rules: holds,
    stageProgram: programs.find(({ preset }) => preset === wanted) ?? null,
    parts: new Map(parts.map((part) => [part.code, part])),
    references,
    statement: statements[0] ?? null,
    examinations,
    ethics: ethics.find(({ inForceFrom }) => inForceFrom <= asOf) ?? null,
    files,
    attendances: readAttendances(attended),
    work: readSignedHours(signed),
    stageDays: stage?.startsOn && stage.endsOn ? { startsOn: stage.startsOn, endsOn: stage.endsOn } : null,
    draft: draftOf(drafts),
  };
}

const nothingAsked: EntryRulesNow = { code: 'none', requirements: [], stage: null };

export const claimsOf = (part: Pick<PartRow, 'trainings'> | undefined): ClaimedTraining[] =>
  part ? JSON.parse(part.trainings) : [];

/** Claims of every part: a program has one training, or some that are told apart by the body. */
export function trainingsOf({
  attendances,
  parts,
}: Pick<EntryFile, 'attendances' | 'parts'>): TrainingFacts[] {
  return [
    ...attendances
      .filter(({ initial }) => initial)
      .map(
        ({ courseTitle, providerName, completedOn, minutes, topics, format, approvedThen, recognition }) => ({
          title: courseTitle,
          provider: providerName,
          completedOn,
          minutes,
          topics,
          format,
          attested: { approvedThen, recognition },
        }),
      ),
    ...[...parts.values()].flatMap(claimsOf).map((claim) => ({ ...claim, attested: null })),
  ];
}

export function factsOf(file: EntryFile): EntryFacts {
  const { parts, files, row } = file;
  return {
    parts: Object.fromEntries(
      [...parts.values()].map((part): [string, PartFacts] => [
        part.code,
        {
          confirmed: part.confirmed === 1,
          bornOn: part.bornOn,
          route: part.route,
          files: files.filter(({ code }) => code === part.code).length,
          decision: part.decision,
          resultOn: part.resultOn,
        },
      ]),
    ),
    trainings: trainingsOf(file),
    examinations: file.examinations.map((one) => ({ ...one, passed: one.passed === 1 })),
    work: file.work,
    references: file.references,
    ethics: {
      inForce: file.ethics?.id ?? null,
      signed: row.ethicsSignedAt === null ? null : row.ethicsVersionId,
    },
    statementGiven: file.statement?.sealed != null,
    stage: file.stageDays,
  };
}

/**
 * Limits of age hold on the day of the certification, which is today for whoever looks. What was decided stays as it was
 * found then.
 */
export function findingsOf(file: EntryFile): EntryFinding[] {
  const { row, rules } = file;
  const isDecided = row.state === 'approved' || row.state === 'declined';
  if (isDecided && row.findings !== null) return JSON.parse(row.findings);
  return judgeEntry(rules.requirements, factsOf(file), file.asOf, file.today);
}
