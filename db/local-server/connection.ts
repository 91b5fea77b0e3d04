/** One native connection: prepared statements, arguments, results and error codes. All calls are synchronous. */
import Database from 'libsql';
import { StreamFailure, writeValue } from './protocol.ts';
import type { Column, SqlValue, Stmt, StmtResult, WireError } from './protocol.ts';
import { analyse, scriptTaints } from './sql.ts';
import type { Analysis } from './sql.ts';
import { unwrap, wrap } from './text.ts';

type Native = InstanceType<typeof Database>;
type NativeStatement = ReturnType<Native['prepare']>;

type Prepared = Analysis & {
  readonly native: NativeStatement;
  readonly returnsRows: boolean;
  /** Set for a wrapped query: its real columns. Other statements are asked after they ran. */
  readonly columns: readonly Column[] | null;
};

// Statements above this many are dropped from the cache, the longest unused first.
const cacheSize = 256;

/** The engine's own code, `SQLITE_CONSTRAINT_UNIQUE` say, or null for an error that is not the engine's. */
function engineCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : null;
}

export function toWireError(error: unknown): WireError {
  const message = error instanceof Error ? error.message : String(error);
  const extended = engineCode(error);
  if (extended !== null) {
    // Every base code is one word, so the base of an extended code is its beginning.
    const base = /^SQLITE_[A-Z0-9]+/.exec(extended)?.[0] ?? extended;
    return { message, code: base, extended_code: extended };
  }
  return { message, code: error instanceof StreamFailure ? error.code : 'INTERNAL_ERROR' };
}

/** True when another connection holds the write lock and waiting may help (a stale snapshot never will). */
export function isBusy(error: unknown): boolean {
  const code = engineCode(error);
  return code?.startsWith('SQLITE_BUSY') === true && code !== 'SQLITE_BUSY_SNAPSHOT';
}

function bind(prepared: Prepared, stmt: Stmt): SqlValue[] {
  const { params } = prepared;
  if (stmt.args.length > 0 && stmt.namedArgs.length > 0)
    throw new StreamFailure(
      'ARGS_BOTH_POSITIONAL_AND_NAMED',
      'Give either positional or named arguments, not both.',
    );
  if (stmt.args.length > params.length)
    throw new StreamFailure(
      'ARGS_INVALID',
      `The statement takes ${params.length} arguments, got ${stmt.args.length}.`,
    );
  const byName = new Map(stmt.namedArgs.map(({ name, value }) => [name, value]));
  return params.map((name, index) => {
    if (index < stmt.args.length) return stmt.args[index] ?? null;
    // A client may write the sign of a name or leave it out.
    for (const key of name === null ? [] : [name, name.slice(1)]) {
      if (byName.has(key)) return byName.get(key) ?? null;
    }
    throw new StreamFailure('ARGS_INVALID', `No value for parameter ${name ?? index + 1}.`);
  });
}

export class Connection {
  readonly #db: Native;
  readonly #cache = new Map<string, Prepared>();
  readonly #schemaVersion: NativeStatement;
  readonly #counters: NativeStatement;
  #cachedFor: unknown = null;
  #open = true;
  /** Nobody else may use this connection after the present stream. */
  tainted = false;
  /** The engine answered "busy" to a prepared statement; see `#watch`. */
  broken = false;

  constructor(path: string, durable: boolean) {
    // No native busy timeout: it would stop the whole process while the holder of the lock waits for us.
    this.#db = new Database(path, { timeout: 0 });
    this.#db.exec(`pragma journal_mode = wal; pragma synchronous = ${durable ? 'normal' : 'off'};`);
    this.#schemaVersion = this.#db.prepare('pragma schema_version').raw(true);
    this.#counters = this.#db.prepare('select changes(), last_insert_rowid()').safeIntegers(true).raw(true);
  }

  /** Asking a closed native handle aborts the process, hence the flag in front. */
  get inTransaction(): boolean {
    return this.#open && this.#db.inTransaction;
  }

  /**
   * Takes the write lock if it is free, or throws "busy": inside a transaction it is kept, outside it is free
   * again at once, which is enough, since nothing else of this process runs before the next `await`.
   * `incremental_vacuum` is the one statement that asks for the lock and changes nothing; and it must not be a
   * prepared statement (see `#watch`).
   */
  claimWriteLock(): void {
    this.#db.exec('pragma incremental_vacuum(1)');
  }

