import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { pageOfActivities } from '../../worker/activities/store.ts';
import { newId } from '../../worker/kernel/ids.ts';
import { selectReviews } from '../../worker/reviews/read.ts';
import { daysFromNow, makeBoard, type Board, type BoardPerson } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { photo } from '../support/pictures.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let board: Board;
let rosa: BoardPerson;
let phone: Browser;
let reviewer: Browser;
let second: Browser;

beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  rosa = await board.addPerson({ name: 'Rosa Delgado' });
  [phone, reviewer, second] = [
    await world.signIn(rosa.email),
    await world.signIn(board.reviewer),
    await world.signIn(board.secondReviewer),
  ];
});
afterAll(() => world.close());

const claim = (rest: Record<string, unknown> = {}) => ({
  title: 'Ethics in peer work',
  doneOn: daysFromNow(-10),
  amount: 3,
  topics: ['ethics'],
  ...rest,
});
async function log(rest: Record<string, unknown> = {}, who = rosa, browser = phone) {
  const { status, body } = await browser.post(
    `/api/my/certifications/${who.certificationId}/activities`,
    claim(rest),
  );
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body as { id: string; version: number };
}
const staffPath = (id: string, what: string) => `/api/bodies/${board.bodyId}/activities/${id}/${what}`;
const decide = (browser: Browser, id: string, decision: Record<string, unknown>, version = 1) =>
  browser.post(staffPath(id, 'decision'), { version, ...decision });
const own = async (id: string) => (await phone.get(`/api/my/activities/${id}`)).body;
const queue = async (search = '') =>
  (await reviewer.get(`/api/bodies/${board.bodyId}/reviews${search}`)).body;
const audits = (id: string, action: string) =>
  world.database.all<{ actor_name: string; detail: string }>(
    sql`select actor_name, detail from audit_row where object_id = ${id} and action = ${action} order by id`,
  );
const part = {
  decision: 'accept_part',
  minutes: 120,
  reasonCode: 'hours_differ',
  reason: 'CANARY the paper says 2 hours.',
};
const asked = {
  decision: 'ask',
  reasonCode: 'proof_missing',
  reason: 'CANARY please add a photo of the paper.',
};
const no = { decision: 'refuse', reasonCode: 'not_accepted_kind', reason: 'CANARY a staff meeting is work.' };

