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

/** The instant at which it is this hour of this day in a body's time zone. Where a clock skips it, the one after. */
export function instantIn(timeZone: string, on: string, hour: number): number {
  const wanted = Date.parse(`${on}T${String(hour).padStart(2, '0')}:00:00Z`);
  // Twice: the first guess may lie on the other side of a change of the clocks.
  let at = wanted;
  for (let i = 0; i < 2; i++) at = wanted - offsetAt(timeZone, at);
  return at;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(timeZone: string, at: number): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clocks.set(timeZone, clock);
  }
  const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second } = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(at / 1000) * 1000;
}
