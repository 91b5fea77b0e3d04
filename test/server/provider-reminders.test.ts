import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { remindProviders } from '../../worker/catalogue/remind.ts';
import { nodePorts } from '../../worker/platform/node-ports.ts';
import type { Mail, Ports } from '../../worker/platform/ports.ts';
import { readSettings } from '../../worker/settings.ts';
import { daysFromNow, makeBoard } from '../support/board.ts';
import { courseTerms } from '../support/tours/catalogue.ts';
import { openWorld, type World } from '../support/world.ts';

/** Providers hear what waits for them: the end of their approval, and a proposal that came back. */

const day = 86_400_000;
let world: World;
let ports: Ports;
const mails: Mail[] = [];
beforeAll(async () => {
  world = await openWorld();
  const settings = readSettings({ STANDING_DATA: '/nowhere' });
  const mailer = { kind: 'folder' as const, send: async (mail: Mail) => void mails.push(mail) };
  const clock = { now: () => Date.now() + world.clock.offset };
  ports = { ...nodePorts(settings, world.database), mailer, clock };
});
afterAll(() => world.close());

test('the end of an approval is told once, 120 days before; of the next one, again; closed, never', async () => {
  const board = await makeBoard(world);
  const reviewer = await world.signIn(board.reviewer);
  const at = `/api/bodies/${board.bodyId}/providers`;
  const add = async (name: string, untilDays: number | null) =>
    (
      await reviewer.post(at, {
        name,
        email: `${name.toLowerCase()}@providers.example`,
        language: 'es',
        about: 'Ethics',
        fromOn: daysFromNow(-10),
        untilOn: untilDays === null ? null : daysFromNow(untilDays),
        attests: true,
      })
    ).body.id as string;
  const soon = await add('Soon', 125);
  const closed = await add('Closed', 126);
  await add('Always', null);
  await reviewer.post(`${at}/${closed}/decision`, {
    decision: 'end',
    reason: 'Closed',
    endsOn: daysFromNow(60),
    version: 1,
  });
  const told = async () => {
    // What else is written in this world aside: a decision's own letter, say.
    await remindProviders(ports);
    return mails.filter(({ text }) => text.includes('aprobación vale hasta')).map(({ to }) => to);
  };
  expect(await told()).toEqual([]);
  world.clock.offset = 6 * day;
  await Promise.all([remindProviders(ports), remindProviders(ports)]);
  expect(await told()).toEqual(['soon@providers.example']);
  expect(mails.findLast(({ to }) => to.startsWith('soon'))?.text).toContain(`/providers/${soon}`);
  expect(mails.findLast(({ to }) => to.startsWith('soon'))?.subject).not.toMatch(/aprobación|proveedor/i);
  world.clock.offset = 0;
  await reviewer.post(`${at}/${soon}/decision`, {
    decision: 'approve',
    fromOn: daysFromNow(126),
    untilOn: daysFromNow(500),
    attests: true,
    version: 1,
  });
  world.clock.offset = 400 * day;
  expect(await told()).toEqual(['soon@providers.example', 'soon@providers.example']);
  world.clock.offset = 0;
});

test('a proposal that came back is remembered once, two weeks later, and not when it was sent again', async () => {
  const board = await makeBoard(world);
  const reviewer = await world.signIn(board.reviewer);
  const email = 'sent-back@providers.example';
  const provider = await world.signIn(email);
  const applied = await provider.post(`/api/provider-applications/${board.bodyId}`, {
    name: 'Sent Back',
    email,
    language: 'en',
    about: 'Ethics',
    memberName: 'Kim',
  });
  const own = `/api/providers/${applied.body.id}/courses`;
  const propose = async (code: string) => {
    const terms = { fromOn: daysFromNow(0), ...courseTerms() };
    const { id } = (await provider.post(own, { code, title: code, ...terms })).body;
    await reviewer.post(`/api/bodies/${board.bodyId}/courses/${id}/decision`, {
      decision: 'ask',
      reason: 'How long is lunch?',
      version: 1,
    });
    return { id, again: () => provider.put(`${own}/${id}/proposal`, { ...terms, version: 2 }) };
  };
  const waiting = await propose('A-1');
  await (await propose('B-1')).again();
  const reminders = async () => {
    await remindProviders(ports);
    return mails.filter(({ to, text }) => to === email && text.includes('waits for you'));
  };
  expect(await reminders()).toEqual([]);
  world.clock.offset = 14 * day + 1000;
  expect(await reminders()).toHaveLength(1);
  const [mail] = await reminders();
  expect(mail?.text).toContain(`/courses/${waiting.id}`);
  world.clock.offset = 60 * day;
  expect(await reminders()).toHaveLength(1);
  world.clock.offset = 0;
});

test('when nothing is due the timer walks indexes that hold nothing', async () => {
  const plan = (query: ReturnType<typeof sql>) =>
    world.database.all<{ detail: string }>(sql`explain query plan ${query}`);
  const ends =
    await plan(sql`select id from provider where approved_until is not null and ending_told_at is null
    and approved_until between '2026-01-01' and '2026-05-01' order by approved_until limit 100`);
  expect(ends.map(({ detail }) => detail).join()).toMatch(/INDEX provider_ending/);
  const returned =
    await plan(sql`select id from course_version w where w.state = 'returned' and w.reminded_at is null
    and w.decided_at <= 1 order by w.decided_at limit 100`);
  expect(returned.map(({ detail }) => detail).join()).toMatch(/INDEX course_version_returned/);
});
