import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Evaluation } from '../../domain/programs/evaluation.ts';
import { prepareFirstStart } from '../../db/first-start.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { createApp } from '../../worker/app.ts';
import { publicAnswerOf, standingOf, todayOf } from '../../worker/certifications/read.ts';
import { findCertifications, type CertificationFile } from '../../worker/certifications/store.ts';
import { openFile } from '../../worker/platform/database-node.ts';
import { nodePorts } from '../../worker/platform/node-ports.ts';
import type { Database, Mail, Ports } from '../../worker/platform/ports.ts';
import { readSettings } from '../../worker/settings.ts';
import { openPdf } from '../certificate/read-pdf.ts';
import { Browser } from '../support/browser.ts';

interface Machine {
  data: string;
  database: Database;
  ports: Ports;
  mails: Mail[];
  greeting: string;
  again(env?: Record<string, string>): Promise<string>;
  browser(): Browser;
  signIn(email: string): Promise<Browser>;
  close(): Promise<void>;
}

/** What `npm start` does before it listens. */
async function startMachine(env: Record<string, string> = {}): Promise<Machine> {
  const data = await mkdtemp(join(tmpdir(), 'standing-first-'));
  const { database, close } = await openFile(join(data, 'standing.db'));
  await migrateDatabase(database);
  const mails: Mail[] = [];
  const mailer = { kind: 'folder' as const, send: async (mail: Mail) => void mails.push(mail) };
  const portsWith = (more: Record<string, string>) => ({
    ...nodePorts(readSettings({ STANDING_DATA: data, ...env, ...more }), database),
    mailer,
  });
  const ports = portsWith({});
  const greeting = await prepareFirstStart(ports);
  const app = createApp(() => ports);
  const browser = () => new Browser(async (path, init) => app.request(path, init), ports.settings.url);
  return {
    data,
    database,
    ports,
    mails,
    greeting,
    browser,
    again: (more = {}) => prepareFirstStart(portsWith(more)),
    async signIn(email) {
      const one = browser();
      await one.post('/api/auth/link', { email });
      await ports.settled();
      const token = /confirm#([\w-]+)/.exec(mails.findLast((mail) => mail.to === email)?.text ?? '')?.[1];
      expect((await one.post('/api/auth/redeem', { token })).status).toBe(200);
      return one;
    },
    async close() {
      await ports.settled();
      close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

const count = async (database: Database, what: ReturnType<typeof sql>) =>
  Number((await database.all<{ n: number }>(sql`select count(*) as n from ${what}`))[0]?.n);

describe('the demo', () => {
  let machine: Machine;
  let files: CertificationFile[];
  let today: string;
  beforeAll(async () => {
    machine = await startMachine();
    files = await findCertifications(machine.database, sql`c.body_id is not null`);
    const [first] = files;
    if (!first) throw new Error('no certifications');
    today = todayOf(first, machine.ports.clock.now());
  }, 60_000);
  afterAll(() => machine.close());

  test('has three programs and 300 people, and most of them are in Pennsylvania’s', async () => {
    const programs = await machine.database.all<{ preset: string; n: number }>(
      sql`select g.preset, count(*) as n from program g join certification c on c.program_id = g.id group by 1 order by 2 desc`,
    );
    expect(programs.map(({ preset }) => preset)).toEqual(['us-pa', 'us-tx', 'us-tx-provisional']);
    expect(programs[0]?.n).toBeGreaterThan(220);
    expect(await count(machine.database, sql`person`)).toBe(300);
    expect(
      await count(
        machine.database,
        sql`person where not exists (select 1 from person_word w where w.person_id = person.id)`,
      ),
    ).toBe(0);
  });

  test('has some in every standing, and every public answer', async () => {
    const standings = new Map<string, number>();
    const answers = new Map<string, number>();
    const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
    for (const file of files) {
      const standing = standingOf(file, today);
      add(standings, standing.stage?.code ?? standing.standing);
      add(answers, publicAnswerOf(file, today));
    }
    for (const kind of ['provisional', 'certified', 'renewal_open', 'late', 'new_application'])
      expect([kind, standings.get(kind)]).toEqual([kind, expect.any(Number)]);
    for (const answer of ['current', 'not_current', 'on_hold', 'withdrawn'])
      expect(answers.get(answer)).toBeGreaterThan(3);
    expect(await count(machine.database, sql`application where state = 'sent'`)).toBeGreaterThanOrEqual(8);
  });

  test('has a queue worth reviewing: 40 to 60 items of up to six days', async () => {
    const open = await machine.database.all<{ kind: string; at: number }>(
      sql`select kind, opened_at as "at" from review_item where state = 'open'`,
    );
    expect(open.length).toBeGreaterThanOrEqual(40);
    expect(open.length).toBeLessThanOrEqual(60);
    const age = (machine.ports.clock.now() - Math.min(...open.map(({ at }) => at))) / 86_400_000;
    expect(age).toBeGreaterThan(5);
    expect(age).toBeLessThanOrEqual(6.1);
    const kinds = await machine.database.all(sql`select distinct state from activity order by 1`);
    expect(kinds).toEqual(
      ['accepted', 'refused', 'returned', 'waiting', 'withdrawn'].map((state) => ({ state })),
    );
    expect(
      await count(
        machine.database,
        sql`activity where accepted_minutes < claimed_minutes and reason_text is not null`,
      ),
    ).toBeGreaterThan(20);
    expect(
      await count(
        machine.database,
        sql`activity where state in ('refused', 'returned') and reason_text is null`,
      ),
    ).toBe(0);
  });

  test('every decision holds the rule version and the findings it was judged by', async () => {
    const decided = await machine.database.all<{ findings: string; claimed: number; v: string | null }>(
      sql`select findings, claimed_minutes as claimed, rule_version as v from activity where decided_at is not null`,
    );
    for (const { findings, v } of decided) {
      const result = JSON.parse(findings);
      expect(v).not.toBeNull();
      if (result.claimedMinutes !== null)
        expect(result.countedMinutes + result.refusedMinutes).toBe(result.claimedMinutes);
    }
    const renewals = await machine.database.all<{ findings: string; state: string }>(
      sql`select findings, state from application`,
    );
    for (const { findings, state } of renewals) {
      const evaluation: Evaluation = JSON.parse(findings);
      if (state === 'approved')
        expect(evaluation).toMatchObject({ complete: true, application: { code: 'accepted' } });
    }
    expect(
      await count(machine.database, sql`application where json_extract(findings, '$.complete') = 0`),
    ).toBe(0);
  });

  test('what happened is in order and never in the future', async () => {
    const now = machine.ports.clock.now();
    expect(
      await count(
        machine.database,
        sql`activity where sent_at > ${now} or done_on > ${today} or decided_at < sent_at or decided_at > ${now}`,
      ),
    ).toBe(0);
    expect(await count(machine.database, sql`audit_row where at > ${now}`)).toBe(0);
    expect(
      await count(machine.database, sql`audit_row a join audit_row b on b.id = a.id + 1 where b.at < a.at`),
    ).toBe(0);
    expect(
      await count(
        machine.database,
        sql`application where decided_at < sent_at or sent_at < ethics_agreed_at`,
      ),
    ).toBe(0);
    expect(
      await count(
        machine.database,
        sql`audit_row where actor_kind <> 'system' or actor_name <> 'Standing demo'`,
      ),
    ).toBe(0);
  });

  test('every certification has its number within the series, and a certificate for each period', async () => {
    expect(new Set(files.map(({ number }) => number)).size).toBe(300);
    expect(files.every(({ number }) => /^TR-20\d\d-\d{5}$/.test(number))).toBe(true);
    expect(await count(machine.database, sql`certificate`)).toBe(await count(machine.database, sql`period`));
    expect(
      await count(
        machine.database,
        sql`certification c join number_series s on s.body_id = c.body_id and s.year = cast(substr(c.number, 4, 4) as integer) where cast(substr(c.number, 9) as integer) > s.last`,
      ),
    ).toBe(0);
  });

  test('every piece of evidence opens, and shows whose it is', async () => {
    const rows = await machine.database.all<{
      key: string;
      type: string;
      bytes: number;
      name: string;
      title: string;
    }>(
      sql`select e.file_key as key, e.media_type as type, e.bytes, p.name, a.title from evidence e join person p on p.id = e.person_id join activity a on a.id = e.activity_id`,
    );
    expect(rows.length).toBeGreaterThan(80);
    for (const { key, type, bytes, title } of rows) {
      const file = await machine.ports.files.get(key);
      expect(file?.length).toBe(bytes);
      if (!file) continue;
      if (type === 'image/png') expect([...file.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
      else {
        const { text, document } = await openPdf(file);
        expect(document.numPages).toBe(1);
        expect(text).toContain(title.slice(0, 12));
      }
    }
    expect(rows.some(({ type }) => type === 'image/png')).toBe(true);
  }, 60_000);

  test('demo.json says what issue 2 asks for, and the greeting says the same', async () => {
    const demo = JSON.parse(await readFile(join(machine.data, 'demo.json'), 'utf8'));
    expect(Object.keys(demo).sort()).toEqual(['accounts', 'baseUrl', 'certificates']);
    expect(demo.baseUrl).toBe('http://localhost:8787');
    expect(demo.accounts.slice(0, 3).map(({ role }: { role: string }) => role)).toEqual([
      'specialist',
      'reviewer',
      'administrator',
    ]);
    expect(new Set(demo.certificates.map(({ answer }: { answer: string }) => answer))).toEqual(
      new Set(['current', 'not_current', 'on_hold', 'withdrawn']),
    );
    for (const { code, number, answer } of demo.certificates) {
      const { body } = await machine.browser().get(`/api/verify/${code}`);
      expect(body).toMatchObject({ answer, number, body: 'Three Rivers Peer Board' });
      expect(machine.greeting).toContain(`${demo.baseUrl}/v/${code}`);
    }
    for (const { email } of demo.accounts) expect(machine.greeting).toContain(email);
  });

  test('the accounts sign in through the mail: Rosa is on track, Marcus may renew, Dana reviews', async () => {
    const rosa = await machine.signIn('rosa.delgado@example.org');
    const [mine] = (await rosa.get('/api/me')).body.people;
    const home = (await rosa.get(`/api/my/certifications/${mine.certifications[0].id}/home`)).body;
    expect(home.heading).toBe('on_track');
    expect(home.total).toMatchObject({
      requiredMinutes: 2160,
      acceptedMinutes: 24.5 * 60,
      waitingMinutes: 180,
      toGoMinutes: 8.5 * 60,
    });
    expect(home.yourTurn).toEqual([
      expect.objectContaining({
        title: 'Listening well',
        reason: expect.stringContaining('certificate that shows the hours'),
      }),
    ]);
    expect(home.activityCount).toBe(20);

    const marcus = await machine.signIn('marcus.bell@example.org');
    const [his] = (await marcus.get('/api/me')).body.people;
    const ready = (await marcus.get(`/api/my/certifications/${his.certifications[0].id}/home`)).body;
    expect([ready.heading, ready.mayApply, ready.total.acceptedMinutes]).toEqual([
      'ready_to_renew',
      true,
      38 * 60,
    ]);

    const dana = await machine.signIn('dana.okafor@example.org');
    const [role] = (await dana.get('/api/me')).body.staff;
    expect(role.role).toBe('reviewer');
    const queue = (await dana.get(`/api/bodies/${role.bodyId}/reviews`)).body;
    expect(queue.rows[0].who).toBe('María José Níguez-Peña');
    expect((await (await machine.signIn('imani.walker@example.org')).get('/api/me')).body.staff[0].role).toBe(
      'administrator',
    );
  });

  test('the next start changes nothing, and writes a lost demo.json again', async () => {
    const shape = () =>
      machine.database.all(
        sql`select (select count(*) from person) as p, (select count(*) from audit_row) as a, (select count(*) from review_item) as r, (select count(*) from evidence) as e`,
      );
    const before = [await shape(), await readFile(join(machine.data, 'demo.json'), 'utf8')];
    const { mtimeMs } = await stat(join(machine.data, 'demo.json'));
    expect(await machine.again()).toBe(machine.greeting);
    expect([await shape(), await readFile(join(machine.data, 'demo.json'), 'utf8')]).toEqual(before);
    expect((await stat(join(machine.data, 'demo.json'))).mtimeMs).toBe(mtimeMs);
    await rm(join(machine.data, 'demo.json'));
    await machine.again();
    expect(await readFile(join(machine.data, 'demo.json'), 'utf8')).toBe(before[1]);
    expect(await machine.again({ PORT: '9999' })).toContain('http://localhost:9999');
    expect(JSON.parse(await readFile(join(machine.data, 'demo.json'), 'utf8')).baseUrl).toBe(
      'http://localhost:9999',
    );
  });
});

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
    expect(await count(database, sql`person`)).toBe(300);
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
