import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedHoursOf } from '../../worker/supervision/read.ts';
import { daysFromNow, makeBoard, type Board, type BoardPerson } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { linkFor, Signer, signerFor } from '../support/signing.ts';
import { pdf } from '../support/pictures.ts';
import { openWorld, type World } from '../support/world.ts';

/** A month of supervised work, from the person's phone to the supervisor's signature and what the rules make of it. */

let world: World;
/** Tennessee asks for 50 hours of service and 2 of supervision. */
let board: Board;
let rosa: BoardPerson;
let person: Browser;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world, { preset: 'us-tn' });
});
beforeEach(async () => {
  rosa = await board.addPerson({ certifiedOn: daysFromNow(-200) });
  person = await world.signIn(rosa.email);
});
afterAll(() => world.close());

let mailboxes = 0;
async function nameSupervisor(more: Record<string, unknown> = {}, who = person, personId = rosa.personId) {
  const email = `dana-${++mailboxes}-${world.runtime}@clinic.example`;
  const answer = await who.post(`/api/my/people/${personId}/supervisors`, {
    name: 'Dana Ortiz',
    email,
    language: 'en',
    qualification: 'licensed_professional',
    fromOn: daysFromNow(-190),
    ...more,
  });
  expect(answer.status).toBe(201);
  return { id: answer.body.id as string, email: answer.body.email as string, version: 1 };
}

const meeting = (day: number, more: Record<string, unknown> = {}) => ({
  kind: 'supervision',
  days: [daysFromNow(-day)],
  minutes: 60,
  grouping: 'individual',
  format: 'in_person',
  ...more,
});
const service = (days: number[], minutes: number) => ({
  kind: 'direct_service',
  days: days.map((day) => daysFromNow(-day)),
  minutes,
  organisation: 'Riverside Center',
  competencies: ['mutual', 'safe'],
  note: 'Talked about the move. Private.',
});

async function log(input: Record<string, unknown>, certificationId: string | null = rosa.certificationId) {
  const answer = await person.post(`/api/my/people/${rosa.personId}/work`, {
    ...input,
    ...(certificationId !== null && { certificationId }),
  });
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return answer.body.ids as string[];
}

async function send(supervisorId: string, entryIds: string[], more: Record<string, unknown> = {}) {
  const answer = await person.post(`/api/my/people/${rosa.personId}/sign-requests`, {
    supervisorId,
    entryIds,
    ...more,
  });
  expect([answer.status, answer.body]).toEqual([201, expect.objectContaining({ state: 'open' })]);
  return answer.body.id as string;
}

const entry = async (id: string) => (await person.get(`/api/my/work/${id}`)).body;
const overview = async () =>
  (await person.get(`/api/my/people/${rosa.personId}/supervision?certification=${rosa.certificationId}`))
    .body;
const home = async () => (await person.get(`/api/my/certifications/${rosa.certificationId}/home`)).body;
const hoursOf = async (code: string) =>
  (await home()).requirements.find((line: { code: string }) => line.code === code).accepted;
const all = (ids: string[], more: Record<string, unknown> = {}) =>
  ids.map((id) => ({ id, decision: 'sign', ...more }));

