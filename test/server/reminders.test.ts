import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendReminders } from '../../worker/notifications/remind.ts';
import { nodePorts } from '../../worker/platform/node-ports.ts';
import type { Ports } from '../../worker/platform/ports.ts';
import { readSettings } from '../../worker/settings.ts';
import { daysFromNow, makeBoard, type Board } from '../support/board.ts';
import { openWorld, type World } from '../support/world.ts';

/** Reminders as time goes by: who is written to, when, how often, and who is not. */

const day = 86_400_000;
/** From now to the noon of this day, UTC: the board's morning has passed. */
const noon = () => Date.parse(`${daysFromNow(0)}T12:00:00Z`) - Date.now();
let world: World;
let board: Board;
let ports: Ports;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  const settings = readSettings({ STANDING_DATA: '/nowhere' });
  ports = { ...nodePorts(settings, world.database), clock: { now: () => Date.now() + world.clock.offset } };
});
afterAll(() => world.close());

interface Letter {
  days: number;
  kind: string;
  doneMinutes: number;
}
const letters = async (email: string): Promise<Letter[]> => {
  const rows = await world.database.all<{ params: string }>(
    sql`select params from outbox_message where to_email = ${email} and template = 'reminder' order by created_at, id`,
  );
  return rows.flatMap(({ params }) =>
    JSON.parse(JSON.parse(params).about).map(({ daysLeft, kind, doneMinutes }: Record<string, unknown>) => ({
      days: daysLeft,
      kind,
      doneMinutes,
    })),
  );
};
/** Day after day, at noon. */
async function live(days: number) {
  for (let i = 0; i < days; i++) {
    world.clock.offset += day;
    await sendReminders(ports);
  }
}

describe('reminders', () => {
  test('come at 120, 90, 60, 30, 14, 7 and 1 days, each once, however often the job runs', async () => {
    world.clock.offset = noon();
    const rosa = await board.addPerson({ certifiedOn: daysFromNow(-605), endsOn: daysFromNow(125) });
    await sendReminders(ports);
    expect(await letters(rosa.email)).toEqual([]);
    for (let i = 0; i < 130; i++) {
      await live(1);
      if (i % 10 === 0) await Promise.all([sendReminders(ports), sendReminders(ports), sendReminders(ports)]);
    }
    expect((await letters(rosa.email)).map(({ days }) => days)).toEqual([120, 90, 60, 30, 14, 7, 1]);
    const [row] = await world.database.all<{ nextAt: number | null }>(
      sql`select next_at as "nextAt" from reminder_clock where certification_id = ${rosa.certificationId}`,
    );
    expect(row?.nextAt).toBeNull();
  });

  test('a machine that stood still for months writes once, with the days that are left', async () => {
    world.clock.offset = noon();
    const ana = await board.addPerson({ certifiedOn: daysFromNow(-600), endsOn: daysFromNow(130) });
    await sendReminders(ports);
    world.clock.offset += 105 * day;
    await sendReminders(ports);
    expect(await letters(ana.email)).toEqual([{ days: 25, kind: 'hours_left', doneMinutes: 0 }]);
    await live(12);
    expect((await letters(ana.email)).map(({ days }) => days)).toEqual([25, 14]);
  });

  test('a new end moves them; who is on hold, has sent the renewal, or has stopped them is not written to', async () => {
    world.clock.offset = noon();
    const options = { certifiedOn: daysFromNow(-670), endsOn: daysFromNow(61) };
    const moved = await board.addPerson(options);
    const held = await board.addPerson({
      ...options,
      status: [{ kind: 'held', effectiveOn: daysFromNow(-3) }],
    });
    const sent = await board.addPerson(options);
    const stopped = await board.addPerson(options);
    await sendReminders(ports);
    await world.database.run(
      sql`update period set ends_on = ${daysFromNow(92)} where certification_id = ${moved.certificationId}`,
    );
    await world.database
      .run(sql`insert into application (id, body_id, person_id, certification_id, period_id, kind, state, started_at)
      select 'app_sent', ${board.bodyId}, ${sent.personId}, ${sent.certificationId}, id, 'renewal', 'sent', 0 from period
      where certification_id = ${sent.certificationId}`);
    const browser = await world.signIn(stopped.email);
    expect((await browser.get('/api/me/notices')).body).toEqual({ reminders: true });
    expect((await browser.send('PUT', '/api/me/notices', { reminders: false })).body).toEqual({
      reminders: false,
    });
    await live(3);
    expect((await letters(moved.email)).map(({ days }) => days)).toEqual([90]);
    for (const { email } of [held, sent, stopped]) expect(await letters(email)).toEqual([]);
  });

  test('two certifications that end together are one letter', async () => {
    world.clock.offset = noon();
    const other = await makeBoard(world, { preset: 'us-oh' });
    const rosa = await other.addPerson({ certifiedOn: daysFromNow(-670), endsOn: daysFromNow(61) });
    await world.database
      .run(sql`insert into program (id, body_id, preset, credential, title, title_es, created_at)
      select 'prg_second', body_id, 'us-pa', 'cps', 'Second', 'Segundo', 0 from program where id = ${other.programId}`);
    await world.database
      .run(sql`insert into rule_version (id, body_id, program_id, code, in_force_from, rules, published_at)
      select 'rul_second', ${other.bodyId}, 'prg_second', code, in_force_from, rules, 0 from rule_version where program_id = ${board.programId}`);
    await world.database
      .run(sql`insert into certification (id, body_id, person_id, program_id, credential, number, code, certified_on, created_at)
      select 'cer_second', body_id, person_id, 'prg_second', 'cps', 'TB-2', 'SECONDCODE', certified_on, 0 from certification where id = ${rosa.certificationId}`);
    await world.database
      .run(sql`insert into period (id, body_id, certification_id, seq, starts_on, ends_on, recorded_at)
      select 'pd_second', body_id, 'cer_second', 1, starts_on, ends_on, 0 from period where certification_id = ${rosa.certificationId}`);
    await sendReminders(ports);
    await live(2);
    const rows = await world.database.all<{ params: string }>(
      sql`select params from outbox_message where to_email = ${rosa.email} and template = 'reminder'`,
    );
    expect(rows).toHaveLength(1);
    expect(
      JSON.parse(JSON.parse(rows[0]?.params ?? '{}').about)
        .map(({ number }: { number: string }) => number)
        .sort(),
    ).toEqual([rosa.number, 'TB-2'].sort());
  });

  test('while nothing is due, no row is read', async () => {
    const plan = await world.database.all<{ detail: string }>(
      sql`explain query plan select certification_id from reminder_clock where next_at <= ${0} order by next_at, person_id limit 100`,
    );
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(
        /^SEARCH reminder_clock USING (COVERING )?INDEX reminder_clock_next \(next_at<\?\)$/,
      ),
    ]);
  });
});
