/** Medians and ratios; nothing here asserts. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

export async function timeEach(rounds: number, work: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work(round);
    times.push(performance.now() - start);
  }
  return times;
}

/** Requests a second with so many at once, for so many seconds. */
export async function perSecond(
  seconds: number,
  atOnce: number,
  work: (n: number) => Promise<unknown>,
): Promise<number> {
  let done = 0;
  const until = performance.now() + seconds * 1000;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < until) await work(done++);
    }),
  );
  return done / ((performance.now() - start) / 1000);
}

export const show = (what: string, figures: Record<string, string | number>): void =>
  console.log(
    `${what.padEnd(44)} ${Object.entries(figures)
      .map(([name, value]) => `${name} ${typeof value === 'number' ? value.toFixed(2) : value}`)
      .join(' · ')}`,
  );
