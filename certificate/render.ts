import type { CertificateFacts } from './contract.ts';
import type { Face } from './fonts/face.ts';
import { layout } from './layout.ts';
import { COMMON_LETTERS, type CertificateFonts } from './load.ts';
import { checkName } from './name.ts';
import type { Part } from './parts.ts';
import { writeDocument } from './pdf/document.ts';
import { fontProgram, type FontProgram } from './pdf/font-program.ts';
import type { DocumentFacts } from './pdf/metadata.ts';
import { drawPage, type PageFont } from './pdf/page.ts';
import { cleanText, UnprintableText } from './text.ts';
import { en, type CertificateWords } from '../words/certificate/en.ts';
import { es } from '../words/certificate/es.ts';

/**
 * Stored with every certificate. The same version, facts and fonts give the same bytes for ever, so anything that moves a
 * golden in test/certificate/render.test.ts raises it, and certificates of an older version are served from storage.
 */
export const RENDERER_VERSION = '1';

const LANGUAGES: Record<CertificateFacts['language'], { words: CertificateWords; tag: string }> = {
  en: { words: en, tag: 'en-US' },
  es: { words: es, tag: 'es-US' },
};

/**
 * The certificate as a tagged PDF of one page. Throws `UnprintableText` when a text has a letter without a glyph or does
 * not fit its place: ask `checkName` first.
 *
 * Asynchronous because pdf-lib's writer is, and so the platform's own SHA-256 can make the file's id: the browser, Node and
 * workerd all have it, and none has it synchronously.
 */
export async function renderCertificate(
  given: CertificateFacts,
  fonts: CertificateFonts,
): Promise<Uint8Array> {
  const facts = cleaned(given);
  const { words, tag } = LANGUAGES[facts.language];
  const name = checkName(facts.name, fonts);
  if (!name.ok) throw new UnprintableText(facts.name, name.reason, name.missing);

  const faces = { record: fonts.record, plain: fonts.plain, strong: fonts.strong };
  const parts = layout({ facts, words, faces }, name);
  const pageFonts = embed(fonts, parts);
  const page = drawPage(parts, pageFonts);
  return writeDocument({
    facts: aboutDocument(facts, words, tag),
    page,
    fonts: [...pageFonts.values()],
    shared: fonts.prepared().streams,
    id: await fileId(facts),
  });
}

/** Every text as it will be printed, in a fixed order of fields: this is what the file's id is made from. */
function cleaned(facts: CertificateFacts): CertificateFacts {
  return {
    format: facts.format,
    language: facts.language,
    size: facts.size,
    body: cleanText(facts.body),
    name: cleanText(facts.name),
    credential: cleanText(facts.credential),
    number: facts.number,
    firstCertifiedOn: facts.firstCertifiedOn,
    validFromOn: facts.validFromOn,
    validUntilOn: facts.validUntilOn,
    issuedOn: facts.issuedOn,
    rulesInForceFrom: facts.rulesInForceFrom,
    verifyUrl: facts.verifyUrl,
    code: facts.code,
    signatories: facts.signatories.map(({ name, title }) => ({
      name: cleanText(name),
      title: cleanText(title),
    })),
    certificateId: facts.certificateId,
    ...(facts.replaces === undefined ? {} : { replaces: facts.replaces }),
  };
}

/** A face takes its prepared program when that holds all letters, else one with the others added. */
function embed(fonts: CertificateFonts, parts: readonly Part[]): Map<Face, PageFont> {
  const letters = lettersByFace(parts);
  const prepared = fonts.prepared();
  const extended = (common: FontProgram): FontProgram => {
    const used = letters.get(common.face) ?? new Set();
    return common.holds(used) ? common : fontProgram(common.face, [...COMMON_LETTERS, ...used]);
  };
  const record = fontProgram(fonts.record, letters.get(fonts.record) ?? []);
  return new Map([
    [fonts.record, { resource: 'Record', program: record }],
    [fonts.plain, { resource: 'Plain', program: extended(prepared.plain) }],
    [fonts.strong, { resource: 'Strong', program: extended(prepared.strong) }],
  ]);
}

function lettersByFace(parts: readonly Part[]): Map<Face, Set<number>> {
  const letters = new Map<Face, Set<number>>();
  const lines = parts.flatMap((part) => {
    if (part.kind === 'text') return part.lines;
    return part.kind === 'link' ? [part.before, part.address] : [];
  });
  for (const { run } of lines) {
    const used = letters.get(run.face) ?? new Set<number>();
    for (const codePoint of run.codePoints) used.add(codePoint);
    letters.set(run.face, used);
  }
  return letters;
}

function aboutDocument(facts: CertificateFacts, words: CertificateWords, language: string): DocumentFacts {
  return {
    title: words.title(facts.name),
    author: facts.body,
    subject: `${facts.credential}, ${facts.number}`,
    identifier: facts.certificateId,
    language,
    creator: 'Standing',
    producer: `Standing certificate renderer ${RENDERER_VERSION}`,
    createdOn: facts.issuedOn,
  };
}

async function fileId(facts: CertificateFacts): Promise<string> {
  const canonical = new TextEncoder().encode(JSON.stringify([RENDERER_VERSION, facts]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', canonical));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
