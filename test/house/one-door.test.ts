import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outsideTheDoor } from '../../worker/kernel/outside-the-door.ts';
import { runJobs } from '../../worker/jobs.ts';
import { nodePorts } from '../../worker/platform/node-ports.ts';
import { readSettings } from '../../worker/settings.ts';
import { takeTour } from '../support/tour.ts';
import { openWorld, type World } from '../support/world.ts';

/** Every write, as the database hears it: with its audit row in the same batch, or of a table on the list. */

type Asked = string | { sql: string };
const written = /^\s*(?:insert(?:\s+or\s+\w+)?\s+into|update|delete\s+from|replace\s+into)\s+"?(\w+)/i;

let world: World;
/** Tables that were written in a batch (or alone) that holds no audit row. */
const unaudited = new Set<string>();

function hear(statements: Asked[]): void {
  const tables = statements.flatMap(
    (one) => written.exec(typeof one === 'string' ? one : one.sql)?.[1] ?? [],
  );
  if (!tables.includes('audit_row')) for (const table of tables) unaudited.add(table);
}

beforeAll(async () => {
  world = await openWorld();
  const client = (
    world.database as unknown as {
      $client: { execute(one: Asked): Promise<unknown>; batch(all: Asked[], mode: string): Promise<unknown> };
    }
  ).$client;
  const { execute, batch } = { execute: client.execute.bind(client), batch: client.batch.bind(client) };
  client.execute = (one) => (hear([one]), execute(one));
  client.batch = (all, mode) => (hear(all), batch(all, mode));
});
afterAll(() => world.close());

test('nothing is written past the door but what stands on the list, and all of that is', async () => {
  let begun = false;
  const tour = await takeTour(world, async () => {
    // What came before the first request was the test's own making of a board.
    if (!begun) unaudited.clear();
    begun = true;
  });
  await world.settled();
  // Later on: sessions are used again, and what has run out is forgotten.
  world.clock.offset = 10 * 60_000;
  expect((await tour.person.get('/api/me')).status).toBe(200);
  await world.settled();
  const folder = await mkdtemp(join(tmpdir(), 'standing-door-'));
  const ports = nodePorts(readSettings({ STANDING_DATA: folder }), world.database, () => {});
  await runJobs({ ...ports, clock: { now: () => Date.now() + 40 * 86_400_000 } });
  await rm(folder, { recursive: true, force: true });
  expect([...unaudited].sort()).toEqual(Object.keys(outsideTheDoor).sort());
});
