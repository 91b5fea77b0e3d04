import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, addMonths } from '../../domain/programs/dates.ts';
import {
  answerReference,
  beginEntry,
  entryOf,
  good,
  namedReferee,
  refused,
  stateOf,
} from '../support/applicants.ts';
import { daysFromNow, makeBoard, type Board } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

/** First stages. Texas: six months of initial certification with 250 hours in them, and what turns it into the full one. */

let world: World;
let board: Board;
let administrator: Browser;
let reviewer: Browser;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world, { preset: 'us-tx' });
  administrator = await world.signIn(board.administrator);
  reviewer = await world.signIn(board.reviewer);
}, 60_000);
afterAll(() => world.close());

const today = daysFromNow(0);

async function sentFirst() {
  const one = await beginEntry(world, board);
  const { ethics, stage } = await one.view();
  expect(stage.months).toBe(6);
  await good(one.part('age', { confirmed: true }));
  await good(one.part('education', { confirmed: true }));
  const training = { title: 'Core training', provider: 'Via Hope', completedOn: daysFromNow(-90) };
  const core = { ...training, minutes: 2760, topics: [], format: 'in_person' };
  await good(one.part('training', { trainings: [core], evidence: [await one.upload()] }));
  await good(one.part('ethics', { ethicsVersionId: ethics.id }));
  await good(one.part('lived_experience', { confirmed: true }));
  await good(one.send());
  return one;
}

async function approved(path: string) {
  const { version } = await good(administrator.get(path));
  return administrator.post(`${path}/decision`, { decision: 'approve', version });
}

async function certifyFirst(one: Awaited<ReturnType<typeof sentFirst>>) {
  const result = { takenOn: daysFromNow(-80), passed: true };
  await good(reviewer.post(`${one.dossierPath}/examinations`, result));
  for (const code of ['training', 'background']) {
    const { tasks } = await good(reviewer.get(one.dossierPath));
    const { version } = tasks.find((task: any) => task.code === code).part;
    await good(reviewer.post(`${one.dossierPath}/parts/${code}/decision`, { decision: 'accept', version }));
  }
  return approved(one.dossierPath);
}

/** As if it had been given so many days ago: tests do not wait for months. */
async function began(certificationId: string, daysAgo: number) {
  const startsOn = daysFromNow(-daysAgo);
  await world.database.run(
    sql`update certification set certified_on = ${startsOn} where id = ${certificationId}`,
  );
  await world.database.run(sql`update period set starts_on = ${startsOn}, ends_on = ${addMonths(startsOn, 6)}
    where certification_id = ${certificationId}`);
  return startsOn;
}

/** Logged by the person, and accepted by the body from a supervisor's letter. */
async function signed(
  { browser, personId }: { browser: Browser; personId: string },
  certificationId: string,
  kind: string,
  days: string[],
  minutes: number,
) {
  const logged = { kind, days, minutes, certificationId };
  const { ids } = await good(browser.post(`/api/my/people/${personId}/work`, logged));
  await good(
    reviewer.post(`/api/bodies/${board.bodyId}/people/${personId}/supervision/letter`, {
      entries: ids.map((id: string) => ({ id })),
      supervisorName: 'Dana Ortiz',
      on: today,
      reason: 'Letter on file',
    }),
  );
}

