import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPreset } from '../../domain/programs/presets/index.ts';
import { daysFromNow, makeBoard, type Board } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { courseTerms } from '../support/tours/catalogue.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let board: Board;
let reviewer: Browser;
let second: Browser;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  reviewer = await world.signIn(board.reviewer);
  second = await world.signIn(board.secondReviewer);
});
afterAll(() => world.close());

let count = 0;
/** Somebody who has asked to be a provider. */
async function applicant(name = 'Harbor Street Center') {
  const email = `provider-${++count}-${world.runtime}@providers.example`;
  const browser = await world.signIn(email);
  const facts = { name, email, language: 'en', about: 'Ethics. Two trainers with ten years as peers.' };
  const { body } = await browser.post(`/api/provider-applications/${board.bodyId}`, {
    ...facts,
    memberName: 'Dana Reyes',
  });
  const id: string = body.id;
  return {
    id,
    email,
    facts,
    browser,
    own: `/api/providers/${id}`,
    staff: `/api/bodies/${board.bodyId}/providers/${id}`,
    read: async () => (await browser.get(`/api/providers/${id}`)).body,
  };
}
type Applicant = Awaited<ReturnType<typeof applicant>>;

async function decide(one: Applicant, decision: Record<string, unknown>, who = reviewer) {
  return who.post(`${one.staff}/decision`, { version: (await one.read()).version, ...decision });
}
const approval = (untilDays: number | null = 300) => ({
  decision: 'approve',
  fromOn: daysFromNow(-30),
  untilOn: untilDays === null ? null : daysFromNow(untilDays),
  attests: true,
});
async function approved(name?: string) {
  const one = await applicant(name);
  expect((await decide(one, approval())).status).toBe(200);
  return one;
}

const failureOf = ({ status, body }: { status: number; body: any }) => [status, body.error?.code];

describe('asking to be a provider', () => {
  test('what was typed waits for the writer, and goes when it is sent', async () => {
    const browser = await world.signIn(`draft-${world.runtime}@providers.example`);
    const page = `/api/provider-applications/${board.bodyId}`;
    expect((await browser.get(page)).body).toMatchObject({
      bodyName: expect.stringMatching(/Board/),
      draft: null,
    });
    await browser.put(`${page}/draft`, { content: { name: 'Half a na' } });
    expect((await browser.get(page)).body.draft.content).toEqual({ name: 'Half a na' });
    const sent = await browser.post(page, {
      name: 'Three Rivers',
      email: 'office@rivers.example',
      language: 'es',
      about: 'Ethics',
      memberName: 'Ana Ruiz',
    });
    expect(sent.status).toBe(201);
    expect((await browser.get(page)).body).toMatchObject({
      draft: null,
      own: [{ id: sent.body.id, name: 'Three Rivers', standing: 'applied' }],
    });
    expect((await browser.get('/api/me')).body.providers).toEqual([
      expect.objectContaining({ providerId: sent.body.id, providerName: 'Three Rivers', name: 'Ana Ruiz' }),
    ]);
  });

  test('of two at once one waits, and a third is told which', async () => {
    const browser = await world.signIn(`twice-${world.runtime}@providers.example`);
    const send = () =>
      browser.post(`/api/provider-applications/${board.bodyId}`, {
        name: 'Twice',
        email: 'twice@providers.example',
        language: 'en',
        about: 'Ethics',
        memberName: 'Kim',
      });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(failureOf(await send())).toEqual([409, 'providers.applied_already']);
  });

  test('it waits first in the list of the body, and is gone from there once it is decided', async () => {
    const one = await applicant('Zeta Training');
    const waiting = async () =>
      (await reviewer.get(`/api/bodies/${board.bodyId}/catalogue/waiting`)).body.providers.map(
        ({ id }: { id: string }) => id,
      );
    expect(await waiting()).toContain(one.id);
    await decide(one, { decision: 'decline', reason: 'Say who teaches, then ask again.' });
    expect(await waiting()).not.toContain(one.id);
    expect(await one.read()).toMatchObject({
      standing: 'declined',
      reason: 'Say who teaches, then ask again.',
      askedAt: null,
    });
    const { version } = await one.read();
    expect((await one.browser.post(`${one.own}/apply-again`, { ...one.facts, version })).status).toBe(200);
    expect(await waiting()).toContain(one.id);
  });

  test('the answer is a mail without the reason', async () => {
    const one = await applicant();
    await decide(one, { decision: 'decline', reason: 'A very private matter' });
    await world.settled();
    const mail = world.mails.findLast(({ to }) => to === one.email);
    expect(mail?.text).toContain(`/providers/${one.id}`);
    expect(`${mail?.subject}${mail?.text}`).not.toMatch(/private|declin|reject/i);
  });
});

