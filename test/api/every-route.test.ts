import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../worker/kernel/security-headers.ts';
import { Browser } from '../support/browser.ts';
import {
  everyRoute,
  fill,
  isPublic,
  isStaffRoute,
  isUnsafe,
  nobodys,
  type Walked,
} from '../support/every.ts';
import { takeTour, type Tour } from '../support/tour.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let ours: Tour;
let theirs: Tour;
let auditor: Browser;
beforeAll(async () => {
  world = await openWorld();
  ours = await takeTour(world);
  theirs = await takeTour(world);
  auditor = await world.signIn(ours.board.auditor);
}, 120_000);
afterAll(() => world.close());

const routes = everyRoute();
/** They read no cookie: a stranger's question, and a switch that only the link in a mail turns. */
const openToAll = new Set(['evaluate.ask', 'mail.stop']);
const openToAccounts = new Set(['providers.apply', 'providers.draft', 'entry.look', 'entry.start']);
const closed = routes.filter((route) => !isPublic(route)).map((route) => [route.key, route] as const);
const staffRoutes = routes.filter(isStaffRoute).map((route) => [route.key, route] as const);
const ownRoutes = routes
  .filter(({ allowed }) => allowed.includes('person'))
  .map((route) => [route.key, route] as const);

const providerRoutes = routes
  .filter(({ allowed }) => allowed.includes('provider'))
  .map((route) => [route.key, route] as const);

/** Knocks with an input that is good by form where the tour knows one. */
const knock = (browser: Browser, { method, path, key }: Walked, things: Tour['things']) => {
  const input = ours.inputs[key];
  if (/\/(evidence|pictures)$/.test(path) && method === 'POST')
    return browser.upload(fill(path, things), {
      name: 'a.pdf',
      type: 'application/pdf',
      bytes: new TextEncoder().encode('%PDF-1.4 %%EOF'),
    });
  return browser.send(
    method,
    fill(path, things),
    method === 'GET' || method === 'DELETE' || method === 'OPTIONS' ? undefined : (input ?? {}),
  );
};

const rowsNow = () =>
  world.database
    .all(sql`select (select count(*) from audit_row) as a, (select count(*) from outbox_message) as m, (select count(*) from evidence) as e,
    (select coalesce(sum(version), 0) from activity) as v, (select count(*) from draft) as d, (select count(*) from certificate) as c`);

function expectFailure(
  answer: { status: number; body: unknown; headers: Headers },
  status: number,
  code?: string,
) {
  expect([answer.status, answer.body]).toEqual([
    status,
    { error: expect.objectContaining({ message: expect.stringMatching(/\w{2,} .*[.!]/) }) },
  ]);
  if (code) expect(answer.body).toMatchObject({ error: { code } });
}

