/** What the local server refuses, and in which shape. */
import { describe, expect, test } from 'vitest';
import { connect, execute, post, restart, server } from './harness.ts';

describe('the door', () => {
  test('a wrong or missing token is 401', async () => {
    await restart({ authToken: 'secret' });
    await expect(connect({ authToken: 'other' }).execute('select 1')).rejects.toMatchObject({
      code: 'AUTH_INVALID',
    });
    expect((await post({ requests: [] })).status).toBe(401);
    expect((await fetch(`${server.url}/v2`)).status).toBe(401);
    expect((await connect({ authToken: 'secret' }).execute('select 1')).rows.length).toBe(1);
  });

  test.each([
    ['not JSON', '{'],
    ['no object', '[]'],
    ['no requests', {}],
    ['an unknown request', { requests: [{ type: 'shutdown' }] }],
    ['no SQL', { requests: [{ type: 'execute', stmt: {} }] }],
    ['SQL with NUL', { requests: [execute('select 1\0')] }],
    [
      'an integer too large',
      {
        requests: [
          {
            type: 'execute',
            stmt: { sql: 'select ?', args: [{ type: 'integer', value: '9223372036854775808' }] },
          },
        ],
      },
    ],
    ['a boolean value', { requests: [{ type: 'execute', stmt: { sql: 'select ?', args: [true] } }] }],
    [
      'a later step',
      {
        requests: [
          {
            type: 'batch',
            batch: { steps: [{ stmt: { sql: 'select 1' }, condition: { type: 'ok', step: 0 } }] },
          },
        ],
      },
    ],
    ['an unknown baton', { baton: 'x', requests: [] }],
  ])('%s is 400 with the shape of an error', async (_name, body) => {
    const refused = await post(body);
    expect(refused.status).toBe(400);
    expect(refused.body).toStrictEqual({ message: expect.any(String), code: expect.any(String) });
    expect((await post({ requests: [execute('select 1')] })).body.results[0]?.type).toBe('ok');
  });

  test('a body beyond the limit is 413', async () => {
    await restart({ maxBodyBytes: 1000 });
    expect((await post('x'.repeat(5_000_000))).status).toBe(413);
    expect((await post({ requests: [execute(`select '${'x'.repeat(1000)}'`)] })).status).toBe(413);
    expect((await post({ requests: [execute('select 1')] })).status).toBe(200);
  });

  test('other paths, methods and content types', async () => {
    const ask = async (path: string, init?: RequestInit): Promise<number> =>
      (await fetch(server.url + path, init)).status;
    expect(await ask('/v2')).toBe(200);
    expect(await ask('/v3')).toBe(200);
    expect(await ask('/v3-protobuf')).toBe(404);
    expect(await ask('/v2/pipeline')).toBe(405);
    expect((await post({ requests: [] }, { 'content-type': 'text/plain' })).status).toBe(415);
  });
});