describe('deciding', () => {
  test('accepting all counts the hours, closes the item, and the person reads it', async () => {
    const { id } = await log();
    const { status, body } = await decide(reviewer, id, { decision: 'accept' });
    expect([status, body]).toEqual([200, { id, state: 'accepted', version: 2 }]);
    expect(await own(id)).toMatchObject({
      state: 'accepted',
      mark: 'counts',
      countedMinutes: 180,
      sentence: 'All 3 hours count, for ethics and for your total.',
      accepted: { minutes: null, doneOn: null, topics: null, sponsor: null },
      mayEdit: false,
    });
    expect((await queue()).rows.some((row: { subjectId: string }) => row.subjectId === id)).toBe(false);
    const [stored] = await world.database.all<{
      rule_version: string;
      findings: string;
      decider_name: string;
    }>(sql`select rule_version, findings, decider_name from activity where id = ${id}`);
    expect(stored?.rule_version).toBe('current');
    expect(JSON.parse(stored?.findings ?? '')).toMatchObject({ id, countedMinutes: 180, refusedMinutes: 0 });
    expect(stored?.decider_name).toMatch(/^reviewer/);
  });

  test('a part, another date and other topics are accepted beside what was claimed; both stay', async () => {
    const { id } = await log({ title: 'In part' });
    const doneOn = daysFromNow(-12);
    expect((await decide(reviewer, id, { ...part, doneOn, topics: ['ethics', 'boundaries'] })).status).toBe(
      200,
    );
    expect(await own(id)).toMatchObject({
      mark: 'counts_in_part',
      claimedMinutes: 180,
      countedMinutes: 120,
      doneOn: daysFromNow(-10),
      sentence: '2 of 3 hours count.',
      reason: part.reason,
      reasonCode: 'hours_differ',
      accepted: { minutes: 120, doneOn, topics: ['ethics', 'boundaries'] },
    });
    const [row] = await audits(id, 'activities.decide');
    expect(JSON.parse(row?.detail ?? '')).toMatchObject({
      before: { minutes: 180, doneOn: daysFromNow(-10), topics: ['ethics'] },
      after: { minutes: 120, doneOn, topics: ['ethics', 'boundaries'] },
    });
  });

  test('one more thing: the person answers, and it waits again at the end of the queue', async () => {
    const { id } = await log({ title: 'One more thing' });
    expect((await decide(reviewer, id, asked)).body).toEqual({ id, state: 'returned', version: 2 });
    expect(await own(id)).toMatchObject({
      mark: 'your_turn',
      reason: asked.reason,
      reasonCode: 'proof_missing',
      mayEdit: true,
      countedMinutes: 0,
    });
    const withPerson = await queue('?state=with_person');
    expect(withPerson.rows).toMatchObject([{ subjectId: id, state: 'with_person', what: 'One more thing' }]);
    const file = await phone.upload(`/api/my/people/${rosa.personId}/evidence`, {
      name: 'a.jpg',
      type: 'image/jpeg',
      bytes: photo({ shade: 1 }),
    });
    const answer = await phone.put(`/api/my/activities/${id}`, {
      ...claim({ title: 'One more thing' }),
      evidence: [file.body.id],
      version: 2,
    });
    expect(answer.body).toMatchObject({ state: 'waiting', mark: 'being_checked', reason: null, version: 3 });
    expect((await queue()).rows.at(-1)).toMatchObject({ subjectId: id, hasEvidence: true });
    const review = (await reviewer.get(staffPath(id, 'review'))).body;
    expect(review.activity).toMatchObject({ reason: asked.reason, mayEdit: false });
    expect((await decide(reviewer, id, { decision: 'accept' }, 3)).status).toBe(200);
  });

  test('what does not count says so, kindly, with the reason', async () => {
    const { id } = await log({ title: 'Does not count' });
    expect((await decide(reviewer, id, no)).body.state).toBe('refused');
    expect(await own(id)).toMatchObject({
      mark: 'does_not_count',
      countedMinutes: 0,
      reason: no.reason,
      accepted: null,
    });
  });

  test('every decision sends one neutral mail in the person’s language, without reason, title or body’s program', async () => {
    const ana = await board.addPerson();
    const anas = await world.signIn(ana.email);
    await anas.put('/api/me/language', { language: 'es' });
    const before = world.mails.length;
    const first = await log({ title: 'CANARY title' }, ana, anas);
    const other = await log({ title: 'CANARY title 2' }, ana, anas);
    await decide(reviewer, first.id, part);
    await decide(reviewer, other.id, asked);
    await world.settled();
    const mails = world.mails.slice(before).filter(({ to }) => to === ana.email);
    expect(mails).toHaveLength(2);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Hay novedades en Standing',
      'Hay novedades en Standing',
    ]);
    expect(mails[0]?.text).toContain(`/activities/${first.id}`);
    expect(mails[1]?.text).toContain('Necesitamos una cosa más');
    const outbox = JSON.stringify(await world.database.all(sql`select * from outbox_message`));
    for (const text of [JSON.stringify(mails), outbox]) expect(text).not.toMatch(/CANARY|Peer Specialist/);
  });

  test.each([
    ['minutes', { ...part, minutes: 181 }],
    ['minutes', { ...part, minutes: 0 }],
    ['reason', { ...part, reason: undefined }],
    ['reason', { ...asked, reason: 'nul\u0000' }],
    ['reasonCode', { ...no, reasonCode: 'because' }],
    ['doneOn', { decision: 'accept', doneOn: daysFromNow(2) }],
    ['topics.0', { decision: 'accept', topics: ['astrology'] }],
    ['sponsor', { decision: 'accept', sponsor: 'a_friend' }],
    ['sponsor', { ...part, sponsor: 'a_friend' }],
  ])('bad input names %s and decides nothing', async (path, decision) => {
    const { id } = await log({ title: `Bad ${path} ${JSON.stringify(decision).length}` });
    const { status, body } = await decide(reviewer, id, decision);
    expect([status, body.error.details?.[0]?.path]).toEqual([400, path]);
    expect((await own(id)).state).toBe('waiting');
    expect(await audits(id, 'activities.decide')).toEqual([]);
  });

  test('a unit that nobody can read needs the reviewer’s minutes', async () => {
    const { id } = await log({ title: 'Tenths', amount: 0.6, unit: 'ceu' });
    const all = await decide(reviewer, id, { decision: 'accept' });
    expect([all.status, all.body.error.code]).toEqual([422, 'activities.unit_unclear']);
    expect((await decide(reviewer, id, { ...part, minutes: 360 })).status).toBe(200);
    expect(await own(id)).toMatchObject({ countedMinutes: 360, mark: 'counts' });
  });
});

