import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMonths } from '../../domain/programs/dates.ts';
import {
  answerReference,
  entryOf,
  fillShortEntry,
  good,
  namedReferee,
  refused,
  type Applicant,
} from '../support/applicants.ts';
import {
  daysFromNow,
  makeBoard,
  type Board,
  type BoardPerson,
  type PersonOptions,
} from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { shortEntry } from '../support/tours/entry.ts';
import { openWorld, type World } from '../support/world.ts';

/** Somebody whose certification has ended for good begins anew: a second one, and the first stays what it was. */

let world: World;
/** North Carolina: a month late with a fee, then a new application. */
let board: Board;
let administrator: Browser;
let reviewer: Browser;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world, { preset: 'us-nc' });
  administrator = await world.signIn(board.administrator);
  reviewer = await world.signIn(board.reviewer);
  await asksShortly(board, administrator);
}, 60_000);
afterAll(() => world.close());

const today = daysFromNow(0);

async function asksShortly(on: Board, staff: Browser) {
  const rules = { inForceFrom: today, rules: shortEntry, version: 0 };
  await good(staff.put(`/api/bodies/${on.bodyId}/programs/${on.programId}/entry`, rules));
}

type Person = BoardPerson & { browser: Browser };

async function somebody(options: PersonOptions, on = board): Promise<Person> {
  const person = await on.addPerson(options);
  return { ...person, browser: await world.signIn(person.email) };
}
const over = { certifiedOn: daysFromNow(-900), startsOn: daysFromNow(-900), endsOn: daysFromNow(-170) };
const holderLongAgo = () => somebody(over);

const applyPath = (on: Board = board) => `/api/apply/${on.programId}`;
const begin = (one: Person, on = board) => one.browser.post(applyPath(on), { name: one.name });
const homeOf = (one: Person, id = one.certificationId) =>
  good(one.browser.get(`/api/my/certifications/${id}/home`));
const recordPath = (id: string, on = board) => `/api/bodies/${on.bodyId}/certifications/${id}`;

async function begun(one: Person, on = board): Promise<Applicant> {
  const { id, personId } = await good(begin(one, on));
  expect(personId).toBe(one.personId);
  return {
    ...entryOf(one.browser, on.bodyId, id, personId),
    personId,
    email: one.email,
    browser: one.browser,
  };
}

/** Everything but the decision on the whole. */
async function sentAndLookedAt(entry: Applicant) {
  await fillShortEntry(entry);
  const { token } = await namedReferee(world, entry);
  await good(entry.send());
  await answerReference(world, token);
  const { tasks } = await good(reviewer.get(entry.dossierPath));
  const { version } = tasks.find((task: any) => task.code === 'papers').part;
  await good(reviewer.post(`${entry.dossierPath}/parts/papers/decision`, { decision: 'accept', version }));
  const passed = { takenOn: daysFromNow(-2), score: 88, passed: true };
  await good(reviewer.post(`${entry.dossierPath}/examinations`, passed));
  return good(reviewer.get(entry.dossierPath));
}

const approve = (entry: Applicant, version: number, by = reviewer) =>
  by.post(`${entry.dossierPath}/decision`, { decision: 'approve', version });

async function certifiedAgain(one: Person) {
  const entry = await begun(one);
  const dossier = await sentAndLookedAt(entry);
  const decided = await good(approve(entry, dossier.version));
  return { entry, dossier, id: decided.certificationId as string };
}

/** What everybody is told of a day, by the two doors that answer for days. */
async function answersOf({ code, certificationId }: BoardPerson) {
  const days = [-900, -899, -500, -200, -171, -170, -169, -141, -139, -100, -1].map(daysFromNow);
  const path = `${recordPath(certificationId)}/standing`;
  return Promise.all(
    days.map(async (day) => {
      const { answer, number } = await good(world.browser().get(`/api/verify/${code}?on=${day}`));
      const { standing } = await good(reviewer.get(`${path}?on=${day}`));
      return { day, answer, number, standing };
    }),
  );
}

