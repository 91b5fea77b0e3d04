import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './chromium.ts';
import { startService, type Service } from './service.ts';

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

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (size) await page.setViewportSize(size);
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ...(wide > 0 ? [`${page.url()} is ${wide} px too wide at 320 px`] : []),
  ];
}

const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

test('a list is pasted, mended with the keyboard, posted and corrected, and the person sees the hours', async () => {
  const page = await service.open({ viewport: { width: 390, height: 844 } });
  await service.signIn(page, 'maya.torres@opendoor.example');
  const home = new URL(page.url()).pathname;
  const { rows: courses } = await page.evaluate(
    (path) => fetch(`/api${path}/courses`).then((answer) => answer.json()),
    home,
  );
  const { code, title } = courses.find(({ today }: { today: unknown }) => today !== null);
  const phone = await service.open();
  await service.signIn(phone, 'rosa.delgado@example.org');
  const { people } = await phone.evaluate(() => fetch('/api/me').then((answer) => answer.json()));
  const [{ name, certifications }] = people;
  const [{ number }] = certifications;

  await page.goto(`${home}/rosters`);
  await page.locator('main .button-main').click();
  await page.locator('#list-text').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.locator('main .button-main').click();
  await page.locator('#list-file-error').waitFor();
  await page
    .locator('#list-text')
    .fill(
      [
        'Number\tName\tCourse\tDate',
        `${number}\t${name}\tNO-SUCH\t${day(-3)}`,
        `TR-1990-00001\tNobody\t${code}\t${day(-3)}`,
      ].join('\n'),
    );
  await page.locator('main .button-main').focus();
  await page.keyboard.press('Enter');
  await page.locator('#row-2-course').waitFor();
  // What was found has the focus; two rows need a look, and nothing can be posted.
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('found');
  expect(await page.locator('main .button-main').count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await page.locator('#row-2-course').fill(code);
  await page.keyboard.press('Enter');
  await page.locator('main .button-main').waitFor();
  const download = page.waitForEvent('download');
  await page.locator('section[aria-labelledby=found] .button-quiet').click();
  expect((await download).suggestedFilename()).toBe('rows-to-mend.csv');
  await page.locator('main .button-main').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/rosters\/ros_/);
  await page.locator('table tbody tr').waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.locator('table tbody a').click();
  await page.locator('#correct-minutes').fill('45');
  await page.locator('#correct-reason').fill('Left early.');
  await page.locator('form[aria-labelledby=correct] button').click();
  await page.locator('#history').waitFor();
  await expect.poll(() => page.locator('main').textContent()).toContain('Left early.');
  expect(await barriers(page)).toEqual([]);
  await phone.goto('/activities');
  await phone.getByText(title).first().waitFor();
  await expect.poll(() => phone.locator('main').textContent()).toContain(title);
  await page.goto(`${home}/rosters/new`);
  await page.locator('#list-text').fill(`${number}\t${name}\t${code}\t${day(-3)}`);
  await page.locator('main .button-main').click();
  await page.locator('#row-1-amount-error').waitFor();
  expect(service.complaints).toEqual([]);
});
