import type { OwnCase, WorkedCase } from '../../domain/audits/contract.ts';
import { get, post, put } from '../api.ts';
import { language } from '../shell/language.ts';

/** What the person's page of a routine check asks and sends. */

const at = (id: string) => `/api/my/checks/${id}`;

export const checkOf = (id: string) => ({
  queryKey: ['check', id, language()],
  queryFn: () => get<OwnCase>(at(id)),
});
export const keepProofs = (
  id: string,
  lineId: string,
  input: { evidence: string[]; version: number },
  key: string,
) => put<WorkedCase>(`${at(id)}/lines/${lineId}/proofs`, input, key);
/** `send`, `more-time`, `messages` or `seen`. */
export const actOnOwn = (id: string, what: string, input: unknown, key?: string) =>
  post<unknown>(`${at(id)}/${what}`, input, key);
