import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAudits, type Audits } from '../support/audits.ts';
import type { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

/** A case from the letter that opens it to the letter that closes it. */

let world: World;
let audits: Audits;
let secondAuditor: Browser;
type Renewed = Awaited<ReturnType<Audits['addRenewal']>>;
const people: Renewed[] = [];
/** One after the other: each test has somebody of its own. */
let next = 0;
const somebody = async () => {
  const person = people[next++];
  if (!person) throw new Error('add one more renewal');
  return { person, id: await audits.caseOf(person), activities: person.activityIds };
};
beforeAll(async () => {
  world = await openWorld();
  audits = await openAudits(world);
  await audits.addStaff('dana@board.example');
  secondAuditor = await world.signIn('dana@board.example');
  for (let n = 0; n < 13; n++) people.push(await audits.addRenewal([24, 6, 6]));
  await audits.drawAll();
}, 60_000);
afterAll(() => world.close());

const enough = { mark: 'enough' };
const activity = async (id: string) => {
  const [row] = await world.database.all<{ state: string; minutes: number | null; reason: string | null }>(
    sql`select state, accepted_minutes as minutes, reason_code as reason from activity where id = ${id}`,
  );
  return row;
};
const news = (person: Renewed) => audits.news(person).map(({ subject }) => subject);

describe('a check that ends well', () => {
  test('the person sees what is asked, adds proofs, sends; the board looks and closes', async () => {
    const { person, id, activities } = await somebody();
    await world.settled();
    const letter = audits.news(person).at(-1);
    expect(letter?.subject).toBe('It is your turn for a routine check');
    expect(letter?.text).toMatch(/picked by chance. It does not mean anything is wrong/);
    expect(letter?.text).not.toMatch(/peer|recovery|Certified/i);
    const before = await audits.own(person.me, id);
    expect(before).toMatchObject({
      state: 'with_person',
      proofsIn: 0,
      proofsAsked: 3,
      round: 1,
      seen: false,
    });
    expect(before.lines.map((line: { state: string }) => line.state)).toEqual(['asked', 'asked', 'asked']);
    expect((await person.me.post(`/api/my/checks/${id}/seen`)).status).toBe(200);
    await audits.answer(person, id);
    const here = await audits.read(audits.auditor, id);
    expect(here).toMatchObject({
      state: 'with_body',
      proofsIn: 3,
      total: { shownMinutes: 0, openMinutes: 2160, requiredMinutes: 2160 },
    });
    expect(here.lines[0].evidence[0]).toMatchObject({ forCheck: true, mediaType: 'application/pdf' });
    // Early is refused, with what is missing.
    const early = await audits.act(audits.auditor, id, 'closing', {
      outcome: 'all_good',
      reasonCode: 'all_shown',
    });
    expect([early.status, early.body.error.code]).toEqual([422, 'audits.lines_open']);
    for (const one of activities)
      expect((await audits.mark(audits.auditor, id, one, enough)).status).toBe(200);
    expect((await audits.read(audits.auditor, id)).total.shownMinutes).toBe(2160);
    const closed = await audits.act(audits.auditor, id, 'closing', {
      outcome: 'all_good',
      reasonCode: 'all_shown',
    });
    expect(closed.body).toMatchObject({ state: 'closed', outcome: 'all_good' });
    await world.settled();
    const own = await audits.own(person.me, id);
    expect(own.letter.en[0]).toBe('Thank you. Your routine check is done, and all is well.');
    expect(own.letter.es[0]).toMatch(/^Gracias/);
    expect(own.events.map(({ kind }: { kind: string }) => kind)).toEqual([
      'closed',
      'sent',
      'seen',
      'opened',
    ]);
    expect(await activity(activities[0]!)).toMatchObject({ state: 'accepted', minutes: null });
    const home = (await person.me.get(`/api/my/certifications/${person.certificationId}/home`)).body;
    expect(home.check).toMatchObject({ id, closed: true, withPerson: false });
    // Closed is closed.
    expect((await audits.act(audits.auditor, id, 'messages', { text: 'One more' })).status).toBe(400);
    const late = await audits.auditor.post(`${audits.casePath(id)}/messages`, { text: 'One more' });
    expect([late.status, late.body.error.code]).toEqual([409, 'audits.closed']);
  });

  test('fewer hours that are still enough: one person, a letter with the numbers, the entry corrected', async () => {
    const extra = await audits.addRenewal([36, 6]);
    await audits.drawAll();
    const id = await audits.caseOf(extra);
    await audits.answer(extra, id);
    const [big, small] = extra.activityIds as [string, string];
    await audits.mark(audits.auditor, id, big, enough);
    const tooMuch = await audits.mark(audits.auditor, id, small, {
      mark: 'in_part',
      minutes: 360,
      reasonCode: 'hours_differ',
    });
    expect([tooMuch.status, tooMuch.body.error.details[0].path]).toEqual([400, 'minutes']);
    await audits.mark(audits.auditor, id, small, {
      mark: 'in_part',
      minutes: 270,
      reasonCode: 'hours_differ',
    });
    const wish = { outcome: 'some_do_not_count', reasonCode: 'hours_differ', note: 'See page two.' };
    const preview = (await audits.act(audits.auditor, id, 'closing/preview', wish)).body;
    expect(preview).toMatchObject({
      fails: false,
      problem: null,
      complete: true,
      totalAfter: 2430,
      required: 2160,
    });
    expect(preview.letter.en).toEqual(expect.arrayContaining(['With this, 40.5 of 36 hours count.']));
    const closed = await audits.act(audits.auditor, id, 'closing', wish);
    expect(closed.body.state).toBe('closed');
    const own = await audits.own(extra.me, id);
    // Sent as it was previewed, word for word.
    expect(own.letter).toEqual(preview.letter);
    expect(await activity(small)).toEqual({ state: 'accepted', minutes: 270, reason: 'hours_differ' });
    const log = await audits.auditOf(extra);
    expect(log.slice(-2)).toEqual(['audits.close', 'activities.correct']);
    // The renewal stays as it was approved.
    const [application] = await world.database.all<{ state: string }>(
      sql`select state from application where id = ${extra.applicationId}`,
    );
    expect(application?.state).toBe('approved');
  });
});

describe('a check that fails', () => {
  test('needs a named thing, a second round, and a second person; the renewal stays', async () => {
    const { person, id, activities } = await somebody();
    const [a, b, c] = activities as [string, string, string];
    await audits.answer(person, id, [a, b]);
    await audits.mark(audits.auditor, id, a, enough);
    await audits.mark(audits.auditor, id, b, enough);
    // Round one: what is missing cannot be held against anybody yet.
    await audits.mark(audits.auditor, id, c, { mark: 'not_enough', reasonCode: 'proof_missing' });
    const wish = { outcome: 'some_do_not_count', reasonCode: 'proof_missing' };
    const tooEarly = await audits.act(audits.auditor, id, 'closing', wish);
    expect([tooEarly.status, tooEarly.body.error.code]).toEqual([422, 'audits.needs_question_round']);
    await audits.mark(audits.auditor, id, c, {
      mark: 'needs_more',
      reasonCode: 'proof_missing',
      question: 'Do you have the certificate of the school?',
    });
    // Noted is not sent: the person knows of nothing yet.
    expect((await audits.own(person.me, id)).lines[2]).toMatchObject({ state: 'asked', question: null });
    const asked = await audits.act(audits.auditor, id, 'ask', { days: 14 });
    expect(asked.body.state).toBe('with_person');
    await world.settled();
    expect(news(person).at(-1)).toBe('There is news in Standing');
    const own = await audits.own(person.me, id);
    expect(own).toMatchObject({ state: 'with_person', round: 2 });
    expect(own.lines[2]).toMatchObject({
      state: 'question',
      question: 'Do you have the certificate of the school?',
    });
    await audits.addProof(person, id, own.lines[2].id);
    await audits.answer(person, id, []);
    await audits.mark(audits.auditor, id, c, { mark: 'not_enough', reasonCode: 'name_missing' });
    const preview = (await audits.act(audits.auditor, id, 'closing/preview', wish)).body;
    expect(preview).toMatchObject({
      fails: true,
      problem: null,
      totalBefore: 2160,
      totalAfter: 1800,
      required: 2160,
      complete: false,
    });
    const proposed = await audits.act(audits.auditor, id, 'closing', wish);
    expect(proposed.body.state).toBe('proposed');
    expect(await activity(c)).toMatchObject({ state: 'accepted' });
    // Inside only: the person sees a check that is with the board.
    const meanwhile = await audits.own(person.me, id);
    expect(meanwhile.state).toBe('with_body');
    expect(meanwhile.events.some(({ kind }: { kind: string }) => kind === 'proposed')).toBe(false);
    // Not oneself, and no reviewer.
    const self = await audits.act(audits.auditor, id, 'closing/agree');
    expect([self.status, self.body.error.code]).toEqual([403, 'audits.second_person']);
    expect((await audits.reviewer.post(`${audits.casePath(id)}/closing/agree`, { version: 1 })).status).toBe(
      403,
    );
    // The second one may say no.
    const back = await audits.act(secondAuditor, id, 'closing/back', { reason: 'Page two has the name.' });
    expect(back.body.state).toBe('with_body');
    await audits.act(audits.auditor, id, 'closing', wish);
    const agreed = await audits.act(secondAuditor, id, 'closing/agree');
    expect(agreed.body).toMatchObject({ state: 'closed', outcome: 'some_do_not_count' });
    expect(await activity(c)).toEqual({ state: 'refused', minutes: null, reason: 'name_missing' });
    const letter = (await audits.own(person.me, id)).letter.en;
    expect(letter).toContain(
      '“Course ' + c + '”: the 6 hours do not count now. Your name is not on the paper.',
    );
    expect(letter).toContain('There are 6 hours to go.');
    const record = await audits.auditOf(person);
    expect(record.filter((action) => action.startsWith('audits.')).slice(-4)).toEqual([
      'audits.propose',
      'audits.send_back',
      'audits.propose',
      'audits.close',
    ]);
    const [row] = await world.database.all<{ state: string }>(
      sql`select state from application where id = ${person.applicationId}`,
    );
    expect(row?.state).toBe('approved');
  });

  test('for want of an answer: only after a second last day, never over a wish, and an answer still wins', async () => {
    const { person, id } = await somebody();
    const wish = { outcome: 'not_answered', reasonCode: 'no_answer' };
    const codeOf = async () => (await audits.act(audits.auditor, id, 'closing', wish)).body.error?.code;
    expect(await codeOf()).toBe('audits.answer_not_due');
    expect((await audits.act(audits.auditor, id, 'ask', { days: 14 })).body.error.code).toBe(
      'audits.answer_not_due',
    );
    await audits.letPass(id, 40);
    expect(await codeOf()).toBe('audits.needs_question_round');
    expect((await audits.act(audits.auditor, id, 'ask', { days: 14 })).body.state).toBe('with_person');
    expect((await audits.own(person.me, id)).round).toBe(2);
    await audits.letPass(id, 40);
    const { version } = await audits.own(person.me, id);
    const wished = await person.me.post(`/api/my/checks/${id}/more-time`, {
      reasonCode: 'need_time',
      text: 'I move house',
      version,
    });
    expect(wished.status).toBe(200);
    expect(await codeOf()).toBe('audits.more_time_asked');
    const given = await audits.act(audits.auditor, id, 'more-time', { days: 15, reasonCode: 'need_time' });
    expect(given.status).toBe(200);
    const now = await audits.own(person.me, id);
    expect(now.dueOn > now.today).toBe(true);
    expect(now.events[0]).toMatchObject({
      kind: 'more_time_given',
      detail: { days: 15, reasonCode: 'need_time' },
    });
    await audits.letPass(id, 40);
    expect((await audits.act(audits.auditor, id, 'closing', wish)).body.state).toBe('proposed');
    // In this very moment the answer comes.
    await audits.answer(person, id);
    expect(await audits.read(audits.auditor, id)).toMatchObject({ state: 'with_body', proposal: null });
    const agreed = await audits.act(secondAuditor, id, 'closing/agree');
    expect([agreed.status, agreed.body.error.code]).toEqual([409, 'audits.wrong_state']);
  });

  test('without any answer what is not shown does not count, and two people said so', async () => {
    const { person, id, activities } = await somebody();
    await audits.letPass(id, 40);
    await audits.act(audits.auditor, id, 'ask', { days: 14 });
    await audits.letPass(id, 40);
    await audits.act(audits.auditor, id, 'closing', { outcome: 'not_answered', reasonCode: 'not_reached' });
    expect((await audits.act(secondAuditor, id, 'closing/agree')).body.state).toBe('closed');
    for (const one of activities)
      expect(await activity(one)).toEqual({ state: 'refused', minutes: null, reason: 'proof_missing' });
    expect((await audits.own(person.me, id)).letter.en[0]).toMatch(/We had no answer by/);
  });
});

test('an entry that a reviewer decided on anew is not corrected by what was seen before', async () => {
  const { person, id, activities } = await somebody();
  await audits.answer(person, id);
  for (const one of activities.slice(1)) await audits.mark(audits.auditor, id, one, enough);
  const part = { mark: 'in_part', minutes: 1380, reasonCode: 'hours_differ' };
  await audits.mark(audits.auditor, id, activities[0]!, part);
  await audits.settle(activities[0]!, 'waiting');
  const wish = { outcome: 'some_do_not_count', reasonCode: 'hours_differ' };
  const refused = await audits.act(audits.auditor, id, 'closing', wish);
  expect([refused.status, refused.body.error.code]).toEqual([409, 'audits.entry_changed']);
  expect(await activity(activities[0]!)).toMatchObject({ state: 'waiting', minutes: null });
});

describe('who does not check whom', () => {
  test('nobody checks themselves, nor sees the inside of their own case', async () => {
    const { person, id } = await somebody();
    const staffId = await audits.addStaff(person.email, 'administrator');
    const self = await world.signIn(person.email);
    const read = await self.get(audits.casePath(id));
    expect([read.status, read.body.error.code]).toEqual([403, 'audits.own_record']);
    const mark = await self.post(`${audits.casePath(id)}/take`, { version: 1 });
    expect([mark.status, mark.body.error.code]).toEqual([403, 'audits.own_record']);
    const list = await self.get(`${audits.at}/cases?state=with_person`);
    expect(list.body.rows.some((row: { id: string }) => row.id === id)).toBe(false);
    // Nor does a colleague, until an administrator appoints somebody from outside.
    const colleague = await audits.auditor.post(`${audits.casePath(id)}/take`, { version: 1 });
    expect([colleague.status, colleague.body.error.code]).toEqual([403, 'audits.colleague']);
    expect((await audits.auditor.get(audits.casePath(id))).status).toBe(403);
    const dana = await world.database.all<{ id: string }>(
      sql`select id from staff where name = 'dana' and body_id = ${audits.board.bodyId}`,
    );
    expect((await self.post(`${audits.casePath(id)}/auditor`, { staffId, version: 1 })).status).toBe(403);
    const wrong = await audits.act(audits.administrator, id, 'auditor', { staffId });
    expect([wrong.status, wrong.body.error.code]).toEqual([422, 'audits.has_conflict']);
    const appointed = await audits.act(audits.administrator, id, 'auditor', { staffId: dana[0]?.id });
    expect(appointed.status).toBe(200);
    await audits.answer(person, id);
    expect((await audits.mark(secondAuditor, id, person.activityIds[0]!, enough)).status).toBe(200);
    expect((await audits.auditor.post(`${audits.casePath(id)}/take`, { version: 9 })).status).toBe(403);
    await world.database.run(sql`update staff set removed_at = 1 where id = ${staffId}`);
  });

  test('who says "I know this person" is out, in this check and the next; somebody else takes it', async () => {
    const { id } = await somebody();
    await audits.act(audits.auditor, id, 'take');
    expect((await audits.read(audits.auditor, id)).auditor.name).toMatch(/^auditor/);
    await audits.act(audits.auditor, id, 'conflict');
    const refused = await audits.auditor.get(audits.casePath(id));
    expect([refused.status, refused.body.error.code]).toEqual([403, 'audits.known']);
    const other = await audits.read(secondAuditor, id);
    expect(other.auditor).toBeNull();
    expect(other.events[0]).toMatchObject({ kind: 'conflict' });
    expect((await audits.act(secondAuditor, id, 'take')).status).toBe(200);
    const back = await audits.auditor.post(`${audits.casePath(id)}/take`, { version: other.version + 1 });
    expect([back.status, back.body.error.code]).toEqual([403, 'audits.known']);
  });

  test('two at once: one is first, and the other is told who', async () => {
    const { person, id, activities } = await somebody();
    await audits.answer(person, id);
    const { version, lines } = await audits.read(audits.auditor, id);
    const at = `${audits.casePath(id)}/lines/${lines[0].id}`;
    const both = await Promise.all([
      audits.auditor.post(at, { mark: 'enough', version }),
      secondAuditor.post(at, { mark: 'not_enough', reasonCode: 'proof_missing', version }),
    ]);
    const statuses = both.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.error.message).toMatch(
      /^(auditor \d+|dana) was first/,
    );
    // The one who comes a moment later is told by name.
    const file = await audits.read(audits.auditor, id);
    expect(file.lines.find((one: { activityId: string }) => one.activityId === activities[0]).state).toMatch(
      /^(enough|not_enough)$/,
    );
    const late = await secondAuditor.post(at, { mark: 'enough', version });
    expect(late.status).toBe(409);
    expect(late.body.error.message).toMatch(/(auditor \d+|dana) was first/);
  });

  test('a reviewer reads, and changes nothing', async () => {
    const { id } = await somebody();
    expect(await audits.read(audits.reviewer, id)).toMatchObject({ mayWork: false });
    for (const path of ['take', 'ask', 'closing', 'messages', 'more-time'])
      expect((await audits.reviewer.post(`${audits.casePath(id)}/${path}`, { version: 1 })).status).toBe(403);
  });
});

