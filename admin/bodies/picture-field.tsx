import { createSignal, Show } from 'solid-js';
import { ErrorText } from '../ui/fields.tsx';
import { sendPicture } from './calls.ts';
import { fitPicture } from './fit-picture.ts';
import { t } from './words.ts';

/** A picture of the body's own: it is sent when it is chosen, and named by the settings when they are saved. */
export function PictureField(props: {
  id: string;
  bodyId: string;
  label: string;
  hint: string;
  value: string | undefined;
  change: (value: string | undefined) => void;
}) {
  const [state, setState] = createSignal<'ready' | 'sending' | 'failed'>('ready');
  const take = async (event: { currentTarget: HTMLInputElement }) => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = '';
    if (!file) return;
    setState('sending');
    try {
      props.change((await sendPicture(props.bodyId, await fitPicture(file))).sha256);
      setState('ready');
    } catch {
      setState('failed');
    }
  };
  return (
    <fieldset class="field" classList={{ 'field-error': state() === 'failed' }}>
      <legend>{props.label}</legend>
      <p class="hint" id={`${props.id}-hint`}>
        {props.hint}
      </p>
      <Show when={state() === 'failed'}>
        <ErrorText id={`${props.id}-error`}>{t('board.look.pictureFailed')}</ErrorText>
      </Show>
      <Show when={props.value}>
        {(name) => <img class="own-picture" src={`/api/pictures/${name()}`} alt={props.label} />}
      </Show>
      <p class="row">
        <label class="button button-neutral file">
          {state() === 'sending'
            ? t('board.look.sending')
            : t(props.value ? 'board.look.otherPicture' : 'board.look.choosePicture')}
          <input
            id={props.id}
            type="file"
            accept="image/png,image/jpeg"
            aria-label={`${props.label}: ${t(props.value ? 'board.look.otherPicture' : 'board.look.choosePicture')}`}
            aria-describedby={`${props.id}-hint`}
            onChange={take}
          />
        </label>
        <Show when={props.value}>
          <button class="as-link" type="button" onClick={() => props.change(undefined)}>
            {t('board.look.withoutPicture', props.label)}
          </button>
        </Show>
      </p>
    </fieldset>
  );
}
