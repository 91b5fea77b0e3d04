import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAwaiting, newHolder, type Awaiting } from '../support/awaited.ts';
import { daysFromNow, makeBoard, type Board } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { openDesk as openRenewals } from '../support/renewals.ts';
import { drawAll, RunWindow } from '../support/run-window.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Desk {
  board: Board;
  reviewer: Browser;
  colleague: Browser;
  people: Awaiting[];
  path: string;
}

async function openDesk(count: number, nameOf?: (i: number) => string): Promise<Desk> {
  const board = await makeBoard(world);
  const people = await makeAwaiting(world, board, count, nameOf);
  return {
    board,
    people,
    reviewer: await world.signIn(board.reviewer),
    colleague: await world.signIn(board.secondReviewer),
    path: `/api/bodies/${board.bodyId}/issuing`,
  };
}

const periodsOf = (people: readonly Awaiting[]) => people.map(({ periodId }) => periodId);

async function reserve(desk: Desk, people: readonly Awaiting[] = desk.people, browser = desk.reviewer) {
  const answer = await browser.post(desk.path, { kind: 'awaited', ids: periodsOf(people) });
  expect([answer.status, answer.body]).toEqual([201, expect.objectContaining({ id: expect.any(String) })]);
  return answer.body as { id: string; total: number; leftOut: Record<string, number> };
}

/** Begins a run of these people and holds it. */
async function openWindow(desk: Desk, people?: readonly Awaiting[]): Promise<RunWindow> {
  const window = new RunWindow(desk.reviewer, desk.board.bodyId, (await reserve(desk, people)).id);
  expect((await window.hold()).status).toBe(200);
  return window;
}

const count = async (what: ReturnType<typeof sql>) => (await world.database.all<{ n: number }>(what))[0]?.n;
const papersOf = (people: readonly Awaiting[]) =>
  count(sql`select count(*) as n from certificate where certification_id in (
    select value from json_each(${JSON.stringify(people.map(({ certificationId }) => certificationId))}))`);

describe('a run of 300', () => {
  let desk: Desk;
  let window: RunWindow;
  beforeAll(async () => {
    desk = await openDesk(300);
  }, 60_000);

  test('the list shows everybody, page by page, and counts once', async () => {
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; ; page++) {
      const { body } = await desk.reviewer.get(`${desk.path}/awaited?limit=100${cursor}`);
      expect(body.count).toBe(page === 0 ? 300 : null);
      seen.push(...body.rows.map((row: { id: string }) => row.id));
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(seen.toSorted()).toEqual(periodsOf(desk.people).toSorted());
    const none = await desk.reviewer.get(`${desk.path}/awaited?kind=renewal`);
    expect(none.body).toEqual({ rows: [], next: null, count: 0 });
  });

  test('the reservation is one batch with few statements, and its numbers are one row', async () => {
    const run = await reserve(desk);
    expect(run).toMatchObject({ total: 300, leftOut: { own: 0, reserved: 0, notInForce: 0, gone: 0 } });
    window = new RunWindow(desk.reviewer, desk.board.bodyId, run.id);
    const { body } = await window.read();
    const numbers = desk.people.map(({ number }) => number).toSorted();
    expect(body).toMatchObject({
      total: 300,
      issued: 0,
      heldBy: null,
      finishedAt: null,
      numbers: [[numbers[0], numbers[299]]],
    });
    // Standing and public page are as given by the approval: no paper yet, and no certificate row.
    expect(await papersOf(desk.people)).toBe(0);
    const page = await world.browser().get(`/v/${desk.people[0]?.code}`);
    expect(page.status).toBe(200);
  });

  test('what is reserved is marked, and a second run leaves it out and says so', async () => {
    const { body } = await desk.colleague.get(`${desk.path}/awaited?limit=1`);
    expect(body.rows[0].blocked).toBe('reserved');
    const again = await desk.colleague.post(desk.path, { kind: 'awaited', ids: periodsOf(desk.people) });
    expect([again.status, again.body.error]).toEqual([
      422,
      expect.objectContaining({
        code: 'issuing.nobody_left',
        facts: expect.objectContaining({ reserved: 300 }),
      }),
    ]);
  });

  test('chunk by chunk every paper is issued once, each with its row in the log and the hash of its bytes', async () => {
    await window.hold();
    await window.makeAll();
    const { body } = await window.read();
    expect(body).toMatchObject({ issued: 300, failed: 0, untold: 300, finishedAt: expect.any(Number) });
    expect(await papersOf(desk.people)).toBe(300);
    expect(
      await count(
        sql`select count(*) as n from audit_row where body_id = ${desk.board.bodyId} and action = 'certificates.issue'`,
      ),
    ).toBe(300);
    expect(
      await count(sql`select count(*) as n from awaited_paper where body_id = ${desk.board.bodyId}`),
    ).toBe(0);
    const [item] = await window.items('issued', 1);
    const pdf = await desk.reviewer.raw('GET', `/api/certificates/${item?.id}/pdf`);
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(item?.sha256);
  });

  test('telling writes one neutral mail to each, once', async () => {
    const before = world.mails.length;
    expect((await window.tell()).body).toMatchObject({ told: 300, untold: 0 });
    const twice = await window.tell();
    expect([twice.status, twice.body.error.code]).toEqual([409, 'issuing.all_told']);
    await world.settled();
    const mails = world.mails.slice(before).map(({ to, subject }) => `${to}: ${subject}`);
    const addresses = new Set(desk.people.map(({ email }) => email));
    expect(mails.filter((one) => addresses.has(one.split(':')[0] ?? ''))).toHaveLength(300);
    expect(new Set(mails).size).toBe(mails.length);
    expect(mails.join()).not.toMatch(/peer|certificat/i);
  }, 60_000);
});