describe('a month', () => {
  test('is logged in one go, sent as one, signed in part, and counts at once', async () => {
    const dana = await nameSupervisor();
    const days = await log(service([20, 19, 18, 17, 16], 240));
    const [met = ''] = await log(meeting(17));
    await send(dana.id, [...days, met]);
    expect(await hoursOf('peer_service')).toBe(0);
    await world.settled();
    const mail = world.mails.findLast((sent) => sent.to === dana.email);
    expect(mail?.subject).toBe('Hours wait for your signature');
    expect(mail?.text).toContain(`${rosa.name} asks you to sign 6 entries`);
    expect(mail?.text).toContain('21 hours');
    expect(mail?.text).not.toMatch(/Private|peer|recovery|Riverside/i);

    const { signer, page } = await signerFor(world, dana.email);
    expect(page).toMatchObject({ state: 'open', supervisorName: 'Dana Ortiz', personName: rosa.name });
    expect(page.request.entries).toHaveLength(6);
    expect(page.request.entries[0].note).toBe('Talked about the move. Private.');
    const [whole, part, none, ...rest] = days as [string, string, string, string, string];
    const answer = await signer.answer(
      page.request.version,
      [
        ...all([whole, ...rest, met]),
        { id: part, decision: 'sign', minutes: 120, reasonText: 'The afternoon only' },
        { id: none, decision: 'decline', reasonCode: 'not_present', reasonText: 'I was away' },
      ],
      { comment: 'Well done' },
    );
    expect([answer.status, answer.body.state]).toEqual([200, 'answered']);

    expect(await entry(whole)).toMatchObject({ state: 'signed', answer: { minutes: 240, reasonCode: null } });
    expect(await entry(part)).toMatchObject({
      state: 'signed',
      minutes: 240,
      answer: { minutes: 120, reasonCode: 'hours_differ', reasonText: 'The afternoon only' },
    });
    expect(await entry(none)).toMatchObject({
      state: 'declined',
      answer: { minutes: null, reasonCode: 'not_present', reasonText: 'I was away' },
    });
    expect(await hoursOf('peer_service')).toBe(3 * 240 + 120);
    expect(await hoursOf('supervision')).toBe(60);
    expect((await overview()).totals).toEqual(
      expect.arrayContaining([{ kind: 'direct_service', signedMinutes: 840, waitingMinutes: 0 }]),
    );
    await world.settled();
    expect(world.mails.findLast((sent) => sent.to === dana.email)?.text).toContain(
      'You signed 5 entries: 15 hours.',
    );
    expect(world.mails.findLast((sent) => sent.to === rosa.email)?.text).toContain('Dana Ortiz has answered');
    const [row] = await world.database.all<Record<string, string>>(
      sql`select * from audit_row where action = 'supervision.sign' order by id desc limit 1`,
    );
    expect(row).toMatchObject({ actor_kind: 'guest', actor_name: 'Dana Ortiz', role: 'supervisor' });
    expect(row?.['detail']).not.toMatch(/Private|away|afternoon/);

    const signed = await signedHoursOf(world.database, board.bodyId, rosa.personId);
    expect(signed.find(({ id }) => id === part)).toEqual({
      id: part,
      kind: 'direct_service',
      on: daysFromNow(-19),
      minutes: 120,
      grouping: null,
      supervisorName: 'Dana Ortiz',
      signedOn: daysFromNow(0),
      supervisorCredential: 'not_needed',
      competencies: ['mutual', 'safe'],
    });
    expect(signed.some(({ id }) => id === none)).toBe(false);
    // Two days of the same work are no repetition of each other.
    const list = (await person.get(`/api/my/certifications/${rosa.certificationId}/activities`)).body.rows;
    expect(list.filter((one: { mark: string }) => one.mark === 'counts').length).toBe(4);
    expect(JSON.stringify(list)).not.toContain('Private');
  });

  test('what was not signed is corrected and sent again; what was signed stays', async () => {
    const dana = await nameSupervisor();
    const [a = '', b = ''] = await log(service([40, 39], 120));
    await send(dana.id, [a, b]);
    const { signer, page } = await signerFor(world, dana.email);
    await signer.answer(page.request.version, [
      ...all([a]),
      { id: b, decision: 'decline', reasonCode: 'hours_differ' },
    ]);
    const declined = await entry(b);
    const { minutes: _m, ...same } = { ...service([], 0), minutes: 60 };
    const { days: _d, ...work } = same;
    const change = { ...work, minutes: 60, on: daysFromNow(-39) };
    expect((await person.put(`/api/my/work/${b}`, { ...change, version: declined.version })).status).toBe(
      200,
    );
    await send(dana.id, [b]);
    const again = await signerFor(world, dana.email);
    expect(again.page.request.entries.map((one: { id: string }) => one.id)).toEqual([b]);
    const signedOne = await entry(a);
    const refused = await person.put(`/api/my/work/${a}`, { ...change, version: signedOne.version });
    expect([refused.status, refused.body.error.code]).toEqual([409, 'supervision.signed']);
  });

  test('an entry that is changed while it waits leaves the request, and the page must be read again', async () => {
    const dana = await nameSupervisor();
    const [a = '', b = ''] = await log(service([60, 59], 90));
    await send(dana.id, [a, b]);
    const { signer, page } = await signerFor(world, dana.email);
    const was = await entry(b);
    await person.post(`/api/my/work/${b}/withdraw`, { version: was.version });
    const stale = await signer.answer(page.request.version, all([a, b]));
    expect([stale.status, stale.body.error.code]).toEqual([409, 'supervision.changed']);
    const { body: fresh } = await signer.open();
    expect(fresh.request.entries.map((one: { id: string }) => one.id)).toEqual([a]);
    expect((await signer.answer(fresh.request.version, all([a]))).status).toBe(200);
  });
});

