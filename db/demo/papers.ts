import { PDFDocument, StandardFonts, rgb, type PDFFont, type PDFPage } from 'pdf-lib';
import { withoutAccents } from './names.ts';

/** A certificate of attendance as a training provider's office program makes it: a real PDF that opens anywhere. */
export interface PaperFacts {
  name: string;
  title: string;
  provider: string;
  on: string;
  /** Null: the paper does not say. */
  hours: number | null;
  serial: string;
  /** Of another paper than a certificate of attendance: what it is, and what the person did. */
  wording?: { heading: string; did: string };
}

const ink = rgb(0.13, 0.16, 0.2);
const frame = rgb(0.55, 0.47, 0.3);

export async function drawPaper(facts: PaperFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  // The same paper gives the same bytes: its dates are the course's, not those of the drawing.
  const made = new Date(`${facts.on}T18:00:00Z`);
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  pdf.setTitle(withoutAccents(facts.title));
  const [plain, bold, italic] = await Promise.all([
    pdf.embedFont(StandardFonts.TimesRoman),
    pdf.embedFont(StandardFonts.TimesRomanBold),
    pdf.embedFont(StandardFonts.TimesRomanItalic),
  ]);
  const page = pdf.addPage([792, 612]);
  page.drawRectangle({ x: 30, y: 30, width: 732, height: 552, borderColor: frame, borderWidth: 5 });
  page.drawRectangle({ x: 42, y: 42, width: 708, height: 528, borderColor: frame, borderWidth: 1 });
  for (const { text, y, size, face } of linesOf(facts))
    centre(page, printable(text), y, size, { plain, bold, italic }[face]);
  page.drawLine({ start: { x: 110, y: 118 }, end: { x: 300, y: 118 }, thickness: 0.7, color: ink });
  page.drawText('J. Marlow, trainer', { x: 110, y: 100, size: 13, font: plain, color: ink });
  page.drawText(`Serial ${facts.serial}`, { x: 590, y: 100, size: 13, font: plain, color: ink });
  return pdf.save({ useObjectStreams: false });
}

const attendance = { heading: 'Certificate of attendance', did: 'attended' };

type Face = 'plain' | 'bold' | 'italic';

/** The lines of the paper; the photo shows the same. */
export function linesOf({
  name,
  title,
  provider,
  on,
  hours,
  wording = attendance,
}: PaperFacts): { text: string; y: number; size: number; face: Face }[] {
  return [
    { text: provider, y: 500, size: 20, face: 'plain' },
    { text: wording.heading, y: 440, size: 36, face: 'bold' },
    { text: 'This certifies that', y: 390, size: 16, face: 'italic' },
    { text: name, y: 340, size: 32, face: 'plain' },
    { text: wording.did, y: 300, size: 16, face: 'italic' },
    { text: title, y: 255, size: 24, face: 'bold' },
    {
      text:
        hours === null ? longDate(on) : `${longDate(on)}, ${hours} contact ${hours === 1 ? 'hour' : 'hours'}`,
      y: 210,
      size: 18,
      face: 'plain',
    },
  ];
}

const longDate = (on: string) =>
  new Date(`${on}T12:00:00Z`).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });

function centre(page: PDFPage, text: string, y: number, size: number, font: PDFFont): void {
  const fitting = Math.min(size, (size * 660) / font.widthOfTextAtSize(text, size));
  page.drawText(text, {
    x: 396 - font.widthOfTextAtSize(text, fitting) / 2,
    y,
    size: fitting,
    font,
    color: ink,
  });
}

/** The standard faces of PDF write the letters of Western Europe; an office without others leaves the accents out. */
export const printable = (text: string) => (/^[ -~¡-ÿ’]*$/.test(text) ? text : withoutAccents(text));
