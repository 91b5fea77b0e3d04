import type { Mailer } from './ports.ts';
import { stopHeaders } from './stop-headers.ts';

/**
 * On Workers mail leaves as JSON to an address of the operator's: a provider's, or the loopback receiver of
 * `npm run start:worker`. Body: `{ from, to, subject, text, html, headers }`.
 */
export function httpMailer(url: string, token: string | undefined, from: string): Mailer {
  return {
    kind: 'http',
    async send({ stopUrl, ...mail }) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ from, ...mail, headers: stopHeaders(stopUrl) }),
        signal: AbortSignal.timeout(10_000),
      });
      if (!answer.ok) throw new Error(`the mail service answered ${answer.status}`);
    },
  };
}
