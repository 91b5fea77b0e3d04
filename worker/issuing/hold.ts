import { sql } from 'drizzle-orm';
import type { RunHold, RunView } from '../../domain/issuing/contract.ts';
import { staffOf } from '../kernel/actor.ts';
import { Failure } from '../kernel/failure.ts';
import { guard, type Verb } from '../kernel/write.ts';
import { readRun, type WhichRun } from './runs.ts';

/** One window makes the papers of a run. It says so with every chunk; a window that was closed is free after this. */
export const heldForMs = 30_000;

/** Begins or goes on with a run. Another window is told, and may take over: the first one then stops. */
export function holdRun(which: WhichRun): Verb<RunHold, RunView> {
  return async (work, { holder, takeOver }) => {
    const { database, now, actor } = work;
    const run = await readRun(database, which, now);
    const by = staffOf(actor, which.bodyId);
    if (!takeOver && run.heldBy && run.heldBy.holder !== holder) throw elsewhere(run.heldBy.name);
    const until = now + heldForMs;
    return {
      value: { ...run, heldBy: { name: by.name, holder } },
      statements: [
        database.run(sql`
          update issue_run set holder = ${holder}, held_by_name = ${by.name}, held_until = ${until}
          where id = ${which.runId} and body_id = ${which.bodyId}
            and (${takeOver ? 1 : 0} = 1 or holder is null or holder = ${holder} or held_until <= ${now})`),
        guard(database),
      ],
      audit: [
        {
          bodyId: which.bodyId,
          recordId: which.bodyId,
          action: 'issuing.go_on',
          objectKind: 'issue_run',
          objectId: which.runId,
          detail: { toIssue: run.total - run.issued - run.released },
        },
      ],
      messages: [],
      onConflict: async () => elsewhere((await readRun(database, which, now)).heldBy?.name ?? null),
    };
  };
}

export const elsewhere = (by: string | null) =>
  new Failure(
    409,
    'issuing.elsewhere',
    `${by ?? 'Somebody'} is issuing these papers in another window. Wait, or take over here.`,
    { facts: { by } },
  );
