import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  CertificateFacts,
  contrastOnWhite,
  readPicture,
  renderCertificate,
  withPictures,
} from '../../certificate/index.ts';
import { readPng } from '../../certificate/pictures/png.ts';
import { photo } from '../support/pictures.ts';
import { factsWith, fonts } from './fixtures.ts';
import { hand, png } from './pictures.ts';
import { openPdf, pageContent, streams } from './read-pdf.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Under the name of their own bytes, as the file store keeps them. */
function fontsWith(...pictures: Uint8Array[]) {
  const kept = new Map(pictures.map((bytes) => [sha256(bytes), bytes]));
  return withPictures(fonts, async (name) => kept.get(name) ?? new Uint8Array());
}

describe('A4', () => {
  it('is the other drawing: its sheet, the words where it has them, the code as large', async () => {
    const pdf = await renderCertificate(factsWith({ size: 'a4' }), fonts);
    const { page, lines } = await openPdf(pdf);
    expect(page.view).toEqual([0, 0, 842, 595]);
    const at = (text: string) => lines.find((line) => line.text.startsWith(text));
    const middle = (text: string) => ((at(text)?.left ?? 0) + (at(text)?.right ?? 0)) / 2;
    // certificate-a4.svg counts from the top.
    expect(595 - (at('María')?.baseline ?? 0)).toBeCloseTo(224.86, 1);
    expect(595 - (at('Imani')?.baseline ?? 0)).toBeCloseTo(460.86, 1);
    expect(595 - (at('The public record')?.baseline ?? 0)).toBeCloseTo(515, 1);
    expect([middle('María'), middle('Imani'), middle('Luis')].map(Math.round)).toEqual([421, 184, 658]);
    expect(pageContent(pdf)).toContain(' 384 214.14 cm\n');
  });

  it('keeps the braid between its corners', async () => {
    const pdf = await renderCertificate(factsWith({ size: 'a4' }), fonts);
    const sheet = streams(pdf)
      .map(({ bytes }) => Buffer.from(bytes).toString('latin1'))
      .find((content) => content.includes('/Tile Do'));
    const across = Array.from(sheet?.matchAll(/q 0\.95 0 0 1 (\d+) 36 cm \/Tile Do/g) ?? [], ([, x]) =>
      Number(x),
    );
    expect([across.length, across[0], across.at(-1)]).toEqual([38, 60, 763]);
    expect(sheet).toContain('20 20 802 555 re');
  });

  it('has its golden hash', async () => {
    const pdf = await renderCertificate(factsWith({ size: 'a4', language: 'es', colour: '#5b1a3a' }), fonts);
    expect(sha256(pdf)).toBe('6a8be60846021ea598239451a7284c4661b014cd7abc47e17dd5036fdb920c37');
  });
});

describe('the body’s colour', () => {
  it('is that of the lines, the body’s name and the credential, with paler tints; ink stays ink', async () => {
    const pdf = await renderCertificate(factsWith({ colour: '#5b1a3a' }), fonts);
    const drawn = streams(pdf).map(({ bytes }) => Buffer.from(bytes).toString('latin1'));
    expect(drawn.some((content) => content.includes('0.357 0.102 0.227 RG'))).toBe(true);
    expect(pageContent(pdf).match(/0\.357 0\.102 0\.227 rg/g)).toHaveLength(2);
    // No petrol is left anywhere.
    expect(drawn.join('\n')).not.toMatch(/0\.078 0\.314 0\.361/);
    expect(pageContent(pdf)).toContain('0.11 0.141 0.188 rg');
  });

  it.each([
    ['#14505c', true],
    ['#595959', true],
    ['#5a5a5a', false],
    ['#ffcc00', false],
    ['#000000', true],
  ])('%s is dark enough: %s', (colour, isEnough) => {
    expect(contrastOnWhite(colour) >= 7).toBe(isEnough);
  });
});

describe('pictures', () => {
  const dotsOf = (file: Uint8Array) => [...readPng(file).dots];

  it.each([
    ['grey', { kind: 0, rows: [[0, 0, 255]] }, [0, 0, 0, 255, 255, 255]],
    ['grey of one bit', { kind: 0, depth: 1, rows: [[0, 0b01000000]] }, [0, 0, 0, 255, 255, 255]],
    [
      'grey of sixteen bits',
      { kind: 0, depth: 16, rows: [[0, 128, 0, 255, 255]] },
      [128, 128, 128, 255, 255, 255],
    ],
    ['colours', { kind: 2, rows: [[0, 1, 2, 3, 4, 5, 6]] }, [1, 2, 3, 4, 5, 6]],
    ['a palette', { kind: 3, rows: [[0, 1, 0]], palette: [9, 8, 7, 6, 5, 4] }, [6, 5, 4, 9, 8, 7]],
    [
      'a palette seen through',
      { kind: 3, rows: [[0, 0, 1]], palette: [0, 0, 0, 1, 1, 1], alpha: [0] },
      [255, 255, 255, 1, 1, 1],
    ],
    ['grey and alpha', { kind: 4, rows: [[0, 0, 0, 0, 255]] }, [255, 255, 255, 0, 0, 0]],
    [
      'colours and alpha',
      { kind: 6, rows: [[0, 0, 0, 0, 51, 10, 20, 30, 255]] },
      [204, 204, 204, 10, 20, 30],
    ],
    [
      'one colour seen through',
      { kind: 2, rows: [[0, 1, 2, 3, 4, 5, 6]], alpha: [0, 1, 0, 2, 0, 3] },
      [255, 255, 255, 4, 5, 6],
    ],
  ])('%s are laid on white paper', (_name, options, wanted) => {
    expect(dotsOf(png({ width: 2, height: 1, ...options }))).toEqual(wanted);
  });

  it('takes every filter apart', () => {
    const wanted = [
      [10, 20, 30],
      [15, 25, 35],
      [15, 25, 36],
      [40, 50, 60],
      [41, 52, 63],
    ];
    const rows = [
      [0, 10, 20, 30],
      [1, 15, 10, 10],
      [2, 0, 0, 1],
      [3, 33, 18, 17],
      [4, 1, 2, 3],
    ];
    const dots = dotsOf(png({ width: 3, height: 5, kind: 0, rows }));
    expect(dots.filter((_, i) => i % 3 === 0)).toEqual(wanted.flat());
  });

  it.each([
    ['interlaced', png({ width: 1, height: 1, kind: 0, rows: [[0, 0]], interlaced: true })],
    ['broken', png({ width: 9, height: 9, kind: 0, rows: [[0, 0]] })],
    ['too_many_pixels', png({ width: 2000, height: 2000, kind: 0, rows: [[0, 0]] })],
    ['unknown_type', new TextEncoder().encode('<svg/>')],
    ['turned', photo({ orientation: 6 })],
    ['broken', new Uint8Array([0xff, 0xd8, 0xff])],
  ])('refuses what is %s', (reason, file) => {
    expect(() => readPicture(file)).toThrow(expect.objectContaining({ reason }));
  });

  it('unpacks no more than its size says', () => {
    const bomb = png({ width: 1, height: 1, kind: 0, rows: [Array<number>(1_000_000).fill(0)] });
    expect(bomb.length).toBeLessThan(2000);
    expect(dotsOf(bomb)).toEqual([0, 0, 0]);
  });
});

