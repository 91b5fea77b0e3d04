import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Evaluation } from '../../domain/programs/evaluation.ts';
import { publicAnswerOf, standingOf, todayOf } from '../../worker/certifications/read.ts';
import { findCertifications, type CertificationFile } from '../../worker/certifications/store.ts';
import { count, startMachine, type Machine } from '../support/machine.ts';

// It counts everything from the moment it is made, and nobody chooses that: an evening in one zone is a new year in another.
const moments: [string, string | undefined][] = [
  ['now', undefined],
  ['in the last night of a year', '2027-01-01T04:40:00Z'],
  ['late on a leap day', '2028-02-29T23:10:00Z'],
];

describe.each(moments)('the demo, made %s', (_name, moment) => {
  let machine: Machine;
  let files: CertificationFile[];
  let today: string;
  beforeAll(async () => {
    machine = await startMachine({}, moment === undefined ? undefined : Date.parse(moment));
    files = await findCertifications(machine.database, sql`c.body_id is not null`);
    const [first] = files;
    if (!first) throw new Error('no certifications');
    today = todayOf(first, machine.ports.clock.now());
  }, 60_000);
  afterAll(() => machine.close());

  test('has three programs and 303 people, and most of them are in Pennsylvania’s', async () => {
    const programs = await machine.database.all<{ preset: string; n: number }>(
      sql`select g.preset, count(*) as n from program g join certification c on c.program_id = g.id group by 1 order by 2 desc`,
    );
    expect(programs.map(({ preset }) => preset)).toEqual(['us-pa', 'us-tx', 'us-tx-provisional']);
    expect(programs[0]?.n).toBeGreaterThan(220);
    expect(await count(machine.database, sql`person`)).toBe(303);
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

  test('has three people on the way to a first certification, and one of them waits for the board', async () => {
    const imani = await machine.signIn('imani.walker@example.org');
    const { bodyId } = (await imani.get('/api/me')).body.staff[0];
    const states = await machine.database.all<{ id: string; state: string }>(
      sql`select id, state from entry_application order by started_at`,
    );
    expect(states.map(({ state }) => state)).toEqual(['returned', 'sent', 'started']);
    const { body } = await imani.get(`/api/bodies/${bodyId}/entries/${states[1]?.id}`);
    expect(body.references.map((one: { state: string }) => one.state).sort()).toEqual(['asked', 'received']);
    expect(body.references.find((one: { answer: unknown }) => one.answer)?.answer.letter).toContain(
      'Theodore',
    );
    expect(body.tasks.map((one: { state: string }) => one.state)).not.toContain('missing');
    const story = await imani.post(`/api/bodies/${bodyId}/entries/${states[1]?.id}/statement`, {});
    expect(story.body.text).toContain('stand beside me');
    const soledad = await machine.signIn('soledad.quintana@example.org');
    const mine = (await soledad.get(`/api/my/entries/${states[0]?.id}`)).body;
    const left = mine.tasks.filter((one: { state: string }) => one.state === 'missing');
    expect(left.map((one: { code: string }) => one.code)).toEqual(['education']);
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
