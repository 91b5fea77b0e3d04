import { sortNameOf } from '../people/names.ts';

/**
 * Whether a name on a list is that of the record: accents, case, order, hyphens, a middle name or a second family name
 * left out make no difference. The answer is one of three words and never the record's own name or a letter of it: who
 * sends a list learns nothing that is not on the list.
 */
export type NameAnswer = 'same' | 'close' | 'other';

export function compareNames(given: string, recorded: string): NameAnswer {
  if (given === recorded) return 'same';
  // O'Neil is written O Neil and ONeil.
  const answers = ['', ' '].map((sign) => compareWords(wordsIn(given, sign), wordsIn(recorded, sign)));
  return answers.includes('same') ? 'same' : answers.includes('close') ? 'close' : 'other';
}

function compareWords(theirs: readonly string[], ours: readonly string[]): NameAnswer {
  if (theirs.length === 0) return 'other';
  if (isWithin(theirs, ours) || ours.join('') === theirs.join('')) return 'same';
  return isCloseTo(theirs, ours) ? 'close' : 'other';
}

const wordsIn = (name: string, apostrophe: string): string[] =>
  sortNameOf(name)
    .replaceAll(/['’`]/g, apostrophe)
    .replaceAll('.', ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Every word of the list is one of the record's, or its first letter; two of them at least, or all there are. */
function isWithin(theirs: readonly string[], ours: readonly string[]): boolean {
  const left = [...ours];
  let whole = 0;
  for (const word of theirs.toSorted((x, y) => y.length - x.length)) {
    const at = left.findIndex((one) => one === word || (word.length === 1 && one.startsWith(word)));
    if (at < 0) return false;
    if (word.length > 1) whole++;
    left.splice(at, 1);
  }
  return whole >= Math.min(2, ours.length);
}

/** Each word has one of the record's within two slips of the finger, and some are right or nearly. */
function isCloseTo(theirs: readonly string[], ours: readonly string[]): boolean {
  const left = [...ours];
  for (const word of theirs) {
    const at = left.findIndex((one) => slips(word, one) <= (Math.min(word.length, one.length) > 4 ? 2 : 1));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return theirs.length >= Math.min(2, ours.length);
}

/** Letters to add, drop, change or swap with their neighbour; beyond two it does not matter how many. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let older: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(
        (before[j] ?? 0) + 1,
        (now[j - 1] ?? 0) + 1,
        (before[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1);
      now.push(least);
    }
    older = before;
    before = now;
  }
  return before[b.length] ?? 0;
}
