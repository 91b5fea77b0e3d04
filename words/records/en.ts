/** Words about a whole record: why the numbers of a home are what they are. Grade 6, kind, done before left. */
export const recordWords = {
  why: {
    period: (from: string, to: string) => `Your period runs from ${from} to ${to}.`,
    asks: (names: string) => `In this time your program asks for ${names}.`,
    minimum: (amount: string, name: string, isTotal: boolean) =>
      isTotal ? `${amount} in all` : `at least ${amount} of ${name.toLowerCase()}`,
    maximum: (amount: string, name: string) => `at most ${amount} of ${name.toLowerCase()}`,
    occurrences: (count: number, name: string) =>
      `${name.toLowerCase()}, ${count === 1 ? 'once' : `${count} times`}`,
    overlap: 'One hour can serve two lines, so the lines do not add up.',
    pace: (amount: string) => `An even pace would be ${amount} today.`,
    window: (from: string) => `You can send your renewal from ${from}.`,
    due: (by: string) => `Your renewal is due by ${by}.`,
    waived: 'You need no hours in this period.',
    silent: 'Where your program does not say how to count, we count like this:',
    unknown: 'This program has not told us what it asks for. Ask your board.',
  },
};
