import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { attendancesOf } from '../../worker/training/read.ts';
import { daysFromNow, makeBoard, type Board, type BoardPerson } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { makeProvider, waitPosted, type TestProvider } from '../support/provider.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let board: Board;
let school: TestProvider;
let rosa: BoardPerson;
let ana: BoardPerson;

beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  school = await makeProvider(world, board);
});
afterAll(() => world.close());

let people = 0;
beforeEach(async () => {
  people++;
  rosa = await board.addPerson({ name: `Rosa Delgado ${people}` });
  ana = await board.addPerson({ name: `Ana Peña Ruiz ${people}` });
});

const heading = 'Number,Name,Course,Date,Minutes';
const on = daysFromNow(-30);
const listOf = (...rows: string[]) => [heading, ...rows].join('\n');
const rowOf = ({ number, name }: BoardPerson, rest = `ETH-1,${on},`) => `${number},${name},${rest}`;
const check = (input: Record<string, unknown>, by = school) =>
  by.browser.post(`${by.path}/rosters/check`, input);

async function post(text: string, by = school): Promise<{ status: number; body: any }> {
  const { rowsHash } = (await check({ text }, by)).body;
  return by.browser.post(`${by.path}/rosters`, { text, rowsHash, fileName: 'list.csv' });
}

async function posted(text: string, by = school): Promise<string> {
  const { status, body } = await post(text, by);
  expect([status, body]).toEqual([201, expect.objectContaining({ posted: 0, postedAt: null })]);
  await waitPosted(by, body.id);
  return body.id;
}

const phones = new Map<string, Browser>();
async function phoneOf({ email }: BoardPerson): Promise<Browser> {
  const phone = phones.get(email) ?? (await world.signIn(email));
  phones.set(email, phone);
  return phone;
}
const activitiesOf = async (person: BoardPerson) => {
  const phone = await phoneOf(person);
  return (await phone.get(`/api/my/certifications/${person.certificationId}/activities`)).body.rows;
};
const count = async (from: ReturnType<typeof sql>) =>
  (await world.database.all<{ n: number }>(sql`select count(*) as n from ${from}`))[0]?.n;
const attendances = (person: BoardPerson) => attendancesOf(world.database, board.bodyId, person.personId);

