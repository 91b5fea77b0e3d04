import type { Rules } from '../rules.ts';
import { daysOf, type RulesProblem } from './problem.ts';

/** Dates that no period can have. */
export function periodProblems(rules: Rules): RulesProblem[] {
  const { calendar, window, due } = rules;
  const found: RulesProblem[] = [];
  const length = shortestPeriod(rules);
  if (
    calendar.kind === 'ends' &&
    calendar.months.some((end, i) => i > 0 && end <= (calendar.months[i - 1] ?? 0))
  )
    found.push({ path: 'calendar.months', code: 'ends_not_later' });
  if (calendar.kind === 'given' && rules.anchor)
    found.push({ path: 'anchor', code: 'given_end_has_no_anchor' });
  if (calendar.kind !== 'year_day' && rules.firstPeriodStarts === 'full_length')
    found.push({ path: 'firstPeriodStarts', code: 'full_length_needs_year_day' });
  if (window && !('yearDay' in window)) {
    if (due && daysOf(window).most < daysOf(due).least)
      found.push({ path: 'window', code: 'window_shorter_than_due' });
    if (length !== null && daysOf(window).least > length * 31)
      found.push({ path: 'window', code: 'window_longer_than_period' });
  }
  if (due && length !== null && daysOf(due).least > length * 31)
    found.push({ path: 'due', code: 'due_longer_than_period' });
  return found;
}

/** In months; null where nobody knows. */
function shortestPeriod({ calendar }: Rules): number | null {
  if (calendar.kind === 'ends') return Math.min(...calendar.months);
  return calendar.kind === 'year_day' ? calendar.everyYears * 12 : calendar.months;
}
