import { useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import type { ProviderRow, WaitingView } from '../../domain/catalogue/contract.ts';
import { useSession } from '../shell/session.tsx';
import { More } from '../staff/pages.tsx';
import { date, daysSince, hours } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Heading } from '../ui/page.tsx';
import { providersOf, waitingOf } from './calls.ts';
import { ProviderStatus } from './status.tsx';
import { CatalogueTabs } from './tabs.tsx';
import { t } from './words.ts';
import './catalogue.css';

/** Training providers: what waits first, then everybody by name. */
export default function ProvidersPage() {
  const session = useSession();
  const bodyId = session.seat()?.bodyId ?? '';
  const mayDecide = () => session.seat()?.role !== 'auditor';
  const waiting = useQuery(() => waitingOf(bodyId));
  const query = useInfiniteQuery(() => providersOf(bodyId));
  const rows = () => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  return (
    <div class="stack">
      <div class="row row-end">
        <Heading>{t('providers.title')}</Heading>
        <Show when={mayDecide()}>
          <a class="button" href="/catalogue/providers/new">
            {t('providers.add')}
          </a>
        </Show>
      </div>
      <CatalogueTabs now="providers" />
      <Loaded query={waiting} failed={t('providers.failed')}>
        {(view) => <Waiting view={view()} />}
      </Loaded>
      <Loaded query={query} failed={t('providers.failed')}>
        {() => (
          <Show when={rows().length > 0} fallback={<Empty />}>
            <section class="stack" aria-labelledby="all-providers">
              <h2 id="all-providers">{t('parts.providers')}</h2>
              <ProvidersTable rows={rows()} />
              <More of={query} count={rows().length} />
              <p class="hint">{t('providers.order')}</p>
            </section>
          </Show>
        )}
      </Loaded>
      <ApplyLink bodyId={bodyId} />
    </div>
  );
}

/** What a provider may be given: the page where it asks to be approved. */
function ApplyLink(props: { bodyId: string }) {
  const path = () => `/providers/apply/${props.bodyId}`;
  return (
    <p class="hint">
      {t('providers.applyLink')}: <a href={path()}>{`${location.origin}${path()}`}</a>
      <br />
      {t('providers.publicLink')}:{' '}
      <a
        href={`/trainings/${props.bodyId}`}
        rel="external"
      >{`${location.origin}/trainings/${props.bodyId}`}</a>
    </p>
  );
}

function Waiting(props: { view: WaitingView }) {
  const count = () => props.view.providers.length + props.view.courses.length;
  return (
    <section class="stack stack-s" aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting.title')}</h2>
      <Show when={count() > 0} fallback={<p class="hint">{t('waiting.none')}</p>}>
        <ul class="rows">
          <For each={props.view.providers}>
            {(one) => (
              <li class="task">
                <a href={`/catalogue/providers/${one.id}`}>{one.name}</a>
                <p class="hint">
                  {one.standing === 'applied' ? t('waiting.provider') : t('waiting.renewal')},{' '}
                  {t('waiting.since', daysSince(one.askedAt ?? 0))}
                </p>
              </li>
            )}
          </For>
          <For each={props.view.courses}>
            {(one) => (
              <li class="task">
                <a href={`/catalogue/courses/${one.id}`}>{one.title}</a>
                <p class="hint">
                  {t('waiting.course', one.provider, t('hours', hours(one.minutes)))},{' '}
                  {t('waiting.since', daysSince(one.proposedAt))}
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function ProvidersTable(props: { rows: readonly ProviderRow[] }) {
  return (
    <div class="panel panel-flush">
      <div class="scroller" tabindex="0" role="region" aria-label={t('providers.table')}>
        <table class="catalogue-table">
          <thead>
            <tr>
              <th scope="col">{t('providers.columns.name')}</th>
              <th scope="col">{t('providers.columns.standing')}</th>
              <th scope="col">{t('providers.columns.until')}</th>
              <th scope="col" class="num">
                {t('providers.columns.courses')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.rows}>
              {(one) => (
                <tr>
                  <th scope="row">
                    <a href={`/catalogue/providers/${one.id}`}>{one.name}</a>
                  </th>
                  <td>
                    <ProviderStatus standing={one.standing} />
                  </td>
                  <td>{untilText(one)}</td>
                  <td class="num">{one.courses}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** An approval without an end says so; where there is none, nothing is said. */
function untilText({ standing, approvedUntil }: ProviderRow): string {
  if (standing === 'applied' || standing === 'declined') return '';
  return approvedUntil === null ? t('providers.always') : date(approvedUntil);
}

const Empty = () => (
  <section class="stack stack-s">
    <h2>{t('providers.empty.title')}</h2>
    <p>{t('providers.empty.text')}</p>
  </section>
);
