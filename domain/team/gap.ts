import { gapWords as en } from '../../words/team-server/en.ts';
import { gapWords as es } from '../../words/team-server/es.ts';
import { smallestSet, type Asked } from '../certifications/next.ts';
import type { RequirementCode } from '../programs/contract.ts';
import { requirementName } from '../programs/explain.ts';
import type { Further } from '../programs/further.ts';

/**
 * "4 hours missing, 1 hour of it ethics." The smallest set beyond what waits, as on the person's own home, by sums alone:
 * what was done, and which courses would fit, is not the supervisor's to read. Null: the program names no number of hours.
 */
export function sayGap({ first, second, program, about, language }: Asked): string | null {
  const words = language === 'es' ? es : en;
  if (second.complete === null) return null;
  const waits = JSON.stringify(first.requirements) !== JSON.stringify(second.requirements);
  const end = `${waits ? words.ifWaitingCounts : ''}${words.end}`;
  if (second.complete) return `${words.nothing}${end}`;
  const further = smallestSet(second, program, about);
  if (further === null || further === 'impossible') return `${words.some}${words.end}`;
  const { minutes, parts, courses } = sumsOf(further);
  const named = (code: RequirementCode) => {
    const name = requirementName(code, language, program.id);
    return name.charAt(0).toLowerCase() + name.slice(1);
  };
  return `${words.missing(
    minutes,
    parts.map((part) => ({ name: named(part.code), minutes: part.minutes })),
    courses.map(({ code, count }) => ({ name: named(code), count })),
  )}${end}`;
}

interface Sums {
  minutes: number;
  /** Of the minutes, so many for each; they may overlap. */
  parts: { code: RequirementCode; minutes: number }[];
  /** Of any length: only that they are done is asked. */
  courses: { code: RequirementCode; count: number }[];
}

function sumsOf({ pieces }: Further): Sums {
  const parts = new Map<RequirementCode, number>();
  const courses = new Map<RequirementCode, number>();
  let minutes = 0;
  for (const piece of pieces) {
    if (!piece.anyLength) minutes += piece.minutes;
    for (const { code, minutes: some, count } of piece.serves) {
      if (code === 'total') continue;
      if (some > 0) parts.set(code, (parts.get(code) ?? 0) + some);
      else if (count > 0) courses.set(code, (courses.get(code) ?? 0) + count);
    }
  }
  return {
    minutes,
    parts: [...parts].map(([code, some]) => ({ code, minutes: some })),
    courses: [...courses].map(([code, count]) => ({ code, count })),
  };
}
