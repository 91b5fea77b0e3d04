import type { Failure } from '../api.ts';
import { isFailure } from '../api.ts';
import { problemsOf, type Problem } from '../ui/submission.ts';
import { certificationMessages } from './certification-fields.tsx';
import { t } from './words.ts';

/** What the form of a new person shows for an answer of the contract or of the service. */

interface Parsed {
  success: boolean;
  error?: { issues: readonly { path: readonly PropertyKey[] }[] };
}

/** The certification's fields stand one level deeper in the contract; null: the contract finds nothing there. */
export function certificationProblems(parsed: Parsed): Problem[] | null {
  const paths = (parsed.error?.issues ?? []).map((issue) => issue.path);
  const inner = paths.filter((path) => path[0] === 'certification').map((path) => path.slice(1));
  if (inner.length === 0) return null;
  const own = problemsOf(paths, {
    name: { field: 'name', message: t('new.problems.name') },
    email: { field: 'email', message: t('new.problems.email') },
  });
  return [...own, ...problemsOf(inner, certificationMessages())];
}

/** A name that no certificate can show is said at the field; every other failure goes on. */
export function nameProblem(error: unknown): Failure {
  if (isFailure(error, 'certificates.name_not_printable') && (error as Failure).facts['field'] === 'name')
    return error as Failure;
  throw error;
}
