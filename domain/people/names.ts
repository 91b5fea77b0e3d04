/** Names for finding and ordering: lower case, without accents, so that "pena" finds María Peña. */

/** Letters that no accent can be taken from. */
const plainLetters: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};

export function sortNameOf(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[łøđðßæœþı]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Every word once; at most twelve, which no name of a person exceeds. */
export function wordsOf(name: string): string[] {
  const words = sortNameOf(name).split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words.filter(Boolean))].slice(0, 12);
}
