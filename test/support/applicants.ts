import { expect } from 'vitest';
import type { Board } from './board.ts';
import { pdf } from './pictures.ts';
import type { World } from './world.ts';

/** People on the way to a first certification, and whoever speaks for them. */

type Asked = Promise<{ status: number; body: any }>;

export async function good(asked: Asked): Promise<any> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

export async function refused(asked: Asked, status: number, code: string): Promise<any> {
  const answer = await asked;
  expect([answer.status, answer.body?.error?.code]).toEqual([status, code]);
  return answer.body.error;
}

let people = 0;

/** Somebody nobody knows yet, who has begun. */
export async function beginEntry(world: World, board: Pick<Board, 'bodyId' | 'programId'>) {
  const email = `new-${++people}-${board.bodyId.slice(4, 10).toLowerCase()}@people.example`;
  const browser = await world.signIn(email);
  const begin = { name: `Ines Marín ${people}` };
  const started = await good(browser.post(`/api/apply/${board.programId}`, begin));
  return {
    personId: started.personId as string,
    email,
    browser,
    ...entryOf(browser, board.bodyId, started.id, started.personId),
  };
}

/** One application, by whom it is. */
export function entryOf(
  browser: Awaited<ReturnType<World['signIn']>>,
  bodyId: string,
  id: string,
  personId: string,
) {
  const own = `/api/my/entries/${id}`;
  const view = () => good(browser.get(own));
  return {
    id,
    own,
    dossierPath: `/api/bodies/${bodyId}/entries/${id}`,
    view,
    part: async (code: string, input: Record<string, unknown>) => {
      const { tasks } = await view();
      const { version } = tasks.find((one: any) => one.code === code).part;
      return browser.put(`${own}/parts/${code}`, { ...input, version });
    },
    upload: async () => {
      const file = { name: 'paper.pdf', type: 'application/pdf', bytes: pdf() };
      return (await good(browser.upload(`/api/my/people/${personId}/evidence`, file))).id as string;
    },
    send: async () => browser.post(`${own}/send`, { version: (await view()).version }),
  };
}
export type Applicant = Awaited<ReturnType<typeof beginEntry>>;

export const stateOf = (view: any, code: string) => view.tasks.find((one: any) => one.code === code)?.state;

/** All that `shortEntry` asks of the person themselves. */
export async function fillShortEntry(one: Applicant): Promise<void> {
  await good(one.part('age', { confirmed: true }));
  await good(one.part('papers', { evidence: [await one.upload()] }));
  const { ethics } = await one.view();
  await good(one.part('ethics', { ethicsVersionId: ethics.id }));
  await good(one.part('own_story', { confirmed: true }));
}

export async function namedReferee(
  world: World,
  { id, own, browser }: Pick<Applicant, 'id' | 'own' | 'browser'>,
  { code = 'references', relation = 'professional' } = {},
) {
  const email = `referee-of-${id.slice(4, 12).toLowerCase()}@clinic.example`;
  const named = { code, name: 'Noor Haddad', email, relation };
  const reference = await good(browser.post(`${own}/references`, named));
  return { ...reference, email, token: await referenceLink(world, email) };
}

/** The newest link in a referee's mailbox. */
export async function referenceLink(world: World, email: string): Promise<string> {
  await world.settled();
  const mail = world.mails.findLast((sent) => sent.to === email && /\/reference#/.test(sent.text));
  const token = /\/reference#([\w.-]+)/.exec(mail?.text ?? '')?.[1];
  if (!token) throw new Error(`no link for ${email}`);
  return token;
}

export const letter = (more: Record<string, unknown> = {}) => ({
  answer: 'give',
  iAm: true,
  relation: 'professional',
  known: 'Four years, from the drop-in center.',
  recommends: true,
  letter: 'A person others come to.',
  ...more,
});

export async function answerReference(world: World, token: string, relation = 'professional') {
  const browser = world.browser();
  const { version } = await good(browser.post('/api/references/open', { token }));
  return good(browser.post('/api/references/answer', { ...letter({ relation }), token, version }));
}
