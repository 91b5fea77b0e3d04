import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../worker/kernel/ids.ts';
import { daysFromNow, makeBoard } from '../support/board.ts';
import { openWorld, type World } from '../support/world.ts';

/** One person, several credentials of one body: hours that are shared, and hours that serve one only. */
let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

/** A board with two credentials of a preset, and a person who holds both. */
async function makePair(preset: string, credentials: [string, string], certifiedOn = daysFromNow(-100)) {
  const board = await makeBoard(world, { preset });
  const administrator = await world.signIn(board.administrator);
  const other = await administrator.post(`/api/bodies/${board.bodyId}/programs`, {
    preset,
    credential: credentials[1],
    title: `Certified ${credentials[1].toUpperCase()}`,
  });
  expect(other.status).toBe(201);
  const person = await board.addPerson({ certifiedOn, endsOn: daysFromNow(200) });
  const second = await administrator.post(
    `/api/bodies/${board.bodyId}/people/${person.personId}/certifications`,
    { programId: other.body.id, certifiedOn },
  );
  expect(second.status).toBe(201);
  return {
    board,
    person,
    administrator,
    reviewer: await world.signIn(board.reviewer),
    browser: await world.signIn(person.email),
    first: person.certificationId,
    second: second.body.certificationId as string,
  };
}
type Pair = Awaited<ReturnType<typeof makePair>>;

const log = async (
  { browser }: Pair,
  certificationId: string,
  title: string,
  hours: number,
  more: object = {},
) => {
  const answer = await browser.post(`/api/my/certifications/${certificationId}/activities`, {
    title,
    amount: hours,
    doneOn: daysFromNow(-20),
    topics: [],
    ...more,
  });
  expect([answer.status, answer.body.id]).toEqual([201, expect.any(String)]);
  return { id: answer.body.id as string, version: answer.body.version as number };
};
const accept = async ({ board, reviewer }: Pair, one: { id: string; version: number }) => {
  const answer = await reviewer.post(`/api/bodies/${board.bodyId}/activities/${one.id}/decision`, {
    decision: 'accept',
    version: one.version,
  });
  expect(answer.status).toBe(200);
  return { id: one.id, version: answer.body.version as number };
};
const homeOf = async ({ browser }: Pair, id: string) =>
  (await browser.get(`/api/my/certifications/${id}/home`)).body;
const allotmentsOf = async ({ browser }: Pair) => (await browser.get('/api/my/allotments')).body;
const move = ({ browser }: Pair, moves: { id: string; version: number; to: string }[]) =>
  browser.post('/api/my/allotments', {
    moves: moves.map(({ id, version, to }) => ({ activityId: id, certificationId: to, version })),
  });

