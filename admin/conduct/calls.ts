import type { QueryClient } from '@tanstack/solid-query';
import type { ConductView } from '../../domain/conduct/contract.ts';
import { get, post } from '../api.ts';
import { language } from '../shell/language.ts';
import { textFact, told, type Sentences } from '../staff/failures.ts';
import { t } from './words.ts';

const at = (bodyId: string, certificationId: string) =>
  `/api/bodies/${bodyId}/certifications/${certificationId}`;

export interface Whose {
  bodyId: string;
  certificationId: string;
}

export const conductOf = ({ bodyId, certificationId }: Whose) => ({
  queryKey: ['conduct', bodyId, 'of', certificationId, language()],
  queryFn: () => get<ConductView>(`${at(bodyId, certificationId)}/conduct`),
});

/** A decision changes the record, the list and what people's rows say. */
export const readAgain = (client: QueryClient, { bodyId, certificationId }: Whose) =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['conduct', bodyId] }),
    client.invalidateQueries({ queryKey: ['record', bodyId, certificationId] }),
    client.invalidateQueries({ queryKey: ['people', bodyId] }),
  ]);

const by = (say: (who: string) => string) => (failure: Parameters<Sentences[string]>[0]) =>
  say(textFact(failure, 'by') ?? '');

const refusals: Sentences = {
  'conduct.own_record': () => t('failures.own'),
  'conduct.colleague': () => t('failures.colleague'),
  'conduct.own_proposal': () => t('failures.ownProposal'),
  'conduct.not_yours': () => t('failures.notYours'),
  'conduct.not_possible': () => t('failures.notPossible'),
  'conduct.day_passed': () => t('failures.dayPassed'),
  'conduct.already_answered': by((who) => t('failures.answered', who)),
  'conduct.waiting': by((who) => t('failures.waiting', who)),
  'conduct.decided_meanwhile': by((who) => t('failures.changed', who)),
  'conduct.appeal_pending': by((who) => t('failures.appealPending', who)),
  'conduct.appeal_closed': by((who) => t('failures.appealClosed', who)),
};

const send =
  (path: string) =>
  ({ bodyId, certificationId }: Whose, input: unknown, key: string) =>
    told(
      post<{ id: string; settledOn?: string | null }>(`${at(bodyId, certificationId)}/${path}`, input, key),
      refusals,
    );

export const propose = send('conduct');
export const agree = (id: string) => send(`conduct/${id}/agree`);
export const sendBack = (id: string) => send(`conduct/${id}/send-back`);
export const takeBack = (id: string) => send(`conduct/${id}/take-back`);
export const noteAppeal = send('appeals');
export const closeAppeal = (id: string) => send(`appeals/${id}/close`);
