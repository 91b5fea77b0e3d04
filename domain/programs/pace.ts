import { daysBetween } from './dates.ts';

/** Minutes that an even pace would have brought by a day: required × days passed / days of the period, in whole minutes. */
export function evenPaceMinutes(
  requiredMinutes: number,
  period: { startsOn: string; endsOn: string },
  asOf: string,
): number {
  const length = daysBetween(period.startsOn, period.endsOn);
  if (length <= 0 || asOf >= period.endsOn) return requiredMinutes;
  const passed = Math.max(0, daysBetween(period.startsOn, asOf));
  return Math.round((requiredMinutes * passed) / length);
}
