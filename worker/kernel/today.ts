const formats = new Map<string, Intl.DateTimeFormat>();
const days = new Map<string, { quarter: number; day: string }>();

/** The calendar date of an instant in a body's time zone, as YYYY-MM-DD. */
export function dateIn(timeZone: string, at: number): string {
  // A day begins on a quarter of an hour in every time zone: within one, the answer is the same.
  const quarter = Math.floor(at / 900_000);
  const known = days.get(timeZone);
  if (known?.quarter === quarter) return known.day;
  const day = formatOf(timeZone).format(at);
  days.set(timeZone, { quarter, day });
  return day;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}
