import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../domain/programs/dates.ts';
import { newId } from '../../worker/kernel/ids.ts';
import { daysFromNow, makeBoard } from '../support/board.ts';
import { openDesk, renewalOf, soon, type RenewalDesk } from '../support/renewals.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let desk: RenewalDesk;
beforeAll(async () => {
  world = await openWorld();
  desk = await openDesk(world);
});
afterAll(() => world.close());

describe('dates, names and holds', () => {
  test('late: the next period follows the calendar, not the day of the decision', async () => {
    const endsOn = daysFromNow(-60);
    const person = await desk.addPerson(endsOn);
    await desk.addHours(person, { doneOn: daysFromNow(-200) });
    const { id, version } = await desk.sendWhole(person);
    const before = (await world.browser().get(`/api/verify/${person.code}`)).body;
    expect(before.answer).toBe('not_current');
    const approved = await desk.decide(desk.reviewer, id, { decision: 'approve', version });
    expect(approved.body.next).toEqual({ startsOn: endsOn, endsOn: addMonths(endsOn, 24) });
    expect((await world.browser().get(`/api/verify/${person.code}`)).body).toMatchObject({
      answer: 'current',
      validUntilOn: addMonths(endsOn, 24),
    });
  });

  test('elsewhere the next period starts the day after the end', async () => {
    const texas = await makeBoard(world, { preset: 'us-tx' });
    const person = await desk.addPerson(soon, {}, texas);
    await desk.addHours(person, {}, texas);
    const { id, version } = await desk.sendWhole(person, texas);
    const approved = await desk.decide(
      await world.signIn(texas.reviewer),
      id,
      { decision: 'approve', version },
      texas,
    );
    expect(approved.body.next).toEqual({ startsOn: addDays(soon, 1), endsOn: addMonths(soon, 24) });
  });

  test('where the body sets the ends, the reviewer writes the last day of the next period', async () => {
    const dakota = await makeBoard(world, { preset: 'us-nd' });
    const person = await desk.addPerson(soon, {}, dakota);
    await desk.addHours(person, {}, dakota);
    const { id, version } = await desk.sendWhole(person, dakota);
    const reviewer = await world.signIn(dakota.reviewer);
    const startsOn = addDays(soon, 1);
    expect((await reviewer.get(desk.applicationAt(id, dakota))).body.next).toEqual({
      startsOn,
      endsOn: null,
      given: true,
    });
    const approve = (nextEndsOn?: string) =>
      desk.decide(reviewer, id, { decision: 'approve', version, ...(nextEndsOn && { nextEndsOn }) }, dakota);
    for (const wrong of [undefined, startsOn, addMonths(startsOn, 121)]) {
      const refused = await approve(wrong);
      expect([refused.status, refused.body.error.details[0].path]).toEqual([400, 'nextEndsOn']);
    }
    const endsOn = addMonths(soon, 18);
    expect((await approve(endsOn)).body.next).toEqual({ startsOn, endsOn });
    expect((await desk.rows('period', person))[1]).toMatchObject({ starts_on: startsOn, ends_on: endsOn });
  });

  test('where the program counts its own ends nobody writes one', async () => {
    const person = await desk.addPerson();
    await desk.addHours(person);
    const { id, version } = await desk.sendWhole(person);
    const refused = await desk.decide(desk.reviewer, id, {
      decision: 'approve',
      version,
      nextEndsOn: addMonths(soon, 12),
    });
    expect([refused.status, refused.body.error.details[0].path]).toEqual([400, 'nextEndsOn']);
  });

  test('a name that the certificate cannot print stops the approval before anything', async () => {
    const person = await desk.addPerson(soon, { name: 'ꦲꦏ꧀ꦱꦫ' });
    await desk.addHours(person);
    const { id, version } = await desk.sendWhole(person);
    const view = (await desk.reviewer.get(desk.applicationAt(id))).body;
    expect(view).toMatchObject({ preview: null, nameProblem: { reason: 'missing_letters' } });
    const refused = await desk.decide(desk.reviewer, id, { decision: 'approve', version });
    expect([refused.status, refused.body.error.code]).toEqual([422, 'certificates.name_not_printable']);
    expect(await desk.rows('period', person)).toHaveLength(1);
    expect(await desk.rows('certificate', person)).toEqual([]);
  });

  test('what is on hold is not renewed until that is settled', async () => {
    const person = await desk.addPerson();
    await desk.addHours(person);
    const { id, version } = await desk.sendWhole(person);
    await world.database
      .run(sql`insert into status_event (id, body_id, certification_id, kind, effective_on, recorded_at, recorded_by)
      values (${newId('sta')}, ${desk.board.bodyId}, ${person.certificationId}, 'held', ${daysFromNow(-1)}, ${Date.now()}, 'Test')`);
    const refused = await desk.decide(desk.reviewer, id, { decision: 'approve', version });
    expect([refused.status, refused.body.error.code]).toEqual([422, 'applications.on_hold']);
  });
});

describe('who may', () => {
  test('nobody decides on an own record', async () => {
    const person = await desk.addPerson(soon, { email: desk.board.reviewer });
    await desk.addHours(person);
    const { id, version } = await desk.sendWhole(person);
    const me = await world.signIn(desk.board.reviewer);
    expect((await me.get(desk.applicationAt(id))).body.ownRecord).toBe(true);
    const refused = await desk.decide(me, id, { decision: 'approve', version });
    expect([refused.status, refused.body.error.code]).toEqual([403, 'applications.own_record']);
    expect(
      (await desk.decide(await world.signIn(desk.board.secondReviewer), id, { decision: 'approve', version }))
        .status,
    ).toBe(200);
  });

  test('another body, another person and a stranger find nothing; an auditor reads and does not decide', async () => {
    const person = await desk.addPerson();
    await desk.addHours(person);
    const { id, version } = await desk.sendWhole(person);
    const elsewhere = await makeBoard(world);
    const foreign = await world.signIn(elsewhere.reviewer);
    const approve = { decision: 'approve', version };
    for (const answer of [
      await foreign.get(desk.applicationAt(id, elsewhere)),
      await desk.decide(foreign, id, approve, elsewhere),
      await foreign.get(desk.applicationAt(id)),
      await desk.decide(foreign, id, approve),
      await desk.reviewer.get(desk.applicationAt(newId('app'))),
      await desk.decide(desk.reviewer, newId('app'), approve),
    ])
      expect([answer.status, answer.body.error.code]).toEqual([404, 'not_found']);

    const other = await world.signIn((await desk.addPerson()).email);
    const own = renewalOf(person);
    for (const answer of [
      await other.get(own),
      await other.post(`${own}/part`, { part: 'details', version: 0 }),
      await other.post(`${own}/ethics`, { ethicsVersionId: desk.board.ethicsVersionId, version: 0 }),
      await other.post(`${own}/send`, { version }),
    ])
      expect(answer.status).toBe(404);
    expect((await (await world.signIn(desk.board.secondReviewer)).get(own)).status).toBe(403);
    expect((await world.browser().get(own)).status).toBe(401);

    const auditor = await world.signIn(desk.board.auditor);
    expect((await auditor.get(desk.applicationAt(id))).status).toBe(200);
    expect((await desk.decide(auditor, id, approve)).status).toBe(403);
  });
});
