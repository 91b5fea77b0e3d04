import { locale } from '../shell/language.ts';

/** "Mar 2024": in a narrow list the day says nothing. */
export const monthOf = (on: string): string =>
  new Intl.DateTimeFormat(locale(), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${on}T00:00:00Z`),
  );
