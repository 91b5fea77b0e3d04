import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupCode, makeCode } from '../../domain/certifications/code.ts';
import { addDays, addMonths } from '../../domain/programs/dates.ts';
import { newId } from '../../worker/kernel/ids.ts';
import { activeAfterEnd, daysFromNow, makeBoard, type Board, type BoardPerson } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let board: Board;
let employer: Browser;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  employer = world.browser();
});
afterAll(() => world.close());

const today = daysFromNow(0);
const verify = (code: string) => employer.get(`/api/verify/${code}`);
const page = (code: string, query = '') => employer.get<string>(`/v/${code}${query}`);
const heading = (html: string) => /<h1[^>]*>([^<]*)<\/h1>/.exec(html)?.[1];
const longDate = (on: string) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(on));
const unknown = () => makeCode(crypto.getRandomValues(new Uint8Array(26)));

/** Somebody of us-pa, whose periods are two years, with a running period that ends on `endsOn`. */
const person = (endsOn: string, more: object = {}) =>
  board.addPerson({ certifiedOn: addMonths(endsOn, -24), endsOn, ...more });

describe('the five answers', () => {
  test('current, with both dates and the time of the answer', async () => {
    const endsOn = daysFromNow(300);
    const rosa = await person(endsOn, { name: 'Rosa Delgado' });
    const answer = await verify(rosa.code);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      answer: 'current',
      name: 'Rosa Delgado',
      credential: 'Certified Peer Specialist',
      number: rosa.number,
      body: expect.stringContaining('Test Board'),
      firstIssuedOn: addMonths(endsOn, -24),
      validFromOn: addMonths(endsOn, -24),
      validUntilOn: endsOn,
      renewableUntilOn: addMonths(endsOn, 6),
      checkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
    expect(Math.abs(Date.parse(answer.body.checkedAt) - Date.now())).toBeLessThan(10_000);
    const shown = await page(rosa.code);
    expect([shown.status, heading(shown.body)]).toEqual([200, 'This certificate is current']);
    expect(shown.body).toContain(`<title>Current: ${rosa.number} · Standing</title>`);
    expect(shown.body).toMatch(/Checked just now, \w+\u00a0\d{1,2},\u00a0\d{4}, \d\d:\d\d:\d\d UTC\./);
    expect(shown.body).toContain('Renewable until');
  });

  test('not current, with the road back and without', async () => {
    const late = await person(daysFromNow(-20));
    expect((await verify(late.code)).body).toMatchObject({
      answer: 'not_current',
      renewableUntilOn: addMonths(daysFromNow(-20), 6),
    });
    const shown = await page(late.code);
    expect([shown.status, heading(shown.body)]).toEqual([200, 'This certificate is not current']);
    expect(shown.body).toMatch(/It ended on .* It can be renewed until /);
    const over = await person(daysFromNow(-400));
    expect((await page(over.code)).body).toMatch(/It ended on .* It could be renewed until /);
    const icrc = await makeBoard(world, { preset: 'icrc-pr' });
    const silent = await icrc.addPerson({
      certifiedOn: daysFromNow(-800),
      startsOn: daysFromNow(-800),
      endsOn: daysFromNow(-70),
    });
    expect((await verify(silent.code)).body).toMatchObject({ answer: 'not_current', renewableUntilOn: null });
    const text = (await page(silent.code)).body;
    expect(text).toContain('Not stated by the program');
    expect(text).toContain('The program does not state until when it can be renewed.');
  });

  test('current after the end of its period, where the program says so: with both dates', async () => {
    const active = await makeBoard(world, { change: activeAfterEnd });
    const endsOn = daysFromNow(-20);
    const inGrace = await active.addPerson({ certifiedOn: addMonths(endsOn, -24), endsOn });
    expect((await verify(inGrace.code)).body).toMatchObject({
      answer: 'current',
      validUntilOn: endsOn,
      renewableUntilOn: addMonths(endsOn, 6),
    });
    const shown = (await page(inGrace.code)).body.replaceAll('\u00a0', ' ');
    expect(heading(shown)).toBe('This certificate is current');
    expect(shown).toContain(
      `Its period ended on ${longDate(endsOn)}. The program still counts it as in force. It can be renewed until ${longDate(addMonths(endsOn, 6))}.`,
    );
    expect((await page(inGrace.code, '?lang=es')).body).toContain(
      'El programa todavía lo considera en vigor.',
    );
    const inTime = (await page((await person(daysFromNow(20))).code)).body;
    expect(inTime).not.toContain('Its period ended');
  });

  test('on hold from the day it takes effect, until it is released', async () => {
    const since = daysFromNow(-5);
    const held = await person(daysFromNow(300), { status: [{ kind: 'held', effectiveOn: since }] });
    expect((await verify(held.code)).body.answer).toBe('on_hold');
    const shown = await page(held.code);
    expect(heading(shown.body)).toBe('This certificate is on hold');
    expect(shown.body).toContain('Ask the board what this means for your case.');
    expect(shown.body).toContain('555-0142');
    const later = await person(daysFromNow(300), { status: [{ kind: 'held', effectiveOn: daysFromNow(2) }] });
    expect((await verify(later.code)).body.answer).toBe('current');
    const released = await person(daysFromNow(300), {
      status: [
        { kind: 'held', effectiveOn: since },
        { kind: 'released', effectiveOn: daysFromNow(-1) },
      ],
    });
    expect((await verify(released.code)).body.answer).toBe('current');
  });

  test('withdrawn comes before on hold, and reinstated ends both', async () => {
    const status = [
      { kind: 'held', effectiveOn: daysFromNow(-50) },
      { kind: 'withdrawn', effectiveOn: daysFromNow(-9) },
    ];
    const gone = await person(daysFromNow(300), { status });
    expect((await verify(gone.code)).body).toMatchObject({ answer: 'withdrawn', renewableUntilOn: null });
    const shown = await page(gone.code);
    expect(heading(shown.body)).toBe('This certificate has been withdrawn');
    expect(shown.body).not.toContain('Valid until');
    const back = await person(daysFromNow(300), {
      status: [...status, { kind: 'reinstated', effectiveOn: today }],
    });
    expect((await verify(back.code)).body.answer).toBe('current');
  });

  test('a renewal approved early: one answer without a gap', async () => {
    const endsOn = daysFromNow(20);
    const early = await person(endsOn);
    const next = addMonths(endsOn, 24);
    await world.database
      .run(sql`insert into period (id, body_id, certification_id, seq, starts_on, ends_on, recorded_at)
      values (${newId('pd')}, ${board.bodyId}, ${early.certificationId}, 2, ${endsOn}, ${next}, 0)`);
    expect((await verify(early.code)).body).toMatchObject({
      answer: 'current',
      validFromOn: addMonths(endsOn, -24),
      validUntilOn: next,
      renewableUntilOn: addMonths(next, 6),
    });
  });

  test('the last day is a day of the body, and still current', async () => {
    const last = await person(today);
    expect((await verify(last.code)).body.answer).toBe('current');
    const after = await person(addDays(today, -1));
    expect((await verify(after.code)).body.answer).toBe('not_current');
  });
});

