import { sql } from 'drizzle-orm';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { presets } from '../../domain/programs/presets/index.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Fields = Record<string, string | string[]>;

/** Everybody here comes from an address of its own, so that no test uses up another's tries. */
let caller = 0;
const from = () => ({ 'CF-Connecting-IP': `198.51.100.${(caller = (caller % 250) + 1)}` });

async function page(path: string, init: RequestInit = {}) {
  const answer = await world.fetch(path, {
    ...init,
    headers: { 'Accept-Language': 'en', ...from(), ...init.headers },
  });
  const html = await answer.text();
  return { status: answer.status, headers: answer.headers, html, text: textOf(html) };
}

/** What a reader sees: tags gone, spaces as one. */
const textOf = (html: string) =>
  html
    .replaceAll(/<(script|style)[^]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u00a0]+/g, ' ');

function send(fields: Fields, query = '', headers: Record<string, string> = {}) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  return page(`/check${query}`, {
    method: 'POST',
    body: body.toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  });
}

const conference: Fields = {
  program: 'us-pa.cps',
  certifiedOn: '2025-08-01',
  asOf: '2026-11-24',
  rows: '1',
  'a1-kind': 'conference',
  'a1-on': '2026-10-17',
  'a1-amount': '6',
  'a1-unit': 'hour',
  'a1-breaks': '45',
  'a1-topics': ['peer_support', 'ethics'],
  do: 'check',
};
const result = (html: string) => textOf(html.slice(html.indexOf('id="result"'), html.indexOf('</main>')));

describe('the form', () => {
  test('first asks for the program, of every body that is known', async () => {
    const { status, html, text } = await page('/check');
    expect(status).toBe(200);
    expect(text).toContain('Will this count?');
    for (const { id, credentials } of presets) {
      for (const credential of credentials) expect(html).toContain(`<option value="${id}.${credential}"`);
      expect(html).toContain(`href="/check/${id}?lang=en"`);
    }
    expect(html).toContain('<optgroup label="Wisconsin">');
    expect((await page('/check/')).html).toBe(html);
  });

  test.each(presets.map(({ id }) => id))('%s: asks what its rules ask for', async (id) => {
    const { status, html } = await page(`/check?program=${id}`);
    expect(status).toBe(200);
    const rules = presets.find((one) => one.id === id)?.versions.map((version) => version.rules) ?? [];
    const more = html.slice(html.lastIndexOf('<details'));
    const given = rules.some(({ calendar }) => calendar.kind === 'given');
    expect([html.includes('id="expiresOn"'), more.includes('id="expiresOn"')]).toEqual([true, !given]);
    expect(html.includes('id="a1-approval"')).toBe(rules.some(({ credit }) => credit.approvalNeeded));
    expect(html.includes('id="a1-proof"')).toBe(rules.some(({ credit }) => credit.proof !== null));
    expect(html.includes('id="a1-usedFor"')).toBe(rules.some(({ credit }) => credit.servesOneCredential));
    expect(html.includes('id="ruleVersion"')).toBe(rules.length > 1);
    expect(html.includes('value="semester_credit"')).toBe(
      rules.some(({ credit }) => credit.hoursPerUnit.semester_credit !== undefined),
    );
  });

  test('keeps what was typed while rows come and go, and says nothing about it yet', async () => {
    const more = await send({ ...conference, 'a1-amount': 'six', do: 'add' });
    expect(more.status).toBe(200);
    expect(more.html).toContain('value="six"');
    expect(more.html).toContain('id="a2-amount"');
    expect(more.html).not.toContain('id="result"');
    const less = await send({ ...conference, rows: '2', 'a2-amount': '7', do: 'remove-1' });
    expect(less.html).toMatch(/id="a1-amount"\s+name="a1-amount"\s+value="7"/);
    expect(less.html).not.toContain('id="a2-amount"');
    const most = await send({ ...conference, rows: '99', do: 'add' });
    expect(most.html).toContain('id="a10-amount"');
    expect(most.html).not.toContain('id="a11-amount"');
    expect(most.html).not.toContain('value="add"');
  });

  test('changes the program and keeps the rest', async () => {
    const other = await send({ ...conference, program: 'us-wa.cps', do: 'show' });
    expect(other.html).toContain('<option value="us-wa.cps" selected>');
    expect(other.html).toMatch(/name="certifiedOn"\s+value="2025-08-01"/);
    expect(other.html).toContain('I supervise others');
    expect(other.html).not.toContain('id="result"');
  });
});

