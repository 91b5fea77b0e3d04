import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrateDatabase } from '../../db/migrate.ts';
import { createApp } from '../../worker/app.ts';
import { drainOutbox } from '../../worker/kernel/outbox.ts';
import { messageStatement } from '../../worker/kernel/write.ts';
import { openFile } from '../../worker/platform/database-node.ts';
import { nodePorts } from '../../worker/platform/node-ports.ts';
import { readSettings } from '../../worker/settings.ts';
import { Browser } from '../support/browser.ts';

/** A real SMTP conversation over the loopback: what leaves, and what happens while nobody answers. */

interface Received {
  envelope: { from: string; to: string[] };
  headers: Map<string, string>;
  text: string;
}

/** A mail server that can be shut and opened again at the same port, or told to say "not now". */
async function openMailServer(port = 0) {
  const received: Received[] = [];
  const mood = { busy: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(mood.busy ? Object.assign(new Error('try again later'), { responseCode: 451 }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : '';
        received.push({
          envelope: { from, to: rcptTo.map((one) => one.address) },
          ...read(Buffer.concat(chunks).toString('utf8')),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  server.on('error', () => {});
  return {
    received,
    mood,
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function read(raw: string): { headers: Map<string, string>; text: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const at = line.indexOf(':');
    headers.set(line.slice(0, at).toLowerCase(), line.slice(at + 1).trim());
  }
  // Quoted-printable: soft line breaks, then =3D and its like.
  const text = rest
    .join('\r\n\r\n')
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { headers, text };
}

let mailServer: Awaited<ReturnType<typeof openMailServer>>;
let service: Awaited<ReturnType<typeof openService>>;

async function openService(smtpUrl: string) {
  const data = await mkdtemp(join(tmpdir(), 'standing-mail-'));
  const settings = readSettings({
    STANDING_DATA: data,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Three Rivers <post@rivers.example>',
  });
  const { database, close } = await openFile(join(data, 'standing.db'));
  await migrateDatabase(database);
  const clock = { offset: 0, now: () => Date.now() + clock.offset };
  const ports = { ...nodePorts(settings, database), clock };
  const app = createApp(() => ports);
  return {
    database,
    ports,
    clock,
    browser: () => new Browser(async (path, init) => app.request(path, init), settings.url),
    async close() {
      await ports.settled();
      close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

beforeAll(async () => {
  mailServer = await openMailServer();
  service = await openService(`smtp://127.0.0.1:${mailServer.port}`);
});
afterAll(async () => {
  await service.close();
  await mailServer.close();
});

const waiting = (to: string) =>
  service.database.all<{
    tries: number;
    sent_at: number | null;
    next_try_at: number | null;
    last_error: string | null;
  }>(sql`select tries, sent_at, next_try_at, last_error from outbox_message where to_email = ${to}`);
const sentTo = (to: string) => mailServer.received.filter((mail) => mail.envelope.to.includes(to));

async function askForLink(email: string) {
  const browser = service.browser();
  expect((await browser.post('/api/auth/link', { email })).status).toBe(200);
  await service.ports.settled();
  return browser;
}

/** A mail as a verb writes it: into the outbox, in the batch of its cause. */
async function queue(
  to: string,
  message: { language?: 'en' | 'es'; template?: string; params?: Record<string, string> } = {},
) {
  const { language = 'en', template = 'received', params = { path: '/home' } } = message;
  const one = { bodyId: null, to, language, template, params };
  await service.database.batch([messageStatement(service.database, one, service.clock.now())]);
}

describe('mail over SMTP', () => {
  test('the sign-in link arrives from the configured sender and signs in', async () => {
    const browser = await askForLink('rosa@people.example');
    const [mail, ...more] = sentTo('rosa@people.example');
    expect(more).toEqual([]);
    expect(mail?.envelope.from).toBe('post@rivers.example');
    expect(mail?.headers.get('from')).toBe('Three Rivers <post@rivers.example>');
    expect(mail?.headers.get('to')).toBe('rosa@people.example');
    expect(mail?.headers.get('subject')).toBe('Your sign-in link for Standing');
    const token = /\/auth\/confirm#([\w-]{43})/.exec(mail?.text ?? '')?.[1];
    expect((await browser.post('/api/auth/redeem', { token })).status).toBe(200);
  });

  test('news of a decision names nobody but the reader, and no program, reason or word of health', async () => {
    const to = 'ana@people.example';
    const params = {
      name: 'Ana Peña',
      bodyName: 'Three Rivers Peer Board',
      helpContact: '555-0142',
      path: '/home',
    };
    await queue(to, { language: 'es', template: 'decision', params });
    await drainOutbox(service.ports);
    const [mail, ...more] = sentTo(to);
    expect(more).toEqual([]);
    expect(mail?.headers.get('subject')).toBe('Hay novedades en Standing');
    expect(mail?.text).not.toMatch(/recovery|recuperaci|especialista|specialist|certificaci/i);
  });

  test('a reminder leaves in the reader’s language, with its sealed stop link in the header mail programs know', async () => {
    const to = 'recordar@people.example';
    const about = {
      kind: 'hours_left',
      lastDayOn: '2027-06-30',
      daysLeft: 60,
      doneMinutes: 840,
      requiredMinutes: 1200,
      further: '',
      number: '',
    };
    const reminder = {
      bodyId: null,
      to,
      language: 'es' as const,
      template: 'reminder',
      params: { path: '/home', about: JSON.stringify([about]) },
      stop: { id: 'acc_1', round: 0 },
    };
    await service.database.batch([messageStatement(service.database, reminder, service.clock.now())]);
    await drainOutbox(service.ports);
    const [mail] = sentTo(to);
    expect(mail?.headers.get('subject')).toBe('Una fecha para recordar');
    expect(mail?.text).toContain('Ya hizo 14 horas de 20 horas.');
    const stop = /<(http\S+\/stop-mail\/acc_1\.0\.[\w-]{43})>/.exec(
      mail?.headers.get('list-unsubscribe') ?? '',
    )?.[1];
    expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(mail?.text).toContain(stop ?? 'no stop link');
  });

  test('while the mail server is away the outbox keeps the mail, and it leaves once when the server is back', async () => {
    const to = 'away@people.example';
    const { port } = mailServer;
    await mailServer.close();
    await queue(to);
    await drainOutbox(service.ports);
    // A sign-in link is never stored, so it cannot wait; asking is answered as always, and asking again sends a new one.
    await askForLink(to);
    const [kept] = await waiting(to);
    expect(kept).toMatchObject({ tries: 1, sent_at: null });
    expect(kept?.last_error).toMatch(/ECONNREFUSED/);
    expect(kept?.next_try_at).toBeGreaterThan(service.clock.now());

    mailServer = await openMailServer(port);
    expect(await drainOutbox(service.ports)).toBe(0);
    service.clock.offset += 2 * 60_000;
    expect(await drainOutbox(service.ports)).toBe(1);
    expect(sentTo(to)).toHaveLength(1);
    service.clock.offset += 24 * 3_600_000;
    await drainOutbox(service.ports);
    expect(sentTo(to)).toHaveLength(1);
    expect((await waiting(to))[0]).toMatchObject({ next_try_at: null, last_error: null });
  });

  test('"not now" from the server is no loss: the mail waits, longer every time', async () => {
    const to = 'busy@people.example';
    mailServer.mood.busy = true;
    await queue(to);
    await drainOutbox(service.ports);
    service.clock.offset += 61_000;
    await drainOutbox(service.ports);
    const [twice] = await waiting(to);
    expect(twice).toMatchObject({ tries: 2, sent_at: null });
    expect((twice?.next_try_at ?? 0) - service.clock.now()).toBeGreaterThan(4 * 60_000);
    mailServer.mood.busy = false;
    service.clock.offset += 6 * 60_000;
    await drainOutbox(service.ports);
    expect(sentTo(to)).toHaveLength(1);
  });

  test('two drains at once send a mail once', async () => {
    const to = 'once@people.example';
    await queue(to);
    await Promise.all(Array.from({ length: 8 }, () => drainOutbox(service.ports)));
    expect(sentTo(to)).toHaveLength(1);
  });
});
