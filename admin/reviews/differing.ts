import { createEffect, createSignal } from 'solid-js';
import { readDiffering } from './calls.ts';

/** So many the service tells about at once. */
const most = 20;

/**
 * How many checks of each row differ, asked once for a row that comes into the list, all of them together. What the
 * item itself says is always newer; without an answer a row says nothing.
 */
export function createDiffering(bodyId: string, ids: () => readonly string[]) {
  const [known, setKnown] = createSignal<Record<string, number>>({});
  const asked = new Set<string>();
  createEffect(() => {
    const fresh = ids().filter((id) => !asked.has(id));
    for (let at = 0; at < fresh.length; at += most) void ask(fresh.slice(at, at + most));
  });
  const ask = async (some: readonly string[]) => {
    for (const id of some) asked.add(id);
    try {
      const told = await readDiffering(bodyId, some);
      setKnown((before) => ({ ...before, ...told }));
    } catch {
      for (const id of some) asked.delete(id);
    }
  };
  return (id: string): number | undefined => known()[id];
}
