import { zValidator } from '@hono/zod-validator';
import type * as z from 'zod/mini';
import { problems } from '../../words/kernel/en.ts';
import { Failure } from './failure.ts';

/** The one wrapping of the validator: what it finds leaves in the one failure shape, in our own sentences. */

type Issue = z.core.$ZodIssue;

export function json<Schema extends z.ZodMiniType>(schema: Schema) {
  return zValidator('json', schema, (result) => {
    if (!result.success) throw invalidInput(result.error.issues, result.data);
  });
}

export function query<Schema extends z.ZodMiniType>(schema: Schema) {
  return zValidator('query', schema, (result) => {
    if (!result.success) throw invalidInput(result.error.issues, result.data);
  });
}

function invalidInput(issues: readonly Issue[], input: unknown): Failure {
  const found = issues.flatMap((issue) => explain(issue, input));
  // One thing to mend a field: what else a check says of a value of the wrong form only confuses.
  const details = found.filter(({ path }, at) => found.findIndex((one) => one.path === path) === at);
  const first = details[0];
  const message =
    details.length === 1 && first
      ? `Please mend ${first.path === '' ? 'what you sent' : `the field "${first.path}"`}: ${first.message}`
      : `Please mend these ${details.length} fields; details says what and where.`;
  return new Failure(400, 'invalid_request', message, { details });
}

function explain(
  issue: Issue,
  input: unknown,
  inside: readonly PropertyKey[] = [],
): { path: string; message: string }[] {
  const path = [...inside, ...issue.path].map(String);
  const one = (message: string) => [{ path: path.join('.'), message }];
  // Whatever was expected there: who left a field out is told so. The issue itself does not carry the input.
  if (valueAt(input, path) === undefined) return one(problems.missing);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: problems.unknownField }));
    case 'invalid_type':
      return one(typeProblem(issue.expected));
    case 'too_small':
      return one(
        issue.origin === 'string' || issue.origin === 'array'
          ? problems.tooShort
          : problems.tooSmall(Number(issue.minimum), issue.inclusive ?? true),
      );
    case 'too_big':
      if (issue.origin === 'string') return one(problems.tooLong(Number(issue.maximum)));
      return one(
        issue.origin === 'array'
          ? problems.tooMany(Number(issue.maximum))
          : problems.tooBig(Number(issue.maximum)),
      );
    case 'not_multiple_of':
      return one(problems.step(issue.divisor));
    case 'invalid_format':
      return one(ownProblem(issue.message) ?? (issue.format === 'date' ? problems.date : problems.format));
    case 'invalid_value':
      return one(problems.choice(issue.values.join(', ')));
    case 'invalid_union': {
      // None of the kinds that a field tells apart, such as the decision of a reviewer.
      if ('options' in issue && issue.options) return one(problems.choice(issue.options.join(', ')));
      // The branch that came nearest says most.
      const branches = issue.errors.toSorted((a, b) => a.length - b.length);
      return branches[0]?.flatMap((inner) => explain(inner, input, path)) ?? one(problems.other);
    }
    case 'custom':
      return one(ownProblem(issue.message) ?? problems.other);
    default:
      return one(problems.other);
  }
}

const valueAt = (input: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value ? Reflect.get(value, key) : undefined),
    input,
  );

function ownProblem(name: string): string | undefined {
  const own: Record<string, string> = problems.own;
  return own[name];
}

function typeProblem(expected: string): string {
  const types: Record<string, string> = problems.types;
  return problems.wrongType(types[expected] ?? problems.types.other);
}
