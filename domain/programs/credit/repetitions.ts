import type { Activity, Kind } from '../contract.ts';
import type { Finding, Repeated } from '../evaluation.ts';
import type { RepetitionRule } from '../rules.ts';
import type { CountingDays } from '../way-back.ts';

/** What has been seen of one title by one provider. */
interface Seen {
  provider: string | undefined;
  first: Activity;
  /** Those among which the program's rule holds: by edition, and the first that names none. */
  ruled: { any: Activity; editions: Map<string, Activity>; withoutEdition: Activity | null } | null;
}

/**
 * Looks for repetitions (contract section 5). Show it activities in date order and then request order (A6), earlier periods' first
 * on the same day, and only those that were not refused: repeating a refused one is no repetition.
 */
export class Repetitions {
  readonly #rule: RepetitionRule | null;
  /** By title; most titles have one provider. */
  readonly #seen = new Map<string, Seen[]>();

  constructor(rule: RepetitionRule | null) {
    this.#rule = rule;
  }

  /** Earlier periods matter unless the rule holds within the period only. */
  remembersPrior(prior: Activity, { startsOn, endsOn }: CountingDays): boolean {
    return this.#rule?.within !== 'period' || (prior.on >= startsOn && prior.on <= endsOn);
  }

  /** Of an earlier period: nobody knows whether it was refused there, so it is always one that may be repeated. */
  remember(prior: Activity): void {
    const title = sameTitle(prior);
    if (title !== '') this.#keep(title, prior, this.#find(title, prior));
  }

  /** The finding for the next activity, if it repeats an earlier one. */
  next(activity: Activity, claimedMinutes: number): Finding | null {
    const title = sameTitle(activity);
    if (title === '') return null;
    const seen = this.#find(title, activity);
    const finding = seen ? this.#judge(activity, claimedMinutes, seen) : null;
    // A refused duplicate is not kept: what comes later repeats the one that counted.
    if (finding?.code !== 'duplicate') this.#keep(title, activity, seen);
    return finding;
  }

  /** A missing provider equals only a missing one. */
  #find(title: string, { provider }: Activity): Seen | undefined {
    return this.#seen.get(title)?.find((seen) => seen.provider === provider);
  }

  #judge(activity: Activity, minutes: number, { first, ruled }: Seen): Finding {
    if (!ruled || !this.#isRuled(activity.kind))
      return { code: 'possible_duplicate', minutes: 0, params: repeated(first) };
    const same =
      activity.edition === undefined
        ? ruled.any
        : (ruled.editions.get(activity.edition) ?? ruled.withoutEdition);
    if (same) return { code: 'duplicate', minutes, params: repeated(same) };
    return { code: 'possible_duplicate', minutes: 0, params: repeated(ruled.any) };
  }

  #keep(title: string, activity: Activity, before: Seen | undefined): void {
    const seen = before ?? { provider: activity.provider, first: activity, ruled: null };
    if (!before) {
      const others = this.#seen.get(title);
      if (others) others.push(seen);
      else this.#seen.set(title, [seen]);
    }
    if (!this.#isRuled(activity.kind)) return;
    seen.ruled ??= { any: activity, editions: new Map(), withoutEdition: null };
    if (activity.edition === undefined) seen.ruled.withoutEdition ??= activity;
    else if (!seen.ruled.editions.has(activity.edition)) seen.ruled.editions.set(activity.edition, activity);
  }

  #isRuled(kind: Kind = 'course'): boolean {
    return this.#rule !== null && (this.#rule.kinds === null || this.#rule.kinds.includes(kind));
  }
}

const repeated = ({ id, on }: Activity): Repeated => ({ earlierId: id, earlierOn: on });

/** Case and white space are ignored; without a title nothing is a repetition. */
const sameTitle = ({ title = '' }: Activity): string => title.replace(/\s+/g, '').toLowerCase();