describe('logo and signatures', () => {
  const logo = png({ width: 2, height: 1, kind: 2, rows: [[0, 91, 26, 58, 255, 255, 255]] });
  const signature = hand();
  const signed = factsWith({
    logo: sha256(logo),
    signatories: [
      { name: 'Imani Walker', title: 'Chair of the board', signature: sha256(signature) },
      { name: 'Luis Ferreira', title: 'Registrar' },
    ],
  });

  it('stand in the paper once each, told in words, above the line of whose hand it is', async () => {
    const pdf = await renderCertificate(signed, fontsWith(logo, signature));
    const file = Buffer.from(pdf).toString('latin1');
    expect(file.match(/\/Subtype \/Image/g)).toHaveLength(2);
    expect(file).not.toContain('/SMask');
    const { page } = await openPdf(pdf);
    const tree = JSON.stringify(await page.getStructTree());
    const pictures = Array.from(tree.matchAll(/"alt":"([^"]*)"/g), ([, alt]) => alt);
    expect(pictures.slice(0, 2)).toEqual(['Logo of Three Rivers Peer Board', 'Signature of Imani Walker']);
    const placed = pageContent(pdf).matchAll(
      /q ([\d.]+) 0 0 ([\d.]+) ([\d.]+) ([\d.]+) cm \/(Picture\d) Do/g,
    );
    const [first, second] = Array.from(placed, ([, ...numbers]) => numbers.map(Number));
    // 2:1, as wide as fits; its middle is that of the sheet.
    expect([(first?.[0] ?? 0) / (first?.[1] ?? 1), (first?.[2] ?? 0) + (first?.[0] ?? 0) / 2]).toEqual([
      2, 396,
    ]);
    // The hand ends two points above the line at 452.
    expect([612 - (second?.[3] ?? 0), (second?.[2] ?? 0) + (second?.[0] ?? 0) / 2]).toEqual([450, 180]);
  });

  it('takes the emblem’s place', async () => {
    const arch = '386.25 106.95 m';
    const withLogo = await renderCertificate(signed, fontsWith(logo, signature));
    const plain = await renderCertificate(factsWith(), fonts);
    const hasArch = (pdf: Uint8Array) =>
      streams(pdf).some(({ bytes }) => Buffer.from(bytes).toString('latin1').includes(arch));
    expect([hasArch(plain), hasArch(withLogo)]).toEqual([true, false]);
  });

  it('gives the same bytes again, and is part of what the file’s id is made from', async () => {
    const again = () => renderCertificate(signed, fontsWith(logo, signature));
    expect(sha256(await again())).toBe(sha256(await again()));
    const idOf = (pdf: Uint8Array) => /\/ID \[ <(\w+)>/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
    expect(idOf(await again())).not.toBe(idOf(await renderCertificate(factsWith(), fonts)));
  });

  it('is drawn with the very picture it was issued with, or not at all', async () => {
    const other = withPictures(fonts, async () => png({ width: 1, height: 1, kind: 0, rows: [[0, 7]] }));
    const named = factsWith({ logo: 'ab'.repeat(32) });
    await expect(renderCertificate(named, other)).rejects.toThrow('other bytes');
    await expect(renderCertificate(named, fonts)).rejects.toThrow('not brought along');
  });

  it('keeps a JPEG as it is', async () => {
    const jpeg = photo({ orientation: 1, metadata: false });
    const pdf = await renderCertificate(factsWith({ logo: sha256(jpeg) }), fontsWith(jpeg));
    expect(Buffer.from(pdf).includes(Buffer.from(jpeg))).toBe(true);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Filter /DCTDecode');
  });

  it('is stored by name alone, and papers from before know neither', () => {
    expect(CertificateFacts.parse(JSON.parse(JSON.stringify(signed)))).toEqual(signed);
    expect(CertificateFacts.safeParse(factsWith({ logo: 'logo.png' })).success).toBe(false);
    expect(CertificateFacts.safeParse(factsWith({ colour: 'red' })).success).toBe(false);
  });
});
