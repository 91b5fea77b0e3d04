/** Every setting, read once. A value that is missing or wrong says so in one line and stops the start. */
export interface Settings {
  /** PORT: the port of the single machine. */
  port: number;
  /** STANDING_URL: the public address; in QR codes, mails and the Origin check. */
  url: string;
  /** STANDING_DATA: the folder of database, evidence files and unsent mail. */
  data: string;
  /** STANDING_DEMO: `off` starts empty with an invitation for the first administrator. */
  demo: boolean;
  /** DATABASE_URL, DATABASE_AUTH_TOKEN: a libSQL server instead of the embedded file. */
  databaseUrl: string | null;
  databaseAuthToken: string | null;
  /** SMTP_URL: smtp(s)://user:password@host:port. Without it mails are files in the outbox folder. */
  smtpUrl: string | null;
  /** MAIL_URL: on Workers, the address that takes mails as JSON over HTTP. */
  mailUrl: string | null;
  /** MAIL_FROM: the sender of every mail. */
  mailFrom: string;
  /** CLIENT_IP_HEADER: the header in which a proxy of yours names the caller; unset, the socket does. */
  clientIpHeader: string | null;
}

export class SettingProblem extends Error {}

export function readSettings(env: Record<string, string | undefined>): Settings {
  const port = Number(env['PORT'] ?? '8787');
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new SettingProblem(`PORT must be a whole number from 0 to 65535, not "${env['PORT']}".`);
  const url = (env['STANDING_URL'] ?? `http://localhost:${port}`).replace(/\/+$/, '');
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new SettingProblem(`STANDING_URL must be an address like https://standing.example, not "${url}".`);
  return {
    port,
    url,
    data: env['STANDING_DATA'] ?? 'data',
    demo: (env['STANDING_DEMO'] ?? 'on') !== 'off',
    databaseUrl: env['DATABASE_URL'] || null,
    databaseAuthToken: env['DATABASE_AUTH_TOKEN'] || null,
    smtpUrl: env['SMTP_URL'] || null,
    mailUrl: env['MAIL_URL'] || null,
    mailFrom: env['MAIL_FROM'] ?? 'Standing <standing@localhost>',
    clientIpHeader: env['CLIENT_IP_HEADER']?.toLowerCase() || null,
  };
}