describe('a link', () => {
  async function asked() {
    const dana = await nameSupervisor();
    const ids = await log(meeting(25, { minutes: 30 }));
    const request = await send(dana.id, ids);
    return { dana, ids, request };
  }

  test('says only for whom it is until somebody says who they are, and looking changes nothing', async () => {
    const { dana, ids, request } = await asked();
    const token = await linkFor(world, dana.email);
    const rows = () =>
      world.database.all(sql`select (select count(*) from audit_row) as a, version, browser_hash as b, state
        from sign_request where id = ${request}`);
    const before = await rows();
    // A mail scanner: it follows the address, and may even run the page.
    for (let i = 0; i < 5; i++) {
      await world.fetch('/sign');
      await new Signer(world, token).open();
    }
    expect(await rows()).toEqual(before);
    const { body } = await new Signer(world, token).open();
    expect(body).toMatchObject({ state: 'confirm', supervisorName: 'Dana Ortiz', request: null });
    expect(JSON.stringify(body)).not.toContain(ids[0]);
    const unsaid = await new Signer(world, token).answer(1, all(ids));
    expect([unsaid.status, unsaid.body.error.code]).toEqual([409, 'supervision.not_confirmed']);
  });

  test('used twice, the first answer is shown and nothing is doubled', async () => {
    const { dana, ids, request } = await asked();
    const { signer, page } = await signerFor(world, dana.email);
    const first = await signer.answer(page.request.version, all(ids));
    const second = await signer.answer(page.request.version, [
      { id: ids[0], decision: 'decline', reasonCode: 'other' },
    ]);
    expect(second.body).toEqual(first.body);
    expect((await signer.open()).body).toEqual(first.body);
    expect((await entry(ids[0] ?? '')).state).toBe('signed');
    const [row] = await world.database.all(
      sql`select count(*) as n from work_signature where request_id = ${request}`,
    );
    expect(row).toEqual({ n: 1 });
  });

  test('two answers at once: one holds, both see it', async () => {
    const { dana, ids, request } = await asked();
    const { signer, page } = await signerFor(world, dana.email);
    const { version } = page.request;
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => signer.answer(version, all(ids))),
      ...Array.from({ length: 4 }, () =>
        signer.answer(version, [{ id: ids[0], decision: 'decline', reasonCode: 'other' }]),
      ),
    ]);
    for (const { status, body } of answers) {
      expect([status, body.state]).toEqual([200, 'answered']);
      expect(body.request.entries).toEqual(answers[0]?.body.request.entries);
    }
    const [row] = await world.database.all(
      sql`select count(*) as n from work_signature where request_id = ${request}`,
    );
    expect(row).toEqual({ n: 1 });
    const [audit] = await world.database.all(
      sql`select count(*) as n from audit_row where object_id = ${request} and action = 'supervision.sign'`,
    );
    expect(audit).toEqual({ n: 1 });
  });

  test('forwarded, it opens with a code from the mailbox it was sent to, and five guesses are all', async () => {
    const { dana, ids } = await asked();
    const { signer } = await signerFor(world, dana.email);
    const other = new Signer(world, signer.token);
    const { body } = await other.open();
    expect(body).toMatchObject({ state: 'code', request: null, emailHint: 'd…@clinic.example' });
    expect((await other.answer(1, all(ids))).status).toBe(409);
    const bare = await other.confirm();
    expect([bare.status, bare.body.error.code]).toEqual([422, 'supervision.wrong_code']);
    expect((await other.confirm('000000')).body.error?.code ?? 'guessed').toBe('supervision.wrong_code');
    expect((await other.code()).status).toBe(200);
    await world.settled();
    const mail = world.mails.findLast((sent) => sent.to === dana.email);
    const code = /asks for it: (\d{6})/.exec(mail?.text ?? '')?.[1] ?? '';
    // Of that browser only.
    const third = new Signer(world, signer.token);
    expect((await third.confirm(code)).body.error?.code).toBe('supervision.wrong_code');
    const opened = await other.confirm(` ${code.slice(0, 3)} ${code.slice(3)}`);
    expect([opened.status, opened.body.state]).toEqual([200, 'open']);
    // The first browser is the other one now.
    expect((await signer.open()).body.state).toBe('code');
    for (let i = 0; i < 2; i++) await signer.confirm('111111');
    expect((await signer.confirm('222222')).status).toBe(429);
  });

  test('that we did not seal opens nothing', async () => {
    const { dana } = await asked();
    const token = await linkFor(world, dana.email);
    const [id, round, seal = ''] = token.split('.');
    for (const bad of ['', 'x', `${id}.2.${seal}`, `${id}.${round}.${'A'.repeat(43)}`, `${token}x`]) {
      const answer = await new Signer(world, bad).open();
      expect([answer.status, answer.body.error.code]).toEqual([404, 'not_found']);
    }
  });

  test('that is replaced points to the newest mail; a withdrawn request asks nothing more', async () => {
    const { dana, ids, request } = await asked();
    const old = await signerFor(world, dana.email);
    expect((await person.post(`/api/my/sign-requests/${request}/again`)).status).toBe(200);
    expect((await old.signer.open()).body).toMatchObject({ state: 'newer', request: null });
    expect((await old.signer.answer(old.page.request.version, all(ids))).status).toBe(409);
    const tooSoon = await person.post(`/api/my/sign-requests/${request}/again`);
    expect([tooSoon.status, tooSoon.body.error.code]).toEqual([429, 'supervision.just_sent']);
    const { signer } = await signerFor(world, dana.email);
    expect((await person.post(`/api/my/sign-requests/${request}/withdraw`)).status).toBe(200);
    expect((await signer.open()).body.state).toBe('withdrawn');
    expect((await entry(ids[0] ?? '')).state).toBe('logged');
  });

  test('"This is not for me" tells the person calmly, keeps the hours, and writes no more', async () => {
    const { dana, ids } = await asked();
    const signer = new Signer(world, await linkFor(world, dana.email));
    expect((await signer.stop()).body.state).toBe('stopped');
    await world.settled();
    expect(world.mails.findLast((sent) => sent.to === rosa.email)?.text).toContain(
      'Nothing you logged is lost',
    );
    expect((await entry(ids[0] ?? '')).state).toBe('logged');
    const refused = await person.post(`/api/my/people/${rosa.personId}/sign-requests`, {
      supervisorId: dana.id,
      entryIds: ids,
    });
    expect([refused.status, refused.body.error.code]).toEqual([422, 'supervision.stopped']);
  });

  test.runIf(process.env['STANDING_TEST_RUNTIME'] !== 'worker')(
    'after its time a new one goes to the stored address, and that one works',
    async () => {
      const { dana, ids } = await asked();
      const token = await linkFor(world, dana.email);
      world.clock.offset = 31 * 86_400_000;
      try {
        const late = new Signer(world, token);
        expect((await late.open()).body).toMatchObject({ state: 'expired', request: null });
        expect((await late.confirm()).body.state).toBe('expired');
        expect((await late.again()).status).toBe(200);
        const fresh = await linkFor(world, dana.email);
        expect(fresh).not.toBe(token);
        expect((await late.open()).body.state).toBe('newer');
        const { signer, page } = await signerFor(world, dana.email);
        expect((await signer.answer(page.request.version, all(ids))).body.state).toBe('answered');
      } finally {
        world.clock.offset = 0;
      }
    },
  );
});

