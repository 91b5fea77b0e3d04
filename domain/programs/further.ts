import type { Format, Kind, RequirementCode, Sponsor, Topic } from './contract.ts';
import type { Evaluation } from './evaluation.ts';
import { candidatesFor } from './further/candidates.ts';
import { choose } from './further/choose.ts';
import { needsOf, type About, type Needs } from './further/needs.ts';
import { isServed, plainly, type Plain } from './further/plain.ts';
import { requirementsFor } from './requirements/index.ts';
import type { Rules } from './rules.ts';

/**
 * The smallest set of further hours that completes the period. Shortfalls overlap and are never added up: one course may serve several
 * needs at once. It is the least total of minutes, and among those the fewest activities.
 */
export interface Further {
  minutes: number;
  pieces: Piece[];
}

export interface Piece {
  /** Of all `count` together. */
  minutes: number;
  /** So many separate activities, of a minute each at least. */
  count: number;
  /** Only that it is done is asked, however short: `minutes` is the least the engine counts. */
  anyLength: boolean;
  topics: Topic[];
  /** One of these kinds; absent: a course. */
  kinds?: Kind[];
  /** Absent: whoever the program accepts. */
  sponsor?: Sponsor;
  /** Absent: however the program accepts it. */
  format?: Format;
  /** What is asked of it: at least so many of its minutes, or so many times. They overlap. */
  serves: Served[];
}

export interface Served {
  code: RequirementCode;
  minutes: number;
  count: number;
}

/**
 * 'impossible': what is left under the maximums is not enough, so that no course completes the period. null: nothing is asked, it is
 * complete already, or the rules are too tangled to be sure. It looks at hours only: whether more hours may be earned at all (the
 * period is over, the application is sent) is the caller's to know.
 */
export function furtherHours(
  rules: Rules,
  evaluation: Evaluation,
  about: About = {},
): Further | 'impossible' | null {
  if (evaluation.complete !== false) return null;
  const needs = needsOf(rules, evaluation, about);
  const asked = requirementsFor(rules, evaluation.credential, about.person);
  const candidates = candidatesFor(needs, rules.credit, asked);
  const chosen = candidates && choose(needs, candidates);
  if (candidates === null || chosen === 'unknown') return null;
  if (chosen === null) return 'impossible';
  const pieces = plainly(chosen, needs, { credit: rules.credit, asked });
  const total = pieces.reduce((sum, { minutes }) => sum + minutes, 0);
  // Largest first; the choice itself is made in the order of the closed lists.
  return { minutes: total, pieces: share(pieces, needs).sort((a, b) => b.minutes - a.minutes) };
}

/** What each piece is for: a need that several serve is shared out in their order. */
function share(pieces: Plain[], { short }: Needs): Piece[] {
  const left = short.map(({ minutes, count }) => ({ minutes, count }));
  return pieces.map((piece) => {
    const { doing, minutes, count } = piece;
    const serves = short.flatMap((need, at): Served[] => {
      const open = left[at];
      if (!open || !isServed(need, doing, false)) return [];
      const part = { minutes: Math.min(open.minutes, minutes), count: Math.min(open.count, count) };
      open.minutes -= part.minutes;
      open.count -= part.count;
      return part.minutes + part.count > 0 ? [{ code: need.requirement.code, ...part }] : [];
    });
    return {
      minutes,
      count,
      anyLength: serves.every((one) => one.minutes === 0),
      topics: doing.topics,
      ...(piece.kinds && { kinds: piece.kinds }),
      ...(piece.sponsorMatters && { sponsor: doing.sponsor }),
      ...(piece.formatMatters && { format: doing.format }),
      serves,
    };
  });
}
