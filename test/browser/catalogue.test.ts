import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './chromium.ts';
import { startService, type Service } from './service.ts';

/** From the wish to teach to hours that fill themselves in: a provider, the board, and a peer specialist. */

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

const button = (page: Page) => page.getByRole('main').locator('.button-main');
const settled = (page: Page) => page.waitForLoadState('networkidle');

test('a provider asks, is approved, proposes a course; a specialist’s form fills itself with it', async () => {
  const board = await service.open({ viewport: { width: 1280, height: 900 } });
  await service.signIn(board, 'dana.okafor@example.org');
  await board.goto('/catalogue');
  const link = await board.locator('a[href^="/providers/apply/"]').getAttribute('href');

  // Asked for before signing in; what was typed is there after the page was loaded again.
  const teacher = await service.open({ viewport: { width: 390, height: 844 } });
  await teacher.goto(link ?? '');
  await teacher.waitForURL('**/sign-in');
  await service.signIn(teacher, 'office@lanterns.example', true);
  // Listened for before it is typed: on a loaded machine the draft may be kept while the next line is still waiting.
  const kept = teacher.waitForResponse(
    (answer) => answer.url().endsWith('/draft') && !!answer.request().postData()?.includes('Two trainers'),
  );
  await teacher.locator('#name').fill('Lantern Trainings');
  await teacher.locator('#about').fill('Listening and grief. Two trainers.');
  await kept;
  await teacher.reload();
  await expect.poll(() => teacher.locator('#name').inputValue()).toBe('Lantern Trainings');
  await button(teacher).click();
  await teacher.locator('.note-stop a').first().waitFor();
  await teacher.locator('#memberName').fill('Noor Haddad');
  await button(teacher).click();
  await teacher.locator('main a.button-main[href^="/providers/prv_"]').click();
  await teacher.waitForURL('**/providers/prv_*');
  await expect.poll(() => teacher.locator('h1').textContent()).toBe('The board reads what you sent');

  await board.goto('/catalogue');
  await board.getByRole('link', { name: 'Lantern Trainings' }).first().click();
  await board.locator('input[value=approve]').check();
  await button(board).click();
  await board.getByText('Saved. The provider has a mail').waitFor();

  await teacher.reload();
  await expect.poll(() => teacher.locator('h1').textContent()).toBe('You are approved');
  await teacher.goto(`${new URL(teacher.url()).pathname}/courses/new`);
  await teacher.locator('#title').fill('Sitting with grief');
  await teacher.locator('#code').fill('lan-1');
  await teacher.locator('#about').fill('What to say and what not. Noor Haddad. No breaks.');
  await teacher.locator('#hours').fill('2.5');
  await teacher.locator('#topic-1').selectOption('peer_support');
  await teacher.locator('#fromOn').fill('2026-01-01');
  await button(teacher).click();
  await teacher.getByText('The board will answer by mail').waitFor();

  await board.goto('/catalogue');
  await board.getByRole('link', { name: 'Sitting with grief' }).click();
  await board.locator('input[value=approve]').check();
  await board.locator('#hours').fill('2');
  await button(board).click();
  await board.getByText('Saved', { exact: true }).waitFor();

  const rosa = await service.open({ viewport: { width: 390, height: 844 } });
  await service.signIn(rosa, 'rosa.delgado@example.org');
  await rosa.goto('/log');
  await settled(rosa);
  await expect
    .poll(async () => {
      await rosa.locator('#title').fill('grief');
      return rosa.locator('#title-list option[value="Sitting with grief"]').count();
    })
    .toBe(1);
  // What the browser's own list does when one of it is chosen.
  await rosa.locator('#title').fill('Sitting with grief');
  await expect.poll(() => rosa.locator('#provider').inputValue()).toBe('Lantern Trainings');
  expect(
    await rosa.locator('#hours').locator('..').locator('..').locator('input:checked').getAttribute('value'),
  ).toBe('2');
  expect(service.complaints).toEqual([]);
});