describe('an approval', () => {
  test('with conditions says them to the provider; fulfilled, they are gone', async () => {
    const one = await applicant();
    const conditions = 'Send the plan of the second day by June.';
    await decide(one, { ...approval(), decision: 'conditional', conditions });
    expect(await one.read()).toMatchObject({ standing: 'conditional', conditions });
    await decide(one, approval());
    expect(await one.read()).toMatchObject({ standing: 'approved', conditions: null });
  });

  test('of two who decide at once one is first, and the other is told who', async () => {
    const one = await applicant();
    const [a, b] = await Promise.all([
      reviewer.post(`${one.staff}/decision`, { ...approval(), version: 1 }),
      second.post(`${one.staff}/decision`, { decision: 'decline', reason: 'No', version: 1 }),
    ]);
    expect([a.status, b.status].sort()).toEqual([200, 409]);
    const late = a.status === 409 ? a : b;
    expect(late.body.error).toMatchObject({
      code: 'providers.decided_meanwhile',
      facts: { by: expect.stringMatching(/reviewer|second/) },
    });
    const [rows] = await world.database.all<{ n: number }>(
      sql`select count(*) as n from audit_row where record_id = ${one.id} and action in ('providers.approve', 'providers.decline')`,
    );
    expect(rows?.n).toBe(1);
  });

  test('ended by the body: what was approved before stays approved, what comes after is not', async () => {
    const one = await approved();
    const past = await decide(one, { decision: 'end', reason: 'Closed', endsOn: daysFromNow(-3) });
    expect([past.status, past.body.error.details[0].path]).toEqual([400, 'endsOn']);
    await decide(one, { decision: 'end', reason: 'The trainers have left.', endsOn: daysFromNow(2) });
    expect(await one.read()).toMatchObject({
      standing: 'ending',
      approvedUntil: daysFromNow(2),
      approvals: [{ fromOn: daysFromNow(-30), untilOn: daysFromNow(2) }],
    });
    expect(
      failureOf(await decide(one, { decision: 'end', reason: 'Again', endsOn: daysFromNow(1) })),
    ).toEqual([409, 'providers.not_approved']);
  });

  test('the next one is asked for near the end only; a no leaves the one that runs', async () => {
    const one = await approved();
    const ask = async () => one.browser.post(`${one.own}/renewal`, { version: (await one.read()).version });
    expect(failureOf(await ask())).toEqual([409, 'providers.nothing_to_ask']);
    await decide(one, approval(100));
    expect((await one.read()).mayRenew).toBe(true);
    expect((await ask()).status).toBe(200);
    expect(failureOf(await ask())).toEqual([409, 'providers.nothing_to_ask']);
    await decide(one, { decision: 'decline', reason: 'Send the new plan first.' });
    expect(await one.read()).toMatchObject({
      standing: 'approved',
      approvedUntil: daysFromNow(100),
      askedAt: null,
    });
  });

  test('nobody decides for the body about a provider that they sign in for', async () => {
    const one = await approved();
    await one.browser.post(`${one.own}/members`, { name: 'Reviewer too', email: board.reviewer });
    expect(failureOf(await decide(one, { decision: 'end', reason: 'x', endsOn: daysFromNow(1) }))).toEqual([
      403,
      'providers.own_provider',
    ]);
    expect((await reviewer.get(one.staff)).body.own).toBe(true);
    expect((await reviewer.get(one.own)).status).toBe(200);
    expect((await decide(one, approval(), second)).status).toBe(200);
  });
});

