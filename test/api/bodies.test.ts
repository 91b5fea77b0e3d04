import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBoard, type Board } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let board: Board;
let administrator: Browser;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  administrator = await world.signIn(board.administrator);
});
afterAll(() => world.close());

const at = (path = '', bodyId = board.bodyId) => `/api/bodies/${bodyId}${path}`;
const settings = {
  name: 'Three Rivers Peer Board',
  timeZone: 'America/New_York',
  helpContact: '555-0142, Monday to Friday, 9 to 5',
  numberPrefix: 'TR',
  signatories: [{ name: 'Imani Walker', title: 'Chair of the board' }],
};
const version = async () => (await administrator.get(at())).body.version;

describe('settings of a body', () => {
  test('the administrator sets name, time zone, help contact and signatories', async () => {
    const saved = await administrator.put(at(), { ...settings, version: await version() });
    expect(saved.status).toBe(200);
    const { body } = await administrator.get(at());
    expect(body).toEqual(saved.body);
    expect(body).toMatchObject({ ...settings, setUp: true });
    expect(body.staff.map((one: { role: string }) => one.role).sort()).toEqual([
      'administrator',
      'auditor',
      'reviewer',
      'reviewer',
    ]);
    const [audit] = await world.database.all<{ detail: string }>(
      sql`select detail from audit_row where record_id = ${board.bodyId} and action = 'bodies.set'`,
    );
    expect(JSON.parse(audit?.detail ?? '{}').timeZone).toEqual({ before: 'UTC', after: 'America/New_York' });
  });

  test.each([
    ['a time zone that does not exist', { timeZone: 'Mars/Olympus' }, 400, 'timeZone'],
    ['an offset instead of a zone', { timeZone: '+02:00' }, 400, 'timeZone'],
    ['three signatories', { signatories: Array(3).fill(settings.signatories[0]) }, 400, 'signatories'],
    ['a prefix with a digit', { numberPrefix: 'T4' }, 400, 'numberPrefix'],
    ['NUL bytes', { name: 'Three\u0000Rivers' }, 400, 'name'],
    ['a name no certificate can print', { name: 'ꦲꦫ Peer Board' }, 422, 'name'],
    [
      'a signatory no certificate can print',
      { signatories: [{ name: 'Ali ꦲ', title: 'Chair' }] },
      422,
      'signatories.0.name',
    ],
    [
      'a title wider than its line',
      { signatories: [{ name: 'Imani Walker', title: 'W'.repeat(80) }] },
      422,
      'signatories.0.title',
    ],
  ])('%s is refused with its field', async (_title, change, status, path) => {
    const before = await version();
    const answer = await administrator.put(at(), { ...settings, ...change, version: before });
    expect([answer.status, answer.body.error.details?.[0]?.path]).toEqual([status, path]);
    expect(await version()).toBe(before);
  });

  test('the letters that cannot be printed are named', async () => {
    const answer = await administrator.put(at(), {
      ...settings,
      name: 'ꦲꦫ Board',
      version: await version(),
    });
    expect(answer.body.error.message).toContain('ꦲ');
    expect(answer.body.error.facts.missing).toEqual(['ꦲ', 'ꦫ']);
  });

  test('the prefix moves until the first number is given', async () => {
    expect(
      (await administrator.put(at(), { ...settings, numberPrefix: 'TRP', version: await version() })).status,
    ).toBe(200);
    expect((await administrator.put(at(), { ...settings, version: await version() })).status).toBe(200);
    await board.addPerson();
    const late = await administrator.put(at(), { ...settings, numberPrefix: 'XX', version: await version() });
    expect([late.status, late.body.error.code]).toEqual([409, 'bodies.prefix_fixed']);
    expect((await administrator.put(at(), { ...settings, version: await version() })).status).toBe(200);
  });

  test('of two who save at once one wins and the other is told', async () => {
    const shown = await version();
    const both = await Promise.all(
      ['555-1', '555-2'].map((helpContact) =>
        administrator.put(at(), { ...settings, helpContact, version: shown }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('reviewer and auditor read; nobody else, and not another body', async () => {
    for (const email of [board.reviewer, board.auditor]) {
      const reader = await world.signIn(email);
      expect((await reader.get(at())).status).toBe(200);
      expect((await reader.put(at(), { ...settings, version: 1 })).status).toBe(403);
    }
    const other = await makeBoard(world);
    expect((await administrator.get(at('', other.bodyId))).status).toBe(404);
    expect((await world.browser().get(at())).status).toBe(401);
  });
});
