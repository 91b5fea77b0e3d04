/** Streams: a connection each, a baton between HTTP requests, an end by expiry, and the queue of writers. */
import { randomBytes } from 'node:crypto';
import { Connection, isBusy, toWireError } from './connection.ts';
import { HttpFailure, StreamFailure } from './protocol.ts';
import type { BatchResult, Condition, SqlRef, Step, StreamRequest } from './protocol.ts';
import { analyse } from './sql.ts';

export type StreamLimits = {
  /** A stream that nobody speaks to for this long is rolled back and closed. */
  readonly expiryMs: number;
  /** How long a writer waits for another stream's transaction before it is told "busy". */
  readonly busyMs: number;
};

// Connections kept open for the next stream; opening one costs about as much as ten look-ups.
const idleConnections = 16;
// A lock held by another process ends without telling us.
const pollMs = 25;

export class Streams {
  readonly #path: string;
  readonly #durable: boolean;
  readonly #limits: StreamLimits;
  readonly #idle: Connection[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #byBaton = new Map<string, Stream>();
  readonly #open = new Set<Stream>();

  constructor(path: string, durable: boolean, limits: StreamLimits) {
    this.#path = path;
    this.#durable = durable;
    this.#limits = limits;
    // Opened at once, so that a path that cannot be opened fails the start and not the first request.
    this.#idle.push(new Connection(path, durable));
  }

