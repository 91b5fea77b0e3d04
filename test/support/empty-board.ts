import { prepareFirstStart } from '../../db/first-start.ts';
import { nodePorts } from '../../worker/platform/node-ports.ts';
import { readSettings } from '../../worker/settings.ts';
import { good } from './applicants.ts';
import type { Browser } from './browser.ts';
import { secret, type World } from './world.ts';

/** What a start without the demo leaves: a body that nobody has set up, and an invitation that was printed. */
export async function startEmpty(world: World): Promise<string> {
  const settings = readSettings({ STANDING_DEMO: 'off', STANDING_DATA: '/nowhere', STANDING_SECRET: secret });
  const printed = await prepareFirstStart(nodePorts(settings, world.database));
  return /\/invitation#([\w-]+)/.exec(printed)?.[1] ?? '';
}

/** Signs in as somebody nobody knows, and takes the place that the link offers. */
export async function acceptInvitation(
  world: World,
  token: string,
  email: string,
  name: string,
): Promise<Browser> {
  const browser = await world.signIn(email);
  await good(browser.post('/api/invitations/accept', { token, name }));
  return browser;
}

/** Invited by mail, as every member of the staff but the first. */
export async function inviteStaff(
  world: World,
  administrator: Browser,
  bodyId: string,
  one: { email: string; name: string; role: string },
): Promise<Browser> {
  await good(administrator.post(`/api/bodies/${bodyId}/invitations`, one));
  await world.settled();
  const mail = world.mails.findLast(({ to, text }) => to === one.email && text.includes('/invitation#'));
  const token = /\/invitation#([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  return acceptInvitation(world, token, one.email, one.name);
}
