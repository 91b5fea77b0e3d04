import { createSignal, Show } from 'solid-js';
import { Failure } from '../api.ts';
import { Heading } from '../ui/page.tsx';
import { Note } from '../ui/note.tsx';
import { redeem } from './calls.ts';
import { useEnter } from './enter.ts';
import { SignInProblem } from './problem.tsx';
import { t } from './words.ts';

/**
 * Where the link of the mail leads. The token stands in the fragment, leaves the address bar at once, and is spent
 * only when the button is pressed: programs that follow links in mails spend nothing.
 */
export default function ConfirmPage() {
  const token = takeToken();
  const enter = useEnter();
  const [failure, setFailure] = createSignal<Failure | null>(null);
  const [busy, setBusy] = createSignal(false);

  const signIn = async (): Promise<void> => {
    if (busy()) return;
    setBusy(true);
    setFailure(null);
    try {
      await redeem({ token });
      await enter();
    } catch (error) {
      setFailure(error instanceof Failure ? error : new Failure(0, 'unknown', ''));
    } finally {
      setBusy(false);
    }
  };
  const mayPress = () => !failure() || failure()?.status === 0 || (failure()?.status ?? 0) >= 500;
  return (
    <div class="narrow stack stack-l">
      <Heading>{t('confirm.title')}</Heading>
      <Show
        when={token}
        fallback={
          <Note tone="wait" shape="unsure" heading={t('confirm.incomplete')}>
            <p>{t('confirm.incompleteText')}</p>
          </Note>
        }
      >
        <Show when={failure()} fallback={<p class="lead">{t('confirm.lead')}</p>}>
          {(one) => <SignInProblem failure={one()} />}
        </Show>
      </Show>
      <p class="row">
        <Show when={token && mayPress()}>
          <button class="button button-main button-wide" type="button" onClick={() => void signIn()}>
            {t('confirm.button')}
          </button>
        </Show>
        <Show when={!token || failure()}>
          <a class="button" href="/sign-in">
            {t('confirm.newLink')}
          </a>
        </Show>
      </p>
    </div>
  );
}

function takeToken(): string {
  const token = location.hash.slice(1);
  if (token) history.replaceState(history.state, '', location.pathname);
  return token;
}
