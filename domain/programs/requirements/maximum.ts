import type { RequirementKind } from './kind.ts';

/** Keeps nobody from renewing: what is over has been refused already. */
export const maximum: RequirementKind<'maximum'> = {
  line: ({ code, minutes: maximumMinutes }, { minutes: countedMinutes, overMinutes }) => ({
    code,
    kind: 'maximum',
    maximumMinutes,
    countedMinutes,
    overMinutes,
  }),
  isShort: () => false,
};
