import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMonths } from '../../domain/programs/dates.ts';
import { drawPdf } from '../../worker/certifications/certificate-pdf.ts';
import { newId } from '../../worker/kernel/ids.ts';
import { fontsFromPackages } from '../../worker/platform/fonts-node.ts';
import {
  activeAfterEnd,
  daysFromNow,
  makeBoard,
  type Board,
  type BoardPerson,
  type PersonOptions,
} from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let board: Board;
let reviewer: Browser;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  reviewer = await world.signIn(board.reviewer);
});
afterAll(() => world.close());

const person = (endsOn: string, more: PersonOptions = {}) =>
  board.addPerson({ certifiedOn: addMonths(endsOn, -24), endsOn, ...more });

async function addHours(
  of: BoardPerson,
  hours: number,
  state: string,
  more: { topics?: string[]; doneOn?: string } = {},
) {
  const id = newId('act');
  await world.database.run(sql`
    insert into activity (id, body_id, person_id, certification_id, title, provider, done_on, amount, unit, claimed_minutes, topics, kind, format, state, sent_at)
    values (${id}, ${board.bodyId}, ${of.personId}, ${of.certificationId}, ${`Course ${id}`}, 'River School', ${more.doneOn ?? daysFromNow(-30)}, ${hours}, 'hour',
      ${hours * 60}, ${JSON.stringify(more.topics ?? ['peer_support', 'ethics'])}, 'course', 'in_person', ${state}, ${Date.now()})`);
  return id;
}

async function addApplication(of: BoardPerson, state: string) {
  await world.database.run(sql`
    insert into application (id, body_id, person_id, certification_id, period_id, kind, state, started_at, sent_at, sent_on)
    select ${newId('app')}, ${board.bodyId}, ${of.personId}, ${of.certificationId}, id, 'renewal', ${state}, 0, 0, ${daysFromNow(-1)}
    from period where certification_id = ${of.certificationId}`);
}

async function home(of: BoardPerson) {
  const self = await world.signIn(of.email);
  const answer = await self.get(`/api/my/certifications/${of.certificationId}/home`);
  expect(answer.status).toBe(200);
  return answer.body;
}

describe('the heading of the home is the first that fits', () => {
  test('on hold or withdrawn: ask the board', async () => {
    const held = await person(daysFromNow(-5), { status: [{ kind: 'held', effectiveOn: daysFromNow(-9) }] });
    expect(await home(held)).toMatchObject({
      heading: 'ask_board',
      mayApply: false,
      certification: { answer: 'on_hold' },
    });
    const gone = await person(daysFromNow(300), {
      status: [{ kind: 'withdrawn', effectiveOn: daysFromNow(-9) }],
    });
    expect((await home(gone)).heading).toBe('ask_board');
  });

  test('ended: on which day, and the road back', async () => {
    const late = await person(daysFromNow(-10));
    expect(await home(late)).toMatchObject({
      heading: 'ended',
      ended: {
        on: daysFromNow(-10),
        stage: 'late',
        stageEndsOn: addMonths(daysFromNow(-10), 6),
        feeCents: 12500,
        mayApply: false,
        mayPractice: false,
        practiceUntilOn: null,
      },
    });
    await addHours(late, 36, 'accepted', { doneOn: daysFromNow(-200) });
    expect(await home(late)).toMatchObject({ heading: 'ended', mayApply: true, ended: { mayApply: true } });
  });

  test('ended, and the program still counts the person as active: until when', async () => {
    const active = await makeBoard(world, { change: activeAfterEnd });
    const endsOn = daysFromNow(-10);
    const inGrace = await active.addPerson({ certifiedOn: addMonths(endsOn, -24), endsOn });
    expect(await home(inGrace)).toMatchObject({
      heading: 'ended',
      ended: {
        stage: 'grace',
        stageEndsOn: addMonths(endsOn, 3),
        mayPractice: true,
        practiceUntilOn: addMonths(endsOn, 6),
      },
      certification: { answer: 'current' },
    });
  });

  test('applied: it is being checked', async () => {
    const applied = await person(daysFromNow(20));
    await addHours(applied, 36, 'accepted');
    await addApplication(applied, 'sent');
    expect(await home(applied)).toMatchObject({
      heading: 'checking',
      mayApply: false,
      application: { state: 'sent' },
      certification: { standing: 'renewal_submitted', answer: 'current' },
    });
  });

  test('the window is open and what waits completes it: ready to renew', async () => {
    const ready = await person(daysFromNow(20));
    await addHours(ready, 30, 'accepted');
    await addHours(ready, 6, 'waiting');
    expect(await home(ready)).toMatchObject({ heading: 'ready_to_renew', mayApply: true });
    await world.database
      .run(sql`insert into period (id, body_id, certification_id, seq, starts_on, ends_on, recorded_at)
      values (${newId('pd')}, ${board.bodyId}, ${ready.certificationId}, 2, ${daysFromNow(20)}, ${addMonths(daysFromNow(20), 24)}, 0)`);
    expect(await home(ready)).toMatchObject({ heading: 'on_track', mayApply: false });
  });

  test('complete, or at an even pace with what waits: on track', async () => {
    const complete = await person(daysFromNow(200));
    await addHours(complete, 36, 'accepted');
    expect((await home(complete)).heading).toBe('on_track');
    const pace = await person(addMonths(daysFromNow(0), 12));
    await addHours(pace, 10, 'accepted');
    await addHours(pace, 9, 'waiting');
    expect(await home(pace)).toMatchObject({
      heading: 'on_track',
      total: { requiredMinutes: 2160, acceptedMinutes: 600, waitingMinutes: 540, toGoMinutes: 1020 },
    });
  });

  test('behind, with more than sixty days left: a few things left', async () => {
    expect((await home(await person(daysFromNow(100)))).heading).toBe('few_left');
  });

  test('behind, with sixty days or less: let us plan the rest', async () => {
    expect((await home(await person(daysFromNow(60)))).heading).toBe('plan_rest');
  });
});

