import { useQueryClient } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import type { Home } from '../../domain/certifications/contract.ts';
import { useSession } from '../shell/session.tsx';
import { contact, weekday } from '../ui/format.ts';
import { Note } from '../ui/note.tsx';
import { startOver } from './calls.ts';
import { isSoon, mainActionOf } from './view.ts';
import { t } from './words.ts';

/** What one can do from here. One of them is filled: log, renew, or go to what took this one's place. */
export function Actions(props: { home: Home }) {
  return (
    <Show when={props.home.replacedBy} fallback={<OwnActions home={props.home} />}>
      {(full) => <OpenFull id={full().id} />}
    </Show>
  );
}

/** The pages are about one certification at a time: from here on about the full one. */
function OpenFull(props: { id: string }) {
  const session = useSession();
  const open = async () => {
    // It may be younger than what this tab knows.
    if (!session.holdings().some(({ id }) => id === props.id)) await session.readAgain();
    session.chooseHolding(props.id);
  };
  return (
    <p class="row">
      <button class="button button-main button-wide" type="button" onClick={() => void open()}>
        {t('openFull')}
      </button>
    </p>
  );
}

function OwnActions(props: { home: Home }) {
  const main = () => mainActionOf(props.home);
  const state = () => props.home.application?.state;
  const renewWords = () => {
    if (state() === 'sent') return t('seeRenewal');
    return state() === 'started' || state() === 'returned' ? t('goOnRenewal') : t('renew');
  };
  const mayRenew = () =>
    props.home.mayApply || state() === 'started' || state() === 'returned' || state() === 'sent';
  // A first stage leads to the full certification rather than to more of itself.
  const isStage = () => props.home.certification.standing === 'provisional';
  const isFirst = () => props.home.activityCount === 0;
  return (
    <>
      <Show when={isSoon(props.home)}>
        <Note tone="wait" shape="info" level={3} heading={t('soon.heading', props.home.period.daysLeft)}>
          <p>{t('ask', contact(props.home.certification.helpContact))}</p>
        </Note>
      </Show>
      <p class="row">
        <Show when={main() !== 'renew' && props.home.heading !== 'ask_board'}>
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
      <Show when={props.home.draftSavedAt}>{(at) => <Draft savedAt={at()} />}</Show>
    </>
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
