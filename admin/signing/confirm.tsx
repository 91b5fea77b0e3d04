import { createSignal, Show } from 'solid-js';
import { failureText, t as shell } from '../shell/words.ts';
import { ConfirmButton } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { confirm, mailCode, notForMe } from './calls.ts';
import type { PartProps } from './page.tsx';
import { t } from './words.ts';

/** "Are you Dana Ortiz?": until somebody says so, the page tells only for whom it is. */
export function ConfirmPart(props: PartProps) {
  const act = createAct(props);
  return (
    <>
      <div class="stack stack-s">
        <Heading>{t('confirm.title', props.page.supervisorName)}</Heading>
        <p class="lead">{t('confirm.text', props.page.personName)}</p>
      </div>
      <Problem of={act.failed()} />
      <p>
        <button class="button button-main" type="button" onClick={() => void act.run(() => confirm())}>
          {act.busy() ? shell('form.saving') : t('confirm.yes', props.page.supervisorName)}
        </button>
      </p>
      <p class="hint">{t('confirm.why')}</p>
      <NotForMe {...props} />
    </>
  );
}

/** Another browser said yes before: six digits from the mailbox that the link was sent to. */
export function CodePart(props: PartProps) {
  const act = createAct(props);
  const [mailed, setMailed] = createSignal(false);
  const [code, setCode] = createSignal('');
  const [problem, setProblem] = createSignal<string | undefined>();
  const mail = () =>
    act.run(async () => {
      const page = await mailCode();
      setMailed(true);
      queueMicrotask(() => document.getElementById('code')?.focus());
      return page;
    });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const digits = code().replaceAll(/\D/g, '');
    setProblem(digits.length === 6 ? undefined : t('code.problem'));
    if (digits.length !== 6) return document.getElementById('code')?.focus();
    return void act.run(() => confirm(digits));
  };
  return (
    <>
      <div class="stack stack-s">
        <Heading>{t('code.title', props.page.supervisorName)}</Heading>
        <p class="lead">{t('code.text')}</p>
        <p>{t('code.to', props.page.emailHint)}</p>
      </div>
      <Problem of={act.failed()} />
      <Show
        when={mailed()}
        fallback={
          <p>
            <button class="button button-main" type="button" onClick={() => void mail()}>
              {act.busy() ? shell('form.saving') : t('code.mail')}
            </button>
          </p>
        }
      >
        <Note tone="good" shape="done" heading={t('code.mailed')} live />
        <form class="stack" novalidate onSubmit={submit}>
          <TextField
            id="code"
            label={t('code.label')}
            inputmode="numeric"
            autocomplete="one-time-code"
            width="short"
            error={problem()}
            value={code()}
            onInput={setCode}
          />
          <p class="row">
            <button class="button button-main">{act.busy() ? shell('form.saving') : t('code.go')}</button>
            <button class="as-link" type="button" onClick={() => void mail()}>
              {t('code.again')}
            </button>
          </p>
        </form>
      </Show>
      <NotForMe {...props} />
    </>
  );
}

export function NotForMe(props: PartProps) {
  return (
    <p>
      <ConfirmButton
        class="button button-quiet"
        heading={t('notMeTitle')}
        text={t('notMeText', props.page.personName)}
        confirm={t('notMeConfirm')}
        onConfirm={async () => props.show(await notForMe())}
      >
        {t('notMe')}
      </ConfirmButton>
    </p>
  );
}

/** One press at a time; what was refused is said above the button. */
export function createAct(props: PartProps) {
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<unknown>(null);
  const run = async (what: () => Promise<PartProps['page']>) => {
    if (busy()) return;
    setBusy(true);
    setFailed(null);
    try {
      props.show(await what());
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, failed, run };
}

export function Problem(props: { of: unknown }) {
  return (
    <Show when={props.of}>
      {(error) => (
        <p class="error-text" role="alert">
          {failureText(error())}
        </p>
      )}
    </Show>
  );
}
