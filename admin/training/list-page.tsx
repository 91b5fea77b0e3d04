import { useParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import type { RosterRow } from '../../domain/training/contract.ts';
import { ProviderTabs } from '../providers/tabs.tsx';
import { More } from '../staff/pages.tsx';
import { dayOf, number } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Status } from '../ui/marks.tsx';
import { Heading } from '../ui/page.tsx';
import { rosters } from './calls.ts';
import { t } from './words.ts';

/** The lists that a provider sent, newest first, and how far each is. */
export default function RostersPage() {
  const params = useParams<{ providerId: string }>();
  const query = useInfiniteQuery(() => rosters(params.providerId));
  const rows = () => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  const newPath = () => `/providers/${params.providerId}/rosters/new`;
  return (
    <div class="stack">
      <div class="row row-end">
        <Heading>{t('list.title')}</Heading>
        <Show when={rows().length > 0}>
          <a class="button" href={newPath()}>
            {t('list.new')}
          </a>
        </Show>
      </div>
      <ProviderTabs providerId={params.providerId} now="rosters" />
      <Loaded query={query} failed={t('failed')}>
        {() => (
          <Show
            when={rows().length > 0}
            fallback={
              <section class="stack stack-s">
                <h2>{t('list.empty.title')}</h2>
                <p class="measure">{t('list.empty.text')}</p>
                <p>
                  <a class="button button-main" href={newPath()}>
                    {t('list.new')}
                  </a>
                </p>
              </section>
            }
          >
            <ul class="rows">
              <For each={rows()}>{(row) => <Row providerId={params.providerId} row={row} />}</For>
            </ul>
            <More of={query} count={rows().length} />
          </Show>
        )}
      </Loaded>
    </div>
  );
}

function Row(props: { providerId: string; row: RosterRow }) {
  const posted = () => props.row.postedAt !== null;
  return (
    <li class="task">
      <a href={`/providers/${props.providerId}/rosters/${props.row.id}`}>
        {props.row.fileName || t('list.nameless')}
      </a>
      <p class="hint">{t('list.sent', dayOf(props.row.sentAt), props.row.sentBy)}</p>
      <p class="state">
        <Status shape={posted() ? 'done' : 'waiting'} tone={posted() ? 'good' : 'wait'}>
          {posted()
            ? t('list.posted', props.row.posted, number(props.row.posted))
            : t('list.posting', number(props.row.posted), number(props.row.total))}
        </Status>
      </p>
    </li>
  );
}
