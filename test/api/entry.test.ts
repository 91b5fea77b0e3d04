import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../domain/programs/dates.ts';
import { daysFromNow, makeBoard, type Board } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import {
  answerReference,
  beginEntry,
  fillShortEntry,
  good,
  letter,
  namedReferee,
  referenceLink,
  refused,
  stateOf,
  type Applicant,
} from '../support/applicants.ts';
import { courseTerms } from '../support/tours/catalogue.ts';
import { shortEntry } from '../support/tours/entry.ts';
import { postedRoster } from '../support/tours/training.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let board: Board;
let administrator: Browser;
let reviewer: Browser;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world, { preset: 'us-nc' });
  administrator = await world.signIn(board.administrator);
  reviewer = await world.signIn(board.reviewer);
  const rules = { inForceFrom: daysFromNow(0), rules: shortEntry, version: 0 };
  await good(administrator.put(`/api/bodies/${board.bodyId}/programs/${board.programId}/entry`, rules));
}, 60_000);
afterAll(() => world.close());

const applicant = (on = board) => beginEntry(world, on);
const refer = (one: Applicant) => namedReferee(world, one);
const fill = fillShortEntry;
const answerFor = (token: string) => answerReference(world, token);

/** The body's part: the paper is accepted, the test is passed. */
async function look(one: Applicant): Promise<any> {
  const { tasks } = await good(reviewer.get(one.dossierPath));
  const { version } = tasks.find((task: any) => task.code === 'papers').part;
  await good(reviewer.post(`${one.dossierPath}/parts/papers/decision`, { decision: 'accept', version }));
  const passed = { takenOn: daysFromNow(-2), score: 88, passed: true };
  await good(reviewer.post(`${one.dossierPath}/examinations`, passed));
  return good(reviewer.get(one.dossierPath));
}

const decide = (one: Applicant, input: Record<string, unknown>, by = reviewer) =>
  by.post(`${one.dossierPath}/decision`, input);

