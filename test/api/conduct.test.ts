import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateIn } from '../../worker/kernel/today.ts';
import { daysFromNow, makeBoard, type Board, type BoardPerson } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { openDesk, today, type RenewalDesk } from '../support/renewals.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let desk: RenewalDesk;
let [administrator, reviewer, second, auditor]: Browser[] = [] as Browser[];
beforeAll(async () => {
  world = await openWorld();
  desk = await openDesk(world);
  administrator = await world.signIn(desk.board.administrator);
  reviewer = desk.reviewer;
  second = await world.signIn(desk.board.secondReviewer);
  auditor = await world.signIn(desk.board.auditor);
});
afterAll(() => world.close());

const far = daysFromNow(300);
const addPerson = () => desk.addPerson(far);
const pathOf = (person: BoardPerson, board: Board = desk.board) =>
  `/api/bodies/${board.bodyId}/certifications/${person.certificationId}`;
const viewOf = async (person: BoardPerson, who = administrator, board = desk.board) =>
  (await who!.get(`${pathOf(person, board)}/conduct`)).body;
const publicOf = async (person: BoardPerson) =>
  (await world.browser().get(`/api/verify/${person.code}`)).body;
const homeOf = async (person: BoardPerson) =>
  (await (await world.signIn(person.email)).get(`/api/my/certifications/${person.certificationId}/home`))
    .body;

type Input = Record<string, unknown>;
const reasons = {
  hold: 'concern_looked_into',
  release: 'concern_settled',
  withdraw: 'safety',
  reinstate: 'conditions_met',
};
type Kind = keyof typeof reasons;
async function propose(
  person: BoardPerson,
  kind: Kind,
  input: Input = {},
  who = reviewer,
  board = desk.board,
) {
  const { version } = (await viewOf(person, who, board)).certification;
  return who!.post(`${pathOf(person, board)}/conduct`, {
    kind,
    reasonCode: reasons[kind],
    starts: 'agreed',
    version,
    ...input,
  });
}
async function agree(person: BoardPerson, id: string, who = administrator, board = desk.board) {
  const { version } = (await viewOf(person, who, board)).certification;
  return who!.post(`${pathOf(person, board)}/conduct/${id}/agree`, { version });
}
async function decide(person: BoardPerson, kind: Kind, input: Input = {}) {
  const proposed = await propose(person, kind, input);
  expect(proposed.status).toBe(201);
  return agree(person, proposed.body.id);
}
const failureOf = ({ status, body }: { status: number; body: any }) => [
  status,
  body.error?.code,
  body.error?.details?.[0]?.path,
];

