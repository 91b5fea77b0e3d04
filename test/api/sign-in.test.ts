import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const tokenIn = (text: string) => /\/auth\/confirm#([\w-]+)/.exec(text)?.[1];
const codeIn = (text: string) => /: ([2-9A-Z]{4} [2-9A-Z]{4})/.exec(text)?.[1];

async function ask(email: string, browser = world.browser()) {
  const answer = await browser.post('/api/auth/link', { email });
  await world.settled();
  return { browser, answer, mail: world.mails.findLast((mail) => mail.to === email) };
}

describe('signing in by a link', () => {
  test('the link of the mail signs in the browser that asked, once', async () => {
    const { browser, mail } = await ask('once@example.org');
    const token = tokenIn(mail?.text ?? '');
    expect((await browser.post('/api/auth/redeem', { token })).status).toBe(200);
    expect((await browser.get('/api/me')).body.account.email).toBe('once@example.org');
    const replay = await browser.post('/api/auth/redeem', { token });
    expect([replay.status, replay.body.error.code]).toEqual([400, 'auth.link_over']);
  });

  test.each([
    ['a byte that ends strings', 'a\u0000b@example.org'],
    ['half of a pair', 'a\ud800b@example.org'],
    ['a character without width', 'a\u200bb@example.org'],
    ['a comment, which would send the mail to b@example.org', 'a(c)b@example.org'],
    ['two addresses', 'a@example.org,b@example.org'],
    ['a line of a header', 'a@example.org\r\nBcc: b@example.org'],
  ])('an address with %s is refused, and nothing is sent', async (_, email) => {
    const before = world.mails.length;
    const { answer } = await ask(email);
    expect([answer.status, answer.body.error.details[0].path]).toEqual([400, 'email']);
    expect(world.mails.length).toBe(before);
  });

  test('an address nobody added signs in and sees that no body knows it', async () => {
    const browser = await world.signIn('nobody@example.org');
    expect((await browser.get('/api/me')).body).toMatchObject({ people: [], staff: [] });
    expect((await browser.post('/api/auth/sign-out')).status).toBe(200);
    expect((await browser.get('/api/me')).status).toBe(401);
  });

  test('another browser cannot use the link and is told to type the code where it began', async () => {
    const { browser, mail } = await ask('two@example.org');
    const other = (await ask('unrelated@example.org')).browser;
    const token = tokenIn(mail?.text ?? '');
    const refused = await other.post('/api/auth/redeem', { token });
    expect([refused.status, refused.body.error.code]).toEqual([400, 'auth.other_browser']);
    const code = codeIn(mail?.text ?? '');
    expect((await browser.post('/api/auth/redeem', { code: ` ${code?.toLowerCase()} ` })).status).toBe(200);
  });

  test('five wrong codes void the link', async () => {
    const { browser, mail } = await ask('guess@example.org');
    for (let i = 0; i < 5; i++)
      expect((await browser.post('/api/auth/redeem', { code: 'WRNG WRNG' })).status).toBe(400);
    expect((await browser.post('/api/auth/redeem', { code: codeIn(mail?.text ?? '') })).status).toBe(400);
  });

  test('a new link voids the older one', async () => {
    const first = await ask('again@example.org');
    const second = await ask('again@example.org', first.browser);
    expect(
      (await first.browser.post('/api/auth/redeem', { token: tokenIn(first.mail?.text ?? '') })).status,
    ).toBe(400);
    expect(
      (await first.browser.post('/api/auth/redeem', { token: tokenIn(second.mail?.text ?? '') })).status,
    ).toBe(200);
  });

  test('reading the link does not use it up; only the POST does', async () => {
    const { browser, mail } = await ask('scanner@example.org');
    for (let i = 0; i < 20; i++) await browser.raw('GET', '/auth/confirm');
    expect((await browser.post('/api/auth/redeem', { token: tokenIn(mail?.text ?? '') })).status).toBe(200);
  });

  test('fifty redemptions at once make one session', async () => {
    const { browser, mail } = await ask('race@example.org');
    const token = tokenIn(mail?.text ?? '');
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => browser.post('/api/auth/redeem', { token })),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    const [row] = await world.database.all<{ n: number }>(
      sql`select count(*) as n from session s join account a on a.id = s.account_id where a.email = 'race@example.org'`,
    );
    expect(row?.n).toBe(1);
  });

  test('the answer is the same for an address that is known and one that is not', async () => {
    await world.signIn('known@example.org');
    const [known, unknown] = [await ask('known@example.org'), await ask('unknown@example.org')];
    expect(known.answer.body).toEqual(unknown.answer.body);
    const names = (headers: Headers) => [...headers.keys()].filter((name) => name !== 'date').sort();
    expect(names(known.answer.headers)).toEqual(names(unknown.answer.headers));
  });

  test('nothing usable lies in the database', async () => {
    const { browser, mail } = await ask('dump@example.org');
    const token = tokenIn(mail?.text ?? '') ?? '';
    await browser.post('/api/auth/redeem', { token });
    const dump = JSON.stringify([
      await world.database.all(sql`select * from login_link`),
      await world.database.all(sql`select * from session`),
      await world.database.all(sql`select * from outbox_message`),
    ]);
    expect(dump).not.toContain(token);
    for (const cookie of browser.cookies.values()) expect(dump).not.toContain(cookie);
  });

  test('a foreign page cannot ask or redeem, and only JSON is taken', async () => {
    const browser = world.browser();
    const foreign = await browser.post(
      '/api/auth/link',
      { email: 'x@example.org' },
      { Origin: 'https://elsewhere.example' },
    );
    expect([foreign.status, foreign.body.error.code]).toEqual([403, 'foreign_origin']);
    const form = await browser.raw('POST', '/api/auth/link', 'email=x@example.org', {
      'Content-Type': 'application/x-www-form-urlencoded',
    });
    expect(form.status).toBe(415);
    const wrong = await browser.post('/api/auth/link', { email: 'not an address' });
    expect([wrong.status, wrong.body.error.details[0].path]).toEqual([400, 'email']);
  });
});
