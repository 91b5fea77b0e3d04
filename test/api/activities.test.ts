import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMonths } from '../../domain/programs/dates.ts';
import type { ActivityPreview } from '../../domain/activities/contract.ts';
import { sql } from 'drizzle-orm';
import { daysFromNow, makeBoard, type Board, type BoardPerson } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { pdf } from '../support/pictures.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let board: Board;
let rosa: BoardPerson;
let phone: Browser;

beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  rosa = await board.addPerson({ name: 'Rosa Delgado' });
  phone = await world.signIn(rosa.email);
});
afterAll(() => world.close());

const claim = (rest: Record<string, unknown> = {}) => ({
  title: 'Ethics in peer work',
  provider: 'Open Door Training',
  doneOn: daysFromNow(-10),
  amount: 3,
  topics: ['ethics'],
  ...rest,
});
const listOf = (one: BoardPerson) => `/api/my/certifications/${one.certificationId}/activities`;
const log = (rest: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  phone.post(listOf(rosa), claim(rest), headers);
const rows = async (where: ReturnType<typeof sql>) =>
  (await world.database.all<{ n: number }>(sql`select count(*) as n from ${where}`))[0]?.n;

describe('logging', () => {
  test('an activity waits, counts nothing yet, and says what it would count', async () => {
    const { status, body } = await log({ title: 'First one' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'waiting',
      mark: 'being_checked',
      claimedMinutes: 180,
      countedMinutes: 0,
      mayEdit: true,
      reason: null,
    });
    expect(body.sentence).toBe(
      'We are checking this. If your board agrees, all 3 hours count, for ethics and for your total.',
    );
    const [item] = await world.database.all<Record<string, unknown>>(
      sql`select who, what, minutes, has_evidence, state from review_item where subject_id = ${body.id}`,
    );
    expect(item).toEqual({
      who: 'Rosa Delgado',
      what: 'First one',
      minutes: 180,
      has_evidence: 0,
      state: 'open',
    });
    const [row] = await world.database.all<Record<string, unknown>>(
      sql`select actor_kind, action, record_id from audit_row where object_id = ${body.id}`,
    );
    expect(row).toEqual({ actor_kind: 'person', action: 'activities.log', record_id: rosa.certificationId });
    expect((await phone.get(`/api/my/activities/${body.id}`)).body).toMatchObject({
      title: 'First one',
      sentence: body.sentence,
    });
  });

  test('speaks Spanish to who asks for it', async () => {
    phone.language = 'es';
    const { body } = await log({ title: 'En español' });
    phone.language = 'en';
    expect(body.sentence).toMatch(/^Lo estamos revisando\. Si su junta está de acuerdo, todo /);
  });

  test('minutes follow the unit rules of the program, and an unclear unit is asked about', async () => {
    const college = await log({ title: 'College', kind: 'college', amount: 2, unit: 'semester_credit' });
    expect(college.body.claimedMinutes).toBe(2 * 15 * 60);
    const stated = await log({ title: 'Stated', amount: 0.6, unit: 'ceu', hoursPerUnit: 10 });
    expect(stated.body.claimedMinutes).toBe(360);
    const unclear = await log({ title: 'Unclear', amount: 0.6, unit: 'ceu' });
    expect(unclear.status).toBe(201);
    expect(unclear.body.sentence).toContain('Tell us how many hours your 0.6 CEU stands for');
  });

  test('the same key twice is one activity; another body under it is refused', async () => {
    const key = { 'Idempotency-Key': 'one-click-or-two' };
    const [first, second] = await Promise.all([log({ title: 'Twice' }, key), log({ title: 'Twice' }, key)]);
    const again = await log({ title: 'Twice' }, key);
    expect([first.status, second.status, again.status]).toEqual([201, 201, 201]);
    expect(new Set([first.body.id, second.body.id, again.body.id]).size).toBe(1);
    expect(await rows(sql`activity where title = 'Twice'`)).toBe(1);
    expect(await rows(sql`review_item where what = 'Twice'`)).toBe(1);
    const other = await log({ title: 'Something else' }, key);
    expect([other.status, other.body.error.code]).toEqual([409, 'key_reused']);
  });

  test.each([
    ['doneOn', { doneOn: daysFromNow(3) }],
    ['doneOn', { doneOn: '2026-02-30' }],
    ['doneOn', { doneOn: undefined }],
    ['doneOn', { doneOn: '0000-01-01' }],
    ['doneOn', { doneOn: '0206-03-10' }],
    ['amount', { amount: 0 }],
    ['amount', { amount: -2 }],
    ['amount', { amount: 1e9 }],
    ['amount', { amount: '3' }],
    ['title', { title: '  ' }],
    ['title', { title: 'nul\u0000byte' }],
    ['title', { title: 'x'.repeat(201) }],
    ['topics.1', { topics: ['ethics', 'astrology'] }],
    ['kind', { kind: 'party' }],
    ['sponsor', { sponsor: 'a_friend' }],
    ['sponsor', { sponsor: null }],
    ['nonInstructionMinutes', { nonInstructionMinutes: 200 }],
    ['evidence.0', { evidence: ['evi_nothing'] }],
    ['acceptedMinutes', { acceptedMinutes: 600 }],
    ['state', { state: 'accepted' }],
  ])('says what is wrong with %s and stores nothing', async (path, wrong) => {
    const before = await rows(sql`activity`);
    const { status, body } = await log(wrong);
    expect(status).toBe(400);
    expect(body.error.code).toBe('invalid_request');
    expect(body.error.details[0].path).toBe(path);
    expect(body.error.details[0].message.length).toBeGreaterThan(10);
    expect(await rows(sql`activity`)).toBe(before);
  });

  test('five megabytes of title are too much', async () => {
    expect((await log({ title: 'x'.repeat(5_000_000) })).status).toBe(413);
  });

  test('somebody else’s certification is one that does not exist, and staff do not log', async () => {
    const stranger = await (await makeBoard(world)).addPerson();
    const other = await world.signIn(stranger.email);
    for (const path of [listOf(rosa), `${listOf(rosa)}/preview`]) {
      expect((await other.post(path, claim())).status).toBe(404);
      expect((await other.post(path.replace(rosa.certificationId, 'cer_nothing'), claim())).status).toBe(404);
    }
    expect((await other.get(listOf(rosa))).status).toBe(404);
    expect((await world.browser().get(listOf(rosa))).status).toBe(401);
    const reviewer = await world.signIn(board.reviewer);
    expect((await reviewer.post(listOf(rosa), claim())).status).toBe(403);
  });
});

describe('the preview', () => {
  test('says what would count, where that leads, and what looks like it; it stores nothing', async () => {
    const ana = await board.addPerson({ name: 'Ana Lima' });
    const anas = await world.signIn(ana.email);
    const preview = (rest: Record<string, unknown> = {}, search = '') =>
      anas.post(`${listOf(ana)}/preview${search}`, claim(rest));
    const first = await preview();
    expect([first.status, first.body]).toEqual([
      200,
      {
        countedMinutes: 180,
        claimedMinutes: 180,
        totalMinutes: 180,
        requiredMinutes: 36 * 60,
        mark: 'counts',
        sentence: 'All 3 hours count, for ethics and for your total.',
        notes: [
          {
            code: 'proof',
            sentence:
              'The paper has to show your name, the title, the date, the hours and the provider. A sign-in sheet is not enough.',
          },
          {
            code: 'further',
            sentence:
              'After this, 33 hours of training, among them 24 hours of peer support or recovery practice, complete this period.',
          },
        ],
        like: null,
        leastIn: null,
      },
    ]);
    expect(await rows(sql`activity where person_id = ${ana.personId}`)).toBe(0);
    const { body: logged } = await anas.post(listOf(ana), claim());
    const again = await preview({ title: 'ethics in  PEER work' });
    expect(again.body).toMatchObject({ totalMinutes: 360, like: { id: logged.id } });
    const editing = await preview({ amount: 4 }, `?replaces=${logged.id}`);
    expect(editing.body).toMatchObject({ totalMinutes: 240, like: null });
    expect((await preview({ nonInstructionMinutes: 30 })).body).toMatchObject({
      countedMinutes: 150,
      mark: 'counts_in_part',
      notes: [
        { code: 'serves', sentence: 'What counts is for ethics and your total.' },
        { code: 'repeated' },
        { code: 'proof' },
        { code: 'further' },
      ],
    });
    expect((await preview({ doneOn: daysFromNow(-800) })).body).toMatchObject({
      countedMinutes: 0,
      mark: 'does_not_count',
    });
  });

  test('says where another day belongs, what may be a repetition, and what a training to come would do', async () => {
    const ana = await board.addPerson({
      name: 'Ana Maria',
      certifiedOn: addMonths(daysFromNow(30), -24),
      endsOn: daysFromNow(30),
    });
    const anas = await world.signIn(ana.email);
    const notesOf = async (rest: Record<string, unknown> = {}, search = '') => {
      const { body } = await anas.post(`${listOf(ana)}/preview${search}`, claim(rest));
      return new Map((body as ActivityPreview).notes.map(({ code, sentence }) => [code, sentence]));
    };
    // The period ends in 30 days: the day after that is one of the next.
    const { body: next } = await anas.post(`${listOf(ana)}/preview`, claim({ doneOn: daysFromNow(31) }));
    expect(next).toMatchObject({ countedMinutes: 0, notes: [{ code: 'planned' }] });
    expect(next.sentence).toMatch(
      /^It would count 0 hours in this period. That day belongs to the period from /,
    );

    const planned = await notesOf({ doneOn: daysFromNow(2) });
    expect([...planned.keys()]).toEqual(['planned', 'proof', 'further']);
    expect((await anas.post(listOf(ana), claim({ doneOn: daysFromNow(2) }))).status).toBe(400);

    await anas.post(listOf(ana), claim({ doneOn: daysFromNow(-20) }));
    expect((await notesOf()).get('repeated')).toMatch(/looks like your course of/);

    const all = await notesOf({ amount: 36, topics: ['peer_support', 'ethics'] });
    expect(all.get('further')).toBe('With this, your hours are complete.');
    expect(await rows(sql`activity where person_id = ${ana.personId}`)).toBe(1);
  });
});

describe('the list', () => {
  test('comes in pages, newest day first, and knows its cursors', async () => {
    const one = await board.addPerson();
    const browser = await world.signIn(one.email);
    for (let day = 1; day <= 5; day++)
      await browser.post(listOf(one), claim({ title: `Day ${day}`, doneOn: daysFromNow(-day) }));
    const first = await browser.get(`${listOf(one)}?limit=2`);
    expect(first.body.rows.map((row: { title: string }) => row.title)).toEqual(['Day 1', 'Day 2']);
    const second = await browser.get(`${listOf(one)}?limit=2&cursor=${first.body.next}`);
    const third = await browser.get(`${listOf(one)}?limit=2&cursor=${second.body.next}`);
    expect([...second.body.rows, ...third.body.rows].map((row: { title: string }) => row.title)).toEqual([
      'Day 3',
      'Day 4',
      'Day 5',
    ]);
    expect(third.body.next).toBe(null);
    for (const wrong of ['cursor=nonsense', 'cursor=WzEsMl0', 'limit=0', 'limit=1000'])
      expect((await browser.get(`${listOf(one)}?${wrong}`)).status).toBe(400);
  });
});

describe('changing and taking back', () => {
  test('a claim can be changed while nobody has decided; an older version is refused', async () => {
    const { body: made } = await log({ title: 'To change' });
    const change = { ...claim({ title: 'Changed', amount: 2 }), version: made.version };
    const changed = await phone.put(`/api/my/activities/${made.id}`, change);
    expect([changed.status, changed.body.claimedMinutes, changed.body.version]).toEqual([
      200,
      120,
      made.version + 1,
    ]);
    const stale = await phone.put(`/api/my/activities/${made.id}`, change);
    expect([stale.status, stale.body.error.code]).toEqual([409, 'changed_meanwhile']);
    const [item] = await world.database.all<Record<string, unknown>>(
      sql`select what, minutes from review_item where subject_id = ${made.id}`,
    );
    expect(item).toEqual({ what: 'Changed', minutes: 120 });
  });

  test('what is taken back counts nowhere and leaves the queue; a second time is refused', async () => {
    const { body: made } = await log({ title: 'To take back' });
    const path = `/api/my/activities/${made.id}`;
    const taken = await Promise.all(
      Array.from({ length: 5 }, () => phone.post(`${path}/withdraw`, { version: made.version })),
    );
    expect(taken.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect((await phone.get(path)).body).toMatchObject({
      state: 'withdrawn',
      mark: 'taken_back',
      mayEdit: false,
    });
    expect(await rows(sql`review_item where subject_id = ${made.id} and state = 'closed'`)).toBe(1);
    expect(await rows(sql`audit_row where object_id = ${made.id} and action = 'activities.withdraw'`)).toBe(
      1,
    );
    const edit = await phone.put(path, { ...claim(), version: made.version + 1 });
    expect([edit.status, edit.body.error.code]).toEqual([409, 'activities.taken_back']);
  });

  test('proof can be added later and taken out again', async () => {
    const upload = await phone.upload(`/api/my/people/${rosa.personId}/evidence`, {
      name: 'a.pdf',
      type: 'application/pdf',
      bytes: pdf('later'),
    });
    const { body: made } = await log({ title: 'With proof later' });
    const path = `/api/my/activities/${made.id}`;
    const added = await phone.put(path, { ...claim(), version: 1, evidence: [upload.body.id] });
    expect(added.body).toMatchObject({
      evidenceCount: 1,
      evidence: [{ id: upload.body.id, fileName: 'a.pdf' }],
    });
    expect(await rows(sql`review_item where subject_id = ${made.id} and has_evidence = 1`)).toBe(1);
    const elsewhere = await log({ evidence: [upload.body.id] });
    expect(elsewhere.body.error.details[0].path).toBe('evidence.0');
    const kept = await phone.put(path, { ...claim(), version: 2 });
    expect(kept.body.evidenceCount).toBe(1);
    expect((await phone.get(path)).body.evidenceCount).toBe(1);
    const { rows: listed } = (await phone.get(listOf(rosa))).body;
    expect(listed.find(({ id }: { id: string }) => id === made.id).evidenceCount).toBe(1);
    const without = await phone.put(path, { ...claim(), version: 3, evidence: [] });
    expect(without.body.evidence).toEqual([]);
    expect(await rows(sql`review_item where subject_id = ${made.id} and has_evidence = 0`)).toBe(1);
  });
});

describe('a draft', () => {
  test('is kept, replaced and gone when sent; nobody else’s can be read', async () => {
    const one = await board.addPerson();
    const browser = await world.signIn(one.email);
    const path = `/api/my/people/${one.personId}/draft`;
    expect((await browser.get(path)).body).toBe(null);
    await browser.put(path, { content: { title: 'Half' } });
    await browser.put(path, { content: { title: 'Half a title', amount: '' } });
    expect((await browser.get(path)).body.content).toEqual({ title: 'Half a title', amount: '' });
    expect((await phone.get(path)).status).toBe(404);
    expect((await phone.put(path, { content: {} })).status).toBe(404);
    const long = await browser.put(path, { content: { title: 'x'.repeat(21_000) } });
    expect([long.status, long.body.error.code]).toEqual([413, 'activities.draft_too_large']);
    await browser.post(listOf(one), claim());
    expect((await browser.get(path)).body).toBe(null);
    await browser.put(path, { content: { a: 1 } });
    expect((await browser.delete(path)).status).toBe(200);
    expect((await browser.get(path)).body).toBe(null);
  });
});

describe('who gave it', () => {
  let georgia: Board;
  beforeAll(async () => {
    georgia = await makeBoard(world, { preset: 'us-ga' });
  });
  const year = daysFromNow(0).slice(0, 4);
  const inGeorgia = async () => {
    const one = await georgia.addPerson({
      certifiedOn: `${Number(year) - 2}-06-01`,
      startsOn: `${year}-01-01`,
      endsOn: `${year}-12-31`,
    });
    const browser = await world.signIn(one.email);
    const logged = (title: string, rest: Record<string, unknown>) =>
      browser.post(listOf(one), claim({ title, doneOn: daysFromNow(0), amount: 6, topics: [], ...rest }));
    const home = async () => (await browser.get(`/api/my/certifications/${one.certificationId}/home`)).body;
    return { one, browser, logged, home };
  };

  test('six hours of the board and six of providers, with ethics, are all that Georgia asks for', async () => {
    const { logged, home } = await inGeorgia();
    expect((await home()).asksSponsor).toBe(true);
    await logged('At the board', { sponsor: 'certifying_body', topics: ['ethics'] });
    await logged('At a provider', { sponsor: 'approved_vendor' });
    const { requirements } = await home();
    expect(
      requirements.map(({ code, kind, toGo, waiting }: Record<string, unknown>) => [
        code,
        kind,
        toGo,
        waiting,
      ]),
    ).toEqual([
      ['total', 'minimum', 0, 720],
      ['certifying_body', 'minimum', 0, 360],
      ['approved_vendor', 'maximum', 0, 360],
      ['ethics', 'occurrences', 0, 1],
    ]);
  });

  test('nobody else’s count, and the preview says so before anything is stored', async () => {
    const { one, browser, logged } = await inGeorgia();
    const asked = { ...claim({ doneOn: daysFromNow(0) }), sponsor: 'other' };
    const told = (await browser.post(`${listOf(one)}/preview`, asked)).body;
    expect(told).toMatchObject({ countedMinutes: 0, mark: 'does_not_count' });
    expect(told.sentence).toContain('This program counts approved courses');
    const stored = (await logged('Elsewhere', { sponsor: 'other' })).body;
    expect(stored).toMatchObject({ sponsor: 'other', accepted: null });
    expect(stored.sentence).toContain('This program counts approved courses');
  });

  test('it can be changed while nobody has decided; what does not say it counts as a provider’s', async () => {
    const { browser, logged, home } = await inGeorgia();
    const waitingFor = async (code: string) =>
      (await home()).requirements.find((line: { code: string }) => line.code === code)?.waiting;
    const { body } = await logged('Unsaid', {});
    expect(body.sponsor).toBeNull();
    expect([await waitingFor('certifying_body'), await waitingFor('approved_vendor')]).toEqual([0, 360]);
    const change = claim({
      title: 'Unsaid',
      doneOn: daysFromNow(0),
      amount: 6,
      sponsor: 'certifying_body',
      version: 1,
    });
    expect((await browser.put(`/api/my/activities/${body.id}`, change)).body.sponsor).toBe('certifying_body');
    expect([await waitingFor('certifying_body'), await waitingFor('approved_vendor')]).toEqual([360, 0]);
    const [row] = await world.database.all<{ detail: string }>(
      sql`select detail from audit_row where object_id = ${body.id} and action = 'activities.change'`,
    );
    const { before, after } = JSON.parse(row?.detail ?? '');
    expect([before.sponsor, after.sponsor]).toEqual([undefined, 'certifying_body']);
  });

  test('where the rules do not look at it nobody is asked', async () => {
    expect((await phone.get(`/api/my/certifications/${rosa.certificationId}/home`)).body.asksSponsor).toBe(
      false,
    );
  });
});
