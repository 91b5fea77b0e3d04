import type { Activity } from '../contract.ts';
import type { Finding } from '../evaluation.ts';
import type { Assume, CreditRule } from '../rules.ts';

/** Minutes that an activity claims; null where the unit does not say (contract section 5, "Minutes"). */
export function claimedMinutes(activity: Activity, credit: CreditRule): number | null {
  const hours = hoursPerUnit(activity, credit);
  if (hours === null) return null;
  // Hundredths are whole numbers, so that no half minute is lost to binary fractions; a half goes up.
  const hundredths = Math.round(activity.amount * 100);
  return Math.floor((hundredths * hours * 3) / 5 + 0.5 + 1e-9);
}

function hoursPerUnit({ unit, amount, hoursPerUnit: stated }: Activity, credit: CreditRule): number | null {
  if (unit === 'hour') return 1;
  if (stated !== undefined) return stated;
  if (isTenths(unit, amount)) return null;
  return credit.hoursPerUnit[unit] ?? null;
}

/** A16: less than one CEU may mean tenths of ten hours. */
const isTenths = (unit: Activity['unit'], amount: number) => unit === 'ceu' && amount < 1;

export function unitUnclear({ amount, unit }: Activity, assume: Assume): Finding {
  const tenths = isTenths(unit, amount);
  if (tenths) assume('A16');
  return { code: 'unit_unclear', minutes: 0, params: { amount, unit, tenths } };
}