test('two runs at the same time: nobody is reserved twice', async () => {
  const desk = await openDesk(20);
  const ask = (browser: Browser) => browser.post(desk.path, { kind: 'awaited', ids: periodsOf(desk.people) });
  const answers = await Promise.all([ask(desk.reviewer), ask(desk.colleague), ask(desk.reviewer)]);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  for (const { status, body } of answers)
    if (status !== 201)
      expect(['issuing.reserved_meanwhile', 'issuing.nobody_left']).toContain(body.error.code);
  expect(await count(sql`select count(*) as n from issue_item where body_id = ${desk.board.bodyId}`)).toBe(
    20,
  );
});

test('the same click twice is one run', async () => {
  const desk = await openDesk(3);
  const click = () =>
    desk.reviewer.post(
      desk.path,
      { kind: 'awaited', ids: periodsOf(desk.people) },
      { 'Idempotency-Key': `click-${desk.board.bodyId}` },
    );
  const [first, second] = [await click(), await click()];
  expect(second.body).toEqual(first.body);
  expect(await count(sql`select count(*) as n from issue_run where body_id = ${desk.board.bodyId}`)).toBe(1);
});

describe('chunks', () => {
  test('the same chunk again changes nothing, with its key and with another', async () => {
    const desk = await openDesk(4);
    const window = await openWindow(desk);
    const results = await drawAll(await window.items('reserved'));
    const first = await window.report(results.slice(0, 2), 'chunk-0001');
    expect(first.body).toMatchObject({ issued: 2 });
    const rows = () => count(sql`select count(*) as n from audit_row where body_id = ${desk.board.bodyId}`);
    const before = await rows();
    expect((await window.report(results.slice(0, 2), 'chunk-0001')).body).toMatchObject({ issued: 2 });
    expect((await window.report(results.slice(0, 2))).body).toMatchObject({ issued: 2 });
    expect(await rows()).toBe(before);
    // Half of it known, half of it new.
    expect((await window.report(results)).body).toMatchObject({ issued: 4, finishedAt: null });
    expect((await window.read()).body.finishedAt).not.toBeNull();
    expect(await papersOf(desk.people)).toBe(4);
  });

  test('ten at the same time make each paper once', async () => {
    const desk = await openDesk(6);
    const window = await openWindow(desk);
    const results = await drawAll(await window.items('reserved'));
    const answers = await Promise.all(Array.from({ length: 10 }, () => window.report(results)));
    expect(answers.map(({ status }) => status)).toContain(200);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    expect(await papersOf(desk.people)).toBe(6);
  });

  test('bytes that the service would not draw are refused, and nothing is issued', async () => {
    const desk = await openDesk(2);
    const window = await openWindow(desk);
    const results = (await window.items('reserved')).map(({ id }) => ({ id, sha256: '0'.repeat(64) }));
    const answer = await window.report(results);
    expect([answer.status, answer.body.error.code]).toEqual([409, 'issuing.other_bytes']);
    expect(await papersOf(desk.people)).toBe(0);
  });

  test('a paper of another run is none of this one', async () => {
    const desk = await openDesk(2);
    const window = await openWindow(desk, desk.people.slice(0, 1));
    const other = await openWindow(desk, desk.people.slice(1));
    const answer = await window.report(await drawAll(await other.items('reserved')));
    expect([answer.status, answer.body.error.details[0].path]).toEqual([400, 'results.0.id']);
  });
});