describe('a list', () => {
  test('is checked without storing anything, posted once, counts at once and is told once', async () => {
    const text = listOf(rowOf(rosa), rowOf(ana, `eth-1,${on},90`), 'TB-1990-00001,Nobody,ETH-1,2026-01-02,');
    const { body } = await check({ text });
    expect(body.counts).toMatchObject({
      rows: 3,
      ok: 2,
      unknown: 1,
      fix: 0,
      posted: 0,
      people: 2,
      minutes: 450,
    });
    expect(body.rows).toEqual([
      expect.objectContaining({
        row: 4,
        verdict: 'unknown',
        reasons: [expect.objectContaining({ code: 'number_unknown', field: 'who' })],
      }),
    ]);
    expect(await count(sql`roster where provider_id = ${school.id}`)).toBe(0);
    const mailsBefore = world.mails.length;
    const id = await posted(text);
    await world.settled();
    expect(await activitiesOf(ana)).toEqual([
      expect.objectContaining({
        title: 'Ethics for peers',
        state: 'accepted',
        claimedMinutes: 90,
        countedMinutes: 90,
        attestedBy: 'provider',
      }),
    ]);
    expect(await attendances(ana)).toEqual([
      expect.objectContaining({
        completedOn: on,
        minutes: 90,
        topics: [{ topic: 'ethics', minutes: 90 }],
        competencies: ['mutual'],
        approvedThen: true,
        initial: false,
      }),
    ]);
    const news = world.mails.slice(mailsBefore).filter(({ text }) => /confirmed hours/.test(text));
    const told = news.map(({ to }) => to);
    expect(told.filter((to) => to === rosa.email || to === ana.email).sort()).toEqual(
      [ana.email, rosa.email].sort(),
    );
    const { rows } = (await school.browser.get(`${school.path}/rosters/${id}/rows`)).body;
    expect(rows.map(({ name, minutes }: any) => [name, minutes])).toEqual([
      [rosa.name, 360],
      [ana.name, 90],
    ]);
    // Nobody at the board has to look at it.
    expect(await count(sql`review_item where person_id = ${ana.personId}`)).toBe(0);
  });

  test('the same again changes nothing; a corrected one adds only what is new', async () => {
    const first = listOf(rowOf(rosa), rowOf(ana, 'ETH-9,,'));
    const id = await posted(first);
    const again = await school.browser.post(`${school.path}/rosters`, {
      text: first,
      rowsHash: (
        await world.database.all<{ h: string }>(sql`select rows_hash as h from roster where id = ${id}`)
      )[0]?.h,
    });
    expect([again.status, again.body.error]).toEqual([
      409,
      expect.objectContaining({ code: 'rosters.already_sent', facts: { rosterId: id } }),
    ]);
    const dry = (await check({ text: first })).body;
    expect([dry.counts.posted, dry.counts.ok, dry.rowsHash]).toEqual([1, 0, null]);
    const corrected = await posted(listOf(rowOf(rosa), rowOf(ana)));
    const roster = (await school.browser.get(`${school.path}/rosters/${corrected}`)).body;
    expect([roster.total, roster.posted, roster.rowsInFile]).toEqual([1, 1, 2]);
    expect((await attendances(rosa)).length).toBe(1);
  });

  test('confirmed twice at once, it is posted once; a repeated key gets the same answer', async () => {
    const text = listOf(rowOf(rosa), rowOf(ana));
    const { rowsHash } = (await check({ text })).body;
    const send = (key: string) =>
      school.browser.post(`${school.path}/rosters`, { text, rowsHash }, { 'Idempotency-Key': key });
    const answers = await Promise.all([send('first-of-two'), send('second-of-two'), send('third-of-two')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const won = answers.findIndex(({ status }) => status === 201);
    const again = await send(['first-of-two', 'second-of-two', 'third-of-two'][won] ?? '');
    expect(again.body).toEqual(answers[won]?.body);
    await waitPosted(school, again.body.id);
    expect([(await attendances(rosa)).length, (await activitiesOf(ana)).length]).toEqual([1, 1]);
  });

  test('two lists with the same row at once: it is posted once, and each says how many it posted', async () => {
    const [one, two] = [listOf(rowOf(rosa)), listOf(rowOf(rosa), rowOf(ana))];
    const hashes = await Promise.all([one, two].map(async (text) => (await check({ text })).body.rowsHash));
    const sent = await Promise.all(
      [one, two].map((text, i) =>
        school.browser.post(`${school.path}/rosters`, { text, rowsHash: hashes[i] }),
      ),
    );
    const ids = sent.filter(({ status }) => status === 201).map(({ body }) => body.id);
    const done = await Promise.all(ids.map((id) => waitPosted(school, id)));
    // Who judged after the other was in is told that the list has changed, and nothing of it is posted.
    const whole = done.reduce((sum, { posted: n }) => sum + n, 0);
    expect(whole).toBe((await attendances(rosa)).length + (await attendances(ana)).length);
    expect((await attendances(rosa)).length).toBe(1);
    expect((await activitiesOf(rosa)).length).toBe(1);
  });

  test('what was shown is what is posted: another list under its name is refused', async () => {
    const { rowsHash } = (await check({ text: listOf(rowOf(rosa)) })).body;
    const answer = await school.browser.post(`${school.path}/rosters`, {
      text: listOf(rowOf(rosa), rowOf(ana)),
      rowsHash,
    });
    expect([answer.status, answer.body.error.code]).toEqual([409, 'rosters.changed']);
    expect(await attendances(rosa)).toEqual([]);
  });

  test('cells are mended on the screen, and how the file was read is remembered', async () => {
    const text = [
      'Cert;Who;What;When;How long',
      `${rosa.number};${rosa.name};ETH-1;03/04/2026;2`,
      `${ana.number};Ana Pena Ruiz;ETH-2;03/04/2026;2`,
    ].join('\n');
    const columns = { who: 0, name: 1, familyName: null, course: 2, completedOn: 3, amount: 4, note: null };
    const layout = {
      header: true,
      columns,
      dateOrder: 'month_first',
      amountUnit: 'hours',
      courseForAll: null,
      completedOnForAll: null,
    };
    const edits = [{ row: 3, field: 'course', value: 'ETH-1' }];
    const dry = (await check({ text, layout, edits })).body;
    expect(dry.counts).toMatchObject({ ok: 2, minutes: 240 });
    const sent = await school.browser.post(`${school.path}/rosters`, {
      text,
      layout,
      edits,
      rowsHash: dry.rowsHash,
    });
    await waitPosted(school, sent.body.id);
    expect((await attendances(ana))[0]).toMatchObject({ completedOn: '2026-03-04', minutes: 120 });
    const next = (await check({ text: text.replaceAll('03/04', '05/06') })).body;
    expect([next.remembered, next.layout]).toEqual([true, layout]);
  });

  test('bytes of a spreadsheet are read by what they are; a workbook is told so', async () => {
    const text = listOf(`${ana.number},${ana.name},ETH-1,${on},`);
    const latin = Buffer.from(text, 'latin1').toString('base64');
    expect((await check({ bytes: latin })).body).toMatchObject({
      encoding: 'windows-1252',
      counts: { ok: 1 },
    });
    const wide = Buffer.from(`\u{feff}${text}`, 'utf16le').toString('base64');
    expect((await check({ bytes: wide })).body).toMatchObject({ encoding: 'utf-16', counts: { ok: 1 } });
    const workbook = await check({ bytes: Buffer.from('PK\u{3}\u{4}rest').toString('base64') });
    expect([workbook.status, workbook.body.error.code]).toEqual([422, 'rosters.not_text']);
  });

  test('a million columns, and more rows than may be, are one clear answer', async () => {
    const start = performance.now();
    const wide = await check({ text: 'x,'.repeat(1_000_000) });
    expect([wide.status, wide.body.error.code]).toEqual([422, 'rosters.too_many_columns']);
    const long = await check({ text: `${heading}\n${'a,b,c,d,\n'.repeat(10_001)}` });
    expect([long.status, long.body.error.code]).toEqual([422, 'rosters.too_many_rows']);
    expect(performance.now() - start).toBeLessThan(3000);
    const open = await check({ text: `${heading}\n"never,closed` });
    expect([open.status, open.body.error.facts]).toEqual([422, { row: 2 }]);
  });

  test('the rows to mend come as a file that no spreadsheet runs', async () => {
    const file = await school.browser.post<string>(`${school.path}/rosters/rows-to-mend`, {
      text: listOf(rowOf(rosa), `=cmd()|x,"Peña, Ana",ETH-1,${on},`),
    });
    expect(file.headers.get('Content-Type')).toContain('text/csv');
    expect(file.body.split('\r\n')).toEqual([
      'Row,Certificate number,Name,Course code,Date,Minutes,Note,What to mend',
      expect.stringMatching(/^3,'=cmd\(\)\|x,"Peña, Ana",ETH-1,/),
      '',
    ]);
  });
});

describe('who is shown what', () => {
  test('a withheld record answers as one that does not exist, and no answer names anybody', async () => {
    await world.database.run(sql`update certification set withheld = 1 where id = ${ana.certificationId}`);
    const { body } = await check({
      text: listOf(
        rowOf(ana),
        'TB-1990-00009,Nobody Known,ETH-1,2026-01-02,',
        `${ana.email},${ana.name},ETH-1,${on},`,
        `${rosa.email},Somebody Else,ETH-1,${on},`,
        `nobody@nowhere.example,Somebody Else,ETH-1,${on},`,
        `${rosa.number},Somebody Else,ETH-1,${on},`,
      ),
    });
    const [withheld, unknown, byMail, wrongName, noMail, other] = body.rows.map(
      ({ verdict, reasons }: any) => [verdict, reasons],
    );
    expect(withheld).toEqual(unknown);
    expect(byMail).toEqual(noMail);
    expect(wrongName).toEqual(noMail);
    expect(other[1][0].code).toBe('name_differs');
    expect(JSON.stringify(body)).not.toContain('Delgado');
  });

  test('who asks to be a provider, and never was one, learns nothing', async () => {
    const asking = await makeProvider(world, board);
    await world.database.run(sql`delete from provider_approval where provider_id = ${asking.id}`);
    const { status, body } = await check({ text: listOf(rowOf(rosa), rowOf(ana)) }, asking);
    expect([status, body.error.code]).toEqual([422, 'rosters.not_approved']);
  });

  test('lists of another provider, and of another board, do not exist', async () => {
    const id = await posted(listOf(rowOf(rosa)));
    const stranger = await makeProvider(world, board);
    expect((await stranger.browser.get(`${stranger.path}/rosters/${id}`)).status).toBe(404);
    expect((await stranger.browser.get(`${school.path}/rosters/${id}`)).status).toBe(404);
    const staff = await world.signIn(board.auditor);
    const seen = await staff.get(`/api/bodies/${board.bodyId}/providers/${school.id}/rosters/${id}/rows`);
    expect(seen.body.rows).toHaveLength(1);
    const elsewhere = await makeBoard(world);
    const theirs = await world.signIn(elsewhere.auditor);
    expect(
      (await theirs.get(`/api/bodies/${elsewhere.bodyId}/providers/${school.id}/rosters/${id}`)).status,
    ).toBe(404);
  });
});

describe('beside what the person logged', () => {
  const own = (rest = {}) => ({
    title: 'Ethics for Peers',
    doneOn: on,
    amount: 6,
    topics: ['ethics'],
    ...rest,
  });
  const logOwn = async (person: BoardPerson) => {
    const phone = await phoneOf(person);
    return (await phone.post(`/api/my/certifications/${person.certificationId}/activities`, own())).body;
  };

  test('an entry that waits goes back to them with why, and counts once', async () => {
    const entry = await logOwn(rosa);
    await posted(listOf(rowOf(rosa)));
    await world.settled();
    const rows = await activitiesOf(rosa);
    expect(rows.find(({ id }: any) => id === entry.id)).toMatchObject({
      state: 'returned',
      countedMinutes: 0,
      reason: expect.stringContaining('has confirmed this training'),
    });
    expect(rows.filter(({ countedMinutes }: any) => countedMinutes > 0)).toHaveLength(1);
    expect(await count(sql`review_item where subject_id = ${entry.id} and state = 'open'`)).toBe(0);
    const mail = world.mails.findLast(({ to, text }) => to === rosa.email && /count once/.test(text));
    expect(mail).toBeDefined();
  });

  test('what the board had accepted stays and is not doubled', async () => {
    const entry = await logOwn(rosa);
    const reviewer = await world.signIn(board.reviewer);
    await reviewer.post(`/api/bodies/${board.bodyId}/activities/${entry.id}/decision`, {
      decision: 'accept',
      version: entry.version,
    });
    await posted(listOf(rowOf(rosa)));
    expect((await activitiesOf(rosa)).map(({ id, state }: any) => [id, state])).toEqual([
      [entry.id, 'accepted'],
    ]);
    expect((await attendances(rosa)).length).toBe(1);
  });
});

test('what a provider may not attest waits for the board', async () => {
  const quiet = await makeProvider(world, board, { attests: false });
  await posted(listOf(rowOf(rosa)), quiet);
  expect((await activitiesOf(rosa))[0]).toMatchObject({ state: 'waiting', attestedBy: 'provider' });
  expect(await count(sql`review_item where person_id = ${rosa.personId} and state = 'open'`)).toBe(1);
  // What was reported is not the person's to change or to take back.
  const phone = await phoneOf(rosa);
  const [{ id, version }] = await activitiesOf(rosa);
  const at = `/api/my/activities/${id}`;
  expect((await phone.get(at)).body.mayEdit).toBe(false);
  const change = { title: 'More of it', doneOn: on, amount: 40, topics: ['ethics'], version };
  const refused = [await phone.put(at, change), await phone.post(`${at}/withdraw`, { version })];
  expect(refused.map(({ body }) => body.error.code)).toEqual(['activities.attested', 'activities.attested']);
  // Asked for a proof, they may add it; the hours stay those of the provider.
  const reviewer = await world.signIn(board.reviewer);
  await reviewer.post(`/api/bodies/${board.bodyId}/activities/${id}/decision`, {
    decision: 'ask',
    reasonCode: 'proof_missing',
    reason: 'Please send the certificate.',
    version,
  });
  const answered = await phone.put(at, { ...change, version: version + 1 });
  expect(answered.body).toMatchObject({ state: 'waiting', title: 'Ethics for peers', claimedMinutes: 360 });
});

test('before somebody is certified it is a training on the way, and no activity', async () => {
  await posted(listOf(rowOf(rosa, `ETH-1,${daysFromNow(-400)},`)));
  expect([(await attendances(rosa)).length, (await activitiesOf(rosa)).length]).toEqual([1, 0]);
});

describe('a posted row', () => {
  async function postedRow(person: BoardPerson) {
    const id = await posted(listOf(rowOf(person)));
    const { rows } = (await school.browser.get(`${school.path}/rosters/${id}/rows`)).body;
    return { id: rows[0].id as string, at: `${school.path}/attendances/${rows[0].id}` };
  }

  test('is corrected with a reason: both versions stay, what counts changes, the person reads why', async () => {
    const { at } = await postedRow(rosa);
    const correction = { completedOn: daysFromNow(-29), minutes: 120, reason: 'Left at noon.', version: 1 };
    const answer = await school.browser.post(`${at}/correct`, correction);
    expect(answer.body).toMatchObject({ outcome: 'corrected', version: 2 });
    expect((await activitiesOf(rosa))[0]).toMatchObject({
      state: 'accepted',
      countedMinutes: 120,
      doneOn: daysFromNow(-29),
      reason: 'Left at noon.',
    });
    const { changes, minutes } = (await school.browser.get(at)).body;
    expect([minutes, changes]).toEqual([
      120,
      [
        expect.objectContaining({
          kind: 'corrected',
          before: expect.objectContaining({ minutes: 360, completedOn: on }),
          after: expect.objectContaining({ minutes: 120 }),
          reason: 'Left at noon.',
          by: 'Dana Reyes',
        }),
      ],
    ]);
    await world.settled();
    expect(world.mails.some(({ to, text }) => to === rosa.email && /changed hours/.test(text))).toBe(true);
    const stale = await school.browser.post(`${at}/correct`, correction);
    expect(stale.status).toBe(409);
    const tooMuch = await school.browser.post(`${at}/correct`, { ...correction, minutes: 361, version: 2 });
    expect([tooMuch.status, tooMuch.body.error.details[0].path]).toEqual([400, 'minutes']);
  });

  test('is withdrawn, and may be posted again', async () => {
    const { at } = await postedRow(rosa);
    const withdrawal = { reason: 'Was another Rosa.', version: 1 };
    const answers = await Promise.all([
      school.browser.post(`${at}/withdraw`, withdrawal),
      school.browser.post(`${at}/withdraw`, withdrawal),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await attendances(rosa)).toEqual([]);
    expect((await activitiesOf(rosa))[0]).toMatchObject({ state: 'withdrawn', countedMinutes: 0 });
    await posted(listOf(rowOf(rosa)));
    expect((await attendances(rosa)).length).toBe(1);
  });

  test('that a renewal was judged by stays; the board reads what the provider asks', async () => {
    const { at, id } = await postedRow(rosa);
    await world.database
      .run(sql`insert into period (id, body_id, certification_id, seq, starts_on, ends_on, recorded_at)
      values (${`pd_later${people}`}, ${board.bodyId}, ${rosa.certificationId}, 2, ${daysFromNow(-5)}, ${daysFromNow(700)}, 0)`);
    const answer = await school.browser.post(`${at}/withdraw`, { reason: 'Was not there.', version: 1 });
    expect(answer.body).toEqual({ id, outcome: 'asked', version: 1 });
    expect((await attendances(rosa)).length).toBe(1);
    const staff = await world.signIn(board.reviewer);
    const { rows } = (await staff.get(`/api/bodies/${board.bodyId}/attendance-requests`)).body;
    expect(rows[0]).toMatchObject({ reason: 'Was not there.', personName: rosa.name, by: 'Dana Reyes' });
  });
});
