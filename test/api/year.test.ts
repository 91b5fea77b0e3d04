import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PublishedDraw } from '../../domain/audits/contract.ts';
import { hexHash, readHex } from '../../domain/audits/draw.ts';
import { addDays, addMonths } from '../../domain/programs/dates.ts';
import type { Transcript } from '../../domain/transcripts/contract.ts';
import { drainOutbox } from '../../worker/kernel/outbox.ts';
import { sendReminders } from '../../worker/notifications/remind.ts';
import { nodePorts } from '../../worker/platform/node-ports.ts';
import type { Mail, Ports } from '../../worker/platform/ports.ts';
import { readSettings } from '../../worker/settings.ts';
import { moveStandings } from '../../worker/standing/move.ts';
import {
  answerReference,
  beginEntry,
  good,
  namedReferee,
  refused,
  stateOf,
  type Applicant,
} from '../support/applicants.ts';
import { daysFromNow } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { acceptInvitation, inviteStaff, startEmpty } from '../support/empty-board.ts';
import { pdf } from '../support/pictures.ts';
import { waitPosted } from '../support/provider.ts';
import { signerFor } from '../support/signing.ts';
import { openWorld, secret, type World } from '../support/world.ts';

/**
 * A body's year through the API, from the empty board to the transcript, one step after the other. The clock stands
 * still: three rows are dated back where years go by, and everything else happens as it would.
 */

let world: World;
let administrator: Browser;
let reviewer: Browser;
let auditor: Browser;
let secondAuditor: Browser;
let teacher: Browser;
let ines: Applicant;
let body = '';
let programId = '';
let provider = '';
let first = { certificationId: '', code: '', number: '' };
let second: { personId: string; certificationId: string; browser: Browser; email: string };

