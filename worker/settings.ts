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
  /** STANDING_SECRET: seals links without an account and private statements; unset, a file beside the database. */
  secret: string | null;
  /** CLIENT_IP_HEADER: the header in which a proxy of yours names the caller; unset, the socket does. */
  clientIpHeader: string | null;
}

export class SettingProblem extends Error {}

export function readSettings(env: Record<string, string | undefined>): Settings {
  const port = env['PORT'] ?? '8787';
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535)
    throw new SettingProblem(`PORT must be a whole number from 1 to 65535, not "${port}".`);
  const url = env['STANDING_URL'] ?? `http://localhost:${port}`;
  const address = URL.canParse(url) ? new URL(url) : null;
  // Pages, cookies and the Origin check know no path, and links are made by adding one.
  if (!address || !/^https?:$/.test(address.protocol) || address.href !== `${address.origin}/`)
    throw new SettingProblem(
      `STANDING_URL must be an address like https://standing.example, without a path, not "${url}".`,
    );
  const demo = env['STANDING_DEMO'] ?? 'on';
  if (demo !== 'on' && demo !== 'off')
    throw new SettingProblem(`STANDING_DEMO must be on or off, not "${demo}".`);
  const smtpUrl = env['SMTP_URL'] || null;
  // Not repeated: a password may stand in it.
  if (smtpUrl && !(URL.canParse(smtpUrl) && /^smtps?:$/.test(new URL(smtpUrl).protocol)))
    throw new SettingProblem('SMTP_URL must be an address like smtp://user:password@host:587.');
  const clientIpHeader = env['CLIENT_IP_HEADER']?.toLowerCase() || null;
  if (clientIpHeader && !/^[a-z0-9-]+$/.test(clientIpHeader))
    throw new SettingProblem(
      `CLIENT_IP_HEADER must be the name of a header like x-forwarded-for, not "${clientIpHeader}".`,
    );
  const secret = env['STANDING_SECRET'] || null;
  if (secret && !/^([0-9a-f]{2}){32,}$/i.test(secret))
    throw new SettingProblem(
      'STANDING_SECRET must be at least 64 hexadecimal digits. Make one with: openssl rand -hex 32',
    );
  return {
    port: Number(port),
    url: address.origin,
    data: env['STANDING_DATA'] ?? 'data',
    demo: demo === 'on',
    databaseUrl: env['DATABASE_URL'] || null,
    databaseAuthToken: env['DATABASE_AUTH_TOKEN'] || null,
    smtpUrl,
    mailUrl: env['MAIL_URL'] || null,
    mailFrom: env['MAIL_FROM'] || 'Standing <standing@localhost>',
    secret,
    clientIpHeader,
  };
}
