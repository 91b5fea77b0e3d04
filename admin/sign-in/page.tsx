import { Navigate } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { linkRequest } from '../../domain/auth/contract.ts';
import { language } from '../shell/language.ts';
import { useSession } from '../shell/session.tsx';
import { TextField, Tick } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import { askLink, type LinkAnswer } from './calls.ts';
import { CodeForm } from './code-form.tsx';
import { SignInProblem } from './problem.tsx';
import { t } from './words.ts';

/** Signing in, first step: the address. Then "check your mail", with a field for the code. */
export default function SignInPage() {
  const session = useSession();
  const [sent, setSent] = createSignal<{ email: string; mail: LinkAnswer['mail'] } | null>(null);
  // Someone who is signed in has nothing to do here; pressing the code's button leaves by itself.
  const arrivedSignedIn = session.me();
  return (
    <div class="narrow stack stack-l">
      <Switch fallback={<AskLink done={(email, mail) => setSent({ email, mail })} />}>
        <Match when={arrivedSignedIn}>
          <Navigate href="/" />
        </Match>
        <Match when={!window.isSecureContext}>
          <Heading>{t('title')}</Heading>
          <Note tone="wait" shape="unsure" heading={t('insecure.title')}>
            <p>{t('insecure.text')}</p>
          </Note>
        </Match>
        <Match when={sent()}>
          {(one) => <CodeForm email={one().email} mail={one().mail} again={() => setSent(null)} />}
        </Match>
      </Switch>
    </div>
  );
}

function AskLink(props: { done: (email: string, mail: LinkAnswer['mail']) => void }) {
  const session = useSession();
  const [email, setEmail] = createSignal('');
  const [shared, setShared] = createSignal(false);
  const form = createSubmission({
    check: (value) => linkRequest.safeParse(value),
    messages: () => ({ email: { field: 'email', message: t('emailProblem') } }),
    send: askLink,
    done: (answer, input) => props.done(input.email, answer.mail),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ email: email(), language: language(), shared: shared() });
  };
  return (
    <>
      <div class="stack stack-s">
        <Heading>{t('title')}</Heading>
        <p class="lead">{t('lead')}</p>
      </div>
      <Show when={session.ended()}>
        <Note tone="wait" shape="info" heading={t('ended.title')}>
          <p>{t('ended.text')}</p>
        </Note>
      </Show>
      <Show when={form.failure()} fallback={<FormProblems of={form} />}>
        {(failure) => <SignInProblem failure={failure()} />}
      </Show>
      <form class="stack" novalidate onSubmit={submit}>
        <TextField
          id="email"
          label={t('email')}
          hint={t('emailHint')}
          error={form.problemAt('email')}
          type="email"
          autocomplete="email"
          spellcheck={false}
          value={email()}
          onInput={setEmail}
        />
        <Tick id="shared" checked={shared()} onInput={setShared}>
          {t('shared')}
          <br />
          <span class="hint">{t('sharedHint')}</span>
        </Tick>
        <p>
          <button class="button button-main button-wide">{form.sending() ? t('sending') : t('send')}</button>
        </p>
      </form>
      <p class="hint">
        {t('check')}{' '}
        <a href="/verify" rel="external">
          {t('checkLink')}
        </a>
      </p>
      <p class="hint">
        {t('tryHours')}{' '}
        <a href={`/check?lang=${language()}`} rel="external">
          {t('tryHoursLink')}
        </a>
      </p>
    </>
  );
}