describe('an answer', () => {
  test('signed by mistake is taken back by the same link; both versions stay, and the rules forget it', async () => {
    const dana = await nameSupervisor();
    const before = await hoursOf('supervision');
    const ids = await log(meeting(70, { minutes: 90 }));
    const request = await send(dana.id, ids);
    const { signer, page } = await signerFor(world, dana.email);
    const signed = await signer.answer(page.request.version, all(ids));
    expect(await hoursOf('supervision')).toBe(before + 90);
    const back = await signer.takeBack('It was another week', signed.body.request.version);
    expect([back.status, back.body.state]).toEqual([200, 'open']);
    expect(await hoursOf('supervision')).toBe(before);
    expect((await entry(ids[0] ?? '')).state).toBe('sent');
    await world.settled();
    expect(world.mails.findLast((sent) => sent.to === rosa.email)?.text).toContain('took an answer back');
    const again = await signer.answer(back.body.request.version, all(ids, { minutes: 60 }));
    expect(again.body.state).toBe('answered');
    expect(await hoursOf('supervision')).toBe(before + 60);
    const kept = await world.database.all(
      sql`select decision, minutes from work_signature where request_id = ${request} order by rowid`,
    );
    expect(kept).toEqual([
      { decision: 'signed', minutes: 90 },
      { decision: 'taken_back', minutes: 90 },
      { decision: 'signed', minutes: 60 },
    ]);
    await expect(world.database.run(sql`update work_signature set minutes = 1`)).rejects.toThrow();
  });

  test('never signs more than was logged, nor another entry', async () => {
    const dana = await nameSupervisor();
    const ids = await log(meeting(80));
    const [foreign = ''] = await log(meeting(81));
    await send(dana.id, ids);
    const { signer, page } = await signerFor(world, dana.email);
    const { version } = page.request;
    expect((await signer.answer(version, all(ids, { minutes: 61 }))).status).toBe(400);
    expect((await signer.answer(version, all([...ids, foreign]))).status).toBe(409);
    expect((await signer.answer(version, [])).status).toBe(400);
    expect((await entry(foreign)).state).toBe('logged');
  });

  test("keeps what was found about the supervisor's own certificate on that day", async () => {
    const [current, ended] = [
      await board.addPerson({ name: 'Lee Current' }),
      await board.addPerson({
        name: 'Kim Ended',
        certifiedOn: daysFromNow(-1200),
        startsOn: daysFromNow(-1200),
        endsOn: daysFromNow(-470),
      }),
    ];
    const results: Record<string, string> = {};
    let day = 90;
    for (const [label, number] of [
      ['current', current.number],
      ['not_current', ended.number.toLowerCase()],
      ['not_found', 'TB-1999-99999'],
    ] as const) {
      const dana = await nameSupervisor({ certificateNumber: number });
      const ids = await log(meeting(day++));
      await send(dana.id, ids);
      const { signer, page } = await signerFor(world, dana.email);
      await signer.answer(page.request.version, all(ids));
      const signed = await signedHoursOf(world.database, board.bodyId, rosa.personId);
      results[label] = signed.find(({ id }) => id === ids[0])?.supervisorCredential ?? '';
    }
    expect(results).toEqual({ current: 'current', not_current: 'not_current', not_found: 'not_found' });
  });
});

