import { createSignal, Show } from 'solid-js';
import {
  providerChange,
  type ProviderChange,
  type StaffProviderView,
} from '../../domain/catalogue/contract.ts';
import { t as shell } from '../shell/words.ts';
import { Tick } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { Note } from '../ui/note.tsx';
import { createSubmission } from '../ui/submission.ts';
import { changeProvider } from './calls.ts';
import { FactsFields, factsMessages, staffFactsWords } from './facts-fields.tsx';
import { t } from './words.ts';

/** Name, contact and what they teach, and whether their reports are taken as they are. */
export function ProviderFactsForm(props: { provider: StaffProviderView; changed: () => Promise<unknown> }) {
  const [open, setOpen] = createSignal(false);
  const [saved, setSaved] = createSignal(false);
  const begin = () => {
    setSaved(false);
    setOpen(true);
    queueMicrotask(() => document.getElementById('name')?.focus());
  };
  return (
    <div class="stack no-print">
      <Show when={saved()}>
        <Note tone="good" shape="done" heading={t('provider.changed')} level={3} live />
      </Show>
      <Show
        when={open()}
        fallback={
          <p>
            <button class="button button-neutral" type="button" onClick={begin}>
              {t('provider.change')}
            </button>
          </p>
        }
      >
        <Form
          {...props}
          cancel={() => setOpen(false)}
          saved={() => {
            setOpen(false);
            setSaved(true);
            void props.changed();
          }}
        />
      </Show>
    </div>
  );
}

function Form(props: { provider: StaffProviderView; cancel: () => void; saved: () => void }) {
  const { name, email, language, about, attests } = props.provider;
  const [typed, setTyped] = createSignal({ name, email, language, about });
  const [takes, setTakes] = createSignal(attests);
  const form = createSubmission<ProviderChange, unknown>({
    check: (value) => providerChange.safeParse(value),
    messages: factsMessages,
    send: (input, key) => changeProvider(props.provider.bodyId, props.provider.id, input, key),
    done: () => props.saved(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ ...typed(), attests: takes(), version: props.provider.version });
  };
  return (
    <form class="stack measure" novalidate onSubmit={submit}>
      <h2>{t('provider.change')}</h2>
      <FormProblems of={form} />
      <FactsFields
        value={typed()}
        change={(part) => setTyped((now) => ({ ...now, ...part }))}
        problemAt={form.problemAt}
        words={staffFactsWords()}
      />
      <Tick id="attests-change" checked={takes()} onInput={setTakes}>
        {t('approval.attests')}
      </Tick>
      <p class="row">
        <button class="button">{form.sending() ? shell('form.saving') : t('provider.changeSave')}</button>
        <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
          {shell('form.cancel')}
        </button>
      </p>
    </form>
  );
}