test('from the first stage to the full certification', async () => {
  const one = await sentFirst();
  // Without a program for the first stage there is nothing to give.
  await refused(certifyFirst(one), 422, 'entry.no_stage_program');
  const stage = { preset: 'us-tx-provisional', credential: 'cps', title: 'Initial Peer Specialist' };
  await good(administrator.post(`/api/bodies/${board.bodyId}/programs`, stage));
  const first = await good(approved(one.dossierPath));
  const provisional = first.certificationId;
  const home = await good(one.browser.get(`/api/my/certifications/${provisional}/home`));
  expect(home.period).toMatchObject({ startsOn: today, endsOn: addMonths(today, 6) });
  expect(home.certification.standing).toBe('provisional');

  const startsOn = await began(provisional, 60);
  const started = await good(one.browser.post(`/api/my/certifications/${provisional}/conversion`));
  await refused(
    one.browser.post(`/api/my/certifications/${provisional}/conversion`),
    409,
    'entry.open_already',
  );
  const full = { ...entryOf(one.browser, board.bodyId, started.id, one.personId), browser: one.browser };
  expect((await full.view()).tasks.map((task: any) => task.code)).toEqual([
    'service_hours',
    'weekly_supervision',
    'recommendation',
  ]);
  const meetings = Array.from({ length: 9 }, (_, i) => addDays(startsOn, i * 7));
  // One of them in the week that runs.
  await signed(one, provisional, 'supervision', [...meetings.slice(0, 7), today], 60);
  // Before the stage it counts for nothing, whoever signed it.
  await signed(one, provisional, 'direct_service', [addDays(startsOn, -1)], 600);
  const days = Array.from({ length: 25 }, (_, i) => addDays(startsOn, i + 1));
  await signed(one, provisional, 'direct_service', days.slice(1), 600);
  const short = await full.view();
  expect(short.tasks[0].sentences.join(' ')).toContain('10 hours to go.');
  await refused(full.send(), 422, 'entry.parts_missing');
  await signed(one, provisional, 'observed_service', days.slice(0, 1), 600);
  const { token } = await namedReferee(world, full, { code: 'recommendation', relation: 'supervisor' });
  await good(full.send());
  await answerReference(world, token, 'supervisor');
  const late = { kind: 'direct_service', days: [addDays(startsOn, 40)], minutes: 30 };
  const { ids } = await good(one.browser.post(`/api/my/people/${one.personId}/work`, late));
  const auditor = await world.signIn(board.auditor);
  const unsigned = async (by: Browser) => (await good(by.get(full.dossierPath))).unsigned;
  expect(await unsigned(reviewer)).toEqual([
    { id: ids[0], on: addDays(startsOn, 40), kind: 'direct_service', minutes: 30, state: 'logged' },
  ]);
  expect(await unsigned(auditor)).toEqual([]);
  const dossier = await good(reviewer.get(full.dossierPath));
  expect([stateOf(dossier, 'service_hours'), stateOf(dossier, 'recommendation')]).toEqual(['done', 'done']);
  // The last weeks had no meeting: the body says what that means.
  expect(stateOf(dossier, 'weekly_supervision')).toBe('to_decide');
  const meetingsSaid = dossier.tasks[1].sentences.join(' ');
  expect(meetingsSaid).toMatch(/The week of .* has no signed meeting\./);
  const ownPage = await good(one.browser.get(`/api/my/certifications/${provisional}/home`));
  expect([ownPage.heading === 'replaced', ownPage.replacedBy]).toEqual([false, null]);
  const number = (said: string, words: RegExp) => words.exec(said)?.[1] ?? 'none';
  expect(number(ownPage.supervision, /^(\d+) of /)).toBe(number(meetingsSaid, /^(\d+) weeks have/));
  await refused(approved(full.dossierPath), 422, 'entry.not_complete');
  const path = `${full.dossierPath}/parts/weekly_supervision/decision`;
  await good(reviewer.post(path, { decision: 'accept', version: 0 }));
  const second = await good(approved(full.dossierPath));
  const after = await good(one.browser.get(`/api/my/certifications/${second.certificationId}/home`));
  expect(after.certification.standing).not.toBe('provisional');
  expect(after.period).toMatchObject({ startsOn: today, endsOn: addMonths(today, 24) });
  await refused(
    one.browser.post(`/api/my/certifications/${provisional}/conversion`),
    422,
    'entry.held_already',
  );
  const before = await good(one.browser.get(`/api/my/certifications/${provisional}/home`));
  expect(before).toMatchObject({
    heading: 'replaced',
    replacedBy: { id: second.certificationId, title: 'Certified Peer Specialist', on: today },
    mayApply: false,
    ended: null,
    next: { further: null },
  });
  expect(after.replacedBy).toBeNull();
  // The core training was accepted for the first stage, and stands in the record of both.
  for (const id of [provisional, second.certificationId]) {
    const { before: led } = await good(one.browser.get(`/api/my/certifications/${id}/transcript`));
    expect([id, led.trainings.map(({ title }: any) => title)]).toEqual([id, ['Core training']]);
  }
}, 40_000);

