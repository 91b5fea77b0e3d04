import type { Page } from 'playwright-core';
import type { Service } from './service.ts';

/** A person of the demo's board with two certifications of which an hour serves one only, and hours for the first of them. */
export async function addTwoCredentials(service: Service): Promise<string> {
  const email = 'lena.okafor@example.org';
  const desk = await service.open();
  await service.signIn(desk, 'imani.walker@example.org');
  const { staff } = await ask(desk, 'GET', '/api/me');
  const board = `/api/bodies/${staff[0].bodyId}`;
  const titles = { cpss: 'Certified Peer Support Specialist', cfsp: 'Certified Family Support Partner' };
  const programs: string[] = [];
  for (const [credential, title] of Object.entries(titles))
    programs.push((await ask(desk, 'POST', `${board}/programs`, { preset: 'us-id', credential, title })).id);
  const certifiedOn = day(-100);
  const certification = (programId: string | undefined) => ({ programId, certifiedOn });
  const person = { name: 'Lena Okafor', email, certification: certification(programs[0]) };
  const { personId, certificationId } = await ask(desk, 'POST', `${board}/people`, person);
  await ask(desk, 'POST', `${board}/people/${personId}/certifications`, certification(programs[1]));
  await desk.context().close();

  const own = await service.open();
  await service.signIn(own, email);
  for (const [title, amount, topics] of [
    ['Ethics in peer work', 1, ['ethics']],
    ['Boundaries and ethics', 2, ['ethics']],
    ['Supporting families in a crisis', 9, []],
    ['Listening well', 6, []],
  ] as const)
    await ask(own, 'POST', `/api/my/certifications/${certificationId}/activities`, {
      title,
      amount,
      topics,
      doneOn: day(-20 - amount),
    });
  await own.context().close();
  return email;
}

const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

/** As the pages ask: from the page itself, with its session. */
export async function ask(page: Page, method: string, path: string, input?: unknown): Promise<any> {
  const { status, body } = await page.evaluate(
    async ([verb, address, text]) => {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(address, { method: verb, headers, ...(text && { body: text }) });
      return { status: answer.status, body: await answer.json() };
    },
    [method, path, input === undefined ? '' : JSON.stringify(input)] as const,
  );
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
  return body;
}
