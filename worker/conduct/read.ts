import { sql, type SQL } from 'drizzle-orm';
import * as z from 'zod/mini';
import type {
  ConductKind,
  ConductReason,
  ConductView,
  OwnConduct,
  WaitingProposal,
} from '../../domain/conduct/contract.ts';
import { earliestDay, possibleKinds, withdrawnOn } from '../../domain/conduct/decide.ts';
import type { Page } from '../../domain/people/contract.ts';
import { publicAnswer } from '../../domain/programs/standing.ts';
import { publicAnswerOf, standingOf, statusOf, statusSince, titleOf } from '../certifications/read.ts';
import type { CertificationFile } from '../certifications/store.ts';
import { staffOf } from '../kernel/actor.ts';
import { cutPage, readCursor, type PageQuery } from '../kernel/page.ts';
import type { Work } from '../kernel/write.ts';
import { readSetting, type Which } from './setting.ts';
import { appealView, proposalView } from './store.ts';

/** Holds and withdrawals as they are read: on one record, in the list of what waits, by the person. */

export async function readConduct(work: Work, which: Which): Promise<ConductView> {
  const { file, today, by, barred, proposals, appeals } = await readSetting(work, which);
  const views = proposals.map((one) => proposalView(one, by.id));
  const { mayPractice } = standingOf(file, today);
  return {
    certification: {
      id: file.id,
      name: file.person.name,
      title: titleOf(file, work.language),
      number: file.number,
      version: file.version,
    },
    today,
    kinds: possibleKinds(file.status, today),
    barred,
    answer: publicAnswerOf(file, today),
    answerInForce: publicAnswer({ status: 'in_force', mayPractice }),
    withdrawnOn: withdrawnOn(file.status),
    earliestOn: earliestDay(file.status, today),
    waiting: views.find(({ state }) => state === 'waiting') ?? null,
    earlier: views.filter(({ state }) => state !== 'waiting'),
    appeals: appeals.map(appealView),
  };
}

const cursor = z.tuple([z.int(), z.string().check(z.maxLength(60))]);

/** What waits for a second person, oldest first. */
export async function listWaiting(
  { database, actor }: Pick<Work, 'database' | 'actor'>,
  bodyId: string,
  asked: PageQuery,
): Promise<Page<WaitingProposal>> {
  const after = readCursor(asked.cursor, cursor);
  const limit = asked.limit ?? 50;
  const reader = staffOf(actor, bodyId).id;
  const rows = await database.all<Omit<WaitingProposal, 'isOwn'> & { proposerId: string }>(sql`
    select d.id, d.certification_id as "certificationId", p.name as who, c.number, d.kind, d.proposed_at as "proposedAt",
      d.proposer_name as "proposedBy", d.proposed_by as "proposerId"
    from conduct_proposal d join certification c on c.id = d.certification_id join person p on p.id = c.person_id
    where d.body_id = ${bodyId} and d.state = 'waiting'
      ${after ? sql`and (d.proposed_at, d.id) > (${after[0]}, ${after[1]})` : sql``}
    order by d.proposed_at, d.id limit ${limit + 1}`);
  const views = rows.map(({ proposerId, ...row }) => ({ ...row, isOwn: proposerId === reader }));
  return cutPage(views, limit, ({ proposedAt, id }) => [proposedAt, id]);
}

export interface OwnConductRow {
  kind: ConductKind | 'appeal';
  reasonCode: ConductReason | null;
  letter: string | null;
  day: string;
}

/** For a batch of the person's own page: what was agreed, newest first, and the appeal that is pending. */
export const selectOwnConduct = (certificationId: string): SQL => sql`
  select * from (select kind, reason_code as "reasonCode", letter, settled_on as day from conduct_proposal
    where certification_id = ${certificationId} and state = 'agreed' order by proposed_at desc limit 20)
  union all select 'appeal', null, letter, received_on from conduct_appeal
    where certification_id = ${certificationId} and outcome is null`;

export function ownConduct(
  file: Pick<CertificationFile, 'status'>,
  today: string,
  rows: readonly OwnConductRow[],
): OwnConduct {
  const appeal = rows.find(({ kind }) => kind === 'appeal');
  return {
    decision: decisionIn(file, today, rows),
    appeal: appeal ? { receivedOn: appeal.day } : null,
  };
}

function decisionIn(
  file: Pick<CertificationFile, 'status'>,
  today: string,
  rows: readonly OwnConductRow[],
): OwnConduct['decision'] {
  const since = statusSince(file, today);
  if (since === null) return null;
  const kind = statusOf(file, today) === 'withdrawn' ? 'withdraw' : 'hold';
  const agreed = rows.find((one) => one.kind === kind && one.day === since);
  return { kind, since, reasonCode: agreed?.reasonCode ?? null, letter: agreed?.letter ?? null };
}
