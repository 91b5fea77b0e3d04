import { useParams } from '@solidjs/router';
import { useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { useSession } from '../shell/session.tsx';
import { recordOf } from '../staff/calls.ts';
import { RecordLine } from '../staff/record-line.tsx';
import { More } from '../staff/pages.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { logOf } from './calls.ts';
import { LogEntries } from './entries.tsx';
import { t } from './words.ts';

/** Everything that was done on one record. */
export default function AuditLogPage() {
  const session = useSession();
  const params = useParams<{ certificationId: string }>();
  const bodyId = session.seat()?.bodyId ?? '';
  const query = useInfiniteQuery(() => logOf(bodyId, params.certificationId));
  const entries = () => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  const record = useQuery(() => recordOf(bodyId, params.certificationId));
  const head = () => (record.isSuccess ? record.data.certification : undefined);
  return (
    <div class="stack">
      <BackLink href={`/records/${params.certificationId}`}>{t('back')}</BackLink>
      <Show when={head()}>{(one) => <RecordLine title={one().title} number={one().number} />}</Show>
      <Heading>{head() ? t('titleOf', head()?.name ?? '') : t('title')}</Heading>
      <p class="hint">{t('lead')}</p>
      <Loaded query={query} failed={t('failed')}>
        {() => (
          <>
            <LogEntries entries={entries()} />
            <More of={query} count={entries().length} label={t('earlier')} />
          </>
        )}
      </Loaded>
    </div>
  );
}
