import type { Page } from 'playwright-core';
import { ask } from './two-credentials.ts';

/** So many people of the demo's board are approved and wait for their certificate; `page` is an administrator's. */
export async function addAwaiting(page: Page, names: readonly string[]): Promise<{ board: string }> {
  const { staff } = await ask(page, 'GET', '/api/me');
  const board = `/api/bodies/${staff[0].bodyId}`;
  const { programs } = await ask(page, 'GET', `${board}/programs`);
  const { name, timeZone, helpContact, numberPrefix, signatories, version } = await ask(page, 'GET', board);
  const settings = { name, timeZone, helpContact, numberPrefix, signatories };
  await ask(page, 'PUT', board, { ...settings, issuing: 'in_batches', version });
  const certifiedOn = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
  for (const [i, one] of names.entries())
    await ask(page, 'POST', `${board}/people`, {
      name: one,
      email: `waits-${Date.now()}-${i}@people.example`,
      certification: { programId: programs[0].id, certifiedOn },
    });
  return { board };
}
