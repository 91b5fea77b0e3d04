import { For, Show } from 'solid-js';
import { megabytes } from '../ui/format.ts';
import { ErrorText } from '../ui/fields.tsx';
import { Mark } from '../ui/marks.tsx';
import type { Proof, Proofs } from './proof.ts';
import { t } from './words.ts';

/**
 * Two buttons, because `capture` hides the gallery and, without it, some phones hide the camera. The list of types
 * leaves HEIC out, so that Apple's devices hand over JPEG by themselves.
 */
export function ProofField(props: {
  proofs: Proofs;
  error?: string | undefined;
  note?: string | undefined;
  /** Of another paper than a certificate of attendance. */
  title?: string;
  hint?: string;
  /** Said once no more files fit. */
  full?: string;
}) {
  const take = (event: { currentTarget: HTMLInputElement }) => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = '';
    if (file) void props.proofs.add(file);
  };
  return (
    <fieldset class="field" classList={{ 'field-error': !!props.error }} aria-describedby="proof-hint">
      <legend>
        {props.title ?? t('proof.title')}{' '}
        <Show when={props.note}>{(note) => <span class="hint">{note()}</span>}</Show>
      </legend>
      <p class="hint" id="proof-hint">
        {props.hint ?? t('proof.hint')}
      </p>
      <Show when={props.error}>{(error) => <ErrorText id="proof-error">{error()}</ErrorText>}</Show>
      <For each={props.proofs.proofs}>
        {(proof) => <Added proof={proof} remove={() => props.proofs.takeOut(proof.key)} />}
      </For>
      <Show when={!props.proofs.isFull()} fallback={<p class="hint">{props.full ?? t('proof.tooMany')}</p>}>
        <div class="row">
          <label class="button button-neutral file">
            {t('proof.photo')}
            <input id="proof" type="file" accept="image/*" capture="environment" onChange={take} />
          </label>
          <label class="button button-neutral file">
            {t('proof.file')}
            <input type="file" accept="image/jpeg,image/png,application/pdf" onChange={take} />
          </label>
        </div>
      </Show>
    </fieldset>
  );
}

function Added(props: { proof: Proof; remove: () => void }) {
  const words = () => {
    const { state, bytes, metadataRemoved, thumbnail } = props.proof;
    if (state !== 'added') return '';
    return `${t('proof.added', megabytes(bytes))}${metadataRemoved && thumbnail ? ` ${t('proof.removed')}` : ''}`;
  };
  return (
    <div class="attached">
      <Show when={props.proof.thumbnail} fallback={<Sheet />}>
        {(address) => <img src={address()} alt="" />}
      </Show>
      <div>
        <p>{props.proof.name}</p>
        <div role="status">
          <Show when={props.proof.state === 'sending'}>
            <p class="hint">{t('proof.sending')}</p>
            <progress value={props.proof.share} aria-label={t('proof.sending')} />
          </Show>
          <Show when={words()}>
            <p class="hint">{words()}</p>
          </Show>
        </div>
        <Show when={props.proof.again}>
          {(again) => (
            <button class="as-link" type="button" onClick={() => again()()}>
              {t('proof.again')}
            </button>
          )}
        </Show>
      </div>
      <button
        class="button button-quiet"
        type="button"
        aria-label={t('proof.removeNamed', props.proof.name)}
        onClick={() => props.remove()}
      >
        {t('proof.remove')}
      </button>
      <Show when={props.proof.state === 'failed'}>
        <p class="error-text" role="alert">
          <Mark shape="look" />
          <span>
            {t('proof.failed')} {props.proof.problem}
          </span>
        </p>
      </Show>
    </div>
  );
}

/** Stands for a PDF. */
const Sheet = () => (
  <svg viewBox="0 0 56 42" aria-hidden="true">
    <path fill="#fff" d="M0 0h56v42H0z" />
    <path fill="none" stroke="#8a8a80" d="M4 4h48v34H4zM16 12h24M12 19h32M18 25h20" />
    <path fill="none" stroke="#24386b" d="M10 33c4-5 6-1 9-3s4 1 8-1" />
  </svg>
);
