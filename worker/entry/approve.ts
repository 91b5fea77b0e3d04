import { sql } from 'drizzle-orm';
import type { EntryDecision } from '../../domain/entry/contract.ts';
import type { EntryFinding } from '../../domain/entry/facts.ts';
import { judgeEntry, mayApprove } from '../../domain/entry/judge.ts';
import {
  certificationStatements,
  findProgram,
  readProgram,
  type ProgramRow,
} from '../certifications/first-certification.ts';
import { Failure, invalid } from '../kernel/failure.ts';
import type { Audit, Statement, Work } from '../kernel/write.ts';
import { factsOf, type EntryFile } from './file.ts';
import { stillTo } from './view.ts';

/** Everything an approval brings: the certification with its number, first period, line of history and paper. */
export interface Approval {
  certificationId: string;
  /** Null where the body issues in batches: the paper waits. */
  certificateId: string | null;
  findings: EntryFinding[];
  statements: Statement[];
  audit: Audit[];
}

export async function approve(
  work: Work,
  file: EntryFile,
  decision: Extract<EntryDecision, { decision: 'approve' }>,
): Promise<Approval> {
  const { database } = work;
  const { row, today } = file;
  const certifiedOn = decision.certifiedOn ?? today;
  if (certifiedOn < file.asOf)
    throw invalid('certifiedOn', 'This is before the day it was sent. Give that day, or a later one.');
  const findings = judgeEntry(file.rules.requirements, factsOf(file), file.asOf, certifiedOn);
  refuseIncomplete(work, file, findings);
  const programId = programToGive(file);
  const [programs, held] = await database.batch([
    database.all<ProgramRow>(findProgram(row.bodyId, programId)),
    database.all<{ id: string }>(heldBy(row.personId, programId)),
  ]);
  if (held[0]) throw heldAlready(held[0].id);
  const program = await readProgram(work, programs[0], '');
  const person = { ...row, id: row.personId };
  const certification = {
    programId,
    certifiedOn,
    ...(decision.endsOn !== undefined && { endsOn: decision.endsOn }),
  };
  const added = await certificationStatements({ work, person, program, certification, at: '' });
  return {
    certificationId: added.file.id,
    certificateId: added.certificateId,
    findings,
    statements: [
      ...added.statements,
      // The name was read before it was printed.
      database.run(sql`insert into write_guard (ok) select 0
        where (select version from person where id = ${row.personId}) <> ${row.personVersion}`),
    ],
    audit: added.audit,
  };
}

/** The first stage's own program where there is a stage; else the one that was applied for. */
function programToGive({ row, rules, stageProgram }: EntryFile): string {
  if (!rules.stage) return row.programId;
  if (stageProgram) return stageProgram.id;
  throw new Failure(
    422,
    'entry.no_stage_program',
    'This program begins with a first stage, and your body has no program for it yet. Add that program, then approve.',
  );
}

function refuseIncomplete({ language }: Work, file: EntryFile, findings: EntryFinding[]): void {
  if (mayApprove(findings)) return;
  const isLeft = ({ state }: EntryFinding) => state !== 'done';
  throw new Failure(
    422,
    'entry.not_complete',
    stillTo(file, findings, isLeft, 'en') ?? 'Something is still to decide. Load it again.',
    {
      facts: {
        left: findings.filter(isLeft).map(({ code, state }) => ({ code, state })),
        sentence: stillTo(file, findings, isLeft, language),
      },
    },
  );
}

export const heldBy = (personId: string, programId: string) =>
  sql`select id from certification where person_id = ${personId} and program_id = ${programId}`;

export const heldAlready = (certificationId: string) =>
  new Failure(
    409,
    'entry.held_already',
    'This person holds that certification already, or held it. Open it, and give more time or a way back there.',
    { facts: { certificationId } },
  );
