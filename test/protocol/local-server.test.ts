/** The local server's values and statements, seen by the client that the Worker uses. */
import { describe, expect, test } from 'vitest';
import { connect, count, execute, firstRow, post } from './harness.ts';

describe('values', () => {
  const blob = Uint8Array.from({ length: 256 }, (_, index) => index ^ 0xab);
  test.each([
    ['null', null, null, 'null'],
    ['a large integer', 2n ** 53n + 1n, 2n ** 53n + 1n, 'integer'],
    ['the smallest integer', -(2n ** 63n), -(2n ** 63n), 'integer'],
    ['integer zero', 0n, 0n, 'integer'],
    ['real zero', 0, 0, 'real'],
    ['a real', 0.1, 0.1, 'real'],
    ['text', 'ñandú 🪶', 'ñandú 🪶', 'text'],
    ['text with NUL', 'a\0b', 'a\0b', 'text'],
    ['empty text', '', '', 'text'],
    ['a blob', blob, blob.buffer, 'blob'],
    ['an empty blob', new Uint8Array(0), new ArrayBuffer(0), 'blob'],
  ])('%s', async (_name, given, expected, type) => {
    const client = connect({ intMode: 'bigint' });
    const direct = await client.execute({ sql: 'select ?, typeof(?1)', args: [given] });
    expect(firstRow(direct)).toStrictEqual([expected, type]);
    await client.execute('create table kept (value)');
    await client.execute({ sql: 'insert into kept values (?)', args: [given] });
    const kept = await client.execute('select value, typeof(value) from kept');
    expect(firstRow(kept)).toStrictEqual([expected, type]);
  });

  test('infinity and bytes that are not UTF-8', async () => {
    const row = firstRow(await connect().execute(`select 1e999, -1e999, cast(x'ff41' as text)`));
    expect(row).toStrictEqual([Infinity, -Infinity, '\ufffdA']);
  });

  test('a result wider than one integer of marks', async () => {
    const cells = Array.from({ length: 120 }, (_, index) => (index % 3 === 0 ? `'t${index}'` : `${index}`));
    const row = firstRow(await connect().execute(`select ${cells.join()}`));
    const expected = cells.map((cell, index) => (index % 3 === 0 ? `t${index}` : Number(cell)));
    expect(row).toStrictEqual(expected);
  });
});

describe('statements', () => {
  test('columns, types, counts and row ids', async () => {
    const client = connect();
    await client.execute('create table t (id integer primary key, name text, part real)');
    const inserted = await client.execute(`insert into t values (7, 'x', 1), (9, 'y', 2)`);
    expect([inserted.rowsAffected, inserted.lastInsertRowid]).toStrictEqual([2, 9n]);
    const read = await client.execute('select id, name as id, part, 1 + 1 from t order by id desc; -- all');
    expect(read.columns).toStrictEqual(['id', 'id', 'part', '1 + 1']);
    expect(read.columnTypes).toStrictEqual(['INTEGER', 'TEXT', 'REAL', '']);
    expect(read.rows.map((row) => row[0])).toStrictEqual([9, 7]);
    expect(read.rowsAffected).toBe(0);
    const huge = 2n ** 60n + 1n;
    const far = await client.execute({ sql: 'insert into t (id) values (?)', args: [huge] });
    expect(far.lastInsertRowid).toBe(huge);
    const returned = await client.execute('update t set part = 3 where id < 100 returning id');
    expect([returned.rowsAffected, returned.rows.length]).toStrictEqual([2, 2]);
  });

  test('named and numbered arguments', async () => {
    const client = connect();
    const named = await client.execute({
      sql: 'select :b, @a, $c, :b',
      args: { ':b': 'B', a: null, c: 'C' },
    });
    expect(firstRow(named)).toStrictEqual(['B', null, 'C', 'B']);
    const numbered = await client.execute({
      sql: `select ?3, ?1, ':no', "?" from (select 1 as "?")`,
      args: ['x', 'y', 'z'],
    });
    expect(firstRow(numbered)).toStrictEqual(['z', 'x', ':no', 1]);
    await expect(client.execute({ sql: 'select ?, ?', args: [1] })).rejects.toMatchObject({
      code: 'ARGS_INVALID',
    });
    await expect(client.execute({ sql: 'select ?', args: [1, 2] })).rejects.toMatchObject({
      code: 'ARGS_INVALID',
    });
  });

  test('one statement at a time', async () => {
    const client = connect();
    await expect(client.execute('select 1; select 2')).rejects.toMatchObject({ code: 'SQL_MANY_STATEMENTS' });
    await expect(client.execute(' -- none')).rejects.toMatchObject({ code: 'SQL_NO_STATEMENT' });
    await client.execute('create table t (a)');
    await client.execute('create trigger no before delete on t begin select 1; select 2; end;');
  });

  test('constraint errors carry the base and the extended code', async () => {
    const client = connect();
    await client.execute(
      'create table t (id integer primary key, name text unique, n integer not null, check (n > 0))',
    );
    await client.execute(`insert into t values (1, 'a', 1)`);
    const cases = [
      [`insert into t values (1, 'b', 1)`, 'SQLITE_CONSTRAINT_PRIMARYKEY'],
      [`insert into t values (2, 'a', 1)`, 'SQLITE_CONSTRAINT_UNIQUE'],
      [`insert into t values (2, 'b', null)`, 'SQLITE_CONSTRAINT_NOTNULL'],
      [`insert into t values (2, 'b', 0)`, 'SQLITE_CONSTRAINT_CHECK'],
    ] as const;
    for (const [sql, extended] of cases) {
      await expect(client.execute(sql)).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
      // Version 0.18 of the client drops the extended code over HTTP, so the wire is read as well.
      const { body } = await post({ requests: [execute(sql)] });
      expect(body.results[0]?.error).toMatchObject({ code: 'SQLITE_CONSTRAINT', extended_code: extended });
    }
    await expect(client.execute('selec')).rejects.toMatchObject({ code: 'SQLITE_ERROR' });
  });

  test('a changed schema shows at once, on every connection', async () => {
    const [one, two] = [connect(), connect()];
    await one.execute('create table t (a)');
    await one.execute('insert into t values (1)');
    expect((await two.execute('select * from t')).columns).toStrictEqual(['a']);
    await one.execute('alter table t add column b');
    expect((await two.execute('select * from t')).columns).toStrictEqual(['a', 'b']);
    await one.execute('alter table t rename column a to z');
    expect((await two.execute('select * from t')).columns).toStrictEqual(['z', 'b']);
  });
});