describe('Texas', () => {
  let texas: Board;
  let ana: BoardPerson;
  let own: Browser;
  /** Two Mondays of a quarter that is surely over. */
  const monday = (weeks: number) => {
    const today = new Date();
    const back = ((today.getUTCDay() + 6) % 7) + 7 * weeks;
    return daysFromNow(-back);
  };
  beforeAll(async () => {
    texas = await makeBoard(world, { preset: 'us-tx-provisional' });
    ana = await texas.addPerson({
      name: 'Ana Peña',
      certifiedOn: monday(6),
      startsOn: monday(6),
      endsOn: daysFromNow(120),
    });
    own = await world.signIn(ana.email);
  });
  const work = (input: Record<string, unknown>) =>
    own.post(`/api/my/people/${ana.personId}/work`, { ...input, certificationId: ana.certificationId });

  test('names the weeks without a signed meeting, to the person and to the body', async () => {
    const dana = await nameSupervisor({ fromOn: monday(8) }, own, ana.personId);
    // Logged for no certification, so it is no meeting of this one.
    await own.post(`/api/my/people/${ana.personId}/work`, {
      kind: 'supervision',
      days: [monday(4)],
      minutes: 60,
    });
    const logged = await work({
      kind: 'supervision',
      days: [monday(6), monday(5), monday(3), monday(1)],
      minutes: 60,
    });
    const sent = await own.post(`/api/my/people/${ana.personId}/sign-requests`, {
      supervisorId: dana.id,
      entryIds: logged.body.ids.slice(0, 3),
    });
    expect(sent.status).toBe(201);
    const { signer, page } = await signerFor(world, dana.email);
    expect(page.request.asksCredential).toBe(true);
    await signer.answer(page.request.version, all(logged.body.ids.slice(0, 3)));
    const { meetings } = (
      await own.get(`/api/my/people/${ana.personId}/supervision?certification=${ana.certificationId}`)
    ).body;
    expect(meetings.every).toBe('week');
    expect(
      meetings.spans.filter((one: { state: string }) => one.state === 'missing').map((one: any) => one.from),
    ).toEqual([monday(4), monday(2)]);
    expect(meetings.sentence).toMatch(
      /^3 of 6 weeks have .* The weeks of \w+ \d+.* and \w+ \d+.* have no signed meeting\. The week of .* is not signed yet\.$/,
    );
    const staff = await world.signIn(texas.reviewer);
    const record = (
      await staff.get(`/api/bodies/${texas.bodyId}/certifications/${ana.certificationId}/supervision`)
    ).body;
    expect(record.meetings).toEqual(meetings);
    expect(record.signatures[0]).toMatchObject({
      credential: 'not_found',
      decision: 'signed',
      current: true,
    });
    expect(JSON.stringify(record)).not.toContain('note');
  });

  test('a body that wants it takes no signature without a current certificate, and says so kindly', async () => {
    const admin = await world.signIn(texas.administrator);
    const set = await admin.put(`/api/bodies/${texas.bodyId}/programs/${texas.programId}/supervision`, {
      whenNotCurrent: 'refuse',
      version: 0,
    });
    expect([set.status, set.body]).toEqual([200, { whenNotCurrent: 'refuse', version: 1 }]);
    const dana = await nameSupervisor({ fromOn: monday(8) }, own, ana.personId);
    const { body } = await work({ kind: 'observed_service', days: [monday(1)], minutes: 120 });
    await own.post(`/api/my/people/${ana.personId}/sign-requests`, {
      supervisorId: dana.id,
      entryIds: body.ids,
    });
    const { signer, page } = await signerFor(world, dana.email);
    const refused = await signer.answer(page.request.version, all(body.ids));
    expect([refused.status, refused.body.error.code]).toEqual([422, 'supervision.credential']);
    // Not to sign is always possible; and the supervisor may mend the number.
    const current = await texas.addPerson({ name: 'Lee Current' });
    const signed = await signer.answer(page.request.version, all(body.ids), {
      certificateNumber: current.number,
    });
    expect(signed.body).toMatchObject({ state: 'answered', request: { credential: 'current' } });
    const { requirements } = (await own.get(`/api/my/certifications/${ana.certificationId}/home`)).body;
    expect(requirements[0]).toMatchObject({ code: 'peer_service', accepted: 120 });
  });
});

