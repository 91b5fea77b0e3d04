import { useNavigate } from '@solidjs/router';
import { useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { mostPapers } from '../../domain/issuing/contract.ts';
import { language } from '../shell/language.ts';
import { useSession } from '../shell/session.tsx';
import { bodyOf, programsOf } from '../staff/calls.ts';
import { More } from '../staff/pages.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { number } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { failureText } from '../shell/words.ts';
import { papersOf, type Filter } from './calls.ts';
import type { Choice } from './choice.ts';
import { PeopleTable } from './people-table.tsx';
import type { Step } from './steps.tsx';
import { t } from './words.ts';

const kinds = ['awaited', 'again'] as const;

export function KindTabs(props: { now: Filter['kind'] }) {
  return (
    <nav class="tabs" aria-label={t('kinds.label')}>
      <For each={kinds}>
        {(kind) => (
          <a
            href={kind === 'awaited' ? '/issue' : '/issue?kind=again'}
            aria-current={kind === props.now ? 'page' : undefined}
          >
            {t(`kinds.${kind}`)}
          </a>
        )}
      </For>
    </nav>
  );
}

/** Chosen by program and filter, one by one or all of the list. */
export function WhoStep(props: { bodyId: string; filter: Filter; choice: Choice; go: (to: Step) => void }) {
  const session = useSession();
  const mayIssue = () => session.seat()?.role !== 'auditor';
  const query = useInfiniteQuery(() => papersOf(props.bodyId, props.filter));
  const rows = () => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  const count = () => query.data?.pages[0]?.count ?? 0;
  const needsProgram = () => props.filter.kind === 'again' && props.filter.program === '';
  return (
    <div class="stack">
      <p class="measure">{props.filter.kind === 'awaited' ? t('who.awaitedLead') : t('who.againLead')}</p>
      <FilterFields bodyId={props.bodyId} filter={props.filter} />
      <Show when={!needsProgram()}>
        <Loaded query={query} failed={t('failed')}>
          {() => (
            <Show when={rows().length > 0} fallback={<Empty bodyId={props.bodyId} filter={props.filter} />}>
              <Show when={!mayIssue()}>
                <p>{t('who.reads')}</p>
              </Show>
              <PeopleTable
                rows={rows()}
                kind={props.filter.kind}
                withProgram={props.filter.program === ''}
                {...(mayIssue() && { choice: props.choice })}
              />
              <More of={query} count={rows().length} label={t('who.more')} />
              <Show when={mayIssue()}>
                <Foot filter={props.filter} choice={props.choice} count={count()} go={props.go} />
              </Show>
            </Show>
          )}
        </Loaded>
      </Show>
    </div>
  );
}

function FilterFields(props: { bodyId: string; filter: Filter }) {
  const navigate = useNavigate();
  const programs = useQuery(() => programsOf(props.bodyId));
  const set = (part: Partial<Filter>) => {
    const { kind, ...rest } = { ...props.filter, ...part };
    const named = Object.entries({ kind: kind === 'again' ? kind : '', ...rest });
    const place = new URLSearchParams(named.filter(([, value]) => value !== ''));
    navigate(`/issue?${place.toString()}`, { replace: true, state: { keepFocus: true } });
  };
  const options = () => [
    { value: '', label: props.filter.kind === 'again' ? t('who.chooseProgram') : t('who.allPrograms') },
    ...(programs.data ?? []).map((one) => ({
      value: one.id,
      label: language() === 'es' ? one.titleEs : one.title,
    })),
  ];
  return (
    <div class="issue-filter">
      <SelectField
        id="program"
        label={t('who.program')}
        options={options()}
        value={props.filter.program}
        onInput={(program) => set({ program })}
      />
      <Show
        when={props.filter.kind === 'awaited'}
        fallback={
          <TextField
            id="before"
            type="date"
            width="date"
            label={t('who.before')}
            hint={t('who.beforeHint')}
            value={props.filter.before}
            onInput={(before) => set({ before })}
          />
        }
      >
        <SelectField
          id="of"
          label={t('who.of')}
          options={[
            { value: '', label: t('who.ofAll') },
            { value: 'first', label: t('who.ofFirst') },
            { value: 'renewal', label: t('who.ofRenewal') },
          ]}
          value={props.filter.of}
          onInput={(of) => set({ of })}
        />
      </Show>
    </div>
  );
}

/** In sight however long the list is: how many are chosen, all or none of them, and the way on. */
function Foot(props: { filter: Filter; choice: Choice; count: number; go: (to: Step) => void }) {
  const { choice } = props;
  const [failed, setFailed] = createSignal<unknown>(null);
  const [asked, setAsked] = createSignal(false);
  const [noneFree, setNoneFree] = createSignal(false);
  const chosen = () => choice.chosen().size;
  const all = () => {
    setFailed(null);
    choice.chooseAll(props.filter).then(() => setNoneFree(chosen() === 0), setFailed);
  };
  const allText = () => {
    const reading = choice.reading();
    if (reading !== null) return t('who.choosing', number(reading));
    return props.count > mostPapers
      ? t('who.allMost', number(mostPapers))
      : t('who.all', number(props.count));
  };
  const problem = () => {
    if (failed()) return failureText(failed());
    if (noneFree() && chosen() === 0) return t('who.noneFree');
    return asked() && chosen() === 0 ? t('who.chooseFirst') : null;
  };
  return (
    <div class="save-bar issue-foot">
      <div class="row">
        <b role="status">{chosenText(chosen())}</b>
        <button class="as-link" type="button" onClick={all}>
          {allText()}
        </button>
        <Show when={chosen() > 0}>
          <button class="as-link" type="button" onClick={() => choice.clear()}>
            {t('who.none')}
          </button>
        </Show>
        <Show when={problem()}>
          {(text) => (
            <span class="error-text" role="alert">
              {text()}
            </span>
          )}
        </Show>
      </div>
      <button
        class="button button-main"
        type="button"
        onClick={() => (chosen() > 0 ? props.go('design') : setAsked(true))}
      >
        {chosen() > 0 ? t('who.goOn', number(chosen())) : t('who.goOnNone')}
      </button>
    </div>
  );
}

function chosenText(count: number): string {
  if (count === 0) return t('who.chosenNone');
  return count === 1 ? t('who.chosenOne') : t('who.chosen', number(count));
}

/** Why the list is empty, and what would fill it. */
function Empty(props: { bodyId: string; filter: Filter }) {
  const session = useSession();
  const body = useQuery(() => bodyOf(props.bodyId));
  const isFiltered = () => props.filter.of !== '' || props.filter.program !== '';
  const atOnce = () => body.data?.issuing === 'at_once';
  return (
    <section class="stack stack-s" role="status">
      <Switch>
        <Match when={props.filter.kind === 'again'}>
          <h2>{t('who.emptyAgain')}</h2>
          <p>{t('who.emptyAgainText')}</p>
        </Match>
        <Match when={isFiltered()}>
          <h2>{t('who.emptyFilter')}</h2>
        </Match>
        <Match when={true}>
          <h2>{t('who.emptyAwaited')}</h2>
          <p class="measure">{atOnce() ? t('who.emptyAwaitedText') : t('who.emptyInBatches')}</p>
          <Show when={atOnce() && session.seat()?.role === 'administrator'}>
            <p>
              <a href="/settings">{t('who.toSettings')}</a>
            </p>
          </Show>
        </Match>
      </Switch>
    </section>
  );
}
