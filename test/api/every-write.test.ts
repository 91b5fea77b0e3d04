import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Action } from '../../worker/kernel/permissions.ts';
import { everyRoute, isUnsafe } from '../support/every.ts';
import { takeTour } from '../support/tour.ts';
import { openWorld, type World } from '../support/world.ts';

/** Without an audit row by design (architecture 3): they change nothing that anybody answers for. */
const silent = new Set<Action>([
  'auth.ask',
  'evaluate.ask',
  'activities.preview',
  'activities.draft',
  'providers.draft',
  'rosters.check',
  'supervision.draft',
  'entry.draft',
  'references.open_link',
  'supervision.open_link',
  'supervision.mail_code',
  'team.open_link',
  'audits.preview',
]);

interface Entry {
  id: number;
  actor_kind: string;
  actor_name: string;
  role: string;
  action: string;
  object_id: string;
  request_id: string;
}

let world: World;
const driven = new Map<string, { entries: Entry[]; requestId: string }>();

beforeAll(async () => {
  world = await openWorld();
  let seen = 0;
  const since = () => world.database.all<Entry>(sql`select * from audit_row where id > ${seen} order by id`);
  await takeTour(world, async (route, { headers }) => {
    const entries = await since();
    seen = entries.at(-1)?.id ?? seen;
    const known = driven.get(route);
    const requestId = headers?.get('X-Request-Id') ?? '';
    // The sign-ins in between are of other requests.
    const own = entries.filter((entry) => !requestId || entry.request_id === requestId);
    if (!known || known.entries.length === 0) driven.set(route, { entries: own, requestId });
  });
}, 120_000);
afterAll(() => world.close());

const unsafe = everyRoute().filter(isUnsafe);

describe('every write', () => {
  test.each(
    unsafe
      .filter(({ action }) => !silent.has(action) && action !== 'auth.redeem')
      .map((route) => [route.key, route] as const),
  )('%s leaves its audit row, with who did it', (key) => {
    const seen = driven.get(key);
    expect(seen, `test/support/tour.ts does not drive ${key}`).toBeDefined();
    expect(seen?.entries.length, 'audit rows of the request').toBeGreaterThan(0);
    for (const entry of seen?.entries ?? []) {
      expect(entry.action).toMatch(/^[a-z_]+\.[a-z_]+$/);
      expect(entry.object_id).not.toBe('');
      expect(['staff', 'person', 'account', 'provider', 'guest']).toContain(entry.actor_kind);
      expect(entry.actor_name).not.toBe('');
    }
  });

  test('signing in leaves its row', async () => {
    const [row] = await world.database.all<{ n: number }>(
      sql`select count(*) as n from audit_row where action = 'auth.redeem'`,
    );
    expect(row?.n).toBeGreaterThan(2);
  });

  test('what needs no row leaves none', () => {
    for (const { key, action } of unsafe)
      if (silent.has(action)) expect(driven.get(key)?.entries ?? []).toEqual([]);
  });

  test('reading leaves none, evidence and certificates that staff open aside', () => {
    for (const [key, { entries }] of driven)
      if (key.startsWith('GET')) expect([key, entries]).toEqual([key, []]);
  });

  test('the log is only added to', async () => {
    await expect(
      world.database.run(sql`update audit_row set actor_name = 'Nobody' where id = 1`),
    ).rejects.toThrow();
    await expect(world.database.run(sql`delete from audit_row where id = 1`)).rejects.toThrow();
    await expect(
      world.database.run(sql`insert or replace into audit_row select * from audit_row where id = 1`),
    ).rejects.toThrow();
  });
});
