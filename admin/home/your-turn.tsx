import { For, Show } from 'solid-js';
import type { Home } from '../../domain/certifications/contract.ts';
import { whyOf } from '../ui/activity-entry.tsx';
import { hours } from '../ui/format.ts';
import { Note } from '../ui/note.tsx';
import { t } from './words.ts';

/** What waits for the person: calm, petrol, with the one thing to do. */
export function YourTurn(props: { home: Home }) {
  const returned = () => (props.home.application?.state === 'returned' ? props.home.application : null);
  return (
    <Show when={returned() || props.home.yourTurn.length > 0}>
      <section class="stack" aria-labelledby="turn">
        <h2 id="turn">{t('turn.title')}</h2>
        <Show when={returned()}>
          {(application) => (
            <Note shape="turn" level={3} heading={t('turn.renewal')}>
              <Show when={application().reason}>{(reason) => <p>{reason()}</p>}</Show>
              <p>
                <a class="button" href="/renewal">
                  {t('goOnRenewal')}
                </a>
              </p>
            </Note>
          )}
        </Show>
        <For each={props.home.yourTurn}>
          {(row) => (
            <Note shape="turn" level={3} heading={t('withHours', row.title, hours(row.claimedMinutes))}>
              <p>
                {whyOf(row)} {t('turn.notCounted', hours(row.claimedMinutes))}
              </p>
              <p>
                <a class="button" href={`/activities/${row.id}`}>
                  {row.evidenceCount === 0 ? t('turn.addPhoto') : t('turn.look')}
                </a>
              </p>
            </Note>
          )}
        </For>
      </section>
    </Show>
  );
}
