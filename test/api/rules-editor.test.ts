import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AffectedPerson, DraftView, RulesPage } from '../../domain/programs/editor-contract.ts';
import {
  claimIdle,
  idleMs,
  idleOne,
  insertRehearsal,
  replacedOne,
} from '../../worker/programs/rehearsal/store.ts';
import { oneSlice, rulesFor } from '../../worker/programs/rehearsal/run.ts';
import { daysFromNow, type BoardPerson } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { openRulesDesk, type RulesDesk } from '../support/rules-desk.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const today = daysFromNow(0);
const codeOf = ({ status, body }: { status: number; body: any }) => [status, body.error?.code];
const homeOf = async (browser: Browser, person: BoardPerson) =>
  (await browser.get(`/api/my/certifications/${person.certificationId}/home`)).body;

describe('from a draft to rules in force', () => {
  let desk: RulesDesk;
  let second: Browser;
  let ana: BoardPerson;
  let draft: DraftView;
  let decided: { id: string };
  beforeAll(async () => {
    desk = await openRulesDesk(world);
    second = await desk.addAdministrator();
    ana = await desk.addTeacher('Ana Peña', 14);
    await desk.addTeacher('Bo Small', 5);
    const zoe = await desk.addTeacher('Zoe Withdrawn', 14);
    await world.database
      .run(sql`insert into status_event (id, body_id, certification_id, kind, effective_on, recorded_at, recorded_by)
      values ('sta_zoe', ${desk.board.bodyId}, ${zoe.certificationId}, 'withdrawn', ${daysFromNow(-3)}, 0, 'Test')`);
  });

  test('decisions before it are kept with their version', async () => {
    decided = { id: await desk.addHours(ana, { hours: 2, state: 'waiting' }) };
    const decision = await desk.reviewer.post(
      `/api/bodies/${desk.board.bodyId}/activities/${decided.id}/decision`,
      { decision: 'accept', version: 1 },
    );
    expect(decision.status).toBe(200);
    await world.settled();
  });

  test('a draft begins as a copy of the newest rules, and changes nothing', async () => {
    const { status, body } = await desk.first.post<DraftView>(`${desk.path}/draft`, {});
    expect(status).toBe(201);
    expect(body).toMatchObject({
      version: 1,
      basedOn: 'current',
      inForceFrom: null,
      sentAt: null,
      rehearsal: null,
    });
    const { body: page } = await desk.first.get<RulesPage>(desk.path);
    expect(page.draft).toEqual(body);
    expect(page.versions.map(({ code, state }) => [code, state])).toEqual([['current', 'in_force']]);
    expect(page.versions[0]?.rules).toEqual(body.rules);
    expect(page.secondPersonNeeded).toBe(true);
    expect(page.sources[0]?.url).toMatch(/^https:/);
    expect(codeOf(await second.post(`${desk.path}/draft`, {}))).toEqual([409, 'rules.draft_exists']);
    const gone = await desk.first.send('DELETE', `${desk.path}/draft`, { version: 1 });
    expect(gone.body).toEqual({ discarded: true });
    expect((await desk.first.get<RulesPage>(desk.path)).body.draft).toBe(null);
  });

  test('who saves what somebody else has saved meanwhile is told who', async () => {
    draft = await desk.draftWithLimit(10);
    // The thrown away draft had version 1: nobody who still shows it can save over this one.
    expect(draft.version).toBeGreaterThan(2);
    const both = await Promise.all([desk.save(draft), desk.save(draft, {}, second)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    draft = (await desk.first.get<RulesPage>(desk.path)).body.draft ?? draft;
    const late = await desk.save({ ...draft, version: draft.version - 1 });
    expect(codeOf(late)).toEqual([409, 'changed_meanwhile']);
    expect(late.body.error.facts.savedByName).toBe(draft.savedByName);
  });

  test('a rehearsal says who would be affected, and from what to what', async () => {
    expect(codeOf(await desk.first.get(`${desk.path}/draft/rehearsal`))).toEqual([
      404,
      'rules.not_rehearsed',
    ]);
    const view = await desk.rehearse();
    expect(view).toMatchObject({
      stale: false,
      asOf: today,
      checked: 3,
      total: 3,
      affected: 1,
      affectedAtOnce: 1,
      worse: 1,
    });
    const { body } = await desk.first.get(`${desk.path}/draft/rehearsal/people`);
    expect(body.next).toBe(null);
    expect(body.people).toEqual([
      {
        certificationId: ana.certificationId,
        name: 'Ana Peña',
        number: ana.number,
        worse: true,
        atOnce: true,
        appliesFrom: today,
        before: expect.objectContaining({ ruleVersion: 'current', complete: true, countedMinutes: 38 * 60 }),
        after: expect.objectContaining({ ruleVersion: 'draft', complete: false, countedMinutes: 34 * 60 }),
        changes: expect.arrayContaining(['38 hours counted, under the draft 34 hours.']),
      } satisfies AffectedPerson,
    ]);
  });

  test('a new save makes what was found out of date, and nobody is told by it', async () => {
    draft = (await desk.save(draft)).body;
    expect(draft.rehearsal).toMatchObject({ stale: true, affected: 1 });
    expect((await desk.first.get(`${desk.path}/draft/rehearsal`)).body.stale).toBe(true);
    const { version } = draft;
    expect((await desk.first.post(`${desk.path}/draft/send`, { version })).status).toBe(200);
    const early = await second.post(`${desk.path}/draft/publish`, { version, tell: true });
    expect(codeOf(early)).toEqual([409, 'rules.rehearse_first']);
  });

  test('who sends does not publish; whoever saves takes back what was sent', async () => {
    const { version } = draft;
    expect(codeOf(await desk.first.post(`${desk.path}/draft/send`, { version }))).toEqual([
      409,
      'rules.sent',
    ]);
    const own = await desk.first.post(`${desk.path}/draft/publish`, { version, tell: false });
    expect([codeOf(own), own.body.error.facts]).toEqual([
      [409, 'rules.second_person'],
      { sent: true, mine: true },
    ]);
    await world.settled();
    const asked = world.mails.filter(({ subject }) => subject === 'A draft waits for you in Standing');
    expect(asked.map(({ to }) => to)).toEqual([expect.stringMatching(/^other-admin/)]);
    draft = (await desk.save(draft)).body;
    expect(draft.sentAt).toBe(null);
    const unsent = await second.post(`${desk.path}/draft/publish`, { version: draft.version, tell: false });
    expect(codeOf(unsent)).toEqual([409, 'rules.second_person']);
  });

  test('the second person publishes: it holds from the next question, and who is affected is told once', async () => {
    await desk.rehearse();
    const { version } = draft;
    const sent = await desk.first.post(`${desk.path}/draft/send`, { version });
    expect(sent.body).toMatchObject({ version, sentByName: draft.savedByName, mayPublish: false });
    expect((await second.get(desk.path)).body.draft.mayPublish).toBe(true);
    const browser = await world.signIn(ana.email);
    expect((await homeOf(browser, ana)).total.acceptedMinutes).toBe(38 * 60);
    const publish = () => second.post(`${desk.path}/draft/publish`, { version, tell: true });
    const answers = await Promise.all([publish(), publish()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, expect.toBeOneOf([404, 409])]);
    expect(answers.find(({ status }) => status === 200)?.body).toEqual({
      code: today,
      inForceFrom: today,
      told: 1,
    });
    expect((await homeOf(browser, ana)).total.acceptedMinutes).toBe(34 * 60);

    const { body: page } = await second.get<RulesPage>(desk.path);
    expect(page.draft).toBe(null);
    expect(page.program.ruleVersionBy).toBe('submission');
    expect(page.versions.map(({ code, state, publishedByName }) => [code, state, publishedByName])).toEqual([
      [today, 'in_force', 'Sam Other'],
      ['current', 'earlier', null],
    ]);
    await world.settled();
    const told = world.mails.filter(({ text }) => text.includes('new rules'));
    expect(told.map(({ to }) => to)).toEqual([ana.email]);
    expect(told[0]?.text).toContain('of the hours you have now, 34 hours then count, where it was 38 hours.');
    const [audit] = await world.database.all<{ name: string; detail: string }>(sql`
      select actor_name as name, detail from audit_row where object_id = ${desk.board.programId} and action = 'rules.publish'`);
    expect([audit?.name, JSON.parse(audit?.detail ?? '{}')]).toEqual([
      'Sam Other',
      {
        title: 'Certified Peer Specialist',
        ruleVersion: today,
        inForceFrom: today,
        sentBy: draft.savedByName,
        told: 1,
        ruleVersionBy: { before: null, after: 'submission' },
        'requirements.cps.3.kind': { after: 'maximum' },
        'requirements.cps.3.code': { after: 'teaching' },
        'requirements.cps.3.of.0.kinds': { after: ['teaching'] },
        'requirements.cps.3.minutes': { after: 600 },
        'requirements.cps.3.inferred': { after: false },
      },
    ]);
  });

  test('the decision of before keeps its version and its findings', async () => {
    const rows = () =>
      world.database.all<{ ruleVersion: string; findings: string }>(
        sql`select rule_version as "ruleVersion", findings from activity where id = ${decided.id}`,
      );
    expect((await rows())[0]?.ruleVersion).toBe('current');
    const later = await desk.addHours(ana, { hours: 1, state: 'waiting' });
    const decision = `/api/bodies/${desk.board.bodyId}/activities/${later}/decision`;
    expect((await desk.reviewer.post(decision, { decision: 'accept', version: 1 })).status).toBe(200);
    const [row] = await world.database.all<{ ruleVersion: string }>(
      sql`select rule_version as "ruleVersion" from activity where id = ${later}`,
    );
    expect(row?.ruleVersion).toBe(today);
    expect((await rows())[0]?.ruleVersion).toBe('current');
  });

  test('a second version of one day is refused; the next draft begins at the newest', async () => {
    const next = await desk.start();
    expect(next).toMatchObject({ basedOn: today, ruleVersionBy: 'submission', rehearsal: null });
    expect(next.version).toBeGreaterThan(draft.version);
    const { body } = await desk.save(next, { inForceFrom: today });
    expect(body.problems).toEqual([
      { path: 'inForceFrom', code: 'date_not_later', message: expect.stringContaining('later day') },
    ]);
  });
});

describe('a period keeps the rules it began with', () => {
  test('so nobody is affected at once, and everybody affected is told from when', async () => {
    const desk = await openRulesDesk(world);
    const from = daysFromNow(30);
    const person = await desk.addTeacher('Rosa Later', 20);
    const draft = await desk.draftWithLimit(10, from);
    const { body: saved } = await desk.save(draft, { ruleVersionBy: null });
    const view = await desk.rehearse();
    expect(view).toMatchObject({ asOf: from, affected: 1, affectedAtOnce: 0, worse: 1 });
    const { body } = await desk.first.get(`${desk.path}/draft/rehearsal/people`);
    // us-pa: a later period starts on the end before it.
    expect(body.people[0]).toMatchObject({ atOnce: false, appliesFrom: daysFromNow(400), worse: true });
    // One administrator alone may publish, and the log says so.
    const published = await desk.first.post(`${desk.path}/draft/publish`, {
      version: saved.version,
      tell: true,
    });
    expect(published.body).toEqual({ code: from, inForceFrom: from, told: 1 });
    await world.settled();
    expect(world.mails.findLast(({ to }) => to === person.email)?.text).toContain(
      'when your next period starts; until then nothing changes',
    );
    const [audit] = await world.database.all<{ detail: string }>(
      sql`select detail from audit_row where object_id = ${desk.board.programId} and action = 'rules.publish'`,
    );
    expect(JSON.parse(audit?.detail ?? '{}')).toMatchObject({ alone: true, told: 1 });
    const { body: page } = await desk.first.get<RulesPage>(desk.path);
    expect(page.versions.map(({ code, state }) => [code, state])).toEqual([
      [from, 'upcoming'],
      ['current', 'in_force'],
    ]);
    const browser = await world.signIn(person.email);
    expect((await homeOf(browser, person)).total.acceptedMinutes).toBe(36 * 60);
  });
});

describe('a rehearsal of rules that look at who gave a training', () => {
  test('goes by what was said, a correction before that, and takes the unsaid as a provider’s', async () => {
    const desk = await openRulesDesk(world);
    const addTrained = async (name: string, sponsor: string | null, accepted: string | null) => {
      const person = await desk.addPerson(daysFromNow(400), { name });
      const id = await desk.addHours(person, { hours: 36 });
      await world.database.run(
        sql`update activity set sponsor = ${sponsor}, accepted_sponsor = ${accepted} where id = ${id}`,
      );
    };
    await addTrained('Ana Said', 'other', null);
    await addTrained('Bea Corrected', 'other', 'certifying_body');
    await addTrained('Cruz Worse', 'certifying_body', 'other');
    await addTrained('Dan Unsaid', null, null);
    const draft = await desk.start();
    const credit = { ...draft.rules.credit, approvalNeeded: true, refusedSponsors: ['other' as const] };
    const saved = await desk.save(draft, {
      rules: { credit },
      inForceFrom: today,
      ruleVersionBy: 'submission',
    });
    expect(saved.status).toBe(200);
    expect(await desk.rehearse()).toMatchObject({ checked: 4, affected: 2, worse: 2 });
    const { body } = await desk.first.get(`${desk.path}/draft/rehearsal/people`);
    expect(body.people.map(({ name }: AffectedPerson) => name)).toEqual(['Ana Said', 'Cruz Worse']);
  });
});

describe('a rehearsal in slices', () => {
  test('killed after a slice, it goes on from there; nobody is judged twice', async () => {
    const desk = await openRulesDesk(world);
    for (const name of ['Ana One', 'Bea Two', 'Cruz Three']) await desk.addTeacher(name, 14);
    const { version } = await desk.draftWithLimit(10);
    const { bodyId, programId } = desk.board;
    const row = { id: 'reh_slices', bodyId, programId, draftVersion: version, asOf: today, total: 3 };
    const { database } = world;
    await database.batch([insertRehearsal(database, { ...row, startedAt: 0 })]);
    const [claimed] = await claimIdle(database, 10 * idleMs);
    expect(claimed?.id).toBe('reh_slices');
    // Claimed: the timer leaves it alone for a while.
    expect(await claimIdle(database, 10 * idleMs)).toEqual([]);
    const by = claimed && (await rulesFor(database, claimed));
    if (!by) throw new Error('there is a draft');
    const second = await oneSlice({ database, giveWay: async () => {} }, claimed, by, 10 * idleMs, 1);
    expect(second).not.toBe(null);
    // Somebody else at the same place: what they judged is thrown away.
    expect(await oneSlice({ database, giveWay: async () => {} }, claimed, by, 10 * idleMs, 1)).toBe(null);
    expect((await desk.first.get(`${desk.path}/draft/rehearsal`)).body).toMatchObject({
      checked: 1,
      affected: 1,
    });
    // The process is gone; the next run of the timer.
    for (let tries = 0; tries < 100; tries++) {
      if ((await desk.first.get(`${desk.path}/draft/rehearsal`)).body.state === 'done') break;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect((await desk.first.get(`${desk.path}/draft/rehearsal`)).body).toMatchObject({
      state: 'done',
      checked: 3,
      affected: 3,
    });
    const first = await desk.first.get(`${desk.path}/draft/rehearsal/people?limit=2`);
    const rest = await desk.first.get(
      `${desk.path}/draft/rehearsal/people?limit=2&cursor=${first.body.next}`,
    );
    const names = [...first.body.people, ...rest.body.people].map(({ name }: AffectedPerson) => name);
    expect([names, rest.body.next]).toEqual([['Ana One', 'Bea Two', 'Cruz Three'], null]);
  });

  test('people are judged as their own page judges them: earlier courses, letters and all', async () => {
    const desk = await openRulesDesk(world);
    const run = (statement: ReturnType<typeof sql>) => world.database.run(statement);
    // The same course before this period began, and in it.
    const again = await desk.addTeacher('Ana Again', 4);
    const earlier = await desk.addHours(again, { doneOn: daysFromNow(-500) });
    const later = await desk.addHours(again, { hours: 2 });
    await run(
      sql`update activity set title = 'Same course', provider = 'River School' where id in (${earlier}, ${later})`,
    );
    await run(sql`update activity set sent_at = 0 where id = ${earlier}`);
    // A letter sets another total for this one, so that a higher one changes nothing.
    const letter = await desk.addTeacher('Bea Letter', 4);
    await run(sql`insert into exception (id, body_id, certification_id, period_id, kind, required_minutes, reason, made_at, made_by, maker_name)
      select 'exc_letter', body_id, certification_id, id, 'hours', 1200, 'Letter', 0, 'stf', 'Test' from period
      where certification_id = ${letter.certificationId}`);
    const draft = await desk.start();
    const credit = { ...draft.rules.credit, repetition: { within: 'ever' as const, kinds: null } };
    const [total, ...others] = draft.rules.requirements['cps'] ?? [];
    const requirements = {
      cps: [{ ...total, minutes: 37 * 60 }, ...others],
      crs: [],
    } as typeof draft.rules.requirements;
    expect((await desk.save(draft, { rules: { credit, requirements } })).body.problems).toHaveLength(1);
    expect(await desk.rehearse()).toMatchObject({ checked: 2, affected: 1 });
    const { body } = await desk.first.get(`${desk.path}/draft/rehearsal/people`);
    expect(
      body.people.map(({ name, before, after }: AffectedPerson) => [
        name,
        before.countedMinutes,
        after.countedMinutes,
      ]),
    ).toEqual([['Ana Again', 38 * 60, 36 * 60]]);
  });

  test('one whose draft is saved meanwhile stops; a new one replaces it', async () => {
    const desk = await openRulesDesk(world);
    await desk.addTeacher('Ana One', 14);
    const draft = await desk.draftWithLimit(10);
    const { bodyId, programId } = desk.board;
    const { database } = world;
    const row = { id: 'reh_stops', bodyId, programId, draftVersion: draft.version, asOf: today, total: 1 };
    await database.batch([insertRehearsal(database, { ...row, startedAt: 0 })]);
    const [claimed] = await claimIdle(database, Date.now());
    const by = claimed && (await rulesFor(database, claimed));
    await desk.save(draft);
    if (!by) throw new Error('there is a draft');
    expect(await oneSlice({ database, giveWay: async () => {} }, claimed, by, Date.now())).toBe(null);
    expect((await desk.first.get(`${desk.path}/draft/rehearsal`)).body).toMatchObject({
      state: 'done',
      stale: true,
      checked: 0,
    });
    expect(await desk.rehearse()).toMatchObject({ stale: false, checked: 1, affected: 1 });
    await world.settled();
    expect(await database.all(sql`select id from rehearsal where id = 'reh_stops'`)).toEqual([]);
  });

  test('the timer reads no row while none is running or was replaced', async () => {
    for (const [question, index] of [
      [idleOne(0), 'rehearsal_running'],
      [replacedOne, 'rehearsal_replaced'],
    ] as const) {
      const plan = await world.database.all<{ detail: string }>(sql`explain query plan ${question}`);
      expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining(`USING INDEX ${index}`)]);
    }
    const [rows] = await world.database.all<{ n: number }>(
      sql`select count(*) as n from rehearsal where finished_at is null or replaced_at is not null`,
    );
    expect(rows?.n).toBe(0);
  });
});

describe('what is refused', () => {
  let desk: RulesDesk;
  let draft: DraftView;
  beforeAll(async () => {
    desk = await openRulesDesk(world);
    draft = await desk.start();
  });
  const input = () => {
    const { version, inForceFrom, ruleVersionBy, rules } = draft;
    return { version, inForceFrom, ruleVersionBy, rules };
  };
  const withRules = (change: object) => ({ ...input(), rules: { ...draft.rules, ...change } });

  test.each<[string, () => object, string]>([
    ['a version as text', () => ({ ...input(), version: '1' }), 'version'],
    ['a day that does not exist', () => ({ ...input(), inForceFrom: '2027-02-30' }), 'inForceFrom'],
    ['a way nobody knows', () => ({ ...input(), ruleVersionBy: 'moon' }), 'ruleVersionBy'],
    ['a field of the table', () => ({ ...input(), bodyId: 'bod_1' }), 'bodyId'],
    ['no rules', () => ({ ...input(), rules: null }), 'rules'],
    ['a rule nobody knows', () => withRules({ colour: 'red' }), 'rules.colour'],
    ['a part that is missing', () => withRules({ credit: undefined }), 'rules.credit'],
    [
      'months beyond ten years',
      () => withRules({ calendar: { kind: 'months', months: 121 } }),
      'rules.calendar.months',
    ],
    ['half a day', () => withRules({ due: { days: 1.5 } }), 'rules.due.days'],
    ['both months and days', () => withRules({ due: { days: 1, months: 1 } }), 'rules.due.days'],
    ['a day no year has', () => withRules({ window: { yearDay: '02-30' } }), 'rules.window.yearDay'],
    ['a time of no clock', () => withRules({ dueUntil: '25:00' }), 'rules.dueUntil'],
    ['yes as text', () => withRules({ postmarkCounts: 'yes' }), 'rules.postmarkCounts'],
    ['a list without end', () => withRules({ ladder: Array(31).fill(null) }), 'rules.ladder'],
    ['a fee below nothing', () => withRules({ fee: { cps: -1 } }), 'rules.fee.cps'],
    [
      'a topic nobody knows',
      () => withRules({ credit: { ...draft.rules.credit, refusedTopics: ['magic'] } }),
      'rules.credit.refusedTopics.0',
    ],
    [
      'more minutes than a life',
      () =>
        withRules({
          requirements: { cps: [{ kind: 'minimum', code: 'total', of: [{}], minutes: 600_001 }] },
        }),
      'rules.requirements.cps.0.minutes',
    ],
  ])('%s is 400 and names its path', async (_title, wrong, path) => {
    const answer = await desk.first.put(`${desk.path}/draft`, wrong());
    expect([answer.status, answer.body.error.details[0].path]).toEqual([400, path]);
    expect((await desk.first.get(desk.path)).body.draft).toEqual(draft);
  });

  test.each(['draft', 'draft/rehearsal'])('a start of %s with something to say is 400', async (what) => {
    expect((await desk.first.post(`${desk.path}/${what}`, { all: true })).status).toBe(400);
  });

  test('throwing away asks for the version that was seen', async () => {
    expect((await desk.first.send('DELETE', `${desk.path}/draft`)).status).toBe(400);
    const other = await desk.first.send('DELETE', `${desk.path}/draft`, { version: draft.version + 1 });
    expect(codeOf(other)).toEqual([409, 'changed_meanwhile']);
  });

  test('what cannot be true together is saved, told, and goes no further', async () => {
    const { status, body } = await desk.save(draft, {
      rules: { window: { days: 10 }, due: { days: 30 } },
      inForceFrom: daysFromNow(-1),
    });
    expect(status).toBe(200);
    expect(body.problems.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ['inForceFrom', 'date_past'],
      ['rules.window', 'window_shorter_than_due'],
    ]);
    const { version } = body;
    desk.first.language = 'es';
    for (const [what, sent] of [
      ['send', { version }],
      ['publish', { version, tell: false }],
    ] as const) {
      const answer = await desk.first.post(`${desk.path}/draft/${what}`, sent);
      expect(codeOf(answer)).toEqual([422, 'rules.problems']);
      expect(answer.body.error.facts.problems[0]).toEqual({
        path: 'inForceFrom',
        code: 'date_past',
        message: 'Las reglas no pueden empezar en el pasado. Elija hoy o un día posterior.',
      });
    }
    desk.first.language = 'en';
    const tried = await desk.first.post(`${desk.path}/draft/rehearsal`, {});
    expect([codeOf(tried), tried.body.error.details.length]).toEqual([[422, 'rules.problems'], 1]);
    draft = (await desk.save(body, { rules: { window: null, due: null }, inForceFrom: null })).body;
    expect(draft.problems.map(({ code }) => code)).toEqual(['date_missing']);
  });

  test('a reviewer and an auditor read it all and change nothing; another body has no such program', async () => {
    await desk.rehearse();
    for (const email of [desk.board.reviewer, desk.board.auditor]) {
      const reader = await world.signIn(email);
      const { status, body } = await reader.get<RulesPage>(desk.path);
      expect([status, body.draft?.version, body.draft?.mayPublish]).toEqual([200, draft.version, false]);
      expect((await reader.get(`${desk.path}/draft/rehearsal/people`)).status).toBe(200);
      expect((await desk.save(draft, {}, reader)).status).toBe(403);
    }
    const other = await openRulesDesk(world);
    expect((await other.first.get(desk.path)).status).toBe(404);
    const mixed = desk.path.replace(desk.board.bodyId, other.board.bodyId);
    expect((await other.first.get(mixed)).status).toBe(404);
    expect((await other.first.post(`${mixed}/draft`, {})).status).toBe(404);
  });
});
