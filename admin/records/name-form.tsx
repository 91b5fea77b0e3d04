import { createSignal, onMount, Show } from 'solid-js';
import type { CertificationRecord } from '../../domain/certifications/contract.ts';
import { nameCorrection } from '../../domain/people/contract.ts';
import { t as shell } from '../shell/words.ts';
import { TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { Note } from '../ui/note.tsx';
import { createSubmission } from '../ui/submission.ts';
import { correctName } from './calls.ts';
import { t } from './words.ts';

/** A misprinted name is corrected and the certificate replaced, in one step. `#name` in the address opens it. */
export function NameForm(props: {
  bodyId: string;
  person: CertificationRecord['person'];
  changed: () => Promise<unknown>;
}) {
  const [open, setOpen] = createSignal(location.hash === '#name');
  const [done, setDone] = createSignal(false);
  const [name, setName] = createSignal(props.person.name);
  const [reason, setReason] = createSignal('');
  const form = createSubmission({
    check: (value) => nameCorrection.safeParse(value),
    messages: () => ({
      name: { field: 'corrected-name', message: t('name.problem') },
      reason: { field: 'name-reason', message: t('name.reasonProblem') },
    }),
    send: (input, key) => correctName(props.bodyId, props.person.id, input, key),
    done: () => {
      setOpen(false);
      setDone(true);
      setReason('');
      void props.changed();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ name: name(), reason: reason(), version: props.person.version });
  };
  onMount(() => open() && document.getElementById('corrected-name')?.focus());
  return (
    <section class="stack no-print" aria-labelledby="correct">
      <h2 id="correct">{t('name.title')}</h2>
      <Show when={done()}>
        <Note tone="good" shape="done" heading={t('name.done')} level={3} live />
      </Show>
      <Show
        when={open()}
        fallback={
          <p>
            <button class="button button-neutral" type="button" onClick={() => setOpen(true)}>
              {t('name.open')}
            </button>
          </p>
        }
      >
        <form class="panel stack" novalidate onSubmit={submit}>
          <FormProblems of={form} />
          <TextField
            id="corrected-name"
            label={t('name.label')}
            hint={t('name.hint')}
            error={form.problemAt('corrected-name')}
            spellcheck={false}
            value={name()}
            onInput={setName}
          />
          <TextField
            id="name-reason"
            label={t('name.reason')}
            hint={t('name.reasonHint')}
            error={form.problemAt('name-reason')}
            value={reason()}
            onInput={setReason}
          />
          <p class="row">
            <button class="button">{form.sending() ? shell('form.saving') : t('name.save')}</button>
            <button class="button button-quiet" type="button" onClick={() => setOpen(false)}>
              {shell('form.cancel')}
            </button>
          </p>
        </form>
      </Show>
    </section>
  );
}