describe('when a supervisor leaves', () => {
  test('what they signed stands, the rest goes to somebody new with the reason, or a letter is accepted', async () => {
    const dana = await nameSupervisor();
    const [a = '', b = '', c = ''] = await log(service([110, 109, 108], 60));
    await send(dana.id, [a]);
    const { signer, page } = await signerFor(world, dana.email);
    await signer.answer(page.request.version, all([a]));
    await send(dana.id, [b]);
    const end = { on: daysFromNow(-109), reason: 'supervisor_left', unsigned: 'take_back', version: 1 };
    const ended = await person.post(`/api/my/supervisors/${dana.id}/end`, end);
    expect([ended.status, ended.body.toOn]).toEqual([200, daysFromNow(-109)]);
    expect((await entry(a)).state).toBe('signed');
    expect((await entry(b)).state).toBe('logged');
    const late = await person.post(`/api/my/people/${rosa.personId}/sign-requests`, {
      supervisorId: dana.id,
      entryIds: [c],
    });
    expect([late.status, late.body.error.code]).toEqual([422, 'supervision.after_end']);
    // A last time, for a day before the end.
    const last = await send(dana.id, [b]);
    await person.post(`/api/my/sign-requests/${last}/withdraw`);

    const kim = await nameSupervisor({ name: 'Kim Lee', fromOn: daysFromNow(-100) });
    const unsaid = await person.post(`/api/my/people/${rosa.personId}/sign-requests`, {
      supervisorId: kim.id,
      entryIds: [b],
    });
    expect([unsaid.status, unsaid.body.error.code]).toEqual([422, 'supervision.reason_needed']);
    await send(kim.id, [b], { reason: 'Dana has left the center' });
    const moved = await signerFor(world, kim.email);
    expect(moved.page.request.reason).toBe('Dana has left the center');

    const reviewer = await world.signIn(board.reviewer);
    const files = `/api/bodies/${board.bodyId}/people/${rosa.personId}/evidence`;
    const paper = { name: 'letter.pdf', type: 'application/pdf', bytes: pdf() };
    const auditor = await world.signIn(board.auditor);
    expect((await auditor.upload(files, paper)).status).toBe(403);
    const elsewhere = await makeBoard(world);
    const foreign = await world.signIn(elsewhere.reviewer);
    const crossed = `/api/bodies/${elsewhere.bodyId}/people/${rosa.personId}/evidence`;
    expect((await foreign.upload(crossed, paper)).status).toBe(404);
    const brought = await reviewer.upload(files, paper);
    expect(brought.status).toBe(201);
    const { id: evidenceId } = brought.body as { id: string };
    const letter = {
      evidenceId,
      entries: [{ id: b, minutes: 30 }, { id: c }],
      supervisorName: 'Dana Ortiz',
      on: daysFromNow(-5),
      reason: 'Letter of the center, on file',
    };
    const accepted = await reviewer.post(
      `/api/bodies/${board.bodyId}/people/${rosa.personId}/supervision/letter`,
      letter,
    );
    expect([accepted.status, accepted.body]).toEqual([200, { accepted: 2, minutes: 90 }]);
    expect(await entry(b)).toMatchObject({ state: 'signed', answer: { minutes: 30, byLetter: true } });
    // Nothing is left in Kim's request.
    expect((await moved.signer.open()).body.state).toBe('withdrawn');
    const [row] = await world.database.all<{ detail: string }>(
      sql`select detail from audit_row where action = 'supervision.accept_letter'`,
    );
    expect(row?.detail).toContain('Letter of the center, on file');
    expect((await person.get(`/api/evidence/${evidenceId}/file`)).status).toBe(200);
    const reused = { ...letter, entries: [{ id: (await log(service([107], 60)))[0] ?? '' }] };
    const path = `/api/bodies/${board.bodyId}/people/${rosa.personId}/supervision/letter`;
    expect((await reviewer.post(path, reused)).status).toBe(400);
  });
});

