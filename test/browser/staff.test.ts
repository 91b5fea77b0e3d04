import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './chromium.ts';
import { startService, type Service } from './service.ts';

/** What a reviewer and an administrator meet beside the straight way of the journey. */
const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 320, height: 700 } };

let browser: Browser;
let service: Service;
let reviewer: Page;
beforeAll(async () => {
  browser = await openBrowser();
  service = await startService(browser);
  reviewer = await service.open(desk);
  await service.signIn(reviewer, 'dana.okafor@example.org');
});
afterAll(async () => {
  await service?.close();
  await browser?.close();
});

const inAYear = () => new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);
const item = (page: Page) => page.locator('#item');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby'));
/** Wider than the room it has, and cut: on a page that clips, no scroll bar tells. */
const cut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.panel-flush, .panel')]
      .filter((box) => box.scrollWidth > box.clientWidth + 1)
      .map((box) => `${box.className}: ${box.scrollWidth} in ${box.clientWidth}`),
  );

test('at a desk the four ways to decide stand in one line, the place at the right of the heading', async () => {
  await reviewer.goto('/review');
  await reviewer.locator('.decide .button').first().waitFor();
  const tops = await reviewer
    .locator('.decide .button')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  const [heading, place] = await Promise.all([
    item(reviewer).boundingBox(),
    reviewer.locator('.item-place').boundingBox(),
  ]);
  expect(place?.x).toBeGreaterThan((heading?.x ?? 0) + (heading?.width ?? 0));
  expect(place?.y).toBeLessThan((heading?.y ?? 0) + (heading?.height ?? 0));
});

test('a document is seen once it is drawn, and at the size that was asked for last', async () => {
  const paper = reviewer.locator('.doc-canvas');
  await paper.waitFor();
  const width = async () => (await paper.boundingBox())?.width ?? 0;
  const before = await width();
  const larger = reviewer.getByRole('button', { name: 'Larger' });
  // In one go: the second is asked for while the first is still being drawn.
  await larger.evaluate((button: HTMLElement) => [1, 2].forEach(() => button.click()));
  await expect.poll(width).toBeCloseTo(before * 2, 0);
  await reviewer.waitForLoadState('networkidle');
  expect(await reviewer.locator('.doc-frame [role=alert]').count()).toBe(0);
  const ink = await paper.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value, at) => at % 4 === 0 && value < 100);
  });
  expect(ink).toBe(true);
});

test('a check that differs is above those that pass, and counted at the heading and in the list', async () => {
  await reviewer.locator('.item-place').getByText('1 check to look at').waitFor();
  await reviewer.locator('.queue [aria-current]').getByText('1 check to look at').waitFor();
  expect(await reviewer.locator('.checks li').first().locator('.wait').count()).toBe(1);
});

test('a unit that does not say its hours is never shown as hours; the reviewer gives them', async () => {
  const row = reviewer.locator('.queue a', { hasText: 'unit unclear' });
  expect(await row.textContent()).not.toMatch(/\d h\b/);
  await row.click();
  await expect.poll(() => item(reviewer).textContent()).toBe('Statewide peer conference, 0.85 CEU');
  expect(await reviewer.locator('.decide').getByText('Accept 0.85').count()).toBe(0);
  await reviewer.getByRole('button', { name: 'Give the hours and accept' }).click();
  const hours = reviewer.getByLabel('Hours that count');
  await expect.poll(() => hours.inputValue()).toBe('');
  await hours.fill('8.5');
  await reviewer.getByRole('button', { name: 'Accept 8.5 hours' }).click();
  await reviewer.locator('.recent .entry', { hasText: 'Statewide peer conference, 8.5 hours' }).waitFor();
});

test('after a move within the site a decision keeps the page and the focus', async () => {
  await reviewer.getByRole('link', { name: 'People', exact: true }).click();
  await reviewer.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  await reviewer.getByRole('link', { name: 'Review', exact: true }).click();
  await reviewer.locator('.decide .button').first().waitFor();
  const before = await item(reviewer).textContent();
  await reviewer.locator('.queue a').first().focus();
  await reviewer.keyboard.press('a');
  await expect.poll(() => item(reviewer).textContent()).not.toBe(before);
  await reviewer.waitForLoadState('networkidle');
  expect(await focused(reviewer)).toBe('item');
});

