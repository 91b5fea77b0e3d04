/**
 * The token of an invitation: out of the address bar at once, and kept for an hour while its owner signs in, because
 * the link of that mail opens another tab. It opens nothing without the invited address.
 */
const storedAs = 'invitation';
const lasts = 3_600_000;

export function takeToken(): string {
  const token = location.hash.slice(1);
  if (token) {
    history.replaceState(history.state, '', location.pathname);
    localStorage.setItem(storedAs, JSON.stringify({ token, at: Date.now() }));
    return token;
  }
  const stored = localStorage.getItem(storedAs);
  if (!stored) return '';
  const kept = JSON.parse(stored) as { token?: unknown; at?: unknown };
  const isFresh = typeof kept.at === 'number' && Date.now() - kept.at < lasts;
  return isFresh && typeof kept.token === 'string' ? kept.token : '';
}

export const forgetToken = (): void => localStorage.removeItem(storedAs);