describe('a hold', () => {
  test('changes nothing until a second person agrees; then everything says it, and nobody says why', async () => {
    const person = await addPerson();
    const proposed = await propose(person, 'hold', {
      letter: 'No. 12 of June',
      note: 'Two employers wrote to us',
    });
    expect(proposed.body).toMatchObject({ state: 'waiting', settledOn: null });
    expect((await publicOf(person)).answer).toBe('current');
    expect((await homeOf(person)).conduct).toEqual({ decision: null, appeal: null });
    await world.settled();
    expect(desk.news(person)).toEqual([]);

    expect((await agree(person, proposed.body.id)).body).toMatchObject({ state: 'agreed', settledOn: today });
    expect((await publicOf(person)).answer).toBe('on_hold');
    const page = await (await world.fetch(`/v/${person.code}`)).text();
    expect(page).toContain('This certificate is on hold');
    expect(page).not.toMatch(/concern|No\. 12|employers/);
    const home = await homeOf(person);
    expect(home.heading).toBe('ask_board');
    expect(home.conduct.decision).toEqual({
      kind: 'hold',
      since: today,
      reasonCode: 'concern_looked_into',
      letter: 'No. 12 of June',
    });
    expect(JSON.stringify(home)).not.toContain('employers');
    await world.settled();
    const mails = desk.news(person);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe('There is news in Standing');
    expect(`${mails[0]?.text} ${mails[0]?.html}`).not.toMatch(/hold|concern|No\. 12|employers|Certified/);

    const view = await viewOf(person);
    expect(view).toMatchObject({
      answer: 'on_hold',
      answerInForce: 'current',
      kinds: ['release', 'withdraw'],
      waiting: null,
      earlier: [
        {
          kind: 'hold',
          settledOn: today,
          proposedBy: expect.stringContaining('reviewer'),
          note: 'Two employers wrote to us',
        },
      ],
    });
    const { status } = (await administrator!.get(pathOf(person))).body;
    expect(status.at(-1)).toMatchObject({ kind: 'held', effectiveOn: today, reason: null });
    expect(status.at(-1).recordedBy).toMatch(/^reviewer \d+, admin \d+$/);
    expect(await desk.auditOf(person)).toEqual(['conduct.propose', 'certifications.held']);
  });

  test('ends as it began: by two people', async () => {
    const person = await addPerson();
    expect((await decide(person, 'hold')).status).toBe(200);
    expect((await decide(person, 'release')).status).toBe(200);
    expect((await publicOf(person)).answer).toBe('current');
    expect((await homeOf(person)).conduct.decision).toBeNull();
    expect((await viewOf(person)).kinds).toEqual(['hold', 'withdraw']);
  });

  test('planned for a day is silent until then, and can be undone from its day on', async () => {
    const person = await addPerson();
    const day = daysFromNow(9);
    expect((await decide(person, 'hold', { starts: 'day', effectiveOn: day })).body.settledOn).toBe(day);
    expect((await publicOf(person)).answer).toBe('current');
    expect((await homeOf(person)).conduct.decision).toBeNull();
    expect(await viewOf(person)).toMatchObject({ kinds: ['release', 'withdraw'], earliestOn: day });
    expect(failureOf(await propose(person, 'release'))).toEqual([400, 'invalid_request', 'effectiveOn']);
    expect((await decide(person, 'release', { starts: 'day', effectiveOn: day })).status).toBe(200);
    expect((await viewOf(person)).kinds).toEqual(['hold', 'withdraw']);
  });

  test.runIf(process.env['STANDING_TEST_RUNTIME'] !== 'worker')(
    'planned for a day begins at midnight of the board, not of Greenwich',
    async () => {
      const zone = 'Pacific/Honolulu';
      const board = await makeBoard(world, { timeZone: zone });
      const person = await board.addPerson();
      const [one, other] = [await world.signIn(board.reviewer), await world.signIn(board.administrator)];
      const here = () => dateIn(zone, Date.now() + world.clock.offset);
      const day = dateIn(zone, Date.now() + 2 * 86_400_000);
      const { body } = await propose(person, 'hold', { starts: 'day', effectiveOn: day }, one, board);
      expect((await agree(person, body.id, other, board)).status).toBe(200);
      const seen = new Set<string>();
      for (let hours = 0; hours <= 72; hours++) {
        world.clock.offset = hours * 3_600_000;
        const { answer } = await publicOf(person);
        expect([here(), answer]).toEqual([here(), here() < day ? 'current' : 'on_hold']);
        seen.add(answer);
      }
      world.clock.offset = 0;
      expect(seen.size).toBe(2);
    },
  );
});

