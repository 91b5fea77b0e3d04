import { sql } from 'drizzle-orm';
import { daysFromNow } from '../board.ts';
import type { Call, Tour } from '../tour.ts';
import type { World } from '../world.ts';

/** A provider checks a list, posts it, corrects one row and withdraws another. */
export async function tourOfRosters(world: World, tour: Tour, call: Call): Promise<void> {
  const { provider, things } = tour;
  const [rosa] = await world.database.all<{ number: string; name: string }>(sql`
    select c.number, p.name from certification c join person p on p.id = c.person_id where c.id = ${things['certification']}`);
  const row = (daysAgo: number) => `${rosa?.number},${rosa?.name},ETH-1,${daysFromNow(-daysAgo)}`;
  const text = ['Number,Name,Course,Date', row(600), row(590)].join('\n');
  const rosters = '/api/providers/:providerId/rosters';
  const { rowsHash } = await call(provider, `POST ${rosters}/check`, { text });
  await call(provider, `POST ${rosters}/rows-to-mend`, { text: `${text}\nTB-1999-99999,Nobody,ETH-1,` });
  things['roster'] = (await call(provider, `POST ${rosters}`, { text, rowsHash, fileName: 'may.csv' })).id;
  await postedRoster(provider, things);
  const { rows } = await call(provider, `GET ${rosters}/:rosterId/rows`);
  things['attendance'] = rows[0].id;
  const attendance = '/api/providers/:providerId/attendances/:id';
  const correction = { completedOn: daysFromNow(-599), minutes: 200, reason: 'Left at noon.', version: 1 };
  await call(provider, `POST ${attendance}/correct`, correction);
  const withdrawal = { reason: 'Was not there.', version: 1 };
  await call(provider, `POST ${attendance}/withdraw`, withdrawal, { attendance: rows[1].id });
}

/** Waits until a roster is posted, as the page does. */
export async function postedRoster(
  provider: { get(path: string): Promise<{ body: any }> },
  things: Record<string, string>,
): Promise<any> {
  const path = `/api/providers/${things['provider']}/rosters/${things['roster']}`;
  for (let tries = 0; tries < 200; tries++) {
    const { body } = await provider.get(path);
    if (body.postedAt !== null) return body;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the roster was not posted in time');
}
