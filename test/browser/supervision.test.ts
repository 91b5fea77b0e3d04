import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './chromium.ts';
import { pdf } from '../support/pictures.ts';
import { startService, type Service } from './service.ts';
import { ask } from './two-credentials.ts';

/** From the person's phone to the supervisor's, who has no account, and back. */

const phone = { viewport: { width: 390, height: 844 } };
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

/** No barrier that axe can find, and nothing wider than a small phone. */
async function inspect(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBeLessThanOrEqual(0);
  await page.setViewportSize(phone.viewport);
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

async function linkTo(email: string, page = '/sign'): Promise<string> {
  await expect.poll(() => service.mailTo(email)).toContain(`${page}#`);
  return `${page}#${/#([\w.-]+)/.exec(await service.mailTo(email))?.[1]}`;
}

test('hours are logged in seconds, signed in part from a link, and the person sees what was signed', async () => {
  const person = await service.open(phone);
  await service.signIn(person, 'rosa.delgado@example.org');
  await person.goto('/supervision/supervisors');
  await person.getByRole('button', { name: 'Name a supervisor' }).click();
  await person.getByLabel('Their name').fill('Sam Whitfield');
  await person.getByLabel('Their e-mail').fill('sam@clinic.example.org');
  await person.getByLabel('What are they?').selectOption('qualified_staff');
  await person.getByLabel('Supervises you since').fill('2026-01-01');
  await person.getByRole('button', { name: 'Save' }).click();
  await person.getByRole('heading', { name: 'Sam Whitfield' }).waitFor();

  await person.goto('/supervision/log');
  await person.getByRole('button', { name: 'Use' }).click();
  await person.getByLabel('Yesterday').check();
  await person.locator('#note').evaluate((note) => note.closest('details')?.setAttribute('open', ''));
  await person.getByLabel('Note for your supervisor').fill('The move went well.');
  await inspect(person);
  await person.getByRole('button', { name: 'Save' }).click();
  await heading(person, /^Saved: 5 hours/);

  await person.getByRole('link', { name: 'Send to be signed' }).click();
  await person.getByLabel(/Sam Whitfield/).check();
  await inspect(person);
  await person.getByRole('button', { name: 'Send', exact: true }).click();
  await heading(person, 'Sent to Sam Whitfield');

  const supervisor = await service.open(phone);
  const link = await linkTo('sam@clinic.example.org');
  await supervisor.goto(link);
  await heading(supervisor, 'Are you Sam Whitfield?');
  expect(await supervisor.getByRole('main').textContent()).not.toContain('The move went well');
  await inspect(supervisor);
  await supervisor.getByRole('button', { name: 'Yes, I am Sam Whitfield' }).click();
  await heading(supervisor, 'Rosa Delgado asks for your signature');
  await supervisor.getByText('The move went well.').waitFor();
  const change = supervisor.getByRole('button', { name: /^Change/ });
  await change.first().click();
  await supervisor.getByLabel('Do not sign it').check();
  await supervisor.getByRole('button', { name: 'Sign and send' }).click();
  await supervisor.getByRole('alert').getByText('Choose why.').waitFor();
  await inspect(supervisor);
  await supervisor.getByLabel('I was not there').check();
  await supervisor.getByRole('button', { name: 'Sign and send' }).click();
  await heading(supervisor, 'Thank you, Sam Whitfield');
  await inspect(supervisor);
  // Opened again, the same answer; in another browser, first a code.
  await supervisor.reload();
  await heading(supervisor, 'Thank you, Sam Whitfield');
  const elsewhere = await service.open(phone);
  await elsewhere.goto(link);
  await heading(elsewhere, 'Is it still you, Sam Whitfield?');
  await elsewhere.getByRole('button', { name: 'Mail me the code' }).click();
  await inspect(elsewhere);
  await expect.poll(() => service.mailTo('sam@clinic.example.org')).toMatch(/page that asks for it: \d{6}/);
  const code = /asks for it: (\d{6})/.exec(await service.mailTo('sam@clinic.example.org'))?.[1] ?? '';
  await elsewhere.getByLabel('Code from the mail').fill(code);
  await elsewhere.getByRole('button', { name: 'Go on' }).click();
  await heading(elsewhere, 'Thank you, Sam Whitfield');

  // Their team: nobody is in it until she says so, and nobody again when she stops.
  await supervisor.getByRole('button', { name: 'Mail me the link to my team' }).click();
  await supervisor.getByText('A link is on its way to your address.').waitFor();
  await inspect(supervisor);
  await supervisor.goto(await linkTo('sam@clinic.example.org', '/team'));
  await supervisor.getByRole('button', { name: 'Yes, I am Sam Whitfield' }).click();
  await supervisor.getByText('Nobody shares their status with you yet').waitFor();
  await inspect(supervisor);
  await person.goto('/supervision/supervisors');
  const mayLook = person.getByLabel(/^Let Sam Whitfield see your status/);
  await expect.poll(() => mayLook.isChecked()).toBe(false);
  await mayLook.check();
  await person.getByText('Sam Whitfield has not looked yet.').waitFor();
  await inspect(person);
  await supervisor.reload();
  await supervisor.getByRole('heading', { name: 'Rosa Delgado' }).waitFor();
  await supervisor.getByText(/hours missing/).waitFor();
  await inspect(supervisor);
  await person.reload();
  await person.getByText(/^Nothing else\..*Sam Whitfield last looked on/).waitFor();
  await mayLook.uncheck();
  await expect.poll(() => person.getByText(/last looked on/).count()).toBe(0);
  await supervisor.reload();
  await supervisor.getByText('Nobody shares their status with you yet').waitFor();

  await person.goto('/supervision');
  await person.getByText('Sam Whitfield did not sign it').waitFor();
  expect(await person.getByText('Sam Whitfield signed it').count()).toBeGreaterThan(0);
  await inspect(person);
  expect(service.complaints).toEqual([]);
});

test('a reviewer accepts the letter of a supervisor who has left, with its file', async () => {
  const person = await service.open(phone);
  await service.signIn(person, 'rosa.delgado@example.org');
  const { people } = await ask(person, 'GET', '/api/me');
  const [{ id: personId, certifications }] = people;
  const certificationId = certifications[0].id;
  const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  const logged = { kind: 'direct_service', days: [day(31), day(30)], minutes: 90, certificationId };
  await ask(person, 'POST', `/api/my/people/${personId}/work`, logged);

  const desk = await service.open();
  await service.signIn(desk, 'dana.okafor@example.org');
  await desk.goto(`/records/${certificationId}`);
  const part = desk.getByRole('region', { name: 'Supervision' });
  await part.getByRole('button', { name: 'Accept a letter in place' }).click();
  const form = desk.getByRole('form', { name: 'Accept a letter in place' });
  await form.getByRole('button', { name: 'Accept the letter' }).click();
  for (const problem of [
    'Choose at least one entry.',
    'Write whose letter it is.',
    'Give the date of the letter.',
    'Write why.',
  ])
    await form.getByRole('link', { name: problem }).waitFor();
  await form.getByRole('checkbox').first().check();
  await form.getByRole('checkbox').nth(1).check();
  await form.getByLabel('Whose letter is it?').fill('Dana Ortiz');
  await form.getByLabel('Date of the letter').fill(day(2));
  await form.getByLabel('Why, and where').fill('She left the clinic in May.');
  const file = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) };
  await form.locator('input[type=file]').last().setInputFiles(file);
  await form.getByText('added').waitFor();
  const { violations } = await new AxeBuilder({ page: desk }).include('form').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await form.getByRole('button', { name: 'Accept the letter' }).click();
  await part.getByText('By letter, Dana Ortiz').first().waitFor();
  const link = await part.getByRole('link', { name: 'The letter itself' }).first().getAttribute('href');
  // The person reads it too, and another person does not.
  const status = (page: Page) => page.evaluate(async (path) => (await fetch(path)).status, link ?? '');
  expect([await status(person), await status(desk)]).toEqual([200, 200]);
  const stranger = await service.open();
  await service.signIn(stranger, 'marcus.bell@example.org');
  expect(await status(stranger)).toBe(404);
});