describe('a withdrawal', () => {
  test('stands on the public page with its day; a reinstatement from today leaves the days between as they were', async () => {
    const person = await addPerson();
    expect((await decide(person, 'withdraw')).status).toBe(200);
    expect(await publicOf(person)).toMatchObject({ answer: 'withdrawn', renewableUntilOn: null });
    expect((await homeOf(person)).conduct.decision).toMatchObject({ kind: 'withdraw', reasonCode: 'safety' });
    expect((await viewOf(person)).kinds).toEqual(['reinstate']);
    expect((await decide(person, 'reinstate')).body.settledOn).toBe(today);
    expect((await publicOf(person)).answer).toBe('current');
  });

  test('is undone from its own day after an appeal, and the appeal is closed with it', async () => {
    const withdrawn = daysFromNow(-60);
    const person = await desk.addPerson(far, { status: [{ kind: 'withdrawn', effectiveOn: withdrawn }] });
    expect((await homeOf(person)).conduct.decision).toEqual({
      kind: 'withdraw',
      since: withdrawn,
      reasonCode: null,
      letter: null,
    });
    const noted = await reviewer!.post(`${pathOf(person)}/appeals`, {
      receivedOn: daysFromNow(-50),
      letter: 'A-7',
    });
    expect(noted.status).toBe(201);
    expect((await publicOf(person)).answer).toBe('withdrawn');
    expect((await homeOf(person)).conduct.appeal).toEqual({ receivedOn: daysFromNow(-50) });
    expect((await viewOf(person)).withdrawnOn).toBe(withdrawn);
    expect(failureOf(await propose(person, 'reinstate', { starts: 'withdrawal' }))).toEqual([
      400,
      'invalid_request',
      'starts',
    ]);
    const before = new Date(Date.now()).toISOString();
    const restored = await decide(person, 'reinstate', {
      starts: 'withdrawal',
      reasonCode: 'appeal_granted',
    });
    expect(restored.body.settledOn).toBe(withdrawn);
    expect((await publicOf(person)).answer).toBe('current');
    // The days between are in force again, as known from now on; what was known before stays known.
    const between = `${pathOf(person)}/standing?on=${daysFromNow(-30)}`;
    expect((await administrator!.get(between)).body.answer).toBe('current');
    expect((await administrator!.get(`${between}&known=${before}`)).body.answer).toBe('withdrawn');
    const asked = await world.browser().get(`/api/verify/${person.code}?on=${daysFromNow(-30)}`);
    expect(asked.body.answer).toBe('current');
    const { appeals } = await viewOf(person);
    expect(appeals).toMatchObject([{ closed: { outcome: 'granted' } }]);
    expect((await homeOf(person)).conduct).toEqual({ decision: null, appeal: null });
  });

  test('of what is withdrawn nothing else can be said', async () => {
    const person = await addPerson();
    await decide(person, 'withdraw');
    for (const kind of ['hold', 'release', 'withdraw'] as const)
      expect(failureOf(await propose(person, kind))).toEqual([422, 'conduct.not_possible', undefined]);
  });
});

