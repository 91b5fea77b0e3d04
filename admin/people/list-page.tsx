import { useSearchParams } from '@solidjs/router';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/solid-query';
import { Match, Show, Switch } from 'solid-js';
import { useSession } from '../shell/session.tsx';
import { peopleOf } from '../staff/calls.ts';
import { More } from '../staff/pages.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Heading } from '../ui/page.tsx';
import { PeopleTable } from './table.tsx';
import { t } from './words.ts';
import './people.css';

/** Everybody of the board, by name; what is looked for stands in the address. */
export default function PeoplePage() {
  const session = useSession();
  const [search, setSearch] = useSearchParams<{ q: string }>();
  const bodyId = session.seat()?.bodyId ?? '';
  const asked = () => (typeof search.q === 'string' ? search.q : '');
  const query = useInfiniteQuery(() => ({ ...peopleOf(bodyId, asked()), placeholderData: keepPreviousData }));
  const rows = () => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  const isAdministrator = () => session.seat()?.role === 'administrator';
  const isEmpty = () => query.isSuccess && rows().length === 0 && !asked();

  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('q');
    setSearch({ q: typeof typed === 'string' && typed.trim() ? typed.trim() : null });
  };
  return (
    <div class="stack">
      <div class="row row-end">
        <Heading>{t('title')}</Heading>
        <Show when={isAdministrator() && !isEmpty()}>
          <a class="button" href="/people/new">
            {t('add')}
          </a>
        </Show>
      </div>
      <Show when={!isEmpty()}>
        <form class="row row-bottom find" role="search" action="/people" onSubmit={submit}>
          <div class="field">
            <label for="q">{t('search')}</label>
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
          <button class="button button-main">{t('find')}</button>
          <Show when={asked()}>
            <a class="back" href="/people">
              {t('all')}
            </a>
          </Show>
        </form>
      </Show>
      <Loaded query={query} failed={t('failed')}>
        {() => (
          <Switch>
            <Match when={rows().length > 0}>
              <PeopleTable rows={rows()} />
              <More of={query} count={rows().length} />
            </Match>
            <Match when={asked()}>
              <section class="stack stack-s" role="status">
                <h2>{t('none.title')}</h2>
                <p>{t('none.text', asked())}</p>
              </section>
            </Match>
            <Match when={true}>
              <section class="stack stack-s">
                <h2>{t('empty.title')}</h2>
                <p>{t('empty.text')}</p>
                <Show when={isAdministrator()}>
                  <p>
                    <a class="button button-main" href="/people/new">
                      {t('add')}
                    </a>
                  </p>
                </Show>
              </section>
            </Match>
          </Switch>
        )}
      </Loaded>
    </div>
  );
}
