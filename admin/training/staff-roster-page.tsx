import { useParams } from '@solidjs/router';
import { useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { useSession } from '../shell/session.tsx';
import { More } from '../staff/pages.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { Done, Progress, RowsTable } from './roster-parts.tsx';
import { rosterOf, rowsOf } from './staff-calls.ts';
import { t } from './words.ts';

/** One list with its rows, as the board reads it. */
export default function StaffRosterPage() {
  const session = useSession();
  const params = useParams<{ providerId: string; rosterId: string }>();
  const whose = { bodyId: session.seat()?.bodyId ?? '', providerId: params.providerId };
  const query = useQuery(() => rosterOf(whose, params.rosterId));
  const rows = useInfiniteQuery(() => rowsOf(whose, params.rosterId));
  const shown = () => (rows.isSuccess ? rows.data.pages.flatMap((page) => page.rows) : []);
  return (
    <div class="stack stack-l">
      <BackLink href={`/catalogue/providers/${params.providerId}/rosters`}>{t('send.back')}</BackLink>
      <Heading>{query.data ? query.data.fileName || t('list.nameless') : t('list.title')}</Heading>
      <Loaded query={query} failed={t('failed')}>
        {(roster) => (
          <Show when={roster().postedAt !== null} fallback={<Progress roster={roster()} />}>
            <Done roster={roster()} />
            <Loaded query={rows} failed={t('failed')}>
              {() => (
                <div class="stack">
                  <RowsTable rows={shown()} />
                  <More of={rows} count={shown().length} />
                </div>
              )}
            </Loaded>
          </Show>
        )}
      </Loaded>
    </div>
  );
}
