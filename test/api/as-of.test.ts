import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../domain/programs/dates.ts';
import type { StandingAnswer } from '../../domain/standing/contract.ts';
import { activeAfterEnd, daysFromNow, makeBoard, type Board, type BoardPerson } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

/** "Was it valid on that day?", for every day of a life, by every door. */

let world: World;
let board: Board;
let rosa: BoardPerson;
let auditor: Browser;
const certifiedOn = daysFromNow(-1000);
const end = daysFromNow(-270);
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world, { change: activeAfterEnd });
  rosa = await board.addPerson({
    certifiedOn,
    endsOn: end,
    status: [
      { kind: 'held', effectiveOn: daysFromNow(-800) },
      { kind: 'released', effectiveOn: daysFromNow(-790) },
      { kind: 'withdrawn', effectiveOn: daysFromNow(20) },
    ],
  });
  auditor = await world.signIn(board.auditor);
});
afterAll(() => world.close());

const staffPath = () => `/api/bodies/${board.bodyId}/certifications/${rosa.certificationId}/standing`;
const sample = [
  0, 1, 100, 199, 200, 205, 209, 210, 211, 500, 640, 700, 729, 730, 731, 800, 825, 999, 1000,
].map((n) => addDays(certifiedOn, n));

describe('the standing of a day', () => {
  test('is what the history says of it, by staff’s door, the person’s and the public one', async () => {
    const person = await world.signIn(rosa.email);
    const { body } = await auditor.get<StandingAnswer>(staffPath());
    const { history } = body;
    expect(history.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['certified', 'on_hold', 'renewal_open', 'grace', 'late', 'expired']),
    );
    for (const day of sample) {
      const stretch = history.find(({ from, to }) => from <= day && (to === null || day <= to));
      const staff = await auditor.get<StandingAnswer>(`${staffPath()}?on=${day}`);
      const own = await person.get<StandingAnswer>(
        `/api/my/certifications/${rosa.certificationId}/standing?on=${day}`,
      );
      const open = await world.browser().get(`/api/verify/${rosa.code}?on=${day}`);
      const page = await world.fetch(`/v/${rosa.code}?on=${day}`);
      expect([day, staff.body.standing?.state, own.body.standing?.state]).toEqual([
        day,
        stretch?.state,
        stretch?.state,
      ]);
      expect([day, open.status, open.body]).toEqual([
        day,
        200,
        expect.objectContaining({ on: day, answer: stretch?.answer }),
      ]);
      const words = {
        current: 'was current on',
        not_current: 'was not current on',
        on_hold: 'was on hold on',
        withdrawn: '',
      };
      expect([day, page.status, await page.text()]).toEqual([
        day,
        200,
        expect.stringContaining(words[stretch?.answer ?? 'withdrawn']),
      ]);
    }
  });

  test('before the first certification it was not current, and says why', async () => {
    const day = addDays(certifiedOn, -1);
    expect((await world.browser().get(`/api/verify/${rosa.code}?on=${day}`)).body).toMatchObject({
      answer: 'not_current',
    });
    expect(await (await world.fetch(`/v/${rosa.code}?on=${day}`)).text()).toContain('after that day');
    expect((await auditor.get<StandingAnswer>(`${staffPath()}?on=${day}`)).body.standing).toBeNull();
  });

  test('nobody can say it of a day ahead, though it is written down; nor of no day at all', async () => {
    for (const day of [daysFromNow(21), 'yesterday', '2026-02-30']) {
      for (const answer of [
        await world.browser().get(`/api/verify/${rosa.code}?on=${day}`),
        await auditor.get(`${staffPath()}?on=${day}`),
      ])
        expect([day, answer.status, answer.body]).toMatchObject([
          day,
          400,
          { error: { code: 'invalid_request' } },
        ]);
      const page = await world.fetch(`/v/${rosa.code}?on=${day}`);
      expect([page.status, await page.text()]).toEqual([
        400,
        expect.stringContaining('Nobody can say it of a day ahead'),
      ]);
    }
  });

  test('an answer of before a correction can be asked for as it was known then', async () => {
    const ana = await board.addPerson({
      certifiedOn,
      endsOn: daysFromNow(300),
      status: [{ kind: 'withdrawn', effectiveOn: daysFromNow(-30) }],
    });
    // Restored on appeal from the day of the withdrawal, a little later.
    const between = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const recordedAt = Date.now();
    await world.database
      .run(sql`insert into status_event (id, body_id, certification_id, kind, effective_on, recorded_at, recorded_by)
      values ('sta_appeal', ${board.bodyId}, ${ana.certificationId}, 'reinstated', ${daysFromNow(-30)}, ${recordedAt}, 'Test')`);
    const path = `/api/bodies/${board.bodyId}/certifications/${ana.certificationId}/standing?on=${daysFromNow(-10)}`;
    expect((await auditor.get<StandingAnswer>(path)).body.standing?.state).toBe('certified');
    const known = new Date(between).toISOString();
    const then = await auditor.get<StandingAnswer>(`${path}&known=${known}`);
    expect(then.body.standing?.state).toBe('withdrawn');
    const nothing = await auditor.get<StandingAnswer>(`${path}&known=2001-01-01T00:00:00Z`);
    expect(nothing.body).toMatchObject({ standing: null, history: [] });
  });

  test('a day changes nothing of what is public: no reason, no address, no mail', async () => {
    const { body } = await world.browser().get(`/api/verify/${rosa.code}?on=${sample[3]}`);
    expect(Object.keys(body as object).sort()).toEqual(
      [
        'answer',
        'body',
        'checkedAt',
        'credential',
        'firstIssuedOn',
        'name',
        'number',
        'on',
        'renewableUntilOn',
        'validFromOn',
        'validUntilOn',
      ].sort(),
    );
  });
});
