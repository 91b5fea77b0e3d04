import { sql } from 'drizzle-orm';
import { CertificateFacts } from '../../certificate/index.ts';
import type { RunView, TryAgain } from '../../domain/issuing/contract.ts';
import { Failure } from '../kernel/failure.ts';
import { guard, type Verb, type Work } from '../kernel/write.ts';
import { draftPapers } from './draft.ts';
import { readRun, type WhichRun } from './runs.ts';
import { guardCount, recount } from './store.ts';

/** What is done with the papers of a run that were not issued: once more, or given back. */

/** The facts are frozen anew, since what was wrong has been mended; id and number stay. */
export function tryAgain(which: WhichRun): Verb<TryAgain, RunView> {
  return async (work, { ids }) => {
    const { database, now } = work;
    const run = await readRun(database, which, now);
    const mended = await freezeAgain(work, which, run.kind, ids);
    if (mended.length === 0)
      throw new Failure(
        422,
        'issuing.nothing_to_try',
        'None of these can be issued as things stand. Mend what is named, or give them back.',
      );
    return {
      value: { ...run, failed: run.failed - mended.length, finishedAt: null },
      statements: [
        database.run(sql`
          update issue_item set state = 'reserved', reason = null, letters = null, settled_at = null, facts = m.value ->> 'facts'
          from json_each(${JSON.stringify(mended)}) m
          where issue_item.id = m.value ->> 'id' and issue_item.state = 'failed'`),
        guardCount(database, mended.length),
        recount(database, which.runId, now),
      ],
      audit: [auditOf(which, 'issuing.try_again', { papers: mended.length })],
      messages: [],
    };
  };
}

/** Left as they are: papers that are there meanwhile, that are on hold or withdrawn, and one's own. */
async function freezeAgain(
  work: Work,
  { bodyId, runId }: WhichRun,
  kind: 'awaited' | 'again',
  ids: readonly string[],
): Promise<{ id: string; facts: string }[]> {
  const failed = await work.database.all<{ id: string; paperFor: string }>(sql`
    select id, paper_for as "paperFor" from issue_item
    where run_id = ${runId} and body_id = ${bodyId} and state = 'failed'
      and id in (select value from json_each(${JSON.stringify(ids)}))`);
  const drafts = await draftPapers(
    work,
    bodyId,
    kind,
    failed.map(({ paperFor }) => paperFor),
  );
  const byPaper = new Map(drafts.map((draft) => [draft.paperFor, draft]));
  return failed.flatMap(({ id, paperFor }) => {
    const draft = byPaper.get(paperFor);
    if (!draft || draft.status !== 'in_force' || draft.file.person.accountId === work.actor.accountId)
      return [];
    return [{ id, facts: JSON.stringify(CertificateFacts.parse(draft.facts(id))) }];
  });
}

/** Everything that is not issued: the people stand in the list again, and another run may take them. */
export function releaseRest(which: WhichRun): Verb<object, RunView> {
  return async ({ database, now }) => {
    const run = await readRun(database, which, now);
    const rest = run.total - run.issued - run.released;
    return {
      value: { ...run, released: run.released + rest, failed: 0, finishedAt: now },
      statements: [
        database.run(sql`
          update issue_item set state = 'released', settled_at = ${now}
          where run_id = ${which.runId} and body_id = ${which.bodyId} and state in ('reserved', 'failed')`),
        guard(database),
        recount(database, which.runId, now),
      ],
      audit: [auditOf(which, 'issuing.release', { papers: rest })],
      messages: [],
      onConflict: async () =>
        new Failure(409, 'issuing.nothing_left', 'Every paper of this run is issued or was given back.'),
    };
  };
}

export const auditOf = ({ bodyId, runId }: WhichRun, action: string, detail: Record<string, unknown>) => ({
  bodyId,
  recordId: bodyId,
  action,
  objectKind: 'issue_run',
  objectId: runId,
  detail,
});
