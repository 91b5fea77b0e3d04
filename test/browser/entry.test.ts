import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdf } from '../support/pictures.ts';
import { boardToday } from './board-day.ts';
import { openBrowser } from './chromium.ts';
import { startService, type Service } from './service.ts';
import { ask } from './two-credentials.ts';

/** From a link that a board gives away to a certification that a stranger can check. */

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

const name = 'Inés Marín-Ocampo';
const heading = (page: Page, text: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: text }).waitFor();

/** What this board asks for is shorter than the demo's: one part of most kinds. */
async function shortProgram(admin: Page): Promise<string> {
  const { staff } = await ask(admin, 'GET', '/api/me');
  const programs = `/api/bodies/${staff[0].bodyId}/programs`;
  const program = { preset: 'us-nc', credential: 'cps', title: 'Riverside peer specialist' };
  const { id } = await ask(admin, 'POST', programs, program);
  const rules = {
    requirements: [
      { code: 'age', kind: 'age', atLeast: 18 },
      { code: 'papers', kind: 'document', title: { en: 'Your diploma', es: 'Su diploma' } },
      { code: 'examination', kind: 'examination', percent: 70 },
      { code: 'references', kind: 'references', count: 1 },
      { code: 'ethics', kind: 'ethics' },
      { code: 'own_story', kind: 'lived_experience', statement: 'optional' },
    ],
  };
  await ask(admin, 'PUT', `${programs}/${id}/entry`, { inForceFrom: boardToday(), rules, version: 0 });
  return id;
}

async function fillParts(page: Page): Promise<void> {
  const list = new URL(page.url()).pathname;
  const main = page.getByRole('main');
  const fill = async (title: string, what: () => Promise<unknown>) => {
    await main.getByRole('link', { name: title, exact: true }).click();
    await heading(page, title);
    await what();
    await main.locator('.button-main').click();
    await page.waitForURL((at) => at.pathname === list);
  };
  await fill('Your age', () => page.getByLabel('Yes, I am old enough').check());
  await fill('Your diploma', async () => {
    const file = { name: 'diploma.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) };
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.getByText('added').waitFor();
  });
  await fill('The code of ethics', () => page.getByLabel('I have read it').check());
  // The story is kept under lock, and a "yes" beside it takes nobody away from it.
  await main.getByRole('link', { name: 'Lived experience', exact: true }).click();
  await page.getByLabel('In your words').fill('It is mine to tell.');
  await page.getByLabel('Yes, this is true for me').check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('You have said that this is so.').waitFor();
  await page.getByRole('button', { name: 'Save my story' }).click();
  await page.waitForURL((at) => at.pathname === list);
  await main.getByRole('link', { name: 'People who speak for you', exact: true }).click();
  await page.getByLabel('Their name').fill('Noor Haddad');
  await page.getByLabel('Their e-mail').fill('noor@clinic.example');
  await page.getByRole('button', { name: 'Send the request' }).click();
  // The status follows what was just done, without loading the page.
  await page.getByText('Waiting for others').waitFor();
}

async function speak(): Promise<void> {
  await expect.poll(() => service.mailTo('noor@clinic.example')).toContain('/reference#');
  const link = /\/reference#[\w.-]+/.exec(await service.mailTo('noor@clinic.example'))?.[0] ?? '';
  const referee = await service.open();
  await referee.goto(link);
  await heading(referee, `A few words about ${name}`);
  await referee.getByLabel('I am Noor Haddad').check();
  await referee.getByLabel('Since when').fill('Four years, from the clinic.');
  await referee.getByLabel('Your words to the board').fill('A person others come to.');
  await referee.getByRole('button', { name: 'Send to the board' }).click();
  await heading(referee, 'Thank you');
}

async function decide(admin: Page): Promise<void> {
  await admin.goto('/review?tab=first');
  await admin.getByRole('link', { name: new RegExp(name) }).click();
  await heading(admin, name);
  const say = admin.getByRole('group', { name: /Your diploma/ });
  await say.getByRole('button', { name: 'Enough' }).click();
  await say.getByRole('button', { name: 'Undo' }).waitFor();
  await admin
    .getByLabel('Day of the examination')
    .fill(new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10));
  await admin.getByLabel('Percent').fill('88');
  await admin.getByRole('button', { name: 'Enter the result' }).click();
  await admin.getByText('88 percent. Entered by').waitFor();
  await admin.getByText('Recommends', { exact: true }).click();
  await admin.getByText('A person others come to.').waitFor();
  expect(await admin.getByText('It is mine to tell.').count()).toBe(0);
  await admin.getByRole('button', { name: 'Read it' }).click();
  await admin.getByText('It is mine to tell.').waitFor();
  await admin.locator('.button-main', { hasText: 'Certify' }).click();
  await admin.getByText(`${name} is certified.`).waitFor();
}

test('a newcomer applies, is spoken for, and is certified for everybody to see', async () => {
  const admin = await service.open();
  await service.signIn(admin, 'imani.walker@example.org');
  const programId = await shortProgram(admin);

  const page = await service.open({ viewport: { width: 390, height: 844 } });
  await page.goto(`/apply/${programId}`);
  await service.signIn(page, 'ines.marin@people.example', true);
  await heading(page, 'Become certified: Riverside peer specialist');
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Begin' }).click();
  await heading(page, 'Your certification');
  await fillParts(page);
  await speak();
  await page.goto('/home');
  await heading(page, 'Your way to a certification');
  await page.getByRole('main').getByRole('link', { name: 'Riverside peer specialist' }).click();
  await page.getByRole('button', { name: 'Send to the board' }).click();
  await page.getByText('There is nothing to do for now.').waitFor();

  await decide(admin);

  await page.reload();
  await page.getByRole('link', { name: 'Go to your page' }).click();
  await page.getByRole('link', { name: 'Show certificate' }).waitFor();
  const { people } = await ask(page, 'GET', '/api/me');
  const home = await ask(page, 'GET', `/api/my/certifications/${people[0].certifications[0].id}/home`);
  await page.goto('/transcript');
  await page.getByRole('heading', { name: 'Training before certification' }).waitFor();
  await page.getByText('Test passed').waitFor();
  const stranger = await service.open();
  await stranger.goto(new URL(home.certification.verifyUrl).pathname);
  await heading(stranger, /current/i);
  await stranger.getByText(name).first().waitFor();
  expect(service.complaints).toEqual([]);
});
