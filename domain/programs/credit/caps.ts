import type { Activity, RequirementCode } from '../contract.ts';
import type { Finding } from '../evaluation.ts';
import { selector, type Selects } from '../requirements/selects.ts';
import type { Assume, Maximum } from '../rules.ts';

interface Cap {
  maximum: Maximum;
  selects: Selects;
  room: number;
  over: number;
}

/** Maximums, filled in the order in which activities are shown: date order, then request order (A5). */
export class Caps {
  readonly #caps: Cap[];

  constructor(maximums: Maximum[]) {
    this.#caps = maximums.map((maximum) => ({
      maximum,
      selects: selector(maximum),
      room: maximum.minutes,
      over: 0,
    }));
  }

  /** Takes minutes of an activity; the finding says what was over, under the cap that left the least room. */
  take(activity: Activity, minutes: number, assume: Assume): Finding | null {
    const under = this.#caps.filter(({ selects }) => selects(activity));
    let tightest = under[0];
    if (!tightest) return null;
    for (const cap of under) if (cap.room < tightest.room) tightest = cap;
    const over = Math.max(0, minutes - tightest.room);
    for (const cap of under) cap.room -= minutes - over;
    if (over === 0) return null;
    tightest.over += over;
    assume('A5');
    if (tightest.maximum.inferred) assume('A17');
    return {
      code: 'over_cap',
      minutes: over,
      params: { requirement: tightest.maximum.code, maximumMinutes: tightest.maximum.minutes },
    };
  }

  /** Minutes that one maximum refused. */
  over(code: RequirementCode): number {
    return this.#caps.find(({ maximum }) => maximum.code === code)?.over ?? 0;
  }
}
