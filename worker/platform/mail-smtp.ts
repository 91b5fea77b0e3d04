import { createTransport } from 'nodemailer';
import type { Mailer } from './ports.ts';
import { stopHeaders } from './stop-headers.ts';

export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return {
    kind: 'smtp',
    async send({ to, subject, text, html, stopUrl }) {
      const headers = stopHeaders(stopUrl);
      await transport.sendMail({ from, to, subject, text, html, headers });
    },
  };
}
