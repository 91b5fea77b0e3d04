import { useNavigate, useParams, useSearchParams } from '@solidjs/router';
import { useInfiniteQuery, useQueryClient } from '@tanstack/solid-query';
import { createEffect, createSignal, Match, on, Show, Switch } from 'solid-js';
import type { ReviewRow } from '../../domain/reviews/contract.ts';
import type { Failure } from '../api.ts';
import { announce } from '../shell/announce.ts';
import { Reading } from '../shell/frame.tsx';
import { later } from '../shell/later.tsx';
import { useSession } from '../shell/session.tsx';
import { FirstRun } from '../staff/first-run.tsx';
import { useWide } from '../staff/wide.ts';
import { daysSince } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { dropRow, queueOf, reviewOf } from './calls.ts';
import type { Outcome } from './deciding.ts';
import { handleKey, KeysHelp, type Commands } from './keys.tsx';
import { List } from './list.tsx';
import { Recent } from './recent.tsx';
import { Tabs } from './tabs.tsx';
import { Taken, takenFrom, type TakenBy } from './taken.tsx';
import { hasDetail, isActivity, placeOf, rowAfter, tabOf } from './view.ts';
import { t } from './words.ts';
import { Empty } from './empty.tsx';
import { whatOf } from './queue.tsx';
import './reviews.css';

// The list comes first, on a phone alone. The item is fetched while the service is still asked for the list.
const Item = later(async () => (await import('./item.tsx')).Item, Reading);
Item.soon();

/** The queue: list and item side by side, on a phone one after the other. */
export default function ReviewPage() {
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const params = useParams<{ activityId?: string }>();
  const [search] = useSearchParams();
  const wide = useWide();
  const bodyId = session.seat()?.bodyId ?? '';
  const tab = () => tabOf(search['tab']);

  const query = useInfiniteQuery(() => queueOf(bodyId, tab()));
  const rows = (): ReviewRow[] => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  const current = () =>
    params.activityId ?? (wide() && hasDetail(tab()) ? rows().find(isActivity)?.subjectId : undefined);
  const currentRow = () => rows().find((row) => row.subjectId === current());
  const next = () => rowAfter(rows().filter(isActivity), current() ?? '');

  const [commands, setCommands] = createSignal<Commands | null>(null);
  const [taken, setTaken] = createSignal<TakenBy | null>(null);
  let detail: HTMLElement | undefined;
  let help: () => void = () => undefined;

  // The next item is there before it is asked for.
  createEffect(() => {
    const row = next();
    if (row) void client.prefetchQuery(reviewOf(bodyId, row.subjectId));
  });

  // The page stays where it is, unless the top of the item that opens is out of sight.
  createEffect(
    on(
      current,
      () => {
        if (detail && detail.getBoundingClientRect().top < 0) detail.scrollIntoView();
      },
      { defer: true },
    ),
  );

  const open = (subjectId: string | undefined) =>
    navigate(placeOf(tab(), subjectId), { state: { keepFocus: true }, scroll: false, replace: true });
  const move = (by: 1 | -1) => {
    const all = rows().filter(isActivity);
    const row = all[all.findIndex(({ subjectId }) => subjectId === current()) + by];
    if (row) open(row.subjectId);
    else if (by === 1 && query.hasNextPage) void query.fetchNextPage();
  };
  const leave = (said: string) => {
    const following = next();
    const left = current();
    announce(
      [said, following ? t('announce.next', following.who, whatOf(following)) : t('announce.noMore')].join(
        ' ',
      ),
    );
    if (left) dropRow(client, bodyId, left);
    open(following?.subjectId);
    detail?.focus({ preventScroll: true });
  };
  const decided = (outcome: Outcome) => {
    setTaken(null);
    leave(t(`announce.${outcome}`));
  };
  const wasTaken = (failure: Failure) => {
    const by = takenFrom(failure, currentRow());
    setTaken(by);
    if (by.decided) leave(t('taken.title'));
  };
  const title = () => {
    const row = currentRow();
    return row && params.activityId ? t('titled', row.who, whatOf(row)) : t('title');
  };
  const place = () => {
    const all = rows();
    const at = all.findIndex(({ subjectId }) => subjectId === current());
    const following = all.slice(at + 1).find(isActivity);
    if (at < 0) return null;
    return (
      <>
        {t('item.position', at + 1, `${all.length}${query.hasNextPage ? '+' : ''}`)}
        <Show when={following}>
          {(row) => (
            <>
              {' · '}
              <a href={placeOf(tab(), row().subjectId)} state={JSON.stringify({ keepFocus: true })} noScroll>
                {t('item.next', row().who)}
              </a>
            </>
          )}
        </Show>
      </>
    );
  };
  const showsList = () => wide() || !params.activityId;
  const oldest = () => rows()[0];
  return (
    <div class="stack">
      <Show when={!showsList()}>
        <BackLink href={placeOf(tab())}>{t('back')}</BackLink>
      </Show>
      <div class="row row-end">
        <Heading title={title()}>{t('title')}</Heading>
        <p class="row hint">
          <Show when={oldest()}>{(row) => <span>{t('oldest', daysSince(row().openedAt))}</span>}</Show>
          <KeysHelp opener={(openHelp) => (help = openHelp)} />
        </p>
      </div>
      <FirstRun isEmpty={query.isSuccess && rows().length === 0} />
      <Show when={showsList()}>
        <Tabs bodyId={bodyId} tab={tab()} />
      </Show>
      <Show when={!current() && taken()}>{(by) => <Taken by={by()} close={() => setTaken(null)} />}</Show>
      <Loaded query={query} failed={t('listFailed')}>
        {() => (
          <Switch>
            <Match when={rows().length === 0 && !params.activityId}>
              <Empty bodyId={bodyId} tab={tab()} />
            </Match>
            <Match when={!hasDetail(tab()) && !params.activityId}>
              <List bodyId={bodyId} rows={rows()} tab={tab()} current={undefined} beside={false} of={query} />
            </Match>
            <Match when={true}>
              <div
                class="split"
                onKeyDown={(event) => handleKey(event, { commands: commands(), move, help: () => help() })}
              >
                <Show when={showsList()}>
                  <List
                    bodyId={bodyId}
                    rows={rows()}
                    tab={tab()}
                    current={current()}
                    beside={wide()}
                    of={query}
                  />
                </Show>
                <Show when={current()}>
                  {(activityId) => (
                    <section class="panel panel-flush" aria-labelledby="item" tabindex="-1" ref={detail}>
                      <Show when={taken()}>
                        {(by) => (
                          <div class="record-body">
                            <Taken by={by()} close={() => setTaken(null)} />
                          </div>
                        )}
                      </Show>
                      <Item
                        bodyId={bodyId}
                        activityId={activityId()}
                        place={place()}
                        commands={setCommands}
                        decided={decided}
                        taken={wasTaken}
                      />
                    </section>
                  )}
                </Show>
              </div>
            </Match>
          </Switch>
        )}
      </Loaded>
      <Show when={showsList()}>
        <Recent bodyId={bodyId} />
      </Show>
    </div>
  );
}
