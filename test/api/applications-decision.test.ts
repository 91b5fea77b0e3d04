import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMonths } from '../../domain/programs/dates.ts';
import { daysFromNow } from '../support/board.ts';
import { openDesk, renewalOf, soon, today, type RenewalDesk } from '../support/renewals.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let desk: RenewalDesk;
beforeAll(async () => {
  world = await openWorld();
  desk = await openDesk(world);
});
afterAll(() => world.close());

describe('deciding', () => {
  test('approval needs accepted hours: the findings say what is short, then it goes through', async () => {
    const person = await desk.addPerson();
    const course = await desk.addHours(person, { state: 'waiting' });
    const { id, version } = await desk.sendWhole(person);
    const view = (await desk.reviewer.get(desk.applicationAt(id))).body;
    expect(view).toMatchObject({
      complete: false,
      applicationCode: 'incomplete',
      ownRecord: false,
      nameProblem: null,
      decided: null,
      state: 'sent',
      sentOn: today,
    });
    expect(view.requirements[0]).toMatchObject({ code: 'total', accepted: 0, waiting: 36 * 60 });
    expect(view.assumed).toContainEqual(expect.stringMatching(/^Days or months "before" a date/));
    expect(view.activities).toMatchObject([{ id: course, state: 'waiting' }]);
    expect(view.preview).toMatchObject({
      name: person.name,
      number: person.number,
      validFromOn: soon,
      validUntilOn: addMonths(soon, 24),
    });
    const short = await desk.decide(desk.reviewer, id, { decision: 'approve', version });
    expect([short.status, short.body.error.code]).toEqual([422, 'applications.not_complete']);
    expect(short.body.error.facts.findings[0]).toMatchObject({
      code: 'total',
      accepted: 0,
      required: 36 * 60,
    });
    await desk.settle(course, 'accepted');
    const approved = await desk.decide(desk.reviewer, id, { decision: 'approve', version });
    expect(approved.body).toMatchObject({
      id,
      state: 'approved',
      next: { startsOn: soon, endsOn: addMonths(soon, 24) },
    });
  });

  test('approving records the next period at once; the running one goes on, and the public page has no gap', async () => {
    const person = await desk.addPerson();
    await desk.addHours(person);
    const { id, version, me } = await desk.sendWhole(person);
    const approved = await desk.decide(desk.reviewer, id, { decision: 'approve', version });
    expect(approved.status).toBe(200);
    await world.settled();
    const [closing, next] = await desk.rows('period', person);
    // Pennsylvania: the next period starts on the end itself.
    expect(next).toMatchObject({
      seq: 2,
      starts_on: closing?.['ends_on'],
      ends_on: addMonths(soon, 24),
      application_id: id,
    });
    expect((await desk.rows('status_event', person)).at(-1)).toMatchObject({
      kind: 'renewed',
      effective_on: soon,
    });
    const [certificate] = await desk.rows('certificate', person);
    expect(certificate).toMatchObject({ id: approved.body.certificateId, application_id: id });
    // Approved before the next period begins: the paper cannot speak of rules that come into force later.
    const { facts } = (await me.get(`/api/certificates/${approved.body.certificateId}`)).body;
    expect([facts.issuedOn, facts.rulesInForceFrom]).toEqual([today, closing?.['starts_on']]);
    expect(desk.news(person).map(({ subject }) => subject)).toEqual([
      'We have what you sent',
      'There is news in Standing',
    ]);
    const [item] = await world.database.all(sql`select state from review_item where subject_id = ${id}`);
    expect(item).toEqual({ state: 'closed' });

    const publicly = (await world.browser().get(`/api/verify/${person.code}`)).body;
    expect(publicly).toMatchObject({
      answer: 'current',
      validFromOn: addMonths(soon, -24),
      validUntilOn: addMonths(soon, 24),
    });
    const view = (await me.get(renewalOf(person))).body;
    expect(view).toMatchObject({
      mayApply: false,
      notYet: null,
      application: { state: 'approved' },
      period: { endsOn: soon },
      certification: { answer: 'current' },
    });
    // Home and the public page say the same end.
    const home = (await me.get(`/api/my/certifications/${person.certificationId}/home`)).body;
    expect(home).toMatchObject({ period: { endsOn: soon }, renewedUntilOn: publicly.validUntilOn });
    const again = await me.post(`${renewalOf(person)}/part`, { part: 'details', version: 0 });
    expect([again.status, again.body.error.code]).toEqual([409, 'applications.already_sent']);
  });

  test('the rules are tested as of the day it was sent: what was done later cannot serve it', async () => {
    const person = await desk.addPerson();
    await desk.addHours(person, { hours: 30, doneOn: daysFromNow(-90) });
    await desk.addHours(person, { hours: 6, doneOn: daysFromNow(-1) });
    const { id, version } = await desk.sendWhole(person);
    await world.database.run(sql`update application set sent_on = ${daysFromNow(-10)} where id = ${id}`);
    const view = (await desk.reviewer.get(desk.applicationAt(id))).body;
    expect([view.complete, view.requirements[0].accepted]).toEqual([false, 30 * 60]);
    expect((await desk.decide(desk.reviewer, id, { decision: 'approve', version })).status).toBe(422);
  });

  test('returned with a reason, mended, sent again, approved: the person reads the reason, no mail holds it', async () => {
    const person = await desk.addPerson();
    await desk.addHours(person);
    const { id, version, me } = await desk.sendWhole(person);
    const reason = 'Please check the spelling of your street, Maple.';
    const noReason = await desk.decide(desk.reviewer, id, { decision: 'return', version });
    expect([noReason.status, noReason.body.error.details[0].path]).toEqual([400, 'reason']);
    const returned = await desk.decide(desk.reviewer, id, { decision: 'return', reason, version });
    expect(returned.body).toMatchObject({ state: 'returned', next: null, certificateId: null });
    const mine = (await me.get(renewalOf(person))).body;
    expect(mine).toMatchObject({
      mayApply: true,
      application: { state: 'returned', reason, detailsCheckedAt: expect.any(Number) },
    });
    expect(await world.database.all(sql`select state from review_item where subject_id = ${id}`)).toEqual([
      { state: 'with_person' },
    ]);
    const part = await me.post(`${renewalOf(person)}/part`, {
      part: 'details',
      version: mine.application.version,
    });
    const sent = await me.post(`${renewalOf(person)}/send`, { version: part.body.version });
    expect([sent.status, sent.body.id, sent.body.reason]).toEqual([200, id, null]);
    expect(await world.database.all(sql`select state from review_item where subject_id = ${id}`)).toEqual([
      { state: 'open' },
    ]);
    expect(
      (await desk.decide(desk.reviewer, id, { decision: 'approve', version: sent.body.version })).status,
    ).toBe(200);
    await world.settled();
    expect(desk.news(person).map(({ subject }) => subject)).toEqual([
      'We have what you sent',
      'There is news in Standing',
      'We have what you sent',
      'There is news in Standing',
    ]);
    for (const mail of desk.news(person))
      expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/maple|recovery|specialist|renew/i);
  });

  test('refused with a reason, and the person may begin again', async () => {
    const person = await desk.addPerson();
    await desk.addHours(person);
    const { id, version, me } = await desk.sendWhole(person);
    expect(
      (
        await desk.decide(desk.reviewer, id, {
          decision: 'refuse',
          reason: 'Please ask the other desk.board.',
          version,
        })
      ).body.state,
    ).toBe('refused');
    const view = (await desk.reviewer.get(desk.applicationAt(id))).body;
    expect(view.decided).toMatchObject({
      by: expect.stringContaining('reviewer'),
      reason: 'Please ask the other desk.board.',
    });
    const mine = (await me.get(renewalOf(person))).body;
    expect(mine).toMatchObject({
      mayApply: true,
      application: { state: 'refused', reason: 'Please ask the other desk.board.' },
    });
    const fresh = await me.post(`${renewalOf(person)}/part`, {
      part: 'details',
      version: mine.application.version,
    });
    expect(fresh.status).toBe(201);
    expect(fresh.body.id).not.toBe(id);
    expect(await desk.rows('period', person)).toHaveLength(1);
  });

  test('twenty approvals at once: one winner, one certificate, one period, one mail; the others hear who', async () => {
    const person = await desk.addPerson();
    await desk.addHours(person);
    const { id, version } = await desk.sendWhole(person);
    const second = await world.signIn(desk.board.secondReviewer);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        desk.decide(i % 2 ? second : desk.reviewer, id, { decision: 'approve', version }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { body } of answers.filter(({ status }) => status !== 200)) {
      expect(body.error.code).toBe('applications.already_decided');
      expect(body.error.facts).toEqual({
        by: expect.stringMatching(/^(reviewer|second) \d/),
        at: expect.any(Number),
      });
    }
    await world.settled();
    expect(await desk.rows('certificate', person)).toHaveLength(1);
    expect(await desk.rows('period', person)).toHaveLength(2);
    expect((await desk.auditOf(person)).filter((action) => action === 'applications.approve')).toHaveLength(
      1,
    );
    expect(desk.news(person)).toHaveLength(2);
  });

  test('approve and return at once: one of them stands, whole', async () => {
    const person = await desk.addPerson();
    await desk.addHours(person);
    const { id, version } = await desk.sendWhole(person);
    const [a, b] = await Promise.all([
      desk.decide(desk.reviewer, id, { decision: 'approve', version }),
      desk.decide(await world.signIn(desk.board.secondReviewer), id, {
        decision: 'return',
        reason: 'One thing more.',
        version,
      }),
    ]);
    expect([a.status, b.status].toSorted()).toEqual([200, 409]);
    expect(await desk.rows('certificate', person)).toHaveLength(a.status === 200 ? 1 : 0);
    expect(await desk.rows('period', person)).toHaveLength(a.status === 200 ? 2 : 1);
  });
});
