import { createSignal, createUniqueId, onMount } from 'solid-js';
import { post } from '../api.ts';
import { TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { onItsWay } from '../ui/on-its-way.ts';
import { createSubmission } from '../ui/submission.ts';
import { told } from './failures.ts';
import { t } from './words.ts';
import { t as shell } from '../shell/words.ts';

/** Takes a decision on hours back, with a reason. In the list of last decisions, the item, and the record. */
export function ReopenForm(props: {
  bodyId: string;
  activityId: string;
  version: number;
  done: () => void;
  cancel: () => void;
}) {
  const id = createUniqueId();
  const [reason, setReason] = createSignal(t('reopen.byMistake'));
  const check = onItsWay(async () => {
    const { reopening } = await import('../../domain/activities/contract.ts');
    return (value) => reopening.safeParse(value);
  });
  const form = createSubmission({
    check,
    messages: () => ({ reason: { field: id, message: t('reopen.problem') } }),
    send: (input, key) =>
      told(post<unknown>(`/api/bodies/${props.bodyId}/activities/${props.activityId}/reopen`, input, key), {
        'activities.period_closed': () => t('reopen.tooLate'),
        'reviews.own_record': () => t('reopen.own'),
        'activities.not_decided': () => t('reopen.notDecided'),
      }),
    done: () => props.done(),
  });
  onMount(() => document.getElementById(id)?.focus());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ reason: reason(), version: props.version });
  };
  return (
    <form class="stack stack-s" novalidate onSubmit={submit}>
      <FormProblems of={form} />
      <TextField
        id={id}
        name="reason"
        label={t('reopen.reason')}
        hint={t('reopen.hint')}
        error={form.problemAt(id)}
        value={reason()}
        onInput={setReason}
      />
      <p class="row">
        <button class="button">{form.sending() ? shell('form.saving') : t('reopen.save')}</button>
        <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
          {shell('form.cancel')}
        </button>
      </p>
    </form>
  );
}
