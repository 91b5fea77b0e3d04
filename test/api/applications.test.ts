import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMonths } from '../../domain/programs/dates.ts';
import { newId } from '../../worker/kernel/ids.ts';
import { daysFromNow, makeBoard } from '../support/board.ts';
import { openDesk, renewalOf, soon, today, type RenewalDesk } from '../support/renewals.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let desk: RenewalDesk;
beforeAll(async () => {
  world = await openWorld();
  desk = await openDesk(world);
});
afterAll(() => world.close());

describe('may I renew?', () => {
  test('before the window: not yet, with the day it opens, and sending is refused', async () => {
    const endsOn = daysFromNow(200);
    const person = await desk.addPerson(endsOn);
    await desk.addHours(person);
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
    const { version } = await desk.prepare(me, person);
    const refused = await me.post(`${renewalOf(person)}/send`, { version });
    expect([refused.status, refused.body.error.code, refused.body.error.facts.reason]).toEqual([
      422,
      'applications.not_eligible',
      'window_closed',
    ]);
  });

  test('hours missing: the answer names what is left, line by line', async () => {
    const person = await desk.addPerson();
    await desk.addHours(person, { hours: 30, topics: ['peer_support'] });
    await desk.addHours(person, { hours: 20, topics: ['ethics'], state: 'refused' });
    const me = await world.signIn(person.email);
    const view = (await me.get(renewalOf(person))).body;
    expect(view.notYet).toEqual({
      code: 'hours_missing',
      sentence:
        'Not complete yet. Still to go: All hours (6 hours) and Ethics (3 hours). Log what you did, then send.',
    });
    const { version } = await desk.prepare(me, person);
    const { status, body } = await me.post(`${renewalOf(person)}/send`, { version });
    expect([status, body.error.code]).toEqual([422, 'applications.not_eligible']);
    expect(body.error.facts.findings).toContainEqual(
      expect.objectContaining({ code: 'ethics', required: 180, accepted: 0, toGo: 180 }),
    );
    expect(desk.news(person)).toEqual([]);
  });

  test('what waits is taken as given: it goes to the reviewer with the application', async () => {
    const person = await desk.addPerson();
    await desk.addHours(person, { state: 'waiting' });
    const view = (await (await world.signIn(person.email)).get(renewalOf(person))).body;
    expect(view).toMatchObject({ mayApply: true, notYet: null, waitingCount: 1 });
    expect(view.requirements[0]).toMatchObject({ code: 'total', accepted: 0, waiting: 36 * 60, toGo: 0 });
  });

  test('on hold, and too late: whom to talk to', async () => {
    const held = await desk.addPerson(soon, { status: [{ kind: 'held', effectiveOn: daysFromNow(-3) }] });
    const late = await desk.addPerson(daysFromNow(-400));
    for (const [person, code] of [
      [held, 'on_hold'],
      [late, 'too_late'],
    ] as const) {
      await desk.addHours(person, { doneOn: daysFromNow(-500) });
      const me = await world.signIn(person.email);
      const { notYet, mayApply } = (await me.get(renewalOf(person))).body;
      expect([mayApply, notYet.code]).toEqual([false, code]);
      expect(notYet.sentence).toContain('555-0142');
    }
  });

  test('a window that no source states is open all the time', async () => {
    const texas = await makeBoard(world, { preset: 'us-tx' });
    const person = await desk.addPerson(daysFromNow(300), {}, texas);
    await desk.addHours(person, {}, texas);
    expect((await (await world.signIn(person.email)).get(renewalOf(person))).body).toMatchObject({
      mayApply: true,
    });
  });
});

describe('getting ready', () => {
  test('every missing part is named, and each can come in any order', async () => {
    const person = await desk.addPerson();
    await desk.addHours(person);
    const me = await world.signIn(person.email);
    const at = renewalOf(person);
    const nothing = await me.post(`${at}/send`, { version: 0 });
    expect([nothing.status, nothing.body.error.code, nothing.body.error.facts.missing]).toEqual([
      422,
      'applications.parts_missing',
      ['details', 'hours', 'ethics'],
    ]);
    const started = await me.post(`${at}/ethics`, {
      ethicsVersionId: desk.board.ethicsVersionId,
      version: 0,
    });
    expect([started.status, started.body.state]).toEqual([201, 'started']);
    const refused = await me.post(`${at}/send`, { version: started.body.version });
    expect(refused.body.error.facts.missing).toEqual(['details', 'hours']);
    expect((await me.post(`${at}/part`, { part: 'hours', version: 0 })).status).toBe(200);
    expect((await me.post(`${at}/part`, { part: 'details', version: 1 })).status).toBe(409);
  });

  test('two tabs that begin at once make one renewal', async () => {
    const person = await desk.addPerson();
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
    const person = await desk.addPerson(soon, {}, other);
    await desk.addHours(person, {}, other);
    const me = await world.signIn(person.email);
    const at = renewalOf(person);
    expect((await me.get(`${at}?lang=es`)).body.ethics).toMatchObject({
      id: other.ethicsVersionId,
      text: 'Sea honesto.',
    });
    const strange = await me.post(`${at}/ethics`, {
      ethicsVersionId: desk.board.ethicsVersionId,
      version: 0,
    });
    expect([strange.status, strange.body.error.code]).toEqual([409, 'applications.ethics_changed']);
    const { version } = await desk.prepare(me, person, other);
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
    const person = await desk.addPerson();
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
    const person = await desk.addPerson();
    await desk.addHours(person, { state: 'waiting' });
    const { id, me } = await desk.sendWhole(person);
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
    expect(desk.news(person).map(({ subject }) => subject)).toEqual(['We have what you sent']);
    expect(await desk.auditOf(person)).toEqual([
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
    const person = await desk.addPerson();
    await desk.addHours(person);
    const me = await world.signIn(person.email);
    const { version } = await desk.prepare(me, person);
    const at = `${renewalOf(person)}/send`;
    const key = { 'Idempotency-Key': newId('key') };
    const clicks = await Promise.all([1, 2, 3, 4].map(() => me.post(at, { version }, key)));
    expect(clicks.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const plain = await me.post(at, { version });
    expect([plain.status, plain.body.error.code]).toEqual([409, 'applications.already_sent']);
    await world.settled();
    expect(desk.news(person)).toHaveLength(1);
    expect((await desk.auditOf(person)).filter((action) => action === 'applications.send')).toHaveLength(1);
  });

  test('many clicks without a key: one is taken, the others hear that it was sent', async () => {
    const person = await desk.addPerson();
    await desk.addHours(person);
    const me = await world.signIn(person.email);
    const { version } = await desk.prepare(me, person);
    const clicks = await Promise.all(
      Array.from({ length: 8 }, () => me.post(`${renewalOf(person)}/send`, { version })),
    );
    expect(clicks.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(clicks.filter(({ status }) => status !== 200).map(({ body }) => body.error.code))).toEqual(
      new Set(['applications.already_sent']),
    );
    await world.settled();
    expect(desk.news(person)).toHaveLength(1);
  });
});