test('two windows on one run: one makes the papers, the other is told by whom, and may take over', async () => {
  const desk = await openDesk(3);
  const first = await openWindow(desk);
  const results = await drawAll(await first.items('reserved'));
  const runId = (await desk.reviewer.get(desk.path)).body.rows[0].id;
  const second = new RunWindow(desk.colleague, desk.board.bodyId, runId);
  const told = await second.hold();
  expect([told.status, told.body.error.code]).toEqual([409, 'issuing.elsewhere']);
  expect(told.body.error.message).toMatch(/^reviewer \d+ is issuing/);
  expect((await second.report(results)).body.error.code).toBe('issuing.elsewhere');
  expect((await second.hold(true)).status).toBe(200);
  expect((await first.report(results)).body.error.code).toBe('issuing.elsewhere');
  expect((await second.report(results)).body).toMatchObject({ issued: 3 });
  expect(await papersOf(desk.people)).toBe(3);
});

describe('between the reservation and the paper', () => {
  test('a corrected name, a hold, another paper and a lost letter fail alone, and keep their place', async () => {
    const desk = await openDesk(6, (i) => (i === 4 ? 'ꦲꦏ꧀ꦱꦫ' : `Kim Lee ${'abcdef'[i]}`));
    const window = await openWindow(desk);
    const [renamed, held, issued, withdrawn, unprintable] = desk.people;
    const { bodyId, administrator } = desk.board;
    const admin = await world.signIn(administrator);
    const record = async (one: Awaiting | undefined) =>
      (await admin.get(`/api/bodies/${bodyId}/certifications/${one?.certificationId}`)).body;
    const { person } = await record(renamed);
    await admin.put(`/api/bodies/${bodyId}/people/${renamed?.personId}/name`, {
      name: 'Kim Leeds',
      reason: 'Misprinted',
      version: person.version,
    });
    for (const [one, kind] of [
      [held, 'held'],
      [withdrawn, 'withdrawn'],
    ] as const)
      await world.database.run(sql`
        insert into status_event (id, body_id, certification_id, kind, effective_on, recorded_at, recorded_by)
        values (${`sta_${one?.certificationId.slice(4)}`}, ${bodyId}, ${one?.certificationId}, ${kind}, ${daysFromNow(-1)}, ${Date.now()}, 'Test')`);
    const { certification } = await record(issued);
    const alone = await admin.post(
      `/api/bodies/${bodyId}/certifications/${issued?.certificationId}/certificate`,
      {
        reason: 'Needed today',
        version: certification.version,
      },
    );
    expect(alone.status).toBe(201);

    await window.makeAll();
    const failed = await window.items('failed');
    const reasons = Object.fromEntries(
      failed.map(({ certificationId, reason }) => [certificationId, reason]),
    );
    expect(reasons).toEqual({
      [renamed?.certificationId ?? '']: 'name_changed',
      [held?.certificationId ?? '']: 'on_hold',
      [issued?.certificationId ?? '']: 'already_issued',
      [withdrawn?.certificationId ?? '']: 'withdrawn',
      [unprintable?.certificationId ?? '']: 'unprintable',
    });
    expect(failed.find(({ reason }) => reason === 'unprintable')?.letters).toBe('ꦲ ꦏ꧀ꦱ ꦫ');
    expect(failed.map(({ number }) => number).toSorted()).toEqual(
      desk.people
        .slice(0, 5)
        .map(({ number }) => number)
        .toSorted(),
    );
    expect((await window.read()).body).toMatchObject({ issued: 1, failed: 5, finishedAt: null });

    // The name is mended on the record; the run then prints it under the id it had reserved.
    const other = (await record(unprintable)).person;
    await admin.put(`/api/bodies/${bodyId}/people/${unprintable?.personId}/name`, {
      name: 'Wang Xiaoming',
      reason: 'In Latin letters',
      version: other.version,
    });
    expect((await window.again(failed.map(({ id }) => id))).body).toMatchObject({ failed: 3 });
    await window.makeAll();
    expect((await window.read()).body).toMatchObject({ issued: 3, failed: 3 });
    const names = (await window.items('issued')).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Kim Leeds', 'Wang Xiaoming']));
    const kept = failed.find(({ reason }) => reason === 'unprintable');
    expect((await window.items('issued')).map(({ id }) => id)).toContain(kept?.id);
    const nothing = await window.again((await window.items('failed')).map(({ id }) => id));
    expect([nothing.status, nothing.body.error.code]).toEqual([422, 'issuing.nothing_to_try']);
  });

  test('another name of the body or another signature leaves the reserved papers as they were', async () => {
    const desk = await openDesk(2);
    const window = await openWindow(desk);
    const before = (await window.items('reserved')).map(({ facts }) => facts);
    const { bodyId } = desk.board;
    const admin = await world.signIn(desk.board.administrator);
    const {
      id: _id,
      setUp: _setUp,
      today: _today,
      staff: _staff,
      invitations: _invitations,
      ...settings
    } = (await admin.get(`/api/bodies/${bodyId}`)).body;
    const changed = await admin.put(`/api/bodies/${bodyId}`, { ...settings, name: 'Another Board' });
    expect([changed.status, changed.body.issuing]).toEqual([200, 'in_batches']);
    await window.makeAll();
    expect((await window.items('issued')).map(({ facts }) => facts)).toEqual(before);
  });

  test('the rest can be given back, and stands in the list again', async () => {
    const desk = await openDesk(4);
    const window = await openWindow(desk);
    await window.report(await drawAll((await window.items('reserved')).slice(0, 1)));
    expect((await window.release()).body).toMatchObject({ issued: 1, released: 3, failed: 0 });
    const twice = await window.release();
    expect([twice.status, twice.body.error.code]).toEqual([409, 'issuing.nothing_left']);
    const late = await window.report(await drawAll(await window.items('released')));
    expect([late.status, late.body.issued]).toEqual([200, 1]);
    const { body } = await desk.reviewer.get(`${desk.path}/awaited`);
    expect(body.rows.map((row: { blocked: string | null }) => row.blocked)).toEqual([null, null, null]);
    expect((await reserve(desk)).total).toBe(3);
  });
});

