import { plainCredit, plainDates } from '../programs/presets/parts.ts';
import type { CalendarRule, Minimum, RuleVersion } from '../programs/rules.ts';
import type { EntryRequirement, ProvisionalStage } from './rules.ts';

/**
 * The rules of a first stage that has no preset of its own: one period, in which the hours are done that turn it into
 * the full certification. What the source says of the stage, and nothing else.
 */
export function stageRules(stage: ProvisionalStage, credential: string): RuleVersion {
  return {
    id: 'current',
    inForceFrom: null,
    onRequestOnly: false,
    rules: {
      ...plainDates,
      calendar: calendarOf(stage),
      provisional: true,
      credit: { ...plainCredit, acceptedKinds: ['peer_service', 'observed_service', 'supervision'] },
      requirements: { [credential]: stage.requirements.flatMap(hoursOf) },
    },
  };
}

/** Each time it is granted again it is as long again. */
function calendarOf({ months, extensions = 0 }: ProvisionalStage): CalendarRule {
  if (months === undefined) return { kind: 'given', months: null };
  return { kind: 'ends', months: Array.from({ length: extensions + 1 }, (_, i) => months * (i + 1)) };
}

function hoursOf(rule: EntryRequirement): Minimum[] {
  if (rule.kind === 'experience')
    return [
      {
        kind: 'minimum',
        code: 'peer_service',
        of: [{ kinds: ['peer_service', 'observed_service'] }],
        minutes: rule.minutes,
      },
    ];
  if (rule.kind === 'supervision')
    return [
      { kind: 'minimum', code: 'supervision', of: [{ kinds: ['supervision'] }], minutes: rule.minutes },
    ];
  return [];
}
