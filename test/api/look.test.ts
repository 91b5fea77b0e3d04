import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderCertificate } from '../../certificate/index.ts';
import { fontsFromPackages } from '../../worker/platform/fonts-node.ts';
import { hand, png } from '../certificate/pictures.ts';
import { daysFromNow, makeBoard, type Board } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { photo } from '../support/pictures.ts';
import { openWorld, type World } from '../support/world.ts';

/** How a body's papers look: set once, frozen with every paper. */
let world: World;
let board: Board;
let administrator: Browser;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  administrator = await world.signIn(board.administrator);
});
afterAll(() => world.close());

const at = (path = '') => `/api/bodies/${board.bodyId}${path}`;
const send = (name: string, type: string, bytes: Uint8Array<ArrayBuffer>, by = administrator) =>
  by.upload(at('/pictures'), { name, type, bytes });

async function settings(change: Record<string, unknown>) {
  const { name, timeZone, helpContact, numberPrefix, signatories, look, version } = (
    await administrator.get(at())
  ).body;
  return { name, timeZone, helpContact, numberPrefix, signatories, look, version, ...change };
}
const save = async (change: Record<string, unknown>) => administrator.put(at(), await settings(change));

const logo = png({ width: 2, height: 1, kind: 2, rows: [[0, 91, 26, 58, 255, 255, 255]] });

test('size, colour, logo and a hand are printed on the next paper, and an older one stays as it was', async () => {
  const before = await board.addPerson({ endsOn: daysFromNow(200) });
  const reviewer = await world.signIn(board.reviewer);
  const issue = async (person: typeof before) =>
    (
      await reviewer.post(at(`/certifications/${person.certificationId}/certificate`), {
        reason: 'First paper',
        version: 1,
      })
    ).body.certificateId as string;
  const old = await issue(before);
  const sent = await send('logo.png', 'image/png', logo);
  const signature = await send('hand.png', 'image/png', hand());
  expect([sent.status, sent.body]).toEqual([
    201,
    { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), width: 2, height: 1 },
  ]);
  const look = { size: 'a4', colour: '#5b1a3a', logo: sent.body.sha256 };
  const signatories = [{ name: 'Imani Walker', title: 'Chair', signature: signature.body.sha256 }];
  const saved = await save({ look, signatories });
  expect([saved.status, saved.body.look]).toEqual([200, look]);

  const after = await board.addPerson({ endsOn: daysFromNow(200) });
  const paper = await issue(after);
  const self = await world.signIn(after.email);
  const { facts } = (await self.get(`/api/certificates/${paper}`)).body;
  expect(facts).toMatchObject({ ...look, signatories });
  const pdf = new Uint8Array(await (await self.raw('GET', `/api/certificates/${paper}/pdf`)).arrayBuffer());
  expect(
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Subtype \/Image/g),
  ).toHaveLength(2);
  // As the person's own browser would draw it, from the pictures that it is given.
  const pictures = async (name: string) =>
    new Uint8Array(await (await self.raw('GET', `/api/pictures/${name}`)).arrayBuffer());
  expect(pdf).toEqual(await renderCertificate(facts, await fontsFromPackages(pictures)));

  const { facts: then } = (await reviewer.get(`/api/certificates/${old}`)).body;
  expect([then.size, then.colour, then.logo]).toEqual(['letter', undefined, undefined]);
  // Settings that do not speak of the look leave it; those that say nothing in it take it away.
  const { look: _, ...silent } = await settings({});
  expect((await administrator.put(at(), silent)).body.look).toEqual(look);
  expect((await save({ look: {} })).body.look).toEqual({});
  expect((await self.get(`/api/certificates/${paper}`)).body.facts.logo).toBe(look.logo);
});

test('a colour that is too light is refused in plain words', async () => {
  const refused = await save({ look: { colour: '#7f9fc0' } });
  expect([refused.status, refused.body.error.code]).toEqual([422, 'bodies.pale_colour']);
  expect(refused.body.error.message).toContain('too light to read');
  expect((await save({ look: { colour: 'red' } })).status).toBe(400);
});

test.each([
  ['an SVG', 'logo.svg', 'image/svg+xml', new TextEncoder().encode('<svg/>'), 'unknown_type'],
  ['a PDF', 'logo.pdf', 'application/pdf', new TextEncoder().encode('%PDF-1.7\n%%EOF\n'), 'unknown_type'],
  ['a photo taken sideways', 'hand.jpg', 'image/jpeg', photo({ orientation: 6 }), 'turned'],
  [
    'an interlaced PNG',
    'a.png',
    'image/png',
    png({ width: 1, height: 1, kind: 0, rows: [[0, 0]], interlaced: true }),
    'interlaced',
  ],
])('%s is refused with what to do', async (_, name, type, bytes, reason) => {
  const refused = await send(name, type, bytes);
  expect([refused.status, refused.body.error.code, refused.body.error.facts.reason]).toEqual([
    422,
    'bodies.picture_unusable',
    reason,
  ]);
  expect(refused.body.error.message).toMatch(/^This (is|PNG|picture|photo)/);
});

test('only the administrator sends pictures, only who is signed in sees them, and nothing else lies there', async () => {
  const reviewer = await world.signIn(board.reviewer);
  expect((await send('logo.png', 'image/png', logo, reviewer)).status).toBe(403);
  const { body } = await send('logo.png', 'image/png', logo);
  const again = await send('other-name.png', 'image/png', logo);
  expect(again.body.sha256).toBe(body.sha256);
  expect((await world.browser().raw('GET', `/api/pictures/${body.sha256}`)).status).toBe(401);
  const seen = await reviewer.raw('GET', `/api/pictures/${body.sha256}`);
  expect([seen.status, seen.headers.get('Content-Type')]).toEqual([200, 'image/png']);
  const stranger = await world.signIn((await makeBoard(world)).administrator);
  expect((await stranger.raw('GET', `/api/pictures/${body.sha256}`)).status).toBe(404);
  const rows = await world.database.all<{ detail: string }>(
    sql`select detail from audit_row where object_id = ${body.sha256} and action = 'bodies.add_picture'`,
  );
  expect(JSON.parse(rows[0]?.detail ?? '{}')).toMatchObject({ mediaType: 'image/png', width: 2, height: 1 });
});

test('the same picture sent twice at once is one picture', async () => {
  const bytes = png({ width: 3, height: 1, kind: 0, rows: [[0, 1, 2, 3]] });
  const sent = await Promise.all([1, 2, 3].map((i) => send(`logo-${i}.png`, 'image/png', bytes)));
  expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set(sent.map(({ body }) => body.sha256)).size).toBe(1);
});

test('a picture that was never sent cannot be named', async () => {
  const refused = await save({ look: { logo: 'a'.repeat(64) } });
  expect([refused.status, refused.body.error.details[0].path]).toEqual([400, 'look.logo']);
});
