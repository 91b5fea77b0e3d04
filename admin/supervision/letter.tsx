import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import type { UnsignedEntry } from '../../domain/supervision/contract.ts';
import { LetterForm } from './letter-form.tsx';
import { t } from './words.ts';

/** "3 entries not signed", and the form for a letter in place of the signatures. `back`: the part that changes by it. */
export function Letter(props: {
  bodyId: string;
  personId: string;
  unsigned: readonly UnsignedEntry[];
  back: string;
}) {
  const client = useQueryClient();
  const [open, setOpen] = createSignal(false);
  const done = async () => {
    setOpen(false);
    await client.invalidateQueries();
    document.getElementById(props.back)?.scrollIntoView();
  };
  return (
    <Show
      when={open()}
      fallback={
        <p class="row no-print">
          <span>{t('staff.unsigned', props.unsigned.length)}</span>
          <button class="button button-neutral" type="button" onClick={() => setOpen(true)}>
            {t('staff.letter')}
          </button>
        </p>
      }
    >
      <LetterForm
        bodyId={props.bodyId}
        personId={props.personId}
        unsigned={props.unsigned}
        cancel={() => setOpen(false)}
        done={() => void done()}
      />
    </Show>
  );
}

/** Where somebody is only on the way: no sums and no supervisors, only what nobody has signed. */
export function UnsignedHours(props: {
  bodyId: string;
  personId: string;
  unsigned: readonly UnsignedEntry[];
}) {
  return (
    <Show when={props.unsigned.length > 0}>
      <section class="stack stack-s" aria-labelledby="unsigned">
        <h2 id="unsigned">{t('staff.letterWaits')}</h2>
        <Letter {...props} back="parts" />
      </section>
    </Show>
  );
}
