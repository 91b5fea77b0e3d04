import { sql } from 'drizzle-orm';
import {
  needsCredential,
  needsPast,
  needsRecognition,
  rehearsing,
  type Rehearsing,
} from '../../../domain/programs/rehearse.ts';
import type { RuleVersionBy } from '../../../domain/programs/contract.ts';
import { isConstraint } from '../../kernel/write.ts';
import type { Database, Ports } from '../../platform/ports.ts';
import { rulesOf, type ProgramHead } from '../store.ts';
import { judgeSlice } from './slice.ts';
import {
  claimIdle,
  forgetSome,
  replacedOne,
  selectSlice,
  stopRehearsal,
  storeSlice,
  type RehearsalRow,
} from './store.ts';

/**
 * A job: goes on with every rehearsal that nobody works on, slice by slice, each slice in one batch with the progress.
 * Killed at any moment, the next run goes on from the last slice. On a single machine the first run does it all, and
 * gives way after every slice; where time is short (Workers) it stops, and the timer or the next look at the progress
 * goes on.
 */

/** So many that a slice is read, judged and stored without anybody else waiting for long. */
export const peopleInSlice = 200;
const forgottenAtOnce = 1000;

export async function runRehearsals(ports: Ports): Promise<void> {
  const { database, clock, laterMs } = ports;
  const until = laterMs === null ? Number.POSITIVE_INFINITY : clock.now() + laterMs;
  const hasTime = () => clock.now() < until;
  do {
    const [row] = await claimIdle(database, clock.now());
    if (!row) break;
    await goOn(ports, row, hasTime);
  } while (hasTime());
  await forgetReplaced(ports, hasTime);
}

async function goOn(ports: Ports, row: RehearsalRow, hasTime: () => boolean): Promise<void> {
  const { database, clock } = ports;
  const by = await rulesFor(database, row);
  if (!by) return void (await stopRehearsal(database, row.id, clock.now()));
  let at: RehearsalRow | null = row;
  while (at) {
    at = await oneSlice(ports, at, by, clock.now());
    if (!hasTime()) return;
    await ports.giveWay();
  }
}

/** The rehearsal behind this slice; null: it is done, or somebody else has it now, or its draft has changed. */
export async function oneSlice(
  ports: Pick<Ports, 'database' | 'giveWay'>,
  row: RehearsalRow,
  by: Rehearsing,
  now: number,
  most = peopleInSlice,
): Promise<RehearsalRow | null> {
  const { database } = ports;
  const people = await selectSlice(database, row, {
    most,
    withPast: needsPast(by),
    withCredential: needsCredential(by),
    withRecognition: needsRecognition(by),
  });
  await ports.giveWay();
  const slice = judgeSlice(by, people, most);
  const cursor = slice.cursor || row.cursor;
  try {
    await database.batch(storeSlice(database, row, { ...slice, cursor }, now));
  } catch (error) {
    if (!isConstraint(error)) throw error;
    await stopRehearsal(database, row.id, now);
    return null;
  }
  return slice.isLast ? null : { ...row, cursor };
}

/** The rules as they are and as drafted; null where the draft is another one by now. */
export async function rulesFor(database: Database, row: RehearsalRow): Promise<Rehearsing | null> {
  const [found] = await database.all<
    ProgramHead & { rules: string; inForceFrom: string | null; drafted: RuleVersionBy | null }
  >(sql`
    select g.id, g.preset, g.credential, g.rule_version_by as "ruleVersionBy", g.rules_stamp as "rulesStamp",
      d.rules, d.in_force_from as "inForceFrom", d.rule_version_by as drafted
    from rule_draft d join program g on g.id = d.program_id
    where d.program_id = ${row.programId} and d.version = ${row.draftVersion} and d.ended_at is null`);
  if (!found) return null;
  const { rules, inForceFrom, drafted, ...head } = found;
  const draft = { rules: JSON.parse(rules), inForceFrom, ruleVersionBy: drafted };
  return { ...rehearsing(await rulesOf(database, head), draft, row.asOf), asOf: row.asOf };
}

/** Rehearsals that another one replaced: their people are taken away some at a time. */
async function forgetReplaced(ports: Ports, hasTime: () => boolean): Promise<void> {
  const { database } = ports;
  while (hasTime()) {
    const [row] = await database.all<{ id: string }>(replacedOne);
    if (!row) return;
    await database.batch(forgetSome(database, row.id, forgottenAtOnce));
    await ports.giveWay();
  }
}
