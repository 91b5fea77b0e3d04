import type { Browser } from './browser.ts';
import type { World } from './world.ts';

/** The supervisor's link to their team: the newest one in their mailbox, and a browser with a number of its own. */
export async function teamLinkFor(world: World, email: string): Promise<string> {
  await world.settled();
  const mail = world.mails.findLast((sent) => sent.to === email && /\/team#/.test(sent.text));
  const token = /\/team#([\w.-]+)/.exec(mail?.text ?? '')?.[1];
  if (!token) throw new Error(`no link to a team for ${email}`);
  return token;
}

let browsers = 0;

export class TeamReader {
  readonly #browser: Browser;
  readonly #kept = `team-number-of-${String(++browsers).padStart(6, '0')}`;
  readonly token: string;

  constructor(world: World, token: string) {
    this.#browser = world.browser();
    this.token = token;
  }

  #send = (path: string, language = 'en') =>
    this.#browser.post<any>(
      `/api/${path}`,
      { token: this.token, browser: this.#kept },
      { 'Accept-Language': language },
    );

  /** With the token of a request to sign. */
  ask = () => this.#send('sign/team');
  open = () => this.#send('team/open');
  confirm = () => this.#send('team/confirm');
  look = (language?: string) => this.#send('team/look', language);
  again = () => this.#send('team/again');
}