describe('hours that are shared (Pennsylvania: CPS and CRS)', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await makePair('us-pa', ['cps', 'crs']);
  });

  test('logged once, it is in both, and each says by its own rules what it counts for', async () => {
    const one = await log(pair, pair.first, 'Keeping secrets', 4, {
      topics: ['confidentiality', 'peer_support'],
    });
    await accept(pair, one);
    const [cps, crs] = [await homeOf(pair, pair.first), await homeOf(pair, pair.second)];
    const line = (home: any, code: string) => home.requirements.find((each: any) => each.code === code);
    expect(line(cps, 'total')).toMatchObject({ required: 36 * 60, accepted: 240 });
    expect(line(crs, 'total')).toMatchObject({ required: 30 * 60, accepted: 240 });
    expect(line(cps, 'peer_support')).toMatchObject({ accepted: 240 });
    expect(line(cps, 'confidentiality')).toBeUndefined();
    expect(line(crs, 'confidentiality')).toMatchObject({ accepted: 240 });
    expect([cps.servesOne, crs.servesOne]).toEqual([false, false]);
    expect(crs.sisters).toEqual([{ id: pair.first, title: 'Certified Peer Specialist' }]);
    expect(crs.recent.map(({ id }: any) => id)).toEqual([one.id]);
    expect(crs.activityCount).toBe(1);

    const list = await pair.browser.get(`/api/my/certifications/${pair.second}/activities`);
    expect(list.body.rows).toMatchObject([{ id: one.id, mark: 'counts', countedMinutes: 240 }]);
    expect((await allotmentsOf(pair)).groups).toEqual([]);
  });

  test('before the sister began it counts for the elder only, and says so', async () => {
    const later = await makePair('us-pa', ['cps', 'crs'], daysFromNow(-300));
    await world.database.run(
      sql`update certification set certified_on = ${daysFromNow(-50)} where id = ${later.second}`,
    );
    await world.database.run(
      sql`update period set starts_on = ${daysFromNow(-50)} where certification_id = ${later.second}`,
    );
    const one = await log(later, later.first, 'Early', 5, { doneOn: daysFromNow(-90) });
    await accept(later, one);
    const rows = async (id: string) =>
      (await later.browser.get(`/api/my/certifications/${id}/activities`)).body.rows;
    expect(await rows(later.first)).toMatchObject([{ mark: 'counts', countedMinutes: 300 }]);
    expect(await rows(later.second)).toMatchObject([
      { mark: 'does_not_count', countedMinutes: 0, sentence: expect.stringContaining('certified') },
    ]);
  });

  test('hours that count for both are not set aside for one', async () => {
    const one = await log(pair, pair.first, 'For both', 1);
    const answer = await move(pair, [{ ...one, to: pair.second }]);
    expect([answer.status, answer.body.error.code]).toEqual([422, 'allotments.not_needed']);
  });

  test('the record of the sister holds them too, and the decision is looked at again where it was made', async () => {
    const record = (id: string) =>
      pair.reviewer.get(`/api/bodies/${pair.board.bodyId}/certifications/${id}`).then(({ body }) => body);
    const of = (body: any) => body.activities.find(({ title }: any) => title === 'Keeping secrets');
    expect(of(await record(pair.first))).toMatchObject({ countedMinutes: 240, mayReopen: true });
    expect(of(await record(pair.second))).toMatchObject({ countedMinutes: 240, mayReopen: false });
  });
});