describe('from nobody to certified', () => {
  test('a stranger reads what is asked, begins, does the parts, is spoken for, and is certified', async () => {
    const stranger = await world.signIn('stranger@people.example');
    const apply = await good(stranger.get(`/api/apply/${board.programId}`));
    expect(apply).toMatchObject({ mayStart: true, openId: null, name: null });
    expect(apply.requirements.map((one: any) => one.code)).toEqual(
      shortEntry.requirements.map(({ code }) => code),
    );

    const one = await applicant();
    const before = await one.view();
    expect(before.maySend).toBe(false);
    expect(before.notYet).toContain('The code of ethics');
    await refused(one.send(), 422, 'entry.parts_missing');
    await fill(one);
    const reference = await refer(one);
    const open = await one.view();
    expect([stateOf(open, 'references'), stateOf(open, 'papers'), stateOf(open, 'examination')]).toEqual([
      'waiting',
      'to_decide',
      'waiting',
    ]);
    expect(open.maySend).toBe(true);
    // The body sees nothing of it before it is sent.
    expect((await reviewer.get(one.dossierPath)).status).toBe(404);
    await good(one.send());
    const queue = await good(reviewer.get(`/api/bodies/${board.bodyId}/reviews?kind=entry`));
    expect(queue.rows).toContainEqual(expect.objectContaining({ subjectId: one.id, certificationId: null }));

    await answerFor(reference.token);
    const own = await one.view();
    expect(own.references[0]).toMatchObject({ state: 'received' });
    expect(JSON.stringify(own)).not.toContain('others come to');
    const dossier = await look(one);
    expect(dossier.references[0].answer).toMatchObject({
      letter: 'A person others come to.',
      recommends: true,
    });
    expect(dossier.mayApprove).toBe(true);
    const decided = await good(decide(one, { decision: 'approve', version: dossier.version }));
    expect(decided.certificateId).toMatch(/^crt_/);

    const after = await one.view();
    expect(after).toMatchObject({ state: 'approved', decided: { certificationId: decided.certificationId } });
    const home = await good(one.browser.get(`/api/my/certifications/${decided.certificationId}/home`));
    expect(home.certification.number).toMatch(/^TB-\d{4}-\d{5}$/);
    expect(home.period.startsOn >= daysFromNow(0)).toBe(true);
    const record = `/api/bodies/${board.bodyId}/certifications/${decided.certificationId}`;
    const { code } = (await good(reviewer.get(record))).certification;
    expect(await good(world.browser().get(`/api/verify/${code}`))).toMatchObject({
      answer: 'current',
      name: after.name,
      number: home.certification.number,
    });
    const [kept] = await world.database.all<{ findings: string; code: string }>(
      sql`select findings, rules_code as code from entry_application where id = ${one.id}`,
    );
    expect(kept?.code).toBe('1');
    expect(JSON.parse(kept?.findings ?? '[]').every((found: any) => found.state === 'done')).toBe(true);
    await refused(
      one.browser.post(`/api/apply/${board.programId}`, { name: 'Again' }),
      422,
      'entry.held_already',
    );
  }, 30_000);

  test('two clicks begin once', async () => {
    const browser = await world.signIn('two-clicks@people.example');
    const begin = () => browser.post(`/api/apply/${board.programId}`, { name: 'Two Clicks' });
    const answers = await Promise.all([begin(), begin()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const [rows] = await world.database.all<{ n: number; p: number }>(sql`
      select count(*) as n, (select count(*) from person p join account a on a.id = p.account_id where a.email = 'two-clicks@people.example') as p
      from entry_application n join person p on p.id = n.person_id where p.name = 'Two Clicks'`);
    expect(rows).toEqual({ n: 1, p: 1 });
  });

  test('of two decisions at once one holds, and one certification is there', async () => {
    const one = await applicant();
    await fill(one);
    const { token } = await refer(one);
    await good(one.send());
    await answerFor(token);
    const { version } = await look(one);
    const answers = await Promise.all([
      decide(one, { decision: 'approve', version }),
      decide(one, { decision: 'approve', version }, administrator),
      decide(one, { decision: 'decline', reasonCode: 'papers', reason: 'No.', version }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const [row] = await world.database.all<{ n: number }>(
      sql`select count(*) as n from certification where person_id = ${one.personId}`,
    );
    const [audit] = await world.database.all<{ n: number }>(
      sql`select count(*) as n from audit_row where object_id = ${one.id} and action in ('entry.approve', 'entry.decline')`,
    );
    expect([(row?.n ?? 0) <= 1, audit?.n]).toEqual([true, 1]);
  }, 30_000);
});

describe('parts', () => {
  test('each has its version, and what it does not ask for is refused by name', async () => {
    const one = await applicant();
    const put = (code: string, input: Record<string, unknown>) =>
      one.browser.put(`${one.own}/parts/${code}`, input);
    await good(put('age', { confirmed: true, version: 0 }));
    await refused(put('age', { confirmed: false, version: 0 }), 409, 'changed_meanwhile');
    const { details } = await refused(
      put('age', { bornOn: '1990-01-01', version: 1 }),
      400,
      'invalid_request',
    );
    expect(details[0].path).toBe('bornOn');
    await refused(put('papers', { trainings: [], version: 0 }), 400, 'invalid_request');
    await refused(put('papers', { route: 'degree', version: 0 }), 400, 'invalid_request');
    await refused(put('papers', { evidence: ['evi_nobody'], version: 0 }), 400, 'invalid_request');
    await refused(put('nothing', { version: 0 }), 404, 'not_found');
    await refused(put('ethics', { ethicsVersionId: 'eth_other', version: 0 }), 409, 'entry.ethics_changed');
    await refused(put('age', { confirmed: 'yes', state: 'approved', version: 1 }), 400, 'invalid_request');
  });

  test('what is typed is kept without an end, and a statement never in the open', async () => {
    const one = await applicant();
    await good(one.browser.put(`${one.own}/draft`, { content: { papers: { comment: 'half a' } } }));
    expect((await one.view()).draft.content).toEqual({ papers: { comment: 'half a' } });
    await refused(
      one.browser.put(`${one.own}/draft`, { content: { own_story: 'My story' } }),
      400,
      'invalid_request',
    );
  });

  test('a file of one part is nobody else’s, and goes with nothing until it is taken away', async () => {
    const [one, other] = [await applicant(), await applicant()];
    const file = await one.upload();
    await good(one.part('papers', { evidence: [file] }));
    await refused(other.part('papers', { evidence: [file] }), 400, 'invalid_request');
    const [row] = await world.database.all<{ n: number }>(sql`
      select count(*) as n from evidence where id = ${file} and entry_application_id = ${one.id} and removed_at is null`);
    expect(row?.n).toBe(1);
    await good(one.browser.delete(`/api/my/evidence/${file}`));
    expect(stateOf(await one.view(), 'papers')).toBe('missing');
    await fill(one);
    await refer(one);
    await good(one.send());
    const kept = (await one.view()).tasks.find((task: any) => task.code === 'papers').part.evidence[0].id;
    await refused(one.browser.delete(`/api/my/evidence/${kept}`), 409, 'evidence.decided');
  });

  test('after sending nothing changes until it comes back, and then the word on a part is asked again', async () => {
    const one = await applicant();
    await fill(one);
    await refer(one);
    await good(one.send());
    await refused(one.part('age', { confirmed: true }), 409, 'entry.sent_already');
    const dossier = await good(reviewer.get(one.dossierPath));
    const { version } = dossier.tasks.find((task: any) => task.code === 'papers').part;
    const ask = { decision: 'ask', reason: 'The second page is missing.', version };
    const asked = await good(reviewer.post(`${one.dossierPath}/parts/papers/decision`, ask));
    await refused(
      decide(one, { decision: 'approve', version: asked.entryVersion }),
      422,
      'entry.not_complete',
    );
    await good(decide(one, { decision: 'return', reason: 'One page more.', version: asked.entryVersion }));
    const back = await one.view();
    expect(back).toMatchObject({ state: 'returned', decided: { reason: 'One page more.' }, maySend: false });
    expect(back.tasks.find((task: any) => task.code === 'papers')).toMatchObject({
      state: 'missing',
      decision: { decision: 'asked', reason: 'The second page is missing.' },
    });
    await good(one.part('papers', { evidence: [await one.upload()] }));
    await good(one.send());
    expect(stateOf(await good(reviewer.get(one.dossierPath)), 'papers')).toBe('to_decide');
  }, 20_000);

  test('taken back: the queue and the referees are told by silence, the story goes, and one may begin again', async () => {
    const one = await applicant();
    await fill(one);
    await good(one.browser.put(`${one.own}/statement`, { text: 'Mine.', version: 0 }));
    const { token } = await refer(one);
    await good(one.send());
    const { version } = await one.view();
    await good(one.browser.post(`${one.own}/withdraw`, { version }));
    expect((await good(world.browser().post('/api/references/open', { token }))).state).toBe('withdrawn');
    expect((await good(one.browser.get(`${one.own}/statement`))).text).toBeNull();
    const queue = await good(
      reviewer.get(`/api/bodies/${board.bodyId}/reviews?kind=entry&state=all&limit=100`),
    );
    expect(queue.rows.filter((row: any) => row.subjectId === one.id)).toEqual([]);
    await good(one.browser.post(`/api/apply/${board.programId}`, { name: 'Once more' }));
  });
});

describe('references', () => {
  test('a link used twice, forwarded, taken back, replaced, and after its time', async () => {
    const one = await applicant();
    const first = await refer(one);
    const browser = world.browser();
    const opened = await good(browser.post('/api/references/open', { token: first.token }));
    expect(opened).toMatchObject({
      state: 'open',
      personName: (await one.view()).name,
      refereeName: 'Noor Haddad',
    });
    expect(opened.emailHint).toMatch(/^r…@clinic\.example$/);
    const given = await answerFor(first.token);
    const again = await good(
      browser.post('/api/references/answer', {
        ...letter({ letter: 'Another' }),
        token: first.token,
        version: opened.version,
      }),
    );
    expect([again.state, again.version]).toEqual(['received', given.version]);
    expect(JSON.stringify(again)).not.toContain('others come to');
    // Somebody else had answered: the one it was meant for takes it back, and answers.
    const back = await good(
      browser.post('/api/references/take-back', { token: first.token, version: given.version }),
    );
    expect(back.state).toBe('open');
    expect(stateOf(await one.view(), 'references')).toBe('waiting');
    const [keys] = await world.database.all<{ n: number }>(
      sql`select count(*) as n from person_key where person_id = ${one.personId}`,
    );
    expect(keys?.n).toBe(0);

    // Another person in their place: the old link says nothing about whom.
    const { references } = await one.view();
    const change = { name: 'Sam Ito', email: 'sam@clinic.example', relation: 'personal' };
    const path = `${one.own}/references/${first.id}`;
    await good(one.browser.put(path, { ...change, version: references[0].version }));
    const old = await good(browser.post('/api/references/open', { token: first.token }));
    expect(old).toMatchObject({ state: 'withdrawn', refereeName: '', personName: '', emailHint: '' });
    const next = await referenceLink(world, 'sam@clinic.example');
    await world.database.run(sql`update entry_reference set expires_at = 1 where id = ${first.id}`);
    const late = await good(browser.post('/api/references/open', { token: next }));
    expect(late.state).toBe('expired');
    await good(browser.post('/api/references/answer', { ...letter(), token: next, version: late.version }));
    expect((await one.view()).references[0].state).toBe('asked');
    await good(browser.post('/api/references/again', { token: next }));
    expect((await good(browser.post('/api/references/open', { token: next }))).state).toBe('newer');
    const newest = await referenceLink(world, 'sam@clinic.example');
    const { version } = await good(browser.post('/api/references/open', { token: newest }));
    const declined = await good(
      browser.post('/api/references/answer', { answer: 'decline', token: newest, version }),
    );
    expect(declined.state).toBe('declined');
    expect(stateOf(await one.view(), 'references')).toBe('missing');
  }, 20_000);

  test('strange links and addresses', async () => {
    const one = await applicant();
    const { token } = await refer(one);
    for (const wrong of ['', 'x', `${token}x`, token.replace('.1.', '.2.')])
      await refused(world.browser().post('/api/references/open', { token: wrong }), 404, 'not_found');
    const named = { code: 'references', name: 'Me', email: one.email, relation: 'personal' };
    await refused(one.browser.post(`${one.own}/references`, named), 400, 'invalid_request');
    await refused(
      one.browser.post(`${one.own}/references`, { ...named, email: 'x@y.example', code: 'age' }),
      400,
      'invalid_request',
    );
    const { version } = await good(world.browser().post('/api/references/open', { token }));
    await refused(
      world.browser().post('/api/references/answer', { ...letter({ iAm: false }), token, version }),
      400,
      'invalid_request',
    );
  });
});

describe('one’s own story', () => {
  const canary = 'CANARY-my-own-story-7431';

  test('is nowhere but where it was sealed: no mail, log, list, dossier or answer of a repeated key', async () => {
    const one = await applicant();
    await fill(one);
    await refer(one);
    const key = { 'Idempotency-Key': 'statement-once-0001' };
    const put = (text: string, version: number) =>
      one.browser.put(`${one.own}/statement`, { text, version }, key);
    await good(put(canary, 0));
    expect((await good(one.browser.get(`${one.own}/statement`))).text).toBe(canary);
    await good(one.send());
    const reading = await good(
      reviewer.post(`${one.dossierPath}/statement`, {}, { 'Idempotency-Key': 'statement-read-0001' }),
    );
    expect(reading.text).toBe(canary);
    await good(
      reviewer.post(`${one.dossierPath}/statement`, {}, { 'Idempotency-Key': 'statement-read-0001' }),
    );
    await world.settled();
    const rows = await world.database.all<{ actor_kind: string }>(
      sql`select actor_kind from audit_row where action = 'statements.read' and object_id = ${one.id}`,
    );
    expect(rows).toHaveLength(2);

    // Every table, every mail, and every list and view of it.
    const tables = await world.database.all<{ name: string }>(
      sql`select name from sqlite_master where type = 'table' and name not like 'sqlite%'`,
    );
    for (const { name } of tables) {
      const all = await world.database.all(sql`select * from ${sql.identifier(name)}`);
      expect([name, JSON.stringify(all).includes(canary)]).toEqual([name, false]);
    }
    expect(JSON.stringify(world.mails)).not.toContain(canary);
    const seen = [
      await one.view(),
      await good(one.browser.get('/api/my/entries')),
      await good(reviewer.get(one.dossierPath)),
      await good(reviewer.get(`/api/bodies/${board.bodyId}/reviews?state=all&limit=100`)),
      await good(administrator.get(`/api/bodies/${board.bodyId}/audit-log?limit=100`)),
    ];
    expect(JSON.stringify(seen)).not.toContain(canary);
  }, 20_000);

  test('opens to nobody but an administrator and a reviewer while it is to be decided', async () => {
    const one = await applicant();
    await fill(one);
    await refer(one);
    await good(one.browser.put(`${one.own}/statement`, { text: canary, version: 0 }));
    const read = (by: Browser) => by.post(`${one.dossierPath}/statement`, {});
    expect((await read(reviewer)).status).toBe(404);
    await good(one.send());
    const auditor = await world.signIn(board.auditor);
    await refused(read(auditor), 403, 'not_for_you');
    await good(read(reviewer));
    const { version } = await good(reviewer.get(one.dossierPath));
    await good(decide(one, { decision: 'decline', reasonCode: 'papers', reason: 'Not now.', version }));
    await refused(read(reviewer), 403, 'entry.statement_closed');
    await good(read(administrator));
    expect((await one.view()).decided).toMatchObject({ reasonCode: 'papers', reason: 'Not now.' });
  }, 20_000);

  test('moved to another row it opens nothing; taken back, it is gone for good', async () => {
    const [one, other] = [await applicant(), await applicant()];
    for (const { browser, own } of [one, other])
      await good(browser.put(`${own}/statement`, { text: canary, version: 0 }));
    const text = async ({ browser, own }: Applicant) => (await good(browser.get(`${own}/statement`))).text;
    const from = (column: 'sealed' | 'key_id') =>
      sql`(select ${sql.identifier(column)} from entry_statement where application_id = ${one.id})`;
    await world.database
      .run(sql`update entry_statement set sealed = ${from('sealed')}, key_id = ${from('key_id')}
      where application_id = ${other.id}`);
    expect([await text(one), await text(other)]).toEqual([canary, null]);

    const [copy] = await world.database.all<{ sealed: string; keyId: string }>(
      sql`select sealed, key_id as "keyId" from entry_statement where application_id = ${one.id}`,
    );
    await good(one.browser.post(`${one.own}/statement/take-back`, { version: 1 }));
    expect(await text(one)).toBeNull();
    // Out of a backup: without its key it is noise.
    await world.database.run(sql`update entry_statement set sealed = ${copy?.sealed}, key_id = ${copy?.keyId}
      where application_id = ${one.id}`);
    expect(await text(one)).toBeNull();
  });

  test('a program that takes a yes keeps no story', async () => {
    const pennsylvania = await makeBoard(world, { preset: 'us-pa' });
    const one = await applicant(pennsylvania);
    await refused(
      one.browser.put(`${one.own}/statement`, { text: canary, version: 0 }),
      422,
      'entry.no_statement_asked',
    );
  });
});

describe('dates', () => {
  test('a training claimed by the person counts to the day, once the body has accepted it', async () => {
    const carolina = await makeBoard(world, { preset: 'us-nc', timeZone: 'UTC' });
    const one = await applicant(carolina);
    const claim = (completedOn: string) => ({
      trainings: [
        { title: 'Core', provider: 'Open Door', completedOn, minutes: 2400, topics: [], format: 'in_person' },
      ],
    });
    const state = async () => stateOf(await one.view(), 'training');
    const twoYearsAgo = addMonths(daysFromNow(0), -24);
    await good(one.part('training', claim(addDays(twoYearsAgo, -1))));
    expect(await state()).toBe('missing');
    await good(one.part('training', claim(addDays(twoYearsAgo, 1))));
    expect(await state()).toBe('to_decide');
    await good(one.part('training', claim(daysFromNow(-100))));
    expect(await state()).toBe('to_decide');
    await refused(one.part('training', claim('2025-02-30')), 400, 'invalid_request');
  });
});

describe('training that a provider reported', () => {
  test('counts without a file and without a word of the body', async () => {
    const california = await makeBoard(world, { preset: 'us-ca' });
    const staff = await world.signIn(california.reviewer);
    const one = await applicant(california);
    const email = `teacher-${california.bodyId.slice(4, 10).toLowerCase()}@providers.example`;
    const facts = { name: 'Open Door', email, language: 'en', about: 'Core trainings.' };
    const approved = { fromOn: daysFromNow(-100), untilOn: null, attests: true };
    const member = { name: 'Dana Reyes', email };
    const at = `/api/bodies/${california.bodyId}/providers`;
    const { id } = await good(staff.post(at, { ...facts, member, ...approved }));
    const terms = { ...courseTerms(80 * 60), initial: true };
    const course = { code: 'CORE-80', title: 'Core training', fromOn: daysFromNow(-300), ...terms };
    await good(staff.post(`${at}/${id}/courses`, course));
    const provider = await world.signIn(email);
    const rosters = `/api/providers/${id}/rosters`;
    const row = [one.email, (await one.view()).name, 'CORE-80', daysFromNow(-50)].join(',');
    const text = `Email,Name,Course,Date\n${row}`;
    const { rowsHash } = await good(provider.post(`${rosters}/check`, { text }));
    const sent = await good(provider.post(rosters, { text, rowsHash, fileName: 'core.csv' }));
    await postedRoster(provider, { provider: id, roster: sent.id });

    const view = await one.view();
    expect(stateOf(view, 'training')).toBe('done');
    expect(view.trainings).toEqual([
      expect.objectContaining({ title: 'Core training', minutes: 4800, claimed: false, counts: true }),
    ]);
  }, 20_000);
});

describe('who may', () => {
  test('nobody decides on their own, and a reviewer waives nothing', async () => {
    const one = await applicant();
    await fill(one);
    const { token } = await refer(one);
    await good(one.send());
    await answerFor(token);
    const waive = { decision: 'waive', reason: 'By the board’s letter.', version: 0 };
    const path = `${one.dossierPath}/parts/references/decision`;
    await refused(reviewer.post(path, waive), 403, 'not_for_you');
    await good(administrator.post(path, waive));
    expect(stateOf(await good(reviewer.get(one.dossierPath)), 'references')).toBe('done');
    await world.database
      .run(sql`update staff set account_id = (select account_id from person where id = ${one.personId})
      where body_id = ${board.bodyId} and role = 'reviewer' and name like 'second%'`);
    const themselves = await world.signIn(one.email);
    const { version, references, ownRecord } = await good(themselves.get(one.dossierPath));
    // Not even as staff does one read what was written about oneself.
    expect([ownRecord, references[0].state, references[0].answer]).toEqual([true, 'received', null]);
    expect((await good(reviewer.get(one.dossierPath))).references[0].answer).not.toBeNull();
    const auditor = await world.signIn(board.auditor);
    expect((await good(auditor.get(one.dossierPath))).references[0].answer).toBeNull();
    await refused(decide(one, { decision: 'approve', version }, themselves), 403, 'entry.own_record');
    await refused(
      themselves.post(`${one.dossierPath}/parts/papers/decision`, { decision: 'accept', version: 1 }),
      403,
      'entry.own_record',
    );
    await refused(
      reviewer.post(`${one.dossierPath}/parts/age/decision`, { decision: 'accept', version: 1 }),
      422,
      'entry.nothing_to_accept',
    );
  }, 20_000);

  test('a body’s own requirements: checked, from today on, one version after another', async () => {
    const path = `/api/bodies/${board.bodyId}/programs/${board.programId}/entry`;
    const { version } = await good(administrator.get(path));
    const next = (more: Record<string, unknown>) =>
      administrator.put(path, { inForceFrom: daysFromNow(400), rules: shortEntry, version, ...more });
    await refused(next({ inForceFrom: daysFromNow(-1) }), 400, 'invalid_request');
    await refused(next({ version: version + 1 }), 409, 'changed_meanwhile');
    const twice = [shortEntry.requirements[0], shortEntry.requirements[0]];
    const { details } = await refused(next({ rules: { requirements: twice } }), 400, 'invalid_request');
    expect(details).toContainEqual(expect.objectContaining({ path: 'rules.requirements.1.code' }));
    await refused(next({ rules: { requirements: [{ code: 'x', kind: 'blood' }] } }), 400, 'invalid_request');
    await refused(reviewer.put(path, {}), 403, 'not_for_you');
    const races = await Promise.all([next({}), next({})]);
    expect(races.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('a program without entry requirements, and one that nobody knows', async () => {
    const utah = await makeBoard(world, { preset: 'us-ut' });
    const browser = await world.signIn('utah@people.example');
    expect(await good(browser.get(`/api/apply/${utah.programId}`))).toMatchObject({ mayStart: false });
    await refused(browser.post(`/api/apply/${utah.programId}`, { name: 'Uma' }), 422, 'entry.nothing_known');
    await refused(browser.get('/api/apply/prg_0000000000000000000000'), 404, 'not_found');
    await refused(browser.post('/api/apply/prg_0000000000000000000000', { name: 'Uma' }), 404, 'not_found');
  });
});
