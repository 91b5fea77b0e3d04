import { createHash } from 'node:crypto';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { CertificateFacts, loadFonts, renderCertificate, UnprintableText } from '../../certificate/index.ts';
import { factsWith, fontFile, fontFiles, fonts } from './fixtures.ts';
import { advance, glyphCount, openFont, outline } from './outlines.ts';
import { openPdf, pageContent, streams } from './read-pdf.ts';

const render = (changes: Partial<CertificateFacts> = {}) => renderCertificate(factsWith(changes), fonts);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const spanish: Partial<CertificateFacts> = {
  language: 'es',
  credential: 'Especialista en Apoyo entre Pares',
  signatories: [{ name: 'Íñigo Núñez', title: 'Presidente de la junta' }],
  replaces: 'crt_7pQ1',
};
const longName =
  'Maximiliana Guadalupe Esperanza de la Concepción Fernández de Córdoba y Montenegro-Villavicencio viuda de Aristizábal';

describe('the same facts', () => {
  it('give the same bytes, whatever was rendered before and whatever order the fields came in', async () => {
    const first = await render();
    await render({ name: 'Олена Шевченко', body: 'Žilina Board' });
    const backwards = CertificateFacts.parse(Object.fromEntries(Object.entries(factsWith()).toReversed()));
    const freshFonts = loadFonts(fontFiles);
    expect(sha256(await renderCertificate(backwards, freshFonts))).toBe(sha256(first));
  });

  /**
   * Certificates in the world have these bytes. When one of these hashes moves on purpose: raise RENDERER_VERSION in
   * certificate/render.ts, run the tests, and paste the new hashes here. Never change output under an old version.
   */
  it.each([
    ['the drawing', {}, 'b1cbedbf5322b6dc600ff8d2e84806191289ca959ce0b238be2ebc7544b47cd4'],
    [
      'Spanish, one signatory, a replacement',
      spanish,
      'afad66934d4eb6094816897e81fe7edb61a6197f5229038350ee7a426ed7e283',
    ],
    [
      'a name on two lines',
      { name: longName },
      '8cd98bdc725ca414a2d63c9bf998a0f792904c2d5f5b1d035a5104033a869487',
    ],
    [
      'Greek, nobody signs',
      { name: 'Αθηνά Παπαδοπούλου', signatories: [] },
      '99bb78e9bf68a1db0c468490cfdce545c58bebe14b65f30872f6d20e80008495',
    ],
    [
      'Vietnamese, letters beyond the prepared ones',
      { name: 'Zoë Nguyễn', body: 'Łódź Board' },
      'aa16c0e84349f571c63fd5d471da044d5f59bb4e448b261946c295cff8e8bfe5',
    ],
    [
      'Arabic with its vowels',
      { name: 'مُحَمَّد عَلِيّ' },
      'f34e104ad25aaa176821ee106db5420f6c03158475ab492ff79b4f41fa117a63',
    ],
    [
      'Devanagari',
      { name: 'अनिता शर्मा' },
      '6bd47da003e7a222e62de7f3c51e8799795372b06247f546dbb082cb6f09e15c',
    ],
    [
      'Japanese, a Korean and a Thai signatory',
      {
        name: '佐藤 さくら',
        signatories: [
          { name: '김민준', title: 'Chair' },
          { name: 'สมชาย ใจดี', title: 'Registrar' },
        ],
      },
      '8159c37d7b9a65939d559f228ceec41a98ae3338aaa8717e5400c184dae3a2e8',
    ],
  ])('have their golden hash: %s', async (_label, changes: Partial<CertificateFacts>, golden) => {
    expect(sha256(await render(changes))).toBe(golden);
  });
});

