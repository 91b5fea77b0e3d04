import { sql, type SQL } from 'drizzle-orm';
import * as z from 'zod/mini';
import {
  type CaseEvent,
  type CaseRow,
  type CaseView,
  type LineView,
  type OutcomeCount,
  type OwnCase,
  type OwnCaseHead,
} from '../../domain/audits/contract.ts';
import type { Page } from '../../domain/people/contract.ts';
import { caseStates } from '../../db/schema/index.ts';
import { titleOf } from '../certifications/read.ts';
import { evidenceView } from '../evidence/store.ts';
import { personIds, staffOf, type Actor } from '../kernel/actor.ts';
import { nothingHere } from '../kernel/failure.ts';
import { cutPage, pageQuery, readCursor } from '../kernel/page.ts';
import { dateIn } from '../kernel/today.ts';
import type { Work } from '../kernel/write.ts';
import { allowedTo } from '../kernel/permissions.ts';
import type { Database } from '../platform/ports.ts';
import { conflictOf, findCase, findOwnCase, refuseConflict } from './case-at.ts';
import {
  selectEvents,
  selectFiles,
  type StoredEvent,
  type StoredFile,
  type StoredLine,
} from './case-store.ts';
import { totalShown } from './judge.ts';
import { isWithPerson } from './own.ts';

export const caseQuery = z.extend(pageQuery, {
  state: z.optional(z.enum(caseStates)),
  plan: z.optional(z.string().check(z.maxLength(60))),
});
type CaseQuery = z.infer<typeof caseQuery>;

const cursor = z.tuple([z.iso.date(), z.string().check(z.maxLength(60))]);

/** Cases in one state, those that are due first on top; never the reader's own. */
export async function readCaseList(
  { database, actor }: Work,
  bodyId: string,
  { state = 'with_body', plan, cursor: from, limit = 50 }: CaseQuery,
): Promise<Page<CaseRow>> {
  const after = readCursor(from, cursor);
  const rows = await database.all<Omit<CaseRow, 'moreTimeAsked'> & { moreTimeAsked: number }>(sql`
    select k.id, p.name as who, q.cycle, g.title, g.title_es as "titleEs", k.state, k.since_at as "sinceAt",
      k.due_on as "dueOn", k.more_time_asked_at is not null as "moreTimeAsked", k.auditor_name as "auditorName",
      k.outcome, k.closed_at as "closedAt"
    from audit_case k join person p on p.id = k.person_id join audit_plan q on q.id = k.plan_id
    join program g on g.id = q.program_id
    where k.body_id = ${bodyId} and k.state = ${state} and p.account_id <> ${actor.accountId} ${plan === undefined ? sql`` : sql`and k.plan_id = ${plan}`}
      ${after ? sql`and (k.due_on, k.id) > (${after[0]}, ${after[1]})` : sql``}
    order by k.due_on, k.id limit ${limit + 1}`);
  const page = cutPage(rows, limit, ({ dueOn, id }) => [dueOn, id]);
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, moreTimeAsked: row.moreTimeAsked === 1 })),
  };
}

const extras = (database: Database, id: string) =>
  database.batch([database.all<StoredFile>(selectFiles(id)), database.all<StoredEvent>(selectEvents(id))]);

export async function readCase(work: Work, bodyId: string, id: string): Promise<CaseView> {
  const { database, actor, language, ports } = work;
  const [file, [files, events]] = await Promise.all([findCase(work, bodyId, id), extras(database, id)]);
  const { one, lines, dossier } = file;
  // Whoever is or knows the person reads nothing of it; a colleague's case is read by whoever may appoint.
  const conflict = conflictOf(actor, one);
  const me = staffOf(actor, bodyId);
  const mayAppoint = me.role === 'administrator';
  if (conflict === 'own_record' || conflict === 'known' || (conflict === 'colleague' && !mayAppoint))
    refuseConflict(actor, one);
  const { file: certification, today } = dossier;
  return {
    id: one.id,
    version: one.version,
    state: one.state,
    sinceAt: one.sinceAt,
    person: { id: one.personId, name: certification.person.name, language: certification.person.language },
    certification: {
      id: one.certificationId,
      title: titleOf(certification, language),
      number: certification.number,
    },
    plan: {
      id: one.planId,
      cycle: one.cycle,
      phase: one.phase,
      publicUrl: `${ports.settings.url}/draws/${one.planId}`,
      memberId: one.memberId,
      rate: one.rates[one.stratum],
    },
    period: { startsOn: dossier.period.startsOn, endsOn: dossier.period.endsOn },
    today,
    dueOn: one.dueOn,
    extensions: one.extensions,
    round: one.round,
    moreTimeAskedAt: one.moreTimeAskedAt,
    auditor: one.auditorId === null ? null : { id: one.auditorId, name: one.auditorName ?? '' },
    lines: lines.map((line) => lineView(line, files)),
    ...proofsOf(lines, files),
    total: totalShown(file, language),
    events: events.map(eventView),
    proposal:
      one.state === 'proposed' && one.outcome && one.reasonCode
        ? {
            by: one.proposerName ?? '',
            at: one.proposedAt ?? 0,
            mine: one.proposedBy === me.id,
            outcome: one.outcome,
            reasonCode: one.reasonCode,
            note: one.note,
          }
        : null,
    letter: one.letter,
    outcome: one.state === 'closed' ? one.outcome : null,
    colleague: one.colleague,
    mayWork: conflict === null && allowedTo('audits.work').includes(me.role),
  };
}