describe('every route', () => {
  test('has an action of the one table', () => {
    expect(routes.length).toBeGreaterThan(40);
  });

  test.each(closed)('%s tells a stranger only to sign in', async (_key, route) => {
    const before = await rowsNow();
    const real = await knock(world.browser(), route, theirs.things);
    expectFailure(real, 401, 'sign_in');
    const random = await knock(world.browser(), route, nobodys);
    expect(random.body).toEqual(real.body);
    expect(await rowsNow()).toEqual(before);
  });

  test.each(closed)('%s does not take a cookie that nobody was given', async (_key, route) => {
    const browser = world.browser();
    browser.cookies.set('__Host-s', 'A'.repeat(43));
    expectFailure(await knock(browser, route, theirs.things), 401, 'sign_in');
  });

  test.each(staffRoutes)('%s is closed to roles that may not', async (_key, route) => {
    const before = await rowsNow();
    if (!route.allowed.includes('auditor'))
      expectFailure(await knock(auditor, route, ours.things), 403, 'not_for_you');
    if (!route.allowed.includes('reviewer'))
      expectFailure(await knock(ours.reviewer, route, ours.things), 403, 'not_for_you');
    // A peer specialist of this very body has no role in it: nothing is here.
    expectFailure(await knock(ours.person, route, ours.things), 404, 'not_found');
    expect(await rowsNow()).toEqual(before);
  });

  test('an auditor works on routine checks, and changes nothing else', () => {
    const checks = new Set(['audits.work', 'audits.preview', 'audits.agree']);
    for (const route of routes.filter(isUnsafe))
      if (isStaffRoute(route) && !checks.has(route.action))
        expect([route.key, route.allowed]).not.toEqual([route.key, expect.arrayContaining(['auditor'])]);
  });

  test('a body that nobody has set up, or knows, takes no application', async () => {
    const { body: bodyId } = nobodys;
    for (const path of ['', '/draft'])
      expectFailure(
        await ours.person.send(
          path ? 'PUT' : 'GET',
          `/api/provider-applications/${bodyId}${path}`,
          path ? { content: {} } : undefined,
        ),
        404,
        'not_found',
      );
  });

  test.each(staffRoutes)('%s: another body does not exist, whatever its ids', async (_key, route) => {
    const before = await rowsNow();
    const foreign = await knock(ours.administrator, route, theirs.things);
    expectFailure(foreign, 404);
    expect((await knock(ours.administrator, route, nobodys)).body).toEqual(foreign.body);
    if (route.path.replace(':bodyId', '').includes(':')) {
      // Our own body in the path, their thing behind it: the same answer as an id that nobody has.
      const mixed = await knock(ours.administrator, route, { ...theirs.things, body: ours.board.bodyId });
      const random = await knock(ours.administrator, route, { ...nobodys, body: ours.board.bodyId });
      expectFailure(mixed, 404);
      expect(mixed.body).toEqual(random.body);
    }
    expect(await rowsNow()).toEqual(before);
  });

  test.each(ownRoutes)(
    "%s: another person's record does not exist, and staff have none",
    async (_key, route) => {
      const before = await rowsNow();
      if (route.path.includes('/:')) {
        const foreign = await knock(ours.person, route, theirs.things);
        expectFailure(foreign, 404);
        expect((await knock(ours.person, route, nobodys)).body).toEqual(foreign.body);
      }
      expectFailure(await knock(ours.administrator, route, ours.things), 403, 'not_for_you');
      expect(await rowsNow()).toEqual(before);
    },
  );

  test.each(providerRoutes)(
    '%s: another provider does not exist, and nobody but its members has one',
    async (_key, route) => {
      const before = await rowsNow();
      const foreign = await knock(ours.provider, route, theirs.things);
      expectFailure(foreign, 404, 'not_found');
      expect((await knock(ours.provider, route, nobodys)).body).toEqual(foreign.body);
      for (const browser of [ours.administrator, ours.person])
        expect((await knock(browser, route, ours.things)).body).toEqual(foreign.body);
      if (/:providerId\/.*:/.test(route.path)) {
        const mixed = { ...theirs.things, provider: ours.things['provider'] ?? '' };
        const random = { ...nobodys, provider: ours.things['provider'] ?? '' };
        expectFailure(await knock(ours.provider, route, mixed), 404, 'not_found');
        expectFailure(await knock(ours.provider, route, random), 404, 'not_found');
      }
      expect(await rowsNow()).toEqual(before);
    },
  );

  test.each(
    routes
      // Any account may apply to any body, as its provider or for a certification: what is not set up aside, nothing is hidden.
      .filter(({ action }) => !openToAccounts.has(action))
      .filter(({ allowed, path }) => allowed.includes('account') && path.includes('/:'))
      .map((route) => [route.key, route] as const),
  )('%s: neither another person nor staff of another body reads it', async (_key, route) => {
    const random = await knock(ours.person, route, nobodys);
    expectFailure(random, 404);
    expect((await knock(ours.administrator, route, theirs.things)).body).toEqual(random.body);
    // The certificate of the tour belongs to another person of the same body.
    if (route.path.includes('certificates'))
      expect((await knock(ours.person, route, ours.things)).body).toEqual(random.body);
    else expect((await knock(ours.person, route, theirs.things)).body).toEqual(random.body);
  });

  test.each(routes.map((route) => [route.key, route] as const))(
    '%s carries the security headers, refused or not',
    async (_key, route) => {
      for (const browser of [world.browser(), ours.administrator]) {
        if (route.key === 'POST /api/auth/sign-out' && browser === ours.administrator) continue;
        const { headers, status } = await knock(
          browser,
          route,
          route.method === 'GET' || browser !== ours.administrator ? ours.things : nobodys,
        );
        for (const [name, value] of Object.entries(securityHeaders)) {
          if (name === 'Cross-Origin-Resource-Policy' && route.action === 'evaluate.ask') continue;
          const seen = headers.get(name);
          // The script-free pages say more than the usual policy, never less.
          if (name === 'Content-Security-Policy')
            expect([route.key, status, seen]).toEqual([
              route.key,
              status,
              expect.stringContaining("default-src 'none'"),
            ]);
          else expect([route.key, name, seen]).toEqual([route.key, name, value]);
        }
        expect([route.key, headers.get('Cache-Control')]).toEqual([
          route.key,
          expect.stringContaining(isPublic(route) ? '' : 'no-store'),
        ]);
        expect(headers.get('X-Request-Id')).toMatch(/^req_/);
      }
    },
  );

  test.each([...new Set(routes.map(({ path }) => path))])(
    '%s: a wrong method is 405 and says which are right',
    async (path) => {
      const answer = await world
        .browser()
        .send('PATCH', fill(path, nobodys), {}, { 'Content-Type': 'text/plain' });
      expectFailure(answer, 405, 'wrong_method');
      const allow = (answer.headers.get('Allow') ?? '').split(', ');
      const right = routes.filter((route) => route.path === path).map(({ method }) => method);
      expect(allow).toEqual(expect.arrayContaining(right));
    },
  );

  test.each(
    routes
      .filter((route) => isUnsafe(route) && !openToAll.has(route.action))
      .map((route) => [route.key, route] as const),
  )(
    '%s takes nothing from another origin, and nothing but its content type',
    async (_key, { method, path }) => {
      const url = fill(path, ours.things);
      const headers = { 'Content-Type': 'application/json' };
      const foreign = await ours.administrator.raw(method, url, '{}', {
        ...headers,
        Origin: 'https://elsewhere.example',
      });
      expect(foreign.status).toBe(403);
      const silent = await world.fetch(url, {
        method,
        body: '{}',
        headers: { ...headers, 'Sec-Fetch-Site': 'cross-site' },
      });
      expect(silent.status).toBe(403);
      if (method === 'DELETE') return;
      const plain = await ours.administrator.raw(method, url, 'a=b', {
        'Content-Type': 'application/x-www-form-urlencoded',
      });
      expect(plain.status).toBe(415);
    },
  );

  test('an address that is no route is 404 in the same shape', async () => {
    expectFailure(await world.browser().get('/api/nowhere'), 404, 'not_found');
    expectFailure(await world.browser().send('POST', '/api/nowhere'), 404, 'not_found');
  });
});