describe('the answer', () => {
  test('says how much, why, what for, what to keep, and who decides', async () => {
    const { status, html } = await send(conference);
    expect(status).toBe(200);
    expect(html).toContain('<title>5.25 of 6 hours would count · Standing</title>');
    const said = result(html);
    for (const part of [
      '5.25 of 6 hours would count',
      'Inside your period. August 1, 2025 to August 1, 2027.',
      'Peer support or recovery practice: 5.25 hours toward at least 24 hours.',
      'Ethics: 5.25 hours toward at least 3 hours. That is enough. The same hours serve both, and once in the total of 36 hours.',
      '45 minutes do not count. Meals, breaks and other time without teaching are not instruction.',
      'Keep a proof that shows your name, the title, the date, the hours and the provider. Not enough as proof here: a sign-in sheet.',
      'A training with several topics counts in full for each of them, and once in the total.',
      'The board decides. This page only reads its written rules.',
    ])
      expect(said).toContain(part);
    expect(html).toContain('width="87.5%"');
    expect(html).toContain('href="/check/us-pa?lang=en"');
  });

  test('shows the same day in other programs, and not in those whose end only the board knows', async () => {
    const said = result((await send(conference)).html);
    expect(said).toContain('California 5.25 of 6 Law and ethics: 5.25 hours toward at least 6 hours.');
    expect(said).toContain('Texas peer specialists 5.25 of 6 Ethics: enough.');
    expect(said).toMatch(/Texas peer specialists, first six months 0 of 6 /);
    expect(said).toMatch(/\d+ more programs/);
    expect(said).not.toMatch(/Washington|Montana|Pennsylvania peer/);
    // A yearly program: the period that holds the day is meant, not the first one.
    expect(said).toContain('Idaho 5.25 of 6 Ethics: enough.');
  });

  const one = (more: Fields): Fields => ({ ...conference, 'a1-breaks': '', ...more });
  const two = (more: Fields): Fields => ({
    ...one({}),
    rows: '2',
    'a2-kind': 'conference',
    'a2-on': '2026-11-01',
    'a2-amount': '6',
    'a2-unit': 'hour',
    ...more,
  });
  const refusals: [string, Fields, RegExp][] = [
    [
      'unit_unclear',
      one({ 'a1-unit': 'ceu', 'a1-amount': '0.6' }),
      /We need to know one more thing.*how many hours your 0\.6 CEU/,
    ],
    [
      'before_certification',
      one({ 'a1-on': '2025-07-01' }),
      /6 hours do not count\. You did these 6 hours on July 1, 2025; hours count from/,
    ],
    [
      'before_obligation',
      one({ program: 'us-ga.cps', certifiedOn: '2026-02-01', 'a1-on': '2026-03-01' }),
      /nothing is due before/,
    ],
    [
      'outside_period',
      one({ periodStartsOn: '2026-11-01', certifiedOn: '2024-11-01' }),
      /before this period began on November 1, 2026/,
    ],
    [
      'after_application',
      one({ appliedOn: '2026-10-01' }),
      /Hours through October 1, 2026, the day you applied, count here/,
    ],
    ['not_yet_held', one({ asOf: '2026-10-01' }), /once that day has come/],
    ['excluded_kind', one({ 'a1-kind': 'staff_meeting' }), /does not count staff meetings as training/],
    [
      'excluded_topic',
      one({
        program: 'us-ga.cps',
        certifiedOn: '2024-02-01',
        'a1-topics': 'clinical',
        periodStartsOn: '2026-01-01',
      }),
      /does not count the topic "Clinical practice"/,
    ],
    [
      'format_not_accepted',
      one({ program: 'us-tx.mhps', ruleVersion: 'via-hope', 'a1-format': 'self_study' }),
      /counts training that is in person/,
    ],
    [
      'not_approved',
      one({ program: 'us-tx.mhps', 'a1-approval': 'pending' }),
      /Once your board approves the course/,
    ],
    [
      'used_for_other_credential',
      one({ program: 'us-id.cpss', certifiedOn: '2026-01-01', 'a1-usedFor': 'cfsp' }),
      /set these 6 hours aside for another credential/,
    ],
    [
      'duplicate',
      two({ program: 'us-ne.cps', 'a1-title': 'Ethics day', 'a2-title': 'ethics  DAY' }),
      /You took this course on October 17, 2026 and it counts once/,
    ],
    ['non_instruction_time', one({ 'a1-breaks': '30' }), /30 minutes do not count\. Meals, breaks/],
    [
      'over_cap',
      one({ program: 'us-ga.cps', certifiedOn: '2025-02-01', 'a1-amount': '8' }),
      /At most 6 hours of "Training by other approved vendors" count, and 2 hours are over/,
    ],
    [
      'possible_duplicate',
      two({ 'a1-title': 'Ethics day', 'a2-title': 'Ethics Day' }),
      /Maybe a repeat\. This counts; it looks like your course of October 17, 2026/,
    ],
    [
      'proof_incomplete',
      one({ 'a1-proof': 'sign_in_sheet' }),
      /The proof is not complete yet\. This counts; a sign-in sheet is not enough here/,
    ],
    [
      'proof_incomplete',
      one({ 'a1-proof': 'certificate', 'a1-shows': ['name', 'title'] }),
      /wants the paper to show the date, the hours and the provider/,
    ],
  ];
  test.each(refusals)('%s is said with its reason', async (_code, fields, sentence) => {
    const { status, html } = await send(fields);
    expect(status).toBe(200);
    expect(result(html)).toMatch(sentence);
  });

  test('several trainings: each with its own lines, and one sum', async () => {
    const said = result((await send(two({ 'a2-kind': 'staff_meeting' }))).html);
    expect(said).toContain('6 of 12 hours would count');
    expect(said).toContain('Conference, October 17, 2026: 6 of 6 hours All 6 hours count, for peer support');
    expect(said).toContain('Staff meeting, November 1, 2026: 0 of 6 hours 6 hours do not count.');
    expect(said).toContain('All hours: 6 hours toward at least 36 hours.');
    // A row that was added and left alone is no training.
    const alone = result((await send({ ...conference, rows: '3', 'a3-kind': 'college' })).html);
    expect(alone).toContain('5.25 of 6 hours would count');
  });

  test('asks whether there was a renewal, and takes the answer', async () => {
    const early = one({ certifiedOn: '2022-08-01' });
    const first = await send(early);
    expect(result(first.html)).toContain('0 of 6 hours would count');
    expect(result(first.html)).toContain(
      'Have you renewed? If you have, the period of that day began on August 1, 2026.',
    );
    expect(first.html).toContain('value="renewed-2026-08-01"');
    const second = await send({ ...early, do: 'renewed-2026-08-01' });
    expect(result(second.html)).toContain('6 of 6 hours would count');
    expect(second.html).toMatch(/name="periodStartsOn"\s+value="2026-08-01"/);
  });

  test('takes what the paper says a unit is, and half an hour with a comma', async () => {
    const units = result(
      (await send(one({ 'a1-unit': 'ceu', 'a1-amount': '0.6', 'a1-perUnit': '10' }))).html,
    );
    expect(units).toContain('6 of 6 hours would count');
    const asked = await send(one({ 'a1-unit': 'ceu', 'a1-amount': '0.6' }));
    expect(asked.html).toContain('<a href="#a1-perUnit">');
    expect(asked.html).toContain('id="a1-perUnit"');
    expect(result((await send(one({ 'a1-amount': '1,5' }))).html)).toContain('1.5 of 1.5 hours would count');
  });

  test('waivers and longer clocks are said', async () => {
    const montana = one({
      program: 'us-mt.cps',
      certifiedOn: '2025-12-01',
      expiresOn: '2026-12-01',
      'a1-topics': 'suicide_prevention',
    });
    const said = result((await send(montana)).html);
    expect(said).toContain('Nothing is asked of you in this period. It is your first one.');
    expect(said).toMatch(/Suicide prevention: 0 minutes of 2 hours next by October 17, 2028\./);
  });

  test('today is the service’s day when nobody says another', async () => {
    const future = `${new Date().getUTCFullYear() + 1}-01-01`;
    const { html } = await send(
      one({ asOf: '', certifiedOn: `${new Date().getUTCFullYear()}-01-01`, 'a1-on': future }),
    );
    expect(result(html)).toContain('once that day has come');
  });

  test('in Spanish, every word', async () => {
    const { html, headers } = await send(conference, '?lang=es');
    expect(headers.get('Content-Language')).toBe('es');
    expect(html).toContain('<html lang="es">');
    const said = result(html);
    expect(said).toContain('Contarían 5.25 de 6 horas');
    expect(said).toContain('Dentro de su período. Del 1 de agosto de 2025 al 1 de agosto de 2027.');
    expect(said).toContain('45 minutos no cuentan.');
    expect(said).toContain('La junta decide.');
    expect(textOf(html)).not.toMatch(/\b(the|hours|your|counts|would|with)\b/i);
    // The other language takes along what was typed.
    expect(html).toMatch(/<button[^>]*form="check-form"[^>]*formaction="\/check\?lang=en"[^>]*value="check"/);
  });
});