test('an item far down the list opens beside its row, in sight', async () => {
  await reviewer.goto('/review');
  const rows = reviewer.locator('.queue a');
  await rows.first().waitFor();
  await reviewer.getByRole('button', { name: 'Show more' }).click();
  await reviewer.getByRole('button', { name: 'Show more' }).click();
  const before = await item(reviewer).textContent();
  await rows.nth(25).click();
  await expect.poll(() => item(reviewer).textContent()).not.toBe(before);
  await expect.poll(async () => (await item(reviewer).boundingBox())?.y).toBeGreaterThanOrEqual(0);
  expect((await item(reviewer).boundingBox())?.y).toBeLessThan(900);
});

test('undo opens the item again, to be decided anew', async () => {
  const row = reviewer.locator('.recent .entry', { hasText: 'Accepted' }).first();
  const who = await row.locator('a').first().textContent();
  await row.getByRole('button', { name: /^Undo/ }).click();
  await reviewer.getByLabel('Why is it reopened?').fill('Wrong button');
  await reviewer.getByRole('button', { name: 'Reopen', exact: true }).click();
  await reviewer.waitForURL('**/review/act_*');
  await expect.poll(() => reviewer.locator('.panel-flush').textContent()).toContain(who ?? '?');
  await reviewer.getByRole('button', { name: /^Accept \d/ }).waitFor();
});

test('two reviewers on one item: who came second is told so where they look', async () => {
  const second = await service.open(desk);
  await service.signIn(second, 'tomas.rivera@example.org');
  await reviewer.goto('/review');
  await Promise.all(
    [reviewer, second].map((page) => page.getByRole('button', { name: /^Accept \d/ }).waitFor()),
  );
  const before = await item(reviewer).textContent();
  await reviewer.getByRole('button', { name: /^Accept \d/ }).click();
  await expect.poll(() => item(reviewer).textContent()).not.toBe(before);
  await second.getByRole('button', { name: /^Accept \d/ }).click();
  const note = second.getByRole('heading', { name: 'Somebody was first' });
  await note.waitFor();
  const box = await note.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeLessThan(900);
  await second.getByText('Dana Okafor decided first', { exact: false }).waitFor();
});

