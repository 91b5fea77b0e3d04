import { sql } from 'drizzle-orm';
import {
  invitation,
  picture,
  type PaperLook,
  type Signatory,
  type StaffRole,
} from '../../db/schema/index.ts';
import type { InvitationView, StaffView } from '../../domain/bodies/contract.ts';
import { guard, type Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL of a body's settings, staff and invitations. */

export interface BodyRow {
  id: string;
  name: string;
  timeZone: string;
  helpContact: string;
  numberPrefix: string;
  signatories: string;
  look: string;
  issuing: 'at_once' | 'in_batches';
  setUpAt: number | null;
  version: number;
  /** 1 once a number was given under the prefix. */
  certified: number;
}

export const selectBody = (database: Database, bodyId: string) =>
  database.all<BodyRow>(sql`
    select id, name, time_zone as "timeZone", help_contact as "helpContact", number_prefix as "numberPrefix", signatories, look, issuing,
      set_up_at as "setUpAt", version, exists (select 1 from certification c where c.body_id = body.id) as certified
    from body where id = ${bodyId}`);

/** The same picture sent again is the same picture. */
export const insertPicture = (database: Database, row: typeof picture.$inferInsert): Statement =>
  database.insert(picture).values(row).onConflictDoNothing();

/** Which of these the body has sent. */
export const selectPictures = (database: Database, bodyId: string, names: readonly string[]) =>
  database.all<{ sha256: string }>(sql`
    select sha256 from picture where body_id = ${bodyId} and sha256 in (select value from json_each(${JSON.stringify(names)}))`);

/** For the body's staff, and for people whose papers may show it. */
export const selectReadablePicture = (database: Database, sha256: string, accountId: string) =>
  database.all<{ sha256: string }>(sql`
    select k.sha256 from picture k where k.sha256 = ${sha256} and (
      exists (select 1 from staff s where s.body_id = k.body_id and s.account_id = ${accountId} and s.removed_at is null)
      or exists (select 1 from person p where p.body_id = k.body_id and p.account_id = ${accountId})) limit 1`);

/** Staff of a body are a handful: one page. */
export const selectStaff = (database: Database, bodyId: string) =>
  database.all<StaffView>(sql`
    select s.id, s.name, a.email, s.role, s.version from staff s join account a on a.id = s.account_id
    where s.body_id = ${bodyId} and s.removed_at is null order by s.created_at, s.id`);

export const selectInvitations = (database: Database, bodyId: string, now: number) =>
  database.all<InvitationView>(sql`
    select id, name, coalesce(email, '') as email, role, expires_at as "expiresAt" from invitation
    where body_id = ${bodyId} and accepted_at is null and withdrawn_at is null and expires_at > ${now}
    order by created_at, id`);

export interface NewSettings {
  name: string;
  timeZone: string;
  helpContact: string;
  numberPrefix: string;
  signatories: Signatory[];
  look?: PaperLook | undefined;
  issuing?: 'at_once' | 'in_batches' | undefined;
  version: number;
}

/** The prefix moves only while no number was given: the guard sees a certification that came in meanwhile. */
export const updateBody = (
  database: Database,
  bodyId: string,
  settings: NewSettings,
  now: number,
): Statement[] => [
  database.run(sql`
    update body set name = ${settings.name}, time_zone = ${settings.timeZone}, help_contact = ${settings.helpContact},
      number_prefix = ${settings.numberPrefix}, signatories = ${JSON.stringify(settings.signatories)},
      look = coalesce(${settings.look === undefined ? null : JSON.stringify(settings.look)}, look),
      issuing = coalesce(${settings.issuing ?? null}, issuing),
      set_up_at = coalesce(set_up_at, ${now}), version = version + 1
    where id = ${bodyId} and version = ${settings.version}
      and (number_prefix = ${settings.numberPrefix} or not exists (select 1 from certification c where c.body_id = body.id))`),
  guard(database),
];

/** An open invitation of the same address gives way to the new one. */
export const insertInvitation = (database: Database, row: typeof invitation.$inferInsert): Statement[] => [
  database.run(sql`
    update invitation set withdrawn_at = ${row.createdAt}
    where body_id = ${row.bodyId} and email = ${row.email} and accepted_at is null and withdrawn_at is null`),
  database.insert(invitation).values(row),
];

export const withdrawInvitation = (
  database: Database,
  bodyId: string,
  id: string,
  now: number,
): Statement[] => [
  database.run(sql`
    update invitation set withdrawn_at = ${now}
    where id = ${id} and body_id = ${bodyId} and accepted_at is null and withdrawn_at is null`),
  guard(database),
];

export interface OpenInvitation {
  id: string;
  bodyId: string;
  name: string;
  role: StaffRole;
}

/** Only for the address it was sent to; without one (the very first administrator) for whoever brings the token. */
export const selectInvitation = (database: Database, tokenHash: string, email: string, now: number) =>
  database.all<OpenInvitation>(sql`
    select id, body_id as "bodyId", name, role from invitation
    where token_hash = ${tokenHash} and (email is null or email = ${email})
      and accepted_at is null and withdrawn_at is null and expires_at > ${now}`);

export interface Joining {
  staffId: string;
  accountId: string;
  name: string;
  now: number;
}

/** Once: of two at the same time one finds the row still open. Who was removed before comes back on the same row. */
export const acceptInvitation = (database: Database, open: OpenInvitation, by: Joining): Statement[] => [
  database.run(sql`
    update invitation set accepted_at = ${by.now}
    where id = ${open.id} and accepted_at is null and withdrawn_at is null and expires_at > ${by.now}`),
  guard(database),
  database.run(sql`
    insert into staff (id, body_id, account_id, name, role, created_at)
    values (${by.staffId}, ${open.bodyId}, ${by.accountId}, ${by.name}, ${open.role}, ${by.now})
    on conflict (body_id, account_id) do update
      set name = excluded.name, role = excluded.role, removed_at = null, version = version + 1
      where staff.removed_at is not null`),
  guard(database),
];

/** True for anybody but the last administrator; inside the update, so that two at once cannot both pass. */
const keepsAnAdministrator = (bodyId: string, staffId: string) => sql`
  (role <> 'administrator' or exists (select 1 from staff o where o.body_id = ${bodyId}
    and o.role = 'administrator' and o.removed_at is null and o.id <> ${staffId}))`;

export const changeRole = (
  database: Database,
  bodyId: string,
  staffId: string,
  to: { role: StaffRole; version: number },
): Statement[] => [
  database.run(sql`
    update staff set role = ${to.role}, version = version + 1
    where id = ${staffId} and body_id = ${bodyId} and version = ${to.version} and removed_at is null
      and (${to.role} = 'administrator' or ${keepsAnAdministrator(bodyId, staffId)})`),
  guard(database),
];

export const removeStaff = (
  database: Database,
  bodyId: string,
  staffId: string,
  now: number,
): Statement[] => [
  database.run(sql`
    update staff set removed_at = ${now}, version = version + 1
    where id = ${staffId} and body_id = ${bodyId} and removed_at is null and ${keepsAnAdministrator(bodyId, staffId)}`),
  guard(database),
];
