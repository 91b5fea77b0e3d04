import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '../../domain/programs/dates.ts';
import { nodePorts } from '../../worker/platform/node-ports.ts';
import type { Ports } from '../../worker/platform/ports.ts';
import { readSettings } from '../../worker/settings.ts';
import { moveStandings } from '../../worker/standing/move.ts';
import { activeAfterEnd, daysFromNow, makeBoard, type Board } from '../support/board.ts';
import { openWorld, type World } from '../support/world.ts';

/** Standings as time goes by: what the clock records, when, and how often. */

const day = 86_400_000;
let world: World;
let board: Board;
let ports: Ports;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world, { change: activeAfterEnd });
  const settings = readSettings({ STANDING_DATA: '/nowhere' });
  ports = { ...nodePorts(settings, world.database), clock: { now: () => Date.now() + world.clock.offset } };
});
afterAll(() => world.close());
/** Noon, UTC: tests run at any hour. */
const noon = () => Date.parse(`${daysFromNow(0)}T12:00:00Z`) - Date.now();
beforeEach(() => {
  world.clock.offset = noon();
});

const changes = (id: string) =>
  world.database.all<{ from: string | null; to: string; on: string; cause: string }>(sql`
    select from_state as "from", to_state as "to", effective_on as "on", cause from standing_change
    where certification_id = ${id} order by recorded_at, effective_on`);

const expected = (end: string) => [
  { from: null, to: 'certified', cause: 'certified' },
  { from: 'certified', to: 'renewal_open', cause: 'date' },
  { from: 'renewal_open', to: 'grace', on: addDays(end, 1), cause: 'date' },
  { from: 'grace', to: 'late', cause: 'date' },
  { from: 'late', to: 'expired', cause: 'date' },
];

describe('the clock of standings', () => {
  test('records each change on its day, once, however often and however many at once it runs', async () => {
    const end = daysFromNow(100);
    const rosa = await board.addPerson({ certifiedOn: daysFromNow(-630), endsOn: end });
    for (let i = 0; i < 320; i++) {
      await (i % 8 === 0
        ? Promise.all([moveStandings(ports), moveStandings(ports), moveStandings(ports)])
        : moveStandings(ports));
      world.clock.offset += day;
    }
    const found = await changes(rosa.certificationId);
    expect(found).toMatchObject(expected(end));
    expect(found).toHaveLength(5);
    const [clock] = await world.database.all<{ nextAt: number | null; state: string }>(
      sql`select next_at as "nextAt", state from standing_clock where certification_id = ${rosa.certificationId}`,
    );
    expect(clock).toEqual({ nextAt: null, state: 'expired' });
  });

  test('a machine that stood still for a year finds the same changes with the same days', async () => {
    const end = daysFromNow(100);
    const ana = await board.addPerson({ certifiedOn: daysFromNow(-630), endsOn: end });
    await moveStandings(ports);
    world.clock.offset += 400 * day;
    await moveStandings(ports);
    const found = await changes(ana.certificationId);
    expect(found).toMatchObject(expected(end));
    expect(found).toHaveLength(5);
  });

  test('a clock that jumps over a leap day says the days before and after it right', async () => {
    world.clock.offset = Date.parse('2028-02-20T12:00:00Z') - Date.now();
    const leap = await board.addPerson({ certifiedOn: '2026-02-28', endsOn: '2028-02-28' });
    await moveStandings(ports);
    world.clock.offset += 12 * day;
    await moveStandings(ports);
    expect((await changes(leap.certificationId)).at(-1)).toMatchObject({ to: 'grace', on: '2028-02-29' });
  });

  test('a hold that is written down today for a day to come is recorded on that day, and its end too', async () => {
    const lee = await board.addPerson({ certifiedOn: daysFromNow(-100), endsOn: daysFromNow(600) });
    await moveStandings(ports);
    const event = (kind: string, on: string) =>
      world.database
        .run(sql`insert into status_event (id, body_id, certification_id, kind, effective_on, recorded_at, recorded_by)
        values (${`sta_${kind}`}, ${board.bodyId}, ${lee.certificationId}, ${kind}, ${on}, ${ports.clock.now()}, 'Test')`);
    await event('held', daysFromNow(3));
    await event('released', daysFromNow(5));
    for (let i = 0; i < 8; i++) {
      await moveStandings(ports);
      world.clock.offset += day;
    }
    expect((await changes(lee.certificationId)).slice(1)).toEqual([
      { from: 'certified', to: 'on_hold', on: daysFromNow(3), cause: 'decision' },
      { from: 'on_hold', to: 'certified', on: daysFromNow(5), cause: 'decision' },
    ]);
  });

  test('what changes while the job reads is not lost', async () => {
    const kim = await board.addPerson({ certifiedOn: daysFromNow(-100), endsOn: daysFromNow(600) });
    const database = new Proxy(ports.database, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (name !== 'batch') return typeof value === 'function' ? value.bind(target) : value;
        return async (...asked: Parameters<typeof target.batch>) => {
          await target.run(sql`insert or ignore into status_event (id, body_id, certification_id, kind, effective_on, recorded_at, recorded_by)
            select 'sta_between', ${board.bodyId}, ${kim.certificationId}, 'held', ${daysFromNow(0)}, ${ports.clock.now()}, 'Test'
            where not exists (select 1 from status_event where id = 'sta_between')`);
          return target.batch(...asked);
        };
      },
    });
    await moveStandings({ ...ports, database });
    expect((await changes(kim.certificationId)).at(-1)).toMatchObject({ to: 'on_hold' });
  });

  test('new rules are looked at for everybody of the program; while nothing is due, no row is read', async () => {
    world.clock.offset = noon() + 700 * day;
    await moveStandings(ports);
    const due = async () =>
      (
        await world.database.all<{ n: number }>(
          sql`select count(*) as n from standing_clock where next_at <= ${ports.clock.now()}`,
        )
      )[0]?.n;
    expect(await due()).toBe(0);
    expect(await moveStandings(ports)).toBe(0);
    await world.database.run(
      sql`update program set rules_stamp = rules_stamp + 1 where id = ${board.programId}`,
    );
    expect(await due()).toBeGreaterThan(3);
    await moveStandings(ports);
    expect(await due()).toBe(0);
    const plan = await world.database.all<{ detail: string }>(
      sql`explain query plan select certification_id from standing_clock where next_at <= 1 order by next_at, certification_id limit 200`,
    );
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(
        /^SEARCH standing_clock USING COVERING INDEX standing_clock_next \(next_at<\?\)$/,
      ),
    ]);
  });
});
