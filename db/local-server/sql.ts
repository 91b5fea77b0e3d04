/**
 * What the server must know about a statement before the engine sees it. The `libsql` package tells neither
 * the parameters, nor whether a statement writes, and silently drops everything after the first statement.
 */

export type Analysis = {
  /** The statement without what follows its semicolon. */
  readonly text: string;
  readonly statements: 'none' | 'one' | 'many';
  /** One entry per parameter, in the engine's numbering; the name with its sign, or null for a bare `?`. */
  readonly params: readonly (string | null)[];
  /** True when the statement may need the write lock. Errs towards true. */
  readonly writes: boolean;
  /** True when the statement returns rows and cannot change anything, so that it may be wrapped. */
  readonly isQuery: boolean;
  readonly isExplain: boolean;
  /** True when the statement leaves something on its connection that the next stream must not inherit. */
  readonly taints: boolean;
};

// A doubled quote reads as two neighbouring literals, which is the same for our purpose and keeps every
// alternative free of nested repetition.
const token =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\s+|'[^']*'|"[^"]*"|`[^`]*`|\[[^\]]*\]|\?\d*|[:@$][\w$\u0080-\uffff]+|[\w\u0080-\uffff][\w$\u0080-\uffff]*|[\s\S]/g;
const skipped = /^(?:--|\/\*|\s)/;
const word = /^[a-z_]+$/;

const reading = new Set([
  'select',
  'values',
  'explain',
  'commit',
  'end',
  'rollback',
  'savepoint',
  'release',
  'begin',
]);
const changing = ['insert', 'update', 'delete', 'replace'];
const tainting = ['pragma', 'temp', 'temporary', 'attach', 'detach'];

/** Parameter numbers as SQLite gives them: `?` is one past the largest, `?N` is N, a name keeps its first number. */
function addParam(params: (string | null)[], text: string): void {
  if (text === '?') {
    params.push(null);
  } else if (text.startsWith('?')) {
    const number = Number(text.slice(1));
    // The engine's own limit; a larger number is its error to report.
    if (number > 32766) return;
    while (params.length < number) params.push(null);
  } else if (!params.includes(text)) {
    params.push(text);
  }
}

function scan(sql: string): Analysis {
  const params: (string | null)[] = [];
  const words = new Set<string>();
  let first = '';
  let end = -1;
  let many = false;
  let assigns = false;
  let trigger = false;
  for (const match of sql.matchAll(token)) {
    const text = match[0];
    if (skipped.test(text)) continue;
    if (text === ';' && !trigger) {
      if (first !== '' && end < 0) end = match.index;
      continue;
    }
    if (end >= 0) {
      many = true;
      break;
    }
    const lower = text.toLowerCase();
    if (first === '') first = lower;
    if (word.test(lower)) words.add(lower);
    // The body of a trigger holds semicolons of its own; what might follow it is left to the engine.
    if (lower === 'trigger' && first === 'create') trigger = true;
    if (text === '=') assigns = true;
    if (/^(?:\?|[:@$].)/.test(text)) addParam(params, text);
  }

  let writes = !reading.has(first);
  if (first === 'begin') writes = words.has('immediate') || words.has('exclusive');
  if (first === 'with') writes = changing.some((name) => words.has(name));
  if (first === 'pragma') writes = assigns;

  return {
    text: end < 0 ? sql : sql.slice(0, end),
    statements: first === '' ? 'none' : many ? 'many' : 'one',
    params,
    writes,
    isQuery: first === 'select' || first === 'values' || (first === 'with' && !writes),
    isExplain: first === 'explain',
    taints: tainting.some((name) => words.has(name)),
  };
}

// A stream asks before it queues for the lock and again when it prepares; an application has few texts.
const known = new Map<string, Analysis>();
const knownSize = 1000;

export function analyse(sql: string): Analysis {
  const seen = known.get(sql);
  if (seen !== undefined) return seen;
  if (known.size >= knownSize) known.clear();
  const analysis = scan(sql);
  known.set(sql, analysis);
  return analysis;
}

/** True when a script of several statements may leave something behind on its connection. */
export function scriptTaints(sql: string): boolean {
  return new RegExp(`\\b(?:${tainting.join('|')})\\b`, 'i').test(sql);
}
