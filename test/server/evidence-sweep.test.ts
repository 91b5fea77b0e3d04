import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { migrateDatabase } from '../../db/migrate.ts';
import { sweepEvidence } from '../../worker/evidence/sweep.ts';
import { openFile } from '../../worker/platform/database-node.ts';
import { nodePorts } from '../../worker/platform/node-ports.ts';
import type { Ports } from '../../worker/platform/ports.ts';
import { readSettings } from '../../worker/settings.ts';

let data: string;
let close: () => void;
let ports: Ports;
const day = 86_400_000;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'standing-test-'));
  const opened = await openFile(join(data, 'standing.db'));
  close = opened.close;
  await migrateDatabase(opened.database);
  ports = nodePorts(readSettings({ STANDING_DATA: data }), opened.database);
  await opened.database.run(
    sql`insert into account (id, email, created_at) values ('acc_1', 'rosa@example.org', 1)`,
  );
  await opened.database.run(sql`insert into person (id, body_id, account_id, name, sort_name, created_at)
    values ('per_1', 'bod_1', 'acc_1', 'Rosa', 'rosa', 1)`);
});
afterAll(async () => {
  close();
  await rm(data, { recursive: true, force: true });
});

async function file(
  name: string,
  state: { activityId?: string; uploadedDaysAgo: number; removedAt?: number },
) {
  await ports.files.put(`file_${name}`, new Uint8Array([1]), 'application/pdf');
  const uploadedAt = ports.clock.now() - state.uploadedDaysAgo * day;
  await ports.database
    .run(sql`insert into evidence (id, body_id, person_id, activity_id, file_key, file_name, media_type, bytes, sha256, uploaded_at, removed_at)
    values (${`evi_${name}`}, 'bod_1', 'per_1', ${state.activityId ?? null}, ${`file_${name}`}, 'a.pdf', 'application/pdf', 1, 'x', ${uploadedAt}, ${state.removedAt ?? null})`);
}

test('files never attached for two days, and those taken away, leave; all others stay', async () => {
  await file('fresh', { uploadedDaysAgo: 1 });
  await file('forgotten', { uploadedDaysAgo: 3 });
  await file('attached', { uploadedDaysAgo: 300, activityId: 'act_1' });
  await file('removed', { uploadedDaysAgo: 1, removedAt: ports.clock.now() });
  // More than one bite of the sweeper.
  for (let i = 0; i < 120; i++) await file(`old${i}`, { uploadedDaysAgo: 9 });
  // A run that was killed after the bytes went, before the row did.
  await ports.files.remove('file_old7');
  expect(await sweepEvidence(ports)).toBe(122);
  const rows = await ports.database.all<{ id: string }>(sql`select id from evidence order by id`);
  expect(rows.map(({ id }) => id)).toEqual(['evi_attached', 'evi_fresh']);
  expect(await ports.files.get('file_attached')).not.toBe(null);
  expect(await ports.files.get('file_fresh')).not.toBe(null);
  expect(await ports.files.get('file_forgotten')).toBe(null);
  expect(await ports.files.get('file_removed')).toBe(null);
  expect(await sweepEvidence(ports)).toBe(0);
});

test('bytes whose upload was cut off before the row leave after an hour; those on their way stay', async () => {
  const announce = async (name: string, minutesAgo: number) => {
    await ports.files.put(`file_${name}`, new Uint8Array([1]), 'application/pdf');
    const at = ports.clock.now() - minutesAgo * 60_000;
    await ports.database.run(
      sql`insert into evidence_arrival (file_key, at) values (${`file_${name}`}, ${at})`,
    );
  };
  await announce('cut', 61);
  await announce('coming', 5);
  expect(await sweepEvidence(ports)).toBe(1);
  expect(await ports.files.get('file_cut')).toBe(null);
  expect(await ports.files.get('file_coming')).not.toBe(null);
  expect(await ports.database.all(sql`select file_key from evidence_arrival`)).toEqual([
    { file_key: 'file_coming' },
  ]);
});