/** The person's side: no names of what goes on inside, and questions once they are sent. */
export async function readOwnCase(work: Work, id: string): Promise<OwnCase> {
  const { database, now, language, ports } = work;
  const [{ one, lines }, [files, events], [about]] = await Promise.all([
    findOwnCase(work, id),
    extras(database, id),
    database.all<About>(selectAbout(personIds(work.actor), id)),
  ]);
  if (!about) throw nothingHere();
  const withPerson = isWithPerson(one);
  return {
    id: one.id,
    version: one.version,
    state: one.state === 'closed' ? 'closed' : withPerson ? 'with_person' : 'with_body',
    personId: one.personId,
    bodyName: about.bodyName,
    helpContact: about.helpContact,
    title: language === 'es' ? about.titleEs : about.title,
    number: about.number,
    rate: one.rates[one.stratum],
    period: { startsOn: about.startsOn, endsOn: about.endsOn },
    phase: one.phase,
    today: dateIn(about.timeZone, now),
    dueOn: one.dueOn,
    round: one.round,
    seen: one.seenAt !== null,
    moreTimeAskedAt: one.moreTimeAskedAt,
    lines: lines.map((line) => ownLine(lineView(line, files))),
    ...proofsOf(lines, files),
    events: events.filter(({ inside }) => inside === 0).map(eventView),
    letter: one.letter,
    outcome: one.state === 'closed' ? one.outcome : null,
    closedAt: one.closedAt,
    draw: { publicUrl: `${ports.settings.url}/draws/${one.planId}`, memberId: one.memberId },
  };
}

interface About {
  bodyName: string;
  helpContact: string;
  timeZone: string;
  title: string;
  titleEs: string;
  number: string;
  startsOn: string;
  endsOn: string;
}

const selectAbout = (own: readonly string[], id: string): SQL => sql`
  select b.name as "bodyName", b.help_contact as "helpContact", b.time_zone as "timeZone", g.title, g.title_es as "titleEs",
    c.number, r.starts_on as "startsOn", r.ends_on as "endsOn"
  from audit_case k join certification c on c.id = k.certification_id join program g on g.id = c.program_id
  join body b on b.id = k.body_id join application n on n.id = k.application_id join period r on r.id = n.period_id
  where k.id = ${id} and k.person_id in (select value from json_each(${JSON.stringify(own)}))`;

/** What is marked and not sent is still the body's thought. */
function ownLine(line: LineView): LineView {
  if (line.state !== 'needs_more') return line;
  const state = line.evidence.length > 0 ? 'answered' : 'asked';
  return { ...line, state, question: null, reasonCode: null };
}

function lineView(line: StoredLine, files: readonly StoredFile[]): LineView {
  const { askedRound: _round, ...rest } = line;
  return {
    ...rest,
    evidence: files
      .filter(({ lineId }) => lineId === line.id)
      .map((file) => ({
        ...evidenceView(file),
        forCheck: file.forCheck === 1,
        addedAt: file.uploadedAt,
      })),
  };
}

/** Proofs are counted by entries, not by files. */
function proofsOf(lines: readonly StoredLine[], files: readonly StoredFile[]) {
  const asked = lines.filter(({ state }) => state !== 'attested');
  const proofsIn = asked.filter(({ id }) => files.some(({ lineId }) => lineId === id)).length;
  return { proofsIn, proofsAsked: asked.length };
}

const eventView = ({ inside: _inside, detail, ...event }: StoredEvent): CaseEvent => ({
  ...event,
  detail: detail === null ? {} : JSON.parse(detail),
});

/** For home, in a batch: the check of a certification that is open, or was closed not long ago. */
const shownFor = 60 * 86_400_000;
export const selectOwnHead = (own: readonly string[], certificationId: string, now: number): SQL => sql`
  select k.id, k.due_on as "dueOn", (k.state = 'with_person' or (k.state = 'proposed' and k.outcome = 'not_answered')) as "withPerson",
    k.state = 'closed' as closed,
    (select count(*) from audit_line l where l.case_id = k.id and l.state <> 'attested') as "proofsAsked",
    (select count(*) from audit_line l where l.case_id = k.id and l.state <> 'attested'
      and exists (select 1 from evidence e where e.activity_id = l.activity_id and e.removed_at is null)) as "proofsIn"
  from audit_case k where k.person_id in (select value from json_each(${JSON.stringify(own)}))
    and k.certification_id = ${certificationId} and (k.state <> 'closed' or k.closed_at > ${now - shownFor})
    order by k.opened_at desc limit 1`;

export type OwnHeadRow = Omit<OwnCaseHead, 'withPerson' | 'closed'> & { withPerson: number; closed: number };

export const readOwnHead = (rows: readonly OwnHeadRow[]): OwnCaseHead | null =>
  rows[0] ? { ...rows[0], withPerson: rows[0].withPerson === 1, closed: rows[0].closed === 1 } : null;

export interface OwnCaseRow {
  id: string;
  openedAt: number;
  closedAt: number | null;
  dueOn: string;
  cycle: string;
}

/** All checks of a person, newest first. */
export const readOwnCases = ({ database, actor }: { database: Database; actor: Actor }) =>
  database.all<OwnCaseRow>(sql`
    select k.id, k.opened_at as "openedAt", k.closed_at as "closedAt", k.due_on as "dueOn", q.cycle
    from audit_case k join audit_plan q on q.id = k.plan_id
    where k.person_id in (select value from json_each(${JSON.stringify(personIds(actor))}))
    order by k.person_id, k.opened_at desc limit 50`);

/** Outcomes by reason: of the whole body, or of one draw. */
export const readOutcomes = ({ database }: Work, bodyId: string, plan: string | undefined) =>
  database.all<OutcomeCount>(sql`
    select outcome, reason_code as "reasonCode", count(*) as count from audit_case
    where body_id = ${bodyId} and state = 'closed' ${plan === undefined ? sql`` : sql`and plan_id = ${plan}`}
    group by outcome, reason_code`);
