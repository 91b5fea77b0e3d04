import type { Activity, Kind } from '../contract.ts';
import type { Finding, Repeated } from '../evaluation.ts';
import type { RepetitionRule } from '../rules.ts';
import type { CountingDays } from '../way-back.ts';

/** What has been seen of one title by one provider. */
interface Seen {
  first: Repeated;
  /** Those among which the program's rule holds: by edition, and the first that names none. */
  ruled: { any: Repeated; editions: Map<string, Repeated>; withoutEdition: Repeated | null } | null;
}

/**
 * Looks for repetitions (contract section 5). Show it activities in date order and then request order (A6), earlier periods' first
 * on the same day, and only those that were not refused: repeating a refused one is no repetition.
 */
export class Repetitions {
  readonly #rule: RepetitionRule | null;
  readonly #seen = new Map<string, Seen>();

  constructor(rule: RepetitionRule | null) {
    this.#rule = rule;
  }

  /** Earlier periods matter unless the rule holds within the period only. */
  remembersPrior(prior: Activity, { startsOn, endsOn }: CountingDays): boolean {
    return this.#rule?.within !== 'period' || (prior.on >= startsOn && prior.on <= endsOn);
  }

  /** Of an earlier period: nobody knows whether it was refused there, so it is always one that may be repeated. */
  remember(prior: Activity): void {
    const key = repetitionKey(prior);
    if (key !== null) this.#keep(key, prior);
  }

  /** The finding for the next activity, if it repeats an earlier one. */
  next(activity: Activity, claimedMinutes: number): Finding | null {
    const key = repetitionKey(activity);
    if (key === null) return null;
    const seen = this.#seen.get(key);
    const finding = seen ? this.#judge(activity, claimedMinutes, seen) : null;
    // A refused duplicate is not kept: what comes later repeats the one that counted.
    if (finding?.code !== 'duplicate') this.#keep(key, activity);
    return finding;
  }

  #judge(activity: Activity, minutes: number, { first, ruled }: Seen): Finding {
    if (!ruled || !this.#isRuled(activity.kind))
      return { code: 'possible_duplicate', minutes: 0, params: first };
    const same =
      activity.edition === undefined
        ? ruled.any
        : (ruled.editions.get(activity.edition) ?? ruled.withoutEdition);
    if (same) return { code: 'duplicate', minutes, params: same };
    return { code: 'possible_duplicate', minutes: 0, params: ruled.any };
  }

  #keep(key: string, activity: Activity): void {
    const here: Repeated = { earlierId: activity.id, earlierOn: activity.on };
    let seen = this.#seen.get(key);
    if (!seen) {
      seen = { first: here, ruled: null };
      this.#seen.set(key, seen);
    }
    if (!this.#isRuled(activity.kind)) return;
    seen.ruled ??= { any: here, editions: new Map(), withoutEdition: null };
    if (activity.edition === undefined) seen.ruled.withoutEdition ??= here;
    else if (!seen.ruled.editions.has(activity.edition)) seen.ruled.editions.set(activity.edition, here);
  }

  #isRuled(kind: Kind = 'course'): boolean {
    return this.#rule !== null && (this.#rule.kinds === null || this.#rule.kinds.includes(kind));
  }
}

/** The same title, case and white space ignored, by the same provider; a missing provider equals only a missing one. */
function repetitionKey({ title, provider }: Activity): string | null {
  const same = title?.replace(/\s+/g, '').toLowerCase();
  if (!same) return null;
  return provider === undefined ? same : `${same}\n${provider}`;
}
