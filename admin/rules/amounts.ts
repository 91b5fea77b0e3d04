/** Amounts as people write them, and as they are stored: minutes, cents, whole numbers. Null: it cannot be read. */

/** "1.5", "1,5" and "1:30" are 90 minutes. */
export function minutesOf(text: string): number | null {
  const clock = /^(\d{1,5}):([0-5]\d)$/.exec(text.trim());
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const hours = numberOf(text);
  if (hours === null) return null;
  const minutes = Math.round(hours * 60 * 1000) / 1000;
  return Number.isInteger(minutes) ? minutes : null;
}

/** 90 minutes are "1.5"; what is no short decimal is "1:20". */
export function hoursText(minutes: number): string {
  if (minutes % 3 === 0) return String(minutes / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** "$75", "75.50" and "1,200" in cents. */
export function centsOf(text: string): number | null {
  const plain = text.replaceAll(/[\s$]|,(?=\d{3}(\D|$))/g, '').replace(',', '.');
  return /^\d{1,6}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
}

export const moneyText = (cents: number): string =>
  `$${cents % 100 === 0 ? cents / 100 : (cents / 100).toFixed(2)}`;

export function numberOf(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,5}(\.\d{1,4})?$/.test(plain) ? Number(plain) : null;
}

export const wholeOf = (text: string): number | null =>
  /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : null;

/** "12, 24 and 36". */
export function wholesOf(text: string): number[] | null {
  const parts = text.split(/[^\d.]+/).filter(Boolean);
  const all = parts.map(wholeOf);
  return parts.length > 0 && all.every((one) => one !== null) ? (all as number[]) : null;
}
