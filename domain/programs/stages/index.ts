import type { Period, StageCode, Standing } from '../contract.ts';
import type { Assume, Fee, Rules, StageEnd } from '../rules.ts';
import { addDays, dayOfYear, yearOf } from '../dates.ts';
import { afterEnd, spanAfter } from './after-end.ts';

/** Where a person is on the road back (contract section 7, "After the end"). */
export interface StageOn {
  code: StageCode;
  standing: Standing;
  endsOn: string | null;
  feeCents: number | null;
  mayPractice: boolean | null;
  acceptsApplication: boolean;
  /** Hours earned so long before the application count, in place of those of the period. */
  freshWithin?: { months: number };
}

type StagePeriod = Pick<Period, 'endsOn' | 'dueOn'>;

/** The last day in force: the end, or the due date where the certification lapses after that. */
export const inForceUntil = ({ afterDue }: Rules, { endsOn, dueOn }: Pick<Period, 'endsOn' | 'dueOn'>) =>
  afterDue === 'lapsed' ? dueOn : endsOn;

/** Where a stage stands: the end of the period before it, and its own first day. */
interface Place {
  endsOn: string;
  startsOn: string;
  /** The year whose days end the stages that end on a day of the year. */
  closingYear: number;
}

/** How the last day of a stage is found; a new kind is a file and a line. */
const lastDays: {
  [Kind in StageEnd['kind']]: (
    until: Extract<StageEnd, { kind: Kind }>,
    place: Place,
    assume: Assume,
  ) => string | null;
} = {
  open: () => null,
  after_end: (until, { endsOn }, assume) => afterEnd(until, endsOn, assume),
  after_start: ({ span }, { startsOn }, assume) => spanAfter(startsOn, span, assume),
  year_day: ({ yearDay }, { closingYear: year }) => dayOfYear(year, yearDay),
};

const lastDay = (until: StageEnd, place: Place, assume: Assume) =>
  (lastDays[until.kind] as (until: StageEnd, place: Place, assume: Assume) => string | null)(
    until,
    place,
    assume,
  );

/**
 * The year whose days end such stages: the one in which the last of them comes next. Each for itself would open a body's portal for
 * another year where an end was granted between them.
 */
function closingYear({ ladder }: Rules, endsOn: string): number {
  const last = ladder.findLast(({ until }) => until.kind === 'year_day')?.until;
  const year = yearOf(endsOn);
  if (last?.kind !== 'year_day') return year;
  return dayOfYear(year, last.yearDay) > endsOn ? year : year + 1;
}

/**
 * The stage on a day after the end. Without a ladder, or past its last stage: expired, and no source says more.
 * `approvedOn` is the day on which the body approved the way back: the stage that says so runs from there.
 */
export function stageOn(
  rules: Rules,
  credential: string,
  period: StagePeriod,
  day: string,
  assume: Assume,
  approvedOn?: string,
): StageOn {
  const endsOn = inForceUntil(rules, period);
  const place = { closingYear: closingYear(rules, endsOn), endsOn };
  let startsOn = addDays(endsOn, 1);
  for (const stage of rules.ladder) {
    const approved = approvedOn !== undefined && stage.onceApproved;
    const last = approved
      ? spanAfter(approvedOn, approved, assume)
      : lastDay(stage.until, { ...place, startsOn }, assume);
    if (last !== null && day > last) {
      if (last >= startsOn) startsOn = addDays(last, 1);
      continue;
    }
    return {
      code: stage.code,
      standing: stage.standing,
      endsOn: last,
      feeCents: feeOf(stage.fee, credential),
      mayPractice: stage.active ? true : stoppedPractice.has(stage.standing) ? false : null,
      acceptsApplication: accepting.has(stage.code),
      ...(stage.freshWithin && { freshWithin: stage.freshWithin }),
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
export function lastDayToApply(rules: Rules, period: StagePeriod): string | null {
  const endsOn = inForceUntil(rules, period);
  const place = { closingYear: closingYear(rules, endsOn), endsOn };
  let startsOn = addDays(endsOn, 1);
  let found: string | null = null;
  for (const { code, until } of rules.ladder) {
    const last = lastDay(until, { ...place, startsOn }, () => {});
    if (accepting.has(code)) found = last;
    if (last === null) break;
    startsOn = addDays(last, 1);
  }
  return found;
}

export const feeOf = (fee: Fee, credential: string): number | null => fee[credential] ?? null;

const accepting: ReadonlySet<StageCode> = new Set<StageCode>(['grace', 'late', 'reinstatement']);
const stoppedPractice: ReadonlySet<Standing> = new Set<Standing>(['expired', 'inactive', 'lapsed']);
