import { onMount } from 'solid-js';
import { createStore } from 'solid-js/store';
import { endReasons, type EndReason } from '../../domain/supervision/codes.ts';
import {
  supervisionEnd,
  type SupervisionEnd,
  type SupervisorView,
} from '../../domain/supervision/contract.ts';
import { t as shell } from '../shell/words.ts';
import { Choices, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import { t } from './words.ts';

/** A supervisor has left: the last day, why, and what becomes of what lies with them. */
export function EndForm(props: {
  one: SupervisorView;
  today: string;
  /** Whose words: the person's, or those of the body's staff. */
  by: 'supervisors' | 'staff';
  send: (id: string, end: SupervisionEnd, key: string) => Promise<unknown>;
  cancel: () => void;
  done: () => void;
}) {
  const [form, set] = createStore({
    on: props.today,
    reason: '' as EndReason | '',
    unsigned: 'leave' as SupervisionEnd['unsigned'],
  });
  const submission = createSubmission<SupervisionEnd, unknown>({
    check: (value) => supervisionEnd.safeParse(value),
    messages: () => ({
      on: { field: 'end-on', message: t('supervisors.problemOn') },
      reason: { field: 'end-why', message: t('supervisors.problemWhy') },
    }),
    send: (input, key) => props.send(props.one.id, input, key),
    done: () => props.done(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void submission.submit({ ...form, version: props.one.version });
  };
  onMount(() => document.getElementById('end-on')?.focus());
  return (
    <form class="stack" novalidate onSubmit={submit} aria-label={t('supervisors.endTitle', props.one.name)}>
      <FormProblems of={submission} />
      <TextField
        id="end-on"
        type="date"
        width="date"
        label={t('supervisors.endOn')}
        error={submission.problemAt('end-on')}
        value={form.on}
        onInput={(value) => set('on', value)}
      />
      <Choices
        id="end-why"
        label={t('supervisors.endWhy')}
        error={submission.problemAt('end-why')}
        value={form.reason}
        options={endReasons.map((value) => ({ value, label: t(`${props.by}.endReasons.${value}`) }))}
        onInput={(value) => set('reason', value as EndReason)}
      />
      <Choices
        id="unsigned"
        label={t('supervisors.unsigned')}
        hint={t('supervisors.endHint')}
        value={form.unsigned}
        options={(['leave', 'take_back'] as const).map((value) => ({
          value,
          label: t(`${props.by}.unsignedChoices.${value}`),
        }))}
        onInput={(value) => set('unsigned', value as SupervisionEnd['unsigned'])}
      />
      <p class="row">
        <button class="button">
          {submission.sending() ? shell('form.saving') : t('supervisors.endSave')}
        </button>
        <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
          {t('supervisors.cancel')}
        </button>
      </p>
    </form>
  );
}
