import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMonths } from '../../domain/programs/dates.ts';
import { totalAtLeast } from '../../domain/programs/presets/parts.ts';
import type { Requirement } from '../../domain/programs/rules.ts';
import { daysFromNow, endedTwoYearsAgo, makeBoard, type Board, type BoardPerson } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { openDesk, soon, today, type RenewalDesk } from '../support/renewals.ts';
import { openWorld, type World } from '../support/world.ts';

const ethicsOnce: Requirement = {
  kind: 'occurrences',
  code: 'ethics',
  of: [{ anyTopic: ['ethics'] }],
  count: 1,
};

let world: World;
let desk: RenewalDesk;
let administrator: Browser;
beforeAll(async () => {
  world = await openWorld();
  desk = await openDesk(world);
  administrator = await world.signIn(desk.board.administrator);
});
afterAll(() => world.close());

const reason = 'A stay in the hospital, told to the board in confidence';
const pathOf = (person: BoardPerson, board: Board) =>
  `/api/bodies/${board.bodyId}/certifications/${person.certificationId}`;
const recordOf = async (person: BoardPerson, who = administrator, board = desk.board) =>
  (await who.get(pathOf(person, board))).body;
const homeOf = async (person: BoardPerson) =>
  (await (await world.signIn(person.email)).get(`/api/my/certifications/${person.certificationId}/home`))
    .body;
const publicOf = async (person: BoardPerson) =>
  (await world.browser().get(`/api/verify/${person.code}`)).body;

type Kind = 'extension' | 'waiver' | 'hours' | 'dates' | 'reactivation';
async function decide(
  person: BoardPerson,
  kind: Kind,
  input: Record<string, unknown> = {},
  who = administrator,
  board = desk.board,
) {
  const { version } = (await recordOf(person, who, board)).certification;
  return who.post(`${pathOf(person, board)}/exceptions/${kind}`, { reason, version, ...input });
}
async function takeBack(person: BoardPerson, id: string, who = administrator) {
  const { version } = (await recordOf(person, who)).certification;
  return who.post(`${pathOf(person, desk.board)}/exceptions/${id}/withdraw`, {
    reason: 'By mistake',
    version,
  });
}
const failureOf = ({ status, body }: { status: number; body: any }) => [
  status,
  body.error?.code,
  body.error?.details?.[0]?.path,
];
const longDate = (on: string) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(on));

