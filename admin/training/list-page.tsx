import { useParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { ProviderTabs } from '../providers/tabs.tsx';
import { More } from '../staff/pages.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Heading } from '../ui/page.tsx';
import { rosters } from './calls.ts';
import { RosterList } from './roster-list.tsx';
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
            <RosterList rows={rows()} path={`/providers/${params.providerId}/rosters`} />
            <More of={query} count={rows().length} />
          </Show>
        )}
      </Loaded>
    </div>
  );
}
