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
import {
  auditOfFollowing,
  follow,
  inTheWay,
  readEarlier,
  selectEarlier,
  within,
  type EarlierCertification,
  type EarlierRows,
} from './earlier.ts';
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
  const [programs, ...held] = await database.batch([
    database.all<ProgramRow>(findProgram(row.bodyId, programId)),
    ...selectEarlier(database, sql`${row.personId}`),
  ]);
  const earlier = await endedBefore(work, file, held, certifiedOn);
  const follows = earlier.find((one) => one.programId === programId) ?? null;
  const program = await readProgram(work, programs[0], '');
  const person = { ...row, id: row.personId };
  const certification = {
    programId,
    certifiedOn,
    ...(decision.endsOn !== undefined && { endsOn: decision.endsOn }),
  };
  const added = await certificationStatements({ work, person, program, certification, at: '', follows });
  return {
    certificationId: added.file.id,
    certificateId: added.certificateId,
    findings,
    statements: [
      ...added.statements,
      // The name was read before it was printed.
      database.run(sql`insert into write_guard (ok) select 0
        where (select version from person where id = ${row.personId}) <> ${row.personVersion}`),
      ...earlier.flatMap((one) => follow(database, one)),
    ],
    audit: [...added.audit, ...(follows ? [auditOfFollowing(row.bodyId, follows.id, added.file.id)] : [])],
  };
}

/** Of this certification and its first stage; of a conversion of the one that is wanted alone, since the stage runs. */
export const programsOf = ({ row, stageProgram }: Pick<EntryFile, 'row' | 'stageProgram'>): string[] =>
  row.kind === 'first' && stageProgram ? [row.programId, stageProgram.id] : [row.programId];

/** What the person held before, all of it over: on the day of the new certification, and today. */
async function endedBefore(
  work: Work,
  file: EntryFile,
  rows: EarlierRows,
  certifiedOn: string,
): Promise<EarlierCertification[]> {
  const earlier = within(await readEarlier(work, rows), programsOf(file));
  const held = inTheWay(earlier);
  if (held) throw heldAlready(held);
  const then = within(await readEarlier(work, rows, certifiedOn), programsOf(file));
  if (inTheWay(then))
    throw invalid(
      'certifiedOn',
      'The earlier certification of this person had not ended on this day. Give a later day.',
    );
  return earlier;
}

/** Whether somebody certified the person meanwhile, or opened the way back of what they held. */
export async function heldMeanwhile(work: Work, file: EntryFile): Promise<Failure | null> {
  const rows = await work.database.batch([...selectEarlier(work.database, sql`${file.row.personId}`)]);
  const held = inTheWay(within(await readEarlier(work, rows), programsOf(file)));
  return held ? heldAlready(held) : null;
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

const inTheWords = {
  held: 'This person holds that certification already. Open it.',
  on_hold: 'The earlier certification of this person is on hold. Open it, and decide on that first.',
  withdrawn:
    'The earlier certification of this person was withdrawn by a decision that has not ended. Open it, and decide on that first.',
  renewing: 'A renewal of the earlier certification is with your body. Decide on it first.',
  renewable: 'The earlier certification of this person can still be renewed. Open it, or send this back.',
  restorable:
    'The earlier certification of this person can still be brought back. Open it, or send this back.',
} as const;

function heldAlready({ id, number, stands }: EarlierCertification): Failure {
  const message = stands.state === 'ended' ? inTheWords.held : inTheWords[stands.state];
  return new Failure(409, 'entry.held_already', message, {
    facts: { certificationId: id, number, state: stands.state },
  });
}
