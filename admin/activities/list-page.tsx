import { useInfiniteQuery } from '@tanstack/solid-query';
import { createMemo, For, Show } from 'solid-js';
import { useSession } from '../shell/session.tsx';
import { ActivityEntry } from '../ui/activity-entry.tsx';
import { hours } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { activityList } from './calls.ts';
import { t } from './words.ts';

/** Everything that was logged, newest first. */
export default function ListPage() {
  const session = useSession();
  const query = useInfiniteQuery(() => activityList(session.holding()?.id ?? ''));
  const rows = createMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? []);
  return (
    <div class="narrow stack">
      <BackLink href="/home">{t('back')}</BackLink>
      <Heading>{t('list.title')}</Heading>
      <Loaded query={query} failed={t('failed')}>
        {() => (
          <>
            <Show when={rows().length > 0} fallback={<p>{t('list.empty')}</p>}>
              <h2 class="hidden-visually">{t('list.title')}</h2>
              <ul class="rows">
                <For each={rows()}>
                  {(row) => (
                    <ActivityEntry
                      row={row}
                      href={`/activities/${row.id}`}
                      heading={t('withHours', row.title, hours(row.claimedMinutes))}
                      withDate
                    />
                  )}
                </For>
              </ul>
            </Show>
            <p class="row">
              <Show when={query.hasNextPage}>
                <button
                  class="button button-neutral"
                  type="button"
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('list.more')}
                </button>
              </Show>
              <a class="button" href="/log">
                {t('list.log')}
              </a>
            </p>
          </>
        )}
      </Loaded>
    </div>
  );
}
