/**
 * Where a person was going before signing in. Kept for a quarter of an hour beside the tab, because the link of the
 * mail opens another one. Only a path of this site, never a fragment (it may hold a token).
 */
const storedAs = 'come-back';
const lasts = 900_000;

export function rememberPlace(path: string): void {
  if (path !== '/') localStorage.setItem(storedAs, JSON.stringify({ path, at: Date.now() }));
}

export function takePlace(): string {
  const stored = localStorage.getItem(storedAs);
  localStorage.removeItem(storedAs);
  if (!stored) return '/';
  const { path, at } = JSON.parse(stored) as { path?: unknown; at?: unknown };
  const isOwn = typeof path === 'string' && /^\/(?![/\\])/.test(path);
  return isOwn && typeof at === 'number' && Date.now() - at < lasts ? path : '/';
}
