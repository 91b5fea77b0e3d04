import { createSignal } from 'solid-js';
import { moreTime, moreTimeReasons, type MoreTimeReason } from '../../domain/audits/contract.ts';
import { t as shell } from '../shell/words.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import type { Doing } from './doing.ts';
import { t } from './words.ts';

/** More days, with a reason of the list; both sides see it. */
export function MoreTime(props: { doing: Doing; cancel: () => void }) {
  const [days, setDays] = createSignal('15');
  const [reasonCode, setReason] = createSignal<MoreTimeReason>('need_time');
  const submission = createSubmission<{ days: number; reasonCode: MoreTimeReason }, void>({
    check: (value) => moreTime.safeParse({ ...(value as object), version: 1 }),
    messages: () => ({ days: { field: 'time-days', message: t('one.moreTime.daysProblem') } }),
    send: ({ days: n, reasonCode: code }, key) =>
      props.doing.send('more-time', { days: n, reasonCode: code }, key),
    done: () => {
      props.cancel();
      props.doing.done(t('one.moreTime.title'));
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void submission.submit({ days: Number(days()), reasonCode: reasonCode() });
  };
  return (
    <form class="panel stack" novalidate onSubmit={submit}>
      <h2>{t('one.moreTime.title')}</h2>
      <FormProblems of={submission} />
      <div class="pair">
        <TextField
          id="time-days"
          label={t('one.moreTime.days')}
          error={submission.problemAt('time-days')}
          inputmode="numeric"
          width="short"
          value={days()}
          onInput={setDays}
        />
        <SelectField
          id="time-reason"
          label={t('one.moreTime.reason')}
          options={moreTimeReasons.map((value) => ({ value, label: t(`one.moreTimeReasons.${value}`) }))}
          value={reasonCode()}
          onInput={(value) => setReason(moreTimeReasons.find((one) => one === value) ?? 'need_time')}
        />
      </div>
      <p class="row">
        <button class="button button-main">
          {submission.sending() ? shell('form.saving') : t('one.moreTime.save')}
        </button>
        <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
          {shell('form.cancel')}
        </button>
      </p>
    </form>
  );
}
