import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PublishedDraw } from '../../domain/audits/contract.ts';
import { hexHash, memberId, readHex } from '../../domain/audits/draw.ts';
import { openAudits, type Audits } from '../support/audits.ts';
import { daysFromNow } from '../support/board.ts';
import { openWorld, type World } from '../support/world.ts';

/** The draw: promised, listed, drawn, and run again by a stranger. */

let world: World;
let audits: Audits;
let folder: string;
beforeAll(async () => {
  world = await openWorld();
  audits = await openAudits(world);
  folder = await mkdtemp(join(tmpdir(), 'standing-draw-'));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const published = async (id: string): Promise<PublishedDraw> =>
  (await world.browser().get(`/draws/${id}.json`)).body;

const script = join(import.meta.dirname, '..', '..', 'admin', 'public', 'draws', 'run-again.mjs');
let files = 0;
/** As a stranger: the script of under a hundred lines, in a process of its own, on what was published. */
async function runAgain(draw: unknown): Promise<{ code: number; out: string; err: string }> {
  const file = join(folder, `${++files}.json`);
  await writeFile(file, JSON.stringify(draw));
  return new Promise((resolve) =>
    execFile(process.execPath, [script, file], (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  );
}

describe('a draw', () => {
  let id: string;
  let drawn: PublishedDraw;

  test('is promised first: the seed lies sealed, its hash is public', async () => {
    for (let n = 0; n < 6; n++) await audits.addRenewal([36]);
    // One by hand: what an approval really leaves.
    const real = await audits.addRenewal([36], { sent: true });
    const { version } = (await audits.reviewer.get(audits.applicationAt(real.applicationId))).body;
    await audits.decide(audits.reviewer, real.applicationId, { decision: 'approve', version });
    await audits.dayEarlier();
    id = await audits.plan({
      rates: { first: { basisPoints: 3000 }, later: { basisPoints: 0 }, late: { count: 0 } },
    });
    const promised = await published(id);
    expect(promised).toMatchObject({
      state: 'planned',
      seed: null,
      population: [],
      result: [],
      listedAt: null,
    });
    expect((await runAgain(promised)).code).toBe(0);
    expect(promised.commitmentSha256).toMatch(/^[0-9a-f]{64}$/);
    const [row] = await world.database.all<{ sealed_seed: string; seed: string | null }>(
      sql`select sealed_seed, seed from audit_plan where id = ${id}`,
    );
    expect(row?.seed).toBeNull();
    // What is stored is not the seed in another dress.
    const stored = (row?.sealed_seed ?? '').split('.').map((part) => readHex(part));
    for (const bytes of stored)
      for (let from = 0; from + 32 <= bytes.length; from++)
        expect(await hexHash(bytes.slice(from, from + 32))).not.toBe(promised.commitmentSha256);
    expect((await audits.draw(id)).body.error.code).toBe('audits.not_listed');
  });

  test('has a list that everybody sees closed before anybody is drawn', async () => {
    const listed = await audits.close(id);
    expect(listed.body).toMatchObject({ population: 7, excluded: {} });
    const open = await published(id);
    expect(open).toMatchObject({ state: 'listed', seed: null, result: [] });
    expect(open.population.map((one) => one.id)).toEqual(open.population.map((one) => one.id).toSorted());
    const early = await runAgain(open);
    expect([early.code, early.out]).toEqual([0, expect.stringContaining('7 renewals are in the list')]);
    for (const changed of [
      { ...open, state: 'planned' },
      { ...open, state: 'drawing' },
      { ...open, seed: '00'.repeat(32) },
    ]) {
      const { code, err } = await runAgain(changed);
      expect([code, err]).toEqual([1, expect.stringContaining('does NOT fit')]);
    }
    // Once only.
    expect((await audits.close(id)).status).toBe(409);
  });

  test('is made once, however many press at once', async () => {
    const both = await Promise.all([audits.draw(id), audits.draw(id), audits.draw(id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const second = await audits.administrator.post(`${audits.at}/plans/${id}/draw`, { version: 3 });
    expect([second.status, second.body.error.code]).toEqual([409, 'audits.already_drawn']);
    expect(second.body.error.message).toMatch(/^admin \d+ has drawn already/);
    const [count] = await world.database.all<{ cases: number; mails: number; opened: number }>(sql`
      select (select count(*) from audit_case where plan_id = ${id}) as cases,
        (select count(*) from outbox_message where template = 'check_opened') as mails,
        (select count(*) from audit_row where action = 'audits.open') as opened`);
    expect(count).toEqual({ cases: 3, mails: 3, opened: 3 });
    drawn = await published(id);
    expect(drawn.result).toHaveLength(3);
    expect(await hexHash(readHex(drawn.seed ?? ''))).toBe(drawn.commitmentSha256);
  });

  test('is run again by a stranger, with the same list', async () => {
    const { code, out } = await runAgain(drawn);
    expect(code).toBe(0);
    for (const one of drawn.result) expect(out).toContain(`first ${one.rank} ${one.id}`);
    expect(out).toMatch(/This draw holds: 3 of 7/);
  });

  test.each(['planned', 'listed', 'withdrawn', 'lost'])(
    'red when it is drawn and says "%s"',
    async (state) => {
      const { code, out, err } = await runAgain({ ...drawn, state });
      expect([code, out, err]).toEqual([1, '', expect.stringContaining('does NOT fit')]);
    },
  );

  test.each<[string, (draw: PublishedDraw) => PublishedDraw]>([
    [
      'one id of the list',
      (d) => ({ ...d, population: [{ ...d.population[0]!, id: 'f'.repeat(32) }, ...d.population.slice(1)] }),
    ],
    ['one id left out', (d) => ({ ...d, population: d.population.slice(1) })],
    [
      'the group of one',
      (d) => ({ ...d, population: [{ ...d.population[0]!, stratum: 'late' }, ...d.population.slice(1)] }),
    ],
    [
      'one bit of the seed',
      (d) => ({
        ...d,
        seed: (d.seed ?? '').replace(/.$/, (last) => (Number.parseInt(last, 16) ^ 1).toString(16)),
      }),
    ],
    [
      'the percentage, ever so little',
      (d) => ({ ...d, terms: { ...d.terms, rates: { ...d.terms.rates, first: { basisPoints: 3001 } } } }),
    ],
    [
      'the percentage where it is shown beside the figures',
      (d) => ({ ...d, strata: d.strata.map((one) => ({ ...one, rate: { basisPoints: 1 } })) }),
    ],
    [
      'a list closed after the draw',
      (d) => ({ ...d, listedAt: new Date(Date.parse(d.drawnAt ?? '') + 1000).toISOString() }),
    ],
    ['another day in the terms', (d) => ({ ...d, terms: { ...d.terms, toOn: daysFromNow(0) } })],
    [
      'one that was not drawn in the result',
      (d) => ({
        ...d,
        result: [
          ...d.result.slice(1),
          { ...d.population.find(({ id: one }) => !d.result.some((r) => r.id === one))!, rank: 1 },
        ],
      }),
    ],
    [
      'a promise made after the list',
      (d) => ({ ...d, committedAt: new Date(Date.parse(d.listedAt ?? '') + 1000).toISOString() }),
    ],
  ])('red when somebody changed %s', async (_what, change) => {
    const { code, err } = await runAgain(change(drawn));
    expect(code).toBe(1);
    expect(err).toMatch(/does NOT hold/);
  });

  test('shows no name, number or record, as a page in two languages too', async () => {
    const text = JSON.stringify(drawn);
    for (const word of ['Rosa', 'Delgado', 'TB-', 'app_', 'cer_', 'per_']) expect(text).not.toContain(word);
    const page = await world.browser().get<string>(`/draws/${id}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain('3 of 7 renewals were drawn.');
    expect(page.body).toContain(drawn.seed);
    expect(page.body).not.toMatch(/<script/);
    const spanish = await world.browser().get<string>(`/draws/${id}?lang=es`);
    expect(spanish.body).toContain('Salieron 3 de 7 renovaciones.');
    expect((await world.browser().get('/draws/aud_nobody')).status).toBe(404);
    expect((await world.browser().get('/draws/aud_nobody.json')).status).toBe(404);
    expect((await world.browser().get('/draws/x')).status).toBe(404);
  });

  test('lets a person find their own line', async () => {
    const [row] = await world.database.all<{ application: string; member: string }>(
      sql`select application_id as application, member_id as member from audit_case where plan_id = ${id} limit 1`,
    );
    expect(await memberId(id, row?.application ?? '')).toBe(row?.member);
    expect(drawn.result.map((one) => one.id)).toContain(row?.member);
  });

  test('cannot be changed afterwards, by anybody', async () => {
    for (const change of [
      sql`update audit_plan set commitment = 'x' where id = ${id}`,
      sql`update audit_plan set seed = 'x' where id = ${id}`,
      sql`delete from audit_plan where id = ${id}`,
    ])
      await expect(world.database.run(change)).rejects.toThrow();
  });
});

describe('who is in the list', () => {
  test('is left out with a reason: attested hours, checked already, checked not long ago', async () => {
    const fresh = await openAudits(world);
    const attested = await fresh.addRenewal([24, 12], { attested: [0, 1] });
    const partly = await fresh.addRenewal([24, 12], { attested: [0] });
    const plain = await fresh.addRenewal();
    await fresh.dayEarlier();
    const id = await fresh.plan();
    expect((await fresh.close(id)).body).toMatchObject({ population: 2, excluded: { attested: 1 } });
    await fresh.draw(id);
    expect(await fresh.caseOf(attested)).toBe('');
    // An attested entry of somebody else needs no proof.
    const { lines } = await fresh.read(fresh.auditor, await fresh.caseOf(partly));
    expect(lines.map((one: { state: string }) => one.state)).toEqual(['attested', 'asked']);
    // Nobody is checked twice for one renewal.
    const again = await fresh.plan();
    expect((await fresh.close(again)).body).toMatchObject({
      population: 0,
      excluded: { attested: 1, already_checked: 2 },
    });
    expect((await fresh.draw(again)).body).toMatchObject({ drawn: 0, cases: 0 });
    // The next renewal of the same person, with and without "not again so soon".
    await world.database.run(
      sql`update audit_case set application_id = 'app_before' where person_id = ${plain.personId}`,
    );
    const soon = await fresh.plan({ skipRecent: 2 });
    expect((await fresh.close(soon)).body).toMatchObject({ population: 0, excluded: { recent: 1 } });
    const anyTime = await fresh.plan({ skipRecent: 0 });
    expect((await fresh.close(anyTime)).body).toMatchObject({ population: 1 });
    const view = (await fresh.administrator.get(`${fresh.at}/plans/${id}`)).body;
    expect(view).toMatchObject({ population: 2, drawn: 2, excluded: { attested: 1 } });
  });

  test('a withheld record is in the list as everybody is: nothing of it can be seen there', async () => {
    const fresh = await openAudits(world);
    const withheld = await fresh.addRenewal();
    await world.database.run(
      sql`update certification set withheld = 1, version = version + 1 where id = ${withheld.certificationId}`,
    );
    const id = await fresh.drawAll();
    expect(await fresh.caseOf(withheld)).not.toBe('');
    const page = await world.browser().get<string>(`/draws/${id}`);
    for (const told of [withheld.name, withheld.number, withheld.code, withheld.applicationId])
      expect(page.body).not.toContain(told);
  });

  test('first, later and late renewals are groups of their own', async () => {
    const fresh = await openAudits(world);
    const [first, later, late] = [
      await fresh.addRenewal(),
      await fresh.addRenewal(),
      await fresh.addRenewal(),
    ];
    await fresh.dayEarlier();
    await world.database.run(
      sql`update certification set certified_on = '2015-01-01' where id in (${later.certificationId}, ${late.certificationId})`,
    );
    await world.database.run(
      sql`update application set sent_on = ${daysFromNow(50)} where id = ${late.applicationId}`,
    );
    const id = await fresh.plan({
      rates: { first: { count: 0 }, later: { count: 0 }, late: { basisPoints: 100 } },
    });
    await fresh.close(id);
    await fresh.draw(id);
    const draw = await published(id);
    expect(draw.strata.map(({ code, size, drawn }) => [code, size, drawn])).toEqual([
      ['first', 1, 0],
      ['later', 1, 0],
      ['late', 1, 1],
    ]);
    expect([await fresh.caseOf(first), await fresh.caseOf(later)]).toEqual(['', '']);
    expect(await fresh.caseOf(late)).not.toBe('');
    expect((await runAgain(draw)).code).toBe(0);
  });

  test('may not be closed while its days run, nor drawn from once withdrawn; a withdrawn plan stays to be seen', async () => {
    const id = await audits.plan({ toOn: daysFromNow(0) });
    expect((await audits.close(id)).body.error.code).toBe('audits.days_not_over');
    const gone = await audits.administrator.post(`${audits.at}/plans/${id}/withdraw`, {
      reason: 'Wrong month',
      version: 1,
    });
    expect(gone.status).toBe(200);
    expect((await audits.close(id)).body.error.code).toBe('audits.plan_withdrawn');
    expect((await published(id)).state).toBe('withdrawn');
    expect((await world.browser().get<string>(`/draws/${id}`)).body).toContain('Wrong month');
    const backwards = await audits.administrator.post(`${audits.at}/plans`, {
      programId: audits.board.programId,
      cycle: 'x',
      phase: 'after',
      fromOn: daysFromNow(0),
      toOn: daysFromNow(-1),
      rates: { first: { count: 1 }, later: { count: 1 }, late: { count: 1 } },
      skipRecent: 0,
      answerDays: 30,
    });
    expect([backwards.status, backwards.body.error.details[0].path]).toEqual([400, 'toOn']);
  });

  test('whoever changed between list and draw keeps the place and has no case; nobody moves up', async () => {
    const fresh = await openAudits(world);
    const [kept, returned, erased] = [
      await fresh.addRenewal(),
      await fresh.addRenewal(),
      await fresh.addRenewal(),
    ];
    await fresh.dayEarlier();
    const id = await fresh.plan();
    await fresh.close(id);
    await world.database.run(
      sql`update application set state = 'returned', version = version + 1 where id = ${returned.applicationId}`,
    );
    await world.database.run(sql`delete from application where id = ${erased.applicationId}`);
    expect((await fresh.draw(id)).body).toMatchObject({ drawn: 3, cases: 1 });
    expect(await fresh.caseOf(kept)).not.toBe('');
    const draw = await published(id);
    expect(draw.withoutCase.map(({ reason }) => reason).toSorted()).toEqual(['changed', 'gone']);
    expect((await runAgain(draw)).code).toBe(0);
  });

  test('a batch that fails leaves no draw at all, and the next try makes one', async () => {
    const fresh = await openAudits(world);
    const one = await fresh.addRenewal();
    await fresh.dayEarlier();
    const id = await fresh.plan();
    await fresh.close(id);
    // The last statements of the batch fail, as a machine that is cut off would leave it.
    await world.database.run(
      sql.raw(
        `create trigger cut_off before insert on outbox_message when new.template = 'check_opened' begin select raise(abort, 'cut off'); end`,
      ),
    );
    expect((await fresh.draw(id)).status).toBeGreaterThanOrEqual(400);
    await world.database.run(sql.raw('drop trigger cut_off'));
    expect((await published(id)).state).toBe('listed');
    expect(await fresh.caseOf(one)).toBe('');
    expect((await fresh.draw(id)).body).toMatchObject({ drawn: 1, cases: 1 });
  });
});

describe('before approval', () => {
  test('a renewal that was drawn is not decided before its check is closed', async () => {
    const fresh = await openAudits(world);
    const held = await fresh.addRenewal([36], { sent: true });
    const decided = await fresh.addRenewal();
    const id = await fresh.drawAll({ phase: 'before' });
    expect(await fresh.caseOf(decided)).toBe('');
    expect((await published(id)).excluded).toEqual({ decided: 1 });
    const { version } = (await fresh.reviewer.get(fresh.applicationAt(held.applicationId))).body;
    const refused = await fresh.decide(fresh.reviewer, held.applicationId, { decision: 'approve', version });
    expect([refused.status, refused.body.error.code]).toEqual([422, 'applications.held']);
    const caseId = await fresh.caseOf(held);
    await fresh.answer(held, caseId);
    await fresh.mark(fresh.auditor, caseId, held.activityIds[0]!, { mark: 'enough' });
    const closed = await fresh.act(fresh.auditor, caseId, 'closing', {
      outcome: 'all_good',
      reasonCode: 'all_shown',
    });
    expect(closed.body).toMatchObject({ state: 'closed', outcome: 'all_good' });
    const free = (await fresh.reviewer.get(fresh.applicationAt(held.applicationId))).body;
    expect(free.heldBy).toBeNull();
    const approved = await fresh.decide(fresh.reviewer, held.applicationId, {
      decision: 'approve',
      version: free.version,
    });
    expect(approved.status).toBe(200);
  });
});
