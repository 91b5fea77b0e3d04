import { createSignal } from 'solid-js';
import {
  moreTimeReasons,
  moreTimeWish,
  type MoreTimeReason,
  type OwnCase,
} from '../../domain/audits/contract.ts';
import { t as shell } from '../shell/words.ts';
import { Choices, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import { actOnOwn } from './own-calls.ts';
import { t } from './own-words.ts';

/** One click is enough; nobody has to say why. */
export function AskTime(props: { check: OwnCase; again: () => Promise<void>; cancel: () => void }) {
  const [reasonCode, setReason] = createSignal<MoreTimeReason>('need_time');
  const [text, setText] = createSignal('');
  const submission = createSubmission({
    check: (value) => moreTimeWish.safeParse(value),
    messages: () => ({}),
    send: (input: unknown, key) => actOnOwn(props.check.id, 'more-time', input, key),
    done: () => void props.again(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void submission.submit({ reasonCode: reasonCode(), text: text(), version: props.check.version });
  };
  return (
    <form class="panel stack" novalidate onSubmit={submit}>
      <h2>{t('time.title')}</h2>
      <p>{t('time.text')}</p>
      <FormProblems of={submission} />
      <Choices
        id="time-reason"
        label={t('time.reason')}
        options={moreTimeReasons.map((value) => ({ value, label: t(`time.reasons.${value}`) }))}
        value={reasonCode()}
        onInput={(value) => setReason(moreTimeReasons.find((one) => one === value) ?? 'need_time')}
      />
      <TextField id="time-note" label={t('time.note')} value={text()} onInput={setText} />
      <p class="row">
        <button class="button button-main">
          {submission.sending() ? shell('form.saving') : t('time.send')}
        </button>
        <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}
