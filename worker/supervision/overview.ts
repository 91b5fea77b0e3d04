import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { runningPeriod } from '../../domain/certifications/facts.ts';
import type { Page } from '../../domain/people/contract.ts';
import { supervisionRule } from '../../domain/supervision/rules.ts';
import type { SupervisionView, WorkRow } from '../../domain/supervision/contract.ts';
import { todayOf } from '../certifications/read.ts';
import {
  ofPersons,
  readCertifications,
  selectCertifications,
  type CertificationRow,
} from '../certifications/store.ts';
import { personIds } from '../kernel/actor.ts';
import { nothingHere } from '../kernel/failure.ts';
import { cutPage, readCursor, type PageQuery } from '../kernel/page.ts';
import { dateIn } from '../kernel/today.ts';
import type { Work } from '../kernel/write.ts';
import { asksForWork, meetingsOf, totalsOf, type WorkDay, workDaysOf, workDaysOfPerson } from './meetings.ts';
import {
  ownWork,
  pageOfWork,
  requestsOf,
  requestView,
  selectPersonAndBody,
  supervisorsOf,
  supervisorView,
  workRow,
  type PersonAndBody,
  type StoredRequest,
  type StoredSupervisor,
  type StoredWork,
} from './store.ts';

/** What the person sees of their supervised work. */

const mostRequests = 12;

/** One round trip. Without a certification the totals are of all that was ever logged. */
export async function readSupervision(
  { database, actor, now, language }: Work,
  personId: string,
  certificationId: string | null,
): Promise<SupervisionView> {
  if (!personIds(actor).includes(personId)) throw nothingHere();
  const [people, files, days, supervisors, requests, newest, unsent] = await database.batch([
    database.all<PersonAndBody>(selectPersonAndBody(sql`p.id = ${personId}`)),
    database.all<CertificationRow>(selectCertifications(ofPersons([personId], certificationId ?? ''))),
    database.all<WorkDay>(
      certificationId === null ? workDaysOfPerson(personId) : workDaysOf(certificationId, now),
    ),
    database.all<StoredSupervisor>(supervisorsOf(personId)),
    database.all<StoredRequest>(requestsOf(personId, mostRequests)),
    database.all<StoredWork>(pageOfWork(personId, {}, null, 20)),
    database.all<{ entries: number; minutes: number }>(sql`
      select count(*) as entries, coalesce(sum(minutes), 0) as minutes from work_entry
      where person_id = ${personId} and state = 'logged'`),
  ]);
  const [person] = people;
  const [file] = await readCertifications(database, files);
  if (!person || (certificationId !== null && !file)) throw nothingHere();
  const today = file ? todayOf(file, now) : dateIn(person.timeZone, now);
  const running = file ? runningPeriod(file.periods, today) : null;
  const period = running && { startsOn: running.startsOn, endsOn: running.endsOn };
  const within = days.filter(({ on }) => !period || (on >= period.startsOn && on <= period.endsOn));
  const preset = file?.program.rules.id ?? '';
  const rule = supervisionRule(preset);
  const last = newest.find(({ state }) => state !== 'withdrawn');
  return {
    today,
    certificationId,
    asks: rule.every !== null || (!!file && asksForWork(file.program.rules)),
    meetings: period && meetingsOf(preset, period, within, today, language),
    period,
    totals: totalsOf(within),
    supervisors: supervisors.map(supervisorView),
    qualifications: [...rule.supervisors],
    requests: requests.map((one) => requestView(one, now)),
    last: last ? workRow(last) : null,
    unsent: unsent[0] ?? { entries: 0, minutes: 0 },
  };
}

const cursor = z.tuple([z.iso.date(), z.string().check(z.maxLength(60))]);

/** The person's entries, newest day first: all, of one month, or of one state. */
export async function readWork(
  { database, actor }: Work,
  personId: string,
  asked: PageQuery & { month?: string | undefined; state?: string | undefined },
): Promise<Page<WorkRow>> {
  if (!personIds(actor).includes(personId)) throw nothingHere();
  const after = readCursor(asked.cursor, cursor);
  const limit = asked.limit ?? 50;
  const rows = await database.all<StoredWork>(
    pageOfWork(personId, asked, after && { on: after[0], id: after[1] }, limit + 1),
  );
  const page = cutPage(rows, limit, ({ on, id }) => [on, id]);
  return { ...page, rows: page.rows.map(workRow) };
}

export async function readWorkEntry({ database, actor }: Work, id: string): Promise<WorkRow> {
  const [found] = await database.all<StoredWork>(ownWork(personIds(actor), [id]));
  if (!found) throw nothingHere();
  return workRow(found);
}
