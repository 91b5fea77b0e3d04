import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './chromium.ts';
import { startService } from './service.ts';

/** `npm run screenshots`: the two pictures of the README, from the demo. */
const docs = join(import.meta.dirname, '..', '..', 'docs');
await mkdir(docs, { recursive: true });
const browser = await openBrowser();
const service = await startService(browser);

async function shoot(page: Page, email: string, path: string, name: string): Promise<void> {
  await service.signIn(page, email);
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(docs, name) });
  console.log(`docs/${name}`);
}

await shoot(
  await service.open({ viewport: { width: 390, height: 844 } }),
  'rosa.delgado@example.org',
  '/home',
  'home.png',
);
await shoot(
  await service.open({ viewport: { width: 1280, height: 900 } }),
  'dana.okafor@example.org',
  '/review',
  'review.png',
);
await service.close();
await browser.close();
