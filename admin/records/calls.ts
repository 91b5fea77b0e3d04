import type { NameCorrection } from '../../domain/people/contract.ts';
import { post, put } from '../api.ts';
import { told, unprintableText } from '../staff/failures.ts';
import { t } from './words.ts';

export const recordKey = (bodyId: string, id: string) => ['record', bodyId, id];
export const correctName = (bodyId: string, personId: string, input: NameCorrection, key: string) =>
  told(put<unknown>(`/api/bodies/${bodyId}/people/${personId}/name`, input, key), {
    'certificates.name_not_printable': unprintableText,
    own_record: () => t('name.own'),
  });

export const issueAgain = (
  bodyId: string,
  id: string,
  input: { reason: string; version: number },
  key: string,
) =>
  told(post<unknown>(`/api/bodies/${bodyId}/certifications/${id}/certificate`, input, key), {
    'certificates.name_not_printable': unprintableText,
  });
