import type { Client } from '@libsql/client';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyRoute, fill, isPublic } from '../support/every.ts';
import { takeTour, type Tour } from '../support/tour.ts';
import { attendancesOf } from '../../worker/training/read.ts';
import { teamLinkFor } from '../support/team.ts';
import { openWorld, type World } from '../support/world.ts';

/**
 * Listens to the statements that the service really sends, and asks the engine how it would run each: no list reads
 * a whole table or sorts one. Plans do not depend on how many rows there are, since nothing runs ANALYZE.
 */
type Statement = { sql: string; args?: unknown[] } | string;

let world: World;
let tour: Tour;
const heard = new Set<string>();
let listening = false;

beforeAll(async () => {
  world = await openWorld();
  const client = clientOf(world);
  const hear = (statement: Statement) => {
    const text = typeof statement === 'string' ? statement : statement.sql;
    if (listening && /^\s*(select|with)\b/i.test(text)) heard.add(text);
  };
  const { execute, batch } = client;
  client.execute = ((statement: Statement, ...rest: never[]) => {
    hear(statement);
    return execute.call(client, statement as never, ...rest);
  }) as typeof execute;
  client.batch = ((statements: Statement[], ...rest: never[]) => {
    statements.forEach(hear);
    return batch.call(client, statements as never, ...rest);
  }) as typeof batch;
  tour = await takeTour(world);
}, 60_000);
afterAll(() => world.close());

/** The embedded engine's own client, below drizzle. */
const clientOf = ({ database }: World) => (database as unknown as { $client: Client }).$client;

interface Plan {
  statement: string;
  steps: string[];
}

async function plansOf(ask: () => Promise<unknown>): Promise<Plan[]> {
  heard.clear();
  listening = true;
  await ask();
  listening = false;
  const plans: Plan[] = [];
  for (const statement of heard) {
    const args = Array<null>((statement.match(/\?/g) ?? []).length).fill(null);
    const { rows } = await clientOf(world).execute({ sql: `explain query plan ${statement}`, args });
    plans.push({ statement, steps: rows.map((row) => String(row['detail'])) });
  }
  return plans;
}

let tables: Set<string>;
const tablesOf = async () =>
  new Set(
    (
      await world.database.all<{ name: string }>(sql`select name from sqlite_master where type = 'table'`)
    ).map(({ name }) => name),
  );

