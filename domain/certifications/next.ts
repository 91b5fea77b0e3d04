import { furtherWords as en } from '../../words/further/en.ts';
import { furtherWords as es } from '../../words/further/es.ts';
import type { Language } from '../auth/contract.ts';
import type { Facts, RequirementCode } from '../programs/contract.ts';
import type { Evaluation } from '../programs/evaluation.ts';
import { requirementName } from '../programs/explain.ts';
import { explainForecast, explainFurther } from '../programs/explain-further.ts';
import { forecast } from '../programs/forecast.ts';
import { furtherHours, type Further } from '../programs/further.ts';
import type { ProgramRules, Rules } from '../programs/rules.ts';
import type { ComesNext } from './contract.ts';

/** What comes next, in sentences. `first` counts accepted hours, `second` those that wait as well. */
export interface Asked {
  first: Evaluation;
  second: Evaluation;
  program: ProgramRules;
  /** What is true of the person, and their settings. */
  about: Pick<Facts, 'person' | 'settings'>;
  language: Language;
}

/** `mayEarn`: hours done now still count for this period. When it is over, or decided, nobody is told to hurry. */
export function comesNext(asked: Asked, mayEarn: boolean): ComesNext {
  const { first, second, program, language } = asked;
  const words = language === 'es' ? es : en;
  const paced = mayEarn ? forecast(second) : null;
  const { inMinutes, outMinutes } = first.carryOver;
  return {
    further: mayEarn ? sayFurther(asked) : null,
    forecast:
      paced === null || paced === 'too_early'
        ? null
        : explainForecast(paced, { waiting: waits(first, second) }, language, program.id),
    upcoming: first.upcoming.map(({ code, requiredMinutes, countedMinutes, dueOn }) => {
      const name = requirementName(code as RequirementCode, language, program.id);
      return {
        code,
        dueOn,
        sentence:
          countedMinutes > 0
            ? words.upcoming.some(name, countedMinutes, requiredMinutes, dueOn)
            : words.upcoming.none(name, requiredMinutes, dueOn),
      };
    }),
    notes: [
      // What the body decided for this person stands on the page by itself.
      ...(first.waiver && first.waiver !== 'by_decision' ? [words.waiver[first.waiver]] : []),
      ...(inMinutes > 0 ? [words.carriedIn(inMinutes)] : []),
      ...(outMinutes > 0 ? [words.carriedOut(outMinutes)] : []),
    ],
  };
}

/** The smallest set beyond what waits; null where nothing is left to earn, or it is not known. */
export function sayFurther({ first, second, program, about, language }: Asked): string | null {
  const further = smallestSet(second, program, about);
  const when = waits(first, second) ? 'if_waiting_counts' : 'now';
  return further && explainFurther(further, when, language, program.id);
}

export function smallestSet(
  evaluation: Evaluation,
  program: ProgramRules,
  about: Asked['about'],
): Further | 'impossible' | null {
  const rules = rulesUsed(evaluation, program);
  return rules ? furtherHours(rules, evaluation, about) : null;
}

export const rulesUsed = ({ ruleVersion }: Evaluation, { versions }: ProgramRules): Rules | undefined =>
  versions.find(({ id }) => id === ruleVersion)?.rules;

/** Does anything that waits make a difference? */
const waits = (first: Evaluation, second: Evaluation): boolean =>
  JSON.stringify(first.requirements) !== JSON.stringify(second.requirements);
