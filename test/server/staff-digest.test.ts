import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selectWaits, tellStaff } from '../../worker/notifications/tell-staff.ts';
import { drainOutbox } from '../../worker/kernel/outbox.ts';
import { nodePorts } from '../../worker/platform/node-ports.ts';
import type { Mail, Ports } from '../../worker/platform/ports.ts';
import { readSettings } from '../../worker/settings.ts';
import { openAudits, type Audits } from '../support/audits.ts';
import { makeBoard } from '../support/board.ts';
import { openWorld, type World } from '../support/world.ts';

/** Whoever may answer hears that something waits: counts and a link, once a day at most, and nobody of their own. */

const hour = 3_600_000;
let world: World;
let audits: Audits;
let ports: Ports;
let later = 0;
const mails: Mail[] = [];
beforeAll(async () => {
  world = await openWorld();
  audits = await openAudits(world);
  const settings = readSettings({ STANDING_DATA: '/nowhere' });
  const mailer = { kind: 'folder' as const, send: async (mail: Mail) => void mails.push(mail) };
  ports = { ...nodePorts(settings, world.database), mailer, clock: { now: () => Date.now() + later } };
});
afterAll(() => world.close());

interface Told {
  to: string;
  conduct: number;
  checks: number;
  providers: number;
  path: string;
}
let seen = 0;
/** Who was told since the last look; three runs at once, as timers and requests may. */
async function told(): Promise<Told[]> {
  await Promise.all([tellStaff(ports), tellStaff(ports), tellStaff(ports)]);
  const rows = await world.database.all<{ rowid: number; to: string; params: string }>(
    sql`select rowid, to_email as "to", params from outbox_message where template = 'staff_waiting' and rowid > ${seen} order by to_email`,
  );
  seen = Math.max(seen, ...rows.map(({ rowid }) => rowid));
  return rows.map(({ to, params }) => {
    const { conduct, checks, providers, path } = JSON.parse(params);
    return { to, conduct, checks, providers, path };
  });
}
const board = () => audits.board;

async function hold(): Promise<void> {
  const { certificationId } = await audits.addRenewal();
  const at = `/api/bodies/${board().bodyId}/certifications/${certificationId}/conduct`;
  const reviewer = await world.signIn(board().reviewer);
  const { version } = (await reviewer.get(at)).body.certification;
  const wish = { kind: 'hold', reasonCode: 'concern_looked_into', starts: 'agreed', version };
  expect((await reviewer.post(at, wish)).status).toBe(201);
}

async function apply(bodyId: string): Promise<void> {
  const browser = await world.signIn(`school-${bodyId.slice(4, 10).toLowerCase()}@providers.example`);
  const facts = { name: 'Open Door', email: 'door@providers.example', language: 'en', about: 'Ethics.' };
  const path = `/api/provider-applications/${bodyId}`;
  expect((await browser.post(path, { ...facts, memberName: 'Dana Reyes' })).status).toBe(201);
}

test('nothing waits: nobody is told', async () => {
  expect(await told()).toEqual([]);
});

describe('what waits', () => {
  test('is told to those who may answer, by the table of roles, not to whoever proposed it', async () => {
    await hold();
    const { administrator, secondReviewer } = board();
    const one = { conduct: 1, checks: 0, providers: 0, path: '/review/second-person' };
    expect(await told()).toEqual([administrator, secondReviewer].toSorted().map((to) => ({ to, ...one })));
    expect(await told()).toEqual([]);
  });

  test('once a day at most, with all that waits; and never again of the same', async () => {
    await apply(board().bodyId);
    later = 23 * hour;
    // Only the proposer of the hold has heard nothing today.
    expect(await told()).toEqual([
      { to: board().reviewer, conduct: 0, checks: 0, providers: 1, path: '/catalogue' },
    ]);
    later = 25 * hour;
    const both = { conduct: 1, checks: 0, providers: 1, path: '/review/second-person' };
    const { administrator, secondReviewer } = board();
    expect(await told()).toEqual([administrator, secondReviewer].toSorted().map((to) => ({ to, ...both })));
    later = 24 * 10 * hour;
    expect(await told()).toEqual([]);
  });

  test('a failed check is for auditors and administrators, but for who knows the person', async () => {
    later = 24 * 20 * hour;
    const person = await audits.addRenewal();
    await audits.drawAll();
    const id = await audits.caseOf(person);
    await audits.letPass(id, 40);
    expect((await audits.act(audits.auditor, id, 'ask', { days: 14 })).status).toBe(200);
    await audits.letPass(id, 40);
    const other = `knows-${world.runtime}@board.example`;
    const staffId = await audits.addStaff(other);
    await world.database.run(sql`insert into audit_conflict (person_id, staff_id, declared_at)
      values (${person.personId}, ${staffId}, 0)`);
    const wish = { outcome: 'not_answered', reasonCode: 'no_answer' };
    const proposed = await audits.act(audits.auditor, id, 'closing', wish);
    expect([proposed.status, proposed.body.state]).toEqual([200, 'proposed']);
    expect((await told()).filter(({ checks }) => checks > 0)).toEqual([
      { to: board().administrator, conduct: 1, checks: 1, providers: 1, path: '/review/second-person' },
    ]);
  });
});

test('whoever stopped reminders is told nothing, and the mail carries that link and no name', async () => {
  const quiet = await makeBoard(world);
  await world.database.run(sql`insert into mail_stop (account_id, stopped_at)
    select id, 0 from account where email = ${quiet.administrator}`);
  await apply(quiet.bodyId);
  later = 24 * 30 * hour;
  const people = (await told()).map(({ to }) => to);
  expect(people).toEqual([quiet.reviewer, quiet.secondReviewer].toSorted());
  await drainOutbox(ports);
  const mail = mails.findLast(({ to }) => to === quiet.reviewer);
  expect(mail?.subject).toBe('Something waits for you in Standing');
  expect(mail?.text).toContain('One thing waits for you.');
  expect(mail?.text).toContain('/stop-mail/');
  expect(mail?.text).toContain('/catalogue');
  expect(mail?.text).not.toContain('Open Door');
});

test('what is read is what waits, whatever else is there', async () => {
  const { rows } = await planOf();
  const steps = rows.join('\n');
  for (const index of ['conduct_proposal_waiting', 'audit_case_proposed', 'provider_waiting'])
    expect(steps).toContain(index);
  expect(steps).not.toMatch(/SCAN (s|a|b|p|staff|person|account)\b/);
});

async function planOf(): Promise<{ rows: string[] }> {
  const rows = await world.database.all<{ detail: string }>(
    sql`explain query plan ${selectWaits(Date.now())}`,
  );
  return { rows: rows.map(({ detail }) => detail) };
}
