import { sql } from 'drizzle-orm';
import { arriving } from '../../db/schema/index.ts';
import { setAside as en } from '../../words/training-server/en.ts';
import { setAside as es } from '../../words/training-server/es.ts';
import { auditStatement, guard, type Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';
import type { PostingRoster } from './roster-store.ts';

/**
 * The last batch of a roster: all of it begins to count and to show at once, or none. It changes one column of what is
 * there; the mails beyond a hundred leave at twenty a second.
 */
export const showRoster = (database: Database, roster: PostingRoster, now: number): Statement[] => [
  database.run(sql`
    update roster set posted_at = ${now}, touched_at = ${now}
    where id = ${roster.id} and posted_at is null and not exists (select 1 from roster_part where roster_id = ${roster.id})`),
  guard(database),
  database.run(sql`
    update activity set state = ${roster.attests ? 'accepted' : 'waiting'}
    where state = ${arriving} and attestation_id in (select id from attendance where roster_id = ${roster.id})`),
  ...(roster.attests ? [] : [openReviews(database, roster.id, now)]),
  ...setOwnAside(database, roster.id, now),
  tellEverybody(database, roster.id, now),
  auditStatement(database, {
    at: now,
    bodyId: roster.bodyId,
    recordId: roster.providerId,
    actorKind: 'system',
    actorId: null,
    actorName: 'Standing',
    role: 'system',
    aal: 0,
    action: 'rosters.show',
    objectKind: 'roster',
    objectId: roster.id,
    requestId: roster.id,
  }),
];

const openReviews = (database: Database, id: string, now: number): Statement =>
  database.run(sql`
    insert into review_item (id, body_id, kind, subject_id, certification_id, person_id, who, what, minutes, has_evidence,
      state, opened_at)
    select 'rev_' || lower(hex(randomblob(16))), a.body_id, 'activity', a.id, a.certification_id, a.person_id, p.name,
      a.title, a.claimed_minutes, 0, 'open', ${now}
    from attendance t
    cross join activity a on a.attestation_id = t.id
    cross join person p on p.id = a.person_id
    where t.roster_id = ${id}`);

/**
 * What the person logged of the same course and day, and nobody has decided on, goes back to them with why: the attested
 * hours stand, and count once. What the body had accepted stays; it has no second activity (roster-store.ts).
 */
function setOwnAside(database: Database, id: string, now: number): Statement[] {
  const own = sql`select own_activity_id from attendance where roster_id = ${id} and own_activity_id is not null`;
  const why = (says: typeof en) => {
    const [before = '', after = ''] = says('\n').split('\n');
    return sql`${before} || v.name || ${after}`;
  };
  return [
    database.run(sql`
      insert into audit_row (at, body_id, record_id, actor_kind, actor_id, actor_name, role, aal, action, object_kind,
        object_id, detail, request_id)
      select ${now}, a.body_id, a.certification_id, 'system', null, 'Standing', 'system', 0, 'rosters.set_aside', 'activity',
        a.id, json_object('title', a.title, 'doneOn', a.done_on, 'minutes', a.claimed_minutes), ${id}
      from attendance t cross join activity a on a.id = t.own_activity_id
      where t.roster_id = ${id} and a.state in ('waiting', 'returned')`),
    database.run(sql`
      update review_item set state = 'with_person'
      where kind = 'activity' and subject_id in (${own}) and state = 'open'`),
    database.run(sql`
      update activity set state = 'returned', version = version + 1, decided_at = ${now}, reason_code = 'repeated',
        (decided_by, decider_name, reason_text) = (
          select v.id, v.name, iif(n.language = 'es', ${why(es)}, ${why(en)})
          from attendance t cross join provider v on v.id = t.provider_id
          cross join person p on p.id = t.person_id cross join account n on n.id = p.account_id
          where t.roster_id = ${id} and t.own_activity_id = activity.id)
      where id in (${own}) and state in ('waiting', 'returned')`),
  ];
}

/** One mail a person, however many rows are theirs: that there is news, never what. */
const tellEverybody = (database: Database, id: string, now: number): Statement =>
  database.run(sql`
    insert into outbox_message (id, body_id, to_email, language, template, params, created_at, next_try_at)
    select 'msg_' || lower(hex(randomblob(16))), p.body_id, n.email, n.language,
      iif(t.own, 'attendance_twice', 'attendance_posted'),
      json_object('name', p.name, 'bodyName', b.name, 'helpContact', b.help_contact, 'path', '/activities'),
      ${now}, ${now} + max(0, row_number() over () - 100) * 50
    from (select person_id, max(own_activity_id is not null) as own from attendance
      where roster_id = ${id} group by person_id) t
    cross join person p on p.id = t.person_id
    cross join account n on n.id = p.account_id
    cross join body b on b.id = p.body_id`);
