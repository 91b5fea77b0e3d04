import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBoard, type Board, type BoardPerson } from '../support/board.ts';
import type { Answer, Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

/** What is true of every input, tried on one route each. */
let world: World;
let board: Board;
let rosa: BoardPerson;
let phone: Browser;
let desk: Browser;

beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  rosa = await board.addPerson();
  phone = await world.signIn(rosa.email);
  desk = await world.signIn(board.reviewer);
});
afterAll(() => world.close());

describe('a sentence that names the fix', () => {
  const activities = () => `/api/my/certifications/${rosa.certificationId}/activities`;
  const detailsOf = async (answer: Promise<Answer<any>>) => {
    const { status, body } = await answer;
    return [status, body.error.details];
  };

  test('for each field that was left out, whatever was expected there', async () => {
    const missing = (path: string) => ({ path, message: 'This field is missing. Add it.' });
    expect(await detailsOf(phone.post(activities(), {}))).toEqual([
      400,
      ['title', 'doneOn', 'amount', 'topics'].map(missing),
    ]);
    expect(
      await detailsOf(phone.post(`/api/my/certifications/${rosa.certificationId}/renewal/part`, {})),
    ).toEqual([400, ['part', 'version'].map(missing)]);
    expect(await detailsOf(phone.put(`/api/my/people/${rosa.personId}/draft`, {}))).toEqual([
      400,
      [missing('content')],
    ]);
    const decision = `/api/bodies/${board.bodyId}/activities/act_none/decision`;
    expect(await detailsOf(desk.post(decision, {}))).toEqual([400, [missing('decision')]]);
  });

  test('for a choice that is none, and for another type', async () => {
    const decision = `/api/bodies/${board.bodyId}/activities/act_none/decision`;
    const message = 'Choose one of: accept, accept_part, ask, refuse.';
    expect(await detailsOf(desk.post(decision, { decision: 'maybe', version: 1 }))).toEqual([
      400,
      [{ path: 'decision', message }],
    ]);
    expect(await detailsOf(phone.put(`/api/my/people/${rosa.personId}/draft`, { content: [] }))).toEqual([
      400,
      [{ path: 'content', message: 'This must be an object with fields.' }],
    ]);
    expect((await phone.post(activities(), [])).body.error.message).toBe(
      'Please mend what you sent: This must be an object with fields.',
    );
  });

  test('for a value of the wrong form: one sentence a field, with an example', async () => {
    const wrong = {
      name: [],
      email: 'rosa',
      certification: { programId: 'x', certifiedOn: '1/2/20', number: 'A B' },
    };
    const admin = await world.signIn(board.administrator);
    expect(await detailsOf(admin.post(`/api/bodies/${board.bodyId}/people`, wrong))).toEqual([
      400,
      [
        { path: 'name', message: 'This must be text in quotes.' },
        { path: 'email', message: 'Write one address, like ana@example.org.' },
        { path: 'certification.programId', message: 'Send the id as it was answered, like cer_4rT9.' },
        {
          path: 'certification.certifiedOn',
          message: 'This is no date of the calendar. Write it like 2026-03-10.',
        },
        {
          path: 'certification.number',
          message: 'Use letters and digits, in groups with hyphens between, like TR-2022-00412.',
        },
      ],
    ]);
    const { status, body } = await phone.post(activities(), {
      title: 'T',
      doneOn: '1800-02-30',
      amount: 1,
      topics: [],
    });
    expect([status, body.error.message]).toEqual([
      400,
      'Please mend the field "doneOn": This is no date of the calendar. Write it like 2026-03-10.',
    ]);
  });

  test('for a draft that is nested thousands of levels deep: it is refused, and nothing breaks', async () => {
    const draft = `/api/my/people/${rosa.personId}/draft`;
    const nested = (levels: number) => `{"content":{"a":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
    const put = (text: string) => phone.raw('PUT', draft, text, { 'Content-Type': 'application/json' });
    expect((await put(nested(7))).status).toBe(200);
    for (const levels of [8, 9000, 300_000]) {
      const answer = await put(nested(levels));
      expect([levels, answer.status]).toEqual([levels, 400]);
      expect((await answer.json()).error.details).toEqual([
        { path: 'content', message: expect.stringContaining('Keep it to 8 levels') },
      ]);
    }
    expect((await phone.get(draft)).body.content).toEqual({ a: [[[[[[[]]]]]]] });
  });
});
