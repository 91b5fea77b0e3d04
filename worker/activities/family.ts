import { sql, type SQL } from 'drizzle-orm';
import { activity, arriving } from '../../db/schema/index.ts';

/**
 * The certifications of one person under one preset of one body: sisters. In most programs an hour serves all of them,
 * in some only the one it was set aside for. So the rules are asked about the hours of all, each with the credential it
 * stands for, and the version in force decides. A decision of a reviewer says that the hours happened and what they
 * were; it is made once, where they were logged, and each credential then counts them by its own rules. An earlier
 * certification of the same program, which ended before this one was given, is no sister: each has its own hours.
 */
export const familyOf = (certificationId: string | SQL): SQL => sql`(
  select s.id from certification c
  join program g on g.id = c.program_id
  join program h on h.body_id = g.body_id and h.preset = g.preset
  join certification s on s.program_id = h.id and s.person_id = c.person_id
  where c.id = ${certificationId} and (s.id = c.id or s.program_id <> c.program_id))`;

export const hasArrived: SQL = sql`${activity.state} <> ${sql.raw(`'${arriving}'`)}`;

/**
 * Activities that may count in a certification. They are walked in the order of the person's own index (hence the plus).
 * Those of a roster that is still being posted are not there yet.
 */
export const inFamily = (certificationId: string | SQL): SQL =>
  sql`${activity.personId} = (select person_id from certification where id = ${certificationId})
    and +${activity.certificationId} in ${familyOf(certificationId)} and ${hasArrived}`;

/** An activity of the person belongs to this certification (a row with `id`, `program_id`, `body_id`, `preset`) or a sister. */
export const isOfFamily = (one: SQL): SQL => sql`exists (
  select 1 from certification s join program h on h.id = s.program_id
  where s.id = ${activity.certificationId} and h.body_id = ${one}.body_id and h.preset = ${one}.preset
    and (s.id = ${one}.id or s.program_id <> ${one}.program_id))`;

/** The certification and its sisters, if it is one of these people's. */
export const familyOfPersons = (personIds: readonly string[], certificationId: string): SQL =>
  sql`c.id in ${familyOf(certificationId)} and c.person_id in (select value from json_each(${JSON.stringify(personIds)}))`;

export interface Sister {
  id: string;
  title: string;
  titleEs: string;
}

/** For a batch: the other certifications of the family, by number. */
export const selectSisters = (certificationId: string | SQL): SQL => sql`
  select c.id, g.title, g.title_es as "titleEs"
  from certification c join program g on g.id = c.program_id
  where c.id in ${familyOf(certificationId)} and c.id <> ${certificationId}
    and not exists (select 1 from certification f where f.follows_id = c.id) order by c.number`;
