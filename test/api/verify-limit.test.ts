import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCode } from '../../domain/certifications/code.ts';
import { makeBoard } from '../support/board.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const unknown = () => makeCode(crypto.getRandomValues(new Uint8Array(26)));

// A world of its own: here everybody who guesses comes from one address, which others must not use up.
test('found codes are never limited; guessing is, after sixty in a minute', async () => {
  const from = { 'CF-Connecting-IP': '203.0.113.77' };
  const someone = await (await makeBoard(world)).addPerson();
  const guesser = world.browser();
  const answers: number[] = [];
  for (let i = 0; i < 130; i++) answers.push((await guesser.get(`/api/verify/${unknown()}`, from)).status);
  // A minute may turn while this runs.
  expect(answers.slice(0, 60)).toEqual(Array(60).fill(404));
  expect(answers).toContain(429);
  const refused = await guesser.raw('GET', `/v/${unknown()}`, undefined, from);
  if (refused.status === 429) expect(refused.headers.get('Retry-After')).toBe('60');
  for (let i = 0; i < 70; i++)
    expect((await guesser.get(`/api/verify/${someone.code}`, from)).status).toBe(200);
});
