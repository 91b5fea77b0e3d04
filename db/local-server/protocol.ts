/** Hrana 2 and 3 over HTTP as JSON: the shapes, and the reading of untrusted bodies into them. */

/** What the engine takes and gives: a bigint is an INTEGER, a number a REAL, so that 0.0 stays apart from 0. */
export type SqlValue = null | bigint | number | string | Uint8Array;

export type SqlRef = { readonly sql?: string; readonly sqlId?: number };

export type Stmt = SqlRef & {
  readonly args: readonly SqlValue[];
  readonly namedArgs: readonly { readonly name: string; readonly value: SqlValue }[];
  readonly wantRows: boolean;
};

export type Condition =
  | { readonly type: 'ok' | 'error'; readonly step: number }
  | { readonly type: 'not'; readonly cond: Condition }
  | { readonly type: 'and' | 'or'; readonly conds: readonly Condition[] }
  | { readonly type: 'is_autocommit' };

export type Step = { readonly stmt: Stmt; readonly condition: Condition | null };

export type StreamRequest =
  | { readonly type: 'close' | 'get_autocommit' }
  | { readonly type: 'execute'; readonly stmt: Stmt }
  | { readonly type: 'batch'; readonly steps: readonly Step[] }
  | { readonly type: 'sequence' | 'describe'; readonly ref: SqlRef }
  | { readonly type: 'store_sql'; readonly sqlId: number; readonly sql: string }
  | { readonly type: 'close_sql'; readonly sqlId: number };

export type PipelineBody = { readonly baton: string | null; readonly requests: readonly StreamRequest[] };

/** `extended_code` is an addition to the protocol: clients that do not know it skip it. */
export type WireError = { readonly message: string; readonly code: string; readonly extended_code?: string };

export type Column = { readonly name: string; readonly decltype: string | null };

export type StmtResult = {
  readonly cols: readonly Column[];
  readonly rows: readonly (readonly unknown[])[];
  readonly affected_row_count: number;
  readonly last_insert_rowid: string | null;
};

export type BatchResult = {
  readonly step_results: (StmtResult | null)[];
  readonly step_errors: (WireError | null)[];
};

/** The request as a whole is refused, with this HTTP status. */
export class HttpFailure extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** One request of a pipeline fails; the stream lives on. */
export class StreamFailure extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

function malformed(what: string): HttpFailure {
  return new HttpFailure(400, 'PROTOCOL_ERROR', `The request is not valid Hrana: ${what}.`);
}

type Json = { readonly [key: string]: unknown };

function object(value: unknown, what: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw malformed(`${what} must be an object`);
  return value as Json;
}

function list(value: unknown, what: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw malformed(`${what} must be an array`);
  return value;
}

function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw malformed(`${what} must be a string`);
  return value;
}

function whole(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw malformed(`${what} must be an integer`);
  return value;
}

function sqlText(value: unknown): string {
  const sql = text(value, 'sql');
  // The engine reads SQL as a C string and would run only what stands before the NUL.
  if (sql.includes('\0')) throw malformed('sql must not contain NUL; pass such text as an argument');
  return sql;
}

function sqlRef(json: Json): SqlRef {
  const hasText = json['sql'] !== undefined && json['sql'] !== null;
  const hasId = json['sql_id'] !== undefined && json['sql_id'] !== null;
  if (hasText === hasId) throw malformed('give exactly one of sql and sql_id');
  return hasText ? { sql: sqlText(json['sql']) } : { sqlId: whole(json['sql_id'], 'sql_id') };
}

function readValue(raw: unknown): SqlValue {
  const json = object(raw, 'a value');
  switch (json['type']) {
    case 'null':
      return null;
    case 'integer': {
      const digits = text(json['value'], 'an integer value');
      if (!/^-?\d{1,19}$/.test(digits)) throw malformed('an integer value must be decimal digits');
      const value = BigInt(digits);
      if (BigInt.asIntN(64, value) !== value) throw malformed('an integer value must fit 64 bits');
      return value;
    }
    case 'float':
      if (typeof json['value'] !== 'number') throw malformed('a float value must be a number');
      return json['value'];
    case 'text':
      return text(json['value'], 'a text value');
    case 'blob':
      return Buffer.from(text(json['base64'], 'a blob'), 'base64');
    default:
      throw malformed('a value has an unknown type');
  }
}

