import { useQueryClient } from '@tanstack/solid-query';
import { createSignal } from 'solid-js';
import type { CaseView } from '../../domain/audits/contract.ts';
import { Failure } from '../api.ts';
import { announce } from '../shell/announce.ts';
import { textFact, told, type Sentences } from '../staff/failures.ts';
import { actOn, readAuditsAgain } from './calls.ts';
import { t } from './words.ts';

export const sentences: Sentences = {
  'audits.somebody_was_first': (failure) => t('one.failures.first', textFact(failure, 'by') ?? '?'),
  'audits.closed': (failure) => t('one.failures.first', textFact(failure, 'by') ?? '?'),
  'audits.second_person': () => t('one.failures.second'),
  'audits.entry_changed': (failure) => t('one.failures.entry', textFact(failure, 'title') ?? ''),
  'audits.attested': () => t('one.failures.attested'),
  'audits.answer_not_due': () => t('one.failures.early'),
  'audits.nothing_to_ask': () => t('one.failures.nothing'),
  'audits.has_conflict': () => t('one.failures.conflict'),
  'audits.lines_open': () => t('one.closing.problems.lines_open'),
  'audits.lines_not_all_good': () => t('one.closing.problems.lines_not_all_good'),
  'audits.nothing_refused': () => t('one.closing.problems.nothing_refused'),
  'audits.needs_question_round': () => t('one.closing.problems.needs_question_round'),
  'audits.more_time_asked': () => t('one.closing.problems.more_time_asked'),
  'audits.has_answered': () => t('one.closing.problems.has_answered'),
};

export type Doing = ReturnType<typeof createDoing>;

/** Sends one thing done to a case, with the version that the screen shows, and reads it again. */
export function createDoing(bodyId: string, view: () => CaseView, changed: () => void) {
  const client = useQueryClient();
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure | null>(null);

  /** For forms, which show what went wrong themselves. */
  const send = async (what: string, input: Record<string, unknown>, key?: string): Promise<void> => {
    setFailure(null);
    try {
      await told(actOn(bodyId, view().id, what, { ...input, version: view().version }, key), sentences);
    } catch (error) {
      // Somebody was first: the page then shows what is there now, and what was said stays.
      if (error instanceof Failure && error.status === 409) void readAuditsAgain(client, bodyId);
      throw error;
    }
    await readAuditsAgain(client, bodyId);
  };
  return {
    busy,
    failure,
    send,
    done: (said: string) => {
      announce(said);
      changed();
    },
    /** For single buttons. */
    act: async (what: string, input: Record<string, unknown> = {}): Promise<void> => {
      if (busy()) return;
      setBusy(true);
      try {
        await send(what, input);
      } catch (error) {
        setFailure(error instanceof Failure ? error : new Failure(0, 'unknown', ''));
      } finally {
        setBusy(false);
      }
    },
  };
}
