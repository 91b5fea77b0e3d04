import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFile } from '../../worker/platform/database-node.ts';
import { count, startMachine, type Machine } from '../support/machine.ts';

describe('a first start that is killed', () => {
  test('ends in a whole demo at the next', async () => {
    const data = await mkdtemp(join(tmpdir(), 'standing-killed-'));
    const project = resolve(import.meta.dirname, '..', '..');
    const script = [
      `import { prepareFirstStart } from '${project}/db/first-start.ts';`,
      `import { migrateDatabase } from '${project}/db/migrate.ts';`,
      `import { openFile } from '${project}/worker/platform/database-node.ts';`,
      `import { nodePorts } from '${project}/worker/platform/node-ports.ts';`,
      `import { readSettings } from '${project}/worker/settings.ts';`,
      `const { database } = await openFile('${data}/standing.db'); await migrateDatabase(database);`,
      `process.stdout.write('begin'); await prepareFirstStart(nodePorts(readSettings({ STANDING_DATA: '${data}' }), database)); process.stdout.write('end');`,
    ].join('\n');
    const run = (killAfter: number | null) =>
      new Promise<string>((done) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        let said = '';
        child.stdout.on('data', (part) => {
          said += part;
          if (killAfter !== null && said === 'begin') setTimeout(() => child.kill('SIGKILL'), killAfter);
        });
        child.once('close', () => done(said));
      });
    for (const wait of [60, 600, 1300]) if ((await run(wait)).includes('end')) break;
    expect(await run(null)).toContain('end');
    const { database, close } = await openFile(join(data, 'standing.db'));
    expect(await count(database, sql`body`)).toBe(1);
    expect(await count(database, sql`person`)).toBe(303);
    expect(await count(database, sql`evidence`)).toBeGreaterThan(80);
    expect(
      JSON.parse(await readFile(join(data, 'demo.json'), 'utf8')).accounts.length,
    ).toBeGreaterThanOrEqual(3);
    close();
    await rm(data, { recursive: true, force: true });
  }, 60_000);
});

describe('STANDING_DEMO=off', () => {
  let machine: Machine;
  beforeAll(async () => {
    machine = await startMachine({ STANDING_DEMO: 'off' });
  });
  afterAll(() => machine.close());
  const tokenIn = (greeting: string) => /\/invitation#([\w-]{43})/.exec(greeting)?.[1];

  test('starts empty with an invitation; each start makes a new one and the one before stops working', async () => {
    expect(machine.greeting).toMatch(/http:\/\/localhost:8787\/invitation#[\w-]{43}/);
    await expect(stat(join(machine.data, 'demo.json'))).rejects.toThrow();
    const next = await machine.again();
    expect(tokenIn(next)).not.toBe(tokenIn(machine.greeting));
    expect(await count(machine.database, sql`body`)).toBe(1);
    const newcomer = await machine.signIn('first@newcomers.example');
    const old = await newcomer.post('/api/invitations/accept', { token: tokenIn(machine.greeting) });
    expect(old.status).toBe(404);

    const accepted = await newcomer.post('/api/invitations/accept', {
      token: tokenIn(next),
      name: 'Ada First',
    });
    expect([accepted.status, accepted.body.role]).toEqual([200, 'administrator']);
    const [staff] = (await newcomer.get('/api/me')).body.staff;
    expect(staff).toMatchObject({ name: 'Ada First', role: 'administrator', bodySetUp: false });

    const { version } = (await newcomer.get(`/api/bodies/${staff.bodyId}`)).body;
    const settings = {
      name: 'New Board',
      timeZone: 'America/Chicago',
      helpContact: '555-0100',
      numberPrefix: 'NB',
      signatories: [],
      version,
    };
    expect((await newcomer.put(`/api/bodies/${staff.bodyId}`, settings)).body.setUp).toBe(true);
    expect(
      (
        await newcomer.post(`/api/bodies/${staff.bodyId}/programs`, {
          preset: 'us-pa',
          credential: 'cps',
          title: 'Certified Peer Specialist',
        })
      ).status,
    ).toBe(201);
  });

  test('once somebody accepted, no start invites again', async () => {
    expect(await machine.again()).toBe('Standing is at http://localhost:8787');
    expect(await count(machine.database, sql`person`)).toBe(0);
  });
});
