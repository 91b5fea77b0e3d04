import type { AmountUnit, ReasonCode } from './codes.ts';

/** Minutes as people write them: 90, 1.5, 1,5, 1:30, "90 min", "1.5 h". Whole minutes; what is in between goes to the nearest. */
export type ReadAmount = { minutes: number } | { problem: Extract<ReasonCode, `amount_${string}`> };

export function readAmount(given: string, unit: AmountUnit): ReadAmount {
  const text = given.trim().toLowerCase();
  const [, sign, hours, minutes] = /^([-–−])?(\d{1,3}):([0-5]\d)$/.exec(text) ?? [];
  if (hours !== undefined) return signed(sign, Number(hours) * 60 + Number(minutes));
  const [, minus, figure, said] =
    /^([-–−])?\s*(\d{1,6}(?:[.,]\d{1,4})?)\s*(h|hrs?|hours?|horas?|m|mins?|minutes?|minutos?)?\.?$/.exec(
      text,
    ) ?? [];
  if (figure === undefined) return { problem: 'amount_unreadable' };
  const amount = Number(figure.replace(',', '.'));
  const isHours = said === undefined ? unit === 'hours' : said.startsWith('h');
  return signed(minus, Math.round(isHours ? amount * 60 : amount));
}

function signed(sign: string | undefined, minutes: number): ReadAmount {
  if (minutes === 0) return { problem: 'amount_zero' };
  return sign === undefined ? { minutes } : { problem: 'amount_negative' };
}
