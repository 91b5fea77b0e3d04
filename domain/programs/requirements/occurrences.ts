import type { RequirementKind } from './kind.ts';

/** So many activities, however long. */
export const occurrences: RequirementKind<'occurrences'> = {
  line: ({ code, count: requiredCount }, { count }) => ({
    code,
    kind: 'occurrences',
    requiredCount,
    count,
    shortCount: Math.max(0, requiredCount - count),
  }),
  isShort: ({ shortCount }) => shortCount > 0,
};
