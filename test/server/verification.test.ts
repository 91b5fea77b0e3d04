import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { migrateDatabase } from '../../db/migrate.ts';
import { createApp } from '../../worker/app.ts';
import { newId } from '../../worker/kernel/ids.ts';
import { sealLink } from '../../worker/kernel/sealed-link.ts';
import { openFile, openServer } from '../../worker/platform/database-node.ts';
import { nodePorts } from '../../worker/platform/node-ports.ts';
import { readSecret } from '../../worker/platform/secret.ts';
import { readSettings } from '../../worker/settings.ts';
import { addMonths } from '../../domain/programs/dates.ts';
import { daysFromNow, makeBoard, type Board, type BoardPerson } from '../support/board.ts';
import { openWorld, secret, type World } from '../support/world.ts';

/** What only a runtime of ours can show: how often the database is asked, and what is said when it is away. */

let world: World;
let board: Board;
let rosa: BoardPerson;
let trips = 0;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  rosa = await board.addPerson({ name: 'Rosa Delgado' });
  // Mail leaves after the answer: what it asks of the database is not the request's.
  const ofMail = (asked: unknown) => JSON.stringify(asked).includes('update outbox_message');
  const client = (
    world.database as unknown as { $client: Record<'execute' | 'batch', (...asked: unknown[]) => unknown> }
  ).$client;
  for (const name of ['execute', 'batch'] as const) {
    const original = client[name].bind(client);
    client[name] = (...asked) => {
      if (!ofMail(asked)) trips++;
      return original(...asked);
    };
  }
});
afterAll(() => world.close());

async function tripsOf(ask: () => Promise<{ status: number }>, status: number): Promise<number> {
  trips = 0;
  expect((await ask()).status).toBe(status);
  return trips;
}

describe('round trips', () => {
  test('one for a verification, as page or as JSON, found or not', async () => {
    const employer = world.browser();
    await employer.get(`/v/${rosa.code}`);
    expect(await tripsOf(() => employer.get(`/v/${rosa.code}`), 200)).toBe(1);
    expect(await tripsOf(() => employer.get(`/V/${rosa.code}?lang=es`), 200)).toBe(1);
    expect(await tripsOf(() => employer.get(`/api/verify/${rosa.code}`), 200)).toBe(1);
    expect(await tripsOf(() => employer.get(`/v?q=${rosa.number}`), 200)).toBe(1);
    expect(await tripsOf(() => employer.get('/api/verify/nonsense'), 404)).toBe(1);
    expect(await tripsOf(() => employer.get('/v'), 200)).toBe(0);
  });

  test('home, people, record and log: the session and one more', async () => {
    const self = await world.signIn(rosa.email);
    const auditor = await world.signIn(board.auditor);
    const body = `/api/bodies/${board.bodyId}`;
    expect(await tripsOf(() => self.get(`/api/my/certifications/${rosa.certificationId}/home`), 200)).toBe(2);
    for (const path of [
      '/people',
      '/people?search=rosa',
      `/certifications/${rosa.certificationId}`,
      `/certifications/${rosa.certificationId}/audit-log`,
      '/audit-log',
    ])
      expect([path, await tripsOf(() => auditor.get(body + path), 200)]).toEqual([path, 2]);
  });

  test('adding a person and issuing: the session, one to read, one to write', async () => {
    const administrator = await world.signIn(board.administrator);
    const reviewer = await world.signIn(board.reviewer);
    const input = {
      name: 'Ana Bell',
      email: 'trips@people.example',
      certification: { programId: board.programId, certifiedOn: daysFromNow(-3) },
    };
    const add = () => administrator.post(`/api/bodies/${board.bodyId}/people`, input);
    expect(await tripsOf(add, 201)).toBe(3);
    await world.settled();
    const path = `/api/bodies/${board.bodyId}/certifications/${rosa.certificationId}/certificate`;
    expect(await tripsOf(() => reviewer.post(path, { reason: 'Lost', version: 1 }), 201)).toBe(3);
    const correct = { name: 'Rosa Delgado Ruiz', reason: 'Misprinted', version: 1 };
    const name = `/api/bodies/${board.bodyId}/people/${rosa.personId}/name`;
    expect(await tripsOf(() => reviewer.put(name, correct), 200)).toBe(3);
  });

  test('a supervisor’s team, of one person or of twenty: the link, who it is, their records, the row of the look', async () => {
    const email = 'dana@trips.example';
    const supervise = ({ personId }: BoardPerson) =>
      world.database.run(sql`
        insert into supervisor (id, body_id, person_id, name, email, language, qualification, from_on, shared_at, created_at)
        values (${newId('sup')}, ${board.bodyId}, ${personId}, 'Dana', ${email}, 'en', 'qualified_staff', '2026-01-01', 1, 1)`);
    const id = newId('tml');
    await world.database.run(sql`
      insert into team_link (id, email, name, language, body_id, round, expires_at)
      values (${id}, ${email}, 'Dana', 'en', ${board.bodyId}, 1, ${Date.now() + 86_400_000})`);
    const token = await sealLink({ secret: async () => readSecret(secret) }, 'team', { id, round: 1 });
    const link = { token, browser: 'a-browser-of-the-trips' };
    const supervisor = world.browser();
    await supervise(rosa);
    expect((await supervisor.post('/api/team/confirm', link)).status).toBe(200);
    const look = () => supervisor.post('/api/team/look', link);
    expect((await look()).body.people).toHaveLength(1);
    expect(await tripsOf(look, 200)).toBe(4);
    for (let i = 0; i < 19; i++) await supervise(await board.addPerson({ name: `Ana ${i}` }));
    expect((await look()).body.people).toHaveLength(20);
    expect(await tripsOf(look, 200)).toBe(4);
  });
});

