import { language, locale } from '../shell/language.ts';

/** Numbers and dates as people read them. Dates never break over a line; hours have at most two decimals. */

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();
function once<Format extends Intl.DateTimeFormat | Intl.NumberFormat>(
  name: string,
  make: () => Format,
): Format {
  const key = `${language()} ${name}`;
  const found = (cache.get(key) as Format | undefined) ?? make();
  cache.set(key, found);
  return found;
}

const unbroken = (text: string): string => text.replaceAll(/\s/g, '\u00a0');
const number = (value: number): string =>
  once('number', () => new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 })).format(value);

/** 1470 minutes are "24.5". */
export const hours = (minutes: number): string => number(minutes / 60);
export { number };

/** "2027-08-01" is "August 1, 2027". A calendar date has no time zone. */
export const date = (on: string): string =>
  unbroken(
    once('date', () => new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' })).format(
      Date.parse(`${on}T00:00:00Z`),
    ),
  );

/** In a narrow column a date may break between its words, and never between month and day or inside its year. */
export const breaking = (text: string): string => text.replaceAll(/\u00a0(?!\d{1,2},)/g, ' ');

/** Sentences of the service hold their dates and amounts together as well: "August 1, 2027", "3 hours". */
export const together = (sentence: string): string =>
  sentence
    .replaceAll(/(\d) (?=(?:hours?|horas?|minutes?|minutos?)\b)/g, '$1\u00a0')
    .replaceAll(/([A-Z][a-z]+) (\d{1,2}), (?=\d{4})/g, '$1\u00a0$2,\u00a0')
    .replaceAll(/([A-Z][a-z]{2,8}) (?=\d{1,2}\b)/g, '$1\u00a0')
    .replaceAll(/(\d{1,2}) de ([a-z]+) de (?=\d{4})/g, '$1\u00a0de\u00a0$2\u00a0de\u00a0')
    .replaceAll(/(\d{1,2}) de (?=[a-z]{4,10}\b)/g, '$1\u00a0de\u00a0');

/** In the board's contact a telephone number stays on one line (browsers break after its hyphen), and so does "9 to 5". */
export const contact = (text: string): string =>
  text.replaceAll(/(\d)-(?=\d)/g, '$1-\u2060').replaceAll(/(\d) (\S{1,2}) (?=\d)/g, '$1\u00a0$2\u00a0');

/** An instant, in the reader's own time zone. */
export const moment = (at: number): string =>
  once('moment', () => new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' })).format(
    at,
  );
export const dayOf = (at: number): string =>
  unbroken(once('day', () => new Intl.DateTimeFormat(locale(), { dateStyle: 'long' })).format(at));
/** Null for today: "on Wednesday" would sound like last week. */
export const weekday = (at: number): string | null =>
  new Date(at).toDateString() === new Date().toDateString()
    ? null
    : once('weekday', () => new Intl.DateTimeFormat(locale(), { weekday: 'long' })).format(at);

export const megabytes = (bytes: number): string =>
  once(
    'megabytes',
    () => new Intl.NumberFormat(locale(), { maximumFractionDigits: 1, minimumFractionDigits: 1 }),
  ).format(Math.max(bytes / 1_000_000, 0.1));

export const money = (cents: number): string =>
  once(
    'money',
    () =>
      new Intl.NumberFormat(locale(), {
        style: 'currency',
        currency: 'USD',
        trailingZeroDisplay: 'stripIfInteger',
      }),
  ).format(cents / 100);

/** "1 hour", "2 hours": picks the word by the rules of the language. */
export function plural(count: number, one: string, many: string): string {
  return new Intl.PluralRules(locale()).select(count) === 'one' ? one : many;
}

/** Whole days, in words: "6 days". */
export function daysSince(at: number, now: number = Date.now()): number {
  return Math.max(0, Math.floor((now - at) / 86_400_000));
}

/** Calendar arithmetic on text, for "yesterday": days from 1970, in UTC. */
export const addDays = (on: string, days: number): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
