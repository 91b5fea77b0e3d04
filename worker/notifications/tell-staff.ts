import { sql, type SQL } from 'drizzle-orm';
import type { Language } from '../../domain/auth/contract.ts';
import { allowedTo, type Action } from '../kernel/permissions.ts';
import { guard, isConstraint, messageStatement, type Message, type Statement } from '../kernel/write.ts';
import type { Database, Ports } from '../platform/ports.ts';

/**
 * A job: whoever may answer hears that something waits for them: what a colleague proposed, and providers that want to be
 * approved. Counts and a link, no names; once a day at most, and only when something is new since the last time. What
 * waits is three small indexes that hold nothing else, so that a quiet day reads no row.
 */

const day = 86_400_000;
const peopleInSlice = 100;

interface Waits {
  staffId: string;
  accountId: string;
  name: string;
  email: string;
  language: Language;
  bodyId: string;
  bodyName: string;
  helpContact: string;
  conduct: number;
  checks: number;
  providers: number;
  newestAt: number;
  toldAt: number | null;
}

export async function tellStaff({ database, clock }: Ports): Promise<number> {
  let told = 0;
  for (;;) {
    const now = clock.now();
    const due = await database.all<Waits>(selectWaits(now));
    if (due.length === 0) return told;
    try {
      await database.batch(due.flatMap((one) => tell(database, one, now)) as [Statement, ...Statement[]]);
    } catch (error) {
      // Another run was faster with one of them: the next look finds who is left.
      if (!isConstraint(error)) throw error;
      return told;
    }
    told += due.length;
  }
}

const mayAnswer = (action: Action): SQL =>
  sql`s.role in (select value from json_each(${JSON.stringify(allowedTo(action))}))`;

/** Nobody hears of what they proposed themselves, nor of a check of their own or of somebody they said they know. */
export const selectWaits = (now: number): SQL => sql`
  with item as (
    select body_id, 'conduct' as kind, proposed_at as at, proposed_by as by_id, null as person_id
    from conduct_proposal where state = 'waiting'
    union all
    select body_id, 'check', proposed_at, proposed_by, person_id from audit_case where state = 'proposed'
    union all
    select body_id, 'provider', asked_at, null, null from provider where asked_at is not null)
  select s.id as "staffId", s.account_id as "accountId", s.name, a.email, a.language, b.id as "bodyId", b.name as "bodyName",
    b.help_contact as "helpContact", sum(i.kind = 'conduct') as conduct, sum(i.kind = 'check') as checks,
    sum(i.kind = 'provider') as providers, max(i.at) as "newestAt", t.told_at as "toldAt"
  from item i
  cross join staff s on s.body_id = i.body_id and s.removed_at is null and s.id is not i.by_id
  cross join account a on a.id = s.account_id
  cross join body b on b.id = s.body_id
  left join staff_told t on t.staff_id = s.id
  where ((i.kind = 'conduct' and ${mayAnswer('conduct.answer')}) or (i.kind = 'check' and ${mayAnswer('audits.agree')})
      or (i.kind = 'provider' and ${mayAnswer('providers.decide')}))
    and (t.told_at is null or t.told_at <= ${now - day})
    and not exists (select 1 from mail_stop m where m.account_id = s.account_id)
    and not exists (select 1 from person p where p.id = i.person_id and p.account_id = s.account_id)
    and not exists (select 1 from audit_conflict c where c.person_id = i.person_id and c.staff_id = s.id)
  group by s.id having max(i.at) > coalesce(t.newest_at, 0) limit ${peopleInSlice}`;

/** The clock and the mail in one batch. */
function tell(database: Database, one: Waits, now: number): Statement[] {
  const { staffId, newestAt, toldAt } = one;
  return [
    database.run(
      toldAt === null
        ? sql`insert into staff_told (staff_id, told_at, newest_at) values (${staffId}, ${now}, ${newestAt})`
        : sql`update staff_told set told_at = ${now}, newest_at = ${newestAt}
            where staff_id = ${staffId} and told_at = ${toldAt}`,
    ),
    guard(database),
    messageStatement(database, letter(one), now),
  ];
}

function letter({ accountId, name, email, language, ...one }: Waits): Message {
  const { bodyId, bodyName, helpContact, conduct, checks, providers } = one;
  const path = conduct > 0 ? '/review/second-person' : checks > 0 ? '/audits' : '/catalogue';
  return {
    bodyId,
    to: email,
    language,
    template: 'staff_waiting',
    params: { name, bodyName, helpContact, path, conduct, checks, providers },
    stop: { id: accountId, round: 0 },
  };
}
