import type { RenewalView } from '../../domain/applications/contract.ts';
import { get, post, put } from '../api.ts';
import { language } from '../shell/language.ts';

const path = (certificationId: string) => `/api/my/certifications/${certificationId}/renewal`;

export const renewalOf = (certificationId: string) => ({
  queryKey: ['renewal', certificationId, language()],
  queryFn: () => get<RenewalView>(path(certificationId)),
});

/** A write answers with its own part; the page shows the whole, read again. */
async function afterwards(
  certificationId: string,
  step: string,
  input: unknown,
  key: string,
): Promise<RenewalView> {
  await post<unknown>(`${path(certificationId)}/${step}`, input, key);
  return get<RenewalView>(path(certificationId));
}

export const partIsDone = (
  certificationId: string,
  input: { part: 'details' | 'hours'; version: number },
  key: string,
) => afterwards(certificationId, 'part', input, key);
export const agree = (
  certificationId: string,
  input: { ethicsVersionId: string; version: number },
  key: string,
) => afterwards(certificationId, 'ethics', input, key);
export const sendRenewal = (certificationId: string, input: { version: number }, key: string) =>
  afterwards(certificationId, 'send', input, key);
export const changeDetails = (personId: string, input: { phone: string; version: number }, key: string) =>
  put<unknown>(`/api/my/people/${personId}/details`, input, key);
