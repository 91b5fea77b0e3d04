import { formats, kinds, sponsors, type Kind } from '../contract.ts';
import { selects } from '../requirements/selects.ts';
import type { CreditRule, Requirement } from '../rules.ts';
import { asActivity, isAccepted, isCounted, type Doing } from './candidates.ts';
import type { Chosen } from './choose.ts';
import type { Needs, Short } from './needs.ts';

export interface Plain {
  doing: Doing;
  minutes: number;
  count: number;
  /** Kinds that would do as well; null: a course. */
  kinds: Kind[] | null;
  /** False: any sponsor, any format that the program accepts would do. */
  sponsorMatters: boolean;
  formatMatters: boolean;
}

/** Takes away what is not needed: candidates carry every topic that could help, and any sponsor that does no harm. */
export function plainly(
  chosen: Chosen[],
  needs: Needs,
  { credit, asked }: { credit: CreditRule; asked: Requirement[] },
): Plain[] {
  const pieces = chosen.map(({ candidate: { doing }, minutes, count }) => ({ doing, minutes, count }));
  // "Twenty hours of peer support with six of ethics" must not become twenty of ethics where ethics serves both.
  const byName = areMet(needs, pieces, true);
  const isEnough = (at: number, doing: Doing, strict = byName) =>
    areMet(needs, pieces.with(at, { ...pieces[at]!, doing }), strict);

  return pieces.map((piece, at): Plain => {
    const settle = (change: Partial<Doing>) => {
      const doing = { ...piece.doing, ...change };
      if (isEnough(at, doing)) piece.doing = doing;
    };
    // What was named last goes first.
    for (const topic of piece.doing.topics.toReversed())
      settle({ topics: piece.doing.topics.filter((one) => one !== topic) });
    const wouldDo = (change: Partial<Doing>) => isEnough(at, { ...piece.doing, ...change }, false);
    const counts = (kind: Kind) => isCounted(kind, credit, asked) && wouldDo({ kind });
    return {
      ...piece,
      kinds: counts('course') ? null : kinds.filter(counts),
      sponsorMatters: sponsors.some((sponsor) => isAccepted({ sponsor }, credit) && !wouldDo({ sponsor })),
      formatMatters: formats.some((format) => isAccepted({ format }, credit) && !wouldDo({ format })),
    };
  });
}

interface Piece {
  doing: Doing;
  minutes: number;
  count: number;
}

function areMet({ short, limits }: Needs, pieces: readonly Piece[], byName: boolean): boolean {
  const sum = (of: (piece: Piece) => boolean, what: 'minutes' | 'count') =>
    pieces.filter(of).reduce((all, piece) => all + piece[what], 0);
  return (
    short.every((need) => {
      const serves = ({ doing }: Piece) => isServed(need, doing, byName);
      return sum(serves, 'minutes') >= need.minutes && sum(serves, 'count') >= need.count;
    }) &&
    limits.every(
      ({ requirement, room }) =>
        sum(({ doing }) => selects(requirement, asActivity(doing)), 'minutes') <= room,
    )
  );
}

/** `byName`: a need that bears a topic's name is served by that topic itself, not by another that counts for it. */
export function isServed({ requirement }: Short, doing: Doing, byName: boolean): boolean {
  if (!selects(requirement, asActivity(doing))) return false;
  const { code, of } = requirement;
  const isNamed = of.some(({ anyTopic }) => (anyTopic as readonly string[] | undefined)?.includes(code));
  return !byName || !isNamed || (doing.topics as readonly string[]).includes(code);
}
