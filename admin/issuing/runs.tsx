import { useInfiniteQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { More } from '../staff/pages.tsx';
import { moment, number } from '../ui/format.ts';
import { Status } from '../ui/marks.tsx';
import { runsOf } from './calls.ts';
import { t } from './words.ts';

/** Runs of before, each with a page of its own: to go on, to save its zip once more, to see who did it. */
export function Runs(props: { bodyId: string }) {
  const query = useInfiniteQuery(() => runsOf(props.bodyId));
  const rows = () => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  return (
    <Show when={rows().length > 0}>
      <section class="stack" aria-labelledby="runs">
        <h2 id="runs">{t('runs.title')}</h2>
        <div class="panel panel-flush">
          <div class="scroller" tabindex="0" role="region" aria-label={t('runs.table')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('runs.columns.begun')}</th>
                  <th scope="col">{t('runs.columns.by')}</th>
                  <th scope="col">{t('runs.columns.what')}</th>
                  <th scope="col">{t('runs.columns.state')}</th>
                </tr>
              </thead>
              <tbody>
                <For each={rows()}>
                  {(run) => (
                    <tr>
                      <th scope="row">
                        <a href={`/issue/${run.id}`}>{moment(run.createdAt)}</a>
                      </th>
                      <td>{run.createdByName}</td>
                      <td>
                        {run.kind === 'awaited' ? t('runs.awaited') : t('runs.again')}
                        <br />
                        <span class="hint">{t('runs.of', number(run.issued), number(run.total))}</span>
                      </td>
                      <td>
                        <Show
                          when={run.finishedAt !== null}
                          fallback={
                            <Status shape="turn" tone="turn">
                              {t('runs.open')}
                            </Status>
                          }
                        >
                          <Status shape="done" tone="good">
                            {t('runs.finished')}
                          </Status>
                        </Show>
                      </td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </div>
        </div>
        <More of={query} count={rows().length} />
      </section>
    </Show>
  );
}
