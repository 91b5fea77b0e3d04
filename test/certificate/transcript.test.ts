import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderTranscript, UnprintableText, type TranscriptFacts } from '../../certificate/index.ts';
import type { Transcript } from '../../domain/transcripts/contract.ts';
import { fonts } from './fixtures.ts';
import { names } from './names.ts';
import { openPdf, streams } from './read-pdf.ts';
import { transcriptWith } from './transcript-facts.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const render = (facts: TranscriptFacts, size: 'letter' | 'a4' = 'letter') =>
  renderTranscript(facts, { size }, fonts);

async function textOf(pdf: Uint8Array): Promise<string[]> {
  const { document } = await openPdf(pdf);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    );
  }
  return pages;
}

interface Node {
  role?: string;
  children?: object[];
}

/** How often each role stands under which: "Table>TBody". */
function shape(node: Node, under = '', counts = new Map<string, number>()): Map<string, number> {
  const own = node.role ?? '';
  counts.set(`${under}>${own}`, (counts.get(`${under}>${own}`) ?? 0) + 1);
  for (const child of node.children ?? []) if ('role' in child) shape(child as Node, own, counts);
  return counts;
}

it('takes what the service answers as it is', () => {
  const answer = (transcript: Transcript): TranscriptFacts => transcript;
  expect(answer).toBeTypeOf('function');
});

describe('the pages', () => {
  it('say the whole record in the order of reading, with a foot that counts them', async () => {
    const pages = await textOf(await render(transcriptWith('Maria Lopez')));
    const whole = pages.join('\n');
    const wanted = [
      'Three Rivers Peer Board',
      'Transcript TR-2022-00412',
      'Maria Lopez',
      'Certified Peer Specialist',
      'December 1, 2024 to December 1, 2026',
      '24.5 h of 36 h, 1 h being checked',
      'Suicide prevention: asking plainly',
      'The half-hour break does not.',
      'No hours are asked for in this period.',
      'Training before certification',
      'Core training',
      'Confirmed by: The board',
      '75 h',
      'Accepted for certification',
      'November 5, 2022',
      'Signed by supervisors',
      'Imani Walker',
      'Strengths-based',
      'Renewed',
      'https://standing.example/v/7K3MQ2XF9TPHA4RB6WNCE8JD5YV',
    ];
    let from = 0;
    for (const text of wanted) {
      const at = whole.indexOf(text, from);
      expect([text, at >= 0]).toEqual([text, true]);
      from = at;
    }
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, i) => expect(page).toContain(`Page ${i + 1} of ${pages.length}`));
  });

  it('are Spanish in Spanish, on A4 where that is the paper', async () => {
    const pdf = await render(transcriptWith('María José Ñíguez-Peña', 'es'), 'a4');
    const { document, page } = await openPdf(pdf);
    expect(page.view).toEqual([0, 0, 595, 842]);
    expect((await document.getMetadata()).info).toMatchObject({
      Language: 'es-US',
      Title: 'Historial TR-2022-00412: María José Ñíguez-Peña',
      CreationDate: 'D:20261126000000Z',
    });
    const [first] = await textOf(pdf);
    expect(first).toContain('Lo que pide el programa');
    expect(first).toContain('14 de enero de 2026');
  });

  it('keep every line inside the margins, whatever is long', async () => {
    const facts = transcriptWith(
      'Maximiliana Guadalupe Esperanza de la Concepción Fernández de Córdoba y Montenegro',
    );
    const [period, ...others] = facts.periods;
    if (!period) throw new Error('no period');
    const long = {
      ...period.activities[0],
      title: 'Donaudampfschifffahrts'.repeat(8),
      sentence: 'Counts. '.repeat(90),
    };
    const activities = [long, ...period.activities] as typeof period.activities;
    const { document } = await openPdf(
      await render({ ...facts, periods: [{ ...period, activities }, ...others] }),
    );
    for (let number = 1; number <= document.numPages; number++) {
      for (const item of (await (await document.getPage(number)).getTextContent()).items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        expect(Number(item.transform[4]), item.str).toBeGreaterThanOrEqual(53.9);
        expect(Number(item.transform[4]) + item.width, item.str).toBeLessThan(560.5);
        expect(Number(item.transform[5]), item.str).toBeGreaterThan(30);
      }
    }
  });

  it('go on for as long as the record does', async () => {
    const facts = transcriptWith('Maria Lopez');
    const [period] = facts.periods;
    if (!period) throw new Error('no period');
    const activities = Array.from({ length: 240 }, (_, i) => ({
      ...period.activities[i % period.activities.length],
      title: `Course number ${i + 1}`,
    })) as typeof period.activities;
    const pages = await textOf(await render({ ...facts, periods: [{ ...period, activities }] }));
    expect(pages.length).toBeGreaterThan(16);
    const whole = pages.join(' ');
    for (const i of [1, 119, 240]) expect(whole).toContain(`Course number ${i} `);
    // The header of the table stands again where the table goes on.
    for (const page of pages.slice(1, 12)) expect(page).toMatch(/What Date Claimed Counts Status/);
  });
});

