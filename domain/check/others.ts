import type { EvaluateRequest, Facts, RequirementCode, RequirementResult } from '../programs/contract.ts';
import { contradictions } from '../programs/contradictions.ts';
import { evaluate } from '../programs/evaluate.ts';
import type { Evaluation } from '../programs/evaluation.ts';
import { explainFinding, requirementName, type Language } from '../programs/explain.ts';
import { presets } from '../programs/presets/index.ts';
import type { Preset } from '../programs/rules.ts';
import { sumOf } from './answer.ts';
import { laterPeriodOf } from './later-period.ts';
import { shortName, wordsOf } from './programs.ts';
import { servedLine } from './served.ts';

/** The same trainings in another program: how much of them, and one reason. */
export interface OtherProgram {
  id: string;
  name: string;
  countedMinutes: number;
  claimedMinutes: number;
  why: string;
}

/** Every other program whose period follows from the day of certification alone. */
export function otherPrograms(request: EvaluateRequest, chosen: Preset, language: Language): OtherProgram[] {
  const { certifiedOn, asOf, person, activities } = request;
  const facts: Facts = {
    certifiedOn,
    // The letter and the allotment are of the chosen program.
    person: { ...person, requiredMinutes: undefined },
    activities: activities.map((activity) => ({ ...activity, usedFor: undefined })),
  };
  return presets
    .filter((preset) => preset !== chosen && contradictions(preset, facts, asOf).length === 0)
    .map((preset) => {
      const evaluation = evaluate(preset, inPeriodOf(preset, facts, asOf), asOf);
      return {
        id: preset.id,
        name: shortName(preset, language),
        ...sumOf(evaluation.activities),
        why: whyOf(evaluation, language),
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
}

/** Periods differ in length: the one that holds the first training is meant, whatever was renewed until then. */
function inPeriodOf(preset: Preset, facts: Facts, asOf: string): Facts {
  const first = facts.activities.map(({ on }) => on).toSorted()[0];
  const startsOn = first === undefined ? null : laterPeriodOf(preset, facts, asOf, first);
  return startsOn === null ? facts : { ...facts, periodStartsOn: startsOn };
}

/** What keeps hours out, else what they fill. */
function whyOf(evaluation: Evaluation, language: Language): string {
  const { activities, program } = evaluation;
  const findings = activities.flatMap((result) => result.findings);
  const counted = activities.some(({ countedMinutes }) => countedMinutes > 0);
  const refusal =
    findings.find(({ code, minutes }) => minutes > 0 && code !== 'non_instruction_time') ??
    (counted ? undefined : findings[0]);
  return refusal ? explainFinding(refusal, language, program) : filledOf(evaluation, language);
}

interface Filled {
  code: RequirementCode;
  has: boolean;
  short: boolean;
  line: RequirementResult;
}

/** What is enough already, or else how far the first is; and how many more there are. */
function filledOf({ requirements, program }: Evaluation, language: Language): string {
  const words = wordsOf(language);
  const asked = requirements.flatMap((line): Filled[] => {
    if (line.code === 'total' || line.kind === 'maximum') return [];
    return line.kind === 'minimum'
      ? [{ line, code: line.code, has: line.countedMinutes > 0, short: line.shortMinutes > 0 }]
      : [{ line, code: line.code, has: line.count > 0, short: line.shortCount > 0 }];
  });
  const met = asked.filter(({ has, short }) => has && !short);
  const begun = met.length > 0 ? undefined : asked.find(({ has, short }) => has && short);
  const toGo = asked.filter((one) => one.short && one !== begun).length;
  const sentences = [
    ...(met.length > 0 ? [words.met(met.map(({ code }) => requirementName(code, language, program)))] : []),
    ...(begun ? [sayBegun(begun, program, language)] : []),
    ...(toGo > 0 ? [words.toGo(toGo)] : []),
  ];
  if (sentences.length > 0) return sentences.join(' ');
  return requirements.some(({ code }) => code === 'total') ? words.towardTotal : words.counts;
}

function sayBegun({ line }: Filled, program: string, language: Language): string {
  const { lead, text } = servedLine(line, program, language);
  return `${lead} ${text}`;
}
