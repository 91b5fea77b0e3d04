import { Match, Show, Switch } from 'solid-js';
import type { SignPage } from '../../domain/signing/contract.ts';
import { useLinkPage } from '../shell/link-page.ts';
import { AskForTeam } from '../team/ask.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { AnsweredPart } from './answered.tsx';
import { open } from './calls.ts';
import { CodePart, ConfirmPart } from './confirm.tsx';
import { EndedPart, NewLinkPart } from './other.tsx';
import { OpenPart } from './open.tsx';
import { t } from './words.ts';

/**
 * Where the link of a mail leads: a supervisor signs, without an account. The page asks with a POST, so that nothing
 * that only follows an address (a mail scanner) does anything.
 */
export default function SigningPage() {
  const { query, show, isUnknown: unknown } = useLinkPage<SignPage>('signing', open);
  return (
    <div class="narrow stack stack-l">
      <Show when={!unknown()} fallback={<Unknown />}>
        <Show when={!query.data}>
          <Heading>{t('loading')}</Heading>
        </Show>
        <Loaded query={query} failed={t('failed')}>
          {(page) => <Part page={page()} show={show} again={() => void query.refetch()} />}
        </Loaded>
      </Show>
    </div>
  );
}

export interface PartProps {
  page: SignPage;
  show: (page: SignPage) => void;
}

/** Where somebody has said who they are, or has nothing to do: the page has one thing to ask at a time. */
const knowsThem: ReadonlySet<SignPage['state']> = new Set(['open', 'answered', 'withdrawn']);

function Part(props: PartProps & { again: () => void }) {
  return (
    <>
      <Switch>
        <Match when={props.page.state === 'confirm'}>
          <ConfirmPart {...props} />
        </Match>
        <Match when={props.page.state === 'code'}>
          <CodePart {...props} />
        </Match>
        <Match when={props.page.state === 'open' && props.page.request} keyed>
          {(request) => <OpenPart {...props} request={request} />}
        </Match>
        <Match when={props.page.state === 'answered' && props.page.request}>
          {(request) => <AnsweredPart {...props} request={request()} />}
        </Match>
        <Match when={props.page.state === 'expired' || props.page.state === 'newer'}>
          <NewLinkPart {...props} />
        </Match>
        <Match when={props.page.state === 'withdrawn' || props.page.state === 'stopped'}>
          <EndedPart {...props} />
        </Match>
      </Switch>
      <Show when={knowsThem.has(props.page.state)}>
        <AskForTeam />
      </Show>
      <p class="hint">
        {t('for', props.page.bodyName)}. {props.page.helpContact}
      </p>
    </>
  );
}

function Unknown() {
  return (
    <>
      <Heading>{t('unknown.title')}</Heading>
      <Note tone="wait" shape="unsure" heading={t('unknown.title')}>
        <p>{t('unknown.text')}</p>
      </Note>
    </>
  );
}
