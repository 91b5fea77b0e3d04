import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrateDatabase } from '../../db/migrate.ts';
import { openFile } from '../../worker/platform/database-node.ts';
import { readSettings } from '../../worker/settings.ts';
import { ended, failedStart, freePort, startService } from '../support/process.ts';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'standing-start-'));
});
afterAll(() => rm(data, { recursive: true, force: true }));

describe('a start that cannot be is one clear line and exit code 1', () => {
  test('the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, lines } = await failedStart({ PORT: String(port), STANDING_DATA: join(data, 'port') });
    other.close();
    expect([code, lines]).toEqual([1, [expect.stringContaining(`Port ${port} is taken`)]]);
  });

  test('the folder cannot be written', async () => {
    const file = join(data, 'a-file');
    await writeFile(file, '');
    const { code, lines } = await failedStart({
      PORT: String(await freePort()),
      STANDING_DATA: join(file, 'folder'),
    });
    expect([code, lines]).toEqual([1, [expect.stringContaining('cannot be written')]]);
  });

  test('the database was written by a newer version, and is left as it was', async () => {
    const folder = join(data, 'newer');
    await mkdir(folder);
    const written = await openFile(join(data, 'written.db'));
    await migrateDatabase(written.database);
    await written.database.run(
      sql`insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)`,
    );
    await written.database.run(sql`pragma wal_checkpoint(truncate)`);
    written.close();
    // A copy: this process may hold the first a little longer.
    await copyFile(join(data, 'written.db'), join(folder, 'standing.db'));
    const { code, lines } = await failedStart({ PORT: String(await freePort()), STANDING_DATA: folder });
    expect([code, lines]).toEqual([1, [expect.stringContaining('newer version')]]);
  });

  test('the file is no database', async () => {
    const folder = join(data, 'odd');
    await mkdir(folder);
    await writeFile(join(folder, 'standing.db'), 'This is a letter, not a database. '.repeat(200));
    const { code, lines } = await failedStart({ PORT: String(await freePort()), STANDING_DATA: folder });
    expect([code, lines]).toEqual([1, [expect.stringContaining('is not a database')]]);
  });

  test('a setting is wrong', async () => {
    const { code, lines } = await failedStart({ PORT: 'eighty', STANDING_DATA: join(data, 'setting') });
    expect([code, lines]).toEqual([1, [expect.stringContaining('PORT')]]);
  });

  test.each([
    ['PORT', ['', ' ', '0', '-1', '80.5', '0x50', '1e3', '65536', 'eighty']],
    [
      'STANDING_URL',
      [
        '',
        'standing',
        'ftp://a.example',
        'https://a.example/path',
        'https://a.example?q',
        'https://me:pw@a.example',
      ],
    ],
    ['STANDING_DEMO', ['', 'OFF', 'false', '0']],
    ['SMTP_URL', ['mail.example', 'http://mail.example']],
    ['CLIENT_IP_HEADER', ['x forwarded for', 'x-forwarded-for:']],
  ])('%s is named when it cannot be used', (name, values) => {
    for (const value of values)
      expect(() => readSettings({ [name]: value }), value).toThrow(new RegExp(`^${name} must be`));
  });

  test('an address is read as browsers send it', () => {
    expect(readSettings({ STANDING_URL: 'HTTPS://Standing.Example:443/' }).url).toBe(
      'https://standing.example',
    );
    expect(readSettings({ PORT: '8080' })).toMatchObject({ port: 8080, url: 'http://localhost:8080' });
  });

  test.each([
    ['the port is wrong', { PORT: 'eighty' }, 'PORT must be'],
    ['the folder cannot be written', { STANDING_DATA: '/dev/null/folder' }, 'cannot be written'],
    ['the file is no database', {}, 'is not a database'],
  ])('the cloud on this machine too: %s', async (_, env, line) => {
    const folder = await mkdtemp(join(data, 'cloud-'));
    await writeFile(join(folder, 'standing.db'), 'This is a letter, not a database. '.repeat(200));
    const settings = { PORT: String(await freePort()), STANDING_DATA: folder, ...env };
    const { code, lines } = await failedStart(settings, 'worker/dev-worker.ts');
    expect([code, lines]).toEqual([1, [expect.stringContaining(line)]]);
  });

  test('another Standing uses the folder, and goes on undisturbed', async () => {
    const folder = join(data, 'shared');
    const first = await startService(folder);
    const { code, lines } = await failedStart({ PORT: String(await freePort()), STANDING_DATA: folder });
    expect([code, lines]).toEqual([1, [expect.stringContaining('Another Standing is using')]]);
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
    first.child.kill('SIGTERM');
    await ended(first.child);
    expect(first.child.exitCode).toBe(0);
  });
});

test('a page answers HEAD as it answers GET: mail scanners and link checkers ask so', async () => {
  const { child, url } = await startService(join(data, 'head'));
  for (const path of ['/', '/auth/confirm', '/sign-in', '/v']) {
    const answer = await fetch(`${url}${path}`, { method: 'HEAD' });
    expect([path, answer.status, await answer.text()]).toEqual([path, 200, '']);
  }
  expect((await fetch(`${url}/no-such-file.js`, { method: 'HEAD' })).status).toBe(404);
  child.kill('SIGTERM');
  await ended(child);
});

test('asked to stop it stops, also while a browser holds a connection on which it says nothing', async () => {
  const { child, url } = await startService(join(data, 'stop'));
  const silent = connect(Number(new URL(url).port), '127.0.0.1');
  await new Promise((resolve) => silent.once('connect', resolve));
  child.kill('SIGTERM');
  await ended(child);
  expect(child.exitCode).toBe(0);
  silent.destroy();
}, 25_000);

test('half a file, left by a kill in the middle of an upload, is gone after the next start; whole ones stay', async () => {
  const folder = join(data, 'halves');
  const place = join(folder, 'evidence', 'Ab');
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'file_halfAb.part'), 'half');
  await writeFile(join(place, 'file_wholeAb'), 'whole');
  const { child } = await startService(folder);
  expect(await readdir(place)).toEqual(['file_wholeAb']);
  child.kill('SIGTERM');
  await ended(child);
});
