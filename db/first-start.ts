import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { newId, newToken, sha256 } from '../worker/kernel/ids.ts';
import { auditStatement, type Statement } from '../worker/kernel/write.ts';
import type { Database, Ports } from '../worker/platform/ports.ts';
import { demoProvider } from './demo/courses.ts';
import { describeDemo, readyToRenew, type DemoFile } from './demo/describe.ts';
import { demoAuthor } from './demo/desk.ts';
import { makeDemo } from './demo/make.ts';
import { body, invitation } from './schema/index.ts';

/**
 * What a start finds and leaves: an empty database becomes the demo or a body that waits for its first
 * administrator. Killed anywhere, the next start does the rest. Returns what is printed.
 */
export async function prepareFirstStart(ports: Ports): Promise<string> {
  const { database, settings } = ports;
  const isEmpty = (await database.all(sql`select 1 from body limit 1`)).length === 0;
  if (isEmpty && settings.demo) await makeDemo(ports);
  if (isEmpty && !settings.demo) await makeEmptyBody(ports);
  const demo = await describeDemo(ports);
  if (demo) {
    await writeDemoFile(settings.data, demo);
    return greetDemo(demo, await applyPath(database), ports);
  }
  const token = await inviteFirstAdministrator(ports);
  const address = `Standing is at ${settings.url}`;
  if (!token) return address;
  return `${address}\nThe first administrator accepts this invitation (once, within 7 days; the next start makes a new one):\n  ${settings.url}/invitation#${token}`;
}

/** Written beside, then renamed: who reads it finds it whole. */
async function writeDemoFile(folder: string, demo: DemoFile): Promise<void> {
  const path = join(folder, 'demo.json');
  const text = `${JSON.stringify(demo, null, 2)}\n`;
  const before = await readFile(path, 'utf8').catch(() => null);
  if (before === text) return;
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}

const answers = {
  current: 'current',
  not_current: 'not current',
  on_hold: 'on hold',
  withdrawn: 'withdrawn',
};

/** Where a first certification begins. */
async function applyPath(database: Database): Promise<string> {
  const [program] = await database.all<{ id: string }>(
    sql`select program_id as id from entry_rules order by seq limit 1`,
  );
  return program ? `/apply/${program.id}` : '/home';
}

function greetDemo(
  { accounts, certificates, baseUrl }: DemoFile,
  applyAt: string,
  { mailer, settings }: Ports,
): string {
  const folder = join(settings.data, 'outbox');
  const mail =
    mailer.kind === 'folder' ? `the link is printed here and written to ${folder}` : 'the link comes by mail';
  return [
    `Standing is at ${baseUrl}`,
    '',
    `Who can sign in at ${baseUrl}/sign-in (${mail}):`,
    ...accounts.map(({ role, email }) => `  ${role.padEnd(14)} ${email}`),
    `To walk a whole renewal, sign in as ${readyToRenew}.`,
    `As a training provider, sign in as ${demoProvider}.`,
    `To ask for a first certification, sign in with an address of your own at ${baseUrl}${applyAt}`,
    '',
    'Certificates to verify:',
    ...certificates.map(({ code, answer }) => `  ${answers[answer].padEnd(14)} ${baseUrl}/v/${code}`),
    '',
  ].join('\n');
}

async function makeEmptyBody({ database, clock }: Ports): Promise<void> {
  const now = clock.now();
  await database.insert(body).values({
    id: newId('bod'),
    name: 'Your certifying body',
    timeZone: 'America/New_York',
    helpContact: 'not set yet',
    numberPrefix: 'ST',
    signatories: [],
    createdAt: now,
  });
}

/** While nobody has ever worked here: a fresh token for each start, and the one before stops working. */
async function inviteFirstAdministrator({ database, clock }: Ports): Promise<string | null> {
  const [waiting] = await database.all<{ id: string }>(
    sql`select id from body where set_up_at is null and not exists (select 1 from staff where staff.body_id = body.id) limit 1`,
  );
  if (!waiting) return null;
  const token = newToken();
  const statements = await invitationStatements(database, waiting.id, token, clock.now());
  await database.batch(statements);
  return token;
}

async function invitationStatements(
  database: Database,
  bodyId: string,
  token: string,
  now: number,
): Promise<[Statement, ...Statement[]]> {
  const id = newId('inv');
  const row = {
    id,
    bodyId,
    tokenHash: await sha256(token),
    email: null,
    name: '',
    role: 'administrator' as const,
  };
  return [
    database.run(
      sql`update invitation set withdrawn_at = ${now} where body_id = ${bodyId} and email is null and accepted_at is null and withdrawn_at is null`,
    ),
    database
      .insert(invitation)
      .values({ ...row, invitedBy: 'system', createdAt: now, expiresAt: now + 7 * 86_400_000 }),
    auditStatement(database, {
      ...demoAuthor,
      actorName: 'Standing',
      bodyId,
      recordId: bodyId,
      action: 'staff.invite',
      objectKind: 'invitation',
      objectId: id,
      at: now,
      requestId: newId('req'),
    }),
  ];
}
