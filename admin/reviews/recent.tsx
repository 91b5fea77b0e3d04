import { useNavigate } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, onMount, Show } from 'solid-js';
import type { RecentDecision } from '../../domain/reviews/contract.ts';
import { announce } from '../shell/announce.ts';
import { ago } from '../staff/ago.ts';
import { ReopenForm } from '../staff/reopen.ts';
import { hours } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Status, type Shape, type Tone } from '../ui/marks.tsx';
import { readQueueAgain, recentOf } from './calls.ts';
import { t } from './words.ts';

const looks: Record<RecentDecision['state'], { shape: Shape; tone: Tone }> = {
  accepted: { shape: 'done', tone: 'good' },
  returned: { shape: 'turn', tone: 'turn' },
  refused: { shape: 'no', tone: 'ended' },
};

// The newest are the ones to undo.
const few = 4;

/** A list that stays, where a message that fades would be missed. */
export function Recent(props: { bodyId: string }) {
  const query = useQuery(() => recentOf(props.bodyId));
  const [all, setAll] = createSignal(false);
  onMount(ReopenForm.soon);
  return (
    <section class="stack stack-s recent" aria-labelledby="recent">
      <h2 id="recent">{t('recent.title')}</h2>
      <Loaded query={query} failed={t('recent.failed')}>
        {(decisions) => (
          <Show when={decisions().length > 0} fallback={<p class="hint">{t('recent.none')}</p>}>
            <ul class="rows">
              <For each={decisions().slice(0, all() ? undefined : few)}>
                {(one) => <Row bodyId={props.bodyId} one={one} />}
              </For>
            </ul>
            <Show when={!all() && decisions().length > few}>
              <p>
                <button class="as-link" type="button" onClick={() => setAll(true)}>
                  {t('recent.all', decisions().length)}
                </button>
              </p>
            </Show>
          </Show>
        )}
      </Loaded>
    </section>
  );
}

function Row(props: { bodyId: string; one: RecentDecision }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [undoing, setUndoing] = createSignal(false);
  let opener: HTMLButtonElement | undefined;
  const what = () => t('item.title', props.one.what, hours(props.one.minutes));
  const done = () => {
    announce(t('announce.reopened'));
    // Back before the reviewer's eyes, to be decided anew.
    navigate(`/review/${props.one.activityId}`);
    document.querySelector('h1')?.focus();
    void readQueueAgain(client, props.bodyId);
  };
  const cancel = () => {
    setUndoing(false);
    opener?.focus();
  };
  return (
    <li class="entry">
      <p>
        <Status {...looks[props.one.state]}>{t(`decided.${props.one.state}`)}</Status> {what()},{' '}
        <a href={`/review/${props.one.activityId}`}>{props.one.who}</a>
      </p>
      <p class="aside row">
        <span class="hint">{ago(props.one.at)}</span>
        <Show
          when={props.one.state !== 'returned'}
          fallback={<a href={`/review/${props.one.activityId}`}>{t('recent.message')}</a>}
        >
          <button
            ref={opener}
            class="as-link"
            type="button"
            aria-label={t('recent.undoWhat', what(), props.one.who)}
            aria-expanded={undoing()}
            onClick={() => setUndoing(!undoing())}
          >
            {t('recent.undo')}
          </button>
        </Show>
      </p>
      <Show when={undoing()}>
        <div class="why">
          <ReopenForm
            bodyId={props.bodyId}
            activityId={props.one.activityId}
            version={props.one.version}
            done={done}
            cancel={cancel}
          />
        </div>
      </Show>
    </li>
  );
}
