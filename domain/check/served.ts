import type { Evaluation } from '../programs/evaluation.ts';
import type { RequirementResult } from '../programs/contract.ts';
import { requirementName, type Language } from '../programs/explain.ts';
import type { Line } from './answer.ts';
import { wordsOf } from './programs.ts';

/** What the hours are for: a line a requirement they serve, and that the same hours serve several and once in the total. */
export function servedLines(evaluation: Evaluation, language: Language): Line[] {
  const served = evaluation.requirements.filter((line) => line.code !== 'total' && isServed(line));
  const total = evaluation.requirements.find(({ code }) => code === 'total');
  const lines = served.map((line) => servedLine(line, evaluation.program, language));
  const last = lines.at(-1);
  const counted = evaluation.activities.some(({ countedMinutes }) => countedMinutes > 0);
  // Of one training it is the same hours; of several it need not be, and the total has a line of its own.
  if (evaluation.activities.length > 1 || !last) {
    const own = total && counted ? totalLine(total, served.length > 0, evaluation.program, language) : null;
    return own ? [...lines, own] : lines;
  }
  last.text = [last.text, together(served, total, language)].filter(Boolean).join(' ');
  return lines;
}

const isServed = (line: RequirementResult): boolean =>
  line.kind === 'occurrences' ? line.count > 0 : line.countedMinutes > 0;

export function servedLine(line: RequirementResult, program: string, language: Language): Line {
  const words = wordsOf(language);
  const name = requirementName(line.code, language, program);
  switch (line.kind) {
    case 'minimum': {
      const { countedMinutes, requiredMinutes, shortMinutes } = line;
      const lead = words.serves(name, countedMinutes);
      if (requiredMinutes === 0) return { shape: 'done', lead, text: words.noMinimum };
      const toward = words.toward(requiredMinutes);
      return { shape: 'done', lead, text: shortMinutes === 0 ? `${toward} ${words.enough}` : toward };
    }
    case 'maximum':
      return {
        shape: 'done',
        lead: words.serves(name, line.countedMinutes),
        text: words.ofMost(line.maximumMinutes),
      };
    case 'occurrences': {
      const lead = words.times(name, line.count);
      if (line.requiredCount === 0) return { shape: 'done', lead, text: words.noMinimum };
      const toward = words.towardTimes(line.requiredCount);
      return { shape: 'done', lead, text: line.shortCount === 0 ? `${toward} ${words.enough}` : toward };
    }
  }
}

function totalLine(total: RequirementResult, withOthers: boolean, program: string, language: Language): Line {
  const line = servedLine(total, program, language);
  return withOthers ? { ...line, text: `${line.text} ${wordsOf(language).onceInTotal}` } : line;
}

function together(
  served: readonly RequirementResult[],
  total: RequirementResult | undefined,
  language: Language,
): string {
  const words = wordsOf(language);
  const most = total?.kind === 'minimum' ? total.requiredMinutes : 0;
  if (most === 0) return served.length > 1 ? words.same(served.length) : '';
  return served.length > 1 ? words.sameAndTotal(served.length, most) : words.alsoTotal(most);
}
