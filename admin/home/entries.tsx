import { For, Show } from 'solid-js';
import type { Home } from '../../domain/certifications/contract.ts';
import { ActivityEntry } from '../ui/activity-entry.tsx';
import { date, hours } from '../ui/format.ts';
import { ActivityStatus } from '../ui/standing.tsx';
import { t } from './words.ts';

/** With others now: the renewal that was sent, and what is being checked. */
export function Waiting(props: { home: Home }) {
  const sent = () => (props.home.application?.state === 'sent' ? props.home.application : null);
  return (
    <Show when={sent() || props.home.waiting.length > 0}>
      <section class="stack" aria-labelledby="waiting">
        <h2 id="waiting">{t('waiting.title')}</h2>
        <ul class="rows">
          <Show when={sent()}>
            {(application) => (
              <li class="entry">
                <h3>
                  <a href="/renewal">{t('waiting.renewal')}</a>
                </h3>
                <ActivityStatus mark="being_checked" />
                <Show when={application().sentOn}>{(on) => <p class="meta">{date(on())}</p>}</Show>
                <p class="why">{t('waiting.checking')}</p>
              </li>
            )}
          </Show>
          <For each={props.home.waiting}>
            {(row) => (
              <ActivityEntry
                row={row}
                href={`/activities/${row.id}`}
                heading={t('withHours', row.title, hours(row.claimedMinutes))}
              />
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

/** The three newest that stand nowhere else on the page, and the way to all of them. */
export function Logged(props: { home: Home }) {
  const settled = () =>
    props.home.recent.filter(({ state }) => state !== 'waiting' && state !== 'returned').slice(0, 3);
  return (
    <Show when={props.home.activityCount > 0}>
      <section class="stack" aria-labelledby="logged">
        <h2 id="logged">{t('logged.title')}</h2>
        <Show when={settled().length > 0}>
          <ul class="rows">
            <For each={settled()}>
              {(row) => (
                <ActivityEntry row={row} href={`/activities/${row.id}`} heading={row.title} withDate />
              )}
            </For>
          </ul>
        </Show>
        <Show when={props.home.activityCount > settled().length}>
          <p>
            <a href="/activities">{t('logged.all', props.home.activityCount)}</a>
          </p>
        </Show>
      </section>
    </Show>
  );
}
