import * as z from 'zod/mini';
import type { ActivityRow, ActivityView } from '../../domain/activities/contract.ts';
import { activityRow } from '../../domain/activities/row.ts';
import { activityView } from '../../domain/activities/view.ts';
import type { Page } from '../../domain/people/contract.ts';
import type { RecentDecision } from '../../domain/reviews/contract.ts';
import { sql } from 'drizzle-orm';
import {
  ofPersons,
  readCertifications,
  selectCertifications,
  type CertificationRow,
} from '../certifications/store.ts';
import { personIds, staffOf } from '../kernel/actor.ts';
import { nothingHere } from '../kernel/failure.ts';
import { cutPage, readCursor, type PageQuery } from '../kernel/page.ts';
import type { Work } from '../kernel/write.ts';
import { answersFor, findOneActivity, settingOf, withOne } from './context.ts';
import { listLoggedNow, ofPerson, pageOfActivities } from './store.ts';

const cursor = z.tuple([z.iso.date(), z.string().check(z.maxLength(60))]);

/** The person's own activities, newest day first. */
export async function readActivities(
  work: Work,
  certificationId: string,
  asked: PageQuery,
): Promise<Page<ActivityRow>> {
  const { database, actor, now, language } = work;
  const after = readCursor(asked.cursor, cursor);
  const limit = asked.limit ?? 50;
  const [files, logged, rows] = await database.batch([
    database.all<CertificationRow>(
      selectCertifications(ofPersons(personIds(actor), certificationId), 'with_priors'),
    ),
    listLoggedNow(database, certificationId, now),
    pageOfActivities(database, certificationId, after && { on: after[0], id: after[1] }, limit + 1),
  ]);
  const [file] = await readCertifications(database, files);
  if (!file) throw nothingHere();
  const answers = answersFor(settingOf(file, logged, now));
  const page = cutPage(rows, limit, ({ doneOn, id }) => [doneOn, id]);
  return { ...page, rows: page.rows.map((row) => activityRow(row, answers, file.program.rules, language)) };
}

export async function readActivity(
  { database, actor, now, language }: Work,
  id: string,
): Promise<ActivityView> {
  const one = await findOneActivity(database, ofPerson(personIds(actor), id), id, now);
  const { activity, evidence, logged, file } = one;
  return activityView(
    activity,
    evidence,
    answersFor(one, withOne(logged, activity)),
    file.program.rules,
    language,
  );
}

/** The reviewer's own last decisions in this body. */
export async function readRecentDecisions(
  { database, actor }: Work,
  bodyId: string,
): Promise<RecentDecision[]> {
  const { id } = staffOf(actor, bodyId);
  return database.all<RecentDecision>(sql`
    select a.id as "activityId", a.decided_at as at, p.name as who, a.title as what,
      coalesce(a.accepted_minutes, a.claimed_minutes) as minutes, a.state, a.version
    from activity a join person p on p.id = a.person_id
    where a.body_id = ${bodyId} and a.decided_by = ${id} and a.decided_at is not null
      and a.state in ('accepted', 'returned', 'refused')
    order by a.decided_at desc limit 10`);
}
