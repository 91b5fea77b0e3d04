import { createSignal } from 'solid-js';
import { asking } from '../../domain/audits/contract.ts';
import { t as shell } from '../shell/words.ts';
import { TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import type { Doing } from './doing.ts';
import { t } from './words.ts';

/** The second round: all questions at once, with a new last day. */
export function Ask(props: { doing: Doing; count: number; cancel: () => void }) {
  const [days, setDays] = createSignal('14');
  const submission = createSubmission<{ days: number }, void>({
    check: (value) => asking.safeParse({ ...(value as object), version: 1 }),
    messages: () => ({ days: { field: 'ask-days', message: t('one.ask.daysProblem') } }),
    send: ({ days: n }, key) => props.doing.send('ask', { days: n }, key),
    done: () => {
      props.cancel();
      props.doing.done(t('states.with_person'));
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void submission.submit({ days: Number(days()) });
  };
  return (
    <form class="panel stack" novalidate onSubmit={submit}>
      <h2>{t('one.ask.title')}</h2>
      <p>{t('one.ask.text', props.count)}</p>
      <FormProblems of={submission} />
      <TextField
        id="ask-days"
        label={t('one.ask.days')}
        error={submission.problemAt('ask-days')}
        inputmode="numeric"
        width="short"
        value={days()}
        onInput={setDays}
      />
      <p class="row">
        <button class="button button-main">
          {submission.sending() ? shell('form.saving') : t('one.ask.send')}
        </button>
        <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
          {shell('form.cancel')}
        </button>
      </p>
    </form>
  );
}