describe('an end for good', () => {
  test('leads to a new application, and its approval to a second certification', async () => {
    const one = await holderLongAgo();
    const before = await answersOf(one);
    expect(new Set(before.map(({ answer }) => answer))).toEqual(new Set(['current', 'not_current']));
    const ended = await homeOf(one);
    expect(ended).toMatchObject({
      heading: 'ended',
      mayApply: false,
      followedBy: null,
      applyAgain: [{ programId: board.programId, openId: null }],
    });
    const apply = await good(one.browser.get(applyPath()));
    expect(apply).toMatchObject({
      mayStart: true,
      name: one.name,
      earlier: { certificationId: one.certificationId, number: one.number, state: 'ended' },
    });
    expect(apply.earlier.sentence).toContain(one.number);

    const { entry, dossier, id } = await certifiedAgain(one);
    const until = before.findLast(({ answer }) => answer === 'current')?.day;
    expect(dossier.earlier).toEqual([
      { certificationId: one.certificationId, number: one.number, state: 'ended', until, retrain: false },
    ]);
    // Read later it says the same: what came of it is not among what came before it.
    expect((await good(reviewer.get(entry.dossierPath))).earlier).toEqual(dossier.earlier);

    const home = await homeOf(one, id);
    expect(home).toMatchObject({ followedBy: null, applyAgain: [], activityCount: 0, sisters: [] });
    expect(home.certification.number).not.toBe(one.number);
    expect(home.certification.answer).toBe('current');
    expect(home.period.startsOn >= today).toBe(true);
    expect(home.certificate).not.toBeNull();

    const old = await homeOf(one);
    expect(old).toMatchObject({
      followedBy: { id, number: home.certification.number },
      applyAgain: [],
      sisters: [],
      certification: { answer: 'not_current', number: one.number },
      period: ended.period,
    });
    expect(await answersOf(one)).toEqual(before);
    expect(await good(world.browser().get(`/api/verify/${one.code}`))).toMatchObject({
      answer: 'not_current',
      number: one.number,
    });
    const { certification, follows } = await good(reviewer.get(recordPath(id)));
    expect(follows).toEqual({ id: one.certificationId, number: one.number });
    expect(await good(world.browser().get(`/api/verify/${certification.code}`))).toMatchObject({
      answer: 'current',
      number: certification.number,
      firstIssuedOn: today,
    });
    // Before it was given nobody was certified by it.
    const yesterday = await good(
      world.browser().get(`/api/verify/${certification.code}?on=${daysFromNow(-1)}`),
    );
    expect(yesterday.answer).toBe('not_current');

    const me = await good(one.browser.get('/api/me'));
    const held = me.people[0].certifications.map((cert: any) => [cert.number, cert.isFollowed]);
    expect(Object.fromEntries(held)).toEqual({ [one.number]: true, [certification.number]: false });
    const people = await good(reviewer.get(`/api/bodies/${board.bodyId}/people?search=${one.email}`));
    expect(people.rows[0].certifications.map((cert: any) => [cert.number, cert.answer])).toEqual(
      [
        [one.number, 'not_current'],
        [certification.number, 'current'],
      ].toSorted(),
    );
    const log = await good(administrator.get(`${recordPath(one.certificationId)}/audit-log`));
    expect(log.rows[0]).toMatchObject({ action: 'certifications.follow', objectId: id });
    await refused(begin(one), 422, 'entry.held_already');
  }, 30_000);

  test('each has its own hours, and nothing leads back to the earlier one', async () => {
    const one = await holderLongAgo();
    const claim = (doneOn: string) => ({
      title: 'Boundaries',
      provider: 'Tidewater',
      doneOn,
      amount: 3,
      unit: 'hour',
      topics: [],
      kind: 'course',
      format: 'in_person',
      evidence: [],
    });
    const log = (id: string, doneOn: string) =>
      good(one.browser.post(`/api/my/certifications/${id}/activities`, claim(doneOn)));
    await log(one.certificationId, daysFromNow(-300));
    const { id } = await certifiedAgain(one);
    await log(id, daysFromNow(-300));
    const home = await homeOf(one, id);
    expect([home.activityCount, home.waiting.length]).toEqual([1, 1]);
    // Done before it was given, an hour counts nowhere in it.
    expect(home.waiting[0].countedMinutes).toBe(0);
    expect((await homeOf(one)).activityCount).toBe(1);

    const { version } = (await good(reviewer.get(recordPath(one.certificationId)))).certification;
    const more = { endsOn: daysFromNow(90), reason: 'Asked for it', version };
    await refused(
      administrator.post(`${recordPath(one.certificationId)}/exceptions/extension`, more),
      409,
      'exceptions.followed',
    );
    const renewal = await good(one.browser.get(`/api/my/certifications/${one.certificationId}/renewal`));
    expect(renewal.notYet.code).toBe('followed');
  }, 30_000);

  test('comes again: the third follows the second', async () => {
    const one = await holderLongAgo();
    const { id } = await certifiedAgain(one);
    const start = daysFromNow(-160);
    await world.database.run(sql`update certification set certified_on = ${start} where id = ${id}`);
    await world.database.run(sql`update period set starts_on = ${start}, ends_on = ${daysFromNow(-60)}
      where certification_id = ${id}`);
    const { id: third, dossier } = await certifiedAgain(one);
    expect(dossier.earlier.map((each: any) => each.certificationId)).toEqual([id, one.certificationId]);
    expect((await good(reviewer.get(recordPath(third)))).follows.id).toBe(id);
    expect((await homeOf(one)).followedBy.id).toBe(id);
  }, 40_000);
});