describe('many statements', () => {
  test('a failing statement in the middle of a batch leaves nothing', async () => {
    const client = connect();
    await client.execute('create table t (a unique)');
    const failing = client.batch([
      'insert into t values (1)',
      'insert into t values (1)',
      'insert into t values (2)',
    ]);
    await expect(failing).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT', statementIndex: 1 });
    expect(await count(client, 't')).toBe(0);
  });

  test('executeMultiple keeps what ran before an error and rolls back an open transaction', async () => {
    const client = connect();
    await client.executeMultiple('create table t (a); insert into t values (1); insert into t values (2);');
    expect(await count(client, 't')).toBe(2);
    const failing = client.executeMultiple(
      'insert into t values (3); begin; insert into t values (4); select nothing;',
    );
    await expect(failing).rejects.toMatchObject({ code: 'SQLITE_ERROR' });
    expect(await count(client, 't')).toBe(3);
  });

  test('migrate turns foreign keys off for itself only', async () => {
    const client = connect();
    await client.migrate([
      'create table child (parent references parent (id))',
      'insert into child values (1)',
      'create table parent (id integer primary key)',
    ]);
    await expect(client.execute('insert into child values (2)')).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT',
    });
    await expect(client.migrate(['create table extra (a)', 'nonsense'])).rejects.toThrow();
    await expect(client.execute('select * from extra')).rejects.toThrow('no such table');
  });

  test('stored SQL, conditions, describe and autocommit on the wire', async () => {
    const sql = { sql_id: 1 };
    const step = (text: string, condition?: object): object => ({ stmt: { sql: text }, condition });
    const ok = (index: number): object => ({ type: 'ok', step: index });
    const steps = [
      step('select 1'),
      step('select nothing', ok(0)),
      step('select 2', { type: 'and', conds: [ok(0), { type: 'error', step: 1 }] }),
      step('select 3', { type: 'or', conds: [ok(1), { type: 'not', cond: ok(0) }] }),
      step('select 4', { type: 'is_autocommit' }),
    ];
    for (const path of ['/v2/pipeline', '/v3/pipeline']) {
      const { body } = await post(
        {
          requests: [
            { type: 'store_sql', sql_id: 1, sql: 'select :name as found, ?' },
            { type: 'describe', ...sql },
            { type: 'close_sql', ...sql },
            { type: 'describe', ...sql },
            { type: 'get_autocommit' },
            execute('begin'),
            { type: 'get_autocommit' },
            { type: 'batch', batch: { steps } },
            { type: 'close' },
            execute('select 1'),
          ],
        },
        {},
        path,
      );
      const { results } = body;
      expect(results[1]?.response?.result).toStrictEqual({
        params: [{ name: ':name' }, { name: null }],
        cols: [
          { name: 'found', decltype: null },
          { name: '?', decltype: null },
        ],
        is_explain: false,
        is_readonly: true,
      });
      expect(results[3]?.error).toMatchObject({ code: 'SQL_NOT_FOUND' });
      expect([results[4]?.response?.is_autocommit, results[6]?.response?.is_autocommit]).toStrictEqual([
        true,
        false,
      ]);
      const batch = results[7]?.response?.result as { step_results: unknown[]; step_errors: unknown[] };
      expect(batch.step_results.map((result) => result !== null)).toStrictEqual([
        true,
        false,
        true,
        false,
        false,
      ]);
      expect(batch.step_errors.map((error) => error !== null)).toStrictEqual([
        false,
        true,
        false,
        false,
        false,
      ]);
      expect(results[9]?.error).toMatchObject({ code: 'STREAM_CLOSED' });
      expect(body.baton).toBeNull();
    }
  });
});