test('a first stage that is over is converted no more', async () => {
  const one = await sentFirst();
  const { certificationId } = await good(certifyFirst(one));
  const started = await good(one.browser.post(`/api/my/certifications/${certificationId}/conversion`));
  await began(certificationId, 250);
  const late = entryOf(one.browser, board.bodyId, started.id, one.personId);
  const { facts } = await refused(late.send(), 422, 'entry.stage_over');
  expect(facts.endsOn < today).toBe(true);
  await good(one.browser.post(`${late.own}/withdraw`, { version: (await late.view()).version }));
  await refused(
    one.browser.post(`/api/my/certifications/${certificationId}/conversion`),
    422,
    'entry.stage_over',
  );
}, 20_000);

test('a stage without a preset of its own becomes a program of the body: a year as a trainee in Washington', async () => {
  const washington = await makeBoard(world, { preset: 'us-wa' });
  const staff = await world.signIn(washington.administrator);
  const path = `/api/bodies/${washington.bodyId}/programs/${washington.programId}/entry`;
  const { id } = await good(staff.post(`${path}/stage`, { title: 'Peer specialist trainee' }));
  await refused(staff.post(`${path}/stage`, { title: 'Twice' }), 409, 'entry.stage_exists');
  expect((await good(staff.get(path))).stageProgramId).toBe(id);
  const one = await beginEntry(world, washington);
  expect((await one.view()).stage).toEqual({ title: 'Peer specialist trainee', months: 12 });
  await good(one.part('age', { confirmed: true }));
  await good(one.part('lived_experience', { confirmed: true }));
  const course = { title: 'State course', provider: 'Authority', completedOn: daysFromNow(-20) };
  const trainings = [{ ...course, minutes: 2400, topics: [], format: 'in_person' }];
  await good(one.part('training', { trainings }));
  await good(one.send());
  const low = { takenOn: daysFromNow(-10), score: 79, passed: true };
  await good(staff.post(`${one.dossierPath}/examinations`, low));
  await good(staff.post(`${one.dossierPath}/parts/training/decision`, { decision: 'accept', version: 1 }));
  const { facts } = await refused(
    staff.post(`${one.dossierPath}/decision`, {
      decision: 'approve',
      version: (await good(staff.get(one.dossierPath))).version,
    }),
    422,
    'entry.not_complete',
  );
  expect(facts.left).toEqual([{ code: 'examination', state: 'missing' }]);
  await good(staff.post(`${one.dossierPath}/examinations`, { ...low, score: 80 }));
  const { version } = await good(staff.get(one.dossierPath));
  const given = await good(staff.post(`${one.dossierPath}/decision`, { decision: 'approve', version }));
  const home = await good(one.browser.get(`/api/my/certifications/${given.certificationId}/home`));
  expect(home.period.endsOn).toBe(addMonths(today, 12));
  expect(home.certification.standing).toBe('provisional');
  expect(home.requirements).toContainEqual(
    expect.objectContaining({ code: 'peer_service', required: 1000 * 60 }),
  );
  await good(one.browser.post(`/api/my/certifications/${given.certificationId}/conversion`));
});

test('what is no first stage is not converted', async () => {
  const ana = await board.addPerson();
  const browser = await world.signIn(ana.email);
  await refused(
    browser.post(`/api/my/certifications/${ana.certificationId}/conversion`),
    422,
    'entry.no_conversion',
  );
});
