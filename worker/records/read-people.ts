import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Page, PersonRow } from '../../domain/people/contract.ts';
import { lastPeriod, publicAnswerOf, shownStanding, standingOf, todayOf } from '../certifications/read.ts';
import {
  readCertifications,
  selectCertifications,
  type CertificationFile,
  type CertificationRow,
} from '../certifications/store.ts';
import { cutPage, readCursor } from '../kernel/page.ts';
import type { Database } from '../platform/ports.ts';
import { findPeople, readSearch, type FoundPerson } from './people-search.ts';

export interface PeopleQuery {
  search?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

const usualRows = 50;
const cursorShape = z.array(z.string()).check(z.minLength(2), z.maxLength(2));

/** One page of people with the standing of each certification: one round trip, whatever is searched for. */
export async function readPeople(
  database: Database,
  bodyId: string,
  query: PeopleQuery,
  now: number,
): Promise<Page<PersonRow>> {
  const limit = query.limit ?? usualRows;
  const search = readSearch(query.search);
  const cursor = readCursor(query.cursor, cursorShape);
  const page = findPeople(bodyId, search, cursor, limit + 1);
  const ids = sql`select id from (${page})`;
  const [found, rows, applied] = await database.batch([
    database.all<FoundPerson>(page),
    database.all<CertificationRow>(selectCertifications(sql`c.person_id in (${ids})`)),
    database.all<{ id: string }>(sql`
      select distinct certification_id as id from application
      where state = 'sent' and certification_id in (select c.id from certification c where c.person_id in (${ids}))`),
  ]);
  const files = await readCertifications(database, rows);
  const sent = new Set(applied.map(({ id }) => id));
  const { rows: people, next } = cutPage(found, limit, ({ key, id }) => [key, id].slice(0));
  return {
    rows: people.map(({ id, name, email }) => ({
      id,
      name,
      email,
      certifications: files
        .filter(({ personId }) => personId === id)
        .toSorted((a, b) => (a.number < b.number ? -1 : 1))
        .map((file) => rowOf(file, todayOf(file, now), sent.has(file.id))),
    })),
    next,
  };
}

const rowOf = (
  file: CertificationFile,
  today: string,
  applied: boolean,
): PersonRow['certifications'][number] => ({
  id: file.id,
  number: file.number,
  title: file.program.title,
  titleEs: file.program.titleEs,
  validUntilOn: lastPeriod(file.periods).endsOn,
  answer: publicAnswerOf(file, today),
  standing: shownStanding(standingOf(file, today).standing, applied),
});
