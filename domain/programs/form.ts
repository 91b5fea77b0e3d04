import { errors } from '../../words/programs/errors.ts';
import { evaluateRequest, type EvaluateRequest, type Problem } from './contract.ts';

/** The request, or every problem of form in it. Contradictions between fields come later. */
export function readRequest(body: unknown): { request: EvaluateRequest } | { problems: Problem[] } {
  if (!isObject(body))
    return { problems: [{ path: '', message: body === undefined ? errors.notJson : errors.notAnObject }] };
  const parsed = evaluateRequest.safeParse(body);
  const problems = eachOnce([
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => sayIssue(issue, body))),
    ...usedTwice(body),
    ...hoursOfAnHour(body),
  ]);
  if (parsed.success && problems.length === 0) return { request: parsed.data };
  return { problems };
}

/** Two checks of one field may ask for the same fix: an amount of -1.125 is below 0 and has three decimals. */
function eachOnce(problems: Problem[]): Problem[] {
  const said = new Set<string>();
  return problems.filter(({ path, message }) => {
    const key = `${path}\n${message}`;
    return !said.has(key) && said.add(key);
  });
}

type Issue = NonNullable<ReturnType<typeof evaluateRequest.safeParse>['error']>['issues'][number];

/** Our own sentence for one of zod's findings; its own text is never shown. */
function sayIssue(issue: Issue, body: object): Problem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: errors.unknownField(key) }));
  return [{ path: path.join('.'), message: sayWrong(issue, path, valueAt(body, path)) }];
}

function sayWrong(issue: Issue, path: string[], value: unknown): string {
  // Of `topics.0` the field is `topics`; of `activities.0` it is an activity.
  const field = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
  const inList = /^\d+$/.test(path.at(-1) ?? '');
  if (issue.code === 'too_big' && Array.isArray(value)) return errors.tooMany(Number(issue.maximum));
  if (issue.code === 'too_big') return errors.atMost(Number(issue.maximum));
  if (issue.code === 'invalid_value') return errors.choose(issue.values.map(String));
  const fix =
    errors.fix[inList ? `${field}[]` : field] ?? errors.fix[`${path.at(-2) ?? ''}.${field}`] ?? errors.check;
  return value === undefined ? errors.missing(field, fix) : fix;
}

/** An id is unique over both lists. */
function usedTwice(body: Record<string, unknown>): Problem[] {
  const used = new Set<string>();
  const problems: Problem[] = [];
  eachActivity(body, ({ id }, path) => {
    if (typeof id !== 'string') return;
    if (used.has(id)) problems.push({ path: `${path}.id`, message: errors.idTwice });
    used.add(id);
  });
  return problems;
}

function hoursOfAnHour(body: Record<string, unknown>): Problem[] {
  const problems: Problem[] = [];
  eachActivity(body, ({ unit, hoursPerUnit }, path) => {
    if (unit === 'hour' && typeof hoursPerUnit === 'number')
      problems.push({ path: `${path}.hoursPerUnit`, message: errors.hoursOfAnHour });
  });
  return problems;
}

function eachActivity(
  body: Record<string, unknown>,
  visit: (activity: Record<string, unknown>, path: string) => void,
): void {
  for (const list of ['activities', 'priorActivities']) {
    const items = body[list];
    if (!Array.isArray(items)) continue;
    items.forEach((item: unknown, index) => {
      if (isObject(item)) visit(item, `${list}.${index}`);
    });
  }
}

function valueAt(body: object, path: string[]): unknown {
  let value: unknown = body;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
