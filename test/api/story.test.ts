import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMonths } from '../../domain/programs/dates.ts';
import { daysFromNow, makeBoard, type Board, type BoardPerson } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

/** The whole story through the API, one step after the other, as somebody with curl would: first hour to certificate. */

let world: World;
let board: Board;
let rosa: BoardPerson;
let me: Browser;
let reviewer: Browser;
const endsOn = daysFromNow(45);

beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world, { name: 'Three Rivers Peer Board' });
  rosa = await board.addPerson({ name: 'Rosa Peña Delgado', certifiedOn: addMonths(endsOn, -24), endsOn });
});
afterAll(() => world.close());

const own = () => `/api/my/certifications/${rosa.certificationId}`;
const staff = () => `/api/bodies/${board.bodyId}`;
const news = () =>
  world.mails.filter((mail) => mail.to === rosa.email && !mail.text.includes('/auth/confirm#'));

/** The smallest file that a PDF reader opens. */
const pdf = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj ' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

async function logHours(
  title: string,
  hours: number,
  topics: string[],
): Promise<{ id: string; version: number }> {
  const file = await me.upload(`/api/my/people/${rosa.personId}/evidence`, {
    name: `${title}.pdf`,
    type: 'application/pdf',
    bytes: pdf,
  });
  expect(file.status).toBe(201);
  const logged = await me.post(`${own()}/activities`, {
    title,
    provider: 'River School',
    doneOn: daysFromNow(-60),
    amount: hours,
    topics,
    evidence: [file.body.id],
  });
  expect(logged.status).toBe(201);
  expect(logged.body).toMatchObject({ state: 'waiting', mark: 'being_checked', evidenceCount: 1 });
  return logged.body;
}

const decide = (activity: { id: string }, input: Record<string, unknown>) =>
  reviewer.post(`${staff()}/activities/${activity.id}/decision`, input);

let course: { id: string; version: number };
let retreat: { id: string; version: number };
let talk: { id: string; version: number };
let application: { id: string; version: number };

test('1. she signs in by mail and sees where she stands', async () => {
  me = await world.signIn(rosa.email);
  expect((await me.get('/api/me')).body.people).toMatchObject([
    { id: rosa.personId, bodyName: 'Three Rivers Peer Board' },
  ]);
  const home = (await me.get(`${own()}/home`)).body;
  expect(home).toMatchObject({ heading: 'plan_rest', mayApply: false, activityCount: 0 });
  expect(home.total).toMatchObject({
    requiredMinutes: 2160,
    acceptedMinutes: 0,
    waitingMinutes: 0,
    toGoMinutes: 2160,
  });
});

test('2. she logs three courses, each with its paper', async () => {
  course = await logHours('Peer support basics', 30, ['peer_support']);
  retreat = await logHours('Retreat on ethics', 6, ['ethics']);
  talk = await logHours('Talk on boundaries', 4, ['boundaries']);
  const home = (await me.get(`${own()}/home`)).body;
  expect(home).toMatchObject({ heading: 'ready_to_renew', mayApply: true });
  expect(home.total).toMatchObject({ acceptedMinutes: 0, waitingMinutes: 2400, toGoMinutes: 0 });
});

test('3. the reviewer opens the queue, sees the paper, accepts one, a part of one, and asks for one more thing', async () => {
  reviewer = await world.signIn(board.reviewer);
  const queue = (await reviewer.get(`${staff()}/reviews?kind=activity`)).body;
  expect(queue.rows.map(({ subjectId }: { subjectId: string }) => subjectId)).toEqual([
    course.id,
    retreat.id,
    talk.id,
  ]);
  const review = (await reviewer.get(`${staff()}/activities/${course.id}/review`)).body;
  const paper = await reviewer.raw('GET', review.activity.evidence[0].url);
  expect(paper.status).toBe(200);
  expect(new TextDecoder().decode(await paper.arrayBuffer())).toMatch(/^%PDF/);

  expect((await decide(course, { decision: 'accept', version: course.version })).status).toBe(200);
  const part = {
    decision: 'accept_part',
    minutes: 180,
    reasonCode: 'breaks_not_counted',
    reason: 'Half a day was lunch and walking.',
    version: retreat.version,
  };
  expect((await decide(retreat, part)).status).toBe(200);
  const ask = {
    decision: 'ask',
    reasonCode: 'hours_missing',
    reason: 'The paper does not say how long it was.',
    version: talk.version,
  };
  expect((await decide(talk, ask)).status).toBe(200);
  await world.settled();
  expect(news()).toHaveLength(3);
  for (const { text } of news()) expect(text).not.toMatch(/lunch|paper|ethics|boundaries/i);
});

