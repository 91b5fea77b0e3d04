import { For, Show } from 'solid-js';
import type { ActivityRow } from '../../domain/activities/contract.ts';
import { ClaimStatus } from '../staff/claim-status.tsx';
import { date, hours } from '../ui/format.ts';
import { Note } from '../ui/note.tsx';
import { t } from './words.ts';

/** Everything of the period, and the way to what still waits. */
export function Logged(props: { activities: readonly ActivityRow[] }) {
  const waiting = () => props.activities.filter(({ state }) => state === 'waiting');
  return (
    <section class="stack" aria-labelledby="logged">
      <h2 id="logged">{t('activities.title')}</h2>
      <Show when={waiting().length > 0}>
        <Note tone="wait" shape="waiting" heading={t('activities.waiting', waiting().length)} level={3}>
          <p>
            <a href={`/review/${waiting()[0]?.id}`}>{t('activities.decide', waiting()[0]?.title ?? '')}</a>
          </p>
        </Note>
      </Show>
      <Show when={props.activities.length > 0} fallback={<p>{t('activities.none')}</p>}>
        <div class="panel panel-flush">
          <div class="scroller logged-table" tabindex="0" role="region" aria-label={t('activities.table')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('activities.name')}</th>
                  <th scope="col">{t('activities.date')}</th>
                  <th scope="col" class="num">
                    {t('activities.claimed')}
                  </th>
                  <th scope="col" class="num">
                    {t('activities.counted')}
                  </th>
                  <th scope="col">{t('activities.status')}</th>
                </tr>
              </thead>
              <tbody>
                <For each={props.activities}>{(row) => <Entry row={row} />}</For>
              </tbody>
            </table>
          </div>
        </div>
      </Show>
    </section>
  );
}

const Entry = (props: { row: ActivityRow }) => (
  <tr>
    <th scope="row">
      <a href={`/review/${props.row.id}`}>{props.row.title}</a>
    </th>
    <td>{date(props.row.doneOn)}</td>
    <td class="num">{hours(props.row.claimedMinutes)}</td>
    <td class="num">{hours(props.row.countedMinutes)}</td>
    <td>
      <ClaimStatus mark={props.row.mark} />
    </td>
  </tr>
);
