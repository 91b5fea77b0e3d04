import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { securityHeaders, workerPolicy } from '../../worker/kernel/security-headers.ts';
import { factsWith } from '../certificate/fixtures.ts';
import { openBrowser } from './chromium.ts';
import { startService, type Service } from './service.ts';

/**
 * `npm run start:worker` in a real browser. On Workers static assets answer before the Worker does: a page of the
 * server that is missing from run_worker_first is seen here, and by no test of the API.
 */
const phone = { viewport: { width: 390, height: 844 } };

let browser: Browser;
let service: Service;
beforeAll(async () => {
  browser = await openBrowser();
  service = await startService(browser, 'worker/dev-worker.ts');
});
afterAll(async () => {
  await service?.close();
  await browser?.close();
});

test('a visit to /v/CODE gets the answer, in any spelling, and not the pages of the SPA', async () => {
  const employer = await service.open({ ...phone, javaScriptEnabled: false });
  const headings = {
    current: 'This certificate is current',
    not_current: 'This certificate is not current',
    on_hold: 'This certificate is on hold',
    withdrawn: 'This certificate has been withdrawn',
  };
  for (const { code, answer } of service.certificates) {
    for (const path of [`/v/${code}`, `/V/${code.toLowerCase()}`]) {
      await employer.goto(path);
      await expect
        .poll(() => employer.locator('h1').textContent())
        .toBe(headings[answer as keyof typeof headings]);
    }
  }
  for (const path of ['/v', '/verify']) {
    await employer.goto(path);
    expect(await employer.locator('form input[name=q]').count()).toBe(1);
  }
  for (const [path, heading] of [
    ['/check', 'Will this count?'],
    ['/check/us-ga', 'Georgia peer specialists'],
  ] as const) {
    await employer.goto(path);
    await expect.poll(() => employer.locator('h1').textContent()).toBe(heading);
  }
  expect(await employer.locator('script').count()).toBe(0);
});

test('a draw is the server’s, and the script that runs it again is a file', async () => {
  const page = await service.open(phone);
  const draw = await page.goto('/draws/aud_nobody');
  expect([draw?.status(), await page.locator('h1').textContent()]).toEqual([404, 'There is no such draw']);
  expect((await page.request.get('/draws/aud_nobody.json')).headers()['content-type']).toContain('json');
  const script = await page.request.get('/draws/run-again.mjs');
  expect([script.status(), (await script.text()).split('\n')[0]]).toEqual([
    200,
    expect.stringContaining('Runs a draw of Standing again'),
  ]);
});

test('the pages of the SPA come with the security headers of the Worker', async () => {
  const page = await service.open(phone);
  for (const path of ['/', '/sign-in', '/some/page', '/v/UNKNOWN']) {
    const headers = (await page.goto(path))?.headers() ?? {};
    for (const [name, value] of Object.entries(securityHeaders))
      expect([path, name, headers[name.toLowerCase()]]).toEqual([path, name, value]);
  }
});

test('a Worker of the pages draws a name that needs WebAssembly, under a policy of its own', async () => {
  const page = await service.open(phone);
  await page.goto('/sign-in');
  const folder = join(import.meta.dirname, '..', '..', 'dist', 'admin', 'assets', 'workers');
  const address = `/assets/workers/${readdirSync(folder).find((name) => name.startsWith('draw.worker'))}`;
  const answer = await page.request.get(address);
  expect(answer.headers()['content-security-policy']).toBe(workerPolicy);
  const size = await page.evaluate(
    ([script, facts]) => {
      const worker = new Worker(script, { type: 'module' });
      const drawn = new Promise<number>((resolve) => {
        worker.onmessage = ({ data }) => resolve((data as Blob | null)?.size ?? 0);
      });
      worker.postMessage(facts);
      return drawn;
    },
    [address, factsWith({ name: 'محمد علي' })] as const,
  );
  expect(size).toBeGreaterThan(20_000);
  expect(service.complaints).toEqual([]);
});

test('the same story begins here too: sign in by mail, home, the certificate, a proof from R2', async () => {
  const page = await service.open(phone);
  await service.signIn(page, 'marcus.bell@example.org');
  await page.getByRole('heading', { name: 'Ready to renew' }).waitFor();
  await page.getByRole('link', { name: 'Show certificate' }).click();
  await page.locator('canvas').first().waitFor();
  const reviewer = await service.open({ viewport: { width: 1280, height: 900 } });
  await service.signIn(reviewer, 'dana.okafor@example.org');
  await reviewer.locator('.doc-frame canvas').first().waitFor();
  expect(service.complaints).toEqual([]);
});
