import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

// A world of its own: everybody comes from one address here, which others must not use up.
test('"Will this count?" answers three hundred times a minute, then asks to wait', async () => {
  const ask = () =>
    world.fetch('/check?lang=en', {
      method: 'POST',
      body: 'program=us-pa.cps&do=show',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'CF-Connecting-IP': '203.0.113.99' },
    });
  const statuses: number[] = [];
  // A minute may turn while this runs.
  for (let i = 0; i < 650 && statuses.at(-1) !== 429; i++) statuses.push((await ask()).status);
  expect(statuses.slice(0, 300)).toEqual(Array(300).fill(200));
  expect(statuses.at(-1)).toBe(429);
  const waiting = await ask();
  if (waiting.status !== 429) return;
  expect(waiting.headers.get('Retry-After')).toBe('60');
  expect(await waiting.text()).toContain('Please wait a minute');
});
