import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../domain/programs/dates.ts';
import { newId } from '../../worker/kernel/ids.ts';
import {
  daysFromNow,
  makeBoard,
  type Board,
  type BoardPerson,
  type PersonOptions,
} from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let board: Board;
let reviewer: Browser;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  reviewer = await world.signIn(board.reviewer);
});
afterAll(() => world.close());

const today = daysFromNow(0);
/** An end inside the window of three months. */
const soon = daysFromNow(40);

/** Somebody whose period of two years ends on `endsOn`. */
function addPerson(endsOn = soon, more: PersonOptions = {}, on = board): Promise<BoardPerson> {
  return on.addPerson({ certifiedOn: addMonths(endsOn, -24), endsOn, ...more });
}

interface Hours {
  hours?: number;
  state?: 'accepted' | 'waiting' | 'refused';
  doneOn?: string;
  topics?: string[];
}

/** All that us-pa asks for in one course, unless the test says otherwise. */
async function addHours(
  person: BoardPerson,
  {
    hours = 36,
    state = 'accepted',
    doneOn = daysFromNow(-100),
    topics = ['peer_support', 'ethics'],
  }: Hours = {},
  on = board,
) {
  const id = newId('act');
  await world.database.run(sql`
    insert into activity (id, body_id, person_id, certification_id, title, provider, done_on, amount, unit, claimed_minutes, topics, kind, format, state, sent_at)
    values (${id}, ${on.bodyId}, ${person.personId}, ${person.certificationId}, ${`Course ${id}`}, 'River School', ${doneOn}, ${hours}, 'hour',
      ${hours * 60}, ${JSON.stringify(topics)}, 'course', 'in_person', ${state}, ${Date.now()})`);
  return id;
}
const settle = (id: string, state: string) =>
  world.database.run(sql`update activity set state = ${state}, version = version + 1 where id = ${id}`);

const renewalOf = (person: BoardPerson) => `/api/my/certifications/${person.certificationId}/renewal`;
const applicationAt = (id: string, on = board) => `/api/bodies/${on.bodyId}/applications/${id}`;

/** Details, hours and ethics, in that order. */
async function prepare(
  me: Browser,
  person: BoardPerson,
  on = board,
): Promise<{ id: string; version: number }> {
  const at = renewalOf(person);
  const first = await me.post(`${at}/part`, { part: 'details', version: 0 });
  expect(first.status).toBe(201);
  const second = await me.post(`${at}/part`, { part: 'hours', version: first.body.version });
  const third = await me.post(`${at}/ethics`, {
    ethicsVersionId: on.ethicsVersionId,
    version: second.body.version,
  });
  expect([second.status, third.status]).toEqual([200, 200]);
  return third.body;
}

async function sendWhole(
  person: BoardPerson,
  on = board,
): Promise<{ id: string; version: number; me: Browser }> {
  const me = await world.signIn(person.email);
  const { version } = await prepare(me, person, on);
  const sent = await me.post(`${renewalOf(person)}/send`, { version });
  expect(sent.status).toBe(200);
  return { id: sent.body.id, version: sent.body.version, me };
}

const decide = (who: Browser, id: string, input: Record<string, unknown>, on = board) =>
  who.post(`${applicationAt(id, on)}/decision`, input);
const news = (person: BoardPerson) =>
  world.mails.filter((mail) => mail.to === person.email && !mail.text.includes('/auth/confirm#'));
const rows = async (table: 'period' | 'certificate' | 'status_event', person: BoardPerson) =>
  world.database.all<Record<string, unknown>>(
    sql`select * from ${sql.identifier(table)} where certification_id = ${person.certificationId} order by rowid`,
  );
const auditOf = async (person: BoardPerson) =>
  (
    await world.database.all<{ action: string }>(
      sql`select action from audit_row where record_id = ${person.certificationId} order by id`,
    )
  ).map(({ action }) => action);

