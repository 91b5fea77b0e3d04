import { applicationDay, applicationTime, judgeApplication } from './application.ts';
import { carriedIn, carriedOut } from './carry-over.ts';
import type { Application, AssumptionId, Facts, Period, Stage } from './contract.ts';
import { creditActivities } from './credit/activities.ts';
import type { Evaluation } from './evaluation.ts';
import { longerClocks } from './longer-clocks.ts';
import { findPeriod, firstStartOf } from './period.ts';
import { isComplete, requirementsFor } from './requirements/index.ts';
import type { Assume, ProgramRules, Rules } from './rules.ts';
import { inForceUntil, stageOn } from './stages/index.ts';
import { chooseVersion } from './version.ts';
import { findWaiver } from './waivers.ts';
import { findWayBack, openReactivation } from './way-back.ts';

/**
 * Where does this person stand? Pure: `asOf` is the only today. Contradictory facts are a caller's mistake and throw;
 * ask `contradictions` first where they come from outside.
 */
export function evaluate(program: ProgramRules, facts: Facts, asOf: string): Evaluation {
  const noted = new Set<AssumptionId>();
  const assume: Assume = (id) => void noted.add(id);
  const credential = facts.credential ?? program.credentials[0] ?? '';
  const { id: ruleVersion, rules } = chooseVersion(program, facts, asOf, assume);
  const period = findPeriod(rules, facts, assume);
  if (typeof period === 'string') throw new RangeError(`${program.id}: ${period}`);

  const applicationOn = applicationDay(rules, facts);
  const firstStart = firstStartOf(rules, facts);
  const wayBack = findWayBack(rules, credential, facts, period, applicationOn ?? asOf, assume);
  const waiver = wayBack?.nothingWaived ? null : findWaiver(rules, facts, period, firstStart, assume);
  const inMinutes = carriedIn(rules, facts, assume);
  const { activities, requirements } = creditActivities({
    facts,
    asOf,
    credential,
    period,
    counting: wayBack?.counting ?? period,
    firstStart,
    applicationOn,
    rules,
    asked: requirementsFor(rules, credential, facts.person, {
      times: wayBack?.years ?? 1,
      waived: waiver !== null,
    }),
    carriedInMinutes: inMinutes,
    assume,
  });
  const complete = isComplete(requirements);
  const applied = applicationOn === null ? null : { on: applicationOn, time: applicationTime(rules, facts) };
  const approvedOn = facts.reactivationApprovedOn;
  const application =
    applied && judgeApplication(rules, credential, period, applied, complete, assume, approvedOn);
  if (application?.code === 'accepted') assume('A10');
  // A1: a setting decides, or the preset's own rule, or the assumption.
  const endAssumed = facts.settings?.endInclusive === undefined && rules.endInclusive === null;
  if (endAssumed && facts.activities.some(({ on }) => on === period.endsOn)) assume('A1');

  return {
    program: program.id,
    credential,
    ruleVersion,
    asOf,
    period,
    lastDayToRenew: rules.afterDue ? period.dueOn : period.endsOn,
    ...standingOn(rules, credential, period, application, asOf, assume, approvedOn),
    application,
    waiver,
    activities,
    requirements,
    complete,
    carryOver: { inMinutes, outMinutes: carriedOut(rules, inMinutes, requirements) },
    reactivation: openReactivation(rules, facts, period, asOf),
    upcoming: longerClocks(rules, facts, activities, asOf, assume),
    assumptions: [...noted].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
  };
}

/** Contract section 5, "Standing" and "Application". */
function standingOn(
  rules: Rules,
  credential: string,
  period: Period,
  application: Application | null,
  asOf: string,
  assume: Assume,
  approvedOn: string | undefined,
): Pick<Evaluation, 'standing' | 'mayPractice' | 'stage'> {
  const { endsOn, dueOn, windowOpensOn } = period;
  const lastDay = inForceUntil(rules, period);
  const after = (day: string) => stageOn(rules, credential, period, day, assume, approvedOn);
  if (application?.code === 'accepted') {
    if (application.on <= lastDay)
      return { standing: 'renewal_submitted', mayPractice: asOf <= endsOn ? true : null, stage: null };
    const held = after(application.on);
    return { standing: 'renewal_submitted', mayPractice: held.mayPractice, stage: asStage(held) };
  }
  if (asOf > lastDay) {
    const now = after(asOf);
    return { standing: now.standing, mayPractice: now.mayPractice, stage: asStage(now) };
  }
  if (asOf > dueOn) return { standing: 'renewal_overdue', mayPractice: true, stage: null };
  if (windowOpensOn !== null && asOf >= windowOpensOn)
    return { standing: 'renewal_open', mayPractice: true, stage: null };
  return { standing: rules.provisional ? 'provisional' : 'certified', mayPractice: true, stage: null };
}

const asStage = ({ code, endsOn, feeCents }: Stage): Stage => ({ code, endsOn, feeCents });