describe('when the record cannot be read', () => {
  test('the answer is "not confirmed", never anything else, and says when to come back', async () => {
    const data = await mkdtemp(join(tmpdir(), 'standing-away-'));
    const { database, close } = await openFile(join(data, 'standing.db'));
    await migrateDatabase(database);
    const ports = nodePorts(readSettings({ STANDING_DATA: data }), database, () => {});
    const app = createApp(() => ports);
    await database.run(sql`drop table public_record`);
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    for (const code of [rosa.code, 'nonsense']) {
      const json = await app.request(`/api/verify/${code}`);
      expect([json.status, json.headers.get('Retry-After')]).toEqual([503, '30']);
      expect(await json.json()).toEqual({ answer: 'not_confirmed', checkedAt: expect.any(String) });
      const page = await app.request(`/v/${code}`);
      expect([page.status, page.headers.get('Retry-After')]).toEqual([503, '30']);
      const html = await page.text();
      expect(html).toContain('<title>Not confirmed right now · Standing</title>');
      expect(html).toContain('This says nothing about the certificate.');
      expect(html).not.toContain(code);
    }
    silent.mockRestore();
    close();
    await rm(data, { recursive: true, force: true });
  });
});

test('a database server that says nothing is one that is away: 503 in time, for everybody', async () => {
  const mute = createServer(() => {});
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const { port } = mute.address() as AddressInfo;
  const { database, close } = openServer(`http://127.0.0.1:${port}`, null, 200);
  const ports = nodePorts(readSettings({}), database, () => {});
  const app = createApp(() => ports);
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  const verify = await app.request(`/api/verify/${rosa.code}`);
  expect([verify.status, (await verify.json()).answer]).toEqual([503, 'not_confirmed']);
  const me = await app.request('/api/me', { headers: { Cookie: '__Host-s=anything' } });
  expect([me.status, (await me.json()).error.code]).toEqual([503, 'not_available']);
  silent.mockRestore();
  close();
  mute.closeAllConnections();
  mute.close();
});

describe('the body’s own day', () => {
  test('a certificate ends with the last day where its board is', async () => {
    const west = await makeBoard(world, { timeZone: 'Pacific/Pago_Pago' });
    const east = await makeBoard(world, { timeZone: 'Pacific/Kiritimati' });
    // Between 11:00 and 24:00 UTC it is the next day in Kiritimati; Pago Pago is a day behind until 11:00.
    const dayOf = (timeZone: string) =>
      new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(
        Date.now() + world.clock.offset,
      );
    const endsOn = dayOf('Pacific/Pago_Pago');
    const of = (which: Board) => which.addPerson({ certifiedOn: addMonths(endsOn, -24), endsOn });
    const [here, there] = [await of(west), await of(east)];
    const answer = async (code: string) => (await world.browser().get(`/api/verify/${code}`)).body.answer;
    expect([await answer(here.code), await answer(there.code)]).toEqual(['current', 'not_current']);
  });
});

describe('weight', () => {
  test('the page and its two sheets stay under 14 kB on the wire', async () => {
    const page = await world.browser().get<string>(`/v/${rosa.code}?lang=es`);
    const sheets = await Promise.all(
      ['tokens', 'components'].map((name) => readFile(`admin/public/look/${name}.css`, 'utf8')),
    );
    // As the build ships them: without comments and white space (vite.config.ts).
    const slim = sheets.map((css) =>
      css
        .replaceAll(/\/\*[^]*?\*\//g, '')
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/ ?([{};,]) ?/g, '$1'),
    );
    const sizes = [page.body, ...slim].map((text) => gzipSync(text).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(14_000);
  });
});