describe('two people', () => {
  test('nobody agrees to, or sends back, what they proposed; only they take it back', async () => {
    const person = await addPerson();
    const { id } = (await propose(person, 'hold')).body;
    const at = `${pathOf(person)}/conduct/${id}`;
    expect(failureOf(await agree(person, id, reviewer))[1]).toBe('conduct.own_proposal');
    expect(failureOf(await reviewer!.post(`${at}/send-back`, { reason: 'x' }))[1]).toBe(
      'conduct.own_proposal',
    );
    expect(failureOf(await second!.post(`${at}/take-back`, {}))).toEqual([
      403,
      'conduct.not_yours',
      undefined,
    ]);
    expect(failureOf(await agree(person, id, auditor))[0]).toBe(403);
    expect((await publicOf(person)).answer).toBe('current');
    const [row] = await world.database.all<{ id: string }>(
      sql`select proposed_by as id from conduct_proposal where id = ${id}`,
    );
    await expect(
      world.database.run(
        sql`update conduct_proposal set state = 'agreed', answered_by = ${row!.id} where id = ${id}`,
      ),
    ).rejects.toThrow();
    expect((await reviewer!.post(`${at}/take-back`, {})).status).toBe(200);
    expect(failureOf(await agree(person, id))).toEqual([409, 'conduct.already_answered', undefined]);
    expect((await viewOf(person)).earlier).toMatchObject([{ state: 'taken_back', settledOn: null }]);
  });

  test('sent back, it stays on the record with the reason, and another can follow', async () => {
    const person = await addPerson();
    const { id } = (await propose(person, 'hold')).body;
    const sent = await second!.post(`${pathOf(person)}/conduct/${id}/send-back`, { reason: 'Which letter?' });
    expect(sent.body).toMatchObject({ state: 'sent_back' });
    expect((await viewOf(person, reviewer)).earlier).toMatchObject([
      {
        state: 'sent_back',
        isOwn: true,
        answer: { by: expect.stringContaining('second'), reason: 'Which letter?' },
      },
    ]);
    expect((await propose(person, 'hold', { letter: 'No. 3' })).status).toBe(201);
    await world.settled();
    expect(desk.news(person)).toEqual([]);
  });

  test('nobody on their own record, nor on a colleague’s', async () => {
    const own = await desk.board.addPerson({ email: desk.board.reviewer });
    expect((await viewOf(own, reviewer)).barred).toBe('own_record');
    expect(failureOf(await propose(own, 'hold'))).toEqual([403, 'conduct.own_record', undefined]);
    expect((await viewOf(own)).barred).toBe('colleague');
    expect(failureOf(await propose(own, 'hold', {}, administrator))).toEqual([
      403,
      'conduct.colleague',
      undefined,
    ]);
    const appeal = { receivedOn: today };
    expect(failureOf(await reviewer!.post(`${pathOf(own)}/appeals`, appeal))[1]).toBe('conduct.own_record');
    expect((await viewOf(await addPerson())).barred).toBeNull();
  });

  test('whoever joins the board after the proposal cannot be decided on either', async () => {
    const person = await addPerson();
    const { id } = (await propose(person, 'hold')).body;
    await world.database.run(sql`insert into staff (id, body_id, account_id, name, role, created_at)
      select 'stf_' || ${person.personId}, body_id, account_id, name, 'auditor', 0 from person where id = ${person.personId}`);
    expect(failureOf(await agree(person, id))[1]).toBe('conduct.colleague');
  });

  test('two second persons at once: one agrees, the other hears who was first', async () => {
    const person = await addPerson();
    const { id } = (await propose(person, 'hold')).body;
    const { version } = (await viewOf(person)).certification;
    const send = (who?: Browser) => who!.post(`${pathOf(person)}/conduct/${id}/agree`, { version });
    const answers = await Promise.all([send(administrator), send(second), send(administrator), send(second)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    for (const { status, body } of answers)
      if (status === 409) expect(body.error.facts.by).toMatch(/admin|second/);
    expect((await desk.rows('status_event', person)).map(({ kind }) => kind)).toEqual(['certified', 'held']);
    await world.settled();
    expect(desk.news(person)).toHaveLength(1);
  });

  test('one agrees while another sends back: exactly one of them has been heard', async () => {
    const person = await addPerson();
    const { id } = (await propose(person, 'withdraw')).body;
    const { version } = (await viewOf(person)).certification;
    const at = `${pathOf(person)}/conduct/${id}`;
    const answers = await Promise.all([
      administrator!.post(`${at}/agree`, { version }),
      second!.post(`${at}/send-back`, { reason: 'Not yet' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const agreed = answers[0]!.status === 200;
    expect((await publicOf(person)).answer).toBe(agreed ? 'withdrawn' : 'current');
    expect((await viewOf(person)).earlier).toMatchObject([{ state: agreed ? 'agreed' : 'sent_back' }]);
  });

  test('two propose at once: one waits, the other hears who was first', async () => {
    const person = await addPerson();
    const answers = await Promise.all([propose(person, 'hold'), propose(person, 'withdraw', {}, second)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.error.facts.by).toMatch(/reviewer|second/);
    expect(failureOf(await propose(person, 'hold', {}, administrator))[1]).toBe('conduct.waiting');
  });

  test('what changed since the page was read is said before anything is done', async () => {
    const person = await addPerson();
    const { id } = (await propose(person, 'hold')).body;
    const { version } = (await viewOf(person)).certification;
    const extended = await administrator!.post(`${pathOf(person)}/exceptions/extension`, {
      endsOn: daysFromNow(330),
      reason: 'A stay in hospital',
      version,
    });
    expect(extended.status).toBe(201);
    const late = await second!.post(`${pathOf(person)}/conduct/${id}/agree`, { version });
    expect(failureOf(late)).toEqual([409, 'conduct.decided_meanwhile', undefined]);
    expect(late.body.error.facts.by).toContain('admin');
    expect((await agree(person, id)).status).toBe(200);
  });

  test.runIf(process.env['STANDING_TEST_RUNTIME'] !== 'worker')(
    'a named day that has passed is not moved',
    async () => {
      const person = await addPerson();
      const { id } = (await propose(person, 'hold', { starts: 'day', effectiveOn: daysFromNow(0) })).body;
      world.clock.offset = 2 * 86_400_000;
      try {
        const [one, other] = [
          await world.signIn(desk.board.administrator),
          await world.signIn(desk.board.reviewer),
        ];
        expect(failureOf(await agree(person, id, one))).toEqual([409, 'conduct.day_passed', undefined]);
        expect((await other.post(`${pathOf(person)}/conduct/${id}/take-back`, {})).status).toBe(200);
      } finally {
        world.clock.offset = 0;
      }
      expect((await publicOf(person)).answer).toBe('current');
    },
  );

  test('what waits stands in one list, oldest first, page by page, of this board alone', async () => {
    const board = await makeBoard(world);
    const [one, other] = [await world.signIn(board.reviewer), await world.signIn(board.administrator)];
    const people = [await board.addPerson(), await board.addPerson(), await board.addPerson()];
    for (const person of people) expect((await propose(person, 'hold', {}, one, board)).status).toBe(201);
    const seen: any[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: any = (
        await other.get(`/api/bodies/${board.bodyId}/conduct?limit=2${next && `&cursor=${next}`}`)
      ).body;
      seen.push(...page.rows);
      next = page.next;
    }
    expect(seen.map(({ number }) => number)).toEqual(people.map(({ number }) => number));
    expect(seen[0]).toMatchObject({ kind: 'hold', isOwn: false, who: people[0]!.name });
    const { waiting } = await viewOf(people[1]!, other, board);
    await agree(people[1]!, waiting.id, other, board);
    const left = (await one.get(`/api/bodies/${board.bodyId}/conduct`)).body.rows;
    expect(left.map(({ number, isOwn }: any) => [number, isOwn])).toEqual([
      [people[0]!.number, true],
      [people[2]!.number, true],
    ]);
    expect((await reviewer!.get(`${pathOf(people[0]!, board)}/conduct`)).status).toBe(404);
    const foreign = await reviewer!.post(`${pathOf(people[0]!)}/conduct/${waiting.id}/agree`, { version: 1 });
    expect(foreign.status).toBe(404);
  });
});

describe('an appeal', () => {
  test('one is pending at a time; closed, it stays; nothing else changes', async () => {
    const person = await addPerson();
    const at = `${pathOf(person)}/appeals`;
    const { id } = (await second!.post(at, { receivedOn: today })).body;
    expect(failureOf(await reviewer!.post(at, { receivedOn: today }))).toEqual([
      409,
      'conduct.appeal_pending',
      undefined,
    ]);
    expect((await publicOf(person)).answer).toBe('current');
    const closes = await Promise.all(
      [reviewer, administrator].map((who) => who!.post(`${at}/${id}/close`, { outcome: 'not_granted' })),
    );
    expect(closes.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await reviewer!.post(at, { receivedOn: today })).status).toBe(201);
    expect((await viewOf(person)).appeals.map(({ closed }: any) => closed?.outcome ?? null)).toEqual([
      null,
      'not_granted',
    ]);
    await world.settled();
    expect(desk.news(person).map(({ subject }) => subject)).toHaveLength(3);
  });

  test('has a day that can be', async () => {
    const person = await addPerson();
    for (const receivedOn of [daysFromNow(2), '2001-01-01', 'soon'])
      expect(failureOf(await reviewer!.post(`${pathOf(person)}/appeals`, { receivedOn }))).toEqual([
        400,
        'invalid_request',
        'receivedOn',
      ]);
  });
});

test.each<[string, Input, string]>([
  ['a day that has passed', { starts: 'day', effectiveOn: daysFromNow(-2) }, 'effectiveOn'],
  ['a day years away', { starts: 'day', effectiveOn: daysFromNow(800) }, 'effectiveOn'],
  ['no day where one is named', { starts: 'day' }, 'effectiveOn'],
  ['a day that does not exist', { starts: 'day', effectiveOn: '2027-02-29' }, 'effectiveOn'],
  ['a reason in words', { reasonCode: 'because' }, 'reasonCode'],
  ['a reason of a withdrawal', { reasonCode: 'safety' }, 'reasonCode'],
  ['another kind', { kind: 'suspend' }, 'kind'],
  ['from a withdrawal that is none', { starts: 'withdrawal' }, 'starts'],
  ['a note without end', { note: 'a'.repeat(501) }, 'note'],
  ['an empty letter', { letter: ' ' }, 'letter'],
])('%s is 400 and names the field', async (_what, input, path) => {
  const person = await addPerson();
  expect(failureOf(await propose(person, 'hold', input))).toEqual([400, 'invalid_request', path]);
  expect((await viewOf(person)).waiting).toBeNull();
});
