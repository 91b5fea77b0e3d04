import { sql } from 'drizzle-orm';
import { RENDERER_VERSION, type CertificateFacts } from '../../certificate/index.ts';
import type { FailReason, PaperResult, RunResults, RunView } from '../../domain/issuing/contract.ts';
import { statusOn } from '../../domain/programs/standing.ts';
import { drawPdf } from '../certifications/certificate-pdf.ts';
import { fontHashes } from '../certifications/issue.ts';
import { staffOf } from '../kernel/actor.ts';
import { Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { dateIn } from '../kernel/today.ts';
import { guard, type Audit, type Statement, type Verb, type Work } from '../kernel/write.ts';
import { elsewhere, heldForMs } from './hold.ts';
import { selectMails, viewOf, type MailCounts, type WhichRun } from './runs.ts';
import {
  guardCount,
  holdOn,
  recount,
  selectOpenItems,
  selectRun,
  statusOfItem,
  type OpenItem,
  type StoredRun,
} from './store.ts';

/**
 * What the browser made of some papers. Each chunk is one batch: the certificates from the facts that were reserved, their
 * audit rows, and what failed with its reason. The same chunk again finds its papers issued and changes nothing.
 */

interface Chunk extends WhichRun {
  holder: string;
  before: RunView;
  issue: { item: OpenItem; facts: CertificateFacts; sha256: string; fonts?: string }[];
  fail: { item: OpenItem; reason: FailReason; letters: string | null }[];
}

/** With nothing in it, all of it was known already. */
export async function readChunk(work: Work, which: WhichRun, input: RunResults): Promise<Chunk> {
  const { database, now } = work;
  const [[run], mails, items] = await database.batch([
    database.all<StoredRun>(selectRun(which.bodyId, which.runId)),
    database.all<MailCounts>(selectMails(which.runId)),
    database.all<OpenItem>(
      selectOpenItems(
        which,
        input.results.map(({ id }) => id),
      ),
    ),
  ]);
  if (!run) throw nothingHere();
  if (run.holder !== input.holder) throw elsewhere(run.heldByName);
  if (input.renderer !== RENDERER_VERSION) throw otherBytes();
  const byId = new Map(items.map((item) => [item.id, item]));
  const before = viewOf(run, now, mails[0]);
  const chunk: Chunk = { ...which, holder: input.holder, before, issue: [], fail: [] };
  for (const [at, result] of input.results.entries()) {
    const item = byId.get(result.id);
    if (!item) throw invalid(`results.${at}.id`, 'This run has no such paper. Read its papers again.');
    if (item.state === 'reserved') sort(work, chunk, item, result);
  }
  await refuseOtherBytes(work, chunk);
  const fonts = await work.ports.fonts();
  for (const one of chunk.issue) one.fonts = await fontHashes(one.facts, fonts);
  return chunk;
}

/** The facts stand as they were reserved; whether the paper may still be issued is asked once more. */
function sort({ actor, now }: Work, chunk: Chunk, item: OpenItem, result: PaperResult): void {
  const facts: CertificateFacts = JSON.parse(item.facts);
  const status = statusOn(statusOfItem(item), dateIn(item.timeZone, now));
  const fail = (reason: FailReason, letters: string | null = null) =>
    chunk.fail.push({ item, reason, letters });
  if (item.accountId === actor.accountId) fail('own');
  else if (item.gone === 1) fail('already_issued');
  else if (status !== 'in_force') fail(status);
  else if (item.name !== facts.name) fail('name_changed');
  else if ('reason' in result) fail(result.reason, result.letters ?? null);
  else chunk.issue.push({ item, facts, sha256: result.sha256 });
}

/** One paper of every chunk is drawn here too: a page that draws something else is found before it is promised. */
async function refuseOtherBytes({ ports }: Work, { issue: [first] }: Chunk): Promise<void> {
  if (!first) return;
  const { hash } = await drawPdf(first.facts, await ports.fonts());
  if (hash !== first.sha256) throw otherBytes();
}

const otherBytes = () =>
  new Failure(
    409,
    'issuing.other_bytes',
    'This page draws certificates as another release does. Load the page again, then go on.',
  );

export function storeChunk(chunk: Chunk): Verb<RunResults, RunView> {
  return async (work) => {
    const { database, now } = work;
    const { before } = chunk;
    const [done, failed] = [chunk.issue.length, chunk.fail.length];
    return {
      value: {
        ...before,
        issued: before.issued + done,
        untold: before.untold + done,
        failed: before.failed + failed,
      },
      statements: [
        holdOn(database, { runId: chunk.runId, holder: chunk.holder, until: now + heldForMs }),
        guard(database),
        ...issueStatements(work, chunk),
        ...failStatements(work, chunk),
        recount(database, chunk.runId, now),
      ],
      audit: auditOf(chunk),
      messages: [],
    };
  };
}

function issueStatements(work: Work, { issue, bodyId }: Chunk): Statement[] {
  if (issue.length === 0) return [];
  const { database, now } = work;
  const ids = JSON.stringify(issue.map(({ item }) => item.id));
  const made = JSON.stringify(issue.map(({ item, sha256, fonts }) => ({ id: item.id, sha256, fonts })));
  const chosen = sql`(select value from json_each(${ids}))`;
  return [
    // Names and status histories are still those that were read: a correction or a hold meanwhile sends the batch back.
    database.run(sql`insert into write_guard (ok) select 0 where ${issue.length} <> (
      select count(*) from issue_item i join certification c on c.id = i.certification_id join person p on p.id = c.person_id
      where i.id in ${chosen} and p.name = i.facts ->> 'name')`),
    database.run(sql`insert into write_guard (ok) select 0 where ${statusCount(issue)} <> (
      select count(*) from status_event where certification_id in (select certification_id from issue_item where id in ${chosen}))`),
    database.run(sql`
      update issue_item set state = 'issued', settled_at = ${now}, reason = null, letters = null, sha256 = m.value ->> 'sha256'
      from json_each(${made}) m where issue_item.id = m.value ->> 'id' and issue_item.state = 'reserved'`),
    guardCount(database, issue.length),
    database.run(sql`
      insert into certificate (id, body_id, certification_id, facts, renderer_version, font_hashes, issued_at, issued_by, replaces_id, application_id)
      select i.id, i.body_id, i.certification_id, i.facts, ${RENDERER_VERSION}, m.value ->> 'fonts', ${now},
        ${staffOf(work.actor, bodyId).name}, i.replaces_id, i.application_id
      from json_each(${made}) m join issue_item i on i.id = m.value ->> 'id' order by i.seq`),
    database.run(sql`delete from awaited_paper where period_id in (
      select paper_for from issue_item where id in ${chosen} and replaces_id is null)`),
  ];
}

/** Of each certification once: two papers of one are of the same history. */
function statusCount(issue: Chunk['issue']): number {
  const counts = new Map(issue.map(({ item }) => [item.certificationId, statusOfItem(item).length] as const));
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function failStatements({ database, now }: Work, { fail }: Chunk): Statement[] {
  if (fail.length === 0) return [];
  const reasons = JSON.stringify(fail.map(({ item, reason, letters }) => ({ id: item.id, reason, letters })));
  return [
    database.run(sql`
      update issue_item set state = 'failed', settled_at = ${now}, reason = m.value ->> 'reason', letters = m.value ->> 'letters'
      from json_each(${reasons}) m where issue_item.id = m.value ->> 'id' and issue_item.state = 'reserved'`),
    guardCount(database, fail.length),
  ];
}

function auditOf({ bodyId, runId, issue, fail }: Chunk): [Audit, ...Audit[]] {
  const issued = issue.map(({ item }): Audit => ({
    bodyId,
    recordId: item.certificationId,
    action: 'certificates.issue',
    objectKind: 'certificate',
    objectId: item.id,
    detail: { replaces: item.replacesId, run: runId },
  }));
  const failed = fail.map(({ item, reason }): Audit => ({
    bodyId,
    recordId: item.certificationId,
    action: 'issuing.fail',
    objectKind: 'certificate',
    objectId: item.id,
    detail: { issueProblem: reason, run: runId },
  }));
  return [...issued, ...failed] as [Audit, ...Audit[]];
}