const boardName = 'Lakeside Peer Board';
/** The end of two years that began long ago: the renewal is open, the first training is just young enough. */
const endsOn = daysFromNow(40);
const certifiedOn = addMonths(endsOn, -24);
const trainedOn = addDays(certifiedOn, -10);

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const mailsTo = (email: string) =>
  world.mails.filter(({ to, text }) => to === email && !/\/auth\/confirm#|\/invitation#/.test(text));
const own = () => `/api/my/certifications/${first.certificationId}`;
const verify = (query = '') => good(world.browser().get(`/api/verify/${first.code}${query}`));

test('an empty board: the printed invitation, the settings, three colleagues, a program and what it asks for', async () => {
  administrator = await acceptInvitation(world, await startEmpty(world), 'ada@lake.example', 'Ada First');
  body = (await good(administrator.get('/api/me'))).staff[0].bodyId;
  const about = `/api/bodies/${body}`;
  const { version } = await good(administrator.get(about));
  await good(
    administrator.put(about, {
      name: boardName,
      timeZone: 'UTC',
      helpContact: 'help@lake.example',
      numberPrefix: 'LK',
      signatories: [{ name: 'Ada First', title: 'Chair of the board' }],
      version,
    }),
  );
  const colleague = (name: string, role: string) =>
    inviteStaff(world, administrator, body, { email: `${name.toLowerCase()}@lake.example`, name, role });
  reviewer = await colleague('Remy', 'reviewer');
  auditor = await colleague('Olu', 'auditor');
  secondAuditor = await colleague('Sana', 'auditor');
  const program = { preset: 'us-pa', credential: 'cps', title: 'Certified Peer Specialist' };
  programId = (await good(administrator.post(`${about}/programs`, program))).id;
  await good(
    administrator.put(`${about}/programs/${programId}/entry`, {
      inForceFrom: daysFromNow(0),
      version: 0,
      rules: {
        requirements: [
          { code: 'age', kind: 'age', atLeast: 18 },
          {
            code: 'training',
            kind: 'training',
            minutes: 2400,
            approvedProvider: true,
            noOlderThan: { months: 25 },
          },
          { code: 'references', kind: 'references', count: 1 },
          { code: 'ethics', kind: 'ethics' },
        ],
      },
    }),
  );
  expect((await good(administrator.get(about))).setUp).toBe(true);
});

const course = (code: string, title: string, minutes: number, topic: string, initial: boolean) => ({
  code,
  title,
  fromOn: daysFromNow(-900),
  minutes,
  topics: [{ topic, minutes }],
  kind: 'course',
  format: 'in_person',
  recognition: 'state',
  initial,
  competencies: ['mutual'],
});

test('a training provider asks, is approved, proposes two courses, and everybody finds them', async () => {
  const email = 'dana@opendoor.example';
  teacher = await world.signIn(email);
  const facts = { name: 'Open Door Training', email, language: 'en', about: 'Peers teach peers.' };
  provider = (
    await good(teacher.post(`/api/provider-applications/${body}`, { ...facts, memberName: 'Dana Reyes' }))
  ).id;
  const early = teacher.post(`/api/providers/${provider}/rosters/check`, { text: 'Email,Name,Course,Date' });
  await refused(early, 422, 'rosters.not_approved');
  await good(
    reviewer.post(`/api/bodies/${body}/providers/${provider}/decision`, {
      decision: 'approve',
      fromOn: daysFromNow(-900),
      untilOn: null,
      attests: true,
      version: 1,
    }),
  );
  for (const one of [
    course('CORE', 'Core training', 2400, 'peer_support', true),
    course('ETH-6', 'Ethics for peers', 360, 'ethics', false),
  ]) {
    const { id } = await good(teacher.post(`/api/providers/${provider}/courses`, one));
    const { code: _code, title: _title, ...terms } = one;
    const decision = { decision: 'approve', ...terms, version: 1 };
    await good(reviewer.post(`/api/bodies/${body}/courses/${id}/decision`, decision));
  }
  const page = await world.browser().get<string>(`/trainings/${body}`);
  expect(page.body).toContain('Open Door Training');
  await world.settled();
  expect(mailsTo(email).length).toBeGreaterThan(0);
});

async function postRoster(text: string): Promise<any> {
  const rosters = `/api/providers/${provider}/rosters`;
  const stored = async () => (await good(teacher.get(rosters))).rows.length;
  const before = await stored();
  const { counts, rowsHash } = await good(teacher.post(`${rosters}/check`, { text }));
  expect([counts.rows, counts.ok, await stored()]).toEqual([1, 1, before]);
  const { id } = await good(teacher.post(rosters, { text, rowsHash, fileName: 'list.csv' }));
  return waitPosted({ browser: teacher, path: `/api/providers/${provider}` }, id);
}

test('a newcomer applies; the provider’s row, a reference by link and the code of ethics make it whole', async () => {
  ines = await beginEntry(world, { bodyId: body, programId });
  expect((await ines.view()).tasks.map(({ code, state }: any) => [code, state])).toEqual([
    ['age', 'missing'],
    ['training', 'missing'],
    ['references', 'missing'],
    ['ethics', 'missing'],
  ]);
  const { name } = await ines.view();
  await refused(ines.send(), 422, 'entry.parts_missing');
  const posted = await postRoster(`Email,Name,Course,Date\n${ines.email},${name},CORE,${trainedOn}`);
  expect([posted.total, posted.posted]).toEqual([1, 1]);
  const trained = await ines.view();
  expect(stateOf(trained, 'training')).toBe('done');
  expect(trained.trainings).toMatchObject([{ title: 'Core training', minutes: 2400, claimed: false }]);
  await good(ines.part('age', { confirmed: true }));
  await good(ines.part('ethics', { ethicsVersionId: trained.ethics.id }));
  const reference = await namedReferee(world, ines);
  await answerReference(world, reference.token);
  const whole = await ines.view();
  expect(whole.tasks.map(({ state }: any) => state)).toEqual(['done', 'done', 'done', 'done']);
  await good(ines.send());
});

test('the board reads the dossier, approves: number, first period, certificate, public page', async () => {
  const queue = await good(reviewer.get(`/api/bodies/${body}/reviews?kind=entry`));
  expect(queue.rows.map(({ subjectId }: any) => subjectId)).toEqual([ines.id]);
  // Two years go by: it was sent long ago, and nobody has looked at it since.
  await world.database.run(sql`update entry_application set sent_on = ${certifiedOn} where id = ${ines.id}`);
  await world.database.run(sql`update ethics_version set in_force_from = ${daysFromNow(-900)}`);
  const dossier = await good(reviewer.get(ines.dossierPath));
  expect(dossier.references[0].answer.letter).toBe('A person others come to.');
  expect(dossier.mayApprove).toBe(true);
  const decision = { decision: 'approve', certifiedOn, version: dossier.version };
  const { certificationId } = await good(reviewer.post(`${ines.dossierPath}/decision`, decision));
  const record = await good(reviewer.get(`/api/bodies/${body}/certifications/${certificationId}`));
  const { code, number } = record.certification;
  first = { certificationId, code, number };
  expect(number).toBe(`LK-${certifiedOn.slice(0, 4)}-00001`);
  const home = await good(ines.browser.get(`${own()}/home`));
  expect(home.period).toMatchObject({ startsOn: certifiedOn, endsOn });
  const paper = await ines.browser.raw('GET', home.certificate.pdfUrl);
  expect([paper.status, new TextDecoder('latin1').decode(await paper.arrayBuffer()).slice(0, 5)]).toEqual([
    200,
    '%PDF-',
  ]);
  expect(await verify()).toMatchObject({ answer: 'current', number, validUntilOn: endsOn });
  await world.settled();
  expect(mailsTo(ines.email).at(-1)?.text.replace(boardName, '')).not.toMatch(/peer|certif|recovery/i);
});

test('a month of supervision is logged, sent, and signed by a link without an account', async () => {
  const mine = `/api/my/people/${ines.personId}`;
  const supervisor = await good(
    ines.browser.post(`${mine}/supervisors`, {
      name: 'Noor Haddad',
      email: 'noor@clinic.example',
      language: 'en',
      qualification: 'licensed_professional',
      fromOn: daysFromNow(-90),
    }),
  );
  const log = (kind: string, days: number[], minutes: number) =>
    good(
      ines.browser.post(`${mine}/work`, {
        kind,
        minutes,
        days: days.map((day) => daysFromNow(-day)),
        certificationId: first.certificationId,
      }),
    );
  const meetings = (await log('supervision', [30, 23, 16, 9], 60)).ids;
  const service = (await log('direct_service', [29, 22, 15, 8], 240)).ids;
  const entryIds = [...meetings, ...service];
  await good(ines.browser.post(`${mine}/sign-requests`, { supervisorId: supervisor.id, entryIds }));
  const { signer, page } = await signerFor(world, 'noor@clinic.example');
  expect([page.personName, page.request.entries.length]).toEqual([(await ines.view()).name, 8]);
  const entries = entryIds.map((id) => ({ id, decision: 'sign' }));
  expect((await signer.answer(page.request.version, entries)).body.state).toBe('answered');
  const { totals } = await good(
    ines.browser.get(`${mine}/supervision?certification=${first.certificationId}`),
  );
  expect(totals).toEqual(
    expect.arrayContaining([
      { kind: 'supervision', signedMinutes: 240, waitingMinutes: 0 },
      { kind: 'direct_service', signedMinutes: 960, waitingMinutes: 0 },
    ]),
  );
});

async function logHours(
  who: Browser,
  certificationId: string,
  title: string,
  amount: number,
  topic: string,
  daysAgo = 100,
) {
  const log = `/api/my/certifications/${certificationId}/activities`;
  const logged = await good(
    who.post(log, {
      title,
      provider: 'River School',
      amount,
      topics: [topic],
      doneOn: daysFromNow(-daysAgo),
    }),
  );
  const decided = `/api/bodies/${body}/activities/${logged.id}/decision`;
  await good(reviewer.post(decided, { decision: 'accept', version: logged.version }));
  return logged.id as string;
}

test('hours: what she logs is reviewed, what the provider reports counts at once', async () => {
  await logHours(ines.browser, first.certificationId, 'Peer support in practice', 24, 'peer_support');
  await logHours(ines.browser, first.certificationId, 'Wellness', 6, 'wellness', 90);
  expect((await good(ines.browser.get(`${own()}/home`))).total).toMatchObject({ toGoMinutes: 360 });
  const { name } = await ines.view();
  await postRoster(`Number,Name,Course,Date\n${first.number},${name},ETH-6,${daysFromNow(-50)}`);
  const home = await good(ines.browser.get(`${own()}/home`));
  expect(home).toMatchObject({ heading: 'ready_to_renew', mayApply: true });
  expect(home.total).toMatchObject({ acceptedMinutes: 2160, toGoMinutes: 0 });
  expect((await good(reviewer.get(`/api/bodies/${body}/reviews?kind=activity`))).rows).toEqual([]);
});

async function renew(who: Browser, certificationId: string): Promise<void> {
  const at = `/api/my/certifications/${certificationId}/renewal`;
  const { ethics } = await good(who.get(at));
  const details = await good(who.post(`${at}/part`, { part: 'details', version: 0 }));
  const hours = await good(who.post(`${at}/part`, { part: 'hours', version: details.version }));
  const signed = await good(who.post(`${at}/ethics`, { ethicsVersionId: ethics.id, version: hours.version }));
  const sent = await good(who.post(`${at}/send`, { version: signed.version }));
  const decision = { decision: 'approve', version: sent.version };
  await good(reviewer.post(`/api/bodies/${body}/applications/${sent.id}/decision`, decision));
}

const renewedUntil = addMonths(endsOn, 24);

test('renewals are sent and approved: hers, and that of a colleague whom the board entered', async () => {
  await renew(ines.browser, first.certificationId);
  expect(await verify()).toMatchObject({ answer: 'current', validUntilOn: renewedUntil });
  const email = 'sam@people.example';
  const added = await good(
    administrator.post(`/api/bodies/${body}/people`, {
      name: 'Sam Ito',
      email,
      certification: { programId, certifiedOn },
    }),
  );
  second = { ...added, email, browser: await world.signIn(email) };
  for (const [title, hours, topic] of [
    ['Peer support basics', 24, 'peer_support'],
    ['Ethics at work', 6, 'ethics'],
    ['A day on boundaries', 6, 'boundaries'],
  ] as const)
    await logHours(second.browser, second.certificationId, title, hours, topic);
  await renew(second.browser, second.certificationId);
});

const audits = () => `/api/bodies/${body}/audits`;

test('routine checks: promised, listed, drawn, and a stranger finds the same', async () => {
  // The renewals are of some days ago: a list is closed when its days are over.
  await world.database.run(
    sql`update application set decided_at = decided_at - ${3 * 86_400_000}, sent_on = ${daysFromNow(-4)}`,
  );
  const all = { basisPoints: 10_000 };
  const { id } = await good(
    administrator.post(`${audits()}/plans`, {
      programId,
      cycle: 'This year',
      phase: 'after',
      fromOn: daysFromNow(-30),
      toOn: daysFromNow(-1),
      rates: { first: all, later: all, late: all },
      skipRecent: 0,
      answerDays: 30,
    }),
  );
  const published = async (): Promise<PublishedDraw> => good(world.browser().get(`/draws/${id}.json`));
  const promised = await published();
  expect([promised.seed, promised.population]).toEqual([null, []]);
  await good(administrator.post(`${audits()}/plans/${id}/list`, { version: 1 }));
  expect(await published()).toMatchObject({ seed: null, commitmentSha256: promised.commitmentSha256 });
  await good(administrator.post(`${audits()}/plans/${id}/draw`, { version: 2 }));
  const drawn = await published();
  expect(await hexHash(readHex(drawn.seed ?? ''))).toBe(promised.commitmentSha256);
  expect([drawn.population.length, drawn.result.length]).toEqual([2, 2]);
  await world.settled();
  for (const { email } of [ines, second])
    expect(mailsTo(email).at(-1)?.subject).toBe('It is your turn for a routine check');
});

async function caseOf(personId: string): Promise<string> {
  const [row] = await world.database.all<{ id: string }>(
    sql`select id from audit_case where person_id = ${personId}`,
  );
  return row?.id ?? '';
}
const check = (id: string) => `/api/my/checks/${id}`;

async function addProofs(who: Browser, personId: string, id: string, titles: RegExp): Promise<void> {
  for (const { id: lineId, title, state } of (await good(who.get(check(id)))).lines) {
    if (!titles.test(title) || state === 'nothing_asked') continue;
    const file = { name: 'paper.pdf', type: 'application/pdf', bytes: pdf() };
    const { id: evidence } = await good(who.upload(`/api/my/people/${personId}/evidence`, file));
    const { version } = await good(who.get(check(id)));
    await good(who.put(`${check(id)}/lines/${lineId}/proofs`, { evidence: [evidence], version }));
  }
  const { version } = await good(who.get(check(id)));
  await good(who.post(`${check(id)}/send`, { version }));
}

async function act(who: Browser, id: string, path: string, input: Record<string, unknown> = {}) {
  const { version } = await good(who.get(`${audits()}/cases/${id}`));
  return who.post(`${audits()}/cases/${id}/${path}`, { ...input, version });
}
async function mark(id: string, titles: RegExp, input: Record<string, unknown>): Promise<void> {
  const { lines } = await good(auditor.get(`${audits()}/cases/${id}`));
  for (const line of lines)
    if (titles.test(line.title)) await good(act(auditor, id, `lines/${line.id}`, input));
}

test('her check: what the provider reported is not asked for; she shows the rest, and all is well', async () => {
  const id = await caseOf(ines.personId);
  const { lines, proofsAsked } = await good(ines.browser.get(check(id)));
  expect([lines.length, proofsAsked]).toEqual([3, 2]);
  const mine = /Peer support|Wellness/;
  await addProofs(ines.browser, ines.personId, id, mine);
  await mark(id, mine, { mark: 'enough' });
  const closed = await good(act(auditor, id, 'closing', { outcome: 'all_good', reasonCode: 'all_shown' }));
  expect(closed).toMatchObject({ state: 'closed', outcome: 'all_good' });
  const { letter } = await good(ines.browser.get(check(id)));
  expect(letter.en[0]).toBe('Thank you. Your routine check is done, and all is well.');
});

test('his check: one paper is missing, is asked for again, and two people say that its hours do not count', async () => {
  const id = await caseOf(second.personId);
  const shown = /basics|Ethics/;
  await addProofs(second.browser, second.personId, id, shown);
  await mark(id, shown, { mark: 'enough' });
  const wish = { outcome: 'some_do_not_count', reasonCode: 'proof_missing' };
  await mark(id, /boundaries/, { mark: 'not_enough', reasonCode: 'proof_missing' });
  await refused(act(auditor, id, 'closing', wish), 422, 'audits.needs_question_round');
  const question = { mark: 'needs_more', reasonCode: 'proof_missing', question: 'Is there a certificate?' };
  await mark(id, /boundaries/, question);
  await good(act(auditor, id, 'ask', { days: 14 }));
  await addProofs(second.browser, second.personId, id, /boundaries/);
  await mark(id, /boundaries/, { mark: 'not_enough', reasonCode: 'name_missing' });
  expect((await good(act(auditor, id, 'closing', wish))).state).toBe('proposed');
  await refused(act(auditor, id, 'closing/agree'), 403, 'audits.second_person');
  expect((await good(act(secondAuditor, id, 'closing/agree'))).state).toBe('closed');
  const { letter } = await good(second.browser.get(check(id)));
  expect(letter.en).toContain(
    '“A day on boundaries”: the 6 hours do not count now. Your name is not on the paper.',
  );
  const own = `/api/my/certifications/${second.certificationId}/transcript`;
  const { periods } = await good(second.browser.get(own));
  const [total] = periods.at(-1).requirements;
  expect(total).toMatchObject({ code: 'total', accepted: 1800 });
});

let beforeRelease = '';

test('a hold and its end, each by two people; the public page follows and says no reason', async () => {
  const at = `/api/bodies/${body}/certifications/${first.certificationId}/conduct`;
  const decide = async (kind: string, reasonCode: string) => {
    const version = async () => (await good(reviewer.get(at))).certification.version;
    const wish = { kind, reasonCode, starts: 'agreed', version: await version() };
    const { id } = await good(reviewer.post(at, wish));
    const early = (await verify()).answer;
    await refused(
      reviewer.post(`${at}/${id}/agree`, { version: await version() }),
      403,
      'conduct.own_proposal',
    );
    await good(administrator.post(`${at}/${id}/agree`, { version: await version() }));
    return [early, (await verify()).answer];
  };
  expect(await decide('hold', 'concern_looked_into')).toEqual(['current', 'on_hold']);
  const page = await world.browser().get<string>(`/v/${first.code}`);
  expect(page.body).toContain('This certificate is on hold');
  expect(page.body).not.toMatch(/concern/);
  beforeRelease = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await decide('release', 'concern_settled')).toEqual(['on_hold', 'current']);
});