describe('more time', () => {
  test('moves the end everywhere, says so to the person without the reason, and can be taken back', async () => {
    const person = await desk.addPerson();
    const later = daysFromNow(120);
    const made = await decide(person, 'extension', { endsOn: later, letter: 'No. 7' }, desk.reviewer);
    expect(made.status).toBe(201);
    expect(await publicOf(person)).toMatchObject({
      answer: 'current',
      validUntilOn: later,
      renewableUntilOn: addMonths(later, 6),
    });
    const home = await homeOf(person);
    expect(home.period).toMatchObject({ endsOn: later, windowOpensOn: addMonths(later, -3) });
    expect(home.exceptions).toMatchObject([{ kind: 'extension', endsOn: later, endedOn: soon, reason }]);
    const record = await recordOf(person);
    expect(record.periods).toMatchObject([{ endsOn: later }]);
    expect(record.exceptions).toMatchObject([
      { kind: 'extension', endsOn: later, endedOn: soon, letter: 'No. 7', reason, withdrawn: null },
    ]);
    await world.settled();
    const [mail] = desk.news(person);
    expect(mail?.text).toContain(longDate(later));
    expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/hospital|No\. 7/);
    const people = await administrator.get(`/api/bodies/${desk.board.bodyId}/people?limit=100`);
    expect(JSON.stringify(people.body)).not.toContain('hospital');
    expect(await (await world.fetch(`/v/${person.code}`)).text()).not.toContain('hospital');

    const back = await takeBack(person, made.body.id, desk.reviewer);
    expect(back.status).toBe(200);
    expect((await publicOf(person)).validUntilOn).toBe(soon);
    expect((await homeOf(person)).exceptions).toEqual([]);
    expect((await recordOf(person)).exceptions).toMatchObject([
      { endsOn: later, withdrawn: { reason: 'By mistake' } },
    ]);
    expect(failureOf(await takeBack(person, made.body.id))).toEqual([
      409,
      'exceptions.already_withdrawn',
      undefined,
    ]);
    expect(await desk.auditOf(person)).toEqual(['exceptions.extend', 'exceptions.withdraw']);
  });

  test('brings back somebody whose end has passed', async () => {
    const person = await desk.addPerson(daysFromNow(-20));
    expect((await publicOf(person)).answer).toBe('not_current');
    expect((await decide(person, 'extension', { endsOn: daysFromNow(-5) })).body.error.details[0]).toEqual({
      path: 'endsOn',
      message: expect.stringContaining('has passed'),
    });
    expect((await decide(person, 'extension', { endsOn: today })).status).toBe(201);
    expect((await publicOf(person)).answer).toBe('current');
  });

  test('is on a certificate that is issued again', async () => {
    const person = await desk.addPerson();
    const issue = async () => {
      const { version } = (await recordOf(person)).certification;
      return administrator.post(`${pathOf(person, desk.board)}/certificate`, {
        reason: 'Asked for',
        version,
      });
    };
    expect((await issue()).status).toBe(201);
    await decide(person, 'extension', { endsOn: daysFromNow(90) });
    expect((await issue()).status).toBe(201);
    const { certificates } = await recordOf(person);
    expect(certificates.map(({ validUntilOn }: { validUntilOn: string }) => validUntilOn)).toEqual([
      daysFromNow(90),
      soon,
    ]);
  });

  test.each([
    ['no later end', { endsOn: soon }, 'endsOn'],
    ['an end that is no date', { endsOn: '2027-02-30' }, 'endsOn'],
    ['an end a lifetime away', { endsOn: '2099-01-01' }, 'endsOn'],
    ['no end', { endsOn: undefined }, 'endsOn'],
    ['no reason', { reason: ' ' }, 'reason'],
    ['a reason without end', { reason: 'a'.repeat(501) }, 'reason'],
    ['a start', { startsOn: today }, 'startsOn'],
    ['a period that is not there', { periodSeq: 9 }, 'periodSeq'],
    ['a version in words', { version: 'one' }, 'version'],
  ])('%s is 400 and names the field', async (_what, input, path) => {
    const person = await desk.addPerson();
    const refused = await decide(person, 'extension', { endsOn: daysFromNow(90), ...input });
    expect(failureOf(refused)).toEqual([400, 'invalid_request', path]);
    expect((await recordOf(person)).exceptions).toEqual([]);
  });

  test('two at once: one is made, the other hears who was first', async () => {
    const person = await desk.addPerson();
    const send = (who: Browser, endsOn: string) =>
      who.post(`${pathOf(person, desk.board)}/exceptions/extension`, { endsOn, reason, version: 1 });
    const answers = await Promise.all([
      send(administrator, daysFromNow(90)),
      send(desk.reviewer, daysFromNow(100)),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body.error).toMatchObject({
      code: 'exceptions.decided_meanwhile',
      facts: { by: expect.stringMatching(/admin|reviewer/) },
    });
    const { exceptions, periods } = await recordOf(person);
    expect(exceptions).toHaveLength(1);
    expect(periods[0].endsOn).toBe(exceptions[0].endsOn);
  });

  test('the newest of two goes back first', async () => {
    const person = await desk.addPerson();
    const first = await decide(person, 'extension', { endsOn: daysFromNow(60) });
    const second = await decide(person, 'extension', { endsOn: daysFromNow(90) });
    expect(failureOf(await takeBack(person, first.body.id))[1]).toBe('exceptions.newer_first');
    expect((await takeBack(person, second.body.id)).status).toBe(200);
    expect((await publicOf(person)).validUntilOn).toBe(daysFromNow(60));
    expect((await takeBack(person, first.body.id)).status).toBe(200);
    expect((await publicOf(person)).validUntilOn).toBe(soon);
  });

  test('once a renewal is approved, what it was judged by stays', async () => {
    const person = await desk.addPerson();
    const made = await decide(person, 'extension', { endsOn: daysFromNow(60) });
    await desk.addHours(person);
    const { id, version } = await desk.sendWhole(person);
    const approved = await desk.decide(desk.reviewer, id, { decision: 'approve', version });
    expect(approved.body.next).toEqual({ startsOn: daysFromNow(60), endsOn: addMonths(soon, 24) });
    expect(failureOf(await takeBack(person, made.body.id))[1]).toBe('exceptions.renewed');
    expect(failureOf(await decide(person, 'extension', { endsOn: daysFromNow(80) }))[1]).toBe(
      'exceptions.renewed',
    );
    // The period that follows is open.
    const next = await decide(person, 'extension', { periodSeq: 2, endsOn: addMonths(soon, 25) });
    expect(next.status).toBe(201);
    expect((await publicOf(person)).validUntilOn).toBe(addMonths(soon, 25));
  });
});

