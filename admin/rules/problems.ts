import type { Panel } from './sentence.ts';

/** What has to be mended, and at which sentence; null: it belongs to none (the date, say). */
export interface Placed {
  sentence: string | null;
  path: string;
  message: string;
}

/** A problem belongs to the sentence that speaks of its place most exactly. */
export function place(
  problems: readonly { path: string; message: string }[],
  panels: readonly Panel[],
): Placed[] {
  const known = panels.flatMap(({ sentences }) =>
    sentences.flatMap(({ id, paths }) => paths.map((path) => ({ id, path }))),
  );
  return problems.map(({ path, message }) => {
    const within = known
      .filter((one) => path === one.path || path.startsWith(`${one.path}.`))
      .toSorted((a, b) => b.path.length - a.path.length);
    // Said of a whole part (`rules.calendar`): the first sentence of that part.
    const first = within[0] ?? known.find((one) => one.path.startsWith(`${path}.`));
    return { sentence: first?.id ?? null, path, message };
  });
}