test('4. she reads every reason, and mends what was asked', async () => {
  const home = (await me.get(`${own()}/home`)).body;
  expect(home.yourTurn).toMatchObject([
    { id: talk.id, mark: 'your_turn', reason: 'The paper does not say how long it was.' },
  ]);
  const counted = (await me.get(`/api/my/activities/${retreat.id}`)).body;
  expect(counted).toMatchObject({
    mark: 'counts_in_part',
    countedMinutes: 180,
    claimedMinutes: 360,
    reason: 'Half a day was lunch and walking.',
  });
  const file = await me.upload(`/api/my/people/${rosa.personId}/evidence`, {
    name: 'letter.pdf',
    type: 'application/pdf',
    bytes: pdf,
  });
  const asked = (await me.get(`/api/my/activities/${talk.id}`)).body;
  const mended = await me.put(`/api/my/activities/${talk.id}`, {
    title: asked.title,
    provider: asked.provider,
    doneOn: asked.doneOn,
    amount: 4,
    topics: asked.topics,
    evidence: [...asked.evidence.map(({ id }: { id: string }) => id), file.body.id],
    version: asked.version,
  });
  expect([mended.status, mended.body.state, mended.body.evidenceCount]).toEqual([200, 'waiting', 2]);
  talk = mended.body;
});

test('5. she applies: details, hours, ethics, send', async () => {
  const renewal = (await me.get(`${own()}/renewal`)).body;
  expect(renewal).toMatchObject({
    mayApply: true,
    notYet: null,
    waitingCount: 1,
    next: { startsOn: endsOn },
  });
  const details = await me.post(`${own()}/renewal/part`, { part: 'details', version: 0 });
  const hours = await me.post(`${own()}/renewal/part`, { part: 'hours', version: details.body.version });
  const ethics = await me.post(`${own()}/renewal/ethics`, {
    ethicsVersionId: renewal.ethics.id,
    version: hours.body.version,
  });
  const sent = await me.post(`${own()}/renewal/send`, { version: ethics.body.version });
  expect([sent.status, sent.body.state]).toEqual([200, 'sent']);
  application = sent.body;
  expect((await me.get(`${own()}/home`)).body).toMatchObject({
    heading: 'checking',
    application: { state: 'sent' },
  });
});

test('6. approving waits for the last hours; then the next period starts and the certificate is issued', async () => {
  const at = `${staff()}/applications/${application.id}`;
  const early = await reviewer.post(`${at}/decision`, { decision: 'approve', version: application.version });
  expect([early.status, early.body.error.code]).toEqual([422, 'applications.not_complete']);
  expect((await decide(talk, { decision: 'accept', version: talk.version })).status).toBe(200);
  expect((await reviewer.get(at)).body).toMatchObject({
    complete: true,
    nameProblem: null,
    preview: { name: 'Rosa Peña Delgado' },
  });
  const approved = await reviewer.post(`${at}/decision`, {
    decision: 'approve',
    version: application.version,
  });
  expect(approved.body).toMatchObject({
    state: 'approved',
    next: { startsOn: endsOn, endsOn: addMonths(endsOn, 24) },
  });
  const second = await reviewer.post(`${at}/decision`, { decision: 'approve', version: application.version });
  expect([second.status, second.body.error.code]).toEqual([409, 'applications.already_decided']);
  await world.settled();
  // Three decisions on hours, one more after mending, "received", and the renewal.
  expect(news()).toHaveLength(6);
});

test('7. she downloads the certificate, the same bytes every time', async () => {
  const { certificate } = (await me.get(`${own()}/home`)).body;
  const first = await me.raw('GET', certificate.pdfUrl);
  const bytes = new Uint8Array(await first.arrayBuffer());
  expect([first.status, first.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
  expect(new TextDecoder('latin1').decode(bytes.subarray(0, 5))).toBe('%PDF-');
  const tag = first.headers.get('ETag') ?? '';
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes));
  expect([hash.toString('hex'), hash.toString('base64url')]).toContain(tag.replaceAll(/^(W\/)?"|"$/g, ''));
  const again = await me.raw('GET', certificate.pdfUrl, undefined, { 'If-None-Match': tag });
  expect(again.status).toBe(304);
  expect((await world.browser().get(certificate.pdfUrl)).status).toBe(401);
});

test('8. an employer verifies it, without an account: current, with the new end', async () => {
  const employer = world.browser();
  const typed = `${rosa.code.slice(0, 4).toLowerCase()}-${rosa.code.slice(4)}`;
  const answer = await employer.get(`/api/verify/${typed}`);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    answer: 'current',
    name: 'Rosa Peña Delgado',
    credential: 'Certified Peer Specialist',
    number: rosa.number,
    body: 'Three Rivers Peer Board',
    firstIssuedOn: addMonths(endsOn, -24),
    validFromOn: addMonths(endsOn, -24),
    validUntilOn: addMonths(endsOn, 24),
    renewableUntilOn: addMonths(addMonths(endsOn, 24), 6),
    checkedAt: expect.any(String),
  });
  const page = await employer.get(`/v/${rosa.code}`);
  expect(page.status).toBe(200);
  expect(page.body).toContain('Rosa Peña Delgado');
  expect(page.body).not.toMatch(/<script|lunch|people\.example/);
});

test('9. who did what can be read years later', async () => {
  const log = await reviewer.get(`${staff()}/certifications/${rosa.certificationId}/audit-log`);
  const actions = (log.body.rows as { action: string }[]).map(({ action }) => action);
  for (const action of [
    'activities.log',
    'activities.decide',
    'activities.change',
    'applications.send',
    'applications.approve',
  ])
    expect(actions).toContain(action);
});
