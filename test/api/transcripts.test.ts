import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Transcript } from '../../domain/transcripts/contract.ts';
import { daysFromNow, makeBoard, type Board, type BoardPerson } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let board: Board;
let rosa: BoardPerson;
let person: Browser;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  rosa = await board.addPerson({
    certifiedOn: daysFromNow(-1100),
    startsOn: daysFromNow(-370),
    endsOn: daysFromNow(360),
    status: [
      { kind: 'held', effectiveOn: daysFromNow(-20) },
      { kind: 'released', effectiveOn: daysFromNow(-10) },
      { kind: 'held', effectiveOn: daysFromNow(30) },
    ],
  });
  // The period before the running one, with its own hours.
  await world.database.run(sql`update period set seq = 2 where certification_id = ${rosa.certificationId}`);
  await world.database
    .run(sql`insert into period (id, body_id, certification_id, seq, starts_on, ends_on, recorded_at)
    values ('pd_before', ${board.bodyId}, ${rosa.certificationId}, 1, ${daysFromNow(-1100)}, ${daysFromNow(-371)}, 0)`);
  person = await world.signIn(rosa.email);
  const reviewer = await world.signIn(board.reviewer);
  const log = `/api/my/certifications/${rosa.certificationId}/activities`;
  const add = async (title: string, amount: number, topic: string, daysAgo: number) => {
    const { body } = await person.post(log, {
      title,
      amount,
      topics: [topic],
      doneOn: daysFromNow(-daysAgo),
    });
    return body as { id: string; version: number };
  };
  for (const { id, version } of [
    await add('Peer support basics', 24, 'peer_support', 500),
    await add('=HYPERLINK("x"), ethics', 3, 'ethics', 200),
  ])
    await reviewer.post(`/api/bodies/${board.bodyId}/activities/${id}/decision`, {
      decision: 'accept',
      version,
    });
  await add('Wellness, still looked at', 6, 'wellness', 100);
  const back = await add('Taken back', 5, 'wellness', 90);
  await person.post(`/api/my/activities/${back.id}/withdraw`, { version: back.version });
  await world.database.run(
    sql`update activity set competencies = '["mutual","safe"]' where title like '%ethics'`,
  );
});
afterAll(() => world.close());

const own = () => `/api/my/certifications/${rosa.certificationId}/transcript`;

describe('the transcript', () => {
  test('holds every period with its own hours, what counts and why, and nothing that was taken back', async () => {
    const { status, body } = await person.get<Transcript>(own());
    expect(status).toBe(200);
    expect(body.certification).toMatchObject({
      number: rosa.number,
      answer: 'current',
      validUntilOn: daysFromNow(360),
    });
    expect(
      body.periods.map(({ startsOn, isRunning, activities }) => [
        startsOn,
        isRunning,
        activities.map(({ title }) => title),
      ]),
    ).toEqual([
      [daysFromNow(-370), true, ['=HYPERLINK("x"), ethics', 'Wellness, still looked at']],
      [daysFromNow(-1100), false, ['Peer support basics']],
    ]);
    const [running, before] = body.periods;
    expect(running?.requirements.find(({ code }) => code === 'total')).toMatchObject({
      accepted: 180,
      waiting: 360,
    });
    expect(before?.requirements.find(({ code }) => code === 'total')).toMatchObject({
      accepted: 24 * 60,
      waiting: 0,
    });
    expect(before?.activities[0]).toMatchObject({
      countedMinutes: 1440,
      mark: 'counts',
      topicNames: ['Peer support or recovery practice'],
    });
    expect(before?.activities[0]?.sentence).toMatch(/24 hours/);
    expect(JSON.stringify(body)).not.toContain('Taken back');
  });

  test('says what has happened, and nothing of what is decided for later, nor any reason', async () => {
    const { body } = await person.get<Transcript>(own());
    expect(body.history.map(({ kind }) => kind)).toEqual(['certified', 'held', 'released']);
    expect(body.competencies.filter(({ minutes }) => minutes > 0)).toEqual([
      { code: 'mutual', minutes: 180 },
      { code: 'safe', minutes: 180 },
    ]);
  });

  test('is a table file that runs no formula', async () => {
    const answer = await person.raw('GET', `${own()}.csv`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Disposition')).toBe(
      `attachment; filename="transcript-${rosa.number}.csv"`,
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    // The mark of order: without it a spreadsheet reads no accents.
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^Date,What,Provider,/);
    expect(lines[1]).toMatch(new RegExp(`^${daysFromNow(-500)},Peer support basics,.*,1440,1440,Counts,`));
    expect(lines[2]).toContain(`"'=HYPERLINK(""x""), ethics"`);
  });

  test('is a PDF of its own, in the size of the body', async () => {
    const answer = await person.raw('GET', `${own()}.pdf`);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
    const text = new TextDecoder('latin1').decode(await answer.arrayBuffer());
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text).toMatch(/\/MediaBox ?\[ ?0 0 612 792/);
    expect(text).toContain('/StructTreeRoot');
  });

  test('is in the language that is asked for', async () => {
    const { body } = await person.get<Transcript>(`${own()}?lang=es`);
    expect([body.language, body.certification.title]).toEqual(['es', 'Especialista de Pares Certificado']);
    const table = await (await person.raw('GET', `${own()}.csv?lang=es`)).text();
    expect(table.split('\r\n')[0]).toMatch(/^Fecha,/);
  });

  test('staff of the body read the same; another person reads nothing', async () => {
    const auditor = await world.signIn(board.auditor);
    const path = `/api/bodies/${board.bodyId}/certifications/${rosa.certificationId}/transcript`;
    const [theirs, ours] = [await auditor.get<Transcript>(path), await person.get<Transcript>(own())];
    expect({ ...theirs.body, madeAt: '' }).toEqual({ ...ours.body, madeAt: '' });
    const other = await world.signIn((await board.addPerson()).email);
    expect((await other.get(own())).status).toBe(404);
  });
});
