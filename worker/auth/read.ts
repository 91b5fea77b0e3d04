import { sql } from 'drizzle-orm';
import type { Me } from '../../domain/auth/contract.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Database } from '../platform/ports.ts';

interface Row {
  body_id: string;
  body_name: string;
  help_contact: string;
  set_up: number;
  certifications: string;
  /** Names of providers by id. */
  providers: string;
}

/** Who is signed in, and what they may open: records as a peer specialist, roles as staff, and providers. */
export async function readMe(database: Database, actor: Actor): Promise<Me> {
  const rows = await database.all<Row>(sql`
    select b.id as body_id, b.name as body_name, b.help_contact, b.set_up_at is not null as set_up,
      (select json_group_array(json_object('id', c.id, 'number', c.number, 'title', g.title, 'titleEs', g.title_es,
          'isFollowed', exists (select 1 from certification f where f.follows_id = c.id)))
         from person p join certification c on c.person_id = p.id join program g on g.id = c.program_id
        where p.account_id = ${actor.accountId} and p.body_id = b.id) as certifications,
      (select json_group_object(v.id, v.name) from provider_member m join provider v on v.id = m.provider_id
        where m.account_id = ${actor.accountId} and m.removed_at is null and m.body_id = b.id) as providers
    from body b where b.id in (
      select body_id from person where account_id = ${actor.accountId}
      union select body_id from staff where account_id = ${actor.accountId} and removed_at is null
      union select body_id from provider_member where account_id = ${actor.accountId} and removed_at is null)`);
  const bodies = new Map(rows.map((row) => [row.body_id, row]));
  const { email, language, aal } = actor;
  return {
    account: { email, language, aal },
    people: actor.people.map(({ id, bodyId, name }) => {
      const body = bodies.get(bodyId);
      return {
        id,
        bodyId,
        name,
        bodyName: body?.body_name ?? '',
        helpContact: body?.help_contact ?? '',
        certifications: readCertifications(body?.certifications ?? '[]'),
      };
    }),
    staff: actor.staff.map(({ id, bodyId, name, role }) => {
      const body = bodies.get(bodyId);
      return {
        id,
        bodyId,
        name,
        role,
        bodyName: body?.body_name ?? '',
        helpContact: body?.help_contact ?? '',
        bodySetUp: body?.set_up === 1,
      };
    }),
    providers: actor.providers.map(({ id, providerId, bodyId, name }) => {
      const body = bodies.get(bodyId);
      const names: Record<string, string> = JSON.parse(body?.providers ?? '{}');
      return {
        id,
        providerId,
        bodyId,
        name,
        providerName: names[providerId] ?? '',
        bodyName: body?.body_name ?? '',
        helpContact: body?.help_contact ?? '',
      };
    }),
  };
}

type Held = Me['people'][number]['certifications'][number];

const readCertifications = (stored: string): Held[] =>
  (JSON.parse(stored) as (Omit<Held, 'isFollowed'> & { isFollowed: number })[]).map((one) => ({
    ...one,
    isFollowed: one.isFollowed === 1,
  }));
