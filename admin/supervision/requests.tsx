import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import type { RequestView, SupervisionView } from '../../domain/supervision/contract.ts';
import { newKey } from '../api.ts';
import { announce } from '../shell/announce.ts';
import { failureText } from '../shell/words.ts';
import { ConfirmButton } from '../ui/dialog.tsx';
import { dayOf, hours } from '../ui/format.ts';
import { Status } from '../ui/marks.tsx';
import { Note } from '../ui/note.tsx';
import { key, sendAgain, withdrawRequest } from './calls.ts';
import { t } from './words.ts';

/** What lies with a supervisor, and since when; what somebody said is not for them. */
export function Requests(props: { view: SupervisionView }) {
  const open = () => props.view.requests.filter(({ state }) => state === 'open');
  const stopped = () => props.view.supervisors.filter((one) => one.stopped && one.toOn === null);
  return (
    <>
      <For each={stopped()}>
        {(one) => (
          <Note tone="wait" shape="look" heading={t('page.stopped', one.name)}>
            <p>
              <a class="button" href="/supervision/supervisors">
                {t('page.changeAddress')}
              </a>
            </p>
          </Note>
        )}
      </For>
      <Show when={open().length > 0}>
        <section class="stack" aria-labelledby="requests">
          <h2 id="requests">{t('page.requests')}</h2>
          <ul class="rows">
            <For each={open()}>{(one) => <Request one={one} />}</For>
          </ul>
          <p class="hint">{t('page.reminded')}</p>
        </section>
      </Show>
    </>
  );
}

function Request(props: { one: RequestView }) {
  const client = useQueryClient();
  const [said, setSaid] = createSignal('');
  const changed = () => client.invalidateQueries({ queryKey: key });
  const again = async () => {
    setSaid('');
    try {
      await sendAgain(props.one.id, newKey());
      setSaid(t('page.againDone'));
      await changed();
    } catch (error) {
      setSaid(failureText(error));
    }
    announce(said());
  };
  const pullKey = newKey();
  const pull = async () => {
    await withdrawRequest(props.one.id, pullKey);
    await changed();
    document.querySelector('h1')?.focus();
  };
  return (
    <li class="entry">
      <h3>{t('page.asked', props.one.supervisorName, props.one.entries, hours(props.one.minutes))}</h3>
      <Status shape={props.one.expired ? 'unsure' : 'waiting'} tone="wait">
        {t('states.sent')}
      </Status>
      <p class="why">
        {props.one.expired
          ? t('page.runOut', dayOf(props.one.expiresAt))
          : t('page.sentOn', dayOf(props.one.sentAt), dayOf(props.one.expiresAt))}
      </p>
      <div class="why stack stack-s">
        <p class="row">
          <button class="button button-neutral" type="button" onClick={() => void again()}>
            {t('page.again')}
          </button>
          <ConfirmButton
            class="button button-quiet"
            heading={t('page.pullTitle', props.one.supervisorName)}
            text={t('page.pullText')}
            confirm={t('page.pullConfirm')}
            onConfirm={pull}
          >
            {t('page.pull')}
          </ConfirmButton>
        </p>
        <Show when={said()}>
          <p class="hint">{said()}</p>
        </Show>
      </div>
    </li>
  );
}
