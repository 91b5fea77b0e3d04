import { addDays } from '../programs/dates.ts';

/**
 * The versions of a course by date. Those that the body approved follow each other without a gap and without an overlap;
 * only a course that was closed, and begun again later, has days on which no version holds.
 */
export interface HeldVersion {
  id: string;
  fromOn: string;
  /** Null: until further notice. */
  untilOn: string | null;
}

/** What the course was worth on that day. The list holds approved (or since closed) versions only, in any order. */
export function versionOn<Version extends HeldVersion>(
  versions: readonly Version[],
  on: string,
): Version | undefined {
  return versions.find(({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || on <= untilOn));
}

export type NextVersion =
  /** The version before that is cut, and its new last day; null: nothing runs into the new one. */
  { closes: { id: string; untilOn: string } | null } | { problem: 'not_after'; startedOn: string };

/** Where a new version begins: the one before ends the day before. It can begin no earlier than the day after that one did. */
export function nextVersion(versions: readonly HeldVersion[], fromOn: string): NextVersion {
  const last = newestOf(versions);
  if (!last) return { closes: null };
  if (fromOn <= last.fromOn) return { problem: 'not_after', startedOn: last.fromOn };
  const untilOn = addDays(fromOn, -1);
  const runsInto = last.untilOn === null || last.untilOn > untilOn;
  return { closes: runsInto ? { id: last.id, untilOn } : null };
}

export function newestOf<Version extends HeldVersion>(versions: readonly Version[]): Version | undefined {
  return versions.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1)).at(-1);
}
