import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderCertificate, renderTranscript, UnprintableText } from '../certificate/index.ts';
import { fontsFromPackages } from '../worker/platform/fonts-node.ts';
import { writeCsv } from '../domain/csv/write.ts';
import { factsWith } from './certificate/fixtures.ts';
import { names } from './certificate/names.ts';
import { transcriptWith } from './certificate/transcript-facts.ts';

/**
 * `npm run samples -- FOLDER`: a certificate and a transcript for every name of names.json that can be printed, and
 * names.csv with what became of each. Letter and A4 in turn, Spanish for Spanish names.
 */
const folder = process.argv[2];
if (folder === undefined) {
  console.error('Say where: npm run samples -- FOLDER');
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const fonts = await fontsFromPackages();

const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gi, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 40);

async function make(i: number, name: string, language: string): Promise<string[]> {
  const file = [String(i + 1).padStart(2, '0'), slugOf(name)].filter(Boolean).join('-');
  const own = language === 'es' ? ('es' as const) : ('en' as const);
  const size = i % 2 ? ('a4' as const) : ('letter' as const);
  try {
    const papers = {
      [`${file}-certificate.pdf`]: await renderCertificate(factsWith({ name, language: own, size }), fonts),
      [`${file}-transcript.pdf`]: await renderTranscript(transcriptWith(name, own), { size }, fonts),
    };
    for (const [path, bytes] of Object.entries(papers)) await writeFile(join(folder ?? '', path), bytes);
    return ['printed', '', '', ...Object.keys(papers)];
  } catch (error) {
    if (!(error instanceof UnprintableText)) throw error;
    return ['refused', error.reason, error.missing.join(' '), '', ''];
  }
}

const rows = [['index', 'name', 'language', 'outcome', 'reason', 'letters', 'certificate', 'transcript']];
for (const [i, { name, language }] of names.entries()) {
  const made = await make(i, name, language);
  // As JSON: some names hold what cannot be seen, and one is no text at all.
  rows.push([String(i + 1), JSON.stringify(name), language, ...made]);
}
await writeFile(join(folder, 'names.csv'), `\ufeff${writeCsv(rows)}`);
const printed = rows.filter(([, , , outcome]) => outcome === 'printed').length;
console.log(`${printed} names printed, ${names.length - printed} refused; see names.csv in ${folder}`);
