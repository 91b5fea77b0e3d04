import type { World } from './world.ts';
import { Browser } from './browser.ts';

/** The supervisor's side: the newest link in their mailbox, opened in a browser that keeps a number of its own. */
export async function linkFor(world: World, email: string): Promise<string> {
  await world.settled();
  const mail = world.mails.findLast((sent) => sent.to === email && /\/sign#/.test(sent.text));
  const token = /\/sign#([\w.-]+)/.exec(mail?.text ?? '')?.[1];
  if (!token) throw new Error(`no link to sign for ${email}`);
  return token;
}

let browsers = 0;

export class Signer {
  readonly #browser: Browser;
  readonly #kept: string;
  token: string;

  constructor(world: World, token: string) {
    this.#browser = world.browser();
    this.#kept = `browser-number-${String(++browsers).padStart(6, '0')}`;
    this.token = token;
  }

  #send = (path: string, more: Record<string, unknown> = {}, headers?: Record<string, string>) =>
    this.#browser.post<any>(
      `/api/sign/${path}`,
      { token: this.token, browser: this.#kept, ...more },
      headers,
    );

  open = () => this.#send('open');
  confirm = (code?: string) => this.#send('confirm', code === undefined ? {} : { code });
  code = () => this.#send('code');
  again = () => this.#send('again');
  stop = () => this.#send('stop');
  takeBack = (reason: string, version: number) => this.#send('take-back', { reason, version });
  answer = (version: number, entries: Record<string, unknown>[], more: Record<string, unknown> = {}) =>
    this.#send('answer', { version, entries, ...more });
}

/** Opened, and "Yes, that is me". */
export async function signerFor(world: World, email: string) {
  const signer = new Signer(world, await linkFor(world, email));
  const { status, body } = await signer.confirm();
  if (status !== 200) throw new Error(`confirming: ${JSON.stringify(body)}`);
  return { signer, page: body };
}
