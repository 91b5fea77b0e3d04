import type { CertificateFacts } from './contract.ts';
import { longDate } from './dates.ts';
import { PETROL } from './colours.ts';
import type { Style } from './load.ts';
import type { NameCheck } from './name.ts';
import {
  centred,
  endOf,
  lowered,
  paragraph,
  paragraphAround,
  shiftBetween,
  within,
  type Box,
  type Part,
} from './parts.ts';
import type { Picture } from './pictures/picture.ts';
import { recordUrl, squareCode } from './qr.ts';
import { languageOf } from './scripts/families.ts';
import { widthOf, type Family } from './setting.ts';
import { SHEETS } from './sheet.ts';
import { fitOrThrow, typeset } from './typeset.ts';
import type { CertificateWords } from '../words/certificate/en.ts';

/** What a certificate is laid out from. */
export interface Contents {
  readonly facts: CertificateFacts;
  readonly words: CertificateWords;
  readonly faces: Readonly<Record<Style, Family>>;
  /** The pictures that the facts name, by their SHA-256. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

type CheckedName = NameCheck & { ok: true };

export const INK = '#1c2430';
export const QUIET = '#454e5b';
export const HAIRLINE = '#b9c4c6';

/**
 * Places everything after the drawing `certificate.svg`; `certificate-a4.svg` is the same, moved. The order of the parts
 * is the order of reading.
 */
export function layout(contents: Contents, name: CheckedName): Part[] {
  return [
    ...logo(contents),
    ...statement(contents, name),
    ...datesAndNumber(contents),
    ...signatures(contents),
    ...code(contents),
    ...smallPrint(contents),
  ];
}

function sheetOf({ facts }: Contents) {
  const sheet = SHEETS[facts.size];
  return { ...sheet, middle: sheet.width / 2, at: (y: number) => y - sheet.lift };
}

/** The body's logo takes the place of the emblem: as large as fits above the body's name. */
function logo(contents: Contents): Part[] {
  const { facts, words, pictures } = contents;
  const picture = facts.logo === undefined ? undefined : pictures.get(facts.logo);
  if (!picture) return [];
  const { middle, at } = sheetOf(contents);
  const box = within(picture, [middle - 120, at(64), middle + 120, at(134)], 'middle');
  return [{ kind: 'picture', box, picture, description: words.logo(facts.body) }];
}

/** "… certifies that … has met every requirement of the program and is a …" */
function statement(contents: Contents, name: CheckedName): Part[] {
  const { facts, words, faces } = contents;
  const { middle, at } = sheetOf(contents);
  const { record, plain, strong } = faces;
  const colour = facts.colour ?? PETROL;
  const board = facts.body.toUpperCase().normalize('NFC');
  const tracking = 0.2;
  const boardRoom = { width: 620, largest: 13, twoLinesBelow: 9.5, smallest: 8, tracking };
  const titleRoom = { width: 620, largest: 28, twoLinesBelow: 20, smallest: 14 };
  const title = fitOrThrow(record, facts.credential, titleRoom);
  const quiet = { family: plain, colour: QUIET, x: middle };
  const namePlace = { family: record, colour: INK, x: middle, y: at(name.lines.length > 1 ? 228 : 232) };
  const language = languageOf(facts.name);
  const printed = paragraphAround({ ...namePlace, direction: 'auto' }, name);
  return [
    paragraphAround(
      { family: strong, colour, x: middle, y: at(156), tracking },
      fitOrThrow(strong, board, boardRoom),
    ),
    paragraph({ ...quiet, y: at(186) }, { size: 14, lines: [words.certifies] }),
    {
      ...lowered(printed, shiftBetween(printed, at(193), at(251))),
      role: 'H1',
      ...(language !== undefined && { language }),
    },
    paragraph({ ...quiet, y: at(264) }, { size: 14, lines: [words.sentence(facts.credential)] }),
    paragraphAround({ family: record, colour, x: middle, y: at(title.lines.length > 1 ? 298 : 300) }, title),
  ];
}

function datesAndNumber(contents: Contents): Part[] {
  const { facts, words, faces } = contents;
  const { middle, at } = sheetOf(contents);
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
  const separators = [-1, 0, 1].map((i): Box => [middle + i * pitch, at(324), middle + i * pitch, at(354)]);
  const facing = columns.map(({ label, value }, i): Part => {
    const x = middle + (i - 1.5) * pitch;
    const above = centred({ family: faces.plain, colour: QUIET, x, y: at(332) }, label, 10, ' ');
    const below = centred({ family: faces.strong, colour: INK, x, y: at(349) }, value, size);
    return { kind: 'text', role: 'P', lines: [above, below] };
  });
  return [{ kind: 'strokes', colour: HAIRLINE, width: 0.7, strokes: separators }, ...facing];
}

/** Lines to sign on, and above them the hand of whom the body has given a picture of; nothing is ever made up. */
function signatures(contents: Contents): Part[] {
  const { facts, words, pictures, faces } = contents;
  const { plain, strong } = faces;
  const { middle, at, besideOne, two } = sheetOf(contents);
  const places = facts.signatories.length === 1 ? [besideOne[0]] : two;
  return facts.signatories.flatMap(({ name, title, signature }, i): Part[] => {
    const x = places[i] ?? middle;
    const nameFit = fitOrThrow(strong, name, { width: 180, largest: 11.5, twoLinesBelow: 9, smallest: 7 });
    const titleFit = fitOrThrow(plain, title, { width: 180, largest: 10.5, twoLinesBelow: 9, smallest: 7 });
    const titleY = 482 + 11 * (nameFit.lines.length - 1);
    const hand = signature === undefined ? undefined : pictures.get(signature);
    const drawn: Part[] = hand
      ? [
          {
            kind: 'picture',
            box: within(hand, [x - 80, at(404), x + 80, at(450)], 'bottom'),
            picture: hand,
            description: words.signature(name),
          },
        ]
      : [];
    return [
      ...drawn,
      { kind: 'strokes', colour: QUIET, width: 0.6, strokes: [[x - 86, at(452), x + 86, at(452)]] },
      paragraph({ family: strong, colour: INK, x, y: at(468) }, nameFit),
      paragraph({ family: plain, colour: QUIET, x, y: at(titleY) }, titleFit),
    ];
  });
}

const CODE_TOP = 388;
/** 26 mm. */
const CODE_SIDE = 74;

/** The square code, the sentence that explains it and the code to type: beside a single signature, else in the middle. */
function code(contents: Contents): Part[] {
  const { facts, words, faces } = contents;
  const { middle, at, besideOne } = sheetOf(contents);
  const signed = facts.signatories.length;
  const x = signed === 1 ? besideOne[1] : middle;
  const address = facts.verifyUrl.replace(/^https?:\/\//, '');
  const target = recordUrl(facts.verifyUrl, facts.code);
  const top = at(CODE_TOP);
  const box: Box = [x - CODE_SIDE / 2, top, x + CODE_SIDE / 2, top + CODE_SIDE];
  // Between two signatures there is less room than beside one, or alone.
  const width = signed === 2 ? 248 : 320;
  const { before, link } = question(faces.strong, words.isItCurrent, address, { x, y: top + 90, width });
  const linkBox: Box = [
    Math.min(box[0], before.x, link.x),
    box[1],
    Math.max(box[2], endOf(before), endOf(link)),
    link.y + 3,
  ];
  const groups = (facts.code.match(/.{1,4}/g) ?? []).join(' ');
  const typed = { family: faces.plain, colour: INK, x, y: link.y + 14, tracking: 0.06 };
  const modules = squareCode(facts.verifyUrl, facts.code);
  return [
    { kind: 'code', box, modules, description: words.codeDescription(`${address}/${facts.code}`) },
    { kind: 'link', before, address: link, box: linkBox, target, description: words.linkDescription },
    paragraph(typed, { size: 10.5, lines: [groups] }),
  ];
}

/** "Is it current today? Scan, or go to …", with the address on a line of its own where the two are too long for one. */
function question(
  family: Family,
  words: string,
  address: string,
  { x, y, width }: { x: number; y: number; width: number },
) {
  const size = 10.5;
  const place = { family, colour: INK, x, y };
  const wordsWidth = size * widthOf(typeset(family, `${words} `));
  const addressWidth = size * widthOf(typeset(family, address));
  if (wordsWidth + addressWidth <= width) {
    const shift = (wordsWidth + addressWidth) / 2;
    const before = centred({ ...place, x: x - shift + wordsWidth / 2 }, `${words} `, size);
    return { before, link: centred({ ...place, x: x + shift - addressWidth / 2 }, address, size) };
  }
  const { size: smaller } = fitOrThrow(family, address, { width, largest: size, smallest: 6 });
  const before = centred(
    place,
    words,
    fitOrThrow(family, words, { width, largest: size, smallest: 6 }).size,
    ' ',
  );
  return { before, link: centred({ ...place, y: place.y + 13 }, address, smaller) };
}

function smallPrint(contents: Contents): Part[] {
  const { facts, words, faces } = contents;
  const { middle, lastLine } = sheetOf(contents);
  const issued = words.issued(longDate(facts.issuedOn, words), longDate(facts.rulesInForceFrom, words));
  const lines = [words.publicRecord, issued];
  if (facts.replaces !== undefined) lines.push(words.replaces(facts.certificateId, facts.replaces));
  const first = lastLine - 13 - 10 * (lines.length - 2);
  return lines.map((text, i) => {
    const found = fitOrThrow(faces.plain, text, { width: 640, largest: 9, smallest: 6 });
    return paragraph({ family: faces.plain, colour: QUIET, x: middle, y: first + 13 * i }, found);
  });
}
