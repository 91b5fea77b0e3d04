import type { CertificateFacts } from './contract.ts';
import { longDate } from './dates.ts';
import type { Face } from './fonts/face.ts';
import type { NameCheck } from './name.ts';
import { centred, endOf, paragraph, paragraphAround, SHEET, type Box, type Part } from './parts.ts';
import { recordUrl, squareCode } from './qr.ts';
import { fitOrThrow, typeset, widthOf } from './typeset.ts';
import type { CertificateWords } from '../words/certificate/en.ts';

export interface Faces {
  /** Name and credential. */
  readonly record: Face;
  readonly plain: Face;
  readonly strong: Face;
}

interface Sheet {
  readonly facts: CertificateFacts;
  readonly words: CertificateWords;
  readonly faces: Faces;
}

const INK = '#1c2430';
const QUIET = '#454e5b';
const PETROL = '#14505c';
const HAIRLINE = '#b9c4c6';
const MIDDLE = SHEET.width / 2;

/** Places everything after the drawing `certificate.svg`. The order of the parts is the order of reading. */
export function layout(sheet: Sheet, name: NameCheck & { ok: true }): Part[] {
  return [
    ...statement(sheet, name),
    ...datesAndNumber(sheet),
    ...signatures(sheet),
    ...code(sheet),
    ...smallPrint(sheet),
  ];
}

/** "… certifies that … has met every requirement of the program and is a …" */
function statement({ facts, words, faces }: Sheet, name: NameCheck & { ok: true }): Part[] {
  const { record, plain, strong } = faces;
  const board = facts.body.toUpperCase().normalize('NFC');
  const tracking = 0.2;
  const boardRoom = { width: 620, largest: 13, twoLinesBelow: 9.5, smallest: 8, tracking };
  const titleRoom = { width: 620, largest: 28, twoLinesBelow: 20, smallest: 14 };
  const title = fitOrThrow(record, facts.credential, titleRoom);
  const quiet = { face: plain, colour: QUIET, x: MIDDLE };
  const namePlace = { face: record, colour: INK, x: MIDDLE, y: name.lines.length > 1 ? 228 : 232 };
  return [
    paragraphAround(
      { face: strong, colour: PETROL, x: MIDDLE, y: 156, tracking },
      fitOrThrow(strong, board, boardRoom),
    ),
    paragraph({ ...quiet, y: 186 }, { size: 14, lines: [words.certifies] }),
    { ...paragraphAround(namePlace, name), role: 'H1' },
    paragraph({ ...quiet, y: 264 }, { size: 14, lines: [words.sentence(facts.credential)] }),
    paragraphAround(
      { face: record, colour: PETROL, x: MIDDLE, y: title.lines.length > 1 ? 298 : 300 },
      title,
    ),
  ];
}

function datesAndNumber({ facts, words, faces }: Sheet): Part[] {
  const columns = [
    { label: words.number, value: facts.number },
    { label: words.firstCertified, value: longDate(facts.firstCertifiedOn, words) },
    { label: words.validFrom, value: longDate(facts.validFromOn, words) },
    { label: words.validUntil, value: longDate(facts.validUntilOn, words) },
  ];
  // All four in one size; the columns are as wide as the longest value asks, within the frame.
  const room = { width: 144, largest: 13, smallest: 7 };
  const size = Math.min(...columns.map(({ value }) => fitOrThrow(faces.strong, value, room).size));
  const widest = Math.max(...columns.map(({ value }) => size * widthOf(typeset(faces.strong, value))));
  const pitch = Math.max(138, widest + 16);
  const separators = [-1, 0, 1].map((i): Box => [MIDDLE + i * pitch, 324, MIDDLE + i * pitch, 354]);
  const facing = columns.map(({ label, value }, i): Part => {
    const x = MIDDLE + (i - 1.5) * pitch;
    const above = centred({ face: faces.plain, colour: QUIET, x, y: 332 }, label, 10, ' ');
    const below = centred({ face: faces.strong, colour: INK, x, y: 349 }, value, size);
    return { kind: 'text', role: 'P', lines: [above, below] };
  });
  return [{ kind: 'strokes', colour: HAIRLINE, width: 0.7, strokes: separators }, ...facing];
}