describe('the log', () => {
  test('is kept for people on the way, whose entries stay as they are', async () => {
    const dana = await nameSupervisor();
    const ids = await log(service([130], 480), null);
    await send(dana.id, ids);
    const { signer, page } = await signerFor(world, dana.email);
    const before = await hoursOf('peer_service');
    await signer.answer(page.request.version, all(ids));
    expect(await hoursOf('peer_service')).toBe(before);
    const signed = await signedHoursOf(world.database, board.bodyId, rosa.personId);
    expect(signed.find(({ id }) => id === ids[0])?.minutes).toBe(480);
  });

  test('refuses the future, a day of 25 hours, and one’s own address, each with what to do', async () => {
    const future = await person.post(`/api/my/people/${rosa.personId}/work`, meeting(-2));
    expect([future.status, future.body.error.details[0].path]).toEqual([400, 'days']);
    await log(service([140], 20 * 60));
    const full = await person.post(`/api/my/people/${rosa.personId}/work`, service([140], 5 * 60));
    expect([full.status, full.body.error.code]).toEqual([422, 'supervision.day_full']);
    const own = await person.post(`/api/my/people/${rosa.personId}/supervisors`, {
      name: 'Me',
      email: rosa.email,
      language: 'en',
      qualification: 'qualified_staff',
      fromOn: daysFromNow(-10),
    });
    expect([own.status, own.body.error.code]).toEqual([422, 'supervision.own_address']);
  });

  test('a repeated click logs once', async () => {
    const key = { 'Idempotency-Key': 'the-same-click-1' };
    const path = `/api/my/people/${rosa.personId}/work`;
    const [a, b] = [await person.post(path, meeting(150), key), await person.post(path, meeting(150), key)];
    expect(b.body).toEqual(a.body);
    const month = daysFromNow(-150).slice(0, 7);
    const { rows } = (await person.get(`${path}?month=${month}`)).body;
    expect(rows.filter((one: { on: string }) => one.on === daysFromNow(-150))).toHaveLength(1);
  });
});
