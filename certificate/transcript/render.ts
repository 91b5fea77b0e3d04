import { PETROL } from '../colours.ts';
import { drawFlow, settingsIn } from '../flow/draw.ts';
import { printable } from '../flow/wrap.ts';
import { embed } from '../embed.ts';
import { QUIET } from '../layout.ts';
import type { CertificateFonts } from '../load.ts';
import { missingIn } from '../scripts/mixed.ts';
import { widthOf } from '../setting.ts';
import { sha256 } from '../sha256.ts';
import { cleanText, UnprintableText } from '../text.ts';
import { typeset } from '../typeset.ts';
import { writeDocument } from '../pdf/document.ts';
import type { TranscriptFacts, TranscriptLook } from './contract.ts';
import { layoutTranscript, type Said } from './layout.ts';
import { MARGIN, PAPERS, transcriptSheet } from './sheet.ts';
import { en as enDates } from '../../words/certificate/en.ts';
import { es as esDates } from '../../words/certificate/es.ts';
import { en } from '../../words/transcripts/en.ts';
import { es } from '../../words/transcripts/es.ts';

const LANGUAGES: Record<TranscriptFacts['language'], Said & { tag: string }> = {
  en: { words: en, dates: enDates, tag: 'en-US' },
  es: { words: es, dates: esDates, tag: 'es-US' },
};

/**
 * The record as a tagged PDF of as many pages as it needs, in the certificate's hand. Throws `UnprintableText` when
 * the person's name cannot be printed; in other texts a letter that no face has becomes a question mark.
 */
export async function renderTranscript(
  facts: TranscriptFacts,
  given: TranscriptLook,
  fonts: CertificateFonts,
): Promise<Uint8Array> {
  const said = LANGUAGES[facts.language];
  const look = { ...given, colour: given.colour ?? PETROL };
  await fonts.load(textsIn(facts).map(cleanText));
  refuseUnprintable(facts.person.name, fonts);
  const flow = layoutTranscript(facts, look, fonts, said);
  const size = PAPERS[look.size];
  const { plain } = fonts;
  const { number, title } = facts.certification;
  const foot = (page: number, pages: number) => {
    const place = { size: 8.5, colour: QUIET, tracking: 0, y: size.height - 36 };
    const left = typeset(plain, printable(plain, `${number} · ${facts.body.name}`));
    const right = typeset(plain, said.words.page(page, pages));
    return [
      { ...place, setting: left, x: MARGIN },
      { ...place, setting: right, x: size.width - MARGIN - place.size * widthOf(right) },
    ];
  };
  const settings = [...settingsIn(flow), ...foot(flow.page + 1, flow.page + 1).map(({ setting }) => setting)];
  const resources = { fonts: embed(fonts, settings), pictures: new Map() };
  const { pages, elements } = drawFlow(flow, size, resources, foot);
  return writeDocument({
    facts: {
      title: `${said.words.titled(number)}: ${cleanText(facts.person.name)}`,
      author: cleanText(facts.body.name),
      subject: cleanText(title),
      identifier: `${number} ${facts.madeAt}`,
      language: said.tag,
      creator: 'Standing',
      producer: 'Standing transcript renderer 1',
      createdOn: facts.madeAt.slice(0, 10),
    },
    pages,
    elements,
    resources,
    sheet: transcriptSheet(look.size, look.colour),
    colourProfile: fonts.prepared().colourProfile,
    id: (await sha256(new TextEncoder().encode(JSON.stringify([facts, look])))).slice(0, 32),
  });
}

function refuseUnprintable(name: string, { record }: CertificateFonts): void {
  const clean = cleanText(name);
  if (clean === '') throw new UnprintableText(name, 'empty');
  if (!name.isWellFormed() || name.includes('\ufffd')) throw new UnprintableText(name, 'malformed');
  const missing = missingIn(record, clean);
  if (missing.length > 0) throw new UnprintableText(name, 'missing_letters', missing);
}

/** Every text in the facts, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