describe('what is wrong', () => {
  const wrong: [string, Fields, string, string][] = [
    ['no day of certification', { certifiedOn: '' }, 'certifiedOn', 'Enter the day.'],
    ['a day that does not exist', { 'a1-on': '2026-02-30' }, 'a1-on', 'Enter a day that exists'],
    ['no amount', { 'a1-amount': '' }, 'a1-amount', 'Enter a number above 0'],
    ['an amount in words', { 'a1-amount': 'six' }, 'a1-amount', 'Enter a number above 0'],
    ['half a minute', { 'a1-breaks': '1.5' }, 'a1-breaks', 'Enter minutes as a whole number'],
    ['an unknown kind', { 'a1-kind': '<b>' }, 'a1-kind', 'Choose one from the list.'],
    ['an unknown topic', { 'a1-topics': 'juggling' }, 'a1-topics', 'Choose one from the list.'],
    [
      'an unknown version',
      { program: 'us-tx.mhps', ruleVersion: '1899' },
      'ruleVersion',
      'Choose one from the list.',
    ],
    [
      'no end where the board sets it',
      { program: 'us-wa.cps' },
      'expiresOn',
      'Enter the end date on your certificate.',
    ],
    ['an end before the start', { expiresOn: '2020-01-01' }, 'expiresOn', 'would end before it starts'],
    ['a future application', { appliedOn: '2027-01-01' }, 'appliedOn', 'not after today'],
    ['today before certification', { asOf: '2020-01-01' }, 'asOf', 'not before the day you were certified'],
    ['hours in words', { required: 'many' }, 'required', 'Enter hours as a number'],
  ];
  test.each(wrong)('%s', async (_what, change, field, sentence) => {
    const { status, html, text } = await send({ ...conference, ...change });
    expect(status).toBe(422);
    expect(text).toContain('One thing needs a change');
    expect(html).toContain(`<a href="#${field}">`);
    expect(html).toMatch(new RegExp(`id="${field}"`));
    expect(text.split(sentence).length).toBe(3);
    // Everything that was typed stands there still.
    const kept = { ...conference, ...change };
    for (const name of ['certifiedOn', 'a1-amount'])
      expect(html).toMatch(new RegExp(`name="${name}"\\s+value="${String(kept[name])}"`));
    expect(html).not.toContain('would count');
  });

  test('several at once, in the order of the page', async () => {
    const { html, text } = await send({ ...conference, certifiedOn: 'x', 'a1-amount': '-1', required: '?' });
    expect(text).toContain('3 things need a change');
    const links = [...html.matchAll(/<a href="#([\w-]+)">/g)]
      .map(([, to]) => to)
      .filter((to) => to !== 'main');
    expect(links).toEqual(['certifiedOn', 'a1-amount', 'required']);
  });

  test('what was typed is escaped, and never longer than a title', async () => {
    const { html } = await send({
      ...conference,
      'a1-title': '"><script>alert(1)</script>',
      'a1-provider': 'x'.repeat(5_000),
    });
    expect(html).not.toContain('<script');
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
    expect(html).not.toContain('x'.repeat(201));
  });

  test('an unknown program is 404 with the list, whichever way it is asked for', async () => {
    for (const answer of [
      await page('/check?program=us-zz.cps'),
      await page('/check?program=us-pa.nobody'),
      await page('/check/us-zz'),
      await page('/check/__proto__'),
      await send({ ...conference, program: 'us-zz.cps' }),
    ]) {
      expect(answer.status).toBe(404);
      expect(answer.text).toContain('We do not have this program');
      expect(answer.html).toContain('<option value="us-pa.cps"');
    }
    expect((await send({ ...conference, program: '' })).text).toContain('Choose a program.');
  });

  test('what is no form of ours is told so', async () => {
    const huge = await send({ ...conference, 'a1-title': 'x'.repeat(70_000) });
    expect([huge.status, huge.text.includes('too much at once')]).toEqual([413, true]);
    const json = await page('/check', {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect([json.status, json.text.includes('not our form')]).toEqual([415, true]);
    const noText = await page('/check', {
      method: 'POST',
      body: new Uint8Array([0xff, 0xfe, 0x00]),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect(noText.status).toBe(400);
    const odd = await send({
      program: 'us-pa.cps',
      rows: '-5',
      do: 'remove-77',
      'a1-on': ['2026-01-01', 'x'],
      'a9-on': 'y',
    });
    expect(odd.status).toBe(200);
  });
});

describe('as a public page', () => {
  test('no script, no foreign link but to sources, small, and under the policy', async () => {
    const ten: Fields = { ...conference, rows: '10' };
    for (let row = 2; row <= 10; row++)
      Object.assign(ten, { [`a${row}-on`]: '2026-10-17', [`a${row}-amount`]: '2' });
    for (const answer of [
      await page('/check'),
      await send(conference),
      await send(ten),
      await page('/check/us-tx'),
    ]) {
      expect(answer.html).not.toMatch(/<script|javascript:|style=|onclick/i);
      expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(answer.headers.get('Cache-Control')).toContain('no-store');
      expect(answer.headers.get('X-Robots-Tag')).toContain('noindex');
      expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(answer.headers.getSetCookie()).toEqual([]);
      const foreign = [...answer.html.matchAll(/(?:href|src|action)="([^"]*)"([^>]*)/g)].filter(
        ([, to, rest]) => !/^[/#?]/.test(to ?? '') && !rest?.includes('noreferrer'),
      );
      expect(foreign).toEqual([]);
    }
    // The two sheets are 7 kB of the 14.
    expect(gzipSync((await send(conference)).html).length).toBeLessThan(7_000);
  });

  test('stores nothing, reads no cookie and takes any origin', async () => {
    const tables = await world.database.all<{ name: string }>(
      sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`,
    );
    const rows = async () => {
      const counts = tables.map(({ name }) => sql`(select count(*) from ${sql.identifier(name)})`);
      return world.database.all(sql`select ${sql.join(counts, sql` + `)} as n`);
    };
    const before = await rows();
    for (const origin of ['null', 'https://elsewhere.example'])
      expect(
        (await send(conference, '', { Origin: origin, Cookie: '__Host-s=x', 'Sec-Fetch-Site': 'cross-site' }))
          .status,
      ).toBe(200);
    await page('/check/us-pa');
    expect(await rows()).toEqual(before);
  });

  test('says nothing of what was typed to its log', async () => {
    if (world.runtime !== 'node') return;
    const lines: string[] = [];
    const kept = { log: console.log, error: console.error, warn: console.warn };
    Object.assign(console, {
      log: (...a: unknown[]) => lines.push(a.join(' ')),
      error: (...a: unknown[]) => lines.push(a.join(' ')),
      warn: (...a: unknown[]) => lines.push(a.join(' ')),
    });
    try {
      await send({ ...conference, 'a1-title': 'canary-title' });
      await send({ ...conference, certifiedOn: 'canary-day' });
    } finally {
      Object.assign(console, kept);
    }
    expect(lines.join('\n')).not.toContain('canary');
  });
});

describe('the rules of a program', () => {
  test.each(presets)(
    '$id: in sentences, with where they come from',
    async ({ id, sources, versions, notFound }) => {
      const { status, html, text } = await page(`/check/${id}`);
      expect(status).toBe(200);
      for (const part of [
        'What is asked for',
        'What counts',
        'After the end',
        'Where the rules come from',
        'How well this is known',
      ])
        expect(text).toContain(part);
      for (const { url } of sources) expect(html).toContain(`href="${url.replaceAll('&', '&amp;')}"`);
      for (const note of notFound) expect(text).toContain(note);
      if (versions.length > 1)
        for (const version of versions) expect(text).toContain(`Version "${version.id}"`);
    },
  );

  test('in Spanish, with the notes marked as English', async () => {
    const { html, text } = await page('/check/us-pa?lang=es');
    expect(text).toContain('Al menos 36 horas de capacitación en total.');
    expect(text).toContain('Se leyó la regla de la propia junta.');
    expect(html).toContain('<span lang="en">hours and fees by credential</span>');
  });

  test('are linked from checking a certificate, and lead to a try', async () => {
    expect((await page('/v')).html).toContain('href="/check?lang=en"');
    expect((await page('/check/us-pa')).html).toContain('href="/check?program=us-pa&amp;lang=en"');
  });
});