describe('proofs and messages', () => {
  test('a file may be taken back before it is sent, belongs to one person, and attested entries ask for none', async () => {
    const { person, id } = await somebody();
    const stranger = people[0]!;
    const { lines } = await audits.own(person.me, id);
    const [first, second] = lines;
    const file = await audits.addProof(person, id, first.id);
    expect((await audits.own(person.me, id)).proofsIn).toBe(1);
    const put = async (lineId: string, evidence: string[]) =>
      person.me.put(`/api/my/checks/${id}/lines/${lineId}/proofs`, {
        evidence,
        version: (await audits.own(person.me, id)).version,
      });
    // The same file is the proof of one entry.
    expect((await put(second.id, [file])).status).toBe(400);
    expect((await put(first.id, [])).status).toBe(200);
    expect((await audits.own(person.me, id)).proofsIn).toBe(0);
    expect((await put(first.id, [file])).status).toBe(400);
    expect((await stranger.me.get(`/api/my/checks/${id}`)).status).toBe(404);
    const foreign = await stranger.me.put(`/api/my/checks/${id}/lines/${first.id}/proofs`, {
      evidence: [],
      version: 1,
    });
    expect(foreign.status).toBe(404);
    // After it is sent, the board has it.
    await audits.answer(person, id);
    const late = await put(first.id, []);
    expect([late.status, late.body.error.code]).toEqual([409, 'audits.wrong_state']);
  });

  test('both write, each is told, and nothing of it is in a mail', async () => {
    const { person, id } = await somebody();
    const before = audits.news(person).length;
    expect(
      (await audits.auditor.post(`${audits.casePath(id)}/messages`, { text: 'Take your time.' })).status,
    ).toBe(200);
    await world.settled();
    const mail = audits.news(person);
    expect(mail.length).toBe(before + 1);
    expect(mail.at(-1)?.text).not.toContain('Take your time');
    expect((await person.me.post(`/api/my/checks/${id}/messages`, { text: 'Thank you.' })).status).toBe(200);
    const { events, version } = await audits.read(audits.auditor, id);
    expect(events.slice(0, 2).map(({ text }: { text: string }) => text)).toEqual([
      'Thank you.',
      'Take your time.',
    ]);
    // Nobody's screen grew old by it.
    expect(version).toBe(1);
    const empty = await person.me.post(`/api/my/checks/${id}/messages`, { text: '  ' });
    expect(empty.status).toBe(400);
  });

  test('outcomes by reason, as numbers and as a file that no spreadsheet runs', async () => {
    const { body } = await audits.auditor.get(`${audits.at}/outcomes`);
    expect(body).toEqual(
      expect.arrayContaining([{ outcome: 'all_good', reasonCode: 'all_shown', count: 1 }]),
    );
    const evil = await audits.addRenewal([36]);
    await audits.drawAll({ cycle: '=cmd|A1' });
    const id = await audits.caseOf(evil);
    await audits.answer(evil, id);
    await audits.mark(audits.auditor, id, evil.activityIds[0]!, enough);
    await audits.act(audits.auditor, id, 'closing', { outcome: 'all_good', reasonCode: 'all_shown' });
    const csv = await audits.auditor.get<string>(`${audits.at}/outcomes.csv`);
    expect(csv.body).toContain(`'=cmd|A1,All good,Every entry shown at once,1`);
    expect(csv.headers.get('Content-Disposition')).toMatch(/attachment/);
  });
});