describe('who signs in for a provider', () => {
  test('an address is enough: whoever signs in with it is in, and out once removed', async () => {
    const one = await approved();
    const email = `member-${world.runtime}@providers.example`;
    const made = await one.browser.post(`${one.own}/members`, { name: 'Lee Sato', email });
    await world.settled();
    expect(world.mails.findLast(({ to }) => to === email)?.text).toContain(`/providers/${one.id}`);
    expect(failureOf(await one.browser.post(`${one.own}/members`, { name: 'Lee', email }))).toEqual([
      409,
      'providers.member_exists',
    ]);
    const lee = await world.signIn(email);
    expect((await lee.get(one.own)).body.members).toHaveLength(2);
    await one.browser.delete(`${one.own}/members/${made.body.id}`);
    expect((await lee.get(one.own)).status).toBe(404);
    // Back on the same row.
    expect((await one.browser.post(`${one.own}/members`, { name: 'Lee', email })).status).toBe(201);
    expect((await lee.get(one.own)).status).toBe(200);
  });

  test('nobody is sent a mail on the word of a provider that no board has approved', async () => {
    const one = await applicant();
    const invite = () =>
      one.browser.post(`${one.own}/members`, {
        name: 'Lee',
        email: `stranger-${world.runtime}@mail.example`,
      });
    expect(failureOf(await invite())).toEqual([409, 'providers.not_approved']);
    await world.settled();
    expect(world.mails.filter(({ to }) => to.startsWith('stranger-'))).toEqual([]);
    await decide(one, approval());
    await world.database.run(sql`update rate_count set count = 20 where key = ${`invite:${one.id}`}`);
    expect(failureOf(await invite())).toEqual([429, 'providers.too_many_invitations']);
  });

  test('two who remove each other at once: one stays', async () => {
    const one = await approved();
    const email = `each-other-${world.runtime}@providers.example`;
    await one.browser.post(`${one.own}/members`, { name: 'Sam', email });
    const sam = await world.signIn(email);
    const [a, b] = (await one.read()).members as { id: string }[];
    const answers = await Promise.all([
      one.browser.delete(`${one.own}/members/${b?.id}`),
      sam.delete(`${one.own}/members/${a?.id}`),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const [rows] = await world.database.all<{ n: number }>(
      sql`select count(*) as n from provider_member where provider_id = ${one.id} and removed_at is null`,
    );
    expect(rows?.n).toBe(1);
  });
});

describe('courses', () => {
  const course = (code: string, more: Record<string, unknown> = {}) => ({
    code,
    title: `Course ${code}`,
    fromOn: daysFromNow(-200),
    ...courseTerms(),
    ...more,
  });
  const next = (fromDays: number, minutes: number, version: number) => ({
    fromOn: daysFromNow(fromDays),
    ...courseTerms(minutes),
    version,
  });
  const bodyCourse = (id: string) => `/api/bodies/${board.bodyId}/courses/${id}`;
  async function entered(one: Applicant, code: string) {
    const made = await reviewer.post(`${one.staff}/courses`, course(code));
    expect(made.status).toBe(201);
    return made.body.id as string;
  }

  test('proposed, sent back, sent again, approved with the numbers of the body', async () => {
    const one = await approved();
    const { id } = (await one.browser.post(`${one.own}/courses`, course('ask-1'))).body;
    const read = async () => (await one.browser.get(`${one.own}/courses/${id}`)).body;
    expect(await read()).toMatchObject({ code: 'ASK-1', versions: [{ state: 'proposed', minutes: 360 }] });
    const decision = `${bodyCourse(id)}/decision`;
    await reviewer.post(decision, { decision: 'ask', reason: 'How long is lunch?', version: 1 });
    expect(await read()).toMatchObject({ versions: [{ state: 'returned', reason: 'How long is lunch?' }] });
    await one.browser.put(`${one.own}/courses/${id}/proposal`, next(-200, 330, 2));
    const stale = await reviewer.post(decision, { decision: 'approve', ...next(-200, 360, 2) });
    expect(stale.body.error).toMatchObject({
      code: 'courses.decided_meanwhile',
      facts: { by: 'Dana Reyes' },
    });
    await reviewer.post(decision, { decision: 'approve', ...next(-200, 300, 3) });
    expect(await read()).toMatchObject({
      versions: [{ state: 'approved', minutes: 300, topics: [{ minutes: 300 }] }],
    });
    // Locked: there is nothing open that could be changed.
    expect(failureOf(await one.browser.put(`${one.own}/courses/${id}/proposal`, next(-200, 600, 4)))).toEqual(
      [409, 'courses.nothing_open'],
    );
  });

  test('a new version begins on its day, and the one before ends the day before', async () => {
    const one = await approved();
    const id = await entered(one, 'V-1');
    const early = await reviewer.post(`${bodyCourse(id)}/versions`, next(-200, 120, 1));
    expect([early.status, early.body.error.details[0].path]).toEqual([400, 'fromOn']);
    expect((await reviewer.post(`${bodyCourse(id)}/versions`, next(-20, 240, 1))).status).toBe(200);
    expect((await one.browser.post(`${one.own}/courses/${id}/versions`, next(40, 120, 2))).status).toBe(200);
    expect(failureOf(await reviewer.post(`${bodyCourse(id)}/versions`, next(60, 60, 3)))).toEqual([
      409,
      'courses.open_proposal',
    ]);
    const { versions } = (await reviewer.get(bodyCourse(id))).body;
    expect(
      versions.map(({ state, fromOn, untilOn, minutes }: any) => [state, fromOn, untilOn, minutes]),
    ).toEqual([
      ['proposed', daysFromNow(40), null, 120],
      ['approved', daysFromNow(-20), null, 240],
      ['approved', daysFromNow(-200), daysFromNow(-21), 360],
    ]);
    const { rows } = (await one.browser.get(`${one.own}/courses`)).body;
    expect(rows).toMatchObject([{ code: 'V-1', today: { minutes: 240 }, state: 'proposed' }]);
  });

  test('two new versions at once: one is in', async () => {
    const one = await approved();
    const id = await entered(one, 'RACE-1');
    const answers = await Promise.all([
      reviewer.post(`${bodyCourse(id)}/versions`, next(-20, 240, 1)),
      second.post(`${bodyCourse(id)}/versions`, next(-10, 120, 1)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await reviewer.get(bodyCourse(id))).body.versions).toHaveLength(2);
  });

  test('a code is given once within a provider, and freely by another', async () => {
    const [one, other] = [await approved(), await approved()];
    await entered(one, 'SAME');
    const twice = await one.browser.post(`${one.own}/courses`, course('same'));
    expect([...failureOf(twice), twice.body.error.details[0].path]).toEqual([
      409,
      'courses.code_taken',
      'code',
    ]);
    await entered(other, 'SAME');
  });

  test('topics are parts of the whole, each named once', async () => {
    const one = await approved();
    const topics = (minutes: number, topic = 'wellness') => [
      { topic: 'ethics', minutes: 180 },
      { topic, minutes },
    ];
    const send = (code: string, parts: unknown) =>
      one.browser.post(`${one.own}/courses`, course(code, { topics: parts }));
    expect((await send('P-1', topics(180))).status).toBe(201);
    expect((await send('P-2', topics(185))).body.error.details).toEqual([
      { path: 'topics', message: 'The topics together are longer than the course. Check the minutes.' },
    ]);
    expect((await send('P-3', topics(60, 'ethics'))).body.error.details[0].message).toMatch(/twice/);
  });

  test('closed: nothing of it holds after the day, and what was before keeps its worth', async () => {
    const one = await approved();
    const id = await entered(one, 'END-1');
    const ended = await reviewer.post(`${bodyCourse(id)}/end`, {
      endsOn: daysFromNow(1),
      reason: 'Nobody teaches it any more.',
      version: 1,
    });
    expect(ended.status).toBe(200);
    const { versions } = (await one.browser.get(`${one.own}/courses/${id}`)).body;
    expect(versions).toMatchObject([
      { state: 'ended', untilOn: daysFromNow(1), minutes: 360, reason: 'Nobody teaches it any more.' },
    ]);
  });

  test('the catalogue is in the order of titles, and found by any word or code', async () => {
    const one = await approved();
    await reviewer.post(`${one.staff}/courses`, course('ZZ-1', { title: 'Ábaco para pares' }));
    await reviewer.post(`${one.staff}/courses`, course('ZZ-2', { title: 'zebra talks' }));
    const list = async (query = '') =>
      (await reviewer.get(`/api/bodies/${board.bodyId}/courses${query}`)).body;
    const titles = ({ rows }: any) => rows.map(({ title }: { title: string }) => title);
    const all = titles(await list('?limit=100'));
    expect(all[0]).toBe('Ábaco para pares');
    expect(all.at(-1)).toBe('zebra talks');
    const first = await list('?limit=2');
    expect(titles(await list(`?limit=100&cursor=${first.next}`))).toEqual(all.slice(2));
    expect(titles(await list('?search=abaco'))).toEqual(['Ábaco para pares']);
    expect(titles(await list('?search=pares%20aba'))).toEqual(['Ábaco para pares']);
    expect(titles(await list('?search=zz%202'))).toEqual(['zebra talks']);
    expect(titles(await list('?search=!!'))).toEqual([]);
  });

  test('suggested while hours are logged: by the worth of that day, and only what was approved then', async () => {
    const one = await approved();
    const id = await entered(one, 'SUG-1');
    await reviewer.post(`${bodyCourse(id)}/versions`, next(-10, 240, 1));
    const rosa = await board.addPerson();
    const person = await world.signIn(rosa.email);
    const suggested = async (days: number) =>
      (await person.get(`/api/my/people/${rosa.personId}/courses?q=sug&on=${daysFromNow(days)}`)).body
        .courses;
    expect(await suggested(-5)).toMatchObject([
      { id, title: 'Course SUG-1', provider: one.facts.name, minutes: 240, topics: ['ethics'] },
    ]);
    expect(await suggested(-11)).toMatchObject([{ minutes: 360 }]);
    // The course held then; the provider was approved later.
    expect(await suggested(-100)).toEqual([]);
    const elsewhere = await makeBoard(world);
    const other = await elsewhere.addPerson();
    const stranger = await world.signIn(other.email);
    expect((await stranger.get(`/api/my/people/${other.personId}/courses?q=sug`)).body.courses).toEqual([]);
  });
});

describe('hours of an approved course', () => {
  test('carry what it was worth on the day; the reviewer sees whether the claim is that', async () => {
    const one = await approved();
    const made = await reviewer.post(`${one.staff}/courses`, {
      code: 'LOG-1',
      title: 'Listening well',
      fromOn: daysFromNow(-200),
      ...courseTerms(120),
    });
    const rosa = await board.addPerson();
    const person = await world.signIn(rosa.email);
    const log = async (more: Record<string, unknown> = {}) =>
      (
        await person.post(`/api/my/certifications/${rosa.certificationId}/activities`, {
          title: 'Listening well',
          amount: 2,
          topics: ['ethics'],
          doneOn: daysFromNow(-5),
          courseId: made.body.id,
          ...more,
        })
      ).body;
    const checks = async ({ id }: { id: string }) =>
      (await reviewer.get(`/api/bodies/${board.bodyId}/activities/${id}/review`)).body.checks;
    const stored = async ({ id }: { id: string }) =>
      (
        await world.database.all<{ course: string | null; tags: string | null }>(
          sql`select course_version_id as course, competencies as tags from activity where id = ${id}`,
        )
      )[0];
    const whole = await log();
    expect(await stored(whole)).toMatchObject({ course: expect.stringMatching(/^crv_/), tags: '["mutual"]' });
    expect(await checks(whole)).toContainEqual({
      ok: true,
      sentence: 'It is an approved course of 2 hours.',
    });
    expect(await checks(await log({ amount: 3 }))).toContainEqual({
      ok: false,
      sentence: 'The approved course has 2 hours. The claim is 3 hours.',
    });
    expect(await checks(await log({ title: 'Listening' }))).toContainEqual({
      ok: false,
      sentence: expect.stringMatching(/approved course “Listening well”.*title differs/),
    });
    // The course was given then; the provider was approved a month ago.
    expect(await checks(await log({ doneOn: daysFromNow(-100) }))).toContainEqual({
      ok: false,
      sentence: 'The provider of “Listening well” was not approved on this day.',
    });
    expect(await stored(await log({ doneOn: daysFromNow(-300) }))).toEqual({ course: null, tags: null });
    const edited = await person.put(`/api/my/activities/${whole.id}`, {
      title: 'Listening well',
      amount: 1.5,
      topics: ['ethics'],
      doneOn: daysFromNow(-6),
      version: whole.version,
    });
    expect(await stored(whole)).toMatchObject({ tags: '["mutual"]' });
    await person.put(`/api/my/activities/${whole.id}`, {
      title: 'Something else',
      amount: 1.5,
      topics: ['ethics'],
      doneOn: daysFromNow(-6),
      version: edited.body.version,
    });
    expect(await stored(whole)).toEqual({ course: null, tags: null });
  });

  test('count as far as the program accepts how they are recognized, as of their day', async () => {
    const credit = findPreset('us-pa')?.versions[0]?.rules.credit;
    if (!credit) throw new Error('no rules');
    const strict = await makeBoard(world, {
      change: { credit: { ...credit, refusedRecognitions: ['local'] } },
    });
    const staff = await world.signIn(strict.reviewer);
    const at = `/api/bodies/${strict.bodyId}`;
    const provider = await staff.post(`${at}/providers`, {
      name: 'Corner House',
      email: 'corner@providers.example',
      language: 'en',
      about: 'Ethics',
      fromOn: daysFromNow(-300),
      untilOn: null,
      attests: true,
    });
    const terms = (recognition: string) => ({ ...courseTerms(120), recognition });
    const { id } = (
      await staff.post(`${at}/providers/${provider.body.id}/courses`, {
        code: 'R-1',
        title: 'Round table',
        fromOn: daysFromNow(-300),
        ...terms('local'),
      })
    ).body;
    await staff.post(`${at}/courses/${id}/versions`, {
      ...terms('state'),
      fromOn: daysFromNow(-20),
      version: 1,
    });
    const rosa = await strict.addPerson();
    const person = await world.signIn(rosa.email);
    const path = `/api/my/certifications/${rosa.certificationId}/activities`;
    const claim = (days: number, more = {}) => ({
      title: 'Round table',
      amount: 2,
      topics: ['ethics'],
      doneOn: daysFromNow(-days),
      ...more,
    });
    const preview = async (days: number, more = {}) =>
      (await person.post(`${path}/preview`, claim(days, more))).body;
    expect(await preview(30, { courseId: id })).toMatchObject({
      countedMinutes: 0,
      sentence: expect.stringContaining('recognized only in one place'),
    });
    expect(await preview(10, { courseId: id })).toMatchObject({ countedMinutes: 120 });
    // Nobody has said which course it is: that is the reviewer's to judge.
    expect(await preview(30)).toMatchObject({ countedMinutes: 120 });
    const logged = await person.post(path, claim(30, { courseId: id }));
    const decided = await staff.post(`${at}/activities/${logged.body.id}/decision`, {
      decision: 'accept',
      version: 1,
    });
    expect(decided.status).toBe(200);
    const { body } = await person.get(`/api/my/activities/${logged.body.id}`);
    expect(body).toMatchObject({ state: 'accepted', countedMinutes: 0, mark: 'does_not_count' });
  });

  test('a course of another body is none', async () => {
    const elsewhere = await makeBoard(world);
    const other = await elsewhere.addPerson();
    const one = await approved();
    const made = await reviewer.post(`${one.staff}/courses`, {
      code: 'FOREIGN-1',
      title: 'Foreign',
      fromOn: daysFromNow(-200),
      ...courseTerms(120),
    });
    const person = await world.signIn(other.email);
    const logged = await person.post(`/api/my/certifications/${other.certificationId}/activities`, {
      title: 'Foreign',
      amount: 2,
      topics: ['ethics'],
      doneOn: daysFromNow(-5),
      courseId: made.body.id,
    });
    expect(logged.status).toBe(201);
    const [row] = await world.database.all(
      sql`select course_version_id as course from activity where id = ${logged.body.id}`,
    );
    expect(row).toEqual({ course: null });
  });
});

describe('the list that everybody can read', () => {
  test('has what is approved today, by title, without script or anybody’s address', async () => {
    const own = await makeBoard(world, { name: 'Lakeside Board' });
    const staff = await world.signIn(own.reviewer);
    const at = `/api/bodies/${own.bodyId}/providers`;
    const add = async (name: string, untilDays: number | null) =>
      (
        await staff.post(at, {
          name,
          email: 'secret@providers.example',
          language: 'en',
          about: 'A secret',
          fromOn: daysFromNow(-30),
          untilOn: untilDays === null ? null : daysFromNow(untilDays),
          attests: true,
        })
      ).body.id as string;
    const enter = (provider: string, code: string, title: string, days: number) =>
      staff.post(`${at}/${provider}/courses`, { code, title, fromOn: daysFromNow(days), ...courseTerms(90) });
    const [open, lapsed] = [await add('Open <b>House</b>', null), await add('Lapsed House', -2)];
    await enter(open, 'B-1', 'Bridges & walls', -20);
    await enter(open, 'A-1', 'Anger and care', -20);
    await enter(open, 'C-1', 'Coming later', 20);
    await enter(lapsed, 'D-1', 'Dated', -20);
    const page = async (query = '') => (await world.browser().get(`/trainings/${own.bodyId}${query}`)).body;
    const all: string = await page();
    expect(all).toContain('Lakeside Board');
    expect(all.indexOf('Anger and care')).toBeLessThan(all.indexOf('Bridges &amp; walls'));
    expect(all).toContain('Open &lt;b&gt;House&lt;/b&gt;');
    expect(all).toContain('1.5 hours');
    expect(all).not.toMatch(/Coming later|Dated|secret@|A secret|<script/);
    expect(await page('?q=bridg&lang=es')).toMatch(/Bridges.*1.5 horas/s);
    expect(await page('?q=zzz')).toContain('No training fits “zzz”');
    expect(await page('?q=%22%3E%3Cscript%3E')).not.toContain('<script');
    expect((await world.browser().get('/trainings/bod_0000000000000000000000')).status).toBe(404);
    expect((await world.browser().get(`/trainings/${own.bodyId}?cursor=%00`)).status).toBe(400);
  });
});

describe('is this number this person’s?', () => {
  test('match or no match, whatever was wrong, without the name in the log', async () => {
    const one = await approved();
    const ana = await board.addPerson({ name: 'Ana Peña Ruiz' });
    const elsewhere = await (
      await makeBoard(world)
    ).addPerson({ name: 'Ana Peña Ruiz', certifiedOn: '2019-01-01' });
    const ask = async (number: string, familyName: string) =>
      (await one.browser.post(`${one.own}/learner-checks`, { number, familyName })).body;
    expect(await ask(ana.number, 'peña')).toEqual({ match: true });
    expect(await ask(ana.number.toLowerCase().replaceAll('-', ' '), 'Pena Ruiz')).toEqual({ match: true });
    for (const [number, name] of [
      [ana.number, 'Ana'],
      [ana.number, 'Delgado'],
      [ana.number, 'Peña Delgado'],
      [ana.number, '!'],
      ['TB-1999-00001', 'Peña'],
      [elsewhere.number, 'Peña'],
    ] as const)
      expect([number, name, await ask(number, name)]).toEqual([number, name, { match: false }]);
    const rows = await world.database.all<{ detail: string }>(
      sql`select detail from audit_row where record_id = ${one.id} and action = 'providers.check_learner'`,
    );
    expect(rows).toHaveLength(8);
    expect(JSON.stringify(rows)).not.toMatch(/pe[ñn]a|delgado/i);
  });

  test('is asked by nobody that the board does not approve today', async () => {
    const one = await applicant();
    const ask = () => one.browser.post(`${one.own}/learner-checks`, { number: 'TB-1', familyName: 'Peña' });
    expect(failureOf(await ask())).toEqual([403, 'providers.check_when_approved']);
    await decide(one, { ...approval(), fromOn: daysFromNow(3) });
    expect(failureOf(await ask())).toEqual([403, 'providers.check_when_approved']);
    await decide(one, approval());
    expect((await ask()).status).toBe(200);
  });

  test('so many an hour, each provider by itself', async () => {
    const [one, other] = [await approved(), await approved()];
    const ask = (who: Applicant) =>
      who.browser.post(`${who.own}/learner-checks`, { number: 'TB-1', familyName: 'Peña' });
    await world.database.run(sql`insert into rate_count (key, window_at, count)
      values (${`learner:${one.id}`}, ${Math.floor(Date.now() / 3_600_000) * 3_600_000}, 119)`);
    expect((await ask(one)).status).toBe(200);
    const over = await ask(one);
    expect([...failureOf(over), over.headers.get('Retry-After')]).toEqual([
      429,
      'providers.too_many_checks',
      '3600',
    ]);
    expect((await ask(other)).status).toBe(200);
  });
});
