import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrateDatabase } from '../../db/migrate.ts';
import { addMonths } from '../../domain/programs/dates.ts';
import { newId, newToken, sha256 } from '../../worker/kernel/ids.ts';
import { openFile } from '../../worker/platform/database-node.ts';
import type { Database } from '../../worker/platform/ports.ts';
import { daysFromNow, makeBoard, type Board, type BoardPerson } from '../support/board.ts';
import { Browser } from '../support/browser.ts';
import { count, givenTitle, halves } from '../support/halves.ts';
import { ended, startService } from '../support/process.ts';
import type { World } from '../support/world.ts';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'standing-kill-'));
});
afterAll(() => rm(data, { recursive: true, force: true }));

/** Made beside and moved there whole. */
async function seed(work: (database: Database) => Promise<void>): Promise<void> {
  const { database, close } = await openFile(join(data, 'seed.db'));
  await migrateDatabase(database);
  await work(database);
  await database.run(sql`pragma wal_checkpoint(truncate)`);
  close();
  await copyFile(join(data, 'seed.db'), join(data, 'standing.db'));
}

/** What lies on the disk, in a copy: the service alone holds its file. */
async function inCopy<Answer>(work: (database: Database) => Promise<Answer>): Promise<Answer> {
  const copy = await mkdtemp(join(data, 'copy-'));
  for (const name of ['standing.db', 'standing.db-wal'])
    await copyFile(join(data, name), join(copy, name)).catch(() => {});
  const { database, close } = await openFile(join(copy, 'standing.db'));
  try {
    return await work(database);
  } finally {
    close();
  }
}

