import { onMount, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { qualifications, type Qualification } from '../../domain/supervision/codes.ts';
import {
  supervisorInput,
  type SupervisorInput,
  type SupervisorView,
} from '../../domain/supervision/contract.ts';
import { language } from '../shell/language.ts';
import { useSession } from '../shell/session.tsx';
import { t as shell } from '../shell/words.ts';
import { Choices, SelectField, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import { addSupervisor, changeSupervisor } from './calls.ts';
import { t } from './words.ts';

/** Naming a supervisor, or mending a name or an address. What the program asks for comes first in the list. */
export function SupervisorForm(props: {
  personId: string;
  asked: Qualification[];
  today: string;
  was: SupervisorView | null;
  cancel: () => void;
  done: () => void;
}) {
  const [form, set] = createStore({
    name: props.was?.name ?? '',
    email: props.was?.email ?? '',
    language: props.was?.language ?? language(),
    qualification: props.was?.qualification ?? props.asked[0] ?? '',
    certificateNumber: props.was?.certificateNumber ?? '',
    otherCredential: props.was?.otherCredential ?? '',
    fromOn: props.was?.fromOn ?? '',
  });
  const session = useSession();
  const isOwn = () => form.email.trim().toLowerCase() === session.me()?.account.email;
  const submission = createSubmission<SupervisorInput, unknown>({
    check: (value) => supervisorInput.safeParse(value),
    messages: () => ({
      name: { field: 'name', message: t('supervisors.problemName') },
      email: {
        field: 'email',
        message: isOwn() ? t('supervisors.problemOwnEmail') : t('supervisors.problemEmail'),
      },
      qualification: { field: 'qualification', message: t('supervisors.problemQualification') },
      fromOn: { field: 'from', message: t('supervisors.problemFrom') },
    }),
    send: (input, key) =>
      props.was
        ? changeSupervisor(props.was.id, input, props.was.version, key)
        : addSupervisor(props.personId, input, key),
    done: () => props.done(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void submission.submit({ ...form });
  };
  const ordered = () => [...props.asked, ...qualifications.filter((one) => !props.asked.includes(one))];
  onMount(() => props.was && document.getElementById('name')?.focus());
  return (
    <form class="stack stack-l" novalidate onSubmit={submit}>
      <FormProblems of={submission} />
      <TextField
        id="name"
        label={t('supervisors.name')}
        error={submission.problemAt('name')}
        value={form.name}
        onInput={(value) => set('name', value)}
      />
      <TextField
        id="email"
        type="email"
        label={t('supervisors.email')}
        hint={t('supervisors.emailHint')}
        error={submission.problemAt('email')}
        value={form.email}
        onInput={(value) => set('email', value)}
      />
      <SelectField
        id="qualification"
        label={t('supervisors.qualification')}
        hint={
          props.asked.length > 0
            ? t('supervisors.asks', props.asked.map((one) => t(`qualifications.${one}`)).join(', '))
            : undefined
        }
        error={submission.problemAt('qualification')}
        value={form.qualification}
        options={[
          ...(form.qualification === '' ? [{ value: '', label: '' }] : []),
          ...ordered().map((value) => ({ value, label: t(`qualifications.${value}`) })),
        ]}
        onInput={(value) => set('qualification', value as Qualification)}
      />
      <TextField
        id="from"
        type="date"
        width="date"
        label={t('supervisors.from')}
        max={props.today}
        error={submission.problemAt('from')}
        value={form.fromOn}
        onInput={(value) => set('fromOn', value)}
      />
      <TextField
        id="certificate"
        label={t('supervisors.certificate')}
        hint={t('supervisors.certificateHint')}
        value={form.certificateNumber}
        onInput={(value) => set('certificateNumber', value)}
      />
      <TextField
        id="other"
        label={t('supervisors.other')}
        hint={t('supervisors.otherHint')}
        value={form.otherCredential}
        onInput={(value) => set('otherCredential', value)}
      />
      <Choices
        id="language"
        label={t('supervisors.language')}
        layout="line"
        value={form.language}
        options={[
          { value: 'en', label: 'English' },
          { value: 'es', label: 'Español' },
        ]}
        onInput={(value) => set('language', value as 'en' | 'es')}
      />
      <p class="row">
        <button class="button" classList={{ 'button-main': !props.was }}>
          {submission.sending() ? shell('form.saving') : t('supervisors.save')}
        </button>
        <Show when={props.was}>
          <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
            {t('supervisors.cancel')}
          </button>
        </Show>
      </p>
    </form>
  );
}
