import { errors } from '../../words/programs/errors.ts';
import type { Activity, Facts, Problem } from './contract.ts';
import { findPeriod } from './period.ts';
import type { ProgramRules, Rules } from './rules.ts';
import { inForceUntil, stageOn } from './stages/index.ts';
import { chooseVersion } from './version.ts';
import { approvedReactivation } from './way-back.ts';

/** Fields that are right by themselves and cannot be true together. Looked for when the form is right and the program known. */
export function contradictions(program: ProgramRules, facts: Facts, asOf: string): Problem[] {
  const problems: Problem[] = [];
  const { credential, ruleVersion, certifiedOn, appliedOn } = facts;
  if (credential !== undefined && !program.credentials.includes(credential))
    problems.push({ path: 'credential', message: errors.credential(program.credentials) });
  const versions = program.versions.map(({ id }) => id);
  if (ruleVersion !== undefined && !versions.includes(ruleVersion))
    problems.push({ path: 'ruleVersion', message: errors.ruleVersion(versions) });
  if (asOf < certifiedOn) problems.push({ path: 'asOf', message: errors.asOfBeforeCertified(certifiedOn) });
  if (appliedOn !== undefined && appliedOn.slice(0, 10) > asOf)
    problems.push({ path: 'appliedOn', message: errors.appliedAfterAsOf(asOf) });
  // A version nobody knows hides no other problem: the rest is looked for by the one its dates choose.
  const { rules } = chooseVersion(program, facts, asOf, () => {});
  return [
    ...problems,
    ...postmarkProblems(rules, facts, asOf),
    ...usedForProblems(rules, facts),
    ...periodProblems(rules, facts),
    ...reactivationProblems(rules, facts, asOf),
  ];
}

/** Where the postmark does not count it is ignored, and contradicts nothing. */
function postmarkProblems(rules: Rules, facts: Facts, asOf: string): Problem[] {
  const { postmarkedOn } = facts;
  if (!rules.postmarkCounts || postmarkedOn === undefined || postmarkedOn <= asOf) return [];
  return [{ path: 'postmarkedOn', message: errors.postmarkedAfterAsOf(asOf) }];
}

/** Where an hour serves one credential it cannot be allotted to two. */
function usedForProblems({ credit }: Rules, { activities, priorActivities = [] }: Facts): Problem[] {
  if (!credit.servesOneCredential) return [];
  const twice = (list: Activity[], name: string) =>
    list.flatMap(({ usedFor }, index) =>
      new Set(usedFor).size > 1
        ? [{ path: `${name}.${index}.usedFor`, message: errors.oneCredentialOnly }]
        : [],
    );
  return [...twice(activities, 'activities'), ...twice(priorActivities, 'priorActivities')];
}

/** A way back is approved once the certification is inactive, and not in the future. Where no approval exists the field says nothing. */
function reactivationProblems(rules: Rules, facts: Facts, asOf: string): Problem[] {
  const approved = approvedReactivation(rules, facts);
  if (!approved) return [];
  const path = 'reactivationApprovedOn';
  if (approved.approvedOn > asOf) return [{ path, message: errors.approvedAfterAsOf(asOf) }];
  const period = findPeriod(rules, facts, () => {});
  if (typeof period === 'string') return [];
  const inForce = approved.approvedOn <= inForceUntil(rules, period);
  const stage = inForce ? null : stageOn(rules, '', period, approved.approvedOn, () => {});
  return !stage || stage.acceptsApplication ? [{ path, message: errors.approvedTooEarly }] : [];
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