describe('not found', () => {
  test('unknown, malformed and withheld are the same to the last byte', async () => {
    const withheld = await person(daysFromNow(300));
    await world.database.run(
      sql`update certification set withheld = 1 where id = ${withheld.certificationId}`,
    );
    const codes = [unknown(), 'nonsense', withheld.code, `${withheld.code.slice(0, -1)}!`, '%27%20or%201=1'];
    const answers = await Promise.all(
      codes.map(async (code) => (await employer.raw('GET', `/api/verify/${code}`)).text()),
    );
    expect(new Set(answers)).toEqual(new Set(['{"answer":"not_found"}']));
    const pages = await Promise.all(codes.map((code) => employer.raw('GET', `/v/${code}`)));
    expect(pages.map(({ status }) => status)).toEqual(codes.map(() => 404));
    expect(new Set(await Promise.all(pages.map((one) => one.text()))).size).toBe(1);
    const byNumber = await employer.raw('GET', `/v?q=${withheld.number}`);
    expect(byNumber.status).toBe(404);
  });
});

describe('the page', () => {
  let rosa: BoardPerson;
  beforeAll(async () => {
    rosa = await person(daysFromNow(300), {
      name: 'Rosa <b>Delgado</b> & "Co"',
      email: 'canary-mail@people.example',
    });
    await world.database.run(sql`update person set phone = '555-CANARY' where id = ${rosa.personId}`);
  });

  test('has no script, escapes what it shows, and links only to this service', async () => {
    const { body, headers } = await page(rosa.code);
    expect(body).toContain('Rosa &lt;b&gt;Delgado&lt;/b&gt; &amp; &quot;Co&quot;');
    expect(body).not.toMatch(/<script|javascript:|style=|onclick/i);
    expect(
      body.match(/(?:href|src|action)="([^"]*)"/g)?.filter((one) => !/="(?:[/#?]|tel:|mailto:)/.test(one)),
    ).toEqual([]);
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(headers.get('X-Robots-Tag')).toContain('noindex');
    expect(headers.get('Cache-Control')).toContain('no-store');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
  });

  test('nothing private is in any public answer', async () => {
    const all = [await page(rosa.code), await verify(rosa.code), await page(rosa.code, '?lang=es')].map(
      ({ body }) => JSON.stringify(body),
    );
    for (const text of all) {
      expect(text).not.toContain('canary-mail');
      expect(text).not.toContain('555-CANARY');
      expect(text).not.toContain(rosa.personId);
      expect(text).not.toContain(rosa.certificationId);
    }
  });

  test('speaks Spanish by link and by the browser', async () => {
    const spanish = await page(rosa.code, '?lang=es');
    expect(heading(spanish.body)).toBe('Este certificado está vigente');
    expect(spanish.body).toMatch(/<html lang="es">/);
    expect(spanish.body).toContain('Especialista de Pares Certificado');
    expect(spanish.body).toContain('href="?lang=en"');
    // In the narrow columns of the facts a date must be able to break, or it breaks inside its year.
    expect(spanish.body).toMatch(/<dd>\d+ de [a-z]+ de \d{4}<\/dd>/);
    expect(spanish.body).toMatch(/<a href="tel:\d+">Ayuda: <span class="nowrap">/);
  });

  test('is found in any case, with spaces and hyphens, and from the square code in capitals', async () => {
    const ways = [
      rosa.code.toLowerCase(),
      encodeURIComponent(groupCode(rosa.code)),
      groupCode(rosa.code).replaceAll(' ', '-'),
    ];
    for (const way of ways) expect((await page(way)).status).toBe(200);
    expect((await employer.raw('GET', `/V/${rosa.code}`)).status).toBe(200);
    expect((await verify(ways[1] ?? '')).body.answer).toBe('current');
  });

  test('prints with its square code, its address and its time', async () => {
    const { body } = await page(rosa.code);
    expect(body).toMatch(/<svg class="qr" viewBox="0 0 \d+ \d+"/);
    expect(body).toContain(`/v/${rosa.code}<br`);
    expect(body).toContain('Printed from the page checked on');
  });

  test('the form takes a code or a number', async () => {
    const form = await employer.get<string>('/v');
    expect([form.status, heading(form.body)]).toEqual([200, 'Check a certificate']);
    for (const path of ['/verify', '/v/', '/V/']) expect((await employer.get(path)).body).toBe(form.body);
    const led = await employer.raw(
      'GET',
      `/v?q=${encodeURIComponent(` ${groupCode(rosa.code).toLowerCase()} `)}&lang=es`,
    );
    expect([led.status, led.headers.get('Location')]).toEqual([303, `/v/${rosa.code}?lang=es`]);
    const lone = await makeBoard(world);
    const one = await lone.addPerson();
    await world.database.run(
      sql`update certification set number = 'LONE-1' where id = ${one.certificationId}`,
    );
    const byNumber = await employer.get<string>('/v?q=lone-1');
    expect([byNumber.status, heading(byNumber.body)]).toEqual([200, 'This certificate is current']);
    await world.database.run(
      sql`update certification set number = 'LONE-1' where id = ${rosa.certificationId}`,
    );
    const twice = await employer.get<string>('/v?q=LONE-1');
    expect([twice.status, heading(twice.body)]).toEqual([404, 'We did not find this certificate']);
  });
});
