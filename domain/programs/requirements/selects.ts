import { obligations, type Activity, type Kind } from '../contract.ts';
import type { Condition, Requirement } from '../rules.ts';

const isObligation: ReadonlySet<Kind> = new Set<Kind>(obligations);

/** Does a requirement ask for minutes of this activity? */
export type Selects = (activity: Activity) => boolean;

/**
 * Made once for a requirement and asked of every activity. The conditions are written out in one shape first: fields that may be
 * absent made this the slowest part of an evaluation.
 */
export function selector({ of }: Pick<Requirement, 'of'>): Selects {
  const conditions = of.map(writtenOut);
  const [only] = conditions;
  if (only && conditions.length === 1) return (activity) => holds(only, activity);
  return (activity) => conditions.some((condition) => holds(condition, activity));
}

/** Asked once only. */
export const selects = (requirement: Pick<Requirement, 'of'>, activity: Activity): boolean =>
  selector(requirement)(activity);

type WrittenOut = { [Field in keyof Condition]-?: Condition[Field] | null };

const writtenOut = (condition: Condition): WrittenOut => ({
  anyTopic: condition.anyTopic ?? null,
  noTopic: condition.noTopic ?? null,
  kinds: condition.kinds ?? null,
  notKinds: condition.notKinds ?? null,
  sponsors: condition.sponsors ?? null,
  formats: condition.formats ?? null,
});

function holds(condition: WrittenOut, activity: Activity): boolean {
  const { anyTopic, noTopic, kinds, notKinds, sponsors, formats } = condition;
  const { topics, kind = 'course' } = activity;
  if (anyTopic !== null && !haveCommon(anyTopic, topics)) return false;
  if (kinds === null ? isObligation.has(kind) : !kinds.includes(kind)) return false;
  if (noTopic !== null && haveCommon(noTopic, topics)) return false;
  if (notKinds !== null && notKinds.includes(kind)) return false;
  if (sponsors !== null && !sponsors.includes(activity.sponsor ?? 'approved_vendor')) return false;
  if (formats !== null && !formats.includes(activity.format ?? 'in_person')) return false;
  return true;
}

function haveCommon<Item>(some: readonly Item[], others: readonly Item[]): boolean {
  for (const one of others) if (some.includes(one)) return true;
  return false;
}
