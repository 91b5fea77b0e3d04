import { createSignal, For, Show } from 'solid-js';
import { ethicsAgreement, type RenewalView } from '../../domain/applications/contract.ts';
import { t as shell } from '../shell/words.ts';
import { Tick } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { date, dayOf } from '../ui/format.ts';
import { createSubmission } from '../ui/submission.ts';
import { agree } from './calls.ts';
import { PartPage, useRenewal } from './renewal.tsx';
import { versionOf } from './view.ts';
import { t } from './words.ts';

/** Third part: the code of ethics, the whole of it, and an agreement made on purpose. */
export default function EthicsPage() {
  const renewal = useRenewal();
  return (
    <PartPage heading={t('parts.ethics')} renewal={renewal}>
      {(view) => (
        <Show when={view().ethics} fallback={<p>{t('ethics.none')}</p>}>
          {(ethics) => (
            <>
              <section class="panel stack" aria-labelledby="ethics-title">
                <h2 id="ethics-title">{ethics().title}</h2>
                <p class="hint">{t('hints.ethics', date(ethics().inForceFrom))}</p>
                <div class="stack stack-s measure">
                  <For each={ethics().text.split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
                </div>
              </section>
              <Agree
                view={view()}
                ethicsId={ethics().id}
                certificationId={renewal.id()}
                done={renewal.done}
              />
            </>
          )}
        </Show>
      )}
    </PartPage>
  );
}

function Agree(props: {
  view: RenewalView;
  ethicsId: string;
  certificationId: string;
  done: (answer: RenewalView) => void;
}) {
  const [agreed, setAgreed] = createSignal(false);
  const form = createSubmission({
    check: (value) => ethicsAgreement.safeParse(value),
    messages: () => ({}),
    send: (input: { ethicsVersionId: string; version: number }, key) =>
      agree(props.certificationId, input, key),
    done: (answer) => props.done(answer),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (agreed()) void form.submit({ ethicsVersionId: props.ethicsId, version: versionOf(props.view) });
    else form.setProblems([{ field: 'agree', message: t('ethics.problem') }]);
  };
  const before = () => {
    const application = props.view.application;
    return application?.ethicsVersionId === props.ethicsId ? application.ethicsAgreedAt : null;
  };
  return (
    <>
      <FormProblems of={form} />
      <Show when={before()}>{(at) => <p>{t('ethics.agreed', dayOf(at()))}</p>}</Show>
      <form class="stack" novalidate onSubmit={submit}>
        <Tick id="agree" checked={agreed()} onInput={setAgreed} error={form.problemAt('agree')}>
          {t('ethics.agree')}
        </Tick>
        <p>
          <button class="button button-main button-wide">
            {form.sending() ? shell('form.saving') : t('ethics.button')}
          </button>
        </p>
      </form>
    </>
  );
}