test('nobody issues their own paper: it is left out, and fails in the hands of its owner', async () => {
  const desk = await openDesk(3);
  const [own] = desk.people;
  await world.database.run(sql`
    update person set account_id = (select id from account where email = ${desk.board.reviewer}) where id = ${own?.personId}`);
  const { body } = await desk.reviewer.get(`${desk.path}/awaited`);
  expect(body.rows.find((row: { id: string }) => row.id === own?.periodId).blocked).toBe('own');
  // A colleague reserves all of them, and the owner goes on with the run.
  const run = await reserve(desk, desk.people, desk.colleague);
  expect(run.total).toBe(3);
  const window = new RunWindow(desk.reviewer, desk.board.bodyId, run.id);
  await window.hold();
  await window.makeAll();
  expect(
    (await window.items('failed')).map(({ certificationId, reason }) => [certificationId, reason]),
  ).toEqual([[own?.certificationId, 'own']]);
  const theirs = new RunWindow(desk.colleague, desk.board.bodyId, run.id);
  await theirs.hold(true);
  await theirs.again((await theirs.items('failed')).map(({ id }) => id));
  await theirs.makeAll();
  expect((await theirs.read()).body).toMatchObject({ issued: 3, failed: 0 });
});

test('new papers for many replace the newest ones, each once', async () => {
  const desk = await openDesk(3);
  const first = await openWindow(desk);
  await first.makeAll();
  const list = () => desk.reviewer.get(`${desk.path}/again?program=${desk.board.programId}`);
  const rows = (await list()).body.rows;
  expect(rows.map((row: { number: string }) => row.number)).toEqual(
    desk.people.map(({ number }) => number).toSorted(),
  );
  const ids = rows.map((row: { id: string }) => row.id);
  const noReason = await desk.reviewer.post(desk.path, { kind: 'again', ids });
  expect(noReason.status).toBe(400);
  const run = await desk.reviewer.post(desk.path, { kind: 'again', ids, reason: 'New signatures' });
  expect([run.status, run.body.total]).toEqual([201, 3]);
  const window = new RunWindow(desk.reviewer, desk.board.bodyId, run.body.id);
  await window.hold();
  await window.makeAll();
  const made = await window.items('issued');
  expect(made.map(({ facts }) => (facts as { replaces: string }).replaces).toSorted()).toEqual(
    ids.toSorted(),
  );
  const gone = await desk.reviewer.post(desk.path, { kind: 'again', ids, reason: 'Once more' });
  expect([gone.status, gone.body.error.facts.gone]).toEqual([422, 3]);
  expect((await list()).body.rows.map((row: { id: string }) => row.id).toSorted()).toEqual(
    made.map(({ id }) => id).toSorted(),
  );
});