test('what the standing was: on days before and after, and as it was known before the release', async () => {
  expect((await verify(`?on=${addDays(certifiedOn, -1)}`)).answer).toBe('not_current');
  for (const on of [certifiedOn, daysFromNow(-200), daysFromNow(0)])
    expect([on, (await verify(`?on=${on}`)).answer]).toEqual([on, 'current']);
  const staff = `/api/bodies/${body}/certifications/${first.certificationId}/standing?on=${daysFromNow(0)}`;
  const now = await good(auditor.get(staff));
  const then = await good(auditor.get(`${staff}&known=${beforeRelease}`));
  expect([then.standing.state, now.standing.answer]).toEqual(['on_hold', 'current']);
  expect(await verify(`?on=${daysFromNow(-200)}`)).toMatchObject({ on: daysFromNow(-200) });
});

test('the transcript holds it all: as JSON, as a table, as a PDF', async () => {
  const at = `${own()}/transcript`;
  const transcript: Transcript = await good(ines.browser.get(at));
  expect(transcript.history.map(({ kind }) => kind)).toEqual(['certified', 'held', 'released']);
  expect(transcript.certification).toMatchObject({ number: first.number, validUntilOn: renewedUntil });
  const [period] = transcript.periods.filter(({ startsOn }) => startsOn === certifiedOn);
  expect(period?.activities.map(({ title, mark: is, attestedBy }) => [title, is, attestedBy])).toEqual([
    ['Peer support in practice', 'counts', null],
    ['Wellness', 'counts', null],
    ['Ethics for peers', 'counts', 'provider'],
  ]);
  expect(transcript.supervision.totals).toEqual(
    expect.arrayContaining([
      { kind: 'supervision', minutes: 240 },
      { kind: 'direct_service', minutes: 960 },
    ]),
  );
  expect(transcript.supervision.entries).toHaveLength(8);
  expect(transcript.competencies).toContainEqual({ code: 'mutual', minutes: 360 });
  const table = await (await ines.browser.raw('GET', `${at}.csv`)).text();
  for (const words of ['Peer support in practice', 'Wellness', 'Ethics for peers'])
    expect(table).toContain(words);
  const paper = await ines.browser.raw('GET', `${at}.pdf`);
  expect(paper.headers.get('Content-Type')).toBe('application/pdf');
  expect((await paper.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
});

test('the clock: whoever has hours left gets one letter and can stop them, whoever has renewed is left in peace', async () => {
  const end = daysFromNow(35);
  const email = 'ana@people.example';
  await good(
    administrator.post(`/api/bodies/${body}/people`, {
      name: 'Ana Peña',
      email,
      certification: { programId, certifiedOn: addMonths(end, -24) },
    }),
  );
  const letters: Mail[] = [];
  const settings = readSettings({ STANDING_DATA: '/nowhere', STANDING_SECRET: secret });
  const atNoon = (days: number): Ports => ({
    ...nodePorts(settings, world.database),
    clock: { now: () => Date.parse(`${daysFromNow(days)}T12:00:00Z`) },
    mailer: { kind: 'smtp', send: async (mail) => void letters.push(mail) },
  });
  await world.settled();
  expect(await sendReminders(atNoon(0))).toBe(0);
  for (let i = 0; i < 3; i++) {
    await sendReminders(atNoon(5));
    await drainOutbox(atNoon(5));
  }
  expect(letters.map(({ to }) => to)).toEqual([email]);
  expect(letters[0]?.text).toContain('36 hours');
  const stop = new URL(letters[0]?.stopUrl ?? '').pathname;
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  await world.browser().raw('POST', stop, 'List-Unsubscribe=One-Click', form);
  expect(await good((await world.signIn(email)).get('/api/me/notices'))).toEqual({ reminders: false });

  await moveStandings(atNoon(0));
  expect(await moveStandings(atNoon(0))).toBe(0);
  const moved = await world.database.all<{ state: string }>(
    sql`select state from standing_clock where certification_id = ${first.certificationId}`,
  );
  expect(moved).toEqual([{ state: 'certified' }]);
});
