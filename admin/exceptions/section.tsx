import { createSignal, For, onMount, Show } from 'solid-js';
import type { CertificationRecord } from '../../domain/certifications/contract.ts';
import { withdrawal, type ExceptionView } from '../../domain/exceptions/contract.ts';
import { t as shell } from '../shell/words.ts';
import { TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { moment } from '../ui/format.ts';
import { Status } from '../ui/marks.tsx';
import { createSubmission } from '../ui/submission.ts';
import { takeBack } from './calls.ts';
import { DecideForm } from './form.tsx';
import { sentenceOf } from './sentence.ts';
import { t } from './words.ts';

export interface Deciding {
  bodyId: string;
  record: CertificationRecord;
  /** `administrator` may decide all of it, `reviewer` give more time. */
  role: string;
  changed: () => Promise<unknown>;
}

/** What was decided for this person alone: newest first, with who, when and why; what was taken back stays. */
export function Exceptions(props: Deciding) {
  return (
    <section class="stack" aria-labelledby="exceptions">
      <h2 id="exceptions">{t('title')}</h2>
      <Show when={props.record.exceptions.length > 0} fallback={<p class="hint">{t('none')}</p>}>
        <p class="hint">{t('lead')}</p>
        <ul class="rows">
          <For each={props.record.exceptions}>{(one) => <Decision {...props} one={one} />}</For>
        </ul>
      </Show>
      <Show when={props.role !== 'auditor'}>
        <DecideForm {...props} />
      </Show>
    </section>
  );
}

function Decision(props: Deciding & { one: ExceptionView }) {
  const [taking, setTaking] = createSignal(false);
  const mayTakeBack = () =>
    props.one.withdrawn === null &&
    (props.role === 'administrator' || (props.role === 'reviewer' && props.one.kind === 'extension'));
  return (
    <li class="entry">
      <div class="stack stack-s">
        <h3>
          {t('of', t(`kinds.${props.one.kind}`), props.one.periodSeq)}{' '}
          <Show when={props.one.withdrawn}>
            <Status shape="no" tone="ended">
              {t('takenBack')}
            </Status>
          </Show>
        </h3>
        <p>{sentenceOf(props.one)}</p>
        <p class="said">{props.one.reason}</p>
        <p class="meta">
          {t('by', props.one.madeBy, moment(props.one.madeAt))}
          <Show when={props.one.letter}>{(letter) => <>. {t('letter', letter())}</>}</Show>
        </p>
        <Show when={props.one.withdrawn}>
          {(withdrawn) => (
            <>
              <p class="said">{withdrawn().reason}</p>
              <p class="meta">{t('takenBackBy', withdrawn().by, moment(withdrawn().at))}</p>
            </>
          )}
        </Show>
      </div>
      <Show when={mayTakeBack()}>
        <Show
          when={taking()}
          fallback={
            <p class="no-print">
              <button class="button button-neutral" type="button" onClick={() => setTaking(true)}>
                {t('takeBack.open')}
              </button>
            </p>
          }
        >
          <TakeBackForm {...props} cancel={() => setTaking(false)} />
        </Show>
      </Show>
    </li>
  );
}

function TakeBackForm(props: Deciding & { one: ExceptionView; cancel: () => void }) {
  const id = () => `take-back-${props.one.id}`;
  const [reason, setReason] = createSignal('');
  const form = createSubmission({
    check: (value) => withdrawal.safeParse(value),
    messages: () => ({ reason: { field: id(), message: t('takeBack.problem') } }),
    send: (input, key) =>
      takeBack(
        { bodyId: props.bodyId, certificationId: props.record.certification.id },
        props.one.id,
        input,
        key,
      ),
    done: () => void props.changed(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ reason: reason(), version: props.record.certification.version });
  };
  onMount(() => document.getElementById(id())?.focus());
  return (
    <form class="below stack stack-s no-print" novalidate onSubmit={submit}>
      <FormProblems of={form} />
      <TextField
        id={id()}
        label={t('takeBack.label')}
        hint={t('takeBack.hint')}
        error={form.problemAt(id())}
        value={reason()}
        onInput={setReason}
      />
      <p class="row">
        <button class="button">{form.sending() ? shell('form.saving') : t('takeBack.save')}</button>
        <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
          {shell('form.cancel')}
        </button>
      </p>
    </form>
  );
}
