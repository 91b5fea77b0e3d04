import type {
  ApplyView,
  EntryPart,
  EntrySaved,
  EntryStarted,
  EntryStep,
  EntryView,
  OwnEntryRow,
  ReferenceChange,
  ReferenceInput,
} from '../../domain/entry/contract.ts';
import { get, post, put } from '../api.ts';
import { language } from '../shell/language.ts';

/** The applicant's side of a first certification. */

export const applyOf = (programId: string) => ({
  queryKey: ['apply', programId, language()],
  queryFn: () => get<ApplyView>(`/api/apply/${programId}`),
});
export const startEntry = (programId: string, name: string, key: string) =>
  post<EntryStarted>(`/api/apply/${programId}`, { name }, key);

export const ownEntries = () => ({
  queryKey: ['entries', language()],
  queryFn: () => get<{ rows: OwnEntryRow[] }>('/api/my/entries'),
});

const place = (id: string) => `/api/my/entries/${id}`;
export const entryOf = (id: string) => ({
  queryKey: ['entry', id, language()],
  queryFn: () => get<EntryView>(place(id)),
});

export const savePart = (id: string, code: string, part: EntryPart, key?: string) =>
  put<EntrySaved>(`${place(id)}/parts/${code}`, part, key);
export const saveEntryDraft = (id: string, content: Record<string, unknown>) =>
  put<unknown>(`${place(id)}/draft`, { content });

export const ownStatement = (id: string) => get<{ text: string | null }>(`${place(id)}/statement`);
export const writeStatement = (id: string, text: string, version: number, key: string) =>
  put<unknown>(`${place(id)}/statement`, { text, version }, key);
export const takeBackStatement = (id: string, version: number, key: string) =>
  post<unknown>(`${place(id)}/statement/take-back`, { version }, key);

export const addReference = (id: string, input: ReferenceInput, key: string) =>
  post<unknown>(`${place(id)}/references`, input, key);
export const changeReference = (id: string, referenceId: string, input: ReferenceChange, key: string) =>
  put<unknown>(`${place(id)}/references/${referenceId}`, input, key);
export const sendReferenceAgain = (id: string, referenceId: string, version: number) =>
  post<unknown>(`${place(id)}/references/${referenceId}/again`, { version });
export const withdrawReference = (id: string, referenceId: string, version: number) =>
  post<unknown>(`${place(id)}/references/${referenceId}/withdraw`, { version });

export const sendEntry = (id: string, version: number, key: string) =>
  post<EntryStep>(`${place(id)}/send`, { version }, key);
export const withdrawEntry = (id: string, version: number, key: string) =>
  post<EntryStep>(`${place(id)}/withdraw`, { version }, key);
export const startConversion = (certificationId: string, key: string) =>
  post<EntryStarted>(`/api/my/certifications/${certificationId}/conversion`, {}, key);