describe('kill -9 in the middle of writes', () => {
  const loggers: BoardPerson[] = [];
  const renewers: BoardPerson[] = [];
  let board: Board;
  const cookies = new Map<string, string>();

  /** A session as signing in makes it; signing in itself is tried elsewhere. */
  async function openSession(database: Database, email: string): Promise<void> {
    const cookie = newToken();
    const now = Date.now();
    await database.run(sql`insert into session (id, account_id, aal, shared, created_at, last_at)
      select ${await sha256(cookie)}, id, 1, 0, ${now}, ${now} from account where email = ${email}`);
    cookies.set(email, cookie);
  }

  beforeAll(async () => {
    await seed(async (database) => {
      board = await makeBoard({ database, runtime: 'node' } as World);
      const endsOn = daysFromNow(30);
      for (let i = 0; i < 5; i++)
        loggers.push(await board.addPerson({ certifiedOn: addMonths(endsOn, -24), endsOn }));
      for (let i = 0; i < 35; i++)
        renewers.push(await board.addPerson({ certifiedOn: addMonths(endsOn, -24), endsOn }));
      for (const person of renewers)
        await database.run(sql`
          insert into activity (id, body_id, person_id, certification_id, title, provider, done_on, amount, unit, claimed_minutes, topics, kind, format, state, sent_at)
          values (${newId('act')}, ${board.bodyId}, ${person.personId}, ${person.certificationId}, ${givenTitle}, '', ${daysFromNow(-90)}, 36, 'hour', 2160,
            '["peer_support","ethics"]', 'course', 'in_person', 'accepted', 0)`);
      for (const { email } of [...loggers, ...renewers, { email: board.reviewer }])
        await openSession(database, email);
    });
  });

  function browserOf(url: string, email: string): Browser {
    const browser = new Browser((path, init) => fetch(`${url}${path}`, init), url);
    browser.cookies.set('__Host-s', cookies.get(email) ?? '');
    return browser;
  }

  interface Write {
    email: string;
    path: string;
    input: unknown;
    key: string;
    /** 0: no answer came. */
    status: number;
    body: { id: string; version: number };
  }

  /** So many answers have been given, while other writes are under way. */
  interface Moment {
    answers: number;
    go(): void;
  }

  /** Everybody writes at once until the process is gone; every try is kept with what was answered. */
  function drive(url: string, round: number, reached: Moment): { writes: Write[]; done: Promise<unknown> } {
    const writes: Write[] = [];
    let answered = 0;
    async function post(email: string, path: string, input: unknown): Promise<Write['body'] | null> {
      const one: Write = { email, path, input, key: newId('key'), status: 0, body: { id: '', version: 0 } };
      writes.push(one);
      const answer = await browserOf(url, email)
        .post(path, input, { 'Idempotency-Key': one.key })
        .catch(() => null);
      if (!answer) return null;
      one.status = answer.status;
      one.body = answer.body;
      if (++answered === reached.answers) reached.go();
      return answer.status < 300 ? answer.body : null;
    }
    const staff = `/api/bodies/${board.bodyId}`;
    const logging = loggers.map(async (person, who) => {
      for (let i = 0; ; i++) {
        const input = {
          title: `Course ${round}.${who}.${i}`,
          doneOn: daysFromNow(-20),
          amount: 1,
          topics: ['ethics'],
        };
        const logged = await post(
          person.email,
          `/api/my/certifications/${person.certificationId}/activities`,
          input,
        );
        if (!logged) return;
        if (
          !(await post(board.reviewer, `${staff}/activities/${logged.id}/decision`, {
            decision: 'accept',
            version: logged.version,
          }))
        )
          return;
      }
    });
    const renewing = renewers.slice(round * 7, round * 7 + 7).map(async (person) => {
      const at = `/api/my/certifications/${person.certificationId}/renewal`;
      await post(person.email, `${at}/part`, { part: 'details', version: 0 });
      await post(person.email, `${at}/part`, { part: 'hours', version: 0 });
      const ready = await post(person.email, `${at}/ethics`, {
        ethicsVersionId: board.ethicsVersionId,
        version: 0,
      });
      const sent = ready && (await post(person.email, `${at}/send`, { version: ready.version }));
      if (sent)
        await post(board.reviewer, `${staff}/applications/${sent.id}/decision`, {
          decision: 'approve',
          version: sent.version,
        });
    });
    return { writes, done: Promise.all([...logging, ...renewing]) };
  }

  test(
    'at several moments: every accepted write is there with its audit row, and nothing is half done',
    { timeout: 240_000 },
    async () => {
      // Early, in the middle of sending, in the middle of approving, and late; never twice the same.
      const moments = [8, 35, 50, 64, 90].map((least) => least + Math.floor(Math.random() * 8));
      let unanswered = 0;
      for (const [round, answers] of moments.entries()) {
        const running = await startService(data);
        // Somewhere in the next round trip, not always at the same step of a write.
        const kill = () => setTimeout(() => running.child.kill('SIGKILL'), Math.random() * 12);
        const { writes, done } = drive(running.url, round, { answers, go: kill });
        await Promise.all([ended(running.child), done]);
        const accepted = writes.filter(({ status }) => status >= 200 && status < 300);
        expect(accepted.length).toBeGreaterThanOrEqual(answers);
        unanswered += writes.length - accepted.length;
        expect(writes.filter(({ status }) => status >= 300)).toEqual([]);

        await inCopy(async (database) => {
          expect(await database.all(sql`pragma integrity_check`)).toEqual([{ integrity_check: 'ok' }]);
          for (const { path, body } of accepted) {
            const table = /renewal|applications/.test(path) ? 'application' : 'activity';
            const [row] = await database.all<{ version: number }>(
              sql`select version from ${sql.identifier(table)} where id = ${body.id}`,
            );
            expect(row?.version, path).toBeGreaterThanOrEqual(body.version);
            const writesOfIt = accepted.filter((one) => one.body.id === body.id).length;
            expect(
              await count(database, sql`from audit_row where object_id = ${body.id}`),
              path,
            ).toBeGreaterThanOrEqual(writesOfIt);
          }
          for (const [what, n] of Object.entries(await halves(database)))
            expect([what, n]).toEqual([what, 0]);
        });

        // Who got no answer asks again with the same key: one effect, whether the first try was stored or not.
        const again = await startService(data);
        const lost = writes.filter(({ status, path }) => status === 0 && path.endsWith('/activities'));
        for (const { email, path, input, key } of lost) {
          const answer = await browserOf(again.url, email).post(path, input, { 'Idempotency-Key': key });
          expect(answer.status).toBe(201);
        }
        again.child.kill('SIGTERM');
        await ended(again.child);
        expect(again.child.exitCode).toBe(0);
      }
      expect(unanswered).toBeGreaterThan(0);
      await inCopy(async (database) => {
        expect(
          await database.all(
            sql`select title from activity where title <> ${givenTitle} group by title having count(*) > 1`,
          ),
        ).toEqual([]);
        expect(await count(database, sql`from certificate`)).toBeGreaterThan(0);
      });
    },
  );
});
