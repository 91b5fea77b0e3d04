/** Milliseconds per certificate, warm, beside bare pdf-lib with standard fonts (untagged, Latin-1, no decoration). */
import { readFileSync } from 'node:fs';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import {
  FONT_FILES,
  loadFonts,
  renderCertificate,
  renderTranscript,
  type CertificateFacts,
} from '../certificate/index.ts';
import { transcriptWith } from '../test/certificate/transcript-facts.ts';
import { packages } from '../worker/platform/fonts-node.ts';

const ROUNDS = 200;

const read = (path: string) => readFileSync(new URL(`../node_modules/${path}`, import.meta.url));
const files = {
  record: read(FONT_FILES.record.path),
  plain: read(FONT_FILES.plain.path),
  plainStrong: read(FONT_FILES.plainStrong.path),
};

function facts(i: number): CertificateFacts {
  return {
    format: 1,
    language: 'en',
    size: 'letter',
    body: 'Three Rivers Peer Board',
    name: `María José Níguez-Peña ${i}`,
    credential: 'Certified Peer Specialist',
    number: `TR-2022-${String(i).padStart(5, '0')}`,
    firstCertifiedOn: '2022-12-01',
    validFromOn: '2026-12-01',
    validUntilOn: '2028-12-01',
    issuedOn: '2026-11-21',
    rulesInForceFrom: '2025-01-01',
    verifyUrl: 'https://standing.example/v',
    code: `${String(i).padStart(5, '0')}7K3MQ2XF9TPHA4RB6WNCE8`,
    signatories: [
      { name: 'Imani Walker', title: 'Chair of the board' },
      { name: 'Luis Ferreira', title: 'Registrar' },
    ],
    certificateId: `crt_${i}`,
  };
}

async function baseline(i: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([792, 612]);
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const { name, body, number, credential, validFromOn, validUntilOn, code } = facts(i);
  [name, body, number, credential, validFromOn, validUntilOn, code].forEach((text, line) =>
    page.drawText(text, { x: 100, y: 500 - 40 * line, size: 20, font }),
  );
  return document.save({ useObjectStreams: false });
}

async function median(make: (i: number) => Promise<Uint8Array>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const start = performance.now();
    await make(i);
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[ROUNDS / 2] ?? 0;
}

let start = performance.now();
const fonts = loadFonts(files, packages);
const parsed = performance.now() - start;
start = performance.now();
const { length } = await renderCertificate(facts(0), fonts);
const first = performance.now() - start;

const ours = (i: number) => renderCertificate(facts(i), fonts);
const arabic = (i: number) => renderCertificate({ ...facts(i), size: 'a4', name: `محمد Ali ${i}` }, fonts);
const transcript = (i: number) =>
  renderTranscript(transcriptWith(`Maria Lopez ${i}`), { size: 'letter' }, fonts);
await median(ours);
await median(baseline);
await median(arabic);
const [certificate, bare] = [await median(ours), await median(baseline)];
console.log(
  `fonts parsed in ${parsed.toFixed(1)} ms, first certificate ${first.toFixed(1)} ms, ${length} bytes`,
);
console.log(
  `certificate ${certificate.toFixed(2)} ms, bare pdf-lib with a standard font ${bare.toFixed(2)} ms, ratio ${(certificate / bare).toFixed(2)}`,
);
const shaped = await median(arabic);
console.log(
  `an Arabic name on A4 ${shaped.toFixed(2)} ms, ratio to Latin ${(shaped / certificate).toFixed(2)}`,
);
const pages = await median(transcript);
console.log(
  `transcript of four pages ${pages.toFixed(2)} ms, ratio to a certificate ${(pages / certificate).toFixed(2)}`,
);
