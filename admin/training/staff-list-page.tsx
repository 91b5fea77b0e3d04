import { useParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { useSession } from '../shell/session.tsx';
import { More } from '../staff/pages.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { RosterList } from './roster-list.tsx';
import { rostersOf } from './staff-calls.ts';
import { t } from './words.ts';

/** The lists of one provider, as the board reads them. */
export default function StaffRostersPage() {
  const session = useSession();
  const params = useParams<{ providerId: string }>();
  const whose = { bodyId: session.seat()?.bodyId ?? '', providerId: params.providerId };
  const path = `/catalogue/providers/${params.providerId}`;
  const query = useInfiniteQuery(() => rostersOf(whose));
  const rows = () => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  return (
    <div class="stack stack-l">
      <BackLink href={path}>{t('staff.back')}</BackLink>
      <Heading>{t('list.title')}</Heading>
      <Loaded query={query} failed={t('failed')}>
        {() => (
          <Show when={rows().length > 0} fallback={<p>{t('staff.none')}</p>}>
            <RosterList rows={rows()} path={`${path}/rosters`} />
            <More of={query} count={rows().length} />
          </Show>
        )}
      </Loaded>
    </div>
  );
}
