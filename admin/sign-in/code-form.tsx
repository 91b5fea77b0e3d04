import { createSignal, Show } from 'solid-js';
import { redeemRequest } from '../../domain/auth/contract.ts';
import { TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import { redeem, type LinkAnswer } from './calls.ts';
import { useEnter } from './enter.ts';
import { SignInProblem } from './problem.tsx';
import { t } from './words.ts';

/** "Check your mail": the link may be pressed in this browser, or its code typed here. */
export function CodeForm(props: { email: string; mail: LinkAnswer['mail']; again: () => void }) {
  const enter = useEnter();
  const [code, setCode] = createSignal('');
  const form = createSubmission({
    check: (value) => redeemRequest.safeParse(value),
    messages: () => ({ code: { field: 'code', message: t('sent.codeProblem') } }),
    send: redeem,
    done: () => void enter(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = code().trim();
    if (typed === '') form.setProblems([{ field: 'code', message: t('sent.codeProblem') }]);
    else void form.submit({ code: typed });
  };
  return (
    <>
      <div class="stack stack-s">
        <Heading>{t('sent.title')}</Heading>
        <p class="lead">{t('sent.lead', props.email)}</p>
        <p>{t('sent.how')}</p>
      </div>
      <Show when={props.mail === 'folder'}>
        <Note shape="info" heading={t('sent.folder')}>
          <p>{t('sent.folderText')}</p>
        </Note>
      </Show>
      <Show when={form.failure()} fallback={<FormProblems of={form} />}>
        {(failure) => <SignInProblem failure={failure()} />}
      </Show>
      <form class="stack" novalidate onSubmit={submit}>
        <TextField
          id="code"
          label={t('sent.code')}
          hint={t('sent.codeHint')}
          error={form.problemAt('code')}
          autocomplete="one-time-code"
          width="date"
          spellcheck={false}
          value={code()}
          onInput={setCode}
        />
        <p>
          <button class="button button-main button-wide">{t('sent.signIn')}</button>
        </p>
      </form>
      <div class="stack stack-s">
        <p class="hint">{t('sent.nothing')}</p>
        <p>
          <button class="as-link" type="button" onClick={() => props.again()}>
            {t('sent.again')}
          </button>
        </p>
      </div>
    </>
  );
}
