import type { StageCode, Standing } from '../contract.ts';
import type { Assume, Fee, Rules, StageEnd } from '../rules.ts';
import { afterEnd } from './after-end.ts';

/** Where a person is on the road back (contract section 7, "After the end"). */
export interface StageOn {
  code: StageCode;
  standing: Standing;
  endsOn: string | null;
  feeCents: number | null;
  mayPractice: boolean | null;
  acceptsApplication: boolean;
}

/** How the last day of a stage is found; a new kind is a file and a line. */
const lastDays: {
  [Kind in StageEnd['kind']]: (
    until: Extract<StageEnd, { kind: Kind }>,
    endsOn: string,
    assume: Assume,
  ) => string | null;
} = { open: () => null, after_end: afterEnd };

const lastDay = (until: StageEnd, endsOn: string, assume: Assume) =>
  (lastDays[until.kind] as (until: StageEnd, endsOn: string, assume: Assume) => string | null)(
    until,
    endsOn,
    assume,
  );

/** The stage on a day after the end. Without a ladder, or past its last stage: expired, and no source says more. */
export function stageOn(
  rules: Rules,
  credential: string,
  endsOn: string,
  day: string,
  assume: Assume,
): StageOn {
  for (const stage of rules.ladder) {
    const last = lastDay(stage.until, endsOn, assume);
    if (last !== null && day > last) continue;
    return {
      code: stage.code,
      standing: stage.standing,
      endsOn: last,
      feeCents: feeOf(stage.fee, credential),
      mayPractice: stage.active ? true : stoppedPractice.has(stage.standing) ? false : null,
      acceptsApplication: accepting.has(stage.code),
    };
  }
  return {
    code: 'not_stated',
    standing: 'expired',
    endsOn: null,
    feeCents: null,
    mayPractice: false,
    acceptsApplication: false,
  };
}

/** Last day of the last stage that accepts an application; null where no source states one. */
export function lastDayToApply(rules: Rules, endsOn: string): string | null {
  const stage = rules.ladder.findLast(({ code }) => accepting.has(code));
  return stage ? lastDay(stage.until, endsOn, () => {}) : null;
}

export const feeOf = (fee: Fee, credential: string): number | null => fee[credential] ?? null;

const accepting: ReadonlySet<StageCode> = new Set<StageCode>(['grace', 'late', 'reinstatement']);
const stoppedPractice: ReadonlySet<Standing> = new Set<Standing>(['expired', 'inactive', 'lapsed']);
