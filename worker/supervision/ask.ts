import { sql, type SQL } from 'drizzle-orm';
import { dateIn } from '../kernel/today.ts';
import type { Message } from '../kernel/write.ts';

/** What a mail to a supervisor is made of: who asks, how much, until when. Neither program nor note is among it. */

const day = 86_400_000;

const linkHolds = 30 * day;

/** How long a link works. */
export const monthFrom = (now: number): number => now + linkHolds;

/** Supervisors are reminded so long after the link was sent, and once more before it ends; each once. */
const afterSent = [3 * day, 7 * day, 14 * day];
const beforeEnd = 3 * day;

/** Null: there is nothing more to say. What was missed while nothing ran is said once, not three times. */
export function nextMailAt(expiresAt: number, after: number): number | null {
  const sentAt = expiresAt - linkHolds;
  const marks = [...afterSent.map((wait) => sentAt + wait), expiresAt - beforeEnd].toSorted((a, b) => a - b);
  return marks.find((mark) => mark > after && mark < expiresAt) ?? null;
}

export interface Asked {
  id: string;
  round: number;
  bodyId: string;
  sentAt: number;
  expiresAt: number;
  nextMailAt: number | null;
  supervisor: string;
  email: string;
  language: 'en' | 'es';
  person: string;
  bodyName: string;
  helpContact: string;
  timeZone: string;
  entries: number;
  minutes: number;
  fromOn: string;
  toOn: string;
}

/** Names the request as `q`, its supervisor as `v`, and the person as `p`. */
export const selectAsked = (where: SQL): SQL => sql`
  select q.id, q.round, q.body_id as "bodyId", q.sent_at as "sentAt", q.expires_at as "expiresAt", q.next_mail_at as "nextMailAt",
    v.name as supervisor, v.email, v.language, p.name as person, b.name as "bodyName", b.help_contact as "helpContact", b.time_zone as "timeZone",
    (select count(*) from work_entry w where w.request_id = q.id) as entries,
    (select coalesce(sum(w.minutes), 0) from work_entry w where w.request_id = q.id) as minutes,
    (select coalesce(min(w.done_on), '') from work_entry w where w.request_id = q.id) as "fromOn",
    (select coalesce(max(w.done_on), '') from work_entry w where w.request_id = q.id) as "toOn"
  from sign_request q join supervisor v on v.id = q.supervisor_id join person p on p.id = q.person_id join body b on b.id = q.body_id
  where ${where}`;

type ForMail = Omit<Asked, 'sentAt' | 'nextMailAt'>;

export const askMail = (asked: ForMail, template: 'hours_to_sign' | 'hours_still_to_sign'): Message => ({
  ...toSupervisor(asked),
  template,
  params: {
    ...paramsOf(asked),
    entries: asked.entries,
    minutes: asked.minutes,
    fromOn: asked.fromOn,
    toOn: asked.toOn,
    until: dateIn(asked.timeZone, asked.expiresAt),
  },
});

type Addressed = Pick<
  Asked,
  'id' | 'round' | 'bodyId' | 'supervisor' | 'email' | 'language' | 'person' | 'bodyName' | 'helpContact'
>;

/** To the address that is stored, with the link of this round. */
export const toSupervisor = ({ id, round, bodyId, email, language }: Addressed) => ({
  bodyId,
  to: email,
  language,
  link: { purpose: 'sign_hours' as const, id, round },
});

export const paramsOf = ({ supervisor, person, bodyName, helpContact }: Addressed) => ({
  name: supervisor,
  person,
  bodyName,
  helpContact,
  path: '/sign#',
});
