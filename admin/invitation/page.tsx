import { useNavigate } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { invitationAcceptance } from '../../domain/bodies/contract.ts';
import type { StaffRole } from '../../domain/auth/contract.ts';
import { isFailure, post } from '../api.ts';
import { rememberPlace } from '../shell/come-back.ts';
import { Reading } from '../shell/frame.tsx';
import { useSession } from '../shell/session.tsx';
import { t as shell } from '../shell/words.ts';
import { TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import { forgetToken, takeToken } from './token.ts';
import { t } from './words.ts';

/** Where the link of an invitation leads: signed in with the invited address, one accepts it by a press. */
export default function InvitationPage() {
  const session = useSession();
  const token = takeToken();
  return (
    <div class="narrow stack stack-l">
      <Heading>{t('title')}</Heading>
      <Switch fallback={<Reading />}>
        <Match when={!token}>
          <Note tone="wait" shape="unsure" heading={t('none')}>
            <p>{t('noneText')}</p>
          </Note>
        </Match>
        <Match when={session.me() === null}>
          <p class="lead">{t('signInFirst')}</p>
          <p>
            <a class="button button-main" href="/sign-in" onClick={() => rememberPlace('/invitation')}>
              {t('signIn')}
            </a>
          </p>
        </Match>
        <Match when={session.me()}>{(me) => <Accept token={token} email={me().account.email} />}</Match>
      </Switch>
    </div>
  );
}

function Accept(props: { token: string; email: string }) {
  const session = useSession();
  const navigate = useNavigate();
  const [name, setName] = createSignal('');
  const form = createSubmission({
    check: (value) => invitationAcceptance.safeParse(value),
    messages: () => ({ name: { field: 'name', message: t('nameProblem') } }),
    send: (input, key) => post<{ bodyId: string; role: StaffRole }>('/api/invitations/accept', input, key),
    done: ({ bodyId, role }) => {
      forgetToken();
      session.chooseSeat(bodyId);
      void session.readAgain().then(() => navigate(role === 'administrator' ? '/settings' : '/review'));
    },
  });
  const isOver = () => isFailure(form.failure(), 'invitations.not_found');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ token: props.token, name: name() });
  };
  return (
    <Show
      when={!isOver()}
      fallback={
        <Note tone="wait" shape="unsure" heading={t('over')} live>
          <p>{t('overText')}</p>
          <p>{t('as', props.email)}</p>
        </Note>
      }
    >
      <form class="stack stack-l" novalidate onSubmit={submit}>
        <p class="lead">{t('lead')}</p>
        <p>{t('as', props.email)}</p>
        <FormProblems of={form} />
        <TextField
          id="name"
          label={t('name')}
          hint={t('nameHint')}
          error={form.problemAt('name')}
          autocomplete="name"
          value={name()}
          onInput={setName}
        />
        <p>
          <button class="button button-main button-wide">
            {form.sending() ? shell('form.saving') : t('accept')}
          </button>
        </p>
      </form>
    </Show>
  );
}
