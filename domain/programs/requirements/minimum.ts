import type { RequirementKind } from './kind.ts';

export const minimum: RequirementKind<'minimum'> = {
  line: ({ code, minutes: requiredMinutes }, { minutes: countedMinutes }) => ({
    code,
    kind: 'minimum',
    requiredMinutes,
    countedMinutes,
    shortMinutes: Math.max(0, requiredMinutes - countedMinutes),
  }),
  isShort: ({ shortMinutes }) => shortMinutes > 0,
};
