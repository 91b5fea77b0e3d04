import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Transcript } from '../../domain/transcripts/contract.ts';
import { beginEntry, good, type Applicant } from '../support/applicants.ts';
import { daysFromNow, makeBoard, type Board } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { makeProvider, type TestProvider } from '../support/provider.ts';
import { postedRoster } from '../support/tours/training.ts';
import { openWorld, type World } from '../support/world.ts';

/** What led to a certification stands in its transcript: reported by providers, or accepted by the body from papers. */

const rules = {
  requirements: [
    { code: 'training', kind: 'training', minutes: 2400, approvedProvider: false },
    { code: 'examination', kind: 'examination' },
    { code: 'experience', kind: 'experience', minutes: 6000, kinds: ['direct_service'] },
    { code: 'own_story', kind: 'lived_experience', statement: 'optional' },
    { code: 'background', kind: 'background' },
  ],
};
const secret = 'the winter I do not talk about';

let world: World;
let board: Board;
let staff: Browser;
let core: TestProvider;
let other: TestProvider;
let one: Applicant;
let certificationId: string;

async function report(
  provider: TestProvider,
  rows: string[],
): Promise<{ id: string; completedOn: string }[]> {
  const text = ['Email,Name,Course,Date', ...rows].join('\n');
  const rosters = `${provider.path}/rosters`;
  const { rowsHash } = await good(provider.browser.post(`${rosters}/check`, { text }));
  const { id } = await good(provider.browser.post(rosters, { text, rowsHash, fileName: 'list.csv' }));
  await postedRoster(provider.browser, { provider: provider.id, roster: id });
  return (await good(provider.browser.get(`${rosters}/${id}/rows`))).rows;
}

beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world, { preset: 'us-nc' });
  staff = await world.signIn(board.administrator);
  const path = `/api/bodies/${board.bodyId}/programs/${board.programId}/entry`;
  await good(staff.put(path, { inForceFrom: daysFromNow(0), rules, version: 0 }));
  [core, other] = [await makeProvider(world, board), await makeProvider(world, board)];
  await world.database.run(sql`update course_version set initial = 1 where course_id = ${core.courseId}`);
  one = await beginEntry(world, board);
  const { name } = await one.view();
  const row = (daysAgo: number) => [one.email, name, 'ETH-1', daysFromNow(-daysAgo)].join(',');
  const reported = await report(core, [row(60), row(55)]);
  await report(other, [row(40)]);
  const at = (daysAgo: number) =>
    `${core.path}/attendances/${reported.find(({ completedOn }) => completedOn === daysFromNow(-daysAgo))?.id}`;
  const correction = { completedOn: daysFromNow(-60), minutes: 300, reason: 'Left at noon.', version: 1 };
  await good(core.browser.post(`${at(60)}/correct`, correction));
  await good(core.browser.post(`${at(55)}/withdraw`, { reason: 'Was not there.', version: 1 }));

  const topics = [
    { topic: 'ethics', minutes: 120 },
    { topic: 'advocacy', minutes: 600 },
  ];
  const claim = { title: '=Core, week one', provider: 'Via Hope', completedOn: daysFromNow(-90), topics };
  const claims = [
    { ...claim, minutes: 2100, format: 'in_person' },
    // The same that the provider reported.
    {
      ...claim,
      title: 'ethics for PEERS',
      completedOn: daysFromNow(-60),
      minutes: 360,
      format: 'live_online',
    },
  ];
  await good(one.part('training', { trainings: claims, evidence: [await one.upload()] }));
  await good(one.part('experience', { evidence: [await one.upload()], comment: 'My employer wrote it.' }));
  await good(one.part('own_story', { confirmed: true }));
  await good(one.browser.put(`${one.own}/statement`, { text: secret, version: 0 }));
  await good(one.send());
  for (const code of ['training', 'experience', 'background']) {
    const { tasks } = await good(staff.get(one.dossierPath));
    const { version } = tasks.find((task: any) => task.code === code).part;
    await good(staff.post(`${one.dossierPath}/parts/${code}/decision`, { decision: 'accept', version }));
  }
  await good(
    staff.post(`${one.dossierPath}/examinations`, { takenOn: daysFromNow(-9), score: 91, passed: true }),
  );
  const { version } = await good(staff.get(one.dossierPath));
  const decided = await good(staff.post(`${one.dossierPath}/decision`, { decision: 'approve', version }));
  certificationId = decided.certificationId;
}, 60_000);
afterAll(() => world.close());

