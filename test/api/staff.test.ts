import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBoard, type Board } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let board: Board;
let administrator: Browser;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  administrator = await world.signIn(board.administrator);
});
afterAll(() => world.close());

const at = (path = '', bodyId = board.bodyId) => `/api/bodies/${bodyId}${path}`;
/** Invites, and takes the token out of the mail, as the invited person does. */
async function invite(email: string, role = 'reviewer', from = administrator, bodyId = board.bodyId) {
  const answer = await from.post(at('/invitations', bodyId), { email, name: 'Dana Okafor', role });
  await world.settled();
  const mail = world.mails.findLast((sent) => sent.to === email && sent.text.includes('/invitation#'));
  return { answer, token: /\/invitation#([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '', mail };
}

describe('invitations', () => {
  test('the invited address becomes staff, once; the token lies only in the mail', async () => {
    const { answer, token, mail } = await invite('dana@invited.example');
    expect([answer.status, answer.body.role]).toEqual([201, 'reviewer']);
    expect(mail?.subject).not.toMatch(/peer|recovery|certif|review/i);
    const dump = JSON.stringify([
      await world.database.all(sql`select * from invitation`),
      await world.database.all(sql`select * from outbox_message`),
      await world.database.all(sql`select * from audit_row`),
    ]);
    expect(token).not.toBe('');
    expect(dump).not.toContain(token);

    const dana = await world.signIn('dana@invited.example');
    expect((await dana.get(at())).status).toBe(404);
    const accepted = await dana.post('/api/invitations/accept', { token });
    expect([accepted.status, accepted.body]).toEqual([200, { bodyId: board.bodyId, role: 'reviewer' }]);
    expect((await dana.get(at())).status).toBe(200);
    expect((await dana.post('/api/invitations/accept', { token })).status).toBe(404);
    expect((await dana.get('/api/me')).body.staff[0]).toMatchObject({
      name: 'Dana Okafor',
      role: 'reviewer',
    });
  });

  test('unknown, another account, withdrawn and run out are one answer', async () => {
    const { answer, token } = await invite('kim@invited.example');
    const stranger = await world.signIn('stranger@invited.example');
    const wrong = await stranger.post('/api/invitations/accept', { token });
    const unknown = await stranger.post('/api/invitations/accept', { token: 'A'.repeat(43) });
    expect([wrong.status, wrong.body]).toEqual([404, unknown.body]);

    await world.database.run(sql`update invitation set expires_at = 1 where id = ${answer.body.id}`);
    const kim = await world.signIn('kim@invited.example');
    const late = await kim.post('/api/invitations/accept', { token });
    expect([late.status, late.body]).toEqual([404, unknown.body]);

    const second = await invite('kim@invited.example');
    expect((await administrator.delete(at(`/invitations/${second.answer.body.id}`))).status).toBe(200);
    const withdrawn = await kim.post('/api/invitations/accept', { token: second.token });
    expect([withdrawn.status, withdrawn.body]).toEqual([404, unknown.body]);
    expect((await administrator.delete(at(`/invitations/${second.answer.body.id}`))).status).toBe(404);
  });

  test('a new invitation replaces the open one; staff are not invited again', async () => {
    const first = await invite('lee@invited.example');
    const second = await invite('lee@invited.example', 'auditor');
    const lee = await world.signIn('lee@invited.example');
    expect((await lee.post('/api/invitations/accept', { token: first.token })).status).toBe(404);
    const answers = await Promise.all(
      [1, 2, 3].map(() => lee.post('/api/invitations/accept', { token: second.token })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect((await lee.get('/api/me')).body.staff[0].role).toBe('auditor');
    const again = await invite('lee@invited.example');
    expect([again.answer.status, again.answer.body.error.code]).toEqual([409, 'staff.exists']);
  });

  test('the same key twice sends one mail and gives the same answer', async () => {
    const key = { 'Idempotency-Key': 'invite-once-0001' };
    const input = { email: 'once@invited.example', name: 'Once', role: 'auditor' };
    const first = await administrator.post(at('/invitations'), input, key);
    const second = await administrator.post(at('/invitations'), input, key);
    await world.settled();
    expect(second.body).toEqual(first.body);
    expect(world.mails.filter((mail) => mail.to === 'once@invited.example')).toHaveLength(1);
  });

  test('only an administrator invites, and only for the own body', async () => {
    const reviewer = await world.signIn(board.reviewer);
    expect((await invite('x@invited.example', 'administrator', reviewer)).answer.status).toBe(403);
    const other = await makeBoard(world);
    expect(
      (await invite('x@invited.example', 'administrator', administrator, other.bodyId)).answer.status,
    ).toBe(404);
    const wrong = await administrator.post(at('/invitations'), {
      email: 'no address',
      name: 'X',
      role: 'owner',
    });
    expect(wrong.body.error.details.map((one: { path: string }) => one.path).sort()).toEqual([
      'email',
      'role',
    ]);
  });
});

describe('staff', () => {
  const staffNamed = async (email: string) => {
    const { body } = await administrator.get(at());
    return body.staff.find((one: { email: string }) => one.email === email);
  };

  test('a role change and a removal hold from the next request', async () => {
    const browser = await world.signIn(board.secondReviewer);
    const one = await staffNamed(board.secondReviewer);
    const changed = await administrator.put(at(`/staff/${one.id}`), {
      role: 'auditor',
      version: one.version,
    });
    expect([changed.status, changed.body.role]).toEqual([200, 'auditor']);
    expect((await browser.get('/api/me')).body.staff[0].role).toBe('auditor');
    const stale = await administrator.put(at(`/staff/${one.id}`), { role: 'reviewer', version: one.version });
    expect(stale.status).toBe(409);
    expect((await administrator.delete(at(`/staff/${one.id}`))).status).toBe(200);
    expect((await browser.get(at())).status).toBe(404);
    expect((await administrator.delete(at(`/staff/${one.id}`))).status).toBe(404);
  });

  test('somebody who was removed can be invited back', async () => {
    const { token } = await invite(board.secondReviewer);
    const back = await world.signIn(board.secondReviewer);
    expect((await back.post('/api/invitations/accept', { token, name: 'Back Again' })).status).toBe(200);
    expect((await staffNamed(board.secondReviewer)).name).toBe('Back Again');
  });

  test('the last administrator stays, also when two step down at once', async () => {
    const me = await staffNamed(board.administrator);
    const alone = await administrator.put(at(`/staff/${me.id}`), { role: 'auditor', version: me.version });
    expect([alone.status, alone.body.error.code]).toEqual([409, 'staff.last_administrator']);
    expect((await administrator.delete(at(`/staff/${me.id}`))).body.error.code).toBe(
      'staff.last_administrator',
    );

    const other = await staffNamed(board.reviewer);
    await administrator.put(at(`/staff/${other.id}`), { role: 'administrator', version: other.version });
    const second = await world.signIn(board.reviewer);
    const [mine, theirs] = await Promise.all([
      administrator.delete(at(`/staff/${me.id}`)),
      second.delete(at(`/staff/${other.id}`)),
    ]);
    expect([mine.status, theirs.status].sort()).toEqual([200, 409]);
    const [left] = await world.database.all<{ n: number }>(
      sql`select count(*) as n from staff where body_id = ${board.bodyId} and role = 'administrator' and removed_at is null`,
    );
    expect(left?.n).toBe(1);
  });

  test('staff of another body do not exist', async () => {
    const other = await makeBoard(world);
    const theirs = await world.signIn(other.administrator);
    const { body } = await theirs.get(at('', other.bodyId));
    const mine = await makeBoard(world);
    const boss = await world.signIn(mine.administrator);
    const answer = await boss.put(at(`/staff/${body.staff[0].id}`, mine.bodyId), {
      role: 'auditor',
      version: 1,
    });
    expect(answer.status).toBe(404);
    expect((await boss.delete(at(`/staff/${body.staff[0].id}`, mine.bodyId))).status).toBe(404);
  });
});