describe('may I renew?', () => {
  test('before the window: not yet, with the day it opens, and sending is refused', async () => {
    const endsOn = daysFromNow(200);
    const person = await addPerson(endsOn);
    await addHours(person);
    const me = await world.signIn(person.email);
    const view = (await me.get(renewalOf(person))).body;
    expect(view).toMatchObject({
      mayApply: false,
      notYet: { code: 'window_closed' },
      application: null,
      period: { endsOn },
    });
    expect(view.period.windowOpensOn).toBe(addMonths(endsOn, -3));
    expect(view.notYet.sentence).toContain(String(Number(addMonths(endsOn, -3).slice(8))));
    expect((await me.get(`${renewalOf(person)}?lang=es`)).body.notYet.sentence).toMatch(
      /^La renovación abre el /,
    );
    const { version } = await prepare(me, person);
    const refused = await me.post(`${renewalOf(person)}/send`, { version });
    expect([refused.status, refused.body.error.code, refused.body.error.facts.reason]).toEqual([
      422,
      'applications.not_eligible',
      'window_closed',
    ]);
  });

  test('hours missing: the answer names what is left, line by line', async () => {
    const person = await addPerson();
    await addHours(person, { hours: 30, topics: ['peer_support'] });
    await addHours(person, { hours: 20, topics: ['ethics'], state: 'refused' });
    const me = await world.signIn(person.email);
    const view = (await me.get(renewalOf(person))).body;
    expect(view.notYet).toEqual({
      code: 'hours_missing',
      sentence:
        'Not complete yet. Still to go: All hours (6 hours) and Ethics (3 hours). Log what you did, then send.',
    });
    const { version } = await prepare(me, person);
    const { status, body } = await me.post(`${renewalOf(person)}/send`, { version });
    expect([status, body.error.code]).toEqual([422, 'applications.not_eligible']);
    expect(body.error.facts.findings).toContainEqual(
      expect.objectContaining({ code: 'ethics', required: 180, accepted: 0, toGo: 180 }),
    );
    expect(news(person)).toEqual([]);
  });

  test('what waits is taken as given: it goes to the reviewer with the application', async () => {
    const person = await addPerson();
    await addHours(person, { state: 'waiting' });
    const view = (await (await world.signIn(person.email)).get(renewalOf(person))).body;
    expect(view).toMatchObject({ mayApply: true, notYet: null, waitingCount: 1 });
    expect(view.requirements[0]).toMatchObject({ code: 'total', accepted: 0, waiting: 36 * 60, toGo: 0 });
  });

  test('on hold, and too late: whom to talk to', async () => {
    const held = await addPerson(soon, { status: [{ kind: 'held', effectiveOn: daysFromNow(-3) }] });
    const late = await addPerson(daysFromNow(-400));
    for (const [person, code] of [
      [held, 'on_hold'],
      [late, 'too_late'],
    ] as const) {
      await addHours(person, { doneOn: daysFromNow(-500) });
      const me = await world.signIn(person.email);
      const { notYet, mayApply } = (await me.get(renewalOf(person))).body;
      expect([mayApply, notYet.code]).toEqual([false, code]);
      expect(notYet.sentence).toContain('555-0142');
    }
  });

  test('a window that no source states is open all the time', async () => {
    const texas = await makeBoard(world, { preset: 'us-tx' });
    const person = await addPerson(daysFromNow(300), {}, texas);
    await addHours(person, {}, texas);
    expect((await (await world.signIn(person.email)).get(renewalOf(person))).body).toMatchObject({
      mayApply: true,
    });
  });
});

