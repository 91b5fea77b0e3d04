/** Where most boards are, from east to west; a list that begins with Africa/Abidjan is a long walk to Chicago. */
const usual = [
  'America/Puerto_Rico',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
];

/** Every zone the browser knows, and the chosen one even if it does not list it ("UTC"): what is shown is saved. */
export function zoneOptions(chosen: string): { value: string; label: string }[] {
  const known = Intl.supportedValuesOf('timeZone');
  const all = [...usual, ...(chosen === '' ? [] : [chosen]), ...known];
  return [...new Set(all)].map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
