import { activityWords as en } from '../../words/activities-server/en.ts';
import { activityWords as es } from '../../words/activities-server/es.ts';
import type { Language } from '../auth/contract.ts';
import type { ActivityResult, Evaluation, Finding } from '../programs/evaluation.ts';
import type { RequirementResult } from '../programs/contract.ts';
import { requirementName } from '../programs/explain.ts';
import type { Check, Effect } from '../reviews/contract.ts';
import type { StoredActivity } from './row.ts';

/** What a reviewer sees beside a claim: checks by rule and record, and what accepting would do. Pure. */

export interface CheckFacts {
  activity: StoredActivity;
  /** As it would count if all of the claim were accepted, with everything accepted before. */
  result: ActivityResult;
  period: Evaluation['period'];
  approvalNeeded: boolean;
  /** Other people of the body who sent the same file. */
  sameFilePeople: number;
  /** The day for which the same person logged the same title. */
  repeatedOn: string | null;
  /** The course of the catalogue that it names, as it was worth on the day. */
  course: { title: string; minutes: number; providerApproved: boolean } | null;
}

/** Where a check does not pass, somebody looks; nothing is refused by it. */
export function checksOf(facts: CheckFacts, language: Language): Check[] {
  const { activity, sameFilePeople, repeatedOn } = facts;
  const { checks: say } = language === 'es' ? es : en;
  const ok = (sentence: string): Check => ({ ok: true, sentence });
  const look = (sentence: string): Check => ({ ok: false, sentence });
  return [
    checkDate(facts, language),
    checkKind(facts, language),
    ...checkCourse(facts, language),
    checkProof(activity, language),
    ...(activity.evidenceCount === 0
      ? []
      : [sameFilePeople === 0 ? ok(say.fileNew) : look(say.fileSeen(sameFilePeople))]),
    repeatedOn === null ? ok(say.courseNew) : look(say.courseRepeated(repeatedOn)),
    ...checkMinutes(facts, language),
  ];
}

/** What a roster or a signature confirms needs no file. */
function checkProof({ evidenceCount, attestedBy }: CheckFacts['activity'], language: Language): Check {
  const { checks: say } = language === 'es' ? es : en;
  if (evidenceCount > 0) return { ok: true, sentence: say.proofThere(evidenceCount) };
  return attestedBy
    ? { ok: true, sentence: say.attested[attestedBy] }
    : { ok: false, sentence: say.proofMissing };
}

const dateFindings = new Set<Finding['code']>([
  'before_certification',
  'before_obligation',
  'outside_period',
  'not_yet_held',
]);

function checkDate({ result, period }: CheckFacts, language: Language): Check {
  const { checks: say } = language === 'es' ? es : en;
  const found = result.findings.find(({ code }) => dateFindings.has(code));
  if (!found) return { ok: true, sentence: say.dateInside };
  const { on } = result;
  if (found.code === 'before_certification')
    return { ok: false, sentence: say.dateBeforeCertified(on, found.params.certifiedOn) };
  if (found.code === 'not_yet_held') return { ok: false, sentence: say.dateAhead(on) };
  return { ok: false, sentence: say.dateOutside(on, period.startsOn, period.endsOn) };
}

const kindFindings = new Set<Finding['code']>([
  'excluded_kind',
  'excluded_topic',
  'format_not_accepted',
  'not_approved',
]);

function checkKind({ result, approvalNeeded }: CheckFacts, language: Language): Check {
  const { checks: say } = language === 'es' ? es : en;
  if (result.findings.some(({ code }) => kindFindings.has(code)))
    return { ok: false, sentence: say.kindRefused };
  return { ok: true, sentence: approvalNeeded ? say.approvalIsYours : say.kindCounts };
}

/** A course that the body approved, with the hours it approved. */
function checkCourse({ activity, result, course }: CheckFacts, language: Language): Check[] {
  const { checks: say } = language === 'es' ? es : en;
  if (!course) return [];
  const { title, minutes, providerApproved } = course;
  if (!providerApproved) return [{ ok: false, sentence: say.courseLapsed(title) }];
  if (title !== activity.title) return [{ ok: false, sentence: say.courseNamed(title, minutes) }];
  const claimed = result.claimedMinutes ?? activity.claimedMinutes;
  return claimed > minutes
    ? [{ ok: false, sentence: say.courseShorter(minutes, claimed) }]
    : [{ ok: true, sentence: say.courseApproved(minutes) }];
}

function checkMinutes({ activity, result }: CheckFacts, language: Language): Check[] {
  const { checks: say } = language === 'es' ? es : en;
  if (result.claimedMinutes === null) return [{ ok: false, sentence: say.unitUnclear }];
  const checks: Check[] = [{ ok: true, sentence: say.unitClear(result.claimedMinutes) }];
  if (activity.nonInstructionMinutes > 0)
    checks.push({ ok: true, sentence: say.breaks(activity.nonInstructionMinutes) });
  if (result.findings.some(({ code }) => code === 'over_cap'))
    checks.push({ ok: false, sentence: say.overLimit(result.countedMinutes, result.claimedMinutes) });
  return checks;
}

/** "Ethics from 1 to 3 of 3": only lines that would move. Lines overlap: never add them up. */
export function effectsOf(
  before: Evaluation,
  after: Evaluation,
  program: { id: string },
  language: Language,
): Effect[] {
  return after.requirements.flatMap((line, at) => {
    const was = before.requirements[at];
    if (!was || line.kind === 'maximum') return [];
    const from = amountOf(was);
    const to = amountOf(line);
    if (from === to) return [];
    const unit = line.kind === 'occurrences' ? 'count' : 'minutes';
    const required = line.kind === 'occurrences' ? line.requiredCount : line.requiredMinutes;
    const name = requirementName(line.code, language, program.id);
    return [{ code: line.code, name, unit, before: from, after: to, required } satisfies Effect];
  });
}

const amountOf = (line: RequirementResult): number =>
  line.kind === 'occurrences' ? line.count : line.countedMinutes;
