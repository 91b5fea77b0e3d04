import { expect, test } from 'vitest';
import { openLink, sealLink } from '../../worker/kernel/sealed-link.ts';

const ports = { secret: async () => new Uint8Array(32).fill(7) };
const others = { secret: async () => new Uint8Array(32).fill(8) };

test('a sealed link opens for its purpose, with its round, under its secret, and nothing else', async () => {
  const token = await sealLink(ports, 'sign_hours', { id: 'sig_1', round: 2 });
  expect(await openLink(ports, 'sign_hours', token)).toEqual({ id: 'sig_1', round: 2 });
  expect(await openLink(ports, 'reference', token)).toBeNull();
  expect(await openLink(others, 'sign_hours', token)).toBeNull();
  expect(await openLink(ports, 'sign_hours', token.replace('.2.', '.3.'))).toBeNull();
  expect(await openLink(ports, 'sign_hours', token.replace('sig_1', 'sig_2'))).toBeNull();
  for (const bad of ['', 'sig_1', `${token}x`, token.slice(0, -1), `${token}\n`])
    expect(await openLink(ports, 'sign_hours', bad)).toBeNull();
});