describe('what the home holds', () => {
  test('accepted, waiting and to go stay apart, with rows, reasons and topics', async () => {
    const one = await person(daysFromNow(200));
    await addHours(one, 3, 'accepted', { topics: ['ethics'] });
    await addHours(one, 2, 'waiting', { topics: ['peer_support'] });
    await addHours(one, 1, 'returned');
    const seen = await home(one);
    const total = { requiredMinutes: 2160, acceptedMinutes: 180, waitingMinutes: 120, toGoMinutes: 1860 };
    expect(seen.total).toMatchObject(total);
    expect(
      seen.requirements.map(({ code, accepted, waiting, toGo }: Record<string, unknown>) => [
        code,
        accepted,
        waiting,
        toGo,
      ]),
    ).toEqual([
      ['total', 180, 120, 1860],
      ['peer_support', 0, 120, 1320],
      ['ethics', 180, 0, 0],
    ]);
    expect([seen.yourTurn.length, seen.waiting.length, seen.recent.length, seen.activityCount]).toEqual([
      1, 1, 3, 3,
    ]);
    expect(seen.topics.slice(0, 2)).toEqual(['peer_support', 'ethics']);
    expect(seen.why[0]).toMatch(/^Your period runs from /);
    expect(seen.why.join(' ')).toContain('at least 24 hours of peer support or recovery practice');
    expect(seen.why.at(-2)).toBe('Where your program does not say how to count, we count like this:');
    expect(seen.why.at(-1)).toMatch(/^Days or months "before" a date are counted back from it/);
    const at = `/api/bodies/${board.bodyId}/certifications/${one.certificationId}`;
    expect((await reviewer.get(at)).body.assumed).toEqual([seen.why.at(-1)]);
    expect([seen.certificate, seen.renewedUntilOn]).toEqual([null, null]);
  });

  test('what comes next: the smallest set beyond what waits, and where the pace leads', async () => {
    const one = await person(daysFromNow(300));
    await addHours(one, 19, 'accepted');
    await addHours(one, 14, 'waiting', { topics: ['peer_support'] });
    const { next } = await home(one);
    expect(next).toMatchObject({ upcoming: [], notes: [] });
    expect(next.further).toBe('If what is being checked counts, one 3-hour course completes this period.');
    expect(next.forecast).toMatch(/^At this pace you will have all 36 hours by .+ too\.$/);
    const record = await reviewer.get(`/api/bodies/${board.bodyId}/certifications/${one.certificationId}`);
    expect(record.body.further).toBe(next.further);
    const self = await world.signIn(one.email);
    const renewal = await self.get(`/api/my/certifications/${one.certificationId}/renewal`);
    expect(renewal.body.comesNext).toEqual(next);
    await addHours(one, 3, 'accepted');
    expect((await home(one)).next).toMatchObject({ further: null, forecast: null });
  });

  test('nobody is told to hurry when the end has passed, or before a pace can be known', async () => {
    const late = await person(daysFromNow(-5));
    expect((await home(late)).next).toMatchObject({ further: null, forecast: null });
    const fresh = await person(daysFromNow(720));
    await addHours(fresh, 1, 'accepted', { doneOn: daysFromNow(-1) });
    const { next } = await home(fresh);
    expect(next.forecast).toBeNull();
    expect(next.further).toMatch(/^35 hours of training, among them /);
  });

  test.each([
    // Nothing is known; two kinds of hours and no total; nothing in the first period; no next end.
    ['us-dc', { total: null, requirements: [], waived: false, mayApply: false }, 'has not told us'],
    ['us-tn', { total: null, waived: false }, 'at least 50 hours of peer support work'],
    ['us-mt', { total: null, waived: true, mayApply: true }, 'You need no hours in this period.'],
    ['us-nd', { total: { requiredMinutes: 1200 }, period: { nextEndsOn: null } }, '20 hours in all'],
  ])('%s: what is not known or not asked for is said, never counted', async (preset, holds, why) => {
    const other = await makeBoard(world, { preset });
    const endsOn = daysFromNow(200);
    const seen = await home(await other.addPerson({ certifiedOn: addMonths(endsOn, -12), endsOn }));
    expect(seen).toMatchObject(holds);
    expect(seen.why.join(' ')).toContain(why);
    expect(JSON.stringify(seen)).not.toMatch(/NaN|undefined|\b0 of 0\b|"required":0\b/);
  });

  test('us-ga, before the first period begins: no pace, and nothing to send yet', async () => {
    const georgia = await makeBoard(world, { preset: 'us-ga' });
    const year = Number(daysFromNow(0).slice(0, 4)) + 1;
    const dates = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
    const seen = await home(await georgia.addPerson({ certifiedOn: daysFromNow(0), ...dates }));
    expect(seen).toMatchObject({ period: dates, mayApply: false, ended: null, next: { forecast: null } });
    expect(seen.why.join(' ')).not.toContain('even pace');
  });

  test('it speaks Spanish', async () => {
    const one = await person(daysFromNow(200));
    const self = await world.signIn(one.email);
    self.language = 'es';
    const { body } = await self.get(`/api/my/certifications/${one.certificationId}/home`);
    expect(body.why[0]).toMatch(/^Su período va del /);
    expect(body.certification.title).toBe('Especialista de Pares Certificado');
    expect(body.next.further).toMatch(/^36 horas de capacitación, entre ellas .+ completan este período\.$/);
  });

  test("somebody else's home is not there", async () => {
    const [one, two] = [await person(daysFromNow(200)), await person(daysFromNow(200))];
    const self = await world.signIn(one.email);
    expect((await self.get(`/api/my/certifications/${two.certificationId}/home`)).status).toBe(404);
    expect((await self.get('/api/my/certifications/cer_none/home')).status).toBe(404);
    expect((await reviewer.get(`/api/my/certifications/${two.certificationId}/home`)).status).toBe(403);
  });
});

