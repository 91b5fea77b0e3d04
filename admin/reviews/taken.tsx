import { onMount } from 'solid-js';
import type { ReviewRow } from '../../domain/reviews/contract.ts';
import type { Failure } from '../api.ts';
import { ago } from '../staff/ago.ts';
import { textFact } from '../staff/failures.ts';
import { Note } from '../ui/note.tsx';
import { whatOf } from './queue.tsx';
import { t } from './words.ts';

/** Two people on one item: one wins, the other is told who did. */
export interface TakenBy {
  /** False: the person changed it, so it is still to be decided. */
  decided: boolean;
  by: string | null;
  at: number | null;
  what: string | null;
  who: string | null;
}

export function takenFrom(failure: Failure, row: ReviewRow | undefined): TakenBy {
  const at = failure.facts['at'] ?? failure.facts['decidedAt'];
  return {
    decided: failure.code !== 'changed_meanwhile',
    by: textFact(failure, 'by') ?? textFact(failure, 'decidedBy'),
    at: typeof at === 'number' ? at : null,
    what: row ? whatOf(row) : null,
    who: row?.who ?? null,
  };
}

export function Taken(props: { by: TakenBy; close: () => void }) {
  let close: HTMLButtonElement | undefined;
  onMount(() => close?.scrollIntoView({ block: 'nearest' }));
  const sentence = () => {
    const { decided, by, at } = props.by;
    if (!decided) return t('taken.changed');
    return by ? t('taken.by', by, at === null ? '' : ago(at)) : t('taken.unknown');
  };
  return (
    <Note tone="wait" shape="look" heading={t('taken.title')} live>
      <p>
        {sentence()}{' '}
        {props.by.what && props.by.decided ? t('taken.text', props.by.who ?? '', props.by.what) : ''}
      </p>
      <p>
        <button class="button button-neutral" type="button" ref={close} onClick={() => props.close()}>
          {t('taken.close')}
        </button>
      </p>
    </Note>
  );
}
