import { useSearchParams } from '@solidjs/router';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/solid-query';
import { For, Match, Show, Switch } from 'solid-js';
import type { CourseRow } from '../../domain/catalogue/contract.ts';
import { useSession } from '../shell/session.tsx';
import { More } from '../staff/pages.tsx';
import { topicNames } from '../staff/program-words.ts';
import { hours } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Heading } from '../ui/page.tsx';
import { coursesOf } from './calls.ts';
import { CourseStatus } from './status.tsx';
import { CatalogueTabs } from './tabs.tsx';
import { t } from './words.ts';
import './catalogue.css';

/** Every course of the board, by title; what is looked for stands in the address. */
export default function CoursesPage() {
  const session = useSession();
  const [search, setSearch] = useSearchParams<{ q: string }>();
  const bodyId = session.seat()?.bodyId ?? '';
  const asked = () => (typeof search.q === 'string' ? search.q : '');
  const query = useInfiniteQuery(() => ({
    ...coursesOf(bodyId, asked()),
    placeholderData: keepPreviousData,
  }));
  const rows = () => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('q');
    setSearch({ q: typeof typed === 'string' && typed.trim() ? typed.trim() : null });
  };
  return (
    <div class="stack">
      <Heading>{t('courses.title')}</Heading>
      <CatalogueTabs now="courses" />
      <form class="row row-bottom find" role="search" action="/catalogue/courses" onSubmit={submit}>
        <div class="field">
          <label for="q">{t('courses.search')}</label>
          <input
            class="input"
            id="q"
            name="q"
            type="search"
            autocomplete="off"
            value={asked()}
            maxlength={200}
          />
        </div>
        <button class="button button-main">{t('courses.find')}</button>
        <Show when={asked()}>
          <a class="back" href="/catalogue/courses">
            {t('courses.all')}
          </a>
        </Show>
      </form>
      <Loaded query={query} failed={t('courses.failed')}>
        {() => (
          <Switch>
            <Match when={rows().length > 0}>
              <CoursesTable rows={rows()} withProvider />
              <More of={query} count={rows().length} />
              <p class="hint">{t('courses.order')}</p>
            </Match>
            <Match when={asked()}>
              <section class="stack stack-s" role="status">
                <h2>{t('courses.none.title')}</h2>
                <p>{t('courses.none.text', asked())}</p>
              </section>
            </Match>
            <Match when={true}>
              <section class="stack stack-s">
                <h2>{t('courses.empty.title')}</h2>
                <p>{t('courses.empty.text')}</p>
              </section>
            </Match>
          </Switch>
        )}
      </Loaded>
    </div>
  );
}

/** Also on the page of a provider, whose name then stands above. */
export function CoursesTable(props: { rows: readonly CourseRow[]; withProvider?: boolean }) {
  return (
    <div class="panel panel-flush">
      <div class="scroller" tabindex="0" role="region" aria-label={t('courses.table')}>
        <table class="catalogue-table">
          <thead>
            <tr>
              <th scope="col">{t('courses.columns.title')}</th>
              <Show when={props.withProvider}>
                <th scope="col">{t('courses.columns.provider')}</th>
              </Show>
              <th scope="col">{t('courses.columns.today')}</th>
              <th scope="col">{t('courses.columns.topics')}</th>
              <th scope="col">{t('courses.columns.state')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.rows}>
              {(one) => (
                <tr>
                  <th scope="row">
                    <a href={`/catalogue/courses/${one.id}`}>{one.title}</a>{' '}
                    <span class="hint nowrap">{one.code}</span>
                  </th>
                  <Show when={props.withProvider}>
                    <td>
                      <a href={`/catalogue/providers/${one.provider.id}`}>{one.provider.name}</a>
                    </td>
                  </Show>
                  <td class="nowrap">
                    {one.today ? t('hours', hours(one.today.minutes)) : t('courses.notToday')}
                  </td>
                  <td>{one.today ? topicNames(one.today.topics.map(({ topic }) => topic)) : ''}</td>
                  <td>
                    <CourseStatus state={one.state} />
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </div>
  );
}
