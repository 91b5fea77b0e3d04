import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './chromium.ts';
import { startService, type Service } from './service.ts';

/** A hold from the first person's form to the second's answer, and what everybody else sees of it. */

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

const main = (page: Page) => page.getByRole('main');

test('one person proposes a hold, a second agrees, and only then the public page says so', async () => {
  const first = await service.open();
  await service.signIn(first, 'dana.okafor@example.org');
  await first.goto('/people?q=Rosa%20Delgado');
  await main(first).locator('a[href^="/records/"]').first().click();
  await main(first).getByRole('link', { name: 'Put on hold' }).click();
  const record = new URL(first.url()).pathname.split('/')[2];
  await main(first).getByRole('button', { name: 'Ask a second person' }).click();
  await expect.poll(() => first.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
  await main(first).getByRole('link', { name: 'Choose why' }).click();
  await first.keyboard.press('Space');
  await main(first).getByLabel('Letter to the person').fill('No. 12');
  await expect
    .poll(() => main(first).locator('[aria-labelledby=public-says]').textContent())
    .toContain('This certificate is on hold');
  await main(first).getByRole('button', { name: 'Ask a second person' }).click();
  await main(first).getByRole('heading', { name: 'A second person has to answer' }).waitFor();
  expect(
    await main(first)
      .getByRole('button', { name: /^Agree/ })
      .count(),
  ).toBe(0);

  const second = await service.open();
  await service.signIn(second, 'imani.walker@example.org');
  await second.goto('/review');
  await main(second)
    .getByRole('link', { name: /^Second person/ })
    .click();
  await main(second).getByRole('link', { name: 'Hold: Rosa Delgado' }).click();
  await main(second).getByRole('button', { name: 'Agree and put on hold' }).click();
  await main(second).getByRole('heading', { name: 'Hold: agreed' }).waitFor();
  await main(second).getByRole('link', { name: 'Back to the record', exact: true }).last().click();
  await main(second).getByRole('link', { name: 'End the hold' }).waitFor();
  expect(new URL(second.url()).pathname).toBe(`/records/${record}`);
  const publicPage = await main(second)
    .getByRole('link', { name: 'See the public page' })
    .getAttribute('href');

  const employer = await service.open();
  await employer.goto(publicPage ?? '');
  await expect.poll(() => employer.locator('h1').textContent()).toContain('This certificate is on hold');
  expect(await employer.content()).not.toContain('No. 12');

  const rosa = await service.open();
  await service.signIn(rosa, 'rosa.delgado@example.org');
  await main(rosa).getByRole('heading', { level: 2, name: 'Hold' }).waitFor();
  await expect.poll(() => main(rosa).textContent()).toContain('Your letter: No. 12.');
  expect(await service.mailTo('rosa.delgado@example.org')).not.toMatch(/hold/i);
  expect(service.complaints).toEqual([]);
});
