import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sql } from 'drizzle-orm';
import { languageChoice, linkRequest, redeemRequest } from '../../domain/auth/contract.ts';
import { may, sessionCookie } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { Failure } from '../kernel/failure.ts';
import { newId, newToken, sha256 } from '../kernel/ids.ts';
import { json } from '../kernel/input.ts';
import { write } from '../kernel/write.ts';
import { askLink, browserCookie, cleanCode, isTryingOut } from './ask-link.ts';
import { readMe } from './read.ts';
import { findLink, redeem, signOut } from './store.ts';

export const routes = new Hono<Env>()
  .post('/auth/link', may('auth.ask'), json(linkRequest), async (c) => {
    await askLink(c, c.req.valid('json'));
    return c.json({
      sent: true,
      mail: isTryingOut(c.var.ports) ? ('folder' as const) : ('sent' as const),
    });
  })
  .post('/auth/redeem', may('auth.redeem'), json(redeemRequest), async (c) => {
    const input = c.req.valid('json');
    const { database } = c.var.ports;
    const browser = getCookie(c, browserCookie);
    if (!browser) throw otherBrowser();
    const cookie = newToken();
    const claim = {
      sessionId: await sha256(cookie),
      accountId: newId('acc'),
      browserHash: await sha256(browser),
      now: c.var.now,
      requestId: c.var.requestId,
    };
    const by =
      'token' in input
        ? { token: await sha256(input.token) }
        : { codeHash: await sha256(cleanCode(input.code)) };
    if (!(await redeem(database, claim, by))) {
      if (by.token === undefined)
        throw new Failure(
          400,
          'auth.wrong_code',
          'This code did not work. Check it, or ask for a new link. After 5 tries a code is void.',
        );
      const link = await findLink(database, by.token);
      const live = link && link.usedAt === null && link.expiresAt > c.var.now;
      throw live && link.browserHash !== claim.browserHash ? otherBrowser() : usedUp();
    }
    setCookie(c, sessionCookie, cookie, {
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
      ...(await keptFor(c.var.ports.database, claim.sessionId)),
    });
    return c.json({ signedIn: true });
  })
  .post('/auth/sign-out', may('auth.sign_out'), async (c) => {
    const cookie = getCookie(c, sessionCookie);
    if (cookie)
      await signOut(c.var.ports.database, {
        id: await sha256(cookie),
        now: c.var.now,
        requestId: c.var.requestId,
      });
    deleteCookie(c, sessionCookie, { path: '/', secure: true });
    c.header('Clear-Site-Data', '"cookies", "storage"');
    return c.json({ signedOut: true });
  })
  .get('/me', may('me.read'), async (c) => c.json(await readMe(c.var.ports.database, c.var.actor)))
  .put('/me/language', may('me.language'), json(languageChoice), async (c) => {
    const { value } = await write(
      c,
      async ({ database, actor }, { language }) => ({
        value: { language },
        statements: [
          database.run(sql`update account set language = ${language} where id = ${actor.accountId}`),
        ],
        audit: [
          {
            bodyId: null,
            recordId: actor.accountId,
            action: 'me.language',
            objectKind: 'account',
            objectId: actor.accountId,
            detail: { language },
          },
        ],
        messages: [],
      }),
      c.req.valid('json'),
    );
    return c.json(value);
  });

const otherBrowser = () =>
  new Failure(
    400,
    'auth.other_browser',
    'This link belongs to another browser. Type the code of the mail where you started.',
  );
const usedUp = () =>
  new Failure(400, 'auth.link_over', 'This link was used or is older than 10 minutes. Ask for a new one.');

/** A shared computer gets a cookie that ends with the browser. */
async function keptFor(
  database: Env['Variables']['ports']['database'],
  sessionId: string,
): Promise<{ maxAge?: number }> {
  const [row] = await database.all<{ shared: number }>(
    sql`select shared from session where id = ${sessionId}`,
  );
  return row?.shared ? {} : { maxAge: 30 * 86_400 };
}
