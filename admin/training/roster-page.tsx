import { useParams } from '@solidjs/router';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createEffect, For, on, Show } from 'solid-js';
import type { AttendanceRow, RosterView } from '../../domain/training/contract.ts';
import { More } from '../staff/pages.tsx';
import { date, hours, number } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { rosterOf, rostersKey, rowsOf } from './calls.ts';
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

function Progress(props: { roster: RosterView }) {
  const line = () => t('roster.figures', number(props.roster.posted), number(props.roster.total));
  return (
    <section class="panel stack" aria-labelledby="posting">
      <h2 id="posting">{t('roster.posting')}</h2>
      <progress max={Math.max(1, props.roster.total)} value={props.roster.posted} aria-label={line()} />
      <p role="status">{line()}</p>
      <p class="hint measure">{t('roster.leave')}</p>
    </section>
  );
}

function Done(props: { roster: RosterView }) {
  const { roster } = props;
  return (
    <Note tone="good" shape="done" heading={t('roster.done')} live>
      <p>{t('roster.doneText', number(roster.posted), number(roster.rowsInFile))}</p>
      <Show when={roster.posted < roster.total}>
        <p>{t('roster.left')}</p>
      </Show>
      <Show when={!roster.attests}>
        <p>{t('roster.waits')}</p>
      </Show>
    </Note>
  );
}

function Rows(props: { providerId: string; rosterId: string }) {
  const query = useInfiniteQuery(() => rowsOf(props.providerId, props.rosterId));
  const rows = () => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  const columns = ['row', 'name', 'who', 'course', 'on', 'hours', 'state'] as const;
  return (
    <section class="stack" aria-labelledby="rows">
      <h2 id="rows">{t('roster.rows')}</h2>
      <p class="hint measure">{t('roster.openHint')}</p>
      <Loaded query={query} failed={t('failed')}>
        {() => (
          <>
            <div class="panel panel-flush">
              <div class="scroller" tabindex="0" role="region" aria-label={t('roster.table')}>
                <table>
                  <thead>
                    <tr>
                      <For each={columns}>
                        {(column) => <th scope="col">{t(`roster.columns.${column}`)}</th>}
                      </For>
                    </tr>
                  </thead>
                  <tbody>
                    <For each={rows()}>
                      {(row) => (
                        <Row
                          row={row}
                          path={`/providers/${props.providerId}/rosters/${props.rosterId}/rows/${row.id}`}
                        />
                      )}
                    </For>
                  </tbody>
                </table>
              </div>
            </div>
            <More of={query} count={rows().length} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Row(props: { row: AttendanceRow; path: string }) {
  return (
    <tr>
      <td class="number">{number(props.row.row)}</td>
      <th scope="row">
        <a href={props.path}>{props.row.name}</a>
      </th>
      <td class="nowrap">{props.row.who}</td>
      <td>{props.row.courseTitle}</td>
      <td>{date(props.row.completedOn)}</td>
      <td class="number">{hours(props.row.minutes)}</td>
      <td>{props.row.state === 'withdrawn' ? t('roster.withdrawn') : ''}</td>
    </tr>
  );
}