describe('getting ready', () => {
  test('every missing part is named, and each can come in any order', async () => {
    const person = await addPerson();
    await addHours(person);
    const me = await world.signIn(person.email);
    const at = renewalOf(person);
    const nothing = await me.post(`${at}/send`, { version: 0 });
    expect([nothing.status, nothing.body.error.code, nothing.body.error.facts.missing]).toEqual([
      422,
      'applications.parts_missing',
      ['details', 'hours', 'ethics'],
    ]);
    const started = await me.post(`${at}/ethics`, { ethicsVersionId: board.ethicsVersionId, version: 0 });
    expect([started.status, started.body.state]).toEqual([201, 'started']);
    const refused = await me.post(`${at}/send`, { version: started.body.version });
    expect(refused.body.error.facts.missing).toEqual(['details', 'hours']);
    expect((await me.post(`${at}/part`, { part: 'hours', version: 0 })).status).toBe(200);
    expect((await me.post(`${at}/part`, { part: 'details', version: 1 })).status).toBe(409);
  });

  test('two tabs that begin at once make one renewal', async () => {
    const person = await addPerson();
    const me = await world.signIn(person.email);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => me.post(`${renewalOf(person)}/part`, { part: 'details', version: 0 })),
    );
    expect(answers.every(({ status }) => status === 201 || status === 200 || status === 409)).toBe(true);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const stored = await world.database.all(
      sql`select id from application where certification_id = ${person.certificationId}`,
    );
    expect(stored).toHaveLength(1);
  });

  test('only the code of ethics in force can be agreed to, and a newer one asks again', async () => {
    const other = await makeBoard(world);
    const person = await addPerson(soon, {}, other);
    await addHours(person, {}, other);
    const me = await world.signIn(person.email);
    const at = renewalOf(person);
    expect((await me.get(`${at}?lang=es`)).body.ethics).toMatchObject({
      id: other.ethicsVersionId,
      text: 'Sea honesto.',
    });
    const strange = await me.post(`${at}/ethics`, { ethicsVersionId: board.ethicsVersionId, version: 0 });
    expect([strange.status, strange.body.error.code]).toEqual([409, 'applications.ethics_changed']);
    const { version } = await prepare(me, person, other);
    await world.database
      .run(sql`insert into ethics_version (id, body_id, program_id, title, in_force_from, text_en, text_es)
      values (${newId('eth')}, ${other.bodyId}, ${other.programId}, 'Version of today', ${daysFromNow(-1)}, 'Be kind.', 'Sea amable.')`);
    const refused = await me.post(`${at}/send`, { version });
    expect([refused.status, refused.body.error.facts.missing]).toEqual([422, ['ethics']]);
    expect((await me.get(at)).body).toMatchObject({
      ethics: { text: 'Be kind.' },
      application: { ethicsAgreedAt: null },
    });
  });

  test('bad input is named and nothing is stored', async () => {
    const person = await addPerson();
    const me = await world.signIn(person.email);
    const at = renewalOf(person);
    const path = async (input: unknown, to = 'part') =>
      (await me.post(`${at}/${to}`, input)).body.error.details[0].path;
    expect(await path({ part: 'fees', version: 0 })).toBe('part');
    expect(await path({ part: 'details' })).toBe('version');
    expect(await path({ ethicsVersionId: '../x', version: 0 }, 'ethics')).toBe('ethicsVersionId');
    expect(await path({ version: 'now' }, 'send')).toBe('version');
    expect((await me.get(at)).body.application).toBeNull();
  });
});

