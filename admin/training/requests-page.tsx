import { useInfiniteQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import type { AskedChange } from '../../domain/training/contract.ts';
import { CatalogueTabs } from '../catalogue/tabs.tsx';
import { useSession } from '../shell/session.tsx';
import { More } from '../staff/pages.tsx';
import { date, hours, moment } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Heading } from '../ui/page.tsx';
import { requestsOf } from './staff-calls.ts';
import { t } from './words.ts';

/** What providers would change in hours that an approved renewal was judged by. */
export default function RequestsPage() {
  const session = useSession();
  const query = useInfiniteQuery(() => requestsOf(session.seat()?.bodyId ?? ''));
  const rows = () => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  return (
    <div class="stack">
      <Heading>{t('staff.requests')}</Heading>
      <CatalogueTabs now="requests" />
      <p class="measure">{t('staff.requestsText')}</p>
      <Loaded query={query} failed={t('failed')}>
        {() => (
          <Show when={rows().length > 0} fallback={<p>{t('staff.noRequests')}</p>}>
            <ul class="rows">
              <For each={rows()}>{(row) => <Request row={row} />}</For>
            </ul>
            <More of={query} count={rows().length} />
          </Show>
        )}
      </Loaded>
    </div>
  );
}

function Request(props: { row: AskedChange }) {
  const { row } = props;
  const name = () => `${row.personName}: ${row.courseTitle}`;
  return (
    <li class="stack stack-s">
      <p>
        <Show when={row.certificationId} fallback={<b>{name()}</b>}>
          {(id) => <a href={`/records/${id()}`}>{name()}</a>}
        </Show>
      </p>
      <p class="hint">{t('attendance.by', `${row.by}, ${row.providerName}`, moment(row.at))}</p>
      <p class="said">{row.reason}</p>
      <p>
        {t('attendance.was', hours(row.before.minutes), date(row.before.completedOn))}{' '}
        {row.after.state === 'withdrawn'
          ? t('staff.toWithdraw')
          : t('attendance.wished', hours(row.after.minutes), date(row.after.completedOn))}
      </p>
    </li>
  );
}