describe('the text', () => {
  it('can be taken out in reading order', async () => {
    const { lines } = await openPdf(await render());
    // pdf.js takes the wide-set capitals of the board for single letters; the ActualText beside them is whole.
    const [board, ...rest] = lines.map((line) => line.text);
    expect(board?.replaceAll(' ', '')).toBe('THREERIVERSPEERBOARD');
    expect(rest).toEqual([
      'certifies that',
      'María José Níguez-Peña',
      'has met every requirement of the program and is a',
      'Certified Peer Specialist',
      'Number',
      'TR-2022-00412',
      'First certified',
      'December 1, 2022',
      'Valid from',
      'December 1, 2026',
      'Valid until',
      'December 1, 2028',
      'Imani Walker',
      'Chair of the board',
      'Luis Ferreira',
      'Registrar',
      'Is it current today? Scan, or go to standing.example/v',
      '7K3M Q2XF 9TPH A4RB 6WNC E8JD 5YV',
      'The public record, not this paper, says whether the certification is current. A name may change; the number does not.',
      'Issued November 21, 2026 under the program rules in force from January 1, 2025.',
    ]);
  });

  it('is Spanish on a Spanish certificate, and names the one it replaces', async () => {
    const { text } = await openPdf(await render(spanish));
    expect(text).toContain('ha cumplido todos los requisitos del programa y es');
    expect(text).toContain('1 de diciembre de 2028');
    expect(text).toContain('Emitido el 21 de noviembre de 2026');
    expect(text).toContain('Este es el certificado crt_8fK2mQ0sV1xYz3. Reemplaza al certificado crt_7pQ1.');
  });

  it.each(['Αθηνά Παπαδοπούλου', 'Ђорђе Ђоковић', 'Zoë Nguyễn', 'Kʼinich Náhookǫs Yázhí', 'AΑА'])(
    'of %j is exactly that',
    async (name) => expect((await openPdf(await render({ name }))).text).toContain(`\n${name}\n`),
  );

  it('stays inside the frame, however long everything is', async () => {
    const { lines } = await openPdf(
      await render({
        name: longName,
        body: 'Commonwealth Certification Board for Peer Recovery, Youth and Family Support Specialists',
        credential: 'Advanced Certified Peer Recovery and Family Support Specialist, Forensic Endorsement',
        signatories: [
          {
            name: 'Bartholomew Featherstonehaugh-Cholmondeley III',
            title: 'Executive Director, Office of Peer Services',
          },
          { name: 'Luis Ferreira', title: 'Registrar and Secretary to the Commissioners' },
        ],
        verifyUrl: 'https://certifications.peer-workforce-development.example.org/v',
        replaces: 'crt_7pQ1',
      }),
    );
    for (const { text, left, right, baseline } of lines) {
      expect(left, text).toBeGreaterThan(60);
      expect(right, text).toBeLessThan(732);
      expect(baseline, text).toBeGreaterThan(56);
    }
    expect(new Set(lines.map(({ baseline }) => baseline)).size).toBeGreaterThan(14);
  });

  it('has room for the longest number and address that the facts may hold', async () => {
    const number = 'ABCD-2022-00412-ABCD-012';
    const verifyUrl = `https://${'certifications.'.repeat(4)}example.io/v`;
    expect(CertificateFacts.safeParse(factsWith({ number, verifyUrl })).success).toBe(true);
    expect([number.length, verifyUrl.length]).toEqual([24, 80]);
    const { text } = await openPdf(await render({ number, verifyUrl }));
    expect(text).toContain(number);
  });

  it('says "an" before a vowel that is heard', async () => {
    const sentence = async (credential: string) => (await openPdf(await render({ credential }))).text;
    expect(await sentence('Advanced Peer Specialist')).toContain('and is an\n');
    expect(await sentence('University Peer Specialist')).toContain('and is a\n');
  });
});

describe('what cannot be printed', () => {
  const tofu = 'ꦲ';
  it.each([
    ['name', { name: `Ana ${tofu}` }],
    ['body', { body: `Board ${tofu}` }],
    ['credential', { credential: `Peer ${tofu}` }],
    ['signatory', { signatories: [{ name: tofu, title: 'Chair' }] }],
    ['title', { signatories: [{ name: 'Ana', title: `Chair ${tofu}` }] }],
  ])('in the %s throws and names the letter', async (_field, changes: Partial<CertificateFacts>) => {
    const error = await render(changes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnprintableText);
    expect(error).toMatchObject({ reason: 'missing_letters', missing: [tofu] });
  });

  it('throws when a text is nothing but what cannot be seen', async () => {
    await expect(render({ credential: ' \u200b' })).rejects.toMatchObject({ reason: 'empty' });
    await expect(render({ name: '\u202e' })).rejects.toMatchObject({ reason: 'empty' });
  });

  it('throws when a text cannot be made to fit', async () => {
    await expect(render({ body: 'W'.repeat(200) })).rejects.toMatchObject({ reason: 'too_long' });
  });

  it('throws on a date that is none', async () => {
    await expect(render({ issuedOn: '2026-13-01' })).rejects.toThrow(RangeError);
  });
});

