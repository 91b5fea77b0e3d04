import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { remindOfChecks } from '../../worker/audits/remind.ts';
import { nodePorts } from '../../worker/platform/node-ports.ts';
import type { Ports } from '../../worker/platform/ports.ts';
import { readSettings } from '../../worker/settings.ts';
import { openAudits, type Audits } from '../support/audits.ts';
import { daysFromNow } from '../support/board.ts';
import { openWorld, type World } from '../support/world.ts';

/** Who has an open check is written to a week before the last day, and on it; nobody else, and nobody twice. */

const day = 86_400_000;
let world: World;
let audits: Audits;
let ports: Ports;
/** The job's own clock: people act today, and the job looks later. */
let later = 0;
beforeAll(async () => {
  world = await openWorld();
  audits = await openAudits(world);
  const settings = readSettings({ STANDING_DATA: '/nowhere' });
  ports = { ...nodePorts(settings, world.database), clock: { now: () => Date.now() + later } };
});
afterAll(() => world.close());

const daysLeft = async (email: string): Promise<number[]> =>
  (
    await world.database.all<{ params: string }>(
      sql`select params from outbox_message where to_email = ${email} and template = 'check_due' order by rowid`,
    )
  ).map(({ params }) => JSON.parse(params).daysLeft);

/** Day after day, at noon; three runs at once, as timers and requests may. */
async function live(days: number) {
  for (let i = 0; i < days; i++) {
    later += day;
    await Promise.all([remindOfChecks(ports), remindOfChecks(ports), remindOfChecks(ports)]);
  }
}

test('twice in a round, each once; not after the answer; from the new day after more time', async () => {
  later = Date.parse(`${daysFromNow(0)}T12:00:00Z`) - Date.now();
  const [silent, quick, slow] = [
    await audits.addRenewal(),
    await audits.addRenewal(),
    await audits.addRenewal(),
  ];
  await audits.drawAll();
  const [quickId, slowId] = [await audits.caseOf(quick), await audits.caseOf(slow)];
  await audits.answer(quick, quickId);
  const more = await audits.act(audits.auditor, slowId, 'more-time', { days: 20, reasonCode: 'away' });
  expect(more.status).toBe(200);
  await live(35);
  expect(await daysLeft(silent.email)).toEqual([7, 0]);
  expect(await daysLeft(quick.email)).toEqual([]);
  expect(await daysLeft(slow.email)).toEqual([]);
  await live(25);
  expect(await daysLeft(slow.email)).toEqual([7, 0]);
  expect(await daysLeft(silent.email)).toEqual([7, 0]);
  expect(await remindOfChecks(ports)).toBe(0);
});

test('a machine that stood still over the last day writes once', async () => {
  later = Date.parse(`${daysFromNow(0)}T12:00:00Z`) - Date.now();
  const late = await audits.addRenewal();
  await audits.drawAll();
  later += 100 * day;
  await Promise.all([remindOfChecks(ports), remindOfChecks(ports)]);
  await remindOfChecks(ports);
  expect(await daysLeft(late.email)).toEqual([0]);
});
