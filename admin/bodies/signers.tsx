import { Index, Show } from 'solid-js';
import type { BodySettings } from '../../domain/bodies/contract.ts';
import { ErrorText, TextField } from '../ui/fields.tsx';
import { PictureField } from './picture-field.tsx';
import { t } from './words.ts';

type Signatories = BodySettings['signatories'];

/** Up to two people whose names stand under the lines of the certificate. */
export function Signers(props: {
  bodyId: string;
  value: Signatories;
  error?: string | undefined;
  change: (value: Signatories) => void;
}) {
  const set = (at: number, part: Partial<Signatories[number]>) =>
    props.change(props.value.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const setHand = (at: number, signature: string | undefined) =>
    props.change(
      props.value.map((one, i) => {
        const { name, title } = one;
        return i === at ? { name, title, ...(signature !== undefined && { signature }) } : one;
      }),
    );
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
              <PictureField
                id={`signer-hand-${at + 1}`}
                bodyId={props.bodyId}
                label={t('board.hand', at + 1)}
                hint={t('board.handHint')}
                value={one().signature}
                change={(signature) => setHand(at, signature)}
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
