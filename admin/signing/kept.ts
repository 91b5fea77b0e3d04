/**
 * What tells this browser from another one: a random number that it keeps, so that a forwarded link asks for a code. It
 * opens nothing without the link. Where nothing may be stored it lasts as long as the page.
 */
const storedAs = 'signing';

function make(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

let kept: string | null = null;

export function keptNumber(): string {
  if (kept) return kept;
  try {
    kept = localStorage.getItem(storedAs) ?? make();
    localStorage.setItem(storedAs, kept);
  } catch {
    kept ??= make();
  }
  return kept;
}
