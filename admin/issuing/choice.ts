import { createSignal } from 'solid-js';
import { mostPapers, type PaperRow } from '../../domain/issuing/contract.ts';
import { readPapers, type Filter } from './calls.ts';

/** Who is chosen, in the order of the list. "All" reads the list to its end, so that what is issued is what was seen. */
export function createChoice(bodyId: string) {
  const [chosen, setChosen] = createSignal<ReadonlyMap<string, PaperRow>>(new Map());
  /** So many are read while "all" is being chosen. */
  const [reading, setReading] = createSignal<number | null>(null);

  const toggle = (row: PaperRow, on: boolean) =>
    setChosen((now) => {
      const next = new Map(now);
      if (on) next.set(row.id, row);
      else next.delete(row.id);
      return next;
    });

  const chooseAll = async (filter: Filter): Promise<void> => {
    if (reading() !== null) return;
    setReading(0);
    try {
      const all = new Map<string, PaperRow>();
      let cursor: string | undefined;
      do {
        const page = await readPapers(bodyId, filter, cursor, 100);
        for (const row of page.rows) if (row.blocked === null && all.size < mostPapers) all.set(row.id, row);
        cursor = page.next ?? undefined;
        setReading(all.size);
      } while (cursor !== undefined && all.size < mostPapers);
      setChosen(all);
    } finally {
      setReading(null);
    }
  };

  return {
    chosen,
    rows: () => [...chosen().values()],
    reading,
    toggle,
    chooseAll,
    clear: () => setChosen(new Map()),
    leaveOut: (ids: readonly string[]) =>
      setChosen((now) => new Map([...now].filter(([id]) => !ids.includes(id)))),
  };
}
export type Choice = ReturnType<typeof createChoice>;
