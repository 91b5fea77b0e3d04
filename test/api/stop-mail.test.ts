import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { messageStatement } from '../../worker/kernel/write.ts';
import { daysFromNow, makeBoard } from '../support/board.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

test('the link of a mail stops reminders by one POST; a scanner that opens it changes nothing', async () => {
  const board = await makeBoard(world);
  const rosa = await board.addPerson();
  const browser = await world.signIn(rosa.email);
  const reviewer = await world.signIn(board.reviewer);
  const [account] = await world.database.all<{ id: string }>(
    sql`select id from account where email = ${rosa.email}`,
  );
  const about = {
    kind: 'ready',
    lastDayOn: '2027-06-30',
    daysLeft: 7,
    doneMinutes: 0,
    requiredMinutes: 0,
    further: '',
    number: '',
  };
  await world.database.batch([
    messageStatement(
      world.database,
      {
        bodyId: board.bodyId,
        to: rosa.email,
        language: 'es',
        template: 'reminder',
        params: { path: '/home', about: JSON.stringify([about]) },
        stop: { id: account?.id ?? '', round: 0 },
      },
      Date.now(),
    ),
  ]);
  const [{ params } = { params: '' }] = await world.database.all<{ params: string }>(
    sql`select params from outbox_message where template = 'reminder'`,
  );
  // Whatever is written with a mail of its own wakes the outbox.
  const more = { endsOn: daysFromNow(400), reason: 'Asked for', version: 1 };
  const extension = `/api/bodies/${board.bodyId}/certifications/${rosa.certificationId}/exceptions/extension`;
  expect((await reviewer.post(extension, more)).status).toBe(201);
  await world.settled();
  const mail = world.mails.findLast(({ to, text }) => to === rosa.email && text.includes('/stop-mail/'));
  const path = /\/stop-mail\/[\w.-]+/.exec(mail?.text ?? '')?.[0] ?? '';
  // What the database keeps opens nothing.
  expect(params).not.toContain(path.split('.').at(-1));

  const opened = await world.fetch(path);
  expect([opened.status, await opened.text()]).toEqual([
    200,
    expect.stringContaining('Stop these reminders?'),
  ]);
  expect((await browser.get('/api/me/notices')).body).toEqual({ reminders: true });

  const oneClick = { method: 'POST', headers: form, body: 'List-Unsubscribe=One-Click' };
  for (let i = 0; i < 2; i++) {
    const stopped = await world.fetch(path, oneClick);
    expect([stopped.status, await stopped.text()]).toEqual([
      200,
      expect.stringContaining('Reminders are off'),
    ]);
  }
  expect((await browser.get('/api/me/notices')).body).toEqual({ reminders: false });
  await world.fetch(path, { method: 'POST', headers: form, body: 'do=start' });
  expect((await browser.get('/api/me/notices')).body).toEqual({ reminders: true });

  const forged = await world.fetch(
    path.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    oneClick,
  );
  expect(forged.status).toBe(404);
  expect((await browser.get('/api/me/notices')).body).toEqual({ reminders: true });
});
