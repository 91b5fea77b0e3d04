import { Failure } from '../api.ts';
import { textFact, lettersOf } from './failures.ts';

/** Forms know fields by one name; inputs and failures that name `certification.endsOn` are read as `endsOn`. */

interface Checked<Input> {
  success: boolean;
  data?: Input;
  error?: { issues: readonly { path: readonly PropertyKey[] }[] };
}

export function withoutPrefix<Input>(prefix: string, checked: Checked<Input>): Checked<Input> {
  const issues = checked.error?.issues;
  if (!issues) return checked;
  const strip = (path: readonly PropertyKey[]) =>
    path[0] === prefix && path.length > 1 ? path.slice(1) : path;
  return { success: false, error: { issues: issues.map(({ path }) => ({ path: strip(path) })) } };
}

export function failureWithoutPrefix(prefix: string, error: unknown): unknown {
  if (!(error instanceof Failure)) return error;
  const start = `${prefix}.`;
  const details = error.details.map(({ path, message }) => ({
    path: path.startsWith(start) ? path.slice(start.length) : path,
    message,
  }));
  return new Failure(error.status, error.code, error.message, { details, facts: error.facts });
}

/** The letters of a person's name that no certificate can show; null when the failure is about something else. */
export function nameTrouble(error: unknown): { reason: string; letters: string[] } | null {
  if (!(error instanceof Failure) || error.code !== 'certificates.name_not_printable') return null;
  if (textFact(error, 'field') !== 'name') return null;
  return { reason: textFact(error, 'reason') ?? '', letters: lettersOf(error) };
}
