const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date of an instant in a body's time zone, as YYYY-MM-DD. */
export function dateIn(timeZone: string, at: number): string {
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
  return format.format(at);
}