/** `SCAN person`, `SCAN p` or `SCAN c USING INDEX …`: a walk over all rows. What a page of rows is made of aside. */
function whole(plan: Plan): string[] {
  return plan.steps.filter((step) => {
    const name = /^SCAN (\S+)/.exec(step)?.[1];
    if (name === undefined || /^(json_each|\(?subquery|CONSTANT)/i.test(name)) return false;
    return tables.has(name) || tables.has(tableBehind(plan.statement, name));
  });
}

/** The table that an alias stands for. */
function tableBehind(statement: string, alias: string): string {
  return (
    new RegExp(`\\b(?:from|join)\\s+"?(\\w+)"?\\s+(?:as\\s+)?"?${alias}"?\\b`, 'i').exec(statement)?.[1] ?? ''
  );
}

const sorts = ({ steps }: Plan) =>
  steps.filter((step) => /USE TEMP B-TREE FOR (LAST TERM OF )?ORDER BY/.test(step));

const at = (path: string) => fill(path, tour.things);
const lists: [string, () => Promise<unknown>][] = [
  ['people', async () => void (await everyPage('/api/bodies/:bodyId/people?limit=1'))],
  ['people by a word', async () => void (await everyPage('/api/bodies/:bodyId/people?limit=1&search=pen'))],
  ['people by two words', () => tour.administrator.get(at('/api/bodies/:bodyId/people?search=ana%20ruiz'))],
  ['people by number', () => tour.administrator.get(at('/api/bodies/:bodyId/people?search=TB-20'))],
  [
    'people by address',
    () =>
      tour.administrator.get(
        at(`/api/bodies/:bodyId/people?search=${encodeURIComponent(tour.board.administrator)}`),
      ),
  ],
  ['the queue', async () => void (await everyPage('/api/bodies/:bodyId/reviews?limit=1'))],
  ['the queue by state', () => tour.administrator.get(at('/api/bodies/:bodyId/reviews?state=with_person'))],
  ['the queue by kind', () => tour.administrator.get(at('/api/bodies/:bodyId/reviews?kind=activity'))],
  [
    'own activities',
    async () => void (await everyPage('/api/my/certifications/:id/activities?limit=1', true)),
  ],
  ['the audit log of the body', async () => void (await everyPage('/api/bodies/:bodyId/audit-log?limit=1'))],
  [
    'the audit log of a record',
    async () => void (await everyPage('/api/bodies/:bodyId/certifications/:id/audit-log?limit=1')),
  ],
  [
    'people a draft affects',
    async () =>
      void (await everyPage('/api/bodies/:bodyId/programs/:programId/rules/draft/rehearsal/people?limit=1')),
  ],
  [
    'what waits for a second person',
    async () => void (await everyPage('/api/bodies/:bodyId/conduct?limit=1')),
  ],
  ['providers', async () => void (await everyPage('/api/bodies/:bodyId/providers?limit=1'))],
  [
    'lists of a provider',
    async () => void (await everyPage('/api/bodies/:bodyId/providers/:providerId/rosters?limit=1')),
  ],
  [
    'rows of a list',
    async () =>
      void (await everyPage('/api/bodies/:bodyId/providers/:providerId/rosters/:rosterId/rows?limit=1')),
  ],
  [
    'changes asked for',
    async () => void (await everyPage('/api/bodies/:bodyId/attendance-requests?limit=1')),
  ],
  [
    'what a list is judged by, and what was attended',
    async () => {
      const text = [
        'Number,Name,Course,Date',
        'TB-2020-00001,Ana Ruiz,ETH-1,2026-03-10',
        'ana@people.example,Ana Ruiz,ETH-1,2026-03-10',
      ].join('\n');
      await tour.provider.post(at('/api/providers/:providerId/rosters/check'), { text });
      await attendancesOf(world.database, tour.things['body'] ?? '', tour.things['person'] ?? '');
    },
  ],
  ['courses', async () => void (await everyPage('/api/bodies/:bodyId/courses?limit=1'))],
  ['courses by a word', async () => void (await everyPage('/api/bodies/:bodyId/courses?limit=1&search=pee'))],
  [
    'courses by two words',
    () => tour.administrator.get(at('/api/bodies/:bodyId/courses?search=ethics%20peers')),
  ],
  [
    'courses of a provider',
    async () => void (await everyPage('/api/bodies/:bodyId/providers/:providerId/courses?limit=1')),
  ],
  ['courses for everybody', () => world.browser().raw('GET', at('/trainings/:bodyId?q=pee'))],
  ['courses suggested', () => tour.person.get(at('/api/my/people/:personId/courses?q=eth'))],
  ['papers that wait', async () => void (await everyPage('/api/bodies/:bodyId/issuing/awaited?limit=1'))],
  [
    'papers that wait, of a program',
    () => tour.administrator.get(at('/api/bodies/:bodyId/issuing/awaited?kind=first') + programOf()),
  ],
  [
    'papers that can be replaced',
    async () => void (await everyPage(`/api/bodies/:bodyId/issuing/again?limit=1${programOf()}`)),
  ],
  ['runs of papers', async () => void (await everyPage('/api/bodies/:bodyId/issuing?limit=1'))],
  [
    'papers of a run',
    async () =>
      void (await everyPage('/api/bodies/:bodyId/issuing/runs/:runId/items?limit=1&state=released')),
  ],
  [
    'routine checks, by state and by draw',
    async () => {
      await everyPage('/api/bodies/:bodyId/audits/cases?limit=1&state=with_person');
      await tour.administrator.get(at('/api/bodies/:bodyId/audits/cases?state=closed&plan=aud_1'));
    },
  ],
  ['draws', async () => void (await everyPage('/api/bodies/:bodyId/audits/plans?limit=1'))],
  [
    'a supervisor’s team',
    async () => {
      const link = { token: await teamLinkFor(world, tour.things['supervisorEmail'] ?? ''), browser: kept };
      await world.browser().post('/api/team/confirm', link);
      const { body } = await world.browser().post('/api/team/look', link);
      expect(body.people.length).toBeGreaterThan(0);
    },
  ],
  ['recent decisions', () => tour.reviewer.get(at('/api/bodies/:bodyId/reviews/recent'))],
];

const kept = 'the-browser-of-the-lists';
const programOf = () => `&program=${tour.things['program']}`;

/** The first page and the next: the cursor is a part of the question. */
async function everyPage(path: string, own = false): Promise<void> {
  const browser = own ? tour.person : tour.administrator;
  const first = await browser.get(at(path.split('?')[0] ?? '') + `?${path.split('?')[1]}`);
  expect(first.status).toBe(200);
  if (first.body.next)
    expect(
      (await browser.get(`${at(path.split('?')[0] ?? '')}?${path.split('?')[1]}&cursor=${first.body.next}`))
        .status,
    ).toBe(200);
}

describe('no list reads or sorts a whole table', () => {
  beforeAll(async () => {
    tables = await tablesOf();
  });

  test.each(lists)('%s', async (_name, ask) => {
    const plans = await plansOf(ask);
    expect(plans.length).toBeGreaterThan(1);
    for (const plan of plans)
      expect({ statement: plan.statement, scans: whole(plan), sorts: sorts(plan) }).toEqual({
        statement: plan.statement,
        scans: [],
        sorts: [],
      });
  });

  test.each(
    everyRoute()
      .filter(({ method }) => method === 'GET')
      .map((route) => [route.key, route] as const),
  )('%s reads no whole table', async (_key, route) => {
    const { status, steps } = await asking(route);
    expect([200, 204], `${route.key} answered ${status}`).toContain(status);
    expect(steps).toEqual([]);
  });

  test('the ear hears: a scan and a sort are found', async () => {
    const [plan] = await plansOf(() => world.database.all(sql`select p.id from person p order by p.phone`));
    expect(plan && whole(plan)).toEqual(['SCAN p']);
    expect(plan && sorts(plan)).toHaveLength(1);
  });
});

async function asking(route: ReturnType<typeof everyRoute>[number]) {
  const browser = isPublic(route)
    ? world.browser()
    : route.allowed.includes('person') || route.path.includes('/evidence/')
      ? tour.person
      : route.allowed.includes('provider')
        ? tour.provider
        : tour.administrator;
  let status = 0;
  const plans = await plansOf(async () => {
    status = (await browser.raw('GET', at(route.path))).status;
  });
  return { status, steps: plans.flatMap((plan) => whole(plan).map((step) => `${step}: ${plan.statement}`)) };
}
