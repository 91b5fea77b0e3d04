import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Every text of the product, as people read it: no word that blames or labels them, no sentence that loses them. */

const folder = resolve(import.meta.dirname, '..', '..', 'words');

/** Longest sentence, in words; what a sentence puts in counts as one. */
const most = 24;
const banned = {
  en: /\b(reject\w*|den(y|ied|ial)|violat\w*|failure to|penalt\w*|delinquent|deficien\w*|non-?complian\w*|invalid|submit\w*|addict\w*|patients?|clients?|consumers?|terminat\w*|illegal)\b/i,
  es: /(?<!\p{L})(rechaz\p{L}*|deneg\p{L}*|infracci\p{L}*|violaci\p{L}*|incumpl\p{L}*|sanci[oó]n\p{L}*|multas?|inválid\p{L}*|pacientes?|clientes?|consumidor\p{L}*|adict\p{L}*)(?!\p{L})/iu,
};

interface Text {
  file: string;
  text: string;
}

function textsIn(file: string, value: unknown): Text[] {
  if (typeof value === 'string') return [{ file, text: value }];
  if (typeof value === 'function')
    return [...String(value).matchAll(/`([^`]*)`|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g)].map(
      (found) => ({
        file,
        text: (found[1] ?? found[2] ?? found[3] ?? '').replaceAll(/\$\{[^}]*\}/g, 'X'),
      }),
    );
  if (typeof value === 'object' && value !== null)
    return Object.values(value).flatMap((inner) => textsIn(file, inner));
  return [];
}

async function textsOf(language: 'en' | 'es'): Promise<Text[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === `${language}.ts`)
    .map((entry) => join(entry.parentPath, entry.name));
  const modules = await Promise.all(files.map(async (file) => [file, await import(file)] as const));
  return modules.flatMap(([file, module]) => textsIn(relative(folder, file), Object.values(module)));
}

describe.each(['en', 'es'] as const)('words in %s', (language) => {
  test('blame and label nobody', async () => {
    const texts = await textsOf(language);
    expect(texts.length).toBeGreaterThan(2000);
    expect(texts.filter(({ text }) => banned[language].test(text))).toEqual([]);
  });

  test('come in sentences that can be read in one go', async () => {
    const sentences = (await textsOf(language)).flatMap(({ file, text }) =>
      text
        .split(/(?<=[.!?:])\s+/)
        .map((sentence) => ({ file, sentence, words: sentence.split(/\s+/).length })),
    );
    // Spanish needs about a third more words for the same.
    const limit = language === 'es' ? Math.round(most * 1.34) : most;
    expect(sentences.filter(({ words }) => words > limit)).toEqual([]);
  });
});

test('both languages have the same files', () => {
  const names = (language: string) =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith(`${language}.ts`))
      .map((name) => name.slice(0, -`${language}.ts`.length));
  expect(names('/es').sort()).toEqual(names('/en').sort());
});
