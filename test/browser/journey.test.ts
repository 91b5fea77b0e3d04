import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawing } from '../support/pictures.ts';
import { openBrowser } from './chromium.ts';
import { startService, type Service } from './service.ts';

const phone = { viewport: { width: 390, height: 844 } };
const desk = { viewport: { width: 1280, height: 900 } };

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

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

describe('from the first hour to a certificate that an employer believes', () => {
  let reviewer: Page;

  test('a specialist logs hours with a photo, and sees before saving that they count', async () => {
    const page = await service.open(phone);
    await service.signIn(page, 'rosa.delgado@example.org');
    await expect.poll(() => heading(page).textContent()).toBe('You are on track');
    // Each thing stands once: what waits is not told again under what was logged, and a refusal says why.
    const logged = page.getByRole('region', { name: 'What you logged' });
    expect(await logged.locator('h3').allTextContents()).toEqual([
      'Crisis de-escalation',
      'Ethics in peer work',
      'Team meeting',
    ]);
    await logged.getByText('Your program does not accept staff meetings.', { exact: false }).waitFor();
    const next = page.getByRole('region', { name: 'What comes next' });
    await next
      .getByText('8.5 hours of training, among them 4 hours of peer support', { exact: false })
      .waitFor();
    // Tried first, with nothing saved; what was filled in comes along into the log form.
    await next.getByRole('link', { name: 'See if a training will count' }).click();
    await expect.poll(() => heading(page).textContent()).toBe('Will this count?');
    await page.getByLabel('Peer support', { exact: true }).check();
    await page.getByLabel('1.5', { exact: true }).check();
    await page.getByLabel('Yesterday').check();
    const answer = page.getByRole('region', { name: 'What counts' });
    await answer.getByText('All 1.5 hours count, for peer support', { exact: false }).waitFor();
    await answer
      .getByText('After this, one 7-hour course with 2.5 hours of peer support', { exact: false })
      .waitFor();
    await answer.getByRole('button', { name: 'Log it' }).click();
    await expect.poll(() => heading(page).textContent()).toBe('Log hours');
    await page.getByLabel('Name of the training').fill('Walking beside: shared decisions');
    await expect
      .poll(() => page.getByRole('status').allTextContents())
      .toContainEqual(expect.stringContaining('29 of 36'));
    const stored = page.waitForResponse(
      (answer) => answer.url().endsWith('/evidence') && answer.status() === 201,
    );
    await page
      .locator('input[type=file]')
      .last()
      .setInputFiles({ name: 'certificate.png', mimeType: 'image/png', buffer: Buffer.from(drawing()) });
    await stored;
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Saved/ }).waitFor();
    await page.goto('/home');
    await page.getByText('4.5 are being checked', { exact: false }).waitFor();
  });

  test('a reviewer opens it beside its proof and accepts it', async () => {
    reviewer = await service.open(desk);
    await service.signIn(reviewer, 'dana.okafor@example.org');
    await expect.poll(() => heading(reviewer).textContent()).toBe('Review');
    const own = reviewer
      .locator('.queue a', { hasText: 'Rosa Delgado' })
      .filter({ hasText: 'Walking beside: shared decisions' });
    // Oldest first: the newest is at the end of the list.
    await findInQueue(reviewer, own);
    await own.first().click();
    await reviewer.getByRole('heading', { name: 'Walking beside: shared decisions, 1.5 hours' }).waitFor();
    await reviewer.locator('.doc-frame a[download]').first().waitFor();
    await reviewer.getByRole('button', { name: /^Accept 1.5 hours/ }).click();
    await reviewer.getByText('Rosa Delgado').last().waitFor();
    const person = await service.open(phone);
    await service.signIn(person, 'rosa.delgado@example.org');
    await person.getByText('26 of 36 hours are done', { exact: false }).waitFor();
  });

  test('a specialist who is ready renews: details, hours, ethics, send', async () => {
    const page = await service.open(phone);
    await service.signIn(page, 'marcus.bell@example.org');
    await expect.poll(() => heading(page).textContent()).toBe('Ready to renew');
    await page.goto('/renewal/details');
    await page.getByRole('main').getByRole('button').last().click();
    await page.waitForURL('**/renewal');
    await page.goto('/renewal/hours');
    await page.getByRole('main').getByRole('button').last().click();
    await page.waitForURL('**/renewal');
    await page.goto('/renewal/ethics');
    await page.getByRole('main').locator('input[type=checkbox]').check();
    await page.getByRole('main').getByRole('button').last().click();
    await page.waitForURL('**/renewal');
    await page.goto('/renewal/send');
    const sent = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.ok());
    await page.getByRole('main').getByRole('button', { name: /send/i }).last().click();
    await sent;
    await page.goto('/home');
    await expect.poll(() => heading(page).textContent()).toBe('We are checking your renewal');
  });

  test('the reviewer approves, and the certificate is issued', async () => {
    await reviewer.goto('/review?tab=renewals');
    const own = reviewer.locator('.queue a', { hasText: 'Marcus Bell' });
    await findInQueue(reviewer, own);
    await own.first().click();
    await reviewer.getByRole('heading', { name: 'Renewal: Marcus Bell' }).waitFor();
    await reviewer.getByRole('button', { name: 'Approve and issue the certificate' }).click();
    await reviewer
      .getByText(/Renewed until/)
      .first()
      .waitFor();
  });

  test('the person sees and saves it; the pages and the service draw the same bytes', async () => {
    const page = await service.open(phone);
    await service.signIn(page, 'marcus.bell@example.org');
    await page.getByRole('link', { name: 'Show certificate' }).click();
    await page.locator('canvas').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /PDF/ }).first().click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const drawn = await drawInPage(page, id ?? '');
    expect(drawn).toBe(createHash('sha256').update(bytes).digest('hex'));
    const tag = await page.evaluate(
      async (one) => (await fetch(`/api/certificates/${one}/pdf`)).headers.get('ETag'),
      id,
    );
    expect(tag).toBe(`"${drawn}"`);
    const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
    const [sheet] = printed.getPages();
    expect(printed.getPageCount()).toBe(1);
    expect(sheet && sheet.getWidth() > sheet.getHeight()).toBe(true);
  });

  test('an employer opens the link with script switched off: current, with the new end', async () => {
    const owner = await service.open(phone);
    await service.signIn(owner, 'marcus.bell@example.org');
    const url = await owner.evaluate(async () => {
      const me = await (await fetch('/api/me')).json();
      const home = await (
        await fetch(`/api/my/certifications/${me.people[0].certifications[0].id}/home`)
      ).json();
      return { link: home.certification.verifyUrl, endsOn: home.period.endsOn };
    });
    const employer = await service.open({ ...phone, javaScriptEnabled: false });
    await employer.goto(url.link);
    await expect.poll(() => heading(employer).textContent()).toBe('This certificate is current');
    const shown = await employer.locator('main').textContent();
    expect(shown).toContain('Marcus Bell');
    expect(shown).toContain(String(Number(url.endsOn.slice(0, 4)) + 2));
    expect(await employer.locator('script').count()).toBe(0);
    await employer.getByRole('link', { name: 'Español' }).click();
    expect(await employer.locator('html').getAttribute('lang')).toBe('es');
  });

  test('a photo taken in a dead spot is never left out: Save waits for it, and it is sent when the network is back', async () => {
    const page = await service.open(phone);
    await service.signIn(page, 'rosa.delgado@example.org');
    await page.goto('/log');
    await page.getByLabel('Ethics', { exact: true }).check();
    await page.getByLabel('2', { exact: true }).check();
    await page.getByLabel('Name of the training').fill('Hard choices');
    await page.getByText('will have', { exact: false }).waitFor();
    await page.context().setOffline(true);
    await page
      .locator('input[type=file]')
      .last()
      .setInputFiles({ name: 'certificate.png', mimeType: 'image/png', buffer: Buffer.from(drawing()) });
    await page.getByText('This file was not sent.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'One thing to fix' }).waitFor();
    await page.getByRole('link', { name: /A file was not sent/ }).waitFor();
    await page.context().setOffline(false);
    await page.getByText('MB, added.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Saved/ }).waitFor();
    await page.goto('/activities');
    await page.getByRole('link', { name: /^Hard choices/ }).click();
    await page.getByRole('group').getByText('.jpg', { exact: false }).waitFor();
  });

  test('what was saved does not come back as a draft, however slow the network', async () => {
    const page = await service.open(phone);
    await service.signIn(page, 'rosa.delgado@example.org');
    await page.goto('/log');
    await page.route('**/draft', async (route) => {
      if (route.request().method() === 'PUT') await new Promise((resolve) => setTimeout(resolve, 2500));
      await route.continue();
    });
    const leaves = page.waitForRequest((request) => request.method() === 'PUT');
    const arrived = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await page.getByLabel('Ethics', { exact: true }).check();
    await page.getByLabel('1', { exact: true }).check();
    await page.getByLabel('Name of the training').fill('Saying no kindly');
    await leaves;
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Saved/ }).waitFor();
    await arrived;
    await page.goto('/log');
    await page.getByLabel('Ethics', { exact: true }).waitFor();
    await expect.poll(() => page.getByLabel('Name of the training').inputValue()).toBe('');
  });

  test('a form whose contract did not arrive is checked by the service', async () => {
    // Not watched: what this page complains of is meant.
    const page = await browser.newPage({ baseURL: service.url, locale: 'en-US', ...phone });
    await service.signIn(page, 'rosa.delgado@example.org');
    let refused = 0;
    await page.route('**/assets/contract-*.js', (route) => {
      refused += 1;
      return route.abort('internetdisconnected');
    });
    await page.goto('/log');
    await page.getByLabel('Ethics', { exact: true }).check();
    await page.getByLabel('1', { exact: true }).check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'One thing to fix' }).waitFor();
    expect(refused).toBeGreaterThan(0);
    await page.getByLabel('Name of the training').fill('Rules of the house');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'Rules of the house, 1 hour' }).waitFor();
  });

  test('the bar with Save never lies over what has the focus', async () => {
    const page = await service.open(phone);
    await service.signIn(page, 'rosa.delgado@example.org');
    await page.goto('/log');
    await page.getByLabel('Ethics', { exact: true }).check();
    await page.getByLabel('1', { exact: true }).check();
    await page.getByLabel('Name of the training').fill('Small talk');
    await page.getByText('will have', { exact: false }).waitFor();
    await page.locator('#topic').focus();
    const covered = () =>
      page.evaluate(() => {
        const bar = document.querySelector('.save-bar');
        const focused = document.activeElement;
        if (!bar || !focused || bar.contains(focused)) return null;
        return focused.getBoundingClientRect().bottom > bar.getBoundingClientRect().top;
      });
    const all: boolean[] = [];
    for (let one = await covered(); one !== null; one = await covered()) {
      all.push(one);
      await page.keyboard.press('Tab');
    }
    expect(all.length).toBeGreaterThan(10);
    expect(all).not.toContain(true);
  });

  test('choices use the whole width of the form', async () => {
    const page = await service.open(desk);
    await service.signIn(page, 'rosa.delgado@example.org');
    await page.goto('/log');
    const width = async (part: string) => (await page.locator(part).first().boundingBox())?.width;
    await page.locator('.choices-grid').waitFor();
    expect(await width('.choices-grid')).toBe(await width('main form'));
  });

  test('a move says where one is: title and focus follow', async () => {
    const page = await service.open(phone);
    await service.signIn(page, 'dana.okafor@example.org');
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await expect.poll(() => page.title()).toBe('People · Standing');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  test('a session that ends by itself says so', async () => {
    const page = await service.open(phone);
    await service.signIn(page, 'rosa.delgado@example.org');
    await page.goto('/activities');
    await page.getByRole('link', { name: /^Ethics in peer work/ }).waitFor();
    await page.context().clearCookies();
    await page.getByRole('link', { name: /^Ethics in peer work/ }).click();
    await page.getByRole('heading', { name: 'You were signed out' }).waitFor();
  });

  test('after signing out nothing personal is kept in the browser', async () => {
    const page = await service.open(phone);
    await service.signIn(page, 'rosa.delgado@example.org');
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.getByRole('button', { name: /Sign out|Salir|Cerrar/ }).click();
    await page.waitForURL('**/sign-in');
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toMatch(/rosa|delgado|cer_|per_/i);
  });

  test('no page complained: no script error, nothing refused by the policy, no foreign request', () => {
    expect(service.complaints).toEqual([]);
  });
});

/** The list goes on page by page; each press waits for its rows. */
async function findInQueue(page: Page, own: Locator): Promise<void> {
  const rows = page.locator('.queue a');
  await rows.first().waitFor();
  while ((await own.count()) === 0) {
    const before = await rows.count();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(before);
  }
}

/** SHA-256 of what the SPA's own Worker draws from the same facts, in this browser. */
async function drawInPage(page: Page, id: string): Promise<string> {
  const manifest = JSON.parse(await readFile('dist/admin/.vite/manifest.json', 'utf8'));
  const worker = `/${manifest['certificate/preview.tsx'].assets[0]}`;
  // As text: the test runner would rewrite functions of its own.
  return page.evaluate(`(async () => {
    const { facts } = await (await fetch('/api/certificates/${id}')).json();
    const worker = new Worker('${worker}', { type: 'module' });
    const paper = await new Promise((resolve) => {
      worker.addEventListener('message', ({ data }) => resolve(data));
      worker.postMessage(facts);
    });
    const hash = await crypto.subtle.digest('SHA-256', await paper.arrayBuffer());
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  })()`);
}
