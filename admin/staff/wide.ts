import { createSignal, onCleanup, type Accessor } from 'solid-js';

/** True where list and detail stand side by side (the same width as `.split` of the look). */
export function useWide(): Accessor<boolean> {
  const query = matchMedia('(min-width: 64rem)');
  const [wide, setWide] = createSignal(query.matches);
  const listen = () => setWide(query.matches);
  query.addEventListener('change', listen);
  onCleanup(() => query.removeEventListener('change', listen));
  return wide;
}
