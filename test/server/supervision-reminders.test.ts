import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodePorts } from '../../worker/platform/node-ports.ts';
import type { Ports } from '../../worker/platform/ports.ts';
import { readSettings } from '../../worker/settings.ts';
import { remindSupervisors } from '../../worker/supervision/remind.ts';
import { daysFromNow, makeBoard } from '../support/board.ts';
import { signerFor } from '../support/signing.ts';
import { openWorld, type World } from '../support/world.ts';

/** Reminders to supervisors as time goes by: the one who is waited for is written to, and only while it waits. */

const day = 86_400_000;
let world: World;
let ports: Ports;
let send: () => Promise<{ email: string; ids: string[]; personEmail: string }>;
beforeAll(async () => {
  world = await openWorld();
  const board = await makeBoard(world, { preset: 'us-tn' });
  const settings = readSettings({ STANDING_DATA: '/nowhere' });
  ports = { ...nodePorts(settings, world.database), clock: { now: () => Date.now() + world.clock.offset } };
  let count = 0;
  send = async () => {
    const rosa = await board.addPerson();
    const person = await world.signIn(rosa.email);
    const email = `dana-${++count}@clinic.example`;
    const own = `/api/my/people/${rosa.personId}`;
    const { body: supervisor } = await person.post(`${own}/supervisors`, {
      name: 'Dana Ortiz',
      email,
      language: 'es',
      qualification: 'qualified_staff',
      fromOn: daysFromNow(-100),
    });
    const { body } = await person.post(`${own}/work`, {
      kind: 'supervision',
      days: [daysFromNow(-3), daysFromNow(-10)],
      minutes: 60,
    });
    await person.post(`${own}/sign-requests`, { supervisorId: supervisor.id, entryIds: body.ids });
    await world.settled();
    return { email, ids: body.ids, personEmail: rosa.email };
  };
});
afterAll(() => world.close());

/** Days after the request on which a mail was written to this address, the first one aside. */
async function remindedOn(email: string): Promise<number[]> {
  const rows = await world.database.all<{ at: number; template: string }>(
    sql`select created_at as at, template from outbox_message where to_email = ${email} order by created_at, id`,
  );
  const first = rows[0]?.at ?? 0;
  return rows
    .filter(({ template }) => template === 'hours_still_to_sign')
    .map(({ at }) => Math.round((at - first) / day));
}

async function live(days: number) {
  for (let i = 0; i < days; i++) {
    world.clock.offset += day;
    // Twice at once, as two timers might.
    await Promise.all([remindSupervisors(ports), remindSupervisors(ports)]);
  }
}

test('after 3, 7 and 14 days and 3 days before the end, each once, to the supervisor alone', async () => {
  const { email, personEmail } = await send();
  await live(40);
  expect(await remindedOn(email)).toEqual([3, 7, 14, 27]);
  expect(await remindedOn(personEmail)).toEqual([]);
  world.clock.offset = 0;
});

test('an answer ends them, and so does a time in which nothing ran', async () => {
  const { email, ids } = await send();
  const late = await send();
  await live(4);
  const { signer, page } = await signerFor(world, email);
  await signer.answer(
    page.request.version,
    ids.map((id) => ({ id, decision: 'sign' })),
  );
  // Eleven days without a run: what was missed is said once.
  world.clock.offset += 11 * day;
  await live(25);
  expect(await remindedOn(email)).toEqual([3]);
  expect(await remindedOn(late.email)).toEqual([3, 16, 27]);
  world.clock.offset = 0;
});

test('while nothing is due, no row is read', async () => {
  await send();
  const plan = await world.database.all<{ detail: string }>(
    sql`explain query plan select q.id from sign_request q where q.next_mail_at <= 1 order by q.next_mail_at, q.id limit 50`,
  );
  expect(plan.map(({ detail }) => detail).join()).toMatch(/SEARCH q USING .*INDEX sign_request_next_mail/);
  expect(await remindSupervisors(ports)).toBe(0);
});
