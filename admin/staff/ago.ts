import { locale } from '../shell/language.ts';

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "2 minutes ago", "yesterday". */
export function ago(at: number, now: number = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const [unit, size] = steps.find(([, length]) => now - at >= length) ?? ['minute', 60_000];
  return format.format(-Math.floor((now - at) / size), unit);
}
