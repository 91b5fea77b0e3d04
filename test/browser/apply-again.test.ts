import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boardToday } from './board-day.ts';
import { openBrowser } from './chromium.ts';
import { startService, type Service } from './service.ts';
import { ask } from './two-credentials.ts';

/** Somebody whose certification has ended for good comes back by a new application. */

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

const name = 'Teodora Quiñones';
const email = 'teodora.quinones@people.example';
const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
const heading = (page: Page, text: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: text }).waitFor();

/** Certified some three years ago in a program that has forgotten her a month after the end. */
async function endedLongAgo(admin: Page) {
  const { staff } = await ask(admin, 'GET', '/api/me');
  const board = `/api/bodies/${staff[0].bodyId}`;
  const program = { preset: 'us-nc', credential: 'cps', title: 'Riverside peer specialist' };
  const { id: programId } = await ask(admin, 'POST', `${board}/programs`, program);
  const rules = { requirements: [{ code: 'age', kind: 'age', atLeast: 18 }] };
  await ask(admin, 'PUT', `${board}/programs/${programId}/entry`, {
    inForceFrom: boardToday(),
    rules,
    version: 0,
  });
  const certification = { programId, certifiedOn: day(-1000) };
  const { certificationId } = await ask(admin, 'POST', `${board}/people`, { name, email, certification });
  const record = await ask(admin, 'GET', `${board}/certifications/${certificationId}`);
  return record.certification.number as string;
}

test('who held it long ago applies again, and finds the new one first and the old one where it was', async () => {
  const admin = await service.open();
  await service.signIn(admin, 'imani.walker@example.org');
  const number = await endedLongAgo(admin);

  const page = await service.open({ viewport: { width: 390, height: 844 } });
  await service.signIn(page, email);
  await page.goto('/home');
  await heading(page, /^Your certification ended on/);
  await page.getByText('You can come back with a new application.').waitFor();
  expect(await page.getByRole('link', { name: 'Log hours' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Apply again' }).click();
  await heading(page, 'Become certified: Riverside peer specialist');
  await page.getByText(`with the number ${number}. You can apply again.`).waitFor();
  await expect.poll(() => page.getByLabel('Your name').inputValue()).toBe(name);
  await page.getByRole('button', { name: 'Begin' }).click();
  await heading(page, 'Your certification');
  // On the way the old page leads on.
  await page.goto('/home');
  await page.getByRole('link', { name: 'Go on with your application' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Your age', exact: true }).click();
  await page.getByLabel('Yes, I am old enough').check();
  await page.getByRole('main').locator('.button-main').click();
  await page.getByRole('button', { name: 'Send to the board' }).click();
  await page.getByText('There is nothing to do for now.').waitFor();

  await admin.goto('/review?tab=first');
  await admin.getByRole('link', { name: new RegExp(name) }).click();
  await heading(admin, name);
  const before = admin.getByRole('link', { name: `Held the number ${number} until` });
  await before.click();
  await admin.getByText(number).first().waitFor();
  await admin.goBack();
  await admin.locator('.button-main', { hasText: 'Certify' }).click();
  await admin.getByText(`${name} is certified.`).waitFor();

  await page.reload();
  await page.getByRole('link', { name: 'Go to your page' }).click();
  await page.getByRole('link', { name: 'Show certificate' }).waitFor();
  await page.getByRole('button', { name: 'See another certification' }).click();
  await heading(page, 'Which certification?');
  const old = page.getByRole('listitem').filter({ hasText: number });
  await old.getByText('You were certified again.').waitFor();
  await old.getByRole('button').click();
  await heading(page, 'You have a newer certification');
  await page.getByRole('button', { name: 'Open the newer one' }).click();
  await page.getByRole('link', { name: 'Show certificate' }).waitFor();

  const { people } = await ask(page, 'GET', '/api/me');
  const answers = people[0].certifications.map((one: any) => [one.number === number, one.isFollowed]);
  expect(answers.toSorted()).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(service.complaints).toEqual([]);
});
