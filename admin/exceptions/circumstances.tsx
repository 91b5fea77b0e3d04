import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { circumstances, circumstancesInput } from '../../domain/exceptions/contract.ts';
import { t as shell } from '../shell/words.ts';
import { Choices } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import { setCircumstances } from './calls.ts';
import type { Deciding } from './section.tsx';
import { t } from './words.ts';

/** What is true of this person that some rules ask about. On paper, and for who may not change it, a list. */
export function Circumstances(props: Deciding) {
  const mayChange = () => props.role !== 'auditor';
  return (
    <section class="stack" aria-labelledby="circumstances">
      <h2 id="circumstances">{t('circumstances.title')}</h2>
      <div classList={{ 'only-print': mayChange() }}>
        <Show
          when={props.record.circumstances.length > 0}
          fallback={<p class="hint">{t('circumstances.none')}</p>}
        >
          <ul>
            <For each={props.record.circumstances}>{(one) => <li>{t(`circumstances.${one}`)}</li>}</For>
          </ul>
        </Show>
      </div>
      <Show when={mayChange()}>
        <Ticks {...props} />
      </Show>
    </section>
  );
}

function Ticks(props: Deciding) {
  const [ticked, setTicked] = createSignal<readonly string[]>(props.record.circumstances);
  const [done, setDone] = createSignal(false);
  createEffect(on(() => props.record.circumstances, setTicked, { defer: true }));
  const form = createSubmission({
    check: (value) => circumstancesInput.safeParse(value),
    messages: () => ({}),
    send: (input, key) =>
      setCircumstances({ bodyId: props.bodyId, certificationId: props.record.certification.id }, input, key),
    done: () => {
      setDone(true);
      void props.changed();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setDone(false);
    void form.submit({ circumstances: ticked(), version: props.record.certification.version });
  };
  return (
    <form class="stack no-print" novalidate onSubmit={submit}>
      <FormProblems of={form} />
      <Choices
        id="circumstance"
        label={t('circumstances.lead')}
        options={circumstances.map((one) => ({ value: one, label: t(`circumstances.${one}`) }))}
        value={ticked()}
        many
        onInput={(value, chosen) => {
          setDone(false);
          setTicked(chosen ? [...ticked(), value] : ticked().filter((one) => one !== value));
        }}
      />
      <p class="row">
        <button class="button button-neutral">
          {form.sending() ? shell('form.saving') : t('circumstances.save')}
        </button>
        <span class="hint" role="status">
          {done() ? t('circumstances.done') : ''}
        </span>
      </p>
    </form>
  );
}
