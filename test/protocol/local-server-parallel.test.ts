/** The local server's transactions, and many clients at once. */
import { describe, expect, test } from 'vitest';
import { connect, count, execute, expiryMs, firstRow, post, restart } from './harness.ts';

describe('transactions', () => {
  test('commit, rollback and isolation between two streams', async () => {
    const client = connect();
    await client.execute('create table t (a)');
    const first = await client.transaction('write');
    await first.execute('insert into t values (1)');
    const reader = await client.transaction('read');
    expect((await reader.execute('select count(*) from t')).rows[0]?.[0]).toBe(0);
    await first.commit();
    expect((await reader.execute('select count(*) from t')).rows[0]?.[0]).toBe(0);
    reader.close();
    expect(await count(client, 't')).toBe(1);
    const second = await client.transaction('write');
    await second.execute('insert into t values (2)');
    await second.rollback();
    expect(await count(client, 't')).toBe(1);
  });

  test('a writer waits for the transaction of another stream, and readers do not', async () => {
    const client = connect();
    await client.execute('create table t (a)');
    const holder = await client.transaction('write');
    await holder.execute('insert into t values (1)');
    const order: string[] = [];
    const waiting = [
      client.execute('insert into t values (2)').then(() => order.push('execute')),
      client.batch(['select count(*) from t', 'insert into t values (3)']).then(() => order.push('batch')),
      client.transaction('write').then(async (other) => {
        await other.execute('insert into t values (4)');
        order.push('transaction');
        await other.commit();
      }),
    ];
    expect(await count(client, 't')).toBe(0);
    await holder.execute('insert into t values (5)');
    order.push('commit');
    await holder.commit();
    await Promise.all(waiting);
    expect(order[0]).toBe('commit');
    expect(order.length).toBe(4);
    expect(await count(client, 't')).toBe(5);
  });

  test('of many that wait for one transaction each gets its turn, and none is told "busy"', async () => {
    await restart({ streamExpiryMs: 5000 });
    const client = connect({ concurrency: 60 });
    await client.execute('create table t (a)');
    const holder = await client.transaction('write');
    const waiting = Array.from({ length: 12 }, () => [
      client.execute('insert into t values (1)'),
      client.transaction('write').then(async (other) => {
        await other.execute('insert into t values (2)');
        await other.commit();
      }),
    ]).flat();
    await holder.execute('insert into t values (3)');
    await holder.commit();
    await Promise.all(waiting);
    expect(await count(client, 't')).toBe(25);
  });

  test('a snapshot that was overtaken is an error, and the stream still ends cleanly', async () => {
    const client = connect();
    await client.execute('create table t (a)');
    const stale = await client.transaction('deferred');
    await stale.execute('select count(*) from t');
    await client.execute('insert into t values (1)');
    await expect(stale.execute('insert into t values (2)')).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    await stale.rollback();
    await client.execute('insert into t values (3)');
    expect(await count(connect(), 't')).toBe(2);
  });

  test('an abandoned transaction is rolled back and its baton is dead', async () => {
    const client = connect();
    await client.execute('create table t (a)');
    const { body } = await post({
      requests: [execute('begin immediate'), execute('insert into t values (1)')],
    });
    const started = performance.now();
    await client.execute('insert into t values (2)');
    expect(performance.now() - started).toBeGreaterThan(expiryMs / 2);
    expect(await count(client, 't')).toBe(1);
    const late = await post({ baton: body.baton, requests: [execute('commit')] });
    expect([late.status, late.body.code]).toStrictEqual([400, 'STREAM_EXPIRED']);
  });

  test('a writer that waits too long is told so', async () => {
    await restart({ streamExpiryMs: 5000, busyTimeoutMs: 100 });
    const client = connect();
    await client.execute('create table t (a)');
    const holder = await client.transaction('write');
    await holder.execute('insert into t values (1)');
    await expect(client.execute('insert into t values (2)')).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    await holder.commit();
    await client.execute('insert into t values (3)');
    expect(await count(connect(), 't')).toBe(2);
  });
});

describe('many clients', () => {
  test.each(['write', 'deferred'] as const)('64 parallel %s batches all count', async (mode) => {
    // On a busy machine 64 clients take longer to set off than a stream may be silent elsewhere in these tests.
    await restart({ streamExpiryMs: 10_000 });
    const client = connect();
    await client.executeMultiple(
      'create table counter (n); insert into counter values (0); create table log (n);',
    );
    const holder = await client.transaction('write');
    await holder.execute('insert into log values (-1)');
    const batches = Array.from({ length: 64 }, () =>
      connect().batch(
        ['select n from counter', 'update counter set n = n + 1', 'insert into log select n from counter'],
        mode,
      ),
    );
    await holder.commit();
    const seen = (await Promise.all(batches)).map(([before]) => Number(before?.rows[0]?.[0]));
    expect(seen.toSorted((a, b) => a - b)).toStrictEqual(Array.from({ length: 64 }, (_, index) => index));
    const total = await client.execute('select n, (select count(distinct n) from log) from counter');
    expect(firstRow(total)).toStrictEqual([64, 65]);
  });

  test('the guard: of 20 decisions on one version one wins', async () => {
    const client = connect();
    await client.executeMultiple(`
      create table write_guard (ok integer not null check (ok = 1));
      create table item (id text primary key, version integer not null);
      create table audit (id integer primary key, who integer);
      insert into item values ('a', 1);`);
    const decisions = Array.from({ length: 20 }, (_, who) =>
      connect().batch([
        { sql: 'update item set version = version + 1 where id = ? and version = ?', args: ['a', 1n] },
        'insert into write_guard (ok) select 0 where changes() = 0',
        { sql: 'insert into audit (who) values (?)', args: [who] },
      ]),
    );
    const settled = await Promise.allSettled(decisions);
    expect(settled.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    for (const result of settled) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'SQLITE_CONSTRAINT', statementIndex: 1 });
    }
    expect([await count(client, 'audit'), await count(client, 'write_guard')]).toStrictEqual([1, 0]);
    expect((await client.execute('select version from item')).rows[0]?.[0]).toBe(2);
  });
});
