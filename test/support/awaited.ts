import { sql } from 'drizzle-orm';
import { newId } from '../../worker/kernel/ids.ts';
import { daysFromNow, type Board, type BoardPerson } from './board.ts';
import type { World } from './world.ts';

/** People whose first paper waits for a batch, as many as are wanted, straight into the database. */
export interface Awaiting extends BoardPerson {
  periodId: string;
}

export async function makeAwaiting(
  { database }: Pick<World, 'database'>,
  board: Board,
  count: number,
  nameOf: (i: number) => string = (i) => `Ana Peña ${'abcdefghij'[i % 10]}`,
): Promise<Awaiting[]> {
  await database.run(sql`update body set issuing = 'in_batches' where id = ${board.bodyId}`);
  const people = await Promise.all(
    Array.from({ length: count }, async (_, i): Promise<Awaiting> => {
      const person = await board.addPerson({
        name: nameOf(i),
        certifiedOn: daysFromNow(-10),
        startsOn: daysFromNow(-10),
        endsOn: daysFromNow(700),
      });
      const [period] = await database.all<{ id: string }>(
        sql`select id from period where certification_id = ${person.certificationId}`,
      );
      return { ...person, periodId: period?.id ?? '' };
    }),
  );
  await database.run(sql`
    insert into awaited_paper (period_id, body_id, program_id, certification_id, kind, since)
    select value ->> 'periodId', ${board.bodyId}, ${board.programId}, value ->> 'certificationId', 'first', ${Date.now()}
    from json_each(${JSON.stringify(people)})`);
  return people;
}

export const newHolder = () => newId('tab');