describe('what has not ended for good', () => {
  test('a renewal that may still be sent comes first, and says until when', async () => {
    const one = await somebody({ ...over, endsOn: daysFromNow(-10) });
    const { facts } = await refused(begin(one), 422, 'entry.renew_instead');
    expect(facts).toMatchObject({ certificationId: one.certificationId, state: 'renewable' });
    expect(facts.sentence).toContain(`You can still renew ${one.number}, until`);
    expect(await good(one.browser.get(applyPath()))).toMatchObject({
      mayStart: false,
      earlier: { state: 'renewable', sentence: facts.sentence },
    });
    const home = await homeOf(one);
    expect([home.ended.stage, home.applyAgain]).toEqual(['late', []]);
    one.browser.language = 'es';
    const spanish = await good(one.browser.get(applyPath()));
    expect(spanish.earlier.sentence).toContain(`Todavía puede renovar ${one.number}, hasta el`);
  });

  test('one in force, and one that begins later, are held', async () => {
    const one = await somebody({});
    const { facts } = await refused(begin(one), 422, 'entry.held_already');
    expect(facts.state).toBe('held');
  });

  test('a way back that the board opens leads there, and its last stage to a new application', async () => {
    const georgia = await makeBoard(world, { preset: 'us-ga' });
    await asksShortly(georgia, await world.signIn(georgia.administrator));
    const year = Number(today.slice(0, 4));
    const ended = (years: number) => ({
      certifiedOn: `${year - years - 3}-06-01`,
      startsOn: `${year - years}-01-01`,
      endsOn: `${year - years}-12-31`,
    });
    const inactive = await somebody(ended(2), georgia);
    const { facts } = await refused(begin(inactive, georgia), 422, 'entry.ask_board');
    expect(facts.state).toBe('restorable');
    const longGone = await somebody(ended(5), georgia);
    expect((await homeOf(longGone)).ended.stage).toBe('retrain');
    await good(begin(longGone, georgia));
  });

  test('a probation of which nobody states the end has not ended', async () => {
    const michigan = await makeBoard(world, { preset: 'us-mi' });
    await asksShortly(michigan, await world.signIn(michigan.administrator));
    const one = await somebody({ ...over, endsOn: daysFromNow(-100) }, michigan);
    expect((await refused(begin(one, michigan), 422, 'entry.ask_board')).facts.state).toBe('restorable');
  });

  test('a hold and a withdrawal say whom to ask; a withdrawal of own wish is an end', async () => {
    const held = await somebody({ ...over, status: [{ kind: 'held', effectiveOn: daysFromNow(-400) }] });
    expect((await refused(begin(held), 422, 'entry.ask_board')).facts.state).toBe('on_hold');
    const coming = await somebody({ ...over, status: [{ kind: 'withdrawn', effectiveOn: daysFromNow(9) }] });
    expect((await refused(begin(coming), 422, 'entry.ask_board')).facts.state).toBe('withdrawn');

    const decided = async (reasonCode: string) => {
      const one = await somebody({ endsOn: daysFromNow(300) });
      const path = `${recordPath(one.certificationId)}/conduct`;
      const { version } = (await good(reviewer.get(path))).certification;
      const proposal = { kind: 'withdraw', reasonCode, starts: 'agreed', version };
      const { id } = await good(reviewer.post(path, proposal));
      const now = (await good(reviewer.get(path))).certification.version;
      await good(administrator.post(`${path}/${id}/agree`, { version: now }));
      return { one, path };
    };
    const { one: against } = await decided('safety');
    const { message, facts } = await refused(begin(against), 422, 'entry.ask_board');
    expect([facts.state, message]).toEqual(['withdrawn', expect.stringContaining('555-0142')]);
    expect((await homeOf(against)).applyAgain).toEqual([]);

    const { one: asked, path } = await decided('own_wish');
    expect((await homeOf(asked)).applyAgain).toHaveLength(1);
    const { id } = await certifiedAgain(asked);
    expect((await homeOf(asked, id)).certification.answer).toBe('current');
    expect((await homeOf(asked)).certification.answer).toBe('withdrawn');
    // Restored as well, the person would hold two of one program.
    const { version } = (await good(reviewer.get(path))).certification;
    const back = { kind: 'reinstate', reasonCode: 'conditions_met', starts: 'agreed', version };
    await refused(reviewer.post(path, back), 409, 'conduct.followed');
  }, 40_000);

  test('a renewal that is with the board is decided first', async () => {
    const one = await holderLongAgo();
    await world.database
      .run(sql`insert into application (id, body_id, person_id, certification_id, period_id, kind, state, started_at, sent_at, sent_on)
      select ${`app_${one.certificationId.slice(4)}`}, body_id, ${one.personId}, certification_id, id, 'renewal', 'sent', 1, 1, ${daysFromNow(-180)}
      from period where certification_id = ${one.certificationId}`);
    await refused(begin(one), 422, 'entry.renewal_waits');
  });
});