  /** The stream of a baton, or a new one. A baton serves once, so a stream never has two requests at a time. */
  take(baton: string | null): Stream {
    if (baton === null) {
      const stream = new Stream(this, this.#idle.pop() ?? new Connection(this.#path, this.#durable));
      this.#open.add(stream);
      return stream;
    }
    const stream = this.#byBaton.get(baton);
    if (stream === undefined)
      throw new HttpFailure(400, 'STREAM_EXPIRED', 'The stream has expired, or its baton was used before.');
    this.#byBaton.delete(baton);
    clearTimeout(stream.expiry);
    return stream;
  }

  /** Between two requests: the baton under which the stream goes on, or null if it has ended. */
  park(stream: Stream): string | null {
    if (stream.closed) return null;
    const baton = randomBytes(18).toString('base64url');
    this.#byBaton.set(baton, stream);
    stream.expiry = setTimeout(() => {
      this.#byBaton.delete(baton);
      stream.close();
    }, this.#limits.expiryMs);
    return baton;
  }

  giveBack(stream: Stream, connection: Connection): void {
    this.#open.delete(stream);
    try {
      connection.rollback();
    } catch {
      connection.broken = true;
    }
    if (connection.broken || connection.tainted || this.#idle.length >= idleConnections) connection.close();
    else this.#idle.push(connection);
    this.wakeWriters();
  }

  wakeWriters(): void {
    for (const wake of this.#waiting) wake();
  }

  /**
   * Waits, without holding up the event loop, until the connection can write, and then runs `work` before anything
   * else can: one `await` between the two, and another writer that was woken as well may have begun its transaction.
   */
  async whenWritable<T>(connection: Connection, mustBeOpen: () => void, work: () => T): Promise<T> {
    const deadline = performance.now() + this.#limits.busyMs;
    for (;;) {
      // The server may have been closed while we waited.
      mustBeOpen();
      if (this.#claims(connection, deadline)) return work();
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          this.#waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, pollMs);
        this.#waiting.add(wake);
      });
    }
  }

  #claims(connection: Connection, deadline: number): boolean {
    try {
      connection.claimWriteLock();
      return true;
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw error;
      return false;
    }
  }

  close(): void {
    for (const stream of this.#open) stream.close();
    for (const connection of this.#idle.splice(0)) connection.close();
  }
}

export class Stream {
  readonly #streams: Streams;
  readonly #connection: Connection;
  readonly #stored = new Map<number, string>();
  closed = false;
  expiry: NodeJS.Timeout | undefined;

  constructor(streams: Streams, connection: Connection) {
    this.#streams = streams;
    this.#connection = connection;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    clearTimeout(this.expiry);
    this.#streams.giveBack(this, this.#connection);
  }

  /** One entry of a pipeline, answered in the protocol's shape. */
  async answer(request: StreamRequest): Promise<unknown> {
    try {
      return { type: 'ok', response: { type: request.type, ...(await this.#run(request)) } };
    } catch (error) {
      return { type: 'error', error: toWireError(error) };
    }
  }

  async #run(request: StreamRequest): Promise<object> {
    if (request.type === 'close') {
      this.close();
      return {};
    }
    this.#mustBeOpen();
    switch (request.type) {
      case 'execute': {
        const sql = this.#sql(request.stmt);
        return this.#exclusively(analyse(sql).writes, () => ({
          result: this.#connection.execute(sql, request.stmt),
        }));
      }
      case 'batch': {
        // Asked for before the first step: then a batch, begin to commit, runs in one turn of the event loop,
        // and one that reads before it writes cannot find its snapshot overtaken.
        const writes = request.steps.some(({ stmt }) => {
          const sql = this.#find(stmt);
          return sql !== undefined && analyse(sql).writes;
        });
        return this.#exclusively(writes, () => ({ result: this.#batch(request.steps) }));
      }
      case 'sequence': {
        const sql = this.#sql(request.ref);
        return this.#exclusively(true, () => {
          this.#connection.sequence(sql);
          return {};
        });
      }
      case 'describe':
        return { result: this.#connection.describe(this.#sql(request.ref)) };
      case 'get_autocommit':
        return { is_autocommit: !this.#connection.inTransaction };
      case 'store_sql':
        if (this.#stored.has(request.sqlId))
          throw new StreamFailure('SQL_STORE_EXISTS', `SQL ${request.sqlId} is stored already.`);
        this.#stored.set(request.sqlId, request.sql);
        return {};
      case 'close_sql':
        this.#stored.delete(request.sqlId);
        return {};
    }
  }

  async #exclusively<T>(writes: boolean, run: () => T): Promise<T> {
    if (!writes) return this.#watched(run);
    const mustBeOpen = () => this.#mustBeOpen();
    return this.#streams.whenWritable(this.#connection, mustBeOpen, () => this.#watched(run));
  }

  /** A connection that broke is given up; the end of a transaction lets the next writer try. */
  #watched<T>(run: () => T): T {
    const wasInTransaction = this.#connection.inTransaction;
    try {
      return run();
    } finally {
      if (this.#connection.broken) this.close();
      else if (wasInTransaction && !this.#connection.inTransaction) this.#streams.wakeWriters();
    }
  }

  #batch(steps: readonly Step[]): BatchResult {
    const result: BatchResult = { step_results: [], step_errors: [] };
    const holds = (condition: Condition): boolean => {
      switch (condition.type) {
        case 'ok':
          return result.step_results[condition.step] !== null;
        case 'error':
          return result.step_errors[condition.step] !== null;
        case 'not':
          return !holds(condition.cond);
        case 'and':
          return condition.conds.every(holds);
        case 'or':
          return condition.conds.some(holds);
        case 'is_autocommit':
          return !this.#connection.inTransaction;
      }
    };
    for (const { stmt, condition } of steps) {
      const index = result.step_results.length;
      const applies = condition === null || holds(condition);
      result.step_results.push(null);
      result.step_errors.push(null);
      if (!applies) continue;
      try {
        result.step_results[index] = this.#connection.execute(this.#sql(stmt), stmt);
      } catch (error) {
        result.step_errors[index] = toWireError(error);
      }
    }
    return result;
  }

  #mustBeOpen(): void {
    if (this.closed) throw new StreamFailure('STREAM_CLOSED', 'The stream is closed.');
  }

  #find(ref: SqlRef): string | undefined {
    return ref.sql ?? (ref.sqlId === undefined ? undefined : this.#stored.get(ref.sqlId));
  }

  #sql(ref: SqlRef): string {
    const sql = this.#find(ref);
    if (sql === undefined)
      throw new StreamFailure('SQL_NOT_FOUND', `No SQL is stored under ${ref.sqlId} on this stream.`);
    return sql;
  }
}
