import { Index, Show } from 'solid-js';
import type { BodySettings } from '../../domain/bodies/contract.ts';
import { ErrorText, TextField } from '../ui/fields.tsx';
import { t } from './words.ts';

type Signatories = BodySettings['signatories'];

/** Up to two people whose names stand under the lines of the certificate. */
export function Signers(props: {
  value: Signatories;
  error?: string | undefined;
  change: (value: Signatories) => void;
}) {
  const set = (at: number, part: Partial<Signatories[number]>) =>
    props.change(props.value.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <fieldset class="field" classList={{ 'field-error': !!props.error }}>
      <legend>{t('board.signers')}</legend>
      <p class="hint">{t('board.signersHint')}</p>
      <Show when={props.error}>{(error) => <ErrorText id="signer-1-error">{error()}</ErrorText>}</Show>
      <div class="signers">
        <Index each={props.value}>
          {(one, at) => (
            <div class="panel stack stack-s" role="group" aria-labelledby={`signer-${at + 1}-heading`}>
              <p id={`signer-${at + 1}-heading`}>
                <b>{t('board.signer', at + 1)}</b>
              </p>
              <TextField
                id={`signer-${at + 1}`}
                label={t('board.signerName')}
                value={one().name}
                onInput={(name) => set(at, { name })}
              />
              <TextField
                id={`signer-title-${at + 1}`}
                label={t('board.signerTitle')}
                value={one().title}
                onInput={(title) => set(at, { title })}
              />
              <p>
                <button
                  class="as-link"
                  type="button"
                  onClick={() => props.change(props.value.filter((_, i) => i !== at))}
                >
                  {t('board.removeSigner', at + 1)}
                </button>
              </p>
            </div>
          )}
        </Index>
      </div>
      <Show when={props.value.length < 2}>
        <p>
          <button
            class="button button-neutral"
            type="button"
            onClick={() => props.change([...props.value, { name: '', title: '' }])}
          >
            {t('board.addSigner')}
          </button>
        </p>
      </Show>
    </fieldset>
  );
}
