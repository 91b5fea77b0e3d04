import { Show } from 'solid-js';
import { contrastOnWhite, LEAST_CONTRAST, PETROL } from '../../certificate/colours.ts';
import type { PaperLook } from '../../domain/bodies/contract.ts';
import { Choices, ErrorText } from '../ui/fields.tsx';
import { PictureField } from './picture-field.tsx';
import { t } from './words.ts';

export const isTooLight = (look: PaperLook): boolean =>
  look.colour !== undefined && contrastOnWhite(look.colour) < LEAST_CONTRAST;

/** How a board's certificates look; what is not chosen is Standing's own. */
export function PaperLookFields(props: {
  bodyId: string;
  value: PaperLook;
  change: (value: PaperLook) => void;
}) {
  const set = (part: { [Field in keyof PaperLook]: PaperLook[Field] | undefined }) => {
    const { size, colour, logo } = { ...props.value, ...part };
    props.change({
      ...(size !== undefined && { size }),
      ...(colour !== undefined && { colour }),
      ...(logo !== undefined && { logo }),
    });
  };
  const tooLight = () => isTooLight(props.value);
  return (
    <section class="stack" aria-labelledby="paper-look">
      <h2 id="paper-look">{t('board.look.title')}</h2>
      <Choices
        id="paper-size"
        label={t('board.look.size')}
        layout="line"
        options={[
          { value: 'letter', label: t('board.look.sizes.letter') },
          { value: 'a4', label: t('board.look.sizes.a4') },
        ]}
        value={props.value.size ?? 'letter'}
        onInput={(size) => set({ size: size === 'a4' ? 'a4' : undefined })}
      />
      <div class="field" classList={{ 'field-error': tooLight() }}>
        <label for="paper-colour">{t('board.look.colour')}</label>
        <p class="hint" id="paper-colour-hint">
          {t('board.look.colourHint')}
        </p>
        <div role="status">
          <Show when={tooLight()}>
            <ErrorText id="paper-colour-error">{t('board.look.tooLight')}</ErrorText>
          </Show>
        </div>
        <p class="row">
          <input
            class="input own-colour"
            id="paper-colour"
            type="color"
            value={props.value.colour ?? PETROL}
            aria-invalid={tooLight() ? 'true' : undefined}
            aria-describedby={tooLight() ? 'paper-colour-hint paper-colour-error' : 'paper-colour-hint'}
            onInput={(event) => {
              const colour = event.currentTarget.value.toLowerCase();
              set({ colour: colour === PETROL ? undefined : colour });
            }}
          />
          <Show when={props.value.colour}>
            <button class="as-link" type="button" onClick={() => set({ colour: undefined })}>
              {t('board.look.ownColour')}
            </button>
          </Show>
        </p>
      </div>
      <PictureField
        id="paper-logo"
        bodyId={props.bodyId}
        label={t('board.look.logo')}
        hint={t('board.look.logoHint')}
        value={props.value.logo}
        change={(logo) => set({ logo })}
      />
    </section>
  );
}