test('with batches a person is added without a paper; at once as before', async () => {
  const board = await makeBoard(world);
  const admin = await world.signIn(board.administrator);
  const path = `/api/bodies/${board.bodyId}`;
  const settings = async (issuing: string) => {
    const {
      id: _id,
      setUp: _setUp,
      today: _today,
      staff: _staff,
      invitations: _invitations,
      ...now
    } = (await admin.get(path)).body;
    return admin.put(path, { ...now, issuing });
  };
  const add = (email: string) =>
    admin.post(`${path}/people`, {
      name: 'Ana Peña',
      email,
      certification: { programId: board.programId, certifiedOn: daysFromNow(-40) },
    });
  expect((await settings('in_batches')).body.issuing).toBe('in_batches');
  const waits = await add(`waits-${newHolder()}@people.example`.toLowerCase());
  expect([waits.status, waits.body.certificateId]).toEqual([201, null]);
  const record = (await admin.get(`${path}/certifications/${waits.body.certificationId}`)).body;
  expect(record).toMatchObject({
    certificates: [],
    awaitedPapers: [{ since: expect.any(Number) }],
    certification: { answer: 'current', number: expect.stringMatching(/^TB-/) },
  });
  // Issued alone, on the record: it waits no longer.
  const alone = await admin.post(`${path}/certifications/${waits.body.certificationId}/certificate`, {
    reason: 'Needed today',
    version: record.certification.version,
  });
  expect(alone.status).toBe(201);
  expect((await admin.get(`${path}/issuing/awaited`)).body.count).toBe(0);
  await settings('at_once');
  const now = await add(`now-${newHolder()}@people.example`.toLowerCase());
  expect(now.body.certificateId).toMatch(/^crt_/);
});

test('with batches an approved renewal gives the period at once, and its paper with the next run', async () => {
  const desk = await openRenewals(world);
  const { bodyId } = desk.board;
  await world.database.run(sql`update body set issuing = 'in_batches' where id = ${bodyId}`);
  const person = await desk.addPerson();
  await desk.addHours(person);
  const { id, version } = await desk.sendWhole(person);
  const approved = await desk.decide(desk.reviewer, id, { decision: 'approve', version });
  expect([approved.status, approved.body.certificateId]).toEqual([200, null]);
  expect(await desk.rows('period', person)).toHaveLength(2);
  expect(await desk.rows('certificate', person)).toHaveLength(0);
  const path = `/api/bodies/${bodyId}/issuing`;
  const [row] = (await desk.reviewer.get(`${path}/awaited?kind=renewal`)).body.rows;
  expect(row).toMatchObject({
    kind: 'renewal',
    number: person.number,
    startsOn: approved.body.next.startsOn,
  });
  const { facts } = (await desk.reviewer.get(`${path}/draft?kind=awaited&paper=${row.id}`)).body;
  const run = await desk.reviewer.post(path, { kind: 'awaited', ids: [row.id] });
  const window = new RunWindow(desk.reviewer, bodyId, run.body.id);
  await window.hold();
  await window.makeAll();
  const [paper] = await desk.rows('certificate', person);
  expect(paper).toMatchObject({ application_id: id, id: expect.stringMatching(/^crt_/) });
  // What was shown before is what was printed.
  expect(JSON.parse(String(paper?.['facts']))).toEqual({ ...facts, certificateId: paper?.['id'] });
});