test('the whole record prints: with its audit log, in words, and no cut table', async () => {
  const page = await service.open(desk);
  await page.addInitScript(() =>
    Object.assign(globalThis, { print: () => Object.assign(globalThis, { printed: true }) }),
  );
  await service.signIn(page, 'imani.walker@example.org');
  await page.goto('/people?q=rosa');
  await page.getByRole('link', { name: 'Rosa Delgado' }).click();
  await page.getByRole('button', { name: 'Print the whole record' }).click();
  await expect.poll(() => page.evaluate(() => 'printed' in globalThis)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  // The inner width of a Letter page with its margins.
  await page.setViewportSize({ width: 680, height: 900 });
  await page.getByRole('heading', { name: 'Audit log of this record' }).waitFor();
  await expect
    .poll(() => page.locator('.timeline').last().textContent())
    .toContain('Decision: does not count');
  expect(await page.getByText(/^The whole record of Three Rivers Peer Board, printed/).isVisible()).toBe(
    true,
  );
  expect(await page.locator('.site-nav').isVisible()).toBe(false);
  const table = await page.locator('.hours-table').evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(table).toBeLessThanOrEqual(0);
});

test('more time for one person: on the record, on the public page and on their own, and taken back', async () => {
  const page = await service.open(desk);
  await service.signIn(page, 'imani.walker@example.org');
  await page.goto('/people?q=marcus');
  await page.getByRole('link', { name: 'Marcus Bell' }).click();
  await page.getByRole('button', { name: 'Decide for this person' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('exception-kind');
  await page.getByRole('button', { name: 'Save the decision' }).click();
  await page.getByRole('heading', { name: 'Two things to fix' }).waitFor();
  await page.getByLabel('New end').fill('2031-05-31');
  await page.getByLabel('Why?').fill('Care for a parent');
  await page.getByRole('button', { name: 'Save the decision' }).click();
  await page.getByRole('heading', { name: 'The decision is saved' }).waitFor();
  await page.getByRole('heading', { name: /^More time, period/ }).waitFor();
  await expect.poll(() => service.mailTo('marcus.bell@example.org')).toContain('now ends on May 31, 2031');

  const marcus = await service.open({ viewport: { width: 390, height: 844 } });
  await service.signIn(marcus, 'marcus.bell@example.org');
  await marcus.getByText('Your board moved the end of this period to').waitFor();
  await marcus.getByText('Care for a parent').waitFor();

  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByLabel('Why is it taken back?').fill('Wrong person');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByText('Taken back by Imani Walker').waitFor();
  await page.getByRole('link', { name: 'See the public page' }).click();
  await page.waitForURL('**/v/**');
  expect(await page.getByRole('main').textContent()).not.toMatch(/2031|parent/);
});

test('on the smallest phone, in Spanish, nothing of a claim is cut', async () => {
  const page = await service.open({ ...phone, locale: 'es-US' });
  await service.signIn(page, 'dana.okafor@example.org');
  await page.locator('header [lang="es"]').click();
  await page.locator('.queue a').nth(1).click();
  await page.locator('.checks').waitFor();
  expect(await cut(page)).toEqual([]);
  await page.locator('header [lang="en"]').click();
});

test('rules are written as sentences, tried on real people, and published by a second person', async () => {
  const page = await service.open(desk);
  await service.signIn(page, 'imani.walker@example.org');
  await page.goto('/settings/staff');
  await page.getByLabel('Role of Tomás Rivera').selectOption('administrator');
  await page.getByText('Tomás Rivera', { exact: false }).first().waitFor();
  await page.getByRole('link', { name: 'Rules', exact: true }).click();
  await page.locator('main .task a').first().click();
  await page.getByRole('button', { name: 'Start a draft' }).click();
  const earned = page.getByRole('region', { name: 'What must be earned' });
  await earned.getByLabel('Each period a person needs … hours in all,').fill('40');
  await earned.getByText('In the first rules it is 36.').waitFor();
  await earned.getByRole('button', { name: 'Add a sentence' }).click();
  await earned.getByRole('button', { name: 'At most so many hours' }).click();
  const most = earned.getByLabel('At most … hours may come from teaching and writing.');
  await expect.poll(() => most.evaluate((field) => field === document.activeElement)).toBe(true);
  await most.fill('five');
  await page.getByRole('link', { name: 'Write hours, such as 1.5 or 1:20.' }).waitFor();
  await most.fill('5');
  await page.getByLabel('In force from').fill(inAYear());
  await page.getByText('All changes are saved.').waitFor();
  await page.getByRole('button', { name: 'Try it on real people' }).click();
  await page.getByText(/^\d+ would be affected\.$/).waitFor();
  await page.getByRole('button', { name: 'Send to the second person' }).click();
  await page.getByRole('heading', { name: 'Imani Walker sent this draft to a second person' }).waitFor();
  expect(await page.getByRole('button', { name: 'Publish these rules' }).count()).toBe(0);
  await page.getByRole('link', { name: /^See all \d+/ }).click();
  await page.getByText('of 40 hours', { exact: false }).first().waitFor();

  const second = await service.open(desk);
  await service.signIn(second, 'tomas.rivera@example.org');
  await second.goto(page.url().replace('/affected', ''));
  await second.getByRole('button', { name: 'Publish these rules' }).click();
  await second.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await second.getByRole('heading', { name: 'The rules are published' }).waitFor();
  await second.getByText('Upcoming').waitFor();
});

test('no page complained', () => {
  expect(service.complaints).toEqual([]);
});
