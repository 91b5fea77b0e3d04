import { createSignal, For, Show } from 'solid-js';
import { entryPart, type EntryPart } from '../../domain/entry/contract.ts';
import { t as shell } from '../shell/words.ts';
import { Tick } from '../ui/fields.tsx';
import { date, dayOf } from '../ui/format.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import { savePart } from './calls.ts';
import { mayChange, type PartProps } from './part-page.tsx';
import { t } from './words.ts';

/** The code of ethics in the version of today: read in full, then signed. The version signed is kept. */
export function EthicsPart(props: PartProps) {
  const [agreed, setAgreed] = createSignal(false);
  const ethics = () => props.view.ethics;
  const form = createSubmission<EntryPart, unknown>({
    check: (value) => entryPart.safeParse(value),
    messages: () => ({}),
    send: (input, key) => savePart(props.view.id, props.task.code, input, key),
    done: () => props.done(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const id = ethics()?.id;
    if (!agreed() || !id) return form.setProblems([{ field: 'agree', message: t('ethics.problem') }]);
    void form.submit({ ethicsVersionId: id, version: props.task.part.version });
  };
  return (
    <Show when={ethics()} fallback={<p class="measure">{t('ethics.none')}</p>}>
      {(code) => (
        <>
          <section class="panel stack measure" aria-labelledby="code">
            <h2 id="code">{code().title}</h2>
            <p class="hint">{t('ethics.from', date(code().inForceFrom))}</p>
            <div class="stack stack-s">
              <For each={code().text.split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
            </div>
          </section>
          <Show
            when={code().signedAt === null && mayChange(props.view)}
            fallback={
              <p class="hint">{code().signedAt ? t('ethics.signed', dayOf(code().signedAt ?? 0)) : ''}</p>
            }
          >
            <form class="stack" novalidate onSubmit={submit}>
              <FormProblems of={form} />
              <Tick id="agree" checked={agreed()} onInput={setAgreed} error={form.problemAt('agree')}>
                {t('ethics.agree')}
              </Tick>
              <p>
                <button class="button button-main button-wide">
                  {form.sending() ? shell('form.saving') : t('ethics.sign')}
                </button>
              </p>
            </form>
          </Show>
        </>
      )}
    </Show>
  );
}