  execute(sql: string, stmt: Stmt): StmtResult {
    const prepared = this.#prepare(sql);
    const args = bind(prepared, stmt);
    return this.#watch(() => {
      if (!prepared.returnsRows) {
        // One array: a lone Uint8Array would be taken for named parameters and abort the process.
        const info = prepared.native.run(args);
        return {
          cols: [],
          rows: [],
          affected_row_count: Number(info.changes),
          last_insert_rowid: this.#rowid(info.lastInsertRowid),
        };
      }
      // Always read to the end: a statement left half-way keeps its locks.
      const found = prepared.native.all(args) as SqlValue[][];
      const { columns } = prepared;
      const cols = columns ?? readColumns(prepared.native);
      const rows = stmt.wantRows
        ? found.map((row) => (columns === null ? row : unwrap(row, columns.length)).map(writeValue))
        : [];
      if (columns !== null || !prepared.writes)
        return { cols, rows, affected_row_count: 0, last_insert_rowid: null };
      const [changes, rowid] = (this.#counters.all([]) as bigint[][])[0] ?? [0n, 0n];
      return { cols, rows, affected_row_count: Number(changes), last_insert_rowid: String(rowid) };
    });
  }

  /** Runs a script; what ran before an error stays. */
  sequence(sql: string): void {
    if (scriptTaints(sql)) this.tainted = true;
    // A rollback and a new schema within one script could end on the version that the cache was made for.
    this.#cache.clear();
    this.#db.exec(sql);
  }

  describe(sql: string) {
    const prepared = this.#prepare(sql);
    return {
      params: prepared.params.map((name) => ({ name })),
      cols: prepared.columns ?? (prepared.returnsRows ? readColumns(prepared.native) : []),
      is_explain: prepared.isExplain,
      is_readonly: !prepared.writes,
    };
  }

  rollback(): void {
    if (this.inTransaction) this.#db.exec('rollback');
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#cache.clear();
    this.#db.close();
  }

  /**
   * A prepared statement that meets "busy" is not reset, and the package offers no way to do so: until it is
   * collected the connection counts it as running, and later writes on it report success without ever being
   * committed. `claimWriteLock` keeps that from happening within the process; if another process slips in
   * between, the connection is given up.
   */
  #watch<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      if (engineCode(error)?.startsWith('SQLITE_BUSY') === true) this.broken = true;
      throw error;
    }
  }

  #rowid(fromRun: number | bigint): string {
    // The package gives it as a double; the exact value is asked for only where that could be wrong.
    if (Number.isSafeInteger(fromRun)) return String(fromRun);
    return String((this.#counters.all([]) as bigint[][])[0]?.[1] ?? fromRun);
  }

  #prepare(sql: string): Prepared {
    // A wrapped query has its columns fixed, so none may outlive a change of the schema.
    const version = (this.#schemaVersion.all([]) as unknown[][])[0]?.[0];
    if (version !== this.#cachedFor) {
      this.#cache.clear();
      this.#cachedFor = version;
    }
    const cached = this.#cache.get(sql);
    if (cached !== undefined) {
      this.#cache.delete(sql);
      this.#cache.set(sql, cached);
      return cached;
    }
    const analysis = analyse(sql);
    if (analysis.statements === 'none')
      throw new StreamFailure('SQL_NO_STATEMENT', 'The SQL contains no statement.');
    if (analysis.statements === 'many')
      throw new StreamFailure('SQL_MANY_STATEMENTS', 'The SQL contains more than one statement.');
    const prepared = this.#compile(analysis);
    if (analysis.taints) this.tainted = true;
    if (this.tainted) {
      // Temporary tables and attached files change without a change of the schema's version.
      this.#cache.clear();
    } else {
      this.#cache.set(sql, prepared);
      const oldest = this.#cache.size > cacheSize ? this.#cache.keys().next().value : undefined;
      if (oldest !== undefined) this.#cache.delete(oldest);
    }
    return prepared;
  }

  #compile(analysis: Analysis): Prepared {
    const plain = this.#db.prepare(analysis.text).safeIntegers(true);
    const returnsRows = plain.reader;
    if (!returnsRows) return { ...analysis, native: plain, returnsRows, columns: null };
    plain.raw(true);
    if (analysis.isQuery) {
      const columns = readColumns(plain);
      try {
        const native = this.#db.prepare(wrap(analysis.text, columns.length)).safeIntegers(true).raw(true);
        return { ...analysis, native, returnsRows, columns };
      } catch {
        // A form that cannot stand in parentheses (an unclosed last comment) is read the plain way.
      }
    }
    return { ...analysis, native: plain, returnsRows, columns: null };
  }
}

function readColumns(native: NativeStatement): Column[] {
  return native.columns().map(({ name, type }) => ({ name, decltype: type }));
}
