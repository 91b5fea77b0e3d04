import { createSignal, Match, Show, Switch } from 'solid-js';
import type { ReferencePage } from '../../domain/entry/contract.ts';
import { useLinkPage } from '../shell/link-page.ts';
import { failureText } from '../shell/words.ts';
import { contact } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { answer, newLink, open, takeBack } from './calls.ts';
import { Letter } from './letter.tsx';
import { t } from './words.ts';

/** Where the link of a mail leads: somebody writes for a person, without an account. Opening it changes nothing. */
export default function ReferencePageOfLink() {
  const { query, show, isUnknown: unknown } = useLinkPage<ReferencePage>('reference', open);
  return (
    <div class="narrow stack stack-l">
      <Show when={!unknown()} fallback={<Said of="unknown" />}>
        <Show when={!query.data}>
          <Heading>{t('loading')}</Heading>
        </Show>
        <Loaded query={query} failed={t('failed')}>
          {(page) => (
            <>
              <Part page={page()} show={show} />
              <p class="hint">{t('help', page().bodyName, contact(page().helpContact))}</p>
            </>
          )}
        </Loaded>
      </Show>
    </div>
  );
}

function Part(props: { page: ReferencePage; show: (page: ReferencePage) => void }) {
  return (
    <Switch>
      <Match when={props.page.state === 'open'}>
        <Letter page={props.page} send={answer} done={props.show} />
      </Match>
      <Match when={props.page.state === 'received'}>
        <Said of="received" />
        <Show when={props.page.takeBackUntil}>
          <Act
            label={t('received.takeBack')}
            act={async () => props.show(await takeBack(props.page.version))}
          />
          <p class="hint">{t('received.takeBackHint')}</p>
        </Show>
      </Match>
      <Match when={props.page.state === 'declined'}>
        <Said of="declined" />
      </Match>
      <Match when={props.page.state === 'withdrawn'}>
        <Said of="withdrawn" />
      </Match>
      <Match when={props.page.state === 'expired' || props.page.state === 'newer'}>
        <Said of={props.page.state === 'newer' ? 'newer' : 'expired'} />
        <Act label={t('expired.again')} act={newLink} told={t('expired.sent')} />
      </Match>
    </Switch>
  );
}

function Said(props: { of: 'received' | 'declined' | 'withdrawn' | 'expired' | 'newer' | 'unknown' }) {
  return (
    <>
      <Heading>{t(`${props.of}.title`)}</Heading>
      <p class="lead measure">{t(`${props.of}.text`)}</p>
    </>
  );
}

function Act(props: { label: string; act: () => Promise<unknown>; told?: string }) {
  const [failed, setFailed] = createSignal<unknown>(null);
  const [done, setDone] = createSignal(false);
  const press = async () => {
    setFailed(null);
    try {
      await props.act();
      setDone(true);
    } catch (error) {
      setFailed(error);
    }
  };
  return (
    <>
      <p>
        <button class="button" type="button" onClick={() => void press()}>
          {props.label}
        </button>
      </p>
      <Show when={done() && props.told}>
        {(text) => <Note tone="good" shape="done" heading={text()} live />}
      </Show>
      <Show when={failed()}>
        <p class="error-text" role="alert">
          {failureText(failed())}
        </p>
      </Show>
    </>
  );
}
