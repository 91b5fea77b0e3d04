import { sql, type SQL } from 'drizzle-orm';
import { sortNameOf, wordsOf } from '../people/names.ts';

/** Finding people: by any words of a name, by number, by the whole e-mail. Each is one walk along one index. */

export type Search =
  | { by: 'all' }
  | { by: 'email'; email: string }
  | { by: 'number'; start: string }
  | { by: 'words'; words: string[] };

export interface FoundPerson {
  id: string;
  name: string;
  email: string;
  /** What the page is ordered by, before the id. */
  key: string;
}

export function readSearch(typed: string | undefined): Search {
  const text = (typed ?? '').trim();
  if (text === '') return { by: 'all' };
  if (text.includes('@')) return { by: 'email', email: text.toLowerCase() };
  if (/\d/.test(text) && /^[\w -]+$/.test(text))
    return { by: 'number', start: text.toUpperCase().replaceAll(' ', '-') };
  // The longest word is the rarest: its range is walked, the others are only looked up.
  return { by: 'words', words: wordsOf(sortNameOf(text)).toSorted((a, b) => b.length - a.length) };
}

export function findPeople(bodyId: string, search: Search, after: string[] | null, most: number): SQL {
  const [key = '', id = ''] = after ?? [];
  switch (search.by) {
    case 'all':
      return sql`
        select p.id, p.name, a.email, p.sort_name as key from person p join account a on a.id = p.account_id
        where p.body_id = ${bodyId} and (p.sort_name, p.id) > (${key}, ${id})
        order by p.sort_name, p.id limit ${most}`;
    case 'email':
      return sql`
        select p.id, p.name, a.email, p.sort_name as key from account a join person p on p.account_id = a.id and p.body_id = ${bodyId}
        where a.email = ${search.email} and p.id > ${id} limit ${most}`;
    case 'number':
      return byNumber(bodyId, search.start, [key, id], most);
    case 'words':
      return byWords(bodyId, search.words, [key, id], most);
  }
}

/** A letter behind every other: the end of a range of words with one beginning. */
const behind = (start: string) => `${start}\u{10ffff}`;

const byNumber = (bodyId: string, start: string, [key, id]: [string, string], most: number): SQL => sql`
  select p.id, p.name, a.email, c.number as key
  from certification c join person p on p.id = c.person_id join account a on a.id = p.account_id
  where c.body_id = ${bodyId} and c.number >= ${start} and c.number < ${behind(start)} and (c.number, p.id) > (${key}, ${id})
    and not exists (select 1 from certification o where o.person_id = c.person_id and o.number >= ${start} and o.number < c.number)
  order by c.number limit ${most}`;

/** Ordered by the word that was found, so that no list is sorted; somebody with two such words comes once. */
function byWords(bodyId: string, words: string[], [key, id]: [string, string], most: number): SQL {
  const [first, ...others] = words;
  // Signs alone are in nobody's name.
  const start = first ?? behind('');
  const alsoNamed = others.map(
    (word) =>
      sql`and exists (select 1 from person_word x where x.person_id = w.person_id and x.word >= ${word} and x.word < ${behind(word)})`,
  );
  return sql`
    select p.id, p.name, a.email, w.word as key
    from person_word w join person p on p.id = w.person_id join account a on a.id = p.account_id
    where w.body_id = ${bodyId} and w.word >= ${start} and w.word < ${behind(start)} and (w.word, w.person_id) > (${key}, ${id})
      and not exists (select 1 from person_word o where o.person_id = w.person_id and o.word >= ${start} and o.word < w.word)
      ${sql.join(alsoNamed, sql` `)}
    order by w.word, w.person_id limit ${most}`;
}
