/**
 * Faces for scripts that the certificate's own three do not have, each of one weight, used for names and small text
 * alike. Paths are those in node_modules; a file is read when a text needs it and not before.
 */
export type Family = OneFile | Shards;

interface OneFile {
  readonly name: string;
  readonly path: string;
  /** Its letters change with their neighbours or carry marks: HarfBuzz places them. */
  readonly shaped: true;
}

/** A large family cut into files of about a hundred letters; `unicode.json` says which letter lies in which. */
interface Shards {
  readonly name: string;
  readonly package: string;
  readonly shaped: false;
}

const arabic: Family = {
  name: 'Amiri-Regular',
  path: '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  shaped: true,
};
const hebrew: Family = {
  name: 'NotoSerifHebrew-Medium',
  path: '@expo-google-fonts/noto-serif-hebrew/500Medium/NotoSerifHebrew_500Medium.ttf',
  shaped: true,
};
const devanagari: Family = {
  name: 'NotoSerifDevanagari-Medium',
  path: '@expo-google-fonts/noto-serif-devanagari/500Medium/NotoSerifDevanagari_500Medium.ttf',
  shaped: true,
};
const thai: Family = {
  name: 'NotoSansThai-Medium',
  path: '@expo-google-fonts/noto-sans-thai/500Medium/NotoSansThai_500Medium.ttf',
  shaped: true,
};
const chinese: Family = { name: 'NotoSerifSC-Medium', package: '@fontsource/noto-serif-sc', shaped: false };
const japanese: Family = { name: 'NotoSerifJP-Medium', package: '@fontsource/noto-serif-jp', shaped: false };
const korean: Family = { name: 'NotoSerifKR-Medium', package: '@fontsource/noto-serif-kr', shaped: false };

export const FAMILIES: readonly Family[] = [arabic, hebrew, devanagari, thai, chinese, japanese, korean];

/** Where a file of a package lies among the static assets of the service. */
export const assetOf = (path: string): string => `fonts/${path.replace('@', '')}`;

/** Which families may have a letter, in the order in which they are asked; none: no face of ours has its script. */
export function familiesFor(letter: string, text: string): readonly Family[] {
  if (/\p{Script=Arabic}/u.test(letter)) return [arabic];
  if (/\p{Script=Hebrew}/u.test(letter)) return [hebrew];
  if (/\p{Script=Devanagari}/u.test(letter)) return [devanagari];
  if (/\p{Script=Thai}/u.test(letter)) return [thai];
  return EAST_ASIAN.test(letter) ? eastAsian(text) : [];
}

const EAST_ASIAN =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\u3000-\u303f\uff00-\uff65]/u;

/** The same letter is drawn in another way in each country: kana and Hangul beside it tell which is meant. */
function eastAsian(text: string): readonly Family[] {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return [japanese, chinese, korean];
  if (/\p{Script=Hangul}/u.test(text)) return [korean, japanese, chinese];
  return [chinese, japanese, korean];
}

/**
 * The language that a text is read aloud in, as far as its script tells; else the script alone. Nothing for Latin,
 * Greek and Cyrillic letters: they are read in the language of the paper.
 */
export function languageOf(text: string): string | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/\p{Script=Thai}/u.test(text)) return 'th';
  if (/\p{Script=Hebrew}/u.test(text)) return 'he';
  if (/\p{Script=Arabic}/u.test(text)) return 'und-Arab';
  if (/\p{Script=Devanagari}/u.test(text)) return 'und-Deva';
  return /\p{Script=Han}/u.test(text) ? 'und-Hani' : undefined;
}
