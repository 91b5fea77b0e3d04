import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mail, Mailer } from './ports.ts';
import { stopHeaders } from './stop-headers.ts';

/** No SMTP configured: mails become .eml files, which any mail program opens, and their link is printed. */
export function folderMailer(folder: string, from: string, print: (line: string) => void): Mailer {
  return {
    kind: 'folder',
    async send(mail) {
      const file = await writeEml(folder, from, mail);
      print(`Mail for ${mail.to}: ${file}${mail.link ? `\n  ${mail.link}` : ''}`);
    },
  };
}

let count = 0;

export async function writeEml(folder: string, from: string, mail: Mail): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  const { message } = await transport.sendMail({
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: stopHeaders(mail.stopUrl),
  });
  if (!Buffer.isBuffer(message)) throw new Error('the mail was not made');
  await mkdir(folder, { recursive: true });
  const name = `${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${String(++count).padStart(4, '0')}.eml`;
  const file = join(folder, name);
  await writeFile(`${file}.part`, message, { mode: 0o600 });
  await rename(`${file}.part`, file);
  return file;
}
