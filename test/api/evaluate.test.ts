import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { presets } from '../../domain/programs/presets/index.ts';
import { misfits } from '../domain/fits.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface WorkedCase {
  id: string;
  request: { program: string };
  status?: number;
  expect?: unknown;
  expectAnyOf?: unknown[];
}
const cases: WorkedCase[] = JSON.parse(
  readFileSync(new URL('../worked-cases.json', import.meta.url), 'utf8'),
);
const built = new Set(presets.map(({ id }) => id));

const good = {
  program: 'us-pa',
  asOf: '2026-11-24',
  certifiedOn: '2025-08-01',
  activities: [
    {
      id: 'a',
      on: '2026-10-17',
      amount: 6,
      unit: 'hour',
      nonInstructionMinutes: 30,
      topics: ['peer_support'],
    },
  ],
};
const ask = (body: BodyInit, headers: Record<string, string> = {}) =>
  world.fetch('/api/evaluate', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', ...headers },
  });

describe('POST /api/evaluate', () => {
  test('answers every worked case of a preset that is built, over HTTP', async () => {
    const running = cases.filter(({ request }) => built.has(request.program));
    expect(running.length).toBeGreaterThan(10);
    for (const { id, request, status = 200, expect: one, expectAnyOf } of running) {
      const answer = await ask(JSON.stringify(request));
      expect([id, answer.status]).toEqual([id, status]);
      const body = await answer.json();
      const readings = (expectAnyOf ?? [one]).map((reading) => misfits(reading, body));
      expect([id, readings.some((found) => found.length === 0) ? [] : readings]).toEqual([id, []]);
    }
  });

  test('is open to every origin, takes no cookie, gives none and keeps nothing', async () => {
    const count = () =>
      world.database.all(
        sql`select (select count(*) from audit_row) + (select count(*) from rate_count) as n`,
      );
    const before = await count();
    const answer = await ask(JSON.stringify(good), {
      Origin: 'https://elsewhere.example',
      'Sec-Fetch-Site': 'cross-site',
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(await count()).toEqual(before);
    const preflight = await world.fetch('/api/evaluate', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://elsewhere.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('POST');
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('Content-Type');
  });

  test('says the same findings in both languages, with other words', async () => {
    const texts = async (path: string, headers: Record<string, string>) => {
      const answer = await world.fetch(path, { method: 'POST', body: JSON.stringify(good), headers });
      const [activity] = (await answer.json()).activities;
      return {
        codes: activity.findings.map((one: { code: string }) => one.code),
        text: activity.findings[0].text,
      };
    };
    const en = await texts('/api/evaluate', { 'Accept-Language': 'en-US' });
    const es = await texts('/api/evaluate', { 'Accept-Language': 'es-MX,es;q=0.9' });
    expect(es.codes).toEqual(en.codes);
    expect(es.text).not.toBe(en.text);
    expect(await texts('/api/evaluate?lang=es', { 'Accept-Language': 'en' })).toEqual(es);
  });

  test.each([
    ['no JSON', '{"program":', 400, 'invalid_request', ''],
    ['nothing', '', 400, 'invalid_request', ''],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 400, 'invalid_request', ''],
    ['a list', '[]', 400, 'invalid_request', ''],
    [
      'a date that does not exist',
      JSON.stringify({ ...good, asOf: '2026-02-30' }),
      400,
      'invalid_request',
      'asOf',
    ],
    ['an unknown field', JSON.stringify({ ...good, hours: 3 }), 400, 'invalid_request', 'hours'],
    [
      'a program nobody knows',
      JSON.stringify({ ...good, program: 'us-nowhere' }),
      404,
      'unknown_program',
      null,
    ],
  ])('%s: a failure that names the field', async (_title, body, status, code, path) => {
    const answer = await ask(body);
    const { error } = await answer.json();
    expect([answer.status, error.code]).toEqual([status, code]);
    expect(error.message.length).toBeGreaterThan(10);
    if (path !== null) expect(error.details.map((one: { path: string }) => one.path)).toContain(path);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  test('more than 1 MB is refused, with and without a length', async () => {
    const large = JSON.stringify({ ...good, padding: 'x'.repeat(1_000_001) });
    expect((await ask(large)).status).toBe(413);
    const chunks = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(200_000).fill(0x20));
      },
    });
    if (world.runtime === 'node') {
      const streamed = await world.fetch('/api/evaluate', {
        method: 'POST',
        body: chunks,
        duplex: 'half',
      } as RequestInit);
      expect([streamed.status, (await streamed.json()).error.code]).toEqual([413, 'too_large']);
    }
  });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s is 405 and says what to use', async (method) => {
    const answer = await world.fetch('/api/evaluate', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('Allow')).toContain('POST');
    expect((await answer.json()).error.code).toBe('wrong_method');
  });
});