/** Lines to sign on, never a drawn hand: a signature is there only when a person has put it there. */
function signatures({ facts, faces: { plain, strong } }: Sheet): Part[] {
  const places = facts.signatories.length === 1 ? [230] : [180, 612];
  return facts.signatories.flatMap(({ name, title }, i): Part[] => {
    const x = places[i] ?? MIDDLE;
    const nameFit = fitOrThrow(strong, name, { width: 180, largest: 11.5, twoLinesBelow: 9, smallest: 7 });
    const titleFit = fitOrThrow(plain, title, { width: 180, largest: 10.5, twoLinesBelow: 9, smallest: 7 });
    const titleY = 482 + 11 * (nameFit.lines.length - 1);
    return [
      { kind: 'strokes', colour: QUIET, width: 0.6, strokes: [[x - 86, 452, x + 86, 452]] },
      paragraph({ face: strong, colour: INK, x, y: 468 }, nameFit),
      paragraph({ face: plain, colour: QUIET, x, y: titleY }, titleFit),
    ];
  });
}

const CODE_TOP = 388;
/** 26 mm. */
const CODE_SIDE = 74;

/** The square code, the sentence that explains it and the code to type: beside a single signature, else in the middle. */
function code({ facts, words, faces }: Sheet): Part[] {
  const signed = facts.signatories.length;
  const x = signed === 1 ? 562 : MIDDLE;
  const address = facts.verifyUrl.replace(/^https?:\/\//, '');
  const target = recordUrl(facts.verifyUrl, facts.code);
  const box: Box = [x - CODE_SIDE / 2, CODE_TOP, x + CODE_SIDE / 2, CODE_TOP + CODE_SIDE];
  // Between two signatures there is less room than beside one, or alone.
  const width = signed === 2 ? 248 : 320;
  const { before, link } = question(faces.strong, words.isItCurrent, address, { x, width });
  const linkBox: Box = [
    Math.min(box[0], before.x, link.x),
    box[1],
    Math.max(box[2], endOf(before), endOf(link)),
    link.y + 3,
  ];
  const groups = (facts.code.match(/.{1,4}/g) ?? []).join(' ');
  const typed = { face: faces.plain, colour: INK, x, y: link.y + 14, tracking: 0.06 };
  const modules = squareCode(facts.verifyUrl, facts.code);
  return [
    { kind: 'code', box, modules, description: words.codeDescription(`${address}/${facts.code}`) },
    { kind: 'link', before, address: link, box: linkBox, target, description: words.linkDescription },
    paragraph(typed, { size: 10.5, lines: [groups] }),
  ];
}

/** "Is it current today? Scan, or go to …", with the address on a line of its own where the two are too long for one. */
function question(face: Face, words: string, address: string, { x, width }: { x: number; width: number }) {
  const size = 10.5;
  const place = { face, colour: INK, x, y: CODE_TOP + 90 };
  const wordsWidth = size * widthOf(typeset(face, `${words} `));
  const addressWidth = size * widthOf(typeset(face, address));
  if (wordsWidth + addressWidth <= width) {
    const shift = (wordsWidth + addressWidth) / 2;
    const before = centred({ ...place, x: x - shift + wordsWidth / 2 }, `${words} `, size);
    return { before, link: centred({ ...place, x: x + shift - addressWidth / 2 }, address, size) };
  }
  const { size: smaller } = fitOrThrow(face, address, { width, largest: size, smallest: 6 });
  const before = centred(
    place,
    words,
    fitOrThrow(face, words, { width, largest: size, smallest: 6 }).size,
    ' ',
  );
  return { before, link: centred({ ...place, y: place.y + 13 }, address, smaller) };
}

function smallPrint({ facts, words, faces }: Sheet): Part[] {
  const issued = words.issued(longDate(facts.issuedOn, words), longDate(facts.rulesInForceFrom, words));
  const lines = [words.publicRecord, issued];
  if (facts.replaces !== undefined) lines.push(words.replaces(facts.certificateId, facts.replaces));
  const first = 532 - 10 * (lines.length - 2);
  return lines.map((text, i) => {
    const found = fitOrThrow(faces.plain, text, { width: 640, largest: 9, smallest: 6 });
    return paragraph({ face: faces.plain, colour: QUIET, x: MIDDLE, y: first + 13 * i }, found);
  });
}