describe('what a reader with a screen reader is told', () => {
  it('has headings, and tables with header cells for every row and column', async () => {
    const pdf = await render(transcriptWith('Maria Lopez'));
    const { document } = await openPdf(pdf);
    const roles = new Map<string, number>();
    for (let number = 1; number <= document.numPages; number++) {
      for (const [key, count] of shape(await (await document.getPage(number)).getStructTree())) {
        roles.set(key, (roles.get(key) ?? 0) + count);
      }
    }
    expect(roles.get('Document>H1')).toBe(1);
    expect(roles.get('Document>H2')).toBe(6);
    expect(roles.get('TR>TH')).toBeGreaterThan(40);
    expect(roles.get('TR>TD')).toBeGreaterThan(70);
    expect(roles.get('P>Link')).toBe(1);
    const file = Buffer.from(pdf).toString('latin1');
    expect(file.match(/\/Scope \/Row/g)?.length).toBeGreaterThan(30);
    expect(file.match(/\/Scope \/Column/g)).toHaveLength(2 + 5 + 2 + 4 + 2 + 5 + 2 + 2);
    expect(file).toContain('/MarkInfo <<\n/Marked true');
  });

  it('marks everything as text with a place in the tree or as decoration', async () => {
    const pages = streams(await render(transcriptWith('Maria Lopez')))
      .map(({ bytes }) => Buffer.from(bytes).toString('latin1'))
      .filter((content) => content.includes('/Sheet Do'));
    expect(pages.length).toBeGreaterThan(2);
    for (const content of pages) {
      const outside = content.replace(
        /\/(Artifact|P|H1|H2|H3|TH|TD|Link) <<[^]*?>> BDC\n[^]*?\nEMC(?=\n\/|$)/g,
        '',
      );
      expect(outside.trim()).toBe('');
    }
  });
});

describe('names and letters', () => {
  it('prints every name that a certificate prints, and refuses the others', async () => {
    for (const { name, language } of names) {
      const made = render(transcriptWith(name, language === 'es' ? 'es' : 'en'));
      const outcome = await made.then(
        () => 'printed',
        (error: unknown) => (error instanceof UnprintableText ? 'refused' : String(error)),
      );
      const wanted = ['Sam 🎓', '', '   ', '\ud800', 'ꦲꦏ꧀ꦱꦫ'].includes(name) ? 'refused' : 'printed';
      expect([name, outcome]).toEqual([name, wanted]);
    }
  });

  it('prints a question mark for an emoji in the title of a course, and other scripts as they are', async () => {
    const facts = transcriptWith('Maria Lopez');
    const [period] = facts.periods;
    const first = period?.activities[0];
    if (!period || !first) throw new Error('no activity');
    const activities = [{ ...first, title: 'Self-care 🌱 101', provider: '同行支持协会' }];
    const [page] = await textOf(await render({ ...facts, periods: [{ ...period, activities }] }));
    expect(page).toContain('Self-care ? 101');
    expect(page?.replaceAll(' ', '')).toContain('同行支持协会');
  });
});

it('gives the same bytes for the same record', async () => {
  const again = async () => sha256(await render(transcriptWith('محمد علي')));
  expect(await again()).toBe(await again());
});
