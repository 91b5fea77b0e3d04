import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './chromium.ts';
import { startService, type Service } from './service.ts';

/** An empty body, from the printed invitation to a person who sees their own record. Each test goes on from the last. */
const desk = { viewport: { width: 1280, height: 900 }, timezoneId: 'America/Chicago' };
const phone = { viewport: { width: 390, height: 844 } };

let browser: Browser;
let service: Service;
let administrator: Page;
beforeAll(async () => {
  browser = await openBrowser();
  service = await startService(browser, undefined, { STANDING_DEMO: 'off' });
  administrator = await service.open(desk);
});
afterAll(async () => {
  await service?.close();
  await browser?.close();
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** The step that the list of first steps points to. */
const next = (page: Page) => page.locator('.first-run .task', { hasText: 'Next' }).getByRole('link');

async function acceptInvitation(page: Page, link: string, email: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await service.signIn(page, email, true);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
}

test('the printed invitation leads through the sign-in to the settings', async () => {
  await acceptInvitation(administrator, service.invitation, 'ada@lakeside.example.org', 'Ada First');
  await administrator.waitForURL('**/settings');
  await expect.poll(() => heading(administrator).textContent()).toBe('About your board');
  await expect.poll(() => next(administrator).textContent()).toBe('About your board');
});

test('the zone that is shown is the zone that would be saved, also where the list of the browser lacks it', async () => {
  const page = await service.open({ ...desk, timezoneId: 'UTC' });
  await service.signIn(page, 'ada@lakeside.example.org');
  await page.goto('/settings');
  await expect.poll(() => page.getByLabel('Time zone').inputValue()).toBe('UTC');
  await page.context().close();
});

test('about the board: mistakes are named, and after saving the next step is', async () => {
  const page = administrator;
  await expect.poll(() => page.getByLabel('Time zone').inputValue()).toBe('America/Chicago');
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await expect.poll(() => page.getByRole('heading', { name: 'Two things to fix' }).count()).toBe(1);
  await page.getByLabel('Name of the board').fill('Lakeside Peer Certification Board');
  await page.getByLabel('Where people can ask for help').fill('help@lakeside.example.org');
  await page.getByLabel('First letters of numbers').fill('LK');
  await page.getByRole('button', { name: 'Add a signature' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ada First');
  await page.getByLabel('Title', { exact: true }).fill('Chair of the board');
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await page.getByRole('heading', { name: 'Saved' }).waitFor();
  await expect.poll(() => page.locator('.brand').textContent()).toContain('Lakeside');
  await expect.poll(() => next(page).textContent()).toBe('Choose a program');
});

test('adding a person before there is a program is no dead end', async () => {
  const page = administrator;
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('link', { name: 'Add a person' }).click();
  await page.getByRole('link', { name: 'Choose a program' }).click();
  await page.waitForURL('**/settings/programs');
});

test('a program is chosen from the sets of rules, and the result takes the focus', async () => {
  const page = administrator;
  await page.getByLabel('Where?').selectOption('Pennsylvania');
  await page.getByText('Rules of: Pennsylvania Certification Board').waitFor();
  await page.getByLabel('Certified Peer Specialist', { exact: true }).check();
  await page.getByText('36 hours in all').waitFor();
  await page.getByRole('button', { name: 'Add the program' }).click();
  await page.getByRole('heading', { name: 'The program is added' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('result');
  await expect.poll(() => next(page).textContent()).toBe('Add your first person');
});

test('staff is invited by mail; the reviewer comes in and finds an empty list', async () => {
  const page = administrator;
  await page.goto('/settings/staff');
  await page.getByLabel('Name', { exact: true }).fill('Remy Viewer');
  await page.getByLabel('E-mail', { exact: true }).fill('remy@lakeside.example.org');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByRole('heading', { name: 'Remy Viewer has an invitation' }).waitFor();
  await expect.poll(() => service.mailTo('remy@lakeside.example.org')).toMatch(/\/invitation#/);
  const link = /\/invitation#[\w-]+/.exec(await service.mailTo('remy@lakeside.example.org'))?.[0] ?? '';
  const reviewer = await service.open(desk);
  await acceptInvitation(reviewer, link, 'remy@lakeside.example.org', 'Remy Viewer');
  await reviewer.waitForURL('**/review');
  await reviewer.getByRole('heading', { name: 'Nothing is waiting' }).waitFor();
  expect(await reviewer.getByRole('link', { name: 'Settings' }).count()).toBe(0);
});

test('a role that changes is told; one that may not change shows what it still is', async () => {
  const page = administrator;
  await page.goto('/settings/staff');
  await page.getByLabel('Role of Remy Viewer').selectOption({ label: 'Auditor' });
  await page.getByText('Saved. Remy Viewer is now: Auditor.').waitFor();
  await page.getByLabel('Role of Remy Viewer').selectOption({ label: 'Reviewer' });
  await page.getByText('Saved. Remy Viewer is now: Reviewer.').waitFor();
  const own = page.locator('tr', { hasText: '(you)' }).locator('select');
  await own.selectOption({ label: 'Auditor' });
  await page.getByRole('alert').waitFor();
  await expect.poll(() => own.inputValue()).toBe('administrator');
});

test('a first person: mistakes are named, letters that cannot be printed are refused, the next number is given', async () => {
  const page = administrator;
  await page.goto('/people/new');
  const save = page.getByRole('button', { name: 'Add the person and issue the certificate' });
  await save.click();
  await page.getByRole('heading', { name: 'Three things to fix' }).waitFor();
  await page.getByLabel('Name', { exact: true }).fill('ꦲ Lee');
  await page.getByLabel('E-mail').fill('jo@people.example.org');
  await page.getByLabel('Certified on').fill('2026-03-01');
  await save.click();
  await page.getByRole('link', { name: /cannot print: ꦲ/ }).waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Jo Lee');
  await save.click();
  await page.getByRole('heading', { name: 'The certification is added' }).waitFor();
  await expect.poll(() => page.locator('main').textContent()).toContain('LK-2026-00001');
});

test('a second person keeps the number they have; the board is ready', async () => {
  const page = administrator;
  await page.getByRole('link', { name: 'Add another person' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Łukasz Żółć');
  await page.getByLabel('E-mail').fill('lukasz@people.example.org');
  await page.getByLabel('Certified on').fill('2026-01-15');
  await page.getByLabel(/^Number/).fill('LK-2019-00077');
  await page.getByRole('button', { name: 'Add the person and issue the certificate' }).click();
  await page.getByRole('heading', { name: 'The certification is added' }).waitFor();
  await expect.poll(() => page.locator('main').textContent()).toContain('LK-2019-00077');
  await page.goto('/review');
  await page.getByRole('heading', { name: 'Nothing is waiting' }).waitFor();
  expect(await page.locator('.first-run').count()).toBe(0);
});

test('the person signs in and stands before their own record, with the certificate', async () => {
  const page = await service.open(phone);
  await service.signIn(page, 'jo@people.example.org');
  await page.waitForURL('**/home');
  await page.getByText('36 hours').first().waitFor();
  await page.getByRole('link', { name: 'Show certificate' }).click();
  await page.locator('canvas').first().waitFor();
});

test('no page complained', () => {
  expect(service.complaints).toEqual([]);
});
