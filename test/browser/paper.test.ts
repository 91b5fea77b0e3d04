import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderCertificate } from '../../certificate/index.ts';
import { fontsFromPackages } from '../../worker/platform/fonts-node.ts';
import { factsWith } from '../certificate/fixtures.ts';
import { hand } from '../certificate/pictures.ts';
import { openBrowser } from './chromium.ts';
import { startService, type Service } from './service.ts';

/** The Worker that draws papers in the browser, as it ships: under its own policy, with faces from the service. */
let browser: Browser;
let service: Service;
beforeAll(async () => {
  browser = await openBrowser();
  service = await startService(browser);
});
afterAll(async () => {
  await service?.close();
  await browser?.close();
});

test('a board gives its papers a logo, a hand and its color; a color too light is told before saving', async () => {
  const page = await service.open({ viewport: { width: 1280, height: 900 } });
  await service.signIn(page, 'imani.walker@example.org');
  await page.goto('/settings');
  const picture = { name: 'hand.png', mimeType: 'image/png', buffer: Buffer.from(hand()) };
  await page.getByLabel('Logo: Choose a picture').setInputFiles(picture);
  await page.getByLabel('Picture of signature 1: Choose a picture').setInputFiles(picture);
  await page.getByRole('img', { name: 'Picture of signature 1' }).waitFor();
  await page.getByLabel('Color', { exact: true }).fill('#ffcc00');
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await page.getByRole('link', { name: /too light to read/ }).waitFor();
  await page.getByLabel('Color', { exact: true }).fill('#5b1a3a');
  await page.getByRole('button', { name: 'Show a certificate' }).click();
  await page.getByRole('img', { name: /Maria Lopez/ }).waitFor();
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await page.getByText('Certificates issued from now on show it.').waitFor();
  await page.reload();
  await expect.poll(() => page.getByLabel('Color', { exact: true }).inputValue()).toBe('#5b1a3a');
  const logo = page.getByRole('img', { name: 'Logo' });
  await expect.poll(() => logo.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(60);
  expect(service.complaints).toEqual([]);
});

const workers = join(import.meta.dirname, '..', '..', 'dist', 'admin', 'assets', 'workers');

test('draws names of every script to the same bytes as Node, where the pages may run no WebAssembly', async () => {
  const page = await service.open();
  await page.goto('/sign-in');
  const script = readdirSync(workers).find((name) => name.startsWith('draw.worker'));
  const papers = ['María José', 'محمد Ali 123', 'अनिता शर्मा', 'สมชาย ใจดี', '佐藤 さくら'].map((name, i) =>
    factsWith({ name, size: i % 2 ? 'a4' : 'letter' }),
  );
  const drawn = await page.evaluate(
    async ({ address, facts }) => {
      const worker = new Worker(address, { type: 'module' });
      const hashes: string[] = [];
      for (const one of facts) {
        const answer = new Promise<Blob | null>((resolve) => {
          worker.onmessage = ({ data }) => resolve(data as Blob | null);
        });
        worker.postMessage(one);
        const bytes = await (await answer)?.arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes ?? new ArrayBuffer()));
        hashes.push(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
      }
      worker.terminate();
      return hashes;
    },
    { address: `/assets/workers/${script}`, facts: papers },
  );
  const fonts = await fontsFromPackages();
  const wanted = await Promise.all(
    papers.map(async (facts) =>
      createHash('sha256')
        .update(await renderCertificate(facts, fonts))
        .digest('hex'),
    ),
  );
  expect(drawn).toEqual(wanted);
  expect(service.complaints).toEqual([]);
  // The page itself is held to its own policy.
  const compiled = await page.evaluate(() =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => 'compiled',
      () => 'refused',
    ),
  );
  expect(compiled).toBe('refused');
});