describe('sending', () => {
  test('the whole path: sent once, the day is kept, the queue has it, one mail says it arrived', async () => {
    const person = await addPerson();
    await addHours(person, { state: 'waiting' });
    const { id, me } = await sendWhole(person);
    await world.settled();
    const view = (await me.get(renewalOf(person))).body;
    expect(view).toMatchObject({
      mayApply: false,
      notYet: null,
      application: { id, state: 'sent', sentOn: today },
    });
    const [item] = await world.database.all<Record<string, unknown>>(
      sql`select * from review_item where subject_id = ${id}`,
    );
    expect(item).toMatchObject({
      kind: 'application',
      state: 'open',
      what: 'Certified Peer Specialist',
      who: person.name,
    });
    expect(news(person).map(({ subject }) => subject)).toEqual(['We have what you sent']);
    expect(await auditOf(person)).toEqual([
      'applications.start',
      'applications.prepare',
      'applications.prepare',
      'applications.send',
    ]);
    const [stored] = await world.database.all<{ rule_version: string; findings: string }>(
      sql`select rule_version, findings from application where id = ${id}`,
    );
    expect(stored?.rule_version).toBe('current');
    expect(JSON.parse(stored?.findings ?? '')).toMatchObject({
      asOf: today,
      complete: true,
      application: { code: 'accepted' },
    });
  });

  test('a second click has one effect, with a key and without', async () => {
    const person = await addPerson();
    await addHours(person);
    const me = await world.signIn(person.email);
    const { version } = await prepare(me, person);
    const at = `${renewalOf(person)}/send`;
    const key = { 'Idempotency-Key': newId('key') };
    const clicks = await Promise.all([1, 2, 3, 4].map(() => me.post(at, { version }, key)));
    expect(clicks.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const plain = await me.post(at, { version });
    expect([plain.status, plain.body.error.code]).toEqual([409, 'applications.already_sent']);
    await world.settled();
    expect(news(person)).toHaveLength(1);
    expect((await auditOf(person)).filter((action) => action === 'applications.send')).toHaveLength(1);
  });

  test('many clicks without a key: one is taken, the others hear that it was sent', async () => {
    const person = await addPerson();
    await addHours(person);
    const me = await world.signIn(person.email);
    const { version } = await prepare(me, person);
    const clicks = await Promise.all(
      Array.from({ length: 8 }, () => me.post(`${renewalOf(person)}/send`, { version })),
    );
    expect(clicks.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(clicks.filter(({ status }) => status !== 200).map(({ body }) => body.error.code))).toEqual(
      new Set(['applications.already_sent']),
    );
    await world.settled();
    expect(news(person)).toHaveLength(1);
  });
});

describe('deciding', () => {
  test('approval needs accepted hours: the findings say what is short, then it goes through', async () => {
    const person = await addPerson();
    const course = await addHours(person, { state: 'waiting' });
    const { id, version } = await sendWhole(person);
    const view = (await reviewer.get(applicationAt(id))).body;
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
    expect(view.activities).toMatchObject([{ id: course, state: 'waiting' }]);
    expect(view.preview).toMatchObject({
      name: person.name,
      number: person.number,
      validFromOn: soon,
      validUntilOn: addMonths(soon, 24),
    });
    const short = await decide(reviewer, id, { decision: 'approve', version });
    expect([short.status, short.body.error.code]).toEqual([422, 'applications.not_complete']);
    expect(short.body.error.facts.findings[0]).toMatchObject({
      code: 'total',
      accepted: 0,
      required: 36 * 60,
    });
    await settle(course, 'accepted');
    const approved = await decide(reviewer, id, { decision: 'approve', version });
    expect(approved.body).toMatchObject({
      id,
      state: 'approved',
      next: { startsOn: soon, endsOn: addMonths(soon, 24) },
    });
  });

  test('approving records the next period at once; the running one goes on, and the public page has no gap', async () => {
    const person = await addPerson();
    await addHours(person);
    const { id, version, me } = await sendWhole(person);
    const approved = await decide(reviewer, id, { decision: 'approve', version });
    expect(approved.status).toBe(200);
    await world.settled();
    const [closing, next] = await rows('period', person);
    // Pennsylvania: the next period starts on the end itself.
    expect(next).toMatchObject({
      seq: 2,
      starts_on: closing?.['ends_on'],
      ends_on: addMonths(soon, 24),
      application_id: id,
    });
    expect((await rows('status_event', person)).at(-1)).toMatchObject({
      kind: 'renewed',
      effective_on: soon,
    });
    const [certificate] = await rows('certificate', person);
    expect(certificate).toMatchObject({ id: approved.body.certificateId, application_id: id });
    expect(news(person).map(({ subject }) => subject)).toEqual([
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
    const again = await me.post(`${renewalOf(person)}/part`, { part: 'details', version: 0 });
    expect([again.status, again.body.error.code]).toEqual([409, 'applications.already_sent']);
  });

  test('the rules are tested as of the day it was sent: what was done later cannot serve it', async () => {
    const person = await addPerson();
    await addHours(person, { hours: 30, doneOn: daysFromNow(-90) });
    await addHours(person, { hours: 6, doneOn: daysFromNow(-1) });
    const { id, version } = await sendWhole(person);
    await world.database.run(sql`update application set sent_on = ${daysFromNow(-10)} where id = ${id}`);
    const view = (await reviewer.get(applicationAt(id))).body;
    expect([view.complete, view.requirements[0].accepted]).toEqual([false, 30 * 60]);
    expect((await decide(reviewer, id, { decision: 'approve', version })).status).toBe(422);
  });

  test('returned with a reason, mended, sent again, approved: the person reads the reason, no mail holds it', async () => {
    const person = await addPerson();
    await addHours(person);
    const { id, version, me } = await sendWhole(person);
    const reason = 'Please check the spelling of your street, Maple.';
    const noReason = await decide(reviewer, id, { decision: 'return', version });
    expect([noReason.status, noReason.body.error.details[0].path]).toEqual([400, 'reason']);
    const returned = await decide(reviewer, id, { decision: 'return', reason, version });
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
    expect((await decide(reviewer, id, { decision: 'approve', version: sent.body.version })).status).toBe(
      200,
    );
    await world.settled();
    expect(news(person).map(({ subject }) => subject)).toEqual([
      'We have what you sent',
      'There is news in Standing',
      'We have what you sent',
      'There is news in Standing',
    ]);
    for (const mail of news(person))
      expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/maple|recovery|specialist|renew/i);
  });

  test('refused with a reason, and the person may begin again', async () => {
    const person = await addPerson();
    await addHours(person);
    const { id, version, me } = await sendWhole(person);
    expect(
      (await decide(reviewer, id, { decision: 'refuse', reason: 'Please ask the other board.', version }))
        .body.state,
    ).toBe('refused');
    const view = (await reviewer.get(applicationAt(id))).body;
    expect(view.decided).toMatchObject({
      by: expect.stringContaining('reviewer'),
      reason: 'Please ask the other board.',
    });
    const mine = (await me.get(renewalOf(person))).body;
    expect(mine).toMatchObject({
      mayApply: true,
      application: { state: 'refused', reason: 'Please ask the other board.' },
    });
    const fresh = await me.post(`${renewalOf(person)}/part`, {
      part: 'details',
      version: mine.application.version,
    });
    expect(fresh.status).toBe(201);
    expect(fresh.body.id).not.toBe(id);
    expect(await rows('period', person)).toHaveLength(1);
  });

  test('twenty approvals at once: one winner, one certificate, one period, one mail; the others hear who', async () => {
    const person = await addPerson();
    await addHours(person);
    const { id, version } = await sendWhole(person);
    const second = await world.signIn(board.secondReviewer);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        decide(i % 2 ? second : reviewer, id, { decision: 'approve', version }),
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
    expect(await rows('certificate', person)).toHaveLength(1);
    expect(await rows('period', person)).toHaveLength(2);
    expect((await auditOf(person)).filter((action) => action === 'applications.approve')).toHaveLength(1);
    expect(news(person)).toHaveLength(2);
  });

  test('approve and return at once: one of them stands, whole', async () => {
    const person = await addPerson();
    await addHours(person);
    const { id, version } = await sendWhole(person);
    const [a, b] = await Promise.all([
      decide(reviewer, id, { decision: 'approve', version }),
      decide(await world.signIn(board.secondReviewer), id, {
        decision: 'return',
        reason: 'One thing more.',
        version,
      }),
    ]);
    expect([a.status, b.status].toSorted()).toEqual([200, 409]);
    expect(await rows('certificate', person)).toHaveLength(a.status === 200 ? 1 : 0);
    expect(await rows('period', person)).toHaveLength(a.status === 200 ? 2 : 1);
  });

  test('late: the next period follows the calendar, not the day of the decision', async () => {
    const endsOn = daysFromNow(-60);
    const person = await addPerson(endsOn);
    await addHours(person, { doneOn: daysFromNow(-200) });
    const { id, version } = await sendWhole(person);
    const before = (await world.browser().get(`/api/verify/${person.code}`)).body;
    expect(before.answer).toBe('not_current');
    const approved = await decide(reviewer, id, { decision: 'approve', version });
    expect(approved.body.next).toEqual({ startsOn: endsOn, endsOn: addMonths(endsOn, 24) });
    expect((await world.browser().get(`/api/verify/${person.code}`)).body).toMatchObject({
      answer: 'current',
      validUntilOn: addMonths(endsOn, 24),
    });
  });

  test('elsewhere the next period starts the day after the end', async () => {
    const texas = await makeBoard(world, { preset: 'us-tx' });
    const person = await addPerson(soon, {}, texas);
    await addHours(person, {}, texas);
    const { id, version } = await sendWhole(person, texas);
    const approved = await decide(
      await world.signIn(texas.reviewer),
      id,
      { decision: 'approve', version },
      texas,
    );
    expect(approved.body.next).toEqual({ startsOn: addDays(soon, 1), endsOn: addMonths(soon, 24) });
  });

  test('a name that the certificate cannot print stops the approval before anything', async () => {
    const person = await addPerson(soon, { name: '山田 花子' });
    await addHours(person);
    const { id, version } = await sendWhole(person);
    const view = (await reviewer.get(applicationAt(id))).body;
    expect(view).toMatchObject({ preview: null, nameProblem: { reason: 'missing_letters' } });
    const refused = await decide(reviewer, id, { decision: 'approve', version });
    expect([refused.status, refused.body.error.code]).toEqual([422, 'certificates.name_not_printable']);
    expect(await rows('period', person)).toHaveLength(1);
    expect(await rows('certificate', person)).toEqual([]);
  });

  test('what is on hold is not renewed until that is settled', async () => {
    const person = await addPerson();
    await addHours(person);
    const { id, version } = await sendWhole(person);
    await world.database
      .run(sql`insert into status_event (id, body_id, certification_id, kind, effective_on, recorded_at, recorded_by)
      values (${newId('sta')}, ${board.bodyId}, ${person.certificationId}, 'held', ${daysFromNow(-1)}, ${Date.now()}, 'Test')`);
    const refused = await decide(reviewer, id, { decision: 'approve', version });
    expect([refused.status, refused.body.error.code]).toEqual([422, 'applications.on_hold']);
  });
});

describe('who may', () => {
  test('nobody decides on an own record', async () => {
    const person = await addPerson(soon, { email: board.reviewer });
    await addHours(person);
    const { id, version } = await sendWhole(person);
    const me = await world.signIn(board.reviewer);
    expect((await me.get(applicationAt(id))).body.ownRecord).toBe(true);
    const refused = await decide(me, id, { decision: 'approve', version });
    expect([refused.status, refused.body.error.code]).toEqual([403, 'applications.own_record']);
    expect(
      (await decide(await world.signIn(board.secondReviewer), id, { decision: 'approve', version })).status,
    ).toBe(200);
  });

  test('another body, another person and a stranger find nothing; an auditor reads and does not decide', async () => {
    const person = await addPerson();
    await addHours(person);
    const { id, version } = await sendWhole(person);
    const elsewhere = await makeBoard(world);
    const foreign = await world.signIn(elsewhere.reviewer);
    const approve = { decision: 'approve', version };
    for (const answer of [
      await foreign.get(applicationAt(id, elsewhere)),
      await decide(foreign, id, approve, elsewhere),
      await foreign.get(applicationAt(id)),
      await decide(foreign, id, approve),
      await reviewer.get(applicationAt(newId('app'))),
      await decide(reviewer, newId('app'), approve),
    ])
      expect([answer.status, answer.body.error.code]).toEqual([404, 'not_found']);

    const other = await world.signIn((await addPerson()).email);
    const own = renewalOf(person);
    for (const answer of [
      await other.get(own),
      await other.post(`${own}/part`, { part: 'details', version: 0 }),
      await other.post(`${own}/ethics`, { ethicsVersionId: board.ethicsVersionId, version: 0 }),
      await other.post(`${own}/send`, { version }),
    ])
      expect(answer.status).toBe(404);
    expect((await (await world.signIn(board.secondReviewer)).get(own)).status).toBe(403);
    expect((await world.browser().get(own)).status).toBe(401);

    const auditor = await world.signIn(board.auditor);
    expect((await auditor.get(applicationAt(id))).status).toBe(200);
    expect((await decide(auditor, id, approve)).status).toBe(403);
  });
});
