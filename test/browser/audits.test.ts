import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdf } from '../support/pictures.ts';
import { openBrowser } from './chromium.ts';
import { startService, type Service } from './service.ts';

/** A routine check by hand: looked at with keys, asked back, answered, failed by two people; and its draw, run again. */

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

const ask = (page: Page, path: string): Promise<any> =>
  page.evaluate(async (at) => (await fetch(at)).json(), path);
const states = (page: Page) => page.locator('.queue .what').allTextContents();

/** The draw may have found somebody who wants Spanish. */
async function inEnglish(page: Page): Promise<void> {
  const button = page.locator('header [lang="en"]');
  if ((await button.count()) > 0) await button.click();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
}

test('from the first look to a letter that two people agreed on', async () => {
  const desk = await service.open({ viewport: { width: 1280, height: 900 } });
  await service.signIn(desk, 'grace.lindqvist@example.org');
  await desk.goto('/audits');
  await desk.locator('tbody a').first().click();
  await desk.getByRole('heading', { level: 1 }).getByText('Routine check:').waitFor();
  const at = new URL(desk.url()).pathname;

  // A and J, as long as the focus is in the list.
  const count = await desk.locator('.queue a').count();
  await desk.locator('.queue a').first().focus();
  for (let i = 0; i < count - 1; i++) {
    await desk.keyboard.press('a');
    await expect.poll(async () => (await states(desk))[i]).toBe('Enough');
    await desk.locator('.queue [aria-current]').focus();
    await desk.keyboard.press('j');
  }
  await desk.keyboard.press('r');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(async () => (await states(desk)).at(-1)).toBe('Question noted');
  await desk.getByRole('button', { name: 'Send the questions' }).click();
  await desk.getByRole('button', { name: 'Send', exact: true }).first().click();

  const { staff } = await ask(desk, '/api/me');
  const body = `/api/bodies/${staff[0].bodyId}`;
  // Not by what the page says: whom the draw found may have been asked before.
  await expect.poll(async () => (await ask(desk, `${body}${at}`)).state).toBe('with_person');
  const { person } = await ask(desk, `${body}${at}`);
  const found = await ask(desk, `${body}/people?search=${encodeURIComponent(person.name)}`);

  const phone = await service.open({ viewport: { width: 390, height: 844 } });
  await service.signIn(phone, found.rows.find(({ name }: { name: string }) => name === person.name).email);
  await inEnglish(phone);
  await phone.goto('/home');
  await phone.getByRole('link', { name: 'See what is needed' }).click();
  await phone.getByRole('heading', { level: 1, name: 'We need one more thing' }).waitFor();
  await phone.getByRole('button', { name: /^Add a proof for/ }).click();
  const paper = { name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) };
  await phone.locator('input[type=file]').last().setInputFiles(paper);
  await phone.getByText('MB, added').first().waitFor();
  await phone.getByRole('button', { name: 'Keep these proofs' }).click();
  await phone.getByText(`${count} of ${count} proofs added.`).waitFor();
  // One more, and straight to "Send": it goes along.
  await phone.getByRole('button', { name: /^Change proofs for/ }).click();
  const other = { ...paper, name: 'second.pdf', buffer: Buffer.from(pdf('Another')) };
  await phone.locator('input[type=file]').last().setInputFiles(other);
  await expect.poll(() => phone.getByText('MB, added').count()).toBe(2);
  // By key: the rows above may still move.
  await phone.getByRole('button', { name: 'Send to the board' }).press('Enter');
  await phone.getByRole('heading', { level: 1, name: 'We are looking at your proofs' }).waitFor();

  await desk.reload();
  await desk.locator('.queue a').last().click();
  const { lines } = await ask(desk, `${body}${at}`);
  expect(lines.at(-1).evidence.map(({ fileName }: { fileName: string }) => fileName)).toEqual([
    'paper.pdf',
    'second.pdf',
  ]);
  await desk.locator('[data-mark=not_enough]').click();
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(async () => (await states(desk)).at(-1)).toBe('Does not count');
  await desk.getByRole('button', { name: 'Decide' }).click();
  await desk.getByRole('button', { name: 'See the letter' }).click();
  await desk.locator('.letter').waitFor();
  const previewed = (await desk.locator('.letter p').allTextContents()).map((text) => text.trim());
  await desk.getByRole('button', { name: 'Propose to a second person' }).click();
  await desk.getByText('You proposed it, so somebody else decides.').waitFor();

  const second = await service.open({ viewport: { width: 1280, height: 900 } });
  await service.signIn(second, 'imani.walker@example.org');
  await second.goto(at);
  await second.getByRole('button', { name: 'Agree and send the letter' }).click();
  // What is proposed reads like what is decided: the service is asked.
  await expect.poll(async () => (await ask(second, `${body}${at}`)).state).toBe('closed');
  await second.getByText('Some hours do not count').first().waitFor();

  await phone.reload();
  await phone.getByRole('heading', { level: 1, name: 'Your routine check is done' }).waitFor();
  expect((await phone.locator('.letter').textContent()) ?? '').toContain(previewed[0]);
  expect(previewed.join(' ')).toMatch(/do not count now/);
  expect(service.complaints).toEqual([]);
});

test('its draw is run again with what the service gives out, and nothing else', async () => {
  const page = await service.open();
  const desk = await service.open();
  await service.signIn(desk, 'grace.lindqvist@example.org');
  const { staff } = await ask(desk, '/api/me');
  const plans = await ask(desk, `/api/bodies/${staff[0].bodyId}/audits/plans`);
  const { id } = plans.rows.find(({ state }: { state: string }) => state === 'drawn');
  await page.goto(`/draws/${id}`);
  expect(await page.locator('script').count()).toBe(0);
  const folder = await mkdtemp(join(tmpdir(), 'standing-again-'));
  const script = join(folder, 'run-again.mjs');
  await writeFile(script, await (await fetch(`${service.url}/draws/run-again.mjs`)).text());
  const said = await new Promise<string>((resolve) =>
    execFile(process.execPath, [script, `${service.url}/draws/${id}.json`], (_error, out, err) =>
      resolve(out + err),
    ),
  );
  await rm(folder, { recursive: true });
  expect(said).toMatch(/This draw holds: \d+ of \d+/);
  const shown = await page.locator('section[aria-labelledby=list] > ol code').allTextContents();
  for (const one of shown) expect(said).toContain(one);
  expect(service.complaints).toEqual([]);
});
