import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, onMount, Show } from 'solid-js';
import type { ActivityView } from '../../domain/activities/contract.ts';
import type { ActivityReview } from '../../domain/reviews/contract.ts';
import { announce } from '../shell/announce.ts';
import { ReopenForm } from '../staff/reopen.ts';
import { t as staff } from '../staff/words.ts';
import { dayOf, hours } from '../ui/format.ts';
import { Status, type Shape, type Tone } from '../ui/marks.tsx';
import { readQueueAgain } from './calls.ts';
import { t } from './words.ts';

const looks: Record<ActivityView['state'], { shape: Shape; tone: Tone }> = {
  waiting: { shape: 'waiting', tone: 'wait' },
  accepted: { shape: 'done', tone: 'good' },
  returned: { shape: 'turn', tone: 'turn' },
  refused: { shape: 'no', tone: 'ended' },
  withdrawn: { shape: 'empty', tone: 'ended' },
};

/** A claim that is decided: the word, what the person reads, and the way back. */
export function Decided(props: { bodyId: string; review: ActivityReview }) {
  const client = useQueryClient();
  const [reopening, setReopening] = createSignal(false);
  const activity = () => props.review.activity;
  onMount(ReopenForm.soon);
  const word = () => {
    const { state, accepted } = activity();
    if (state === 'accepted' && accepted?.minutes != null)
      return t('decided.acceptedInPart', hours(accepted.minutes));
    return state === 'waiting' ? '' : t(`decided.${state}`);
  };
  const done = () => {
    setReopening(false);
    announce(t('announce.reopened'));
    void readQueueAgain(client, props.bodyId);
  };
  return (
    <div class="record-body stack stack-s decided">
      <p>
        <Status {...looks[activity().state]}>{word()}</Status>{' '}
        <Show when={activity().decidedAt}>{(at) => <span class="hint">{dayOf(at())}</span>}</Show>
      </p>
      <Show when={activity().reason}>
        {(reason) => (
          <div>
            <p class="hint">{t('decided.said')}</p>
            <p class="said">{reason()}</p>
          </div>
        )}
      </Show>
      <Show
        when={props.review.mayReopen}
        fallback={
          <Show when={activity().state === 'accepted' || activity().state === 'refused'}>
            <p class="hint">{t('decided.cannot')}</p>
          </Show>
        }
      >
        <Show
          when={reopening()}
          fallback={
            <p>
              <button class="button button-neutral" type="button" onClick={() => setReopening(true)}>
                {staff('reopen.open')}
              </button>
            </p>
          }
        >
          <ReopenForm
            bodyId={props.bodyId}
            activityId={activity().id}
            version={activity().version}
            done={done}
            cancel={() => setReopening(false)}
          />
        </Show>
      </Show>
    </div>
  );
}
