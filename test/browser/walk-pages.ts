import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAwaiting } from './awaiting.ts';
import { openBrowser } from './chromium.ts';
import { shareWith, teamLinkOf } from './team-link.ts';
import { addTwoCredentials } from './two-credentials.ts';
import { startService, type Service } from './service.ts';

const phone = { viewport: { width: 390, height: 844 } };
const desk = { viewport: { width: 1280, height: 900 } };
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** No barrier that axe can find, and nothing wider than a small phone. */
async function inspect(page: Page): Promise<string[]> {
  await settle(page);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  );
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (size) await page.setViewportSize(size);
  return wide > 0 ? [...found, `${page.url()} is ${wide} px too wide at 320 px`] : found;
}

async function walk(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    found.push(...(await inspect(page)));
  }
  return found;
}

/** Every page in one look. Each look is a file of its own, so that they run beside each other. */
export function walkPages(look: BrowserContextOptions): void {
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

  test('signing in, and pages for everybody', async () => {
    const page = await service.open({ ...phone, ...look });
    expect(
      await walk(page, [
        '/sign-in',
        '/auth/confirm',
        '/invitation',
        '/privacy',
        '/accessibility',
        '/no-such-page',
        // A link that opens nothing; the others are walked in supervision.test.ts.
        '/sign#sig_0.1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
        '/team#tml_0.1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
        '/reference#ref_0.1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      ]),
    ).toEqual([]);
  });

  test('the public answers, without script', async () => {
    const page = await service.open({ ...phone, ...look });
    const codes = service.certificates.map(({ code }) => `/v/${code}`);
    expect(
      await walk(page, ['/v', ...codes, '/v/UNKNOWN', `${codes[0]}?on=2024-03-14`, '/stop-mail/unknown']),
    ).toEqual([]);
    expect(await page.locator('script').count()).toBe(0);
  });

  test('"Will this count?", asked, wrong and answered', async () => {
    const page = await service.open({ ...phone, ...look });
    const found = await walk(page, [
      '/check',
      '/check/us-ga',
      '/check/no-such-program',
      '/check?program=us-pa.cps',
    ]);
    const ask = () => page.locator('main .button-main').click();
    await page.locator('#certifiedOn').fill('2025-08-01');
    await page.locator('#a1-on').fill('2026-10-17');
    await page.locator('input[value=ethics]').check();
    await ask();
    await expect.poll(() => page.locator('#result li a').count()).toBe(1);
    found.push(...(await inspect(page)));
    await page.locator('#result li a').click();
    await expect
      .poll(() => page.locator('#a1-amount').evaluate((field) => field.matches(':target')))
      .toBe(true);
    await page.locator('#a1-amount').fill('6');
    await page.locator('#a1-breaks').fill('45');
    await page.locator('button[value=add]').click();
    await page.locator('#a2-on').fill('2020-01-01');
    await page.locator('#a2-amount').fill('2');
    // The first button of the form changes the program: Enter must not press it.
    await page.locator('#a2-amount').press('Enter');
    await expect.poll(() => page.locator('#result h2').textContent()).toContain('5.25');
    expect(
      await page.locator('#result').evaluate((part) => part.getBoundingClientRect().top < innerHeight),
    ).toBe(true);
    found.push(...(await inspect(page)));
    expect(await page.locator('script').count()).toBe(0);
    expect(found).toEqual([]);
  });

  test('the pages of a specialist', async () => {
    const page = await service.open({ ...phone, ...look });
    await service.signIn(page, 'rosa.delgado@example.org');
    if (look.locale === 'es-US') await inSpanish(page);
    const found = await walk(page, [
      '/home',
      '/activities',
      '/log',
      '/will-it-count',
      '/renewal',
      '/notices',
      '/supervision',
      '/supervision/log',
      '/supervision/send',
      '/supervision/supervisors',
    ]);
    await page.goto('/log');
    await settle(page);
    await page.getByRole('main').locator('.save-bar button').click();
    await page.locator('.note-stop').waitFor();
    found.push(...(await inspect(page)));
    await page.goto('/activities');
    await settle(page);
    await page.locator('main a[href^="/activities/"]').first().click();
    found.push(...(await inspect(page)));
    expect(found).toEqual([]);
  });

  test('a supervisor’s team, from the link of a mail', async () => {
    const page = await service.open({ ...phone, ...look });
    await service.signIn(page, 'rosa.delgado@example.org');
    const email = 'jo.whitfield@example.org';
    await shareWith(page, email, look.locale === 'es-US' ? 'es' : 'en');
    const supervisor = await service.open({ ...phone, ...look });
    const found = await walk(supervisor, [await teamLinkOf(service, page, email)]);
    await supervisor.locator('main .button-main').click();
    await supervisor.locator('main .rows h3').waitFor();
    await supervisor.locator('main .note-wait').waitFor();
    found.push(...(await inspect(supervisor)));
    // In another browser it asks for a new one.
    const elsewhere = await service.open({ ...phone, ...look });
    found.push(...(await walk(elsewhere, [supervisor.url()])));
    await elsewhere.locator('main .button-main').waitFor();
    expect(found).toEqual([]);
  });

  test('hours that count for one of two certifications only', async () => {
    const email = await addTwoCredentials(service);
    const page = await service.open({ ...phone, ...look });
    await service.signIn(page, email);
    if (look.locale === 'es-US') await inSpanish(page);
    const found = await walk(page, ['/allotments']);
    const left = page.locator('.allotment-left');
    expect((await left.allTextContents())[1]).toBe('10');
    await page.locator('.note button').click();
    await expect.poll(() => left.allTextContents()).toEqual(['1', '1']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('told');
    found.push(...(await inspect(page)));
    await page.locator('#told button').click();
    await expect.poll(async () => (await left.allTextContents())[1]).toBe('10');
    // One choice by hand: the keys of a list of choices, and the focus stays.
    await page.getByRole('radio', { checked: true }).last().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await left.allTextContents())[1]).toBe('9');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    await page.goto('/home');
    await page.locator('.task-button').first().click();
    await page.locator('a[href="/allotments"]').waitFor();
    await page.goto('/log');
    await page.locator('#which-for').waitFor();
    expect(found).toEqual([]);
  });

  test('the pages of a renewal, and the certificate', async () => {
    const page = await service.open({ ...phone, ...look });
    await service.signIn(page, 'marcus.bell@example.org');
    if (look.locale === 'es-US') await inSpanish(page);
    const found = await walk(page, [
      '/renewal',
      '/renewal/details',
      '/renewal/hours',
      '/renewal/ethics',
      '/renewal/send',
    ]);
    await page.goto('/home');
    await settle(page);
    await page.locator('a[href^="/certificate/"]').click();
    await page.locator('canvas').first().waitFor();
    found.push(...(await inspect(page)));
    expect(found).toEqual([]);
  });

  test('the pages of staff', async () => {
    const page = await service.open({ ...desk, ...look });
    await service.signIn(page, 'imani.walker@example.org');
    if (look.locale === 'es-US') await inSpanish(page);
    const found = await walk(page, [
      '/review',
      '/review?tab=renewals',
      '/review?tab=person',
      '/people',
      '/people/new',
      '/settings',
      '/settings/staff',
      '/settings/programs',
      '/rules',
    ]);
    await page.goto('/rules');
    await page.locator('main a[href^="/rules/"]').first().click();
    await page.locator('main .button-main').click();
    await page.locator('.rules-panel .button').first().waitFor();
    // Everything that opens within a sentence, at once.
    await page
      .locator('.rules-panel :is(.button, .chip-add, .more)')
      .evaluateAll((all: HTMLElement[]) => all.forEach((button) => button.click()));
    found.push(...(await inspect(page)));
    await page.goto('/review?tab=renewals');
    await page.locator('.queue a').first().click();
    found.push(...(await inspect(page)));
    await page.goto('/people');
    await settle(page);
    await page.locator('main a[href^="/records/"]').first().click();
    await page.locator('section[aria-labelledby=exceptions] button').click();
    await page.locator('#exception-end').waitFor();
    found.push(...(await inspect(page)));
    found.push(
      ...(await walk(page, [
        `${new URL(page.url()).pathname}/log`,
        `${new URL(page.url()).pathname}/transcript`,
        `${new URL(page.url()).pathname}/conduct/hold`,
        `${new URL(page.url()).pathname}/conduct`,
        '/review/second-person',
      ])),
    );
    expect(found).toEqual([]);
  });

  test('the pages of training: the board’s, a provider’s, and of somebody who asks to be one', async () => {
    const page = await service.open({ ...desk, ...look });
    await service.signIn(page, 'imani.walker@example.org');
    if (look.locale === 'es-US') await inSpanish(page);
    const found = await walk(page, [
      '/catalogue',
      '/catalogue/courses',
      '/catalogue/courses?q=zzz',
      '/catalogue/providers/new',
    ]);
    const open = async (start: string, link: string) => {
      await page.goto(start);
      await settle(page);
      await page.locator(`main a[href*="${link}"]`).first().click();
      await settle(page);
    };
    // What waits comes first: a provider that asks, then a course that is proposed.
    await open('/catalogue', '/catalogue/providers/prv');
    await page.locator('main form .button-main').click();
    await page.locator('.note-stop').waitFor();
    await page.locator('input[value=conditional]').check();
    found.push(...(await inspect(page)));
    const apply = await page.evaluate(() => fetch('/api/me').then((answer) => answer.json()));
    await open('/catalogue', '/catalogue/courses/crs');
    await page.locator('input[value=approve]').check();
    await page.locator('#topic-1').waitFor();
    found.push(...(await inspect(page)));
    await open('/catalogue/courses?q=crisis', '/catalogue/courses/crs');
    await page.locator('main .button').first().click();
    found.push(...(await inspect(page)));
    const teacher = await service.open({ ...phone, ...look });
    await service.signIn(teacher, 'maya.torres@opendoor.example');
    if (look.locale === 'es-US') await inSpanish(teacher);
    const home = new URL(teacher.url()).pathname;
    expect(home).toMatch(/^\/providers\/prv_/);
    found.push(
      ...(await walk(teacher, [
        home,
        `${home}/courses`,
        `${home}/courses/new`,
        `${home}/people`,
        `${home}/rosters`,
        `${home}/rosters/new`,
        `/providers/apply/${apply.staff[0].bodyId}`,
        `/trainings/${apply.staff[0].bodyId}`,
      ])),
    );
    await teacher.goto(`${home}/courses/new`);
    await settle(teacher);
    await teacher.locator('fieldset .button-neutral').click();
    await teacher.locator('main .button-main').click();
    await teacher.locator('.note-stop').waitFor();
    found.push(...(await inspect(teacher)));
    await teacher.goto(home);
    await settle(teacher);
    await teacher.locator('main a[href*="/courses/crs"]').click();
    found.push(...(await inspect(teacher)));
    expect(found).toEqual([]);
  });

  test('a first certification: the person’s parts, the referee’s page, the board’s dossier', async () => {
    const page = await service.open({ ...phone, ...look });
    await service.signIn(page, 'soledad.quintana@example.org');
    if (look.locale === 'es-US') await inSpanish(page);
    const found = await walk(page, ['/entries']);
    await page.locator('main a[href^="/entries/"]').click();
    found.push(...(await inspect(page)));
    const own = new URL(page.url()).pathname;
    const parts = ['education', 'lived_experience', 'ethics'];
    found.push(
      ...(await walk(
        page,
        parts.map((part) => `${own}/${part}`),
      )),
    );
    await page.goto(`${own}/training`);
    await settle(page);
    await page.locator('#hours-0').fill('');
    await page.locator('main .button-main').click();
    await page.locator('.note-stop').waitFor();
    found.push(...(await inspect(page)));
    await page.goto(`${own}/references`);
    await settle(page);
    await page.locator('main .entry .as-link').first().click();
    found.push(...(await inspect(page)));
    const email = 'beatriz.lowell@example.org';
    await expect.poll(() => service.mailTo(email)).toContain('/reference#');
    const link = /\/reference#[\w.-]+/.exec(await service.mailTo(email))?.[0] ?? '';
    const referee = await service.open({ ...phone, ...look });
    await referee.goto(link);
    await referee.locator('main .button-main').click();
    await referee.locator('.note-stop').waitFor();
    found.push(...(await inspect(referee)));

    const admin = await service.open({ ...desk, ...look });
    await service.signIn(admin, 'imani.walker@example.org');
    if (look.locale === 'es-US') await inSpanish(admin);
    found.push(...(await walk(admin, ['/review?tab=first'])));
    await admin.locator('.queue a').first().click();
    await admin.locator('#story').waitFor();
    // Everything that opens, at once: letters, papers, the story, a question to the person.
    await admin.locator('section[aria-labelledby=story] .button').click();
    await admin
      .locator('main summary')
      .evaluateAll((all: HTMLElement[]) => all.forEach((summary) => summary.click()));
    await admin.locator('main li .button-neutral').first().click();
    await admin.locator('main canvas').first().waitFor();
    found.push(...(await inspect(admin)));
    expect(found).toEqual([]);
  });

  test('issuing many certificates, from the list to what was given back', async () => {
    const page = await service.open({ ...desk, ...look });
    await service.signIn(page, 'imani.walker@example.org');
    if (look.locale === 'es-US') await inSpanish(page);
    const found = await walk(page, ['/issue?kind=again']);
    await addAwaiting(page, ['Ada Ruiz', 'ꦲꦏ꧀ꦱꦫ', 'Ben Ruiz']);
    await page.goto('/issue');
    await page.locator('.issue-foot .as-link').first().click();
    await page.locator('.issue-people :checked').nth(2).waitFor();
    found.push(...(await inspect(page)));
    await page.locator('.issue-foot .button-main').click();
    await page.locator('.issue-preview canvas').waitFor();
    await page.locator('.entry .as-link').waitFor();
    found.push(...(await inspect(page)));
    await page.locator('main .button-main').click();
    await page.locator('.ranges').waitFor();
    found.push(...(await inspect(page)));
    await page.locator('main .button-main').click();
    await page.locator('#failed').waitFor();
    await page.locator('#ready').waitFor();
    found.push(...(await inspect(page)));
    await page.locator('#ready ~ p, .next-ways').first().waitFor();
    await page.locator('main .button-quiet').first().click();
    found.push(...(await inspect(page)));
    await page.locator('dialog[open] .button').first().click();
    await expect.poll(() => page.locator('#failed').count()).toBe(0);
    expect(found).toEqual([]);
  });

  test('routine checks: the board’s pages, a draw for everybody, and the person’s own', async () => {
    const page = await service.open({ ...desk, ...look });
    await service.signIn(page, 'imani.walker@example.org');
    if (look.locale === 'es-US') await inSpanish(page);
    const found = await walk(page, ['/audits', '/audits/outcomes', '/audits/draws']);
    await page.goto('/audits/draws/new');
    await settle(page);
    await page.locator('main .button-main').click();
    await page.locator('.note-stop').waitFor();
    found.push(...(await inspect(page)));
    const open = async (start: string, nth: 'first' | 'last' = 'first') => {
      await page.goto(start);
      await settle(page);
      await page.locator('main :is(.task, tbody) a')[nth]().click();
      await page.locator('main :is(.steps, .case)').waitFor();
      found.push(...(await inspect(page)));
    };
    await open('/audits/draws', 'last');
    const publicPage = new URL(page.url()).pathname.replace('/audits', '');
    await open('/audits?state=with_person');
    const who = await page.evaluate(async () => {
      const read = async (at: string) => (await fetch(at)).json();
      const body = `/api/bodies/${(await read('/api/me')).staff[0].bodyId}`;
      const id = location.pathname.split('/').at(-1);
      const { person } = await read(`${body}/audits/cases/${id}`);
      const { rows } = await read(`${body}/people?search=${encodeURIComponent(person.name)}`);
      return { id, email: rows.find(({ name }: { name: string }) => name === person.name).email };
    });
    await open('/audits');
    await page.locator('[data-mark=in_part]').click();
    await page.locator('#mark-hours').fill('99');
    await page.locator('.case .panel form > p .button').click();
    await page.locator('.note-stop').waitFor();
    await page.locator('.top .button-main').click();
    await page.locator('section[aria-labelledby=closing] .button-main').click();
    await page.locator('section[aria-labelledby=closing] .note').waitFor();
    found.push(...(await inspect(page)));

    const own = await service.open({ ...phone, ...look });
    await service.signIn(own, who.email);
    if (look.locale === 'es-US') await inSpanish(own);
    await own.goto(`/checks/${who.id}`);
    await settle(own);
    await own.locator('main .entry button').first().click();
    await own.locator('#proof').waitFor();
    found.push(...(await inspect(own)));
    const stranger = await service.open({ ...phone, ...look });
    found.push(...(await walk(stranger, [publicPage])));
    expect(found).toEqual([]);
  });

  test('no page complained: no script error, nothing refused by the policy, no foreign request', () => {
    expect(service.complaints).toEqual([]);
  });
}

/** The account's own language wins over the browser's: it is changed as a person would. */
async function inSpanish(page: Page): Promise<void> {
  await settle(page);
  const button = page.locator('header [lang="es"]');
  if ((await button.count()) > 0) await button.click();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('es');
}
