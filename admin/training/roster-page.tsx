import { useParams } from '@solidjs/router';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createEffect, on, Show } from 'solid-js';
import type { RosterView } from '../../domain/training/contract.ts';
import { More } from '../staff/pages.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { rosterOf, rostersKey, rowsOf } from './calls.ts';
import { Done, Progress, RowsTable } from './roster-parts.tsx';
import { t } from './words.ts';

/** One list: how far it is, and once all is in, its rows. */
export default function RosterPage() {
  const params = useParams<{ providerId: string; rosterId: string }>();
  const client = useQueryClient();
  const query = useQuery(() => ({
    ...rosterOf(params.providerId, params.rosterId),
    refetchInterval: (one: { state: { data: RosterView | undefined } }) =>
      one.state.data?.postedAt === null ? 1000 : false,
  }));
  const isPosted = () => query.data !== undefined && query.data.postedAt !== null;
  createEffect(
    on(isPosted, (now, before) => {
      if (now && before === false)
        void client.invalidateQueries({ queryKey: rostersKey(params.providerId), exact: true });
    }),
  );
  return (
    <div class="stack stack-l">
      <BackLink href={`/providers/${params.providerId}/rosters`}>{t('send.back')}</BackLink>
      <Heading>{query.data ? query.data.fileName || t('list.nameless') : t('list.title')}</Heading>
      <Loaded query={query} failed={t('failed')}>
        {(roster) => (
          <Show when={roster().postedAt !== null} fallback={<Progress roster={roster()} />}>
            <Done roster={roster()} />
            <Rows providerId={params.providerId} rosterId={params.rosterId} />
          </Show>
        )}
      </Loaded>
    </div>
  );
}

function Rows(props: { providerId: string; rosterId: string }) {
  const query = useInfiniteQuery(() => rowsOf(props.providerId, props.rosterId));
  const rows = () => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  return (
    <section class="stack" aria-labelledby="rows">
      <h2 id="rows">{t('roster.rows')}</h2>
      <p class="hint measure">{t('roster.openHint')}</p>
      <Loaded query={query} failed={t('failed')}>
        {() => (
          <>
            <RowsTable
              rows={rows()}
              pathOf={(id) => `/providers/${props.providerId}/rosters/${props.rosterId}/rows/${id}`}
            />
            <More of={query} count={rows().length} />
          </>
        )}
      </Loaded>
    </section>
  );
}
