import type { World } from './world.ts';

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