describe('the square code', () => {
  it('is drawn module by module as the capital address, 26 mm wide', async () => {
    const content = pageContent(await render());
    const [, scale, drawing = ''] =
      /0 0 0 rg ([\d.]+) 0 0 -\1 [\d.]+ [\d.]+ cm\n([^]*?)\nf Q/.exec(content) ?? [];
    const wanted = encode('HTTPS://STANDING.EXAMPLE/V/7K3MQ2XF9TPHA4RB6WNCE8JD5YV', { ecc: 'M', border: 0 });
    const drawn = wanted.data.map((row) => row.map(() => false));
    for (const bar of drawing.split('\n')) {
      const [x = 0, y = 0, width = 0] = bar.split(' ').map(Number);
      for (let i = 0; i < width; i++) drawn[y]?.splice(x + i, 1, true);
    }
    expect(drawn).toEqual(wanted.data);
    // 29 modules: the alphanumeric mode. In small letters it would take 33.
    expect(wanted.size).toBe(29);
    expect((Number(scale) * 29 * 25.4) / 72).toBeCloseTo(26, 0);
  });

  it('is a link to the record too', async () => {
    const { page } = await openPdf(await render());
    const [link, ...others] = await page.getAnnotations();
    expect(others).toEqual([]);
    expect(link.url).toBe('https://standing.example/v/7K3MQ2XF9TPHA4RB6WNCE8JD5YV');
  });
});

describe('the file', () => {
  it('is tagged, titled and dated by the facts', async () => {
    const pdf = await render();
    const { document, page } = await openPdf(pdf);
    expect((await document.getMetadata()).info).toMatchObject({
      PDFFormatVersion: '1.7',
      Language: 'en-US',
      Title: 'Certificate of María José Níguez-Peña',
      Author: 'Three Rivers Peer Board',
      CreationDate: 'D:20261121000000Z',
      ModDate: 'D:20261121000000Z',
    });
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toContain('/MarkInfo <<\n/Marked true');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toMatch(/\/ID \[ <([0-9a-f]{32})> <\1> \]/);
    const xmp = Buffer.from(pdf).toString('utf8');
    expect(xmp).toContain('<rdf:li xml:lang="x-default">Certificate of María José Níguez-Peña</rdf:li>');
    expect(xmp).toContain('<xmp:CreateDate>2026-11-21T00:00:00Z</xmp:CreateDate>');
    const roles = JSON.stringify(await page.getStructTree()).matchAll(/"role":"(\w+)"/g);
    expect(new Set(Array.from(roles, ([, role]) => role))).toEqual(
      new Set(['Root', 'Document', 'P', 'H1', 'Figure', 'Link']),
    );
  });

  it('escapes what a name may hold', async () => {
    const { document, text } = await openPdf(await render({ name: '<b>Ana & "Bo"</b>' }));
    expect(text).toContain('<b>Ana & "Bo"</b>');
    expect(document).toBeDefined();
    const xmp = Buffer.from(await render({ name: '<b>Ana & "Bo"</b>' })).toString('utf8');
    expect(xmp).toContain('Certificate of &lt;b&gt;Ana &amp; "Bo"&lt;/b&gt;');
  });

  it('carries the outlines of the source fonts, in the order of its character codes', async () => {
    const pdf = await render({ name: 'Zoë Nguyễn', credential: 'Peer' });
    const [record] = streams(pdf).filter(({ dictionary }) => dictionary.includes('/Length1'));
    if (!record) throw new Error('No font is embedded.');
    const embedded = openFont(record.bytes);
    const source = openFont(fontFile('record'));
    const letters = [...new Set(Array.from('Zoë NguyễnPeer', (letter) => letter.codePointAt(0) ?? 0))];
    letters.sort((a, b) => a - b);
    letters.forEach((letter, i) => {
      const glyph = fonts.record.base.glyphOf(letter);
      expect(outline(embedded, i + 1)).toEqual(outline(source, glyph));
      expect(advance(embedded, i + 1)).toBe(advance(source, glyph));
    });
    expect(glyphCount(embedded)).toBeGreaterThan(letters.length);
  });

  it('marks everything on the page as either text with a place in the tree or decoration', async () => {
    const content = pageContent(await render());
    const outside = content
      .replace(/\/(Artifact|P|H1|Figure|Link) <<[^]*?>> BDC\n[^]*?\nEMC(?=\n\/|$)/g, '')
      .trim();
    expect(outside).toBe('');
  });

  it('kerns: moves letters of a pair closer in the page itself', async () => {
    expect(pageContent(await render({ name: 'AV' }))).toMatch(
      /\/Record 46 Tf .*\[<[0-9a-f]{4}>70<[0-9a-f]{4}>\] TJ/,
    );
  });

  it('never draws a signature, only a line to sign on', async () => {
    const count = async (signatories: CertificateFacts['signatories']) =>
      pageContent(await render({ signatories })).match(/0\.6 w [\d.]+ [\d.]+ m [\d.]+ [\d.]+ l S/g)?.length ??
      0;
    const chair = { name: 'Imani Walker', title: 'Chair' };
    expect([await count([]), await count([chair]), await count([chair, chair])]).toEqual([0, 1, 2]);
  });
});
