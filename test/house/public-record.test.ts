import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type SQL } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fill } from '../../bench/fill.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { openFile } from '../../worker/platform/database-node.ts';
import type { Database } from '../../worker/platform/ports.ts';
import type { Things } from '../support/every.ts';
import { daysFromNow } from '../support/board.ts';
import { takeTour, type Tour } from '../support/tour.ts';
import { openWorld, type World } from '../support/world.ts';

/** Checking a certificate reads one row that triggers keep: it must say what the tables behind it say, always. */

const differences = (database: Database) =>
  database.all(sql`
    select 'kept' as side, * from (select * from public_record except select * from public_record_now)
    union all select 'true' as side, * from (select * from public_record_now except select * from public_record)`);

describe('the row behind a public answer', () => {
  let world: World;
  let tour: Tour;
  beforeAll(async () => {
    world = await openWorld();
    tour = await takeTour(world);
  });
  afterAll(() => world.close());

  const answer = async () => (await world.browser().get(`/api/verify/${tour.things['code']}`)).body;

  test('is right after everything that can be written', async () => {
    const [rows] = await world.database.all<{ n: number }>(sql`select count(*) as n from public_record`);
    expect(rows?.n).toBeGreaterThan(2);
    expect(await differences(world.database)).toEqual([]);
  });

  const changes: [string, (things: Things) => SQL, Record<string, string>][] = [
    [
      'a name',
      ({ person }) => sql`update person set name = 'Other Name' where id = ${person}`,
      { name: 'Other Name' },
    ],
    [
      'the end of a period',
      ({ certification }) =>
        sql`update period set ends_on = '2099-01-01' where certification_id = ${certification}`,
      { validUntilOn: '2099-01-01' },
    ],
    [
      'a hold',
      ({ body, certification }) => sql`
        insert into status_event (id, body_id, certification_id, kind, effective_on, recorded_at, recorded_by)
        values ('sta_hold', ${body}, ${certification}, 'held', ${daysFromNow(0)}, 9e12, 'Test')`,
      { answer: 'on_hold' },
    ],
    [
      'the name of the body',
      ({ body }) => sql`update body set name = 'Renamed Board' where id = ${body}`,
      { body: 'Renamed Board' },
    ],
    [
      'the title of the program',
      () => sql`update program set title = 'Renamed Title'`,
      { credential: 'Renamed Title' },
    ],
    [
      'a number',
      ({ certification }) => sql`update certification set number = 'X-1' where id = ${certification}`,
      { number: 'X-1' },
    ],
  ];

  test.each(changes)('%s that changes is in the next answer', async (_what, change, shown) => {
    await answer();
    await world.database.run(change(tour.things));
    expect(await answer()).toMatchObject(shown);
    expect(await differences(world.database)).toEqual([]);
  });
});

test('a database from before it gets one for every certification', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'standing-public-'));
  const older = join(folder, 'older');
  await cp('db/migrations', older, { recursive: true });
  const path = join(older, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 2) }));
  const { database, close } = await openFile(join(folder, 'standing.db'));
  await migrate(database, { migrationsFolder: older });
  await fill(database, 3);
  await migrateDatabase(database);
  const rows = await database.all(sql`select number from public_record order by number`);
  expect(rows).toEqual(['BB-2025-0', 'BB-2025-1', 'BB-2025-2'].map((number) => ({ number })));
  expect(await differences(database)).toEqual([]);
  close();
  await rm(folder, { recursive: true });
});
