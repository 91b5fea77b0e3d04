import type { CertificateWords } from '../words/certificate/en.ts';

/** `2026-11-21` as "November 21, 2026". From our own tables: Intl's wording changes from runtime to runtime. */
export function longDate(date: string, words: CertificateWords): string {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/.exec(date) ?? [];
  if (!year || !month || !day) throw new RangeError(`"${date}" is not a date like 2026-11-21.`);
  return words.date(Number(year), Number(month), Number(day));
}
