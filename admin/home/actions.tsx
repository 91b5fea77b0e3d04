import { useQueryClient } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import type { Home } from '../../domain/certifications/contract.ts';
import { useSession } from '../shell/session.tsx';
import { contact, weekday } from '../ui/format.ts';
import { Note } from '../ui/note.tsx';
import { startOver } from './calls.ts';
import { isOver, isSoon, mainActionOf } from './view.ts';
import { t } from './words.ts';

/** What one can do from here. One of them is filled: log, renew, or go on with another one. */
export function Actions(props: { home: Home }) {
  const main = () => mainActionOf(props.home);
  const againWords = ({ title, openId }: Home['applyAgain'][number]) => {
    if (openId !== null) return t('again.goOn');
    return props.home.applyAgain.length > 1 ? t('again.for', title) : t('again.button');
  };
  const state = () => props.home.application?.state;
  const renewWords = () => {
    if (state() === 'sent') return t('seeRenewal');
    return state() === 'started' || state() === 'returned' ? t('goOnRenewal') : t('renew');
  };
  const mayRenew = () =>
    state() === 'sent' ||
    (!isOver(props.home) && (props.home.mayApply || state() === 'started' || state() === 'returned'));
  // A first stage leads to the full certification rather than to more of itself.
  const isStage = () => !isOver(props.home) && props.home.certification.standing === 'provisional';
  const isFirst = () => props.home.activityCount === 0;
  return (
    <>
      <Show when={isSoon(props.home)}>
        <Note tone="wait" shape="info" level={3} heading={t('soon.heading', props.home.period.daysLeft)}>
          <p>{t('ask', contact(props.home.certification.helpContact))}</p>
        </Note>
      </Show>
      <p class="row">
        <Show when={props.home.replacedBy ?? props.home.followedBy}>
          {(newer) => <OpenNewer id={newer().id} isFull={props.home.replacedBy !== null} />}
        </Show>
        <For each={props.home.applyAgain}>
          {(one) => (
            <a
              class="button button-main button-wide"
              href={one.openId ? `/entries/${one.openId}` : `/apply/${one.programId}`}
            >
              {againWords(one)}
            </a>
          )}
        </For>
        <Show when={main() !== 'renew' && !isOver(props.home) && props.home.heading !== 'ask_board'}>
          <a class="button button-wide" classList={{ 'button-main': main() === 'log' }} href="/log">
            {isFirst() ? t('logFirst') : t('log')}
          </a>
        </Show>
        <Show when={mayRenew()}>
          <a
            class="button button-wide"
            classList={{ 'button-main': main() === 'renew' && !isStage() }}
            href="/renewal"
          >
            {renewWords()}
          </a>
        </Show>
        <Show when={isStage()}>
          <a
            class="button button-wide"
            classList={{ 'button-main': main() === 'renew' }}
            href="/full-certification"
          >
            {t('toFull')}
          </a>
        </Show>
        <Show when={main() === 'renew'}>
          <a class="button" href="/log">
            {t('log')}
          </a>
        </Show>
      </p>
      <Show when={props.home.applyAgain.some(({ openId }) => openId === null)}>
        <p class="hint measure">{t('again.hint')}</p>
      </Show>
      <Show when={props.home.draftSavedAt}>{(at) => <Draft savedAt={at()} />}</Show>
    </>
  );
}

/** The pages are about one certification at a time: from here on about the newer one. */
function OpenNewer(props: { id: string; isFull: boolean }) {
  const session = useSession();
  const open = async () => {
    // It may be younger than what this tab knows.
    if (!session.holdings().some(({ id }) => id === props.id)) await session.readAgain();
    session.chooseHolding(props.id);
  };
  return (
    <button class="button button-main button-wide" type="button" onClick={() => void open()}>
      {t(props.isFull ? 'openFull' : 'followed.open')}
    </button>
  );
}

function Draft(props: { savedAt: number }) {
  const session = useSession();
  const client = useQueryClient();
  const clear = async () => {
    const person = session.holding()?.person;
    if (person) await startOver(person.id).catch(() => undefined);
    await client.invalidateQueries({ queryKey: ['home'] });
  };
  return (
    <div class="panel panel-quiet row row-end">
      <p>
        {t('draft.started', weekday(props.savedAt))} {t('draft.kept')}
      </p>
      <p class="row">
        <a class="button button-neutral" href="/log">
          {t('draft.goOn')}
        </a>
        <button class="button button-quiet" type="button" onClick={() => void clear()}>
          {t('draft.startOver')}
        </button>
      </p>
    </div>
  );
}
