import type { Page } from 'playwright-core';
import type { Service } from './service.ts';
import { ask } from './two-credentials.ts';

const kept = 'a-browser-that-only-asks';

/** The person of `page` names a supervisor, lets them see status and date, and sends a day to be signed. */
export async function shareWith(page: Page, email: string, language: 'en' | 'es'): Promise<void> {
  const { people } = await ask(page, 'GET', '/api/me');
  const own = `/api/my/people/${people[0].id}`;
  const fromOn = new Date(Date.now() - 90 * 86_400_000).toISOString().slice(0, 10);
  const named = { name: 'Jo Whitfield', email, language, qualification: 'qualified_staff', fromOn };
  const { id, version } = await ask(page, 'POST', `${own}/supervisors`, named);
  await ask(page, 'PUT', `/api/my/supervisors/${id}/team`, { shared: true, version });
  const days = [fromOn];
  const { ids } = await ask(page, 'POST', `${own}/work`, { kind: 'supervision', days, minutes: 90 });
  await ask(page, 'POST', `${own}/sign-requests`, { supervisorId: id, entryIds: ids });
}

/** The supervisor asks from the page to sign; the address of their team comes by mail. `page` is anybody's. */
export async function teamLinkOf(service: Service, page: Page, email: string): Promise<string> {
  const token = await newest(service, email, '/sign#');
  await ask(page, 'POST', '/api/sign/team', { token, browser: kept });
  return `/team#${await newest(service, email, '/team#')}`;
}

async function newest(service: Service, email: string, path: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const mail = await service.mailTo(email);
    if (mail.includes(path)) return /#([\w.-]+)/.exec(mail)?.[1] ?? '';
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail with ${path} to ${email}`);
}