const own = () => `/api/my/certifications/${certificationId}/transcript`;

describe('the transcript of somebody certified by an application', () => {
  test('has the trainings that were reported and those that were accepted, each once', async () => {
    const { before, periods, competencies }: Transcript = await good(one.browser.get(own()));
    expect(before.trainings).toEqual([
      {
        completedOn: daysFromNow(-90),
        title: '=Core, week one',
        provider: 'Via Hope',
        format: 'in_person',
        minutes: 2100,
        topics: ['ethics', 'advocacy'],
        topicNames: ['Ethics', 'Advocacy'],
        confirmedBy: 'board',
        status: 'accepted',
        competencies: [],
      },
      expect.objectContaining({
        completedOn: daysFromNow(-60),
        title: 'Ethics for peers',
        minutes: 300,
        topicNames: ['Ethics'],
        confirmedBy: 'provider',
        status: 'accepted',
        competencies: ['mutual'],
      }),
      // No core training: it took place, and led to nothing.
      expect.objectContaining({
        completedOn: daysFromNow(-40),
        minutes: 360,
        confirmedBy: 'provider',
        status: 'attended',
      }),
    ]);
    expect(before.examinations).toEqual([{ passedOn: daysFromNow(-9) }]);
    expect(before.hours).toEqual([{ kind: 'experience', minutes: 6000, on: daysFromNow(0) }]);
    expect(periods.flatMap(({ activities }) => activities)).toEqual([]);
    expect(competencies.find(({ code }) => code === 'mutual')?.minutes).toBe(0);
  });

  test('never has their story, a score, a check or what was written beside a part', async () => {
    const transcript: Transcript = await good(one.browser.get(own()));
    const whole = JSON.stringify(transcript);
    const before = JSON.stringify(transcript.before);
    for (const word of ['background', 'employer', '91', 'story']) expect(before).not.toContain(word);
    expect(whole).not.toContain(secret);
  });

  test('is the same in the table file and on paper, in Spanish too', async () => {
    const table = await (await one.browser.raw('GET', `${own()}.csv?lang=es`)).text();
    const lines = table.split('\r\n').slice(1);
    expect(lines[0]).toMatch(
      new RegExp(`^${daysFromNow(-90)},"'=Core, week one",Via Hope,Capacitación antes de la certificación,`),
    );
    expect(lines[0]).toMatch(/,2100,,Aceptada para la certificación,,La junta,/);
    expect(lines[1]).toContain(',300,,Aceptada para la certificación,,El proveedor,Mutuo,');
    expect(lines[3]).toContain(`${daysFromNow(-9)},Prueba aprobada,`);
    expect(lines[4]).toContain('según documentos');
    expect(lines[4]).toContain(',6000,');
    const answer = await one.browser.raw('GET', `${own()}.pdf`);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
  });

  test('staff of the body read the same', async () => {
    const theirs: Transcript = await good(
      staff.get(`/api/bodies/${board.bodyId}/certifications/${certificationId}/transcript`),
    );
    const ours: Transcript = await good(one.browser.get(own()));
    expect(theirs.before).toEqual(ours.before);
  });
});

describe('the transcript of somebody whom the body entered', () => {
  test('has what providers had reported before, and another person’s nothing of it', async () => {
    const second = await makeBoard(world, { preset: 'us-nc' });
    const provider = await makeProvider(world, second);
    const late = await beginEntry(world, second);
    const { name } = await late.view();
    await report(provider, [[late.email, name, 'ETH-1', daysFromNow(-70)].join(',')]);
    const rosa = await second.addPerson({ certifiedOn: daysFromNow(-30) });
    const asRosa = await world.signIn(rosa.email);
    const path = `/api/my/certifications/${rosa.certificationId}/transcript`;
    expect((await good(asRosa.get(path))).before).toEqual({ trainings: [], examinations: [], hours: [] });
    // The two turn out to be one person.
    await world.database.run(
      sql`update attendance set person_id = ${rosa.personId} where person_id = ${late.personId}`,
    );
    expect((await good(asRosa.get(path))).before.trainings).toEqual([
      expect.objectContaining({ completedOn: daysFromNow(-70), status: 'attended', confirmedBy: 'provider' }),
    ]);
    await world.database.run(
      sql`update certification set certified_on = ${daysFromNow(-100)} where id = ${rosa.certificationId}`,
    );
    expect((await good(asRosa.get(path))).before.trainings).toEqual([]);
  });
});
