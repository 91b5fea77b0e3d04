import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { remindReferees } from '../../worker/entry/remind.ts';
import { drainOutbox } from '../../worker/kernel/outbox.ts';
import { nodePorts } from '../../worker/platform/node-ports.ts';
import type { Mail, Ports } from '../../worker/platform/ports.ts';
import { readSettings } from '../../worker/settings.ts';
import { answerReference, beginEntry, good, namedReferee } from '../support/applicants.ts';
import { daysFromNow, makeBoard, type Board } from '../support/board.ts';
import { shortEntry } from '../support/tours/entry.ts';
import { openWorld, secret, type World } from '../support/world.ts';

/** While somebody's lines are awaited, they hear of it: 3, 7 and 14 days later. The person who named them never does. */

const day = 86_400_000;
let world: World;
let ports: Ports;
let board: Board;
const mails: Mail[] = [];
beforeAll(async () => {
  world = await openWorld();
  const settings = readSettings({ STANDING_DATA: '/nowhere', STANDING_SECRET: secret });
  const mailer = { kind: 'folder' as const, send: async (mail: Mail) => void mails.push(mail) };
  const clock = { now: () => Date.now() + world.clock.offset };
  ports = { ...nodePorts(settings, world.database), mailer, clock };
  board = await makeBoard(world, { preset: 'us-nc' });
  const administrator = await world.signIn(board.administrator);
  const rules = { inForceFrom: daysFromNow(0), rules: shortEntry, version: 0 };
  await good(administrator.put(`/api/bodies/${board.bodyId}/programs/${board.programId}/entry`, rules));
});
afterAll(() => world.close());

async function remindedAfter(days: number, email: string): Promise<number> {
  world.clock.offset = days * day + 1000;
  // Two timers at once write once.
  await Promise.all([remindReferees(ports), remindReferees(ports)]);
  await drainOutbox(ports);
  world.clock.offset = 0;
  return mails.filter(({ to, text }) => to === email && text.includes('still hopes')).length;
}

test('three times, each once, with the link of the first mail', async () => {
  const one = await beginEntry(world, board);
  const { email, token } = await namedReferee(world, one);
  const counts = [];
  for (const days of [2, 3, 4, 7, 7, 14, 29, 40]) counts.push(await remindedAfter(days, email));
  expect(counts).toEqual([0, 1, 1, 2, 2, 3, 3, 3]);
  const last = mails.findLast(({ to }) => to === email);
  expect(last?.text).toContain(`/reference#${token}`);
  expect(`${last?.subject} ${last?.text}`).not.toMatch(/peer|recovery|certif/i);
  expect(mails.filter(({ to, text }) => to === one.email && text.includes('still'))).toEqual([]);
});

test('nobody who has answered, or whose application was taken back, is reminded', async () => {
  const [one, other] = [await beginEntry(world, board), await beginEntry(world, board)];
  const answered = await namedReferee(world, one);
  await answerReference(world, answered.token);
  const silent = await namedReferee(world, other);
  await good(other.browser.post(`${other.own}/withdraw`, { version: (await other.view()).version }));
  expect(await remindedAfter(3, answered.email)).toBe(0);
  expect(await remindedAfter(15, silent.email)).toBe(0);
});

test('when nothing is due the timer walks an index that holds nothing', async () => {
  const plan = await world.database.all<{ detail: string }>(
    sql`explain query plan select id from entry_reference where next_mail_at is not null and next_mail_at <= 1 order by next_mail_at, id limit 50`,
  );
  expect(plan.map(({ detail }) => detail).join()).toMatch(/INDEX entry_reference_next_mail/);
});
