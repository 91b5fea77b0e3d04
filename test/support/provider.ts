import { sql } from 'drizzle-orm';
import { newId } from '../../worker/kernel/ids.ts';
import { daysFromNow, type Board } from './board.ts';
import type { Browser } from './browser.ts';
import type { World } from './world.ts';

/** An approved provider with one member and one course, straight into the tables: how they come about is tried elsewhere. */
export interface TestProvider {
  id: string;
  email: string;
  courseId: string;
  browser: Browser;
  path: string;
}

let count = 0;

export async function makeProvider(
  world: World,
  board: Board,
  options: { attests?: boolean; minutes?: number; approvedDaysAgo?: number } = {},
): Promise<TestProvider> {
  const provider = await insertProvider(world, board, options);
  return { ...provider, browser: await world.signIn(provider.email) };
}

export async function insertProvider(
  { database, runtime }: Pick<World, 'database' | 'runtime'>,
  board: Pick<Board, 'bodyId'>,
  { attests = true, minutes = 360, approvedDaysAgo = 1000 }: Parameters<typeof makeProvider>[2] = {},
): Promise<Omit<TestProvider, 'browser'>> {
  const n = ++count;
  const [id, accountId, courseId] = [newId('prv'), newId('acc'), newId('crs')];
  const email = `teacher-${n}-${runtime}@schools.example`;
  const run = (statement: ReturnType<typeof sql>) => database.run(statement);
  await run(sql`insert into account (id, email, created_at) values (${accountId}, ${email}, 0)`);
  await run(sql`insert into provider (id, body_id, name, sort_name, email, state, approved_from, attests, created_at)
    values (${id}, ${board.bodyId}, ${`Open Door ${n}`}, ${`open door ${n}`}, ${email}, 'approved', ${daysFromNow(-approvedDaysAgo)}, ${attests ? 1 : 0}, 0)`);
  await run(sql`insert into provider_approval (id, body_id, provider_id, from_on, decided_at, decided_by, decider_name)
    values (${newId('pap')}, ${board.bodyId}, ${id}, ${daysFromNow(-approvedDaysAgo)}, 0, '', 'Imani Walker')`);
  await run(sql`insert into provider_member (id, body_id, provider_id, account_id, name, created_at)
    values (${newId('pmb')}, ${board.bodyId}, ${id}, ${accountId}, 'Dana Reyes', 0)`);
  await run(sql`insert into course (id, body_id, provider_id, code, title, sort_title, created_at)
    values (${courseId}, ${board.bodyId}, ${id}, 'ETH-1', 'Ethics for peers', 'ethics for peers', 0)`);
  await run(sql`insert into course_version (id, body_id, course_id, seq, from_on, minutes, topics, format, recognition, competencies, state, proposed_at, proposed_by)
    values (${newId('cvs')}, ${board.bodyId}, ${courseId}, 1, ${daysFromNow(-900)}, ${minutes}, ${JSON.stringify([{ topic: 'ethics', minutes }])}, 'in_person', 'state', '["mutual"]', 'approved', 0, '')`);
  return { id, email, courseId, path: `/api/providers/${id}` };
}

/** Waits until a roster is posted, as the page does. */
export async function waitPosted(
  { browser, path }: Pick<TestProvider, 'browser' | 'path'>,
  rosterId: string,
) {
  for (let tries = 0; tries < 400; tries++) {
    const { body } = await browser.get(`${path}/rosters/${rosterId}`);
    if (body.postedAt !== null) return body;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the roster was not posted in time');
}
