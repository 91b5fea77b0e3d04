import { applicationDay } from './application.ts';
import type { Facts } from './contract.ts';
import { findPeriod } from './period.ts';
import type { Assume, ProgramRules, RuleVersion } from './rules.ts';

/** The version of the rules that governs. Contradictions have been looked for: a forced version exists. */
export function chooseVersion(
  program: ProgramRules,
  facts: Facts,
  asOf: string,
  assume: Assume,
): RuleVersion {
  const forced = program.versions.find((version) => version.id === facts.ruleVersion);
  if (forced) return forced;
  const dated = program.versions.filter((version) => !version.onRequestOnly);
  const latest = dated.at(-1) ?? program.versions[0];
  if (!latest) throw new Error(`Program ${program.id} has no version of its rules.`);
  if (dated.length < 2) return latest;

  const silent = () => {};
  const period = findPeriod(latest.rules, facts, silent);
  if (typeof period === 'string') return latest;
  const setting = facts.settings?.ruleVersionBy ?? program.ruleVersionBy;
  // A13: where neither the person's body nor the source says which, the version in force at the start.
  const beganInside = dated.some(
    ({ inForceFrom: from }) => from !== null && from > period.startsOn && from <= period.endsOn,
  );
  if (!setting && beganInside) assume('A13');
  const day = setting === 'submission' ? (applicationDay(latest.rules, facts) ?? asOf) : period.startsOn;
  return dated.findLast(({ inForceFrom: from }) => from === null || from <= day) ?? dated[0] ?? latest;
}
