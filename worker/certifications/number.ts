import { sql } from 'drizzle-orm';
import type { Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/**
 * Numbers such as TR-2022-00412: the body's letters, the year of first certification, and the next of that series.
 * The number is found inside the batch that gives it, so two at once get two numbers and nobody is sent away.
 */
export interface Series {
  bodyId: string;
  prefix: string;
  /** YYYY-MM-DD: its year names the series. */
  certifiedOn: string;
}

const yearOf = ({ certifiedOn }: Series) => Number(certifiedOn.slice(0, 4));
const startOf = (series: Series) => `${series.prefix}-${series.certifiedOn.slice(0, 4)}-`;

/** Put before the insert of the certification. Numbers given by hand or brought from elsewhere are stepped over. */
export function takeNextNumber(database: Database, series: Series): Statement {
  const start = startOf(series);
  // One step down the unique index (body, number): the highest number of this form, whoever gave it.
  const highest = sql`coalesce((select cast(substr(number, ${start.length + 1}) as integer) from certification
    where body_id = ${series.bodyId} and number >= ${start} and number < ${`${start}:`}
      and number glob ${`${start}[0-9][0-9][0-9][0-9][0-9]`}
    order by number desc limit 1), 0)`;
  return database.run(sql`
    insert into number_series (body_id, year, last) values (${series.bodyId}, ${yearOf(series)}, ${highest} + 1)
    on conflict (body_id, year) do update set last = max(number_series.last + 1, excluded.last)`);
}

/** The number just taken, for the insert that follows in the same batch. */
export const takenNumber = (series: Series) => sql`(
  select ${startOf(series)} || printf('%05d', last) from number_series
  where body_id = ${series.bodyId} and year = ${yearOf(series)})`;

/** What a certificate's facts hold until the batch has found the number. */
export const numberToCome = 'TO-COME';
