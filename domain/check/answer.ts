import { programWords as en } from '../../words/programs/en.ts';
import { programWords as es } from '../../words/programs/es.ts';
import { ruleWords as enRules } from '../../words/programs/rules/en.ts';
import { ruleWords as esRules } from '../../words/programs/rules/es.ts';
import type { AssumptionId, EvaluateRequest, Period } from '../programs/contract.ts';
import type { ActivityResult, Evaluation, Finding } from '../programs/evaluation.ts';
import { explainActivity, explainFinding, topicName, type Language } from '../programs/explain.ts';
import { explainAssumption } from '../programs/explain-assumption.ts';
import type { Preset } from '../programs/rules.ts';
import { wordsOf } from './programs.ts';
import { servedLines } from './served.ts';
import { fieldId } from './typed.ts';

/** The engine's answer in lines that a person reads; whoever shows it draws a shape before each. */
export interface Line {
  shape: 'done' | 'no' | 'turn' | 'info';
  lead: string;
  text: string;
  /** The field of the form that would answer it. */
  field?: string;
}

export interface Answer {
  heading: string;
  countedMinutes: number;
  claimedMinutes: number;
  lines: Line[];
  /** One of several trainings, with its own lines; of a single one they stand with the rest. */
  activities: { title: string; lines: Line[] }[];
  proof: string[];
  assumptions: string[];
}

export function answerOf(
  { activities: asked }: EvaluateRequest,
  evaluation: Evaluation,
  preset: Preset,
  language: Language,
): Answer {
  const words = wordsOf(language);
  const { activities: results, period, program } = evaluation;
  const { countedMinutes, claimedMinutes } = sumOf(results);
  const unclear = results.every((result) => result.claimedMinutes === null);
  const several = results.length > 1;
  const own = results.map((result) => findingLines(result, program, language));
  return {
    heading: unclear ? words.headingUnclear : words.heading(countedMinutes, claimedMinutes),
    countedMinutes,
    claimedMinutes,
    lines: [
      periodLine(results, period, language),
      ...waiverLine(evaluation, language),
      ...servedLines(evaluation, language),
      ...clockLines(evaluation, language),
      ...(several ? [] : own.flat()),
    ],
    activities: several
      ? results.map((result, index) => ({
          title: activityTitle(result, asked[index]?.kind ?? 'course', language),
          lines: wholeOr(own[index] ?? [], result, program, language),
        }))
      : [],
    proof: proofLines(preset, evaluation.ruleVersion, language),
    assumptions: evaluation.assumptions
      .filter((id) => !aboutOtherThings.has(id))
      .map((id) => explainAssumption(id, language)),
  };
}

/** When to apply, the way back and the next end: no hour counts or does not count by these. */
const aboutOtherThings: ReadonlySet<AssumptionId> = new Set<AssumptionId>(['A3', 'A4', 'A10']);

/** Only what is known: a unit that is unclear claims nothing yet. */
export function sumOf(results: readonly ActivityResult[]) {
  let countedMinutes = 0;
  let claimedMinutes = 0;
  for (const result of results) {
    countedMinutes += result.countedMinutes;
    claimedMinutes += result.claimedMinutes ?? 0;
  }
  return { countedMinutes, claimedMinutes };
}

const namesOf = (language: Language) => (language === 'es' ? es : en);

function periodLine(results: readonly ActivityResult[], period: Period, language: Language): Line {
  const words = wordsOf(language);
  const { date } = namesOf(language);
  const { startsOn, endsOn, endInclusive } = period;
  const inside = results.every(
    ({ on }) => on >= startsOn && (on < endsOn || (endInclusive && on === endsOn)),
  );
  // A date is read as one: it does not break inside its year.
  const whole = (day: string) => date(day).replaceAll(' ', '\u00a0');
  const text = words.span(whole(startsOn), whole(endsOn));
  return inside ? { shape: 'done', lead: words.inside, text } : { shape: 'info', lead: words.period, text };
}

function waiverLine({ waiver }: Evaluation, language: Language): Line[] {
  const words = wordsOf(language);
  return waiver === null ? [] : [{ shape: 'info', lead: words.waived, text: words.waivers[waiver] }];
}

/** Topics on longer clocks that these hours are for, and what goes into the next period. */
function clockLines({ upcoming, carryOver, activities }: Evaluation, language: Language): Line[] {
  const words = wordsOf(language);
  const { date } = namesOf(language);
  const counted = activities.some(({ countedMinutes }) => countedMinutes > 0);
  return [
    ...(counted ? upcoming : []).map(({ code, countedMinutes, requiredMinutes, dueOn }): Line => ({
      shape: 'info',
      lead: words.upcoming(topicName(code, language), countedMinutes, requiredMinutes),
      text: words.upcomingDue(date(dueOn)),
    })),
    ...(carryOver.outMinutes > 0
      ? [{ shape: 'done' as const, lead: words.carriedOutLead, text: words.carriedOut(carryOver.outMinutes) }]
      : []),
  ];
}

const findingLines = ({ id, findings }: ActivityResult, program: string, language: Language): Line[] =>
  findings.map((finding) => findingLine(finding, id, program, language));

function findingLine(finding: Finding, row: string, program: string, language: Language): Line {
  const words = wordsOf(language);
  const text = explainFinding(finding, language, program);
  switch (finding.code) {
    case 'unit_unclear':
      return { shape: 'turn', lead: words.unclear, text, field: fieldId(Number(row), 'perUnit') };
    case 'possible_duplicate':
      return { shape: 'turn', lead: words.maybeRepeat, text };
    case 'proof_incomplete':
      return { shape: 'turn', lead: words.proofLacks, text };
    case 'non_instruction_time':
      return { shape: 'no', lead: words.refused(finding.minutes), text: words.breaksReason };
    default:
      return { shape: 'no', lead: words.refused(finding.minutes), text };
  }
}

function wholeOr(lines: Line[], result: ActivityResult, program: string, language: Language): Line[] {
  if (result.refusedMinutes > 0 || result.claimedMinutes === null) return lines;
  return [{ shape: 'done', lead: '', text: explainActivity(result, language, program) }, ...lines];
}

function activityTitle(
  { on, countedMinutes, claimedMinutes }: ActivityResult,
  kind: keyof typeof en.kinds,
  language: Language,
): string {
  const words = wordsOf(language);
  const hours = claimedMinutes === null ? words.notClear : words.ofHours(countedMinutes, claimedMinutes);
  return words.activityTitle(words.kinds[kind], namesOf(language).date(on), hours);
}

/** What to keep for the day somebody asks. */
function proofLines({ versions }: Preset, version: string, language: Language): string[] {
  const words = wordsOf(language);
  const { shows } = namesOf(language);
  const say = language === 'es' ? esRules : enRules;
  const proof = versions.find(({ id }) => id === version)?.rules.credit.proof;
  if (!proof) return [say.proof.none];
  return [
    ...(proof.mustShow.length > 0 ? [words.keep(proof.mustShow.map((what) => shows[what]))] : []),
    ...(proof.notProof.length > 0
      ? [words.notProof(proof.notProof.map((what) => say.proofKinds[what]))]
      : []),
  ];
}