describe('certificates', () => {
  const issuePath = (of: BoardPerson) =>
    `/api/bodies/${board.bodyId}/certifications/${of.certificationId}/certificate`;
  const issue = (of: BoardPerson, version: number, headers?: Record<string, string>) =>
    reviewer.post(issuePath(of), { reason: 'Lost in the mail', version }, headers);

  test('a first one, then a replacement that the first one knows of', async () => {
    const one = await person(daysFromNow(200), { name: 'Zoë Nguyễn' });
    const first = await issue(one, 1);
    expect([first.status, first.body.replacesId]).toEqual([201, null]);
    expect((await home(one)).certificate).toMatchObject({
      id: first.body.certificateId,
      issuedOn: daysFromNow(0),
    });
    const second = await issue(one, 2);
    expect(second.body.replacesId).toBe(first.body.certificateId);
    const self = await world.signIn(one.email);
    expect((await self.get(`/api/certificates/${first.body.certificateId}`)).body.replaced).toBe(true);
    const newest = await self.get(`/api/certificates/${second.body.certificateId}`);
    expect(newest.body).toMatchObject({
      replaced: false,
      facts: { name: 'Zoë Nguyễn', replaces: first.body.certificateId },
    });
    expect((await home(one)).certificate.id).toBe(second.body.certificateId);
    await world.settled();
    expect(
      world.mails.filter(({ to, subject }) => to === one.email && /new document/.test(subject)),
    ).toHaveLength(2);
  });

  test('the PDF is the same bytes each time, named, and not sent twice', async () => {
    const one = await person(daysFromNow(200), { name: "María O'Peña" });
    const { body } = await issue(one, 1);
    const self = await world.signIn(one.email);
    const pdf = `/api/certificates/${body.certificateId}/pdf`;
    const first = await self.raw('GET', pdf);
    const bytes = new Uint8Array(await first.arrayBuffer());
    expect([
      first.status,
      first.headers.get('Content-Type'),
      new TextDecoder().decode(bytes.subarray(0, 5)),
    ]).toEqual([200, 'application/pdf', '%PDF-']);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const tag = `"${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
    expect(first.headers.get('ETag')).toBe(tag);
    // Drawn here, in Node, from the same facts: workerd makes the same bytes.
    const { facts } = (await self.get(`/api/certificates/${body.certificateId}`)).body;
    expect(bytes).toEqual((await drawPdf(facts, await fontsFromPackages())).bytes);
    expect(first.headers.get('Content-Disposition')).toBe(
      `attachment; filename="${one.number}.pdf"; filename*=UTF-8''${one.number}%20Mar%C3%ADa%20O%27Pe%C3%B1a.pdf`,
    );
    expect(first.headers.get('Cache-Control')).toContain('no-store');
    const again = await self.raw('GET', pdf);
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(bytes);
    const unchanged = await self.raw('GET', pdf, undefined, { 'If-None-Match': `"x", W/${tag}` });
    expect([unchanged.status, await unchanged.text(), unchanged.headers.get('ETag')]).toEqual([304, '', tag]);
    expect((await reviewer.raw('GET', pdf)).status).toBe(200);
  });

  test('a name in another script is printed: the same bytes on every runtime, its faces on record', async () => {
    for (const [name, face] of [
      ['佐藤 さくら', 'NotoSerifJP-Medium-119'],
      ['مُحَمَّد Ali', 'Amiri-Regular'],
    ] as const) {
      const one = await person(daysFromNow(200), { name });
      const { body } = await issue(one, 1);
      const self = await world.signIn(one.email);
      const pdf = await self.raw('GET', `/api/certificates/${body.certificateId}/pdf`);
      const { facts } = (await self.get(`/api/certificates/${body.certificateId}`)).body;
      expect(facts.name).toBe(name);
      const bytes = new Uint8Array(await pdf.arrayBuffer());
      expect(bytes).toEqual((await drawPdf(facts, await fontsFromPackages())).bytes);
      const [stored] = await world.database.all<{ hashes: string }>(
        sql`select font_hashes as hashes from certificate where id = ${body.certificateId}`,
      );
      const hashes = JSON.parse(stored?.hashes ?? '{}');
      expect(hashes[face]).toMatch(/^[0-9a-f]{64}$/);
      expect(hashes['Brygada1918-Medium']).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('neither a neighbour nor another body sees it', async () => {
    const one = await person(daysFromNow(200));
    const { body } = await issue(one, 1);
    const other = await makeBoard(world);
    const strangers = [
      await world.signIn((await person(daysFromNow(200))).email),
      await world.signIn(other.administrator),
    ];
    for (const stranger of strangers)
      for (const path of ['', '/pdf'])
        expect((await stranger.get(`/api/certificates/${body.certificateId}${path}`)).status).toBe(404);
    expect((await world.browser().get(`/api/certificates/${body.certificateId}/pdf`)).status).toBe(401);
    const theirs = await strangers[1]?.post(
      `/api/bodies/${other.bodyId}/certifications/${one.certificationId}/certificate`,
      { reason: 'x', version: 2 },
    );
    // An administrator of another body may issue there, and finds nothing of ours.
    expect(theirs?.status).toBe(404);
  });

  test('two at once make one paper, and the other hears who was first', async () => {
    const one = await person(daysFromNow(200));
    const second = await world.signIn(board.secondReviewer);
    const answers = await Promise.all([
      issue(one, 1),
      second.post(issuePath(one), { reason: 'Asked for by phone', version: 1 }),
    ]);
    const loser = answers.find(({ status }) => status === 409);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(loser?.body.error).toMatchObject({
      code: 'certificates.already_issued',
      facts: { by: expect.stringMatching(/reviewer|second/), at: expect.any(Number) },
    });
    const [papers] = await world.database.all<{ n: number }>(
      sql`select count(*) as n from certificate where certification_id = ${one.certificationId}`,
    );
    expect(papers?.n).toBe(1);
  });

  test('the same key gives the same paper', async () => {
    const one = await person(daysFromNow(200));
    const key = { 'Idempotency-Key': `issue-${Date.now()}` };
    const answers = await Promise.all([issue(one, 1, key), issue(one, 1, key)]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect((await issue(one, 1, key)).body).toEqual(answers[0]?.body);
  });

  test('auditors do not issue, and a reason is needed', async () => {
    const one = await person(daysFromNow(200));
    const auditor = await world.signIn(board.auditor);
    expect((await auditor.post(issuePath(one), { reason: 'x', version: 1 })).status).toBe(403);
    const silent = await reviewer.post(issuePath(one), { reason: ' ', version: 1 });
    expect([silent.status, silent.body.error.details[0].path]).toEqual([400, 'reason']);
  });
});
