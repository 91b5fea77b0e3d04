import { useInfiniteQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import type { WaitingProposal } from '../../domain/conduct/contract.ts';
import { useSession } from '../shell/session.tsx';
import { ago } from '../staff/ago.ts';
import { More } from '../staff/pages.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Status } from '../ui/marks.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { waitingOf } from './waiting.ts';
import { t } from './words.ts';

/** Everything that one person proposed and a second has not answered, oldest first. */
export default function SecondPersonPage() {
  const session = useSession();
  const query = useInfiniteQuery(() => waitingOf(session.seat()?.bodyId ?? ''));
  const rows = () => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  return (
    <div class="stack">
      <BackLink href="/review">{t('list.back')}</BackLink>
      <Heading>{t('list.title')}</Heading>
      <Loaded query={query} failed={t('list.failed')}>
        {() => (
          <Show
            when={rows().length > 0}
            fallback={
              <section class="stack stack-s">
                <h2>{t('list.emptyTitle')}</h2>
                <p>{t('list.emptyText')}</p>
              </section>
            }
          >
            <p class="measure">{t('list.lead')}</p>
            <ul class="rows rows-open">
              <For each={rows()}>{(row) => <Row row={row} />}</For>
            </ul>
            <More of={query} count={rows().length} />
          </Show>
        )}
      </Loaded>
    </div>
  );
}

function Row(props: { row: WaitingProposal }) {
  return (
    <li class="entry">
      <div>
        <p>
          <a href={`/records/${props.row.certificationId}/conduct`}>
            {t('list.open', t(`decided.${props.row.kind}`), props.row.who)}
          </a>
        </p>
        <p class="meta">
          <span class="number">{props.row.number}</span>
          {' · '}
          {t('proposedBy', props.row.proposedBy, ago(props.row.proposedAt))}
        </p>
      </div>
      <p class="aside">
        <Show
          when={props.row.isOwn}
          fallback={
            <Status shape="turn" tone="turn">
              {t('states.waiting')}
            </Status>
          }
        >
          <Status shape="waiting" tone="wait">
            {t('list.own')}
          </Status>
        </Show>
      </p>
    </li>
  );
}
