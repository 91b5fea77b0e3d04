import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listLoggedNow, listLoggedOfEach, loggedByCertification } from '../../worker/activities/store.ts';
import { newId } from '../../worker/kernel/ids.ts';
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

  test('a first stage that became the full certification asks for nothing', async () => {
    world.clock.offset = noon();
    const dates = { certifiedOn: daysFromNow(-605), endsOn: daysFromNow(125) };
    const [inStage, alone] = [await board.addPerson(dates), await board.addPerson(dates)];
    await world.database.run(sql`insert into entry_application
      (id, body_id, person_id, program_id, kind, stage_certification_id, state, started_at, certification_id)
      values (${newId('ent')}, ${board.bodyId}, ${inStage.personId}, ${board.programId}, 'conversion', ${inStage.certificationId},
        'approved', 0, ${inStage.certificationId})`);
    await sendReminders(ports);
    await live(40);
    expect((await letters(inStage.email)).length).toBe(0);
    expect((await letters(alone.email)).length).toBe(2);
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

  test('hours are read for many at once as they are for each: with sisters, and without what is not theirs', async () => {
    const now = Date.now();
    const idaho = await makeBoard(world, { preset: 'us-id' });
    const ana = await idaho.addPerson({ startsOn: daysFromNow(-100), endsOn: daysFromNow(265) });
    const ben = await idaho.addPerson({ startsOn: daysFromNow(-300), endsOn: daysFromNow(65) });
    const fay = await board.addPerson({ email: ana.email, startsOn: daysFromNow(-100) });
    await world.database
      .run(sql`insert into program (id, body_id, preset, credential, title, title_es, created_at)
      select 'prg_sister', body_id, preset, 'cfsp', 'Sister', 'Hermana', 0 from program where id = ${idaho.programId}`);
    await world.database
      .run(sql`insert into certification (id, body_id, person_id, program_id, credential, number, code, certified_on, created_at)
      select 'cer_sister', body_id, person_id, 'prg_sister', 'cfsp', 'TB-7', 'SISTERCODE', certified_on, 0
      from certification where id = ${ana.certificationId}`);
    await world.database
      .run(sql`insert into period (id, body_id, certification_id, seq, starts_on, ends_on, recorded_at)
      values ('pd_sister', ${idaho.bodyId}, 'cer_sister', 1, ${daysFromNow(-250)}, ${daysFromNow(100)}, 0)`);
    const add = (of: { personId: string }, certificationId: string, daysAgo: number, state = 'accepted') =>
      world.database
        .run(sql`insert into activity (id, body_id, person_id, certification_id, title, provider, done_on, amount,
          unit, claimed_minutes, topics, kind, format, state, sent_at)
        values (${newId('act')}, ${idaho.bodyId}, ${of.personId}, ${certificationId}, 'Course', 'School', ${daysFromNow(-daysAgo)},
          2, 'hour', 120, '["ethics"]', 'course', 'in_person', ${state}, ${daysAgo === 500 ? now : 1})`);
    for (const daysAgo of [10, 200, 280, 400, 500]) {
      await add(ana, ana.certificationId, daysAgo);
      await add(ana, 'cer_sister', daysAgo);
      await add(ben, ben.certificationId, daysAgo);
    }
    await add(ana, ana.certificationId, 20, 'arriving');
    await add(fay, fay.certificationId, 20);
    const ids = [ana.certificationId, 'cer_sister', ben.certificationId, fay.certificationId];
    const together = loggedByCertification(await listLoggedOfEach(world.database, ids, now));
    const counts: number[] = [];
    for (const id of ids) {
      const alone = await listLoggedNow(world.database, id, now);
      counts.push(alone.length);
      expect(together(id)).toEqual(alone.map((one) => ({ askedFor: id, ...one })));
    }
    expect(counts).toEqual([4, 6, 4, 1]);
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
