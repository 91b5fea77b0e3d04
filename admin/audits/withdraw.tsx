import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { planWithdrawal, type PlanView } from '../../domain/audits/contract.ts';
import { t as shell } from '../shell/words.ts';
import { TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import { readAuditsAgain, stepOfPlan } from './calls.ts';
import { t } from './words.ts';

/** A plan that is not drawn after all, with the reason that everybody reads. */
export function Withdraw(props: { bodyId: string; plan: PlanView }) {
  const client = useQueryClient();
  const [open, setOpen] = createSignal(false);
  const [reason, setReason] = createSignal('');
  const submission = createSubmission<{ reason: string; version: number }, unknown>({
    check: (value) => planWithdrawal.safeParse(value),
    messages: () => ({ reason: { field: 'withdraw-reason', message: t('draw.reasonProblem') } }),
    send: (input, key) => stepOfPlan(props.bodyId, props.plan.id, 'withdraw', input, key),
    done: () => void readAuditsAgain(client, props.bodyId),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void submission.submit({ reason: reason(), version: props.plan.version });
  };
  return (
    <Show
      when={open()}
      fallback={
        <p>
          <button class="button button-quiet" type="button" onClick={() => setOpen(true)}>
            {t('draw.withdraw')}
          </button>
        </p>
      }
    >
      <form class="stack panel panel-quiet narrow" novalidate onSubmit={submit}>
        <h2>{t('draw.withdraw')}</h2>
        <p>{t('draw.withdrawText')}</p>
        <FormProblems of={submission} />
        <TextField
          id="withdraw-reason"
          label={t('draw.reason')}
          error={submission.problemAt('withdraw-reason')}
          value={reason()}
          onInput={setReason}
        />
        <p class="row">
          <button class="button">{submission.sending() ? shell('form.saving') : t('draw.withdraw')}</button>
          <button class="button button-quiet" type="button" onClick={() => setOpen(false)}>
            {t('draw.keep')}
          </button>
        </p>
      </form>
    </Show>
  );
}
