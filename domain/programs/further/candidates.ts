import {
  formats,
  kinds,
  obligations,
  sponsors,
  topics as allTopics,
  type Activity,
  type Kind,
  type Topic,
} from '../contract.ts';
import { obligationsOf } from '../requirements/index.ts';
import { selects } from '../requirements/selects.ts';
import type { Condition, CreditRule, Requirement } from '../rules.ts';
import type { Needs } from './needs.ts';

/** What one could do: the facts by which requirements choose. */
export type Doing = Required<Pick<Activity, 'topics' | 'kind' | 'sponsor' | 'format'>>;

/** A kind of activity that the program counts: which of the needs it serves, and which limits it falls under. */
export interface Candidate {
  doing: Doing;
  serves: ReadonlySet<number>;
  under: ReadonlySet<number>;
}

// Of a body's own rules: beyond so many topics that both help and harm, nothing is said rather than everything tried.
const mostMixedTopics = 10;

/**
 * Every kind of activity worth trying, the plainest first; null when the rules are too tangled to try them all. Of two, one that serves
 * all that the other does and falls under no other limit makes the other superfluous: what remains is a handful.
 */
export function candidatesFor(needs: Needs, credit: CreditRule, asked: Requirement[]): Candidate[] | null {
  const requirements = [...needs.short, ...needs.limits].map(({ requirement }) => requirement);
  const topicSets = topicSetsFor(needs, credit);
  if (!topicSets) return null;
  const found: Candidate[] = [];
  for (const kind of kindsFor(requirements, credit, asked))
    for (const sponsor of sponsorsFor(requirements, credit))
      for (const format of formatsFor(requirements, credit))
        for (const topics of topicSets) keepBest(found, measure({ topics, kind, sponsor, format }, needs));
  return found;
}

/** The facts of an activity, for the engine's own test. */
export const asActivity = (doing: Doing): Activity => ({ id: '', on: '', amount: 1, unit: 'hour', ...doing });

function measure(doing: Doing, { short, limits }: Needs): Candidate {
  const activity = asActivity(doing);
  const chosen = (list: { requirement: Requirement }[]) =>
    new Set(list.flatMap(({ requirement }, at) => (selects(requirement, activity) ? [at] : [])));
  return { doing, serves: chosen(short), under: chosen(limits) };
}

function keepBest(found: Candidate[], candidate: Candidate): void {
  if (candidate.serves.size === 0 || found.some((other) => isAsGood(other, candidate))) return;
  for (let at = found.length - 1; at >= 0; at--) {
    const other = found[at];
    if (other && isAsGood(candidate, other)) found.splice(at, 1);
  }
  found.push(candidate);
}

const isAsGood = (one: Candidate, other: Candidate): boolean =>
  [...other.serves].every((need) => one.serves.has(need)) &&
  [...one.under].every((limit) => other.under.has(limit));

/** A topic that only helps is always in; one that only harms, or is refused, never; the others are tried with and without. */
function topicSetsFor({ short, limits }: Needs, { refusedTopics }: CreditRule): Topic[][] | null {
  const needed = conditionsOf(short);
  const limiting = conditionsOf(limits);
  const named = (list: Condition[], how: 'anyTopic' | 'noTopic') =>
    list.flatMap((condition) => condition[how] ?? []);
  const helps = new Set([...named(needed, 'anyTopic'), ...named(limiting, 'noTopic')]);
  const harms = new Set([...named(needed, 'noTopic'), ...named(limiting, 'anyTopic')]);
  const usable = allTopics.filter((topic) => helps.has(topic) && !refusedTopics.includes(topic));
  const mixed = usable.filter((topic) => harms.has(topic));
  if (mixed.length > mostMixedTopics) return null;
  const always = usable.filter((topic) => !harms.has(topic));
  return subsetsOf(mixed).map((some) => [...always, ...some]);
}

const subsetsOf = <Item>(items: readonly Item[]): Item[][] =>
  items.reduce<Item[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]]);

const conditionsOf = (list: { requirement: Requirement }[]): Condition[] =>
  list.flatMap(({ requirement }) => requirement.of);

/** Kinds that a condition names, and the first accepted one that none does. */
function kindsFor(requirements: Requirement[], credit: CreditRule, asked: Requirement[]): Kind[] {
  const accepted = kinds.filter((kind) => isCounted(kind, credit, asked));
  const conditions = requirements.flatMap(({ of }) => of);
  const named = new Set(conditions.flatMap(({ kinds: some = [], notKinds = [] }) => [...some, ...notKinds]));
  const plain = accepted.find((kind) => !named.has(kind) && !isObligation(kind));
  return accepted.filter((kind) => kind === plain || named.has(kind));
}

export const isObligation = (kind: Kind): boolean => (obligations as readonly Kind[]).includes(kind);

export function isCounted(kind: Kind, credit: CreditRule, asked: Requirement[]): boolean {
  if (isObligation(kind)) return obligationsOf(asked).has(kind);
  if (credit.refusedKinds.includes(kind)) return false;
  return credit.acceptedKinds === null || credit.acceptedKinds.includes(kind);
}

/** May an activity with this sponsor, or held in this format, count at all? */
export const isAccepted = (
  { sponsor, format }: Partial<Pick<Doing, 'sponsor' | 'format'>>,
  { approvalNeeded, refusedSponsors, acceptedFormats }: CreditRule,
): boolean =>
  !(sponsor && approvalNeeded && refusedSponsors.includes(sponsor)) &&
  !(format && acceptedFormats && !acceptedFormats.includes(format));

/** The one first that the engine takes for granted; the others only where a condition asks. */
function sponsorsFor(requirements: Requirement[], credit: CreditRule): Doing['sponsor'][] {
  const usual = new Set<Doing['sponsor']>(['approved_vendor', ...sponsors]);
  const accepted = [...usual].filter((sponsor) => isAccepted({ sponsor }, credit));
  return isAskedFor('sponsors', requirements) ? accepted : accepted.slice(0, 1);
}

function formatsFor(requirements: Requirement[], credit: CreditRule): Doing['format'][] {
  const accepted = formats.filter((format) => isAccepted({ format }, credit));
  return isAskedFor('formats', requirements) ? accepted : accepted.slice(0, 1);
}

const isAskedFor = (what: 'sponsors' | 'formats', requirements: Requirement[]): boolean =>
  requirements.some(({ of }) => of.some((condition) => condition[what]));
