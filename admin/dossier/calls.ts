import type { QueryClient } from '@tanstack/solid-query';
import type {
  EntryDecided,
  EntryDecision,
  EntryDossier,
  ExaminationInput,
  PartDecided,
  PartDecision,
} from '../../domain/entry/contract.ts';
import { get, post } from '../api.ts';
import { language } from '../shell/language.ts';

const place = (bodyId: string, id: string) => `/api/bodies/${bodyId}/entries/${id}`;

export const dossierOf = (bodyId: string, id: string) => ({
  queryKey: ['dossier', bodyId, id, language()],
  queryFn: () => get<EntryDossier>(place(bodyId, id)),
});
export const readAgain = (client: QueryClient, bodyId: string) =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['dossier', bodyId] }),
    client.invalidateQueries({ queryKey: ['queue', bodyId] }),
  ]);

export const decidePart = (bodyId: string, id: string, code: string, decision: PartDecision, key: string) =>
  post<PartDecided>(`${place(bodyId, id)}/parts/${code}/decision`, decision, key);
export const decide = (bodyId: string, id: string, decision: EntryDecision, key: string) =>
  post<EntryDecided>(`${place(bodyId, id)}/decision`, decision, key);
export const enterExamination = (bodyId: string, id: string, input: ExaminationInput, key: string) =>
  post<unknown>(`${place(bodyId, id)}/examinations`, input, key);
export const withdrawExamination = (bodyId: string, id: string, examinationId: string) =>
  post<unknown>(`${place(bodyId, id)}/examinations/${examinationId}/withdraw`, {});
/** Each call leaves a row in the log. */
export const readStatement = (bodyId: string, id: string) =>
  post<{ text: string }>(`${place(bodyId, id)}/statement`, {});