describe('who may decide', () => {
  test('auditors, strangers, people and other bodies may not', async () => {
    const { id } = await log({ title: 'Not yours' });
    const auditor = await world.signIn(board.auditor);
    expect((await decide(auditor, id, { decision: 'accept' })).status).toBe(403);
    expect((await auditor.post(staffPath(id, 'reopen'), { reason: 'x', version: 1 })).status).toBe(403);
    expect((await auditor.get(staffPath(id, 'review'))).status).toBe(200);
    expect((await decide(phone, id, { decision: 'accept' })).status).toBe(404);
    const other = await makeBoard(world);
    const theirs = await world.signIn(other.reviewer);
    expect((await decide(theirs, id, { decision: 'accept' })).status).toBe(404);
    const here = `/api/bodies/${other.bodyId}/activities`;
    const [known, random] = [
      await theirs.post(`${here}/${id}/decision`, { decision: 'accept', version: 1 }),
      await theirs.post(`${here}/act_nothing/decision`, { decision: 'accept', version: 1 }),
    ];
    expect([known.status, known.body]).toEqual([404, random.body]);
    expect((await theirs.get(`${here}/${id}/review`)).status).toBe(404);
    expect((await theirs.post(`${here}/${id}/reopen`, { reason: 'x', version: 1 })).status).toBe(404);
    expect((await own(id)).state).toBe('waiting');
  });

  test('nobody decides on their own record', async () => {
    const self = await board.addPerson({ email: board.secondReviewer, name: 'Second Self' });
    const { id } = await log({ title: 'My own' }, self, second);
    expect((await second.get(staffPath(id, 'review'))).body.ownRecord).toBe(true);
    const refused = await decide(second, id, { decision: 'accept' });
    expect([refused.status, refused.body.error.code]).toEqual([403, 'reviews.own_record']);
    expect((await decide(reviewer, id, { decision: 'accept' })).status).toBe(200);
    const reopened = await second.post(staffPath(id, 'reopen'), { reason: 'x', version: 2 });
    expect([reopened.status, reopened.body.error.code]).toEqual([403, 'reviews.own_record']);
  });

  test('of twenty decisions at once one wins, and the others are told who did', async () => {
    const { id } = await log({ title: 'Race' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        decide(i % 2 ? reviewer : second, id, i % 3 ? { decision: 'accept' } : part),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const losers = answers.filter(({ status }) => status === 409);
    expect(losers).toHaveLength(19);
    const [row, ...more] = await audits(id, 'activities.decide');
    expect(more).toEqual([]);
    for (const { body } of losers) {
      expect(body.error.code).toBe('activities.already_decided');
      expect(body.error.facts).toMatchObject({
        by: row?.actor_name,
        state: 'accepted',
        at: expect.any(Number),
      });
    }
    await world.settled();
    expect(world.mails.filter(({ text }) => text.includes(`/activities/${id}`))).toHaveLength(1);
  });

  test('after a decision the person can neither change nor take back', async () => {
    const { id } = await log({ title: 'Settled' });
    await decide(reviewer, id, { decision: 'accept' });
    for (const version of [1, 2]) {
      const edit = await phone.put(`/api/my/activities/${id}`, { ...claim(), version });
      const withdraw = await phone.post(`/api/my/activities/${id}/withdraw`, { version });
      for (const { status, body } of [edit, withdraw])
        expect([status, body.error.code]).toEqual([409, 'activities.already_decided']);
    }
  });

  test('a decision on a claim that was changed meanwhile is refused', async () => {
    const { id } = await log({ title: 'Changed under the reviewer' });
    await phone.put(`/api/my/activities/${id}`, { ...claim({ amount: 5 }), version: 1 });
    const refused = await decide(reviewer, id, { decision: 'accept' });
    expect([refused.status, refused.body.error.code]).toEqual([409, 'changed_meanwhile']);
  });
});

describe('reopening', () => {
  test('brings a decision back to the queue with a reason; both values stay in the audit log', async () => {
    const { id } = await log({ title: 'Reopened' });
    await decide(reviewer, id, part);
    const { status, body } = await second.post(staffPath(id, 'reopen'), {
      reason: 'The paper was read wrong.',
      version: 2,
    });
    expect([status, body]).toEqual([200, { id, state: 'waiting', version: 3 }]);
    expect(await own(id)).toMatchObject({ state: 'waiting', accepted: null, reason: null });
    expect((await queue()).rows.at(-1)).toMatchObject({ subjectId: id });
    const [row] = await audits(id, 'activities.reopen');
    expect(JSON.parse(row?.detail ?? '')).toMatchObject({
      reason: 'The paper was read wrong.',
      before: { state: 'accepted', minutes: 120, reasonCode: 'hours_differ' },
      after: { state: 'waiting', minutes: 180 },
    });
    expect((await decide(reviewer, id, { decision: 'accept' }, 3)).status).toBe(200);
    const waiting = await log({ title: 'Not decided' });
    const early = await reviewer.post(staffPath(waiting.id, 'reopen'), { reason: 'x', version: 1 });
    expect([early.status, early.body.error.code]).toEqual([409, 'activities.not_decided']);
  });

  test('is over once a renewal of the period was approved', async () => {
    const ben = await board.addPerson({ endsOn: daysFromNow(20) });
    const { id } = await log({ title: 'Closed period' }, ben, await world.signIn(ben.email));
    await decide(reviewer, id, { decision: 'accept' });
    expect((await reviewer.get(staffPath(id, 'review'))).body.mayReopen).toBe(true);
    await world.database
      .run(sql`insert into period (id, body_id, certification_id, seq, starts_on, ends_on, recorded_at)
      values (${newId('pd')}, ${board.bodyId}, ${ben.certificationId}, 2, ${daysFromNow(20)}, ${daysFromNow(750)}, 1)`);
    const refused = await reviewer.post(staffPath(id, 'reopen'), { reason: 'x', version: 2 });
    expect([refused.status, refused.body.error.code]).toEqual([409, 'activities.period_closed']);
    expect((await reviewer.get(staffPath(id, 'review'))).body.mayReopen).toBe(false);
  });
});

describe('one item', () => {
  test('shows checks, what accepting would do, and earlier decisions on the same course', async () => {
    const cora = await board.addPerson({ name: 'Cora Bell' });
    const coras = await world.signIn(cora.email);
    const title = 'Listening well';
    const file = async (browser: Browser, who: BoardPerson) =>
      (
        await browser.upload(`/api/my/people/${who.personId}/evidence`, {
          name: 'a.jpg',
          type: 'image/jpeg',
          bytes: photo({ shade: 9 }),
        })
      ).body.id;
    const earlier = await log({ title, evidence: [await file(phone, rosa)] });
    await decide(reviewer, earlier.id, part);
    await decide(reviewer, (await log({ title, doneOn: daysFromNow(-30) }, cora, coras)).id, {
      decision: 'accept',
    });
    const { id } = await log({ title: title.toUpperCase(), doneOn: daysFromNow(-5) }, cora, coras);
    const third = await log(
      { title, doneOn: daysFromNow(-900), evidence: [await file(coras, cora)] },
      cora,
      coras,
    );

    const { status, body } = await reviewer.get(staffPath(third.id, 'review'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person: { id: cora.personId, name: 'Cora Bell' },
      certification: { id: cora.certificationId, number: cora.number },
      sameCourse: { accepted: 1, inPart: 1, returned: 0, refused: 0 },
      ownRecord: false,
      mayReopen: false,
      effects: [],
    });
    const failing = body.checks
      .filter(({ ok }: { ok: boolean }) => !ok)
      .map(({ sentence }: { sentence: string }) => sentence);
    expect(failing).toHaveLength(3);
    expect(failing[0]).toMatch(/^The date is .* The person was certified on/);
    expect(failing[1]).toBe('One other person sent the same file.');
    expect(failing[2]).toMatch(/^This person logged the same title for/);

    const inside = (await reviewer.get(staffPath(id, 'review'))).body;
    expect(inside.effects).toEqual([
      { code: 'total', name: 'All hours', unit: 'minutes', before: 180, after: 360, required: 2160 },
      { code: 'ethics', name: 'Ethics', unit: 'minutes', before: 180, after: 360, required: 180 },
    ]);
    expect(inside.requirements.map(({ code }: { code: string }) => code)).toEqual([
      'total',
      'peer_support',
      'ethics',
    ]);
    reviewer.language = 'es';
    expect((await reviewer.get(staffPath(id, 'review'))).body.checks[0].sentence).toBe(
      'La fecha está dentro del período.',
    );
    reviewer.language = 'en';
  });
});

describe('the queue', () => {
  test('comes oldest first, in pages, by kind and state; only the body’s own', async () => {
    const all: { subjectId: string; openedAt: number; state: string }[] = [];
    let cursor = '';
    do {
      const page = await queue(`?state=all&limit=3${cursor && `&cursor=${cursor}`}`);
      all.push(...page.rows);
      cursor = page.next ?? '';
    } while (cursor);
    expect(all.map(({ openedAt }) => openedAt)).toEqual(
      all.map(({ openedAt }) => openedAt).toSorted((a, b) => a - b),
    );
    expect(new Set(all.map(({ subjectId }) => subjectId)).size).toBe(all.length);
    const counted = await world.database.all<{ n: number }>(
      sql`select count(*) as n from review_item where body_id = ${board.bodyId} and state <> 'closed'`,
    );
    expect(all).toHaveLength(counted[0]?.n ?? -1);
    expect((await queue('?kind=application')).rows).toEqual([]);
    expect((await queue('?kind=activity&limit=1')).rows).toHaveLength(1);
    for (const wrong of ['?state=lost', '?kind=party', '?cursor=x', '?limit=1.5'])
      expect((await reviewer.get(`/api/bodies/${board.bodyId}/reviews${wrong}`)).status).toBe(400);
    const other = await makeBoard(world);
    const theirs = await world.signIn(other.reviewer);
    expect((await theirs.get(`/api/bodies/${other.bodyId}/reviews`)).body.rows).toEqual([]);
    expect((await theirs.get(`/api/bodies/${board.bodyId}/reviews`)).status).toBe(404);
  });

  test('a reviewer sees the own last ten decisions, newest first', async () => {
    const { body } = await reviewer.get(`/api/bodies/${board.bodyId}/reviews/recent`);
    expect(body).toHaveLength(10);
    const times = body.map(({ at }: { at: number }) => at);
    expect(times).toEqual(times.toSorted((a: number, b: number) => b - a));
    expect((await second.get(`/api/bodies/${board.bodyId}/reviews/recent`)).body.length).toBeLessThan(10);
  });

  test('no list scans or sorts a table', async () => {
    const asked = { bodyId: board.bodyId, after: [1, 'rev_x'] as [number, string], limit: 20 };
    const page = pageOfActivities(world.database, 'cer_x', { on: '2026-01-01', id: 'act_x' }, 20);
    const queries = [
      selectReviews({ ...asked, kind: null, states: ['open'] }),
      selectReviews({ ...asked, kind: 'activity', states: ['open'] }),
      selectReviews({ ...asked, kind: null, states: ['open', 'with_person'] }),
      selectReviews({ ...asked, kind: 'application', states: ['open', 'with_person'] }),
      page.getSQL(),
    ];
    for (const query of queries) {
      const plan = await world.database.all<{ detail: string }>(sql`explain query plan ${query}`);
      const text = plan.map(({ detail }) => detail).join('\n');
      expect(text).toMatch(/USING (COVERING )?INDEX/);
      expect(text).not.toMatch(/SCAN (?!json_each)|TEMP B-TREE/);
    }
  });
});

describe('checks of the rows of a list', () => {
  const checks = (ids: string[], browser = reviewer) =>
    browser.get(`/api/bodies/${board.bodyId}/reviews/checks?ids=${ids.join(',')}`);

  test('are those of the items themselves, for all rows in one answer', async () => {
    const late = await board.addPerson({ certifiedOn: daysFromNow(-30) });
    const browser = await world.signIn(late.email);
    const ids = [
      await log({ title: 'Said twice' }, late, browser),
      await log({ title: 'Said twice', doneOn: daysFromNow(-9) }, late, browser),
      await log({ title: 'Before the certification', doneOn: daysFromNow(-90) }, late, browser),
    ].map(({ id }) => id);
    const { status, body } = await checks(ids);
    expect(status).toBe(200);
    for (const id of ids) {
      const { checks: own } = (await reviewer.get(staffPath(id, 'review'))).body;
      expect([id, body[id]]).toEqual([id, own.filter((one: { ok: boolean }) => !one.ok).length]);
    }
    // No proof and another of that title; no proof and the wrong day.
    expect(Object.values(body)).toEqual([2, 2, 2]);
  });

  test('what is not the body’s is left out, and wrong questions are refused', async () => {
    const { id } = await log({ title: 'Ours alone' });
    const other = await makeBoard(world);
    const stranger = await world.signIn(other.reviewer);
    const theirs = await stranger.get(`/api/bodies/${other.bodyId}/reviews/checks?ids=${id}`);
    expect([theirs.status, theirs.body]).toEqual([200, {}]);
    expect((await checks([id, newId('act')])).body).toEqual({ [id]: 1 });
    expect((await checks([])).body).toEqual({});
    for (const ids of [['x'], Array.from({ length: 21 }, () => newId('act'))]) {
      const { status, body } = await checks(ids);
      expect([status, body.error.details[0].path]).toEqual([400, ids.length > 1 ? 'ids' : 'ids.0']);
    }
  });
});

describe('who gave it', () => {
  test('a reviewer corrects it beside what was said; the record keeps both, and reopening forgets the correction', async () => {
    const georgia = await makeBoard(world, { preset: 'us-ga' });
    const year = daysFromNow(0).slice(0, 4);
    const ana = await georgia.addPerson({
      certifiedOn: `${Number(year) - 2}-06-01`,
      startsOn: `${year}-01-01`,
      endsOn: `${year}-12-31`,
    });
    const [anas, desk] = [await world.signIn(ana.email), await world.signIn(georgia.reviewer)];
    const place = `/api/bodies/${georgia.bodyId}`;
    const send = (title: string, sponsor?: string) =>
      log({ title, doneOn: daysFromNow(0), amount: 6, ...(sponsor && { sponsor }) }, ana, anas);
    const line = async (code: string) =>
      (await anas.get(`/api/my/certifications/${ana.certificationId}/home`)).body.requirements.find(
        (one: { code: string }) => one.code === code,
      ).accepted;
    const accept = (id: string, sponsor: string, version = 1) =>
      desk.post(`${place}/activities/${id}/decision`, { decision: 'accept', sponsor, version });

    const other = await send('Said to be somebody else’s', 'other');
    const review = (await desk.get(`${place}/activities/${other.id}/review`)).body;
    expect(review).toMatchObject({ asksSponsor: true, activity: { sponsor: 'other' } });
    expect((await accept(other.id, 'certifying_body')).status).toBe(200);
    expect(await line('certifying_body')).toBe(360);
    const seen = async () => (await anas.get(`/api/my/activities/${other.id}`)).body;
    expect(await seen()).toMatchObject({
      mark: 'counts',
      sponsor: 'other',
      accepted: { sponsor: 'certifying_body' },
    });
    const [row] = await audits(other.id, 'activities.decide');
    expect(JSON.parse(row?.detail ?? '')).toMatchObject({
      before: { sponsor: 'other' },
      after: { sponsor: 'certifying_body' },
    });

    const unsaid = await send('Unsaid');
    await accept(unsaid.id, 'approved_vendor');
    expect(await line('approved_vendor')).toBe(360);
    const record = (await desk.get(`${place}/certifications/${ana.certificationId}`)).body;
    expect(record.asksSponsor).toBe(true);
    const kept = record.activities.map((one: Record<string, unknown>) => [
      one['title'],
      one['sponsor'],
      one['acceptedSponsor'],
    ]);
    expect(kept).toHaveLength(2);
    expect(kept).toContainEqual(['Said to be somebody else’s', 'other', 'certifying_body']);
    expect(kept).toContainEqual(['Unsaid', null, null]);

    const again = { reason: 'The paper was of another person.', version: 2 };
    expect((await desk.post(`${place}/activities/${other.id}/reopen`, again)).status).toBe(200);
    expect(await seen()).toMatchObject({ state: 'waiting', sponsor: 'other', accepted: null });
    expect(await line('certifying_body')).toBe(0);
    await desk.post(`${place}/activities/${other.id}/decision`, { decision: 'accept', version: 3 });
    expect(await seen()).toMatchObject({ mark: 'does_not_count', accepted: { sponsor: null } });
  });
});
