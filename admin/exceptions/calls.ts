import type { ExceptionKind } from '../../domain/exceptions/contract.ts';
import { post, put } from '../api.ts';
import { textFact, told, type Sentences } from '../staff/failures.ts';
import { t } from './words.ts';

const at = (bodyId: string, certificationId: string) =>
  `/api/bodies/${bodyId}/certifications/${certificationId}`;

const refusals: Sentences = {
  'exceptions.renewed': () => t('failures.renewed'),
  'exceptions.in_effect': () => t('failures.inEffect'),
  'exceptions.no_total': () => t('failures.noTotal'),
  'exceptions.no_reactivation': () => t('failures.noReactivation'),
  'exceptions.newer_first': () => t('failures.newerFirst'),
  'exceptions.overlap': () => t('failures.overlap'),
  'exceptions.own_record': () => t('failures.own'),
  'exceptions.decided_meanwhile': (failure) => t('failures.changed', textFact(failure, 'by') ?? ''),
  'exceptions.already_withdrawn': (failure) => t('failures.takenBackBy', textFact(failure, 'by') ?? ''),
  'exceptions.same_circumstances': () => t('failures.same'),
};

export interface Whose {
  bodyId: string;
  certificationId: string;
}

export const decide = (
  { bodyId, certificationId }: Whose,
  kind: ExceptionKind,
  input: unknown,
  key: string,
) => told(post<unknown>(`${at(bodyId, certificationId)}/exceptions/${kind}`, input, key), refusals);

export const takeBack = ({ bodyId, certificationId }: Whose, id: string, input: unknown, key: string) =>
  told(post<unknown>(`${at(bodyId, certificationId)}/exceptions/${id}/withdraw`, input, key), refusals);

export const setCircumstances = ({ bodyId, certificationId }: Whose, input: unknown, key: string) =>
  told(put<unknown>(`${at(bodyId, certificationId)}/circumstances`, input, key), refusals);
