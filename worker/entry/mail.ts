import type { Message } from '../kernel/write.ts';
import type { EntryRow, ReferenceRow } from './store.ts';

/** Mails of a first certification. Neutral: no program, no reason, nothing of anybody's story. */

export const entryPath = ({ id }: Pick<EntryRow, 'id'>): string => `/entries/${id}`;

export const mailPerson = (
  row: Pick<EntryRow, 'id' | 'bodyId' | 'email' | 'language' | 'name' | 'bodyName' | 'helpContact'>,
  template: 'received' | 'request' | 'decision' | 'reference_news',
  path = entryPath(row),
): Message => ({
  bodyId: row.bodyId,
  to: row.email,
  language: row.language,
  template,
  params: { name: row.name, bodyName: row.bodyName, helpContact: row.helpContact, path },
});

export type RefereeTemplate = 'reference_asked' | 'reference_reminder' | 'reference_copy';

/** The link is sealed when the mail leaves; a reminder carries the same one. */
export const mailReferee = (
  reference: Pick<ReferenceRow, 'id' | 'bodyId' | 'email' | 'language' | 'name' | 'round'>,
  about: { person: string; bodyName: string; helpContact: string; until: string },
  template: RefereeTemplate,
): Message => ({
  bodyId: reference.bodyId,
  to: reference.email,
  language: reference.language,
  template,
  params: { name: reference.name, ...about, path: '/reference#' },
  link: { purpose: 'reference', id: reference.id, round: reference.round },
});