describe('two at once', () => {
  test('two clicks begin once', async () => {
    const one = await holderLongAgo();
    const answers = await Promise.all([begin(one), begin(one)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await homeOf(one)).applyAgain[0].openId).toBe(
      answers.find(({ status }) => status === 201)?.body.id,
    );
  });

  test('of two approvals one holds, and one certification follows', async () => {
    const one = await holderLongAgo();
    const entry = await begun(one);
    const { version } = await sentAndLookedAt(entry);
    const answers = await Promise.all([approve(entry, version), approve(entry, version, administrator)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [rows] = await world.database.all<{ n: number }>(
      sql`select count(*) as n from certification where person_id = ${one.personId}`,
    );
    expect(rows?.n).toBe(2);
  }, 20_000);

  test('more time that was given meanwhile stands, and the application finds it', async () => {
    const one = await holderLongAgo();
    const entry = await begun(one);
    const { version } = await sentAndLookedAt(entry);
    const extend = async () => {
      const record = await good(reviewer.get(recordPath(one.certificationId)));
      return administrator.post(`${recordPath(one.certificationId)}/exceptions/extension`, {
        endsOn: daysFromNow(60),
        reason: 'Ill for a year',
        version: record.certification.version,
      });
    };
    await good(extend());
    const { facts, message } = await refused(approve(entry, version), 409, 'entry.held_already');
    expect([facts.certificationId, facts.state]).toEqual([one.certificationId, 'held']);
    expect(message).toContain('already');

    // At the very same moment only one of them holds, whichever it is.
    for (let turn = 0; turn < 3; turn++) {
      const other = await holderLongAgo();
      const application = await begun(other);
      const dossier = await sentAndLookedAt(application);
      const { certification } = await good(reviewer.get(recordPath(other.certificationId)));
      const answers = await Promise.all([
        approve(application, dossier.version),
        administrator.post(`${recordPath(other.certificationId)}/exceptions/extension`, {
          endsOn: daysFromNow(60),
          reason: 'Ill for a year',
          version: certification.version,
        }),
      ]);
      const [wins, loses] = answers.toSorted((a, b) => a.status - b.status);
      expect([wins!.status < 300, loses!.status]).toEqual([true, 409]);
      expect(['entry.held_already', 'exceptions.followed', 'exceptions.decided_meanwhile']).toContain(
        (loses!.body as any).error.code,
      );
    }
  }, 60_000);
});

describe('a first stage whose time is up', () => {
  test('is applied for anew in Texas, and the second stage leads to the full certification', async () => {
    const texas = await makeBoard(world, { preset: 'us-tx' });
    const staff = await world.signIn(texas.administrator);
    const stage = { preset: 'us-tx-provisional', credential: 'cps', title: 'Initial Peer Specialist' };
    const { id: stageProgramId } = await good(staff.post(`/api/bodies/${texas.bodyId}/programs`, stage));
    const rules = {
      requirements: [{ code: 'age', kind: 'age', atLeast: 18 }],
      stage: {
        preset: 'us-tx-provisional',
        months: 6,
        requirements: [{ code: 'of_age', kind: 'age', atLeast: 18 }],
      },
    };
    const path = `/api/bodies/${texas.bodyId}/programs/${texas.programId}/entry`;
    await good(staff.put(path, { inForceFrom: today, rules, version: 0 }));
    const browser = await world.signIn('stage-again@people.example');
    const apply = async () => good(browser.post(applyPath(texas), { name: 'Nia Robles' }));
    const given = async ({ id, personId }: { id: string; personId: string }, code = 'age') => {
      const entry = entryOf(browser, texas.bodyId, id, personId);
      await good(entry.part(code, { confirmed: true }));
      await good(entry.send());
      const dossier = await good(staff.get(entry.dossierPath));
      const input = { decision: 'approve', version: dossier.version };
      const { certificationId } = await good(staff.post(`${entry.dossierPath}/decision`, input));
      return { certificationId: certificationId as string, dossier };
    };
    const convert = (id: string) => browser.post(`/api/my/certifications/${id}/conversion`);
    const { certificationId: first } = await given(await apply());
    // While the stage runs there is nothing to begin.
    await refused(browser.post(applyPath(texas), { name: 'Nia Robles' }), 422, 'entry.held_already');
    const conversion = await good(convert(first));

    const start = daysFromNow(-250);
    await world.database.run(sql`update certification set certified_on = ${start} where id = ${first}`);
    await world.database.run(sql`update period set starts_on = ${start}, ends_on = ${addMonths(start, 6)}
      where certification_id = ${first}`);
    const home = await good(browser.get(`/api/my/certifications/${first}/home`));
    expect(home.applyAgain).toEqual([
      { programId: texas.programId, title: expect.any(String), openId: conversion.id },
    ]);
    const dead = await good(browser.get(`/api/my/entries/${conversion.id}`));
    expect([dead.stageIsOver, dead.maySend]).toEqual([true, false]);
    await good(browser.post(`/api/my/entries/${conversion.id}/withdraw`, { version: dead.version }));

    const { certificationId: second, dossier } = await given(await apply());
    expect(dossier.earlier).toMatchObject([{ certificationId: first, state: 'ended' }]);
    const record = await good(staff.get(recordPath(second, texas)));
    expect(record.follows.id).toBe(first);
    const [row] = await world.database.all<{ programId: string }>(
      sql`select program_id as "programId" from certification where id = ${second}`,
    );
    expect(row?.programId).toBe(stageProgramId);
    const { certificationId: full } = await given(await good(convert(second)), 'of_age');
    expect((await good(staff.get(recordPath(full, texas)))).follows).toBeNull();
    await refused(browser.post(applyPath(texas), { name: 'Nia Robles' }), 422, 'entry.held_already');
    // The first stage leads nowhere any more, and the full certification is there.
    const after = await good(browser.get(`/api/my/certifications/${first}/home`));
    expect([after.followedBy.id, after.applyAgain]).toEqual([second, []]);
  }, 30_000);
});