describe('hours waived', () => {
  test('nothing is short any more, and the renewal goes through', async () => {
    const person = await desk.addPerson();
    expect((await homeOf(person)).mayApply).toBe(false);
    expect((await decide(person, 'waiver')).status).toBe(201);
    expect(await homeOf(person)).toMatchObject({
      heading: 'ready_to_renew',
      mayApply: true,
      waived: true,
      requirements: [],
      exceptions: [{ kind: 'waiver' }],
    });
    const { id, version } = await desk.sendWhole(person);
    expect((await desk.reviewer.get(desk.applicationAt(id))).body).toMatchObject({
      complete: true,
      exceptions: [{ kind: 'waiver', reason }],
    });
    const approved = await desk.decide(desk.reviewer, id, { decision: 'approve', version });
    expect(approved.status).toBe(200);
    // For that one period only.
    await world.database.run(
      sql`update period set starts_on = date(starts_on, '-60 days'), ends_on = date(ends_on, '-60 days') where certification_id = ${person.certificationId}`,
    );
    expect(await homeOf(person)).toMatchObject({ total: { requiredMinutes: 36 * 60 }, exceptions: [] });
  });

  test('taken back, the hours are asked for again; a renewal on its way is then not complete', async () => {
    const person = await desk.addPerson();
    const { body } = await decide(person, 'waiver');
    const { id, version } = await desk.sendWhole(person);
    expect(failureOf(await decide(person, 'waiver'))[1]).toBe('exceptions.in_effect');
    expect((await takeBack(person, body.id)).status).toBe(200);
    const refused = await desk.decide(desk.reviewer, id, { decision: 'approve', version });
    expect([refused.status, refused.body.error.code]).toEqual([422, 'applications.not_complete']);
    expect((await decide(person, 'waiver')).status).toBe(201);
  });

  test('never both: approved by a waiver, and the waiver taken back before it', async () => {
    const person = await desk.addPerson();
    const { body } = await decide(person, 'waiver');
    const { id, version } = await desk.sendWhole(person);
    const record = await recordOf(person);
    const answers = await Promise.all([
      desk.decide(desk.reviewer, id, { decision: 'approve', version }),
      administrator.post(`${pathOf(person, desk.board)}/exceptions/${body.id}/withdraw`, {
        reason: 'By mistake',
        version: record.certification.version,
      }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('a reviewer gives time, but waives nothing, and takes back only what a reviewer may do', async () => {
    const person = await desk.addPerson();
    for (const [kind, input] of [
      ['waiver', {}],
      ['hours', { requiredMinutes: 60 }],
      ['dates', { endsOn: daysFromNow(50) }],
    ] as const)
      expect(failureOf(await decide(person, kind, input, desk.reviewer)).slice(0, 2)).toEqual([
        403,
        'not_for_you',
      ]);
    const { body } = await decide(person, 'waiver');
    expect(failureOf(await takeBack(person, body.id, desk.reviewer)).slice(0, 2)).toEqual([
      403,
      'not_for_you',
    ]);
  });
});

describe('hours set by letter', () => {
  test('stand in for the total of this period, and no other line', async () => {
    const person = await desk.addPerson();
    await desk.addHours(person, { hours: 12 });
    const made = await decide(person, 'hours', { requiredMinutes: 12 * 60, letter: 'May 3' });
    const home = await homeOf(person);
    expect(home.total).toMatchObject({ requiredMinutes: 720, acceptedMinutes: 720, toGoMinutes: 0 });
    expect(home.requirements).toContainEqual(
      expect.objectContaining({ code: 'peer_support', required: 24 * 60 }),
    );
    await world.settled();
    expect(desk.news(person)[0]?.text).toContain('12 hours');
    expect((await takeBack(person, made.body.id)).status).toBe(200);
    expect((await homeOf(person)).total.requiredMinutes).toBe(36 * 60);
  });

  test.each([0, -60, 1.5, 60_001, '12', undefined])('%s minutes are 400', async (requiredMinutes) => {
    const person = await desk.addPerson();
    expect(failureOf(await decide(person, 'hours', { requiredMinutes }))).toEqual([
      400,
      'invalid_request',
      'requiredMinutes',
    ]);
  });

  test('a program without a total has none to set', async () => {
    const tennessee = await makeBoard(world, { preset: 'us-tn' });
    const person = await desk.addPerson(soon, {}, tennessee);
    const admin = await world.signIn(tennessee.administrator);
    const refused = await decide(person, 'hours', { requiredMinutes: 600 }, admin, tennessee);
    expect(failureOf(refused).slice(0, 2)).toEqual([422, 'exceptions.no_total']);
  });
});

describe('dates corrected by hand', () => {
  test('move start and end, and what was done outside no longer counts', async () => {
    const person = await desk.addPerson();
    await desk.addHours(person, { doneOn: daysFromNow(-300), hours: 10 });
    expect((await homeOf(person)).total.acceptedMinutes).toBe(600);
    const dates = { startsOn: daysFromNow(-200), endsOn: daysFromNow(30) };
    const made = await decide(person, 'dates', dates);
    expect(made.status).toBe(201);
    expect(await publicOf(person)).toMatchObject({
      validFromOn: dates.startsOn,
      validUntilOn: dates.endsOn,
    });
    expect((await homeOf(person)).total.acceptedMinutes).toBe(0);
    expect((await takeBack(person, made.body.id)).status).toBe(200);
    expect((await homeOf(person)).total.acceptedMinutes).toBe(600);
  });

  test.each([
    ['nothing', {}, 'endsOn'],
    ['the end before the start', { startsOn: daysFromNow(-10), endsOn: daysFromNow(-20) }, 'endsOn'],
    ['a start still to come', { startsOn: daysFromNow(10) }, 'startsOn'],
    ['a start years before the certificate', { startsOn: '2001-01-01' }, 'startsOn'],
    ['an end a lifetime away', { endsOn: '2099-01-01' }, 'endsOn'],
  ])('%s is 400', async (_what, input, path) => {
    const person = await desk.addPerson();
    expect(failureOf(await decide(person, 'dates', input))).toEqual([400, 'invalid_request', path]);
  });

  test('periods never overlap', async () => {
    const person = await desk.addPerson();
    await desk.addHours(person);
    const { id, version } = await desk.sendWhole(person);
    expect((await desk.decide(desk.reviewer, id, { decision: 'approve', version })).status).toBe(200);
    expect(failureOf(await decide(person, 'dates', { endsOn: daysFromNow(41) }))[2]).toBe('endsOn');
    expect(failureOf(await decide(person, 'dates', { periodSeq: 2, startsOn: daysFromNow(39) }))[2]).toBe(
      'startsOn',
    );
    const shorter = await decide(person, 'dates', { endsOn: daysFromNow(38) });
    expect(shorter.status).toBe(201);
    expect((await decide(person, 'dates', { periodSeq: 2, startsOn: daysFromNow(38) })).status).toBe(201);
    // Its old end would now lie in the period after it.
    expect(failureOf(await takeBack(person, shorter.body.id))[1]).toBe('exceptions.overlap');
  });
});

describe('the way back, approved by the board', () => {
  // Twelve hours and a training in ethics a year, whoever offers them: no activity here says who did.
  const change = { requirements: { cps: [totalAtLeast(12), ethicsOnce] } };
  const yearNow = Number(today.slice(0, 4));
  const reactivate = (person: BoardPerson, input: object, who: Browser, board: Board) =>
    decide(person, 'reactivation', { ...input }, who, board);

  test('from inactive to current: every missed year is made up, the renewal goes through', async () => {
    const georgia = await makeBoard(world, { preset: 'us-ga', change });
    const [admin, reviewer] = [
      await world.signIn(georgia.administrator),
      await world.signIn(georgia.reviewer),
    ];
    const person = await georgia.addPerson(endedTwoYearsAgo());
    const before = await homeOf(person);
    expect(before).toMatchObject({
      heading: 'ended',
      ended: { stage: 'reactivation', mayPractice: false },
      total: { requiredMinutes: 12 * 60 },
      next: { further: null },
    });
    expect((await recordOf(person, admin, georgia)).certification.standing).toBe('inactive');
    const self = await world.signIn(person.email);
    const closed = await self.get(`/api/my/certifications/${person.certificationId}/renewal`);
    expect(closed.body).toMatchObject({ notYet: { code: 'too_late' }, sendBy: null });

    expect((await reactivate(person, { approvedOn: today }, reviewer, georgia)).status).toBe(403);
    const made = await reactivate(person, { approvedOn: today, letter: 'Form 9' }, admin, georgia);
    expect(made.status).toBe(201);
    const last = daysFromNow(365);
    await world.settled();
    const [mail] = desk.news(person);
    expect(mail?.text).toContain(
      `Your board has opened the way back. Sign in to see what to do until ${longDate(last)}.`,
    );
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/hospital|Form 9/);
    const opened = await homeOf(person);
    // The year that ended, the year missed since, and this one.
    expect(opened).toMatchObject({
      heading: 'ended',
      ended: { stage: 'reactivation', stageEndsOn: last },
      total: { requiredMinutes: 36 * 60 },
      exceptions: [{ kind: 'reactivation', approvedOn: today, reason }],
      mayApply: false,
    });
    expect(opened.next.further).toMatch(/^3 courses of 36 hours in all/);
    expect((await publicOf(person)).answer).toBe('not_current');
    expect(failureOf(await reactivate(person, { approvedOn: today }, admin, georgia))[1]).toBe(
      'exceptions.in_effect',
    );

    await desk.addHours(person, { hours: 30, doneOn: `${yearNow - 1}-08-01`, topics: ['ethics'] }, georgia);
    await desk.addHours(person, { hours: 5, doneOn: `${yearNow - 1}-09-01`, topics: ['ethics'] }, georgia);
    const early = await self.get(`/api/my/certifications/${person.certificationId}/renewal`);
    expect(early.body).toMatchObject({ notYet: { code: 'hours_missing' }, sendBy: last });
    await desk.addHours(person, { hours: 1, doneOn: today, topics: ['ethics'] }, georgia);
    expect(await homeOf(person)).toMatchObject({ mayApply: true, total: { toGoMinutes: 0 } });

    const { id, version } = await desk.sendWhole(person, georgia);
    expect((await reviewer.get(desk.applicationAt(id, georgia))).body).toMatchObject({
      complete: true,
      exceptions: [{ kind: 'reactivation', approvedOn: today }],
    });
    const approved = await desk.decide(reviewer, id, { decision: 'approve', version }, georgia);
    expect(approved.status).toBe(200);
    // From today, and this year is made up already: the next hours are due at the end of the next one.
    expect(approved.body.next).toEqual({ startsOn: today, endsOn: `${yearNow + 1}-12-31` });
    expect(await publicOf(person)).toMatchObject({
      answer: 'current',
      validFromOn: today,
      validUntilOn: `${yearNow + 1}-12-31`,
    });
    const back = await homeOf(person);
    expect([back.total.requiredMinutes, back.ended, back.exceptions]).toEqual([12 * 60, null, []]);
  });

  test('taken back, the hours of the missed years are no longer asked for', async () => {
    const georgia = await makeBoard(world, { preset: 'us-ga' });
    const admin = await world.signIn(georgia.administrator);
    const person = await georgia.addPerson(endedTwoYearsAgo());
    const { body } = await reactivate(person, { approvedOn: today }, admin, georgia);
    const { version } = (await recordOf(person, admin, georgia)).certification;
    const at = `${pathOf(person, georgia)}/exceptions/${body.id}/withdraw`;
    expect((await admin.post(at, { reason: 'By mistake', version })).status).toBe(200);
    expect((await homeOf(person)).total.requiredMinutes).toBe(12 * 60);
    expect((await reactivate(person, { approvedOn: today }, admin, georgia)).status).toBe(201);
  });

  test.each([
    ['a day still to come', daysFromNow(1)],
    ['a day on which it was in force', `${yearNow - 2}-11-01`],
    ['a day of the active grace', `${yearNow - 1}-01-10`],
    ['a year that is no year', 'soon'],
    ['nothing', undefined],
  ])('%s is 400', async (_what, approvedOn) => {
    const georgia = await makeBoard(world, { preset: 'us-ga' });
    const admin = await world.signIn(georgia.administrator);
    const person = await georgia.addPerson(endedTwoYearsAgo());
    expect(failureOf(await reactivate(person, { approvedOn }, admin, georgia))).toEqual([
      400,
      'invalid_request',
      'approvedOn',
    ]);
  });

  test('a program without such a way back has none to approve', async () => {
    const person = await desk.addPerson(daysFromNow(-400));
    const refused = await decide(person, 'reactivation', { approvedOn: today });
    expect(failureOf(refused).slice(0, 2)).toEqual([422, 'exceptions.no_reactivation']);
  });
});

describe('what rules ask about a person', () => {
  const put = async (person: BoardPerson, board: Board, who: Browser, circumstances: string[]) => {
    const { version } = (await recordOf(person, who, board)).certification;
    return who.send('PUT', `${pathOf(person, board)}/circumstances`, { circumstances, version });
  };

  test('a supervisor in Ohio is asked for supervisor training; undone, no longer', async () => {
    const ohio = await makeBoard(world, { preset: 'us-oh' });
    const person = await desk.addPerson(soon, {}, ohio);
    const reviewer = await world.signIn(ohio.reviewer);
    const asks = async () =>
      (await homeOf(person)).requirements.map(({ code }: { code: string }) => code) as string[];
    expect(await asks()).not.toContain('supervisor_training');
    const set = await put(person, ohio, reviewer, ['isSupervisor']);
    expect([set.status, (set.body as any).circumstances]).toEqual([200, ['isSupervisor']]);
    expect(await asks()).toContain('supervisor_training');
    expect((await recordOf(person, reviewer, ohio)).circumstances).toEqual(['isSupervisor']);
    expect(failureOf(await put(person, ohio, reviewer, ['isSupervisor']))[1]).toBe(
      'exceptions.same_circumstances',
    );
    expect(failureOf(await put(person, ohio, reviewer, ['isRich']))).toEqual([
      400,
      'invalid_request',
      'circumstances.0',
    ]);
    expect((await put(person, ohio, reviewer, [])).status).toBe(200);
    expect(await asks()).not.toContain('supervisor_training');
  });

  test('active military service waives the hours in Nebraska', async () => {
    const nebraska = await makeBoard(world, { preset: 'us-ne' });
    const person = await desk.addPerson(soon, {}, nebraska);
    const admin = await world.signIn(nebraska.administrator);
    expect((await homeOf(person)).total.requiredMinutes).toBe(1200);
    expect((await put(person, nebraska, admin, ['activeMilitary'])).status).toBe(200);
    expect(await homeOf(person)).toMatchObject({ total: null, requirements: [] });
  });
});

test('another board, and the person, decide nothing here; nobody decides for themselves', async () => {
  const other = await makeBoard(world);
  const stranger = await world.signIn(other.administrator);
  const person = await desk.addPerson();
  const at = `${pathOf(person, other)}/exceptions/extension`;
  const input = { endsOn: daysFromNow(90), reason, version: 1 };
  expect((await stranger.post(at, input)).status).toBe(404);
  expect((await stranger.post(`${pathOf(person, desk.board)}/exceptions/extension`, input)).status).toBe(404);
  const own = await desk.addPerson(soon, { email: desk.board.administrator });
  expect(failureOf(await decide(own, 'extension', { endsOn: daysFromNow(90) })).slice(0, 2)).toEqual([
    403,
    'exceptions.own_record',
  ]);
});

test('a decision is only added to', async () => {
  const person = await desk.addPerson();
  const { body } = await decide(person, 'extension', { endsOn: daysFromNow(90) });
  for (const statement of [
    sql`update exception set reason = 'Other' where id = ${body.id}`,
    sql`delete from exception where id = ${body.id}`,
    sql`insert or replace into exception select * from exception where id = ${body.id}`,
  ])
    await expect(world.database.run(statement)).rejects.toThrow();
  await takeBack(person, body.id);
  await expect(
    world.database.run(sql`update exception set withdrawn_at = null where id = ${body.id}`),
  ).rejects.toThrow();
});

describe('what rules know of earlier periods', () => {
  /** Renews, and lets the next period begin. */
  async function renewInto(person: BoardPerson, board: Board) {
    const { id, version } = await desk.sendWhole(person, board);
    const reviewer = await world.signIn(board.reviewer);
    const approved = await desk.decide(reviewer, id, { decision: 'approve', version }, board);
    expect(approved.status).toBe(200);
    await world.database.run(sql`
      update period set starts_on = date(starts_on, '-60 days'), ends_on = date(ends_on, '-60 days')
      where certification_id = ${person.certificationId}`);
    // What came before was sent before.
    await world.database.run(sql`
      update activity set sent_at = sent_at - 100 * 86400000 where certification_id = ${person.certificationId}`);
  }

  test('Montana: what was more than enough goes into the next period, up to its limit', async () => {
    const montana = await makeBoard(world, { preset: 'us-mt' });
    const endsOn = daysFromNow(30);
    const person = await montana.addPerson({ certifiedOn: addMonths(endsOn, -12), endsOn });
    await desk.addHours(person, { hours: 25 }, montana);
    await renewInto(person, montana);
    expect((await homeOf(person)).total).toMatchObject({
      requiredMinutes: 20 * 60,
      acceptedMinutes: 20 * 60,
      toGoMinutes: 0,
    });
  });

  test('Illinois: a course of the period before is a repetition in this one', async () => {
    const illinois = await makeBoard(world, { preset: 'us-il-crss' });
    const endsOn = daysFromNow(20);
    const person = await illinois.addPerson({ certifiedOn: addMonths(endsOn, -24), endsOn });
    await desk.addHours(person, { hours: 40 }, illinois);
    await world.database.run(
      sql`update activity set title = 'Peer basics' where certification_id = ${person.certificationId}`,
    );
    await renewInto(person, illinois);
    const again = await desk.addHours(person, { hours: 5, doneOn: daysFromNow(-5) }, illinois);
    await world.database.run(sql`update activity set title = 'Peer  Basics' where id = ${again}`);
    const home = await homeOf(person);
    expect(home.total.acceptedMinutes).toBe(0);
    expect(home.recent.find(({ id }: { id: string }) => id === again)).toMatchObject({
      mark: 'does_not_count',
      countedMinutes: 0,
    });
  });

  test('Michigan: the newest of two credentials sets the dates of both', async () => {
    const michigan = await makeBoard(world, { preset: 'us-mi' });
    const admin = await world.signIn(michigan.administrator);
    const endsOn = daysFromNow(300);
    const person = await michigan.addPerson({ certifiedOn: addMonths(endsOn, -24), endsOn });
    const before = (await homeOf(person)).period.nextEndsOn;
    const second = await admin.post(`/api/bodies/${michigan.bodyId}/programs`, {
      preset: 'us-mi',
      credential: 'cprc',
      title: 'Recovery Coach',
    });
    const certifiedOn = daysFromNow(-120);
    const added = await admin.post(
      `/api/bodies/${michigan.bodyId}/people/${person.personId}/certifications`,
      { programId: second.body.id, certifiedOn },
    );
    expect(added.status).toBe(201);
    const after = (await homeOf(person)).period.nextEndsOn;
    expect([after, after === before]).toEqual([`${addMonths(certifiedOn, 24).slice(0, 8)}01`, false]);
  });
});
