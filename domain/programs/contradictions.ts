import { errors } from '../../words/programs/errors.ts';
import type { Facts, Problem } from './contract.ts';
import { findPeriod } from './period.ts';
import type { ProgramRules, Rules } from './rules.ts';
import { chooseVersion } from './version.ts';

/** Fields that are right by themselves and cannot be true together. Looked for when the form is right and the program known. */
export function contradictions(program: ProgramRules, facts: Facts, asOf: string): Problem[] {
  const problems: Problem[] = [];
  const { credential, ruleVersion, certifiedOn, appliedOn } = facts;
  if (credential !== undefined && !program.credentials.includes(credential))
    problems.push({ path: 'credential', message: errors.credential(program.credentials) });
  const versions = program.versions.map(({ id }) => id);
  const versionKnown = ruleVersion === undefined || versions.includes(ruleVersion);
  if (!versionKnown) problems.push({ path: 'ruleVersion', message: errors.ruleVersion(versions) });
  if (asOf < certifiedOn) problems.push({ path: 'asOf', message: errors.asOfBeforeCertified(certifiedOn) });
  if (appliedOn !== undefined && appliedOn.slice(0, 10) > asOf)
    problems.push({ path: 'appliedOn', message: errors.appliedAfterAsOf(asOf) });
  if (!versionKnown) return problems;

  const { rules } = chooseVersion(program, facts, asOf, () => {});
  return [...problems, ...postmarkProblems(rules, facts, asOf), ...periodProblems(rules, facts)];
}

/** Where the postmark does not count it is ignored, and contradicts nothing. */
function postmarkProblems(rules: Rules, facts: Facts, asOf: string): Problem[] {
  const { postmarkedOn } = facts;
  if (!rules.postmarkCounts || postmarkedOn === undefined || postmarkedOn <= asOf) return [];
  return [{ path: 'postmarkedOn', message: errors.postmarkedAfterAsOf(asOf) }];
}

function periodProblems(rules: Rules, facts: Facts): Problem[] {
  const period = findPeriod(rules, facts, () => {});
  switch (period) {
    case 'end_must_be_given':
      return [{ path: 'expiresOn', message: errors.endMustBeGiven }];
    case 'no_end_after_start':
      return [{ path: 'periodStartsOn', message: errors.noEndAfterStart }];
    case 'ends_before_it_starts': {
      const given = (['expiresOn', 'periodStartsOn'] as const).filter((path) => facts[path] !== undefined);
      return given.map((path) => ({ path, message: errors.endsBeforeItStarts }));
    }
    default:
      return [];
  }
}
