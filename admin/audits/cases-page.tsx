import { useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import type { CaseRow, CaseState } from '../../domain/audits/contract.ts';
import { language } from '../shell/language.ts';
import { useSession } from '../shell/session.tsx';
import { More } from '../staff/pages.tsx';
import { date, dayOf } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Heading } from '../ui/page.tsx';
import { casesOf } from './calls.ts';
import { stateOf, tabs } from './view.ts';
import { report, t } from './words.ts';
import './audits.css';

/** All routine checks by whose turn it is; those that are due first on top. */
export default function CasesPage() {
  const session = useSession();
  const [search] = useSearchParams<{ state?: string; draw?: string }>();
  const bodyId = session.seat()?.bodyId ?? '';
  const state = () => stateOf(search.state);
  const draw = () => (typeof search.draw === 'string' ? search.draw : '');
  const query = useInfiniteQuery(() => casesOf(bodyId, state(), draw()));
  const rows = () => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  return (
    <div class="stack">
      <div class="row row-end">
        <Heading>{t('title')}</Heading>
        <p class="row">
          <a class="button button-neutral" href="/audits/draws">
            {t('links.draws')}
          </a>
          <a class="button button-neutral" href="/audits/outcomes">
            {t('links.outcomes')}
          </a>
        </p>
      </div>
      <nav class="tabs" aria-label={t('queues')}>
        <For each={tabs}>
          {(tab) => (
            <a href={placeOf(tab, draw())} aria-current={tab === state() ? 'page' : undefined}>
              {t(`tabs.${tab}`)}
            </a>
          )}
        </For>
      </nav>
      <Loaded query={query} failed={t('failed')}>
        {() => (
          <Show when={rows().length > 0} fallback={<Empty state={state()} />}>
            <Table rows={rows()} state={state()} />
            <More of={query} count={rows().length} />
          </Show>
        )}
      </Loaded>
    </div>
  );
}

const placeOf = (state: CaseState, draw: string): string => {
  const asked = new URLSearchParams({
    ...(state !== 'with_body' && { state }),
    ...(draw !== '' && { draw }),
  }).toString();
  return asked === '' ? '/audits' : `/audits?${asked}`;
};

function Table(props: { rows: readonly CaseRow[]; state: CaseState }) {
  const isClosed = () => props.state === 'closed';
  return (
    <div class="panel panel-flush">
      <div class="scroller" tabindex="0" role="region" aria-label={t('title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('columns.who')}</th>
              <th scope="col">{t('columns.draw')}</th>
              <th scope="col">{t('columns.since')}</th>
              <th scope="col">{isClosed() ? t('columns.outcome') : t('columns.due')}</th>
              <th scope="col">{t('columns.auditor')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.rows}>
              {(row) => (
                <tr>
                  <th scope="row">
                    <a href={`/audits/cases/${row.id}`}>{row.who}</a>
                  </th>
                  <td>
                    {row.cycle}
                    <br />
                    <span class="hint">{language() === 'es' ? row.titleEs : row.title}</span>
                  </td>
                  <td>{dayOf(row.sinceAt)}</td>
                  <td>
                    {isClosed() && row.outcome ? report(`outcomes.${row.outcome}`) : date(row.dueOn)}
                    <Show when={row.moreTimeAsked}>
                      <br />
                      <span class="hint">{t('asksTime')}</span>
                    </Show>
                  </td>
                  <td>{row.auditorName ?? <span class="hint">{t('nobody')}</span>}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Empty(props: { state: CaseState }) {
  return (
    <section class="stack stack-s">
      <h2>{t('empty.title')}</h2>
      <p>{t(`empty.${props.state}`)}</p>
      <p class="hint">{t('empty.first')}</p>
    </section>
  );
}
