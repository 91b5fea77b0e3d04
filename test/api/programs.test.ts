import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPreset } from '../../domain/programs/presets/index.ts';
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

const programs = () => `/api/bodies/${board.bodyId}/programs`;
const texas = { preset: 'us-tx', credential: 'mhps', title: 'Mental Health Peer Specialist' };

describe('presets', () => {
  test('anybody may read what each asks for, in both languages', async () => {
    const { status, body } = await world.browser().get('/api/presets');
    expect(status).toBe(200);
    const pennsylvania = body.presets.find((one: { id: string }) => one.id === 'us-pa');
    const cps = pennsylvania.credentials.find((one: { code: string }) => one.code === 'cps');
    expect(cps).toMatchObject({
      title: 'Certified Peer Specialist',
      titleEs: 'Especialista de Pares con Certificación',
    });
    expect(cps.asks).toEqual([
      'To renew every 24 months',
      '36 hours in all',
      'at least 24 hours: Peer support or recovery practice',
      'at least 3 hours: Ethics',
    ]);
    const places = body.presets.map((one: { jurisdiction: string }) => one.jurisdiction);
    expect(places).toEqual([...places].sort());
    expect(pennsylvania.body).toBe('Pennsylvania Certification Board');
    const spanish = await world.browser().get('/api/presets?lang=es');
    expect(JSON.stringify(spanish.body)).toContain('36 horas en total');
  });
});

describe('what a program asks for, in lines', () => {
  const asks = async (preset: string, language = 'en'): Promise<string[]> => {
    const { body } = await world.browser().get(`/api/presets?lang=${language}`);
    return body.presets.find((one: { id: string }) => one.id === preset).credentials[0].asks;
  };

  test.each([
    ['us-ga', 'To renew every 12 months, with December 31 as the last day'],
    ['us-mi', 'To renew every 24 months, on the first of the month'],
    ['us-nc', 'To renew every 24 months, at the end of the month'],
    ['us-mo', 'To renew every 24 months, by the date that your board sets'],
    ['us-nd', 'To renew by the date that your board sets'],
    ['us-tx-provisional', 'For the first 6 or 12 months'],
  ])('%s: how long a period is', async (preset, line) => {
    expect((await asks(preset))[0]).toBe(line);
  });

  test('who is asked, what runs on its own clock, and when nothing is asked', async () => {
    expect(await asks('us-oh')).toContain(
      'at least 3 hours: Training for supervisors (only for who supervises others)',
    );
    expect(await asks('us-oh', 'es')).toContain(
      'al menos 3 horas: Capacitación para supervisores (solo para quien supervisa a otras personas)',
    );
    expect((await asks('us-mt')).slice(-2)).toEqual([
      'every 24 months, on a clock of its own, 2 hours: Suicide prevention',
      'nothing in the first period',
    ]);
    expect((await asks('us-ne', 'es')).at(-1)).toBe('nada durante el servicio militar activo');
    expect((await asks('us-dc'))[1]).toBe('no hours that any source states');
  });

  test('every preset reads whole, in both languages', async () => {
    for (const language of ['en', 'es']) {
      const { body } = await world.browser().get(`/api/presets?lang=${language}`);
      expect(JSON.stringify(body)).not.toMatch(
        /undefined|null|NaN|\b0 (hours|times|months|horas|veces|meses)/,
      );
    }
  });
});

describe('programs of a body', () => {
  test('a preset is copied whole: every version of the rules and a code of ethics in two languages', async () => {
    const added = await administrator.post(programs(), texas);
    expect(added.status).toBe(201);
    const { body } = await administrator.get(programs());
    const one = body.programs.find((program: { id: string }) => program.id === added.body.id);
    expect(one).toMatchObject({ title: texas.title, titleEs: 'Especialista de Pares en Salud Mental' });
    expect(one.ruleVersions).toEqual([
      { code: 'via-hope', inForceFrom: null },
      { code: '2019', inForceFrom: '2019-01-01' },
    ]);
    const stored = await world.database.all<{ rules: string }>(
      sql`select rules from rule_version where program_id = ${added.body.id}`,
    );
    expect(stored.map(({ rules }) => JSON.parse(rules))).toEqual(
      expect.arrayContaining([...(findPreset('us-tx')?.versions ?? [])]),
    );
    const [ethics] = await world.database.all<{ en: string; es: string }>(
      sql`select text_en as en, text_es as es from ethics_version where program_id = ${added.body.id}`,
    );
    expect(ethics?.en).toContain('The other person leads');
    expect(ethics?.es).toContain('La otra persona guía');
    const [audit] = await world.database.all<{ role: string; detail: string }>(
      sql`select role, detail from audit_row where object_id = ${added.body.id}`,
    );
    expect(audit?.role).toBe('administrator');
  });

  test('the same credential a second time is 409, also when two add it at once', async () => {
    const again = await administrator.post(programs(), texas);
    expect([again.status, again.body.error.code]).toEqual([409, 'programs.exists']);
    const supervisor = { preset: 'us-tx', credential: 'pss', title: 'Peer Specialist Supervisor' };
    const both = await Promise.all([
      administrator.post(programs(), supervisor),
      administrator.post(programs(), supervisor),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test.each([
    ['a preset nobody knows', { ...texas, preset: 'us-zz' }, 400, 'preset'],
    ['a credential of another preset', { ...texas, credential: 'cps' }, 400, 'credential'],
    ['an empty title', { ...texas, credential: 'rsps', title: ' ' }, 400, 'title'],
    ['a title that no certificate can print', { ...texas, credential: 'rsps', title: 'ꦲꦏ꧀ꦱꦫ' }, 422, 'title'],
    ['a field of the table', { ...texas, credential: 'rsps', bodyId: 'bod_1' }, 400, 'bodyId'],
  ])('%s is refused and nothing is stored', async (_title, input, status, path) => {
    const before = await world.database.all(sql`select count(*) as n from program`);
    const answer = await administrator.post(programs(), input);
    expect([answer.status, answer.body.error.details[0].path]).toEqual([status, path]);
    expect(await world.database.all(sql`select count(*) as n from program`)).toEqual(before);
  });

  test('a reviewer reads and does not add; another body does not exist', async () => {
    const reviewer = await world.signIn(board.reviewer);
    expect((await reviewer.get(programs())).status).toBe(200);
    expect((await reviewer.post(programs(), texas)).status).toBe(403);
    const other = await makeBoard(world);
    expect((await administrator.get(`/api/bodies/${other.bodyId}/programs`)).status).toBe(404);
    expect((await administrator.post(`/api/bodies/${other.bodyId}/programs`, texas)).status).toBe(404);
  });
});
