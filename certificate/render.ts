import { PETROL } from './colours.ts';
import type { CertificateFacts } from './contract.ts';
import { embed, hashesOf } from './embed.ts';
import { layout } from './layout.ts';
import type { CertificateFonts } from './load.ts';
import { checkName } from './name.ts';
import type { Part } from './parts.ts';
import { writeDocument } from './pdf/document.ts';
import type { DocumentFacts } from './pdf/metadata.ts';
import { drawPage } from './pdf/page.ts';
import { readPicture, type Picture } from './pictures/picture.ts';
import type { Setting } from './setting.ts';
import { sha256 } from './sha256.ts';
import { SHEETS } from './sheet.ts';
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
  const name = await checkName(facts.name, fonts);
  if (!name.ok) throw new UnprintableText(facts.name, name.reason, name.missing);
  await fonts.load(textsOf(facts));
  const pictures = await readPictures(facts, fonts);

  const faces = { record: fonts.record, plain: fonts.plain, strong: fonts.strong };
  const parts = layout({ facts, words, faces, pictures }, name);
  const resources = {
    fonts: embed(fonts, parts.flatMap(settingsOf)),
    pictures: new Map(Array.from(pictures.values(), (picture, i) => [picture, `Picture${i + 1}`])),
  };
  const { page, elements } = drawPage(parts, SHEETS[facts.size], resources);
  const prepared = fonts.prepared();
  return writeDocument({
    facts: aboutDocument(facts, words, tag),
    pages: [page],
    elements,
    resources,
    sheet: prepared.artwork({
      size: facts.size,
      colour: facts.colour ?? PETROL,
      emblem: facts.logo === undefined,
    }),
    colourProfile: prepared.colourProfile,
    id: await fileId(facts),
  });
}

/** The faces beyond the three that the facts' texts are printed in, with the SHA-256 of their files. */
export async function furtherFonts(
  given: CertificateFacts,
  fonts: CertificateFonts,
): Promise<Record<string, string>> {
  const texts = textsOf(cleaned(given));
  await fonts.load(texts);
  return hashesOf(fonts, texts);
}

function textsOf({ body, name, credential, signatories }: CertificateFacts): string[] {
  const signed = signatories.flatMap((one) => [one.name, one.title]);
  return [body, body.toUpperCase().normalize('NFC'), name, credential, ...signed];
}

async function readPictures(facts: CertificateFacts, fonts: CertificateFonts): Promise<Map<string, Picture>> {
  const named = [facts.logo, ...facts.signatories.map(({ signature }) => signature)];
  const known = new Map<string, Picture>();
  const kept = fonts.prepared().pictures;
  for (const name of named) {
    if (name === undefined || known.has(name)) continue;
    known.set(name, kept.get(name) ?? kept.keep(name, await readNamed(name, fonts)));
  }
  return known;
}

/** What a paper was issued with is what it is drawn with, or it is not drawn. */
async function readNamed(name: string, fonts: CertificateFonts): Promise<Picture> {
  const file = await fonts.pictures(name);
  if ((await sha256(file)) !== name)
    throw new Error(`The picture ${name} has other bytes than it was issued with.`);
  return readPicture(file);
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
    signatories: facts.signatories.map(({ name, title, signature }) => ({
      name: cleanText(name),
      title: cleanText(title),
      ...(signature !== undefined && { signature }),
    })),
    certificateId: facts.certificateId,
    ...(facts.replaces !== undefined && { replaces: facts.replaces }),
    ...(facts.colour !== undefined && { colour: facts.colour }),
    ...(facts.logo !== undefined && { logo: facts.logo }),
  };
}

function settingsOf(part: Part): Setting[] {
  if (part.kind === 'text') return part.lines.map(({ setting }) => setting);
  return part.kind === 'link' ? [part.before.setting, part.address.setting] : [];
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
  return (await sha256(canonical)).slice(0, 32);
}
