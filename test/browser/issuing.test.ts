import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAwaiting } from './awaiting.ts';
import { openBrowser } from './chromium.ts';
import { startService, type Service } from './service.ts';
import { ask } from './two-credentials.ts';

/** Sixty certificates through the pages: paused, gone on with, one mended, saved as a zip and printed. */
const count = 60;
const badName = 'ꦲꦏ꧀ꦱꦫ';
/** One that no face has, one that needs another script's face and shaping, and everyday ones. */
const special: Record<number, string> = { 7: badName, 9: 'María José Níguez-Peña', 11: 'محمد علي' };
const names = Array.from(
  { length: count },
  (_, i) => special[i] ?? `Łukasz Żółć ${String.fromCharCode(65 + (i % 26))}`,
);

let browser: Browser;
let service: Service;
let page: Page;
let board: string;
beforeAll(async () => {
  browser = await openBrowser();
  service = await startService(browser);
  page = await service.open({ viewport: { width: 1280, height: 900 } });
  await service.signIn(page, 'imani.walker@example.org');
  ({ board } = await addAwaiting(page, names));
});
afterAll(async () => {
  await service?.close();
  await browser?.close();
});

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const runPath = () => `${board}/issuing/runs/${page.url().split('/').at(-1)}`;
const issuedNow = async () => Number(/^\d+/.exec((await page.locator('#progress').textContent()) ?? '')?.[0]);

test('who, design and check: a warning names the letters before anything is reserved', async () => {
  await page.goto('/issue');
  await press(`Choose all ${count}`);
  await press(`Go on with ${count}`);
  await page.getByText('One name cannot be printed').waitFor();
  expect(await page.getByText(/No letters for:/).count()).toBe(1);
  await page.locator('.issue-preview canvas').waitFor();
  await page.getByText(`1 of ${count}`).waitFor();
  await press('Next');
  await page.getByText(`2 of ${count}`).waitFor();
  await press('Go on to the check');
  await page.getByRole('heading', { name: `You are about to issue ${count} certificates` }).waitFor();
  expect((await ask(page, 'GET', `${board}/issuing`)).rows).toEqual([]);
});

test('paused, loaded again, and gone on with over a connection that breaks: nothing is doubled', async () => {
  // Each chunk takes a while, so that a person can press in between.
  await page.route('**/results', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await press(`Issue ${count}`);
  await page.locator('.steps [aria-current]', { hasText: 'Issue' }).waitFor();
  await press('Pause');
  await page.getByText('Paused.').waitFor();
  const issued = await issuedNow();
  expect(issued).toBeLessThan(count - 1);
  const run = await ask(page, 'GET', runPath());
  expect([run.total, run.issued]).toEqual([count, issued]);
  await page.unroute('**/results');
  await page.reload();
  // Stored, and its answer lost: the page cannot know, and sends it again. Broken until the person presses.
  let lost = 0;
  let isBroken = true;
  await page.route('**/results', async (route) => {
    if (!isBroken) return route.continue();
    if (lost++ === 0) await route.fetch();
    await route.abort('internetdisconnected');
  });
  await press(new RegExp(`^Issue the ${count - issued} that are reserved`));
  await page.getByText('The connection broke').waitFor();
  await press('Try now');
  isBroken = false;
  await page.getByRole('heading', { name: 'One needs a look' }).waitFor();
  await page
    .getByText(`${count - 1} of ${count} certificates are issued`)
    .first()
    .waitFor();
  await page.unroute('**/results');
  expect(lost).toBeGreaterThan(0);
  expect(await ask(page, 'GET', runPath())).toMatchObject({ issued: count - 1, failed: 1 });
});

test('a name that was mended on the record is issued on the next try, under the number it kept', async () => {
  const [failed] = (await ask(page, 'GET', `${runPath()}/items?state=failed`)).rows;
  const row = page.getByRole('region', { name: 'Table of those that need a look' }).getByRole('row').nth(1);
  await expect.poll(() => row.textContent()).toContain(failed.number);
  await expect.poll(() => row.textContent()).toContain('The certificate has no letters for');
  const record = await ask(page, 'GET', `${board}/certifications/${failed.certificationId}`);
  await ask(page, 'PUT', `${board}/people/${record.person.id}/name`, {
    name: 'Aksara Widodo',
    reason: 'In letters that can be printed',
    version: record.person.version,
  });
  await press('Try this one again');
  await page.getByRole('heading', { name: `All ${count} certificates are issued` }).waitFor();
  const [mended] = (await ask(page, 'GET', `${board}/certifications/${failed.certificationId}`)).certificates;
  expect([mended.id, mended.name]).toEqual([failed.id, 'Aksara Widodo']);
});

test('the zip holds every paper, byte for byte as the service draws it', async () => {
  // Into memory: no window of the system in a test.
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  const [download] = await Promise.all([page.waitForEvent('download'), press('Save all as a zip')]);
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  const items = (await ask(page, 'GET', `${runPath()}/items?state=issued&limit=100`)).rows;
  expect(Object.keys(files)).toHaveLength(count);
  const hashes = Object.values(files).map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  expect(hashes.toSorted()).toEqual(items.map(({ sha256 }: { sha256: string }) => sha256).toSorted());
  for (const bytes of Object.values(files))
    expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-');
  const peña = items.find(({ name }: { name: string }) => name.startsWith('María'));
  expect(Object.keys(files)).toContain(`${peña.number} Maria Jose Niguez-Pena.pdf`);
  const arabic = items.find(({ name }: { name: string }) => name === special[11]);
  for (const { id, sha256 } of [peña, arabic]) {
    const answer = await page.request.get(`/api/certificates/${id}/pdf`);
    expect(
      createHash('sha256')
        .update(await answer.body())
        .digest('hex'),
    ).toBe(sha256);
  }
});

test('the print file has a page for each, and keeps the tags', async () => {
  await press('Print all');
  await page.getByText(`Ready: ${count} pages`).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save the file' }).click(),
  ]);
  const text = (await readFile(await download.path())).toString('latin1');
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(count);
  expect(text.match(/\/S \/Part\b/g)).toHaveLength(count);
  expect(text).toContain('/StructTreeRoot');
});

test('people are told once, and nothing was refused by the policy', async () => {
  await press('Tell people by e-mail');
  await page.getByText(`${count} people were told`).waitFor();
  expect(await page.getByRole('button', { name: 'Tell people by e-mail' }).count()).toBe(0);
  expect(service.complaints).toEqual([]);
});