describe('hours that serve one credential (Idaho)', () => {
  let pair: Pair;
  const logged: Record<string, { id: string; version: number }> = {};
  beforeAll(async () => {
    pair = await makePair('us-id', ['cpss', 'cfsp']);
    for (const [name, hours, topics] of [
      ['Ethics one', 1, ['ethics']],
      ['Ethics two', 2, ['ethics']],
      ['Nine hours', 9, []],
      ['Eight hours', 8, []],
    ] as const) {
      const one = await log(pair, pair.first, name, hours, { topics });
      logged[name] = name === 'Eight hours' ? one : await accept(pair, one);
    }
  });
  const left = (group: any, which: 'leftMinutes' | 'leftAfterMinutes') =>
    group.credentials.map((one: any) => one[which]);

  test('all of it stands for the one it was logged for', async () => {
    const [one, other] = [await homeOf(pair, pair.first), await homeOf(pair, pair.second)];
    expect([one.servesOne, other.servesOne]).toEqual([true, true]);
    expect(one.total).toMatchObject({ acceptedMinutes: 720, waitingMinutes: 480 });
    expect(other.total).toMatchObject({ acceptedMinutes: 0, waitingMinutes: 0 });
    expect(other.recent).toEqual([]);
    const list = await pair.browser.get(`/api/my/certifications/${pair.second}/activities`);
    expect(list.body.rows[0]).toMatchObject({ mark: expect.stringMatching(/does_not_count|being_checked/) });
    expect(list.body.rows.map(({ sentence }: any) => sentence).join()).toContain('another credential');
  });

  test('the proposal leaves least to do, is used, and is undone', async () => {
    const { groups } = await allotmentsOf(pair);
    expect(groups).toHaveLength(1);
    const [group] = groups;
    expect(group.credentials.map(({ certificationId }: any) => certificationId).toSorted()).toEqual(
      [pair.first, pair.second].toSorted(),
    );
    // Twenty hours, two of them ethics courses: enough for both, when nothing is wasted.
    expect(group.proposal).toMatchObject({ leftMinutes: 600, leftAfterMinutes: 0 });
    expect(group.isExact).toBe(true);
    expect(group.proposal.moves).toHaveLength(2);
    expect(left(group, 'leftAfterMinutes')).toEqual([0, 0]);

    const used = await pair.browser.post('/api/my/allotments', { moves: group.proposal.moves });
    expect(used.status).toBe(200);
    const [after] = (await allotmentsOf(pair)).groups;
    expect(after.proposal).toBeNull();
    expect(left(after, 'leftMinutes')).toEqual([0, 0]);
    const other = await homeOf(pair, pair.second);
    expect(other.total.acceptedMinutes + other.total.waitingMinutes).toBe(600);

    const undone = await pair.browser.post('/api/my/allotments', used.body.undo);
    expect(undone.status).toBe(200);
    const [again] = (await allotmentsOf(pair)).groups;
    expect(again.activities.map(({ certificationId }: any) => certificationId)).toEqual(
      group.activities.map(({ certificationId }: any) => certificationId),
    );
    // Undoing twice meets what has changed since.
    expect((await pair.browser.post('/api/my/allotments', used.body.undo)).status).toBe(409);
    const [{ n }] = (await world.database.all<{ n: number }>(
      sql`select count(*) as n from activity where person_id = ${pair.person.personId} and allotted_to is not null`,
    )) as [{ n: number }];
    expect(n).toBe(0);
  });

  test('what waits is judged for the credential it was set aside for, and edited there', async () => {
    const one = await log(pair, pair.first, 'Waiting hour', 1, { topics: ['ethics'] });
    const moved = await move(pair, [{ ...one, to: pair.second }]);
    expect(moved.status).toBe(200);
    const changed = await pair.browser.put(`/api/my/activities/${one.id}`, {
      title: 'Waiting hour',
      amount: 2,
      doneOn: daysFromNow(-19),
      topics: ['ethics'],
      version: one.version + 1,
    });
    expect(changed.body).toMatchObject({ certificationId: pair.first, claimedMinutes: 120 });
    const review = await pair.reviewer.get(`/api/bodies/${pair.board.bodyId}/activities/${one.id}/review`);
    expect(review.body.certification).toMatchObject({ id: pair.second });
    expect(review.body.effects.length).toBeGreaterThan(0);
    await accept(pair, { id: one.id, version: one.version + 2 });
    expect((await homeOf(pair, pair.second)).total).toMatchObject({ acceptedMinutes: 120 });
    const log2 = await pair.reviewer.get(
      `/api/bodies/${pair.board.bodyId}/certifications/${pair.second}/audit-log`,
    );
    expect(log2.body.rows.map(({ action }: any) => action)).toContain('activities.allot');
    expect((await move(pair, [{ id: one.id, version: one.version + 3, to: pair.first }])).status).toBe(200);
  });

  test('before saving it is said for which one it leaves least to do', async () => {
    const preview = (id: string, amount: number) =>
      pair.browser.post(`/api/my/certifications/${id}/activities/preview`, {
        title: 'New',
        amount,
        doneOn: daysFromNow(-1),
        topics: [],
      });
    expect((await preview(pair.first, 2)).body.leastIn).toBe(pair.second);
    expect((await preview(pair.second, 2)).body.leastIn).toBe(pair.second);
  });

  test('two at once: one is done, the other is told', async () => {
    const one = await log(pair, pair.first, 'Twice at once', 1);
    const answers = await Promise.all([1, 2].map(() => move(pair, [{ ...one, to: pair.second }])));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.error.code).toBe('changed_meanwhile');
  });

  test('one that cannot be moved holds all of them back', async () => {
    const good = await log(pair, pair.first, 'Would go', 1);
    const gone = await log(pair, pair.first, 'Taken back', 1);
    const withdrawn = await pair.browser.post(`/api/my/activities/${gone.id}/withdraw`, {
      version: gone.version,
    });
    const answer = await move(pair, [
      { ...good, to: pair.second },
      { id: gone.id, version: withdrawn.body.version, to: pair.second },
    ]);
    expect([answer.status, answer.body.error.code]).toEqual([422, 'allotments.nothing_counts']);
    expect((await pair.browser.get(`/api/my/activities/${good.id}`)).body.version).toBe(good.version);
  });

  test('bad input names its place', async () => {
    const one = logged['Nine hours'] ?? { id: '', version: 0 };
    const send = (input: unknown) => pair.browser.post('/api/my/allotments', input);
    const good = { activityId: one.id, certificationId: pair.second, version: one.version };
    for (const [input, path] of [
      [{}, 'moves'],
      [{ moves: [] }, 'moves'],
      [{ moves: [{ ...good, version: 0 }] }, 'moves.0.version'],
      [{ moves: [{ ...good, certificationId: 7 }] }, 'moves.0.certificationId'],
      [{ moves: [good, good] }, 'moves.1.activityId'],
      [{ moves: Array.from({ length: 201 }, (_, i) => ({ ...good, activityId: `act_${i}` })) }, 'moves'],
    ] as const) {
      const { status, body } = await send(input);
      expect([status, body.error.code, body.error.details[0].path]).toEqual([400, 'invalid_request', path]);
    }
  });

  test('somebody else’s hours and certifications do not exist', async () => {
    const stranger = await makePair('us-id', ['cpss', 'cfsp']);
    const one = logged['Nine hours'] ?? { id: '', version: 0 };
    const theirs = await log(stranger, stranger.first, 'Theirs', 2);
    expect((await move(stranger, [{ ...one, to: stranger.second }])).status).toBe(404);
    expect((await move(stranger, [{ ...theirs, to: pair.second }])).status).toBe(404);
    expect((await move(stranger, [{ ...theirs, to: 'cer_0000000000000000000000' }])).status).toBe(404);
  });

  test('another program of the same person is no place for them', async () => {
    const mixed = await makePair('us-id', ['cpss', 'cfsp']);
    const { body: texas } = await mixed.administrator.post(`/api/bodies/${mixed.board.bodyId}/programs`, {
      preset: 'us-tx',
      credential: 'mhps',
      title: 'Texas',
    });
    const { body: third } = await mixed.administrator.post(
      `/api/bodies/${mixed.board.bodyId}/people/${mixed.person.personId}/certifications`,
      { programId: texas.id, certifiedOn: daysFromNow(-30) },
    );
    const one = await log(mixed, mixed.first, 'Idaho', 2);
    const answer = await move(mixed, [{ ...one, to: third.certificationId }]);
    expect([answer.status, answer.body.error.code]).toEqual([422, 'allotments.not_together']);
    expect(answer.body.error.details[0].path).toBe('moves.0.certificationId');
  });

  test('what an approved renewal was decided by stays', async () => {
    const closed = await makePair('us-id', ['cpss', 'cfsp']);
    const one = await accept(closed, await log(closed, closed.first, 'Counted', 10, { topics: ['ethics'] }));
    await world.database
      .run(sql`insert into period (id, body_id, certification_id, seq, starts_on, ends_on, recorded_at)
      values (${newId('pd')}, ${closed.board.bodyId}, ${closed.first}, 2, ${daysFromNow(201)}, ${daysFromNow(566)}, ${Date.now()})`);
    const answer = await move(closed, [{ ...one, to: closed.second }]);
    expect([answer.status, answer.body.error.code]).toEqual([409, 'allotments.period_closed']);
    expect(answer.body.error.message).toContain('Counted');
    // Nor is anything put into a period that is decided.
    const other = await log(closed, closed.second, 'Too late', 1);
    expect((await move(closed, [{ ...other, to: closed.first }])).body.error.code).toBe(
      'allotments.period_closed',
    );
    expect((await allotmentsOf(closed)).groups).toEqual([]);
  });
});