// JSON has no infinity, but a literal too large for a double parses as one on the other side.
const infinite = (literal: string): unknown =>
  (JSON as unknown as { rawJSON(literal: string): unknown }).rawJSON(literal);

export function writeValue(value: SqlValue): unknown {
  if (value === null) return { type: 'null' };
  if (typeof value === 'bigint') return { type: 'integer', value: value.toString() };
  if (typeof value === 'string') return { type: 'text', value };
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return { type: 'float', value };
    return { type: 'float', value: infinite(value > 0 ? '1e999' : '-1e999') };
  }
  const base64 = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  return { type: 'blob', base64: base64.replace(/=+$/, '') };
}

function readStmt(raw: unknown): Stmt {
  const json = object(raw, 'stmt');
  return {
    ...sqlRef(json),
    args: list(json['args'], 'args').map(readValue),
    namedArgs: list(json['named_args'], 'named_args').map((entry) => {
      const named = object(entry, 'a named argument');
      return { name: text(named['name'], 'the name of an argument'), value: readValue(named['value']) };
    }),
    wantRows: json['want_rows'] !== false,
  };
}

/** A condition speaks of earlier steps only, so `limit` is the number of its own step. */
function readCondition(raw: unknown, limit: number, depth = 0): Condition {
  // A deep nest would exhaust the stack, in here or where it is judged.
  if (depth > 64) throw malformed('conditions are nested too deeply');
  const json = object(raw, 'a condition');
  switch (json['type']) {
    case 'ok':
    case 'error': {
      const step = whole(json['step'], 'step');
      if (step < 0 || step >= limit) throw malformed('a condition must refer to an earlier step');
      return { type: json['type'], step };
    }
    case 'not':
      return { type: 'not', cond: readCondition(json['cond'], limit, depth + 1) };
    case 'and':
    case 'or': {
      const conds = list(json['conds'], 'conds').map((cond) => readCondition(cond, limit, depth + 1));
      return { type: json['type'], conds };
    }
    case 'is_autocommit':
      return { type: 'is_autocommit' };
    default:
      throw malformed('a condition has an unknown type');
  }
}

function readRequest(raw: unknown): StreamRequest {
  const json = object(raw, 'a request');
  switch (json['type']) {
    case 'close':
    case 'get_autocommit':
      return { type: json['type'] };
    case 'execute':
      return { type: 'execute', stmt: readStmt(json['stmt']) };
    case 'batch': {
      const steps = list(object(json['batch'], 'batch')['steps'], 'steps').map((entry, index): Step => {
        const step = object(entry, 'a step');
        const condition = step['condition'] ?? null;
        return {
          stmt: readStmt(step['stmt']),
          condition: condition === null ? null : readCondition(condition, index),
        };
      });
      return { type: 'batch', steps };
    }
    case 'sequence':
    case 'describe':
      return { type: json['type'], ref: sqlRef(json) };
    case 'store_sql':
      return { type: 'store_sql', sqlId: whole(json['sql_id'], 'sql_id'), sql: sqlText(json['sql']) };
    case 'close_sql':
      return { type: 'close_sql', sqlId: whole(json['sql_id'], 'sql_id') };
    default:
      throw malformed('a request has an unknown type');
  }
}

export function readPipeline(body: string): PipelineBody {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw malformed('the body is not JSON');
  }
  const json = object(parsed, 'the body');
  if (!Array.isArray(json['requests'])) throw malformed('requests must be an array');
  const baton = json['baton'] ?? null;
  return {
    baton: baton === null ? null : text(baton, 'baton'),
    requests: json['requests'].map(readRequest),
  };
}
