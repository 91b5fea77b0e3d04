import { kinds, obligations, type Kind } from '../codes.ts';
import { acceptsKind, type RulesProblem } from './problem.ts';
import type { Condition, CreditRule, Maximum, Minimum, Requirement, Rules } from '../rules.ts';

/** Requirements that contradict each other, or that nobody could meet. */

const isObligation: ReadonlySet<Kind> = new Set<Kind>(obligations);

export function requirementProblems(rules: Rules): RulesProblem[] {
  return Object.entries(rules.requirements).flatMap(([credential, all]) =>
    all.flatMap((one, i) => {
      const codes = [...orderProblems(all, i), ...numberProblems(all, one)];
      if (one.kind !== 'maximum' && one.of.every((condition) => isDead(condition, rules.credit)))
        codes.push('cannot_be_met');
      return codes.map((code) => ({ path: `requirements.${credential}.${i}`, code }));
    }),
  );
}

function orderProblems(all: Requirement[], i: number): RulesProblem['code'][] {
  const one = all[i];
  if (!one) return [];
  const same = all.findIndex(
    ({ kind, code, when }) => kind === one.kind && code === one.code && when === one.when,
  );
  const found: RulesProblem['code'][] = [];
  if (same < i) found.push('requirement_twice');
  if (one.code === 'total' && one.kind === 'minimum' && i > 0 && same === i) found.push('total_not_first');
  return found;
}

function numberProblems(all: Requirement[], one: Requirement): RulesProblem['code'][] {
  if (one.kind !== 'minimum') return [];
  const found: RulesProblem['code'][] = [];
  const total = all.find(isTotal);
  if (total && one.code !== 'total' && isEducation(one) && one.minutes > total.minutes)
    found.push('minimum_above_total');
  const tooLow = (other: Requirement): other is Maximum =>
    other.kind === 'maximum' &&
    other.minutes < one.minutes &&
    one.of.every((condition) => other.of.some((wider) => isWithin(condition, wider)));
  if (all.some(tooLow)) found.push('maximum_below_minimum');
  return found;
}

const isTotal = (one: Requirement): one is Minimum =>
  one.kind === 'minimum' && one.code === 'total' && one.when === undefined;

/** Hours of service and supervision are beside the total, never within it. */
const isEducation = ({ of }: Requirement): boolean =>
  !of.some(({ kinds: some }) => some?.some((kind) => isObligation.has(kind)));

/** Is everything that the first asks for under the second as well? */
function isWithin(narrow: Condition, wide: Condition): boolean {
  const lists = ['anyTopic', 'kinds', 'sponsors', 'formats'] as const;
  const holds = lists.every((field) => {
    const [inner, outer]: [readonly string[] | undefined, readonly string[] | undefined] = [
      narrow[field],
      wide[field],
    ];
    return outer === undefined || (inner !== undefined && inner.every((value) => outer.includes(value)));
  });
  const excludes = ['noTopic', 'notKinds'] as const;
  return (
    holds &&
    excludes.every((field) => {
      const inner: readonly string[] = narrow[field] ?? [];
      return (wide[field] ?? []).every((value) => inner.includes(value));
    })
  );
}

/** No activity can ever fit: all that it asks for is refused elsewhere. */
function isDead(condition: Condition, credit: CreditRule): boolean {
  const { anyTopic, noTopic = [], kinds: asked, notKinds = [], sponsors, formats } = condition;
  const possible = (asked ?? kinds.filter((kind) => !isObligation.has(kind))).filter(
    (kind) => !notKinds.includes(kind) && (isObligation.has(kind) || acceptsKind(credit, kind)),
  );
  if (possible.length === 0) return true;
  if (anyTopic?.every((topic) => noTopic.includes(topic) || credit.refusedTopics.includes(topic)))
    return true;
  if (sponsors?.every((sponsor) => credit.refusedSponsors.includes(sponsor))) return true;
  const { acceptedFormats } = credit;
  return acceptedFormats !== null && formats?.every((format) => !acceptedFormats.includes(format)) === true;
}
