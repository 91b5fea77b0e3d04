import { useInfiniteQuery } from '@tanstack/solid-query';
import { createSignal, For, onCleanup, Show } from 'solid-js';
import type { AffectedState, DraftView, RehearsalView } from '../../domain/programs/editor-contract.ts';
import { failureText } from '../shell/words.ts';
import { date, hours, number } from '../ui/format.ts';
import { affectedOf, readRehearsal, startRehearsal, type Where } from './calls.ts';
import { t } from './words.ts';

/** Often at first, then less and less: a small board is done in a moment, a large one takes its time. */
const firstWait = 400;
const longestWait = 5000;
const shown = 3;

/** What the draft would do to the people of today, before anybody is bound by it. */
export function Rehearsal(props: {
  where: Where;
  view: DraftView;
  flush: () => Promise<boolean>;
  /** What is on the screen is newer than what could be tried. */
  isUnsaved: boolean;
  setDraft: (change: (draft: DraftView | null) => DraftView | null) => void;
}) {
  const [failed, setFailed] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const rehearsal = () => props.view.rehearsal;
  const put = (rehearsed: RehearsalView) =>
    props.setDraft((draft) => draft && { ...draft, rehearsal: rehearsed });

  const watch = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      // A reading that fails is tried again: the work itself goes on.
      const now = await readRehearsal(props.where).catch(() => null);
      if (now) put(now);
      if (!now || now.state === 'running') watch(Math.min(wait * 1.5, longestWait));
    }, wait);
  };
  if (rehearsal()?.state === 'running') watch(firstWait);

  const start = async () => {
    if (busy()) return;
    setBusy(true);
    setFailed(null);
    try {
      if (await props.flush()) {
        put(await startRehearsal(props.where));
        watch(firstWait);
      }
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  const heading = () => {
    const now = rehearsal();
    return now?.state === 'done' ? t('rehearsal.doneTitle', number(now.total)) : t('rehearsal.title');
  };
  return (
    <section class="stack" aria-labelledby="try">
      <h2 id="try">{heading()}</h2>
      <Show when={!rehearsal()}>
        <p>{t('rehearsal.text')}</p>
      </Show>
      <Show when={rehearsal()}>{(now) => <Outcome where={props.where} now={now()} />}</Show>
      <Show when={rehearsal() && (rehearsal()?.stale || props.isUnsaved)}>
        <p class="hint">{t('rehearsal.stale')}</p>
      </Show>
      <Show when={failed()}>
        <p class="error-text" role="alert">
          {failureText(failed())}
        </p>
      </Show>
      <Show when={rehearsal()?.state !== 'running'}>
        <p>
          <button type="button" class="button" onClick={() => void start()}>
            {rehearsal() ? t('rehearsal.again') : t('rehearsal.do')}
          </button>
        </p>
      </Show>
    </section>
  );
}

function Outcome(props: { where: Where; now: RehearsalView }) {
  const line = () => t('rehearsal.running', number(props.now.checked), number(props.now.total));
  const affected = () => {
    const { affected: count } = props.now;
    if (count === 0) return t('rehearsal.nobody');
    return count === 1 ? t('rehearsal.affectedOne') : t('rehearsal.affected', number(count));
  };
  return (
    <Show
      when={props.now.state === 'done'}
      fallback={
        <div class="stack stack-s">
          <progress max={Math.max(1, props.now.total)} value={props.now.checked} aria-label={line()} />
          <p role="status">{line()}</p>
        </div>
      }
    >
      <p role="status">
        <b>{affected()}</b> {t('rehearsal.stay', number(props.now.total - props.now.affected))}
      </p>
      <Show when={props.now.affected > 0}>
        <Show when={props.now.affectedAtOnce !== props.now.affected}>
          <p class="hint">
            {props.now.affectedAtOnce === 0
              ? t('rehearsal.atOnceNobody')
              : t('rehearsal.atOnce', number(props.now.affectedAtOnce))}
          </p>
        </Show>
        <Show when={props.now.worse > 0}>
          <p class="hint">{t('rehearsal.worse', number(props.now.worse))}</p>
        </Show>
        <FirstFew {...props} />
      </Show>
      <p class="hint">{t('rehearsal.asOf', date(props.now.asOf))}</p>
    </Show>
  );
}

/** Hours that count, of those that are needed; without such a number, the last day. */
export function stateText(state: AffectedState): string {
  if (state.countedMinutes === null) return date(state.endsOn);
  return state.requiredMinutes === null
    ? hours(state.countedMinutes)
    : `${hours(state.countedMinutes)}\u00a0/\u00a0${hours(state.requiredMinutes)}`;
}

function FirstFew(props: { where: Where; now: RehearsalView }) {
  const query = useInfiniteQuery(() => affectedOf(props.where, props.now.startedAt, shown));
  return (
    <>
      <Show when={query.data?.pages[0]?.rows}>
        {(people) => (
          <div class="scroller" role="region" aria-label={t('rehearsal.first')} tabindex="0">
            <table>
              <caption class="hidden-visually">{t('rehearsal.hours')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('rehearsal.who')}</th>
                  <th scope="col" class="num">
                    {t('rehearsal.now')}
                  </th>
                  <th scope="col" class="num">
                    {t('rehearsal.draft')}
                  </th>
                </tr>
              </thead>
              <tbody>
                <For each={people()}>
                  {(one) => (
                    <tr>
                      <th scope="row">{one.name}</th>
                      <td class="num">{stateText(one.before)}</td>
                      <td class="num">{stateText(one.after)}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </div>
        )}
      </Show>
      <p>
        <a href={`/rules/${props.where.programId}/affected`}>
          {t('rehearsal.all', number(props.now.affected))}
        </a>
      </p>
    </>
  );
}
