import type { Activity, Facts, Period, RequirementResult } from '../contract.ts';
import type { ActivityResult, Finding } from '../evaluation.ts';
import { refuse } from '../refusals/index.ts';
import type { Judging } from '../refusals/refusal.ts';
import { lineOf, obligationsOf } from '../requirements/index.ts';
import { selector } from '../requirements/selects.ts';
import type { Assume, Minimum, Requirement, Rules } from '../rules.ts';
import { surplusFor } from '../requirements/surplus.ts';
import type { CountingDays } from '../way-back.ts';
import { Caps } from './caps.ts';
import { claimedMinutes, unitUnclear } from './minutes.ts';
import { proofIncomplete } from './proof.ts';
import { Repetitions } from './repetitions.ts';

interface Crediting {
  facts: Facts;
  asOf: string;
  credential: string;
  period: Period;
  counting: CountingDays;
  firstStart: string;
  applicationOn: string | null;
  rules: Rules;
  asked: Requirement[];
  /** Minutes of the period before, which count for the total only. */
  carriedInMinutes: number;
  assume: Assume;
}

interface Entry {
  activity: Activity;
  result: ActivityResult;
}

/** The contract's order of work: convert, refuse whole activities, deduct, fill caps in date order, test minimums on what is left. */
export function creditActivities(crediting: Crediting): {
  activities: ActivityResult[];
  requirements: RequirementResult[];
} {
  const { facts, rules, asked, assume } = crediting;
  const judging = judgingOf(crediting);
  const entries = facts.activities.map((activity) => ({
    activity,
    result: convertAndRefuse(activity, judging),
  }));
  const kept = inDateOrder(entries.filter(({ result }) => result.findings.length === 0));
  findRepetitions(kept, crediting);

  const caps = new Caps(asked.filter((one) => one.kind === 'maximum'));
  for (const { activity, result } of kept) {
    if (result.findings[0]?.code === 'duplicate') continue;
    deduct(result, activity, caps, assume);
    const proof = result.countedMinutes > 0 && proofIncomplete(activity, rules.credit.proof);
    if (proof) result.findings.push(proof);
  }
  return {
    activities: entries.map(({ result }) => result),
    requirements: measure(kept, caps, crediting),
  };
}

function judgingOf({ facts, rules, asked, ...crediting }: Crediting): Judging {
  const { asOf, credential, period, counting, firstStart, applicationOn, assume } = crediting;
  return {
    asOf,
    certifiedOn: facts.certifiedOn,
    credential,
    period,
    counting,
    firstStart,
    applicationOn,
    rules,
    credit: rules.credit,
    askedObligations: obligationsOf(asked),
    assume,
  };
}

function convertAndRefuse(activity: Activity, judging: Judging): ActivityResult {
  const claimed = claimedMinutes(activity, judging.credit);
  const finding =
    claimed === null ? unitUnclear(activity, judging.assume) : refuse(activity, claimed, judging);
  return {
    id: activity.id,
    on: activity.on,
    claimedMinutes: claimed,
    countedMinutes: finding ? 0 : (claimed ?? 0),
    refusedMinutes: finding?.minutes ?? 0,
    findings: finding ? [finding] : [],
    serves: [],
  };
}

/** The sort is stable: on one day, the order of the request (A5). */
const inDateOrder = (entries: Entry[]) => entries.sort((a, b) => compare(a.activity.on, b.activity.on));
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function findRepetitions(kept: Entry[], { facts, rules, counting, assume }: Crediting): void {
  const repetitions = new Repetitions(rules.credit.repetition);
  const priors = (facts.priorActivities ?? []).filter((prior) => repetitions.remembersPrior(prior, counting));
  priors.sort((a, b) => compare(a.on, b.on));
  let nextPrior = 0;
  for (const { activity, result } of kept) {
    for (let prior = priors[nextPrior]; prior && prior.on <= activity.on; prior = priors[++nextPrior])
      repetitions.remember(prior);
    const finding = repetitions.next(activity, result.countedMinutes);
    if (!finding) continue;
    if (finding.code === 'duplicate') {
      assume('A6');
      refusePart(result, finding);
    } else result.findings.push(finding);
  }
}

/** Time without instruction, then what is over a cap. Findings that refuse come before warnings. */
function deduct(result: ActivityResult, activity: Activity, caps: Caps, assume: Assume): void {
  const warnings = result.findings;
  result.findings = [];
  const idle = Math.min(activity.nonInstructionMinutes ?? 0, result.countedMinutes);
  if (idle > 0) refusePart(result, { code: 'non_instruction_time', minutes: idle, params: {} });
  const over = caps.take(activity, result.countedMinutes, assume);
  if (over) refusePart(result, over);
  for (const warning of warnings) result.findings.push(warning);
}

function refusePart(result: ActivityResult, finding: Finding): void {
  result.findings.push(finding);
  result.refusedMinutes += finding.minutes;
  result.countedMinutes -= finding.minutes;
}

/** `kept` are the entries that may count, in date order. */
function measure(kept: Entry[], caps: Caps, crediting: Crediting): RequirementResult[] {
  const { asked, carriedInMinutes, assume } = crediting;
  const lines = asked.map((requirement) => {
    const { code, kind } = requirement;
    const selects = selector(requirement);
    let minutes = kind === 'minimum' && code === 'total' ? carriedInMinutes : 0;
    let count = 0;
    for (const { activity, result } of kept) {
      if (result.countedMinutes === 0 || !selects(activity)) continue;
      minutes += result.countedMinutes;
      count++;
      // A maximum only limits; nothing is done for it.
      if (kind !== 'maximum') result.serves.push(code);
    }
    if (kind === 'minimum') minutes += filledBySurplus(requirement, minutes, kept, crediting);
    const overMinutes = kind === 'maximum' ? caps.over(code) : 0;
    return lineOf(requirement, { minutes, count, overMinutes });
  });
  noteOverlap(kept, asked, assume);
  return lines;
}

/** A14: what is more than enough elsewhere fills this minimum only where a setting or the program says so. */
function filledBySurplus(
  minimum: Minimum,
  minutes: number,
  kept: Entry[],
  { asked, facts, assume }: Crediting,
): number {
  if (minimum.filledBySurplus === undefined) return 0;
  const fills = facts.settings?.surplusFillsGeneral ?? minimum.filledBySurplus;
  if (fills === false || (fills === null && minutes >= minimum.minutes)) return 0;
  const counted = kept.map(({ activity, result }) => ({ activity, minutes: result.countedMinutes }));
  const surplus = surplusFor(minimum, asked, counted);
  if (fills) return surplus;
  if (surplus > 0) assume('A14');
  return 0;
}

/** A18: with several topics an activity serves each in full. */
function noteOverlap(kept: Entry[], asked: Requirement[], assume: Assume): void {
  const minimums = new Set(
    asked.filter(({ kind, code }) => kind === 'minimum' && code !== 'total').map(({ code }) => code),
  );
  // With one such minimum, or none, nothing can overlap.
  if (minimums.size < 2) return;
  const overlaps = ({ result }: Entry) => {
    let met = 0;
    for (const code of result.serves) if (minimums.has(code)) met++;
    return met > 1;
  };
  if (kept.some(overlaps)) assume('A18');
}
