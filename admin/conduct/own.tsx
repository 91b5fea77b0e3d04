import { Show } from 'solid-js';
import type { OwnConduct } from '../../domain/conduct/contract.ts';
import { date } from '../ui/format.ts';
import { Note } from '../ui/note.tsx';
import { t } from './words.ts';

/** Under "Please talk to your board": since when, why, what it means, and that an appeal is on its way. */
export function Own(props: { conduct: OwnConduct }) {
  return (
    <>
      <Show when={props.conduct.decision}>
        {(decision) => (
          <section class="stack stack-s" aria-labelledby="conduct">
            <h2 id="conduct">{t(`decided.${decision().kind}`)}</h2>
            <p>
              {t('person.since', date(decision().since))}{' '}
              <Show when={decision().reasonCode}>
                {(reason) => t('person.reason', t(`reasons.${reason()}`))}
              </Show>
            </p>
            <Show when={decision().letter}>{(letter) => <p>{t('person.letter', letter())}</p>}</Show>
            <p>{t(`person.${decision().kind}`)}</p>
          </section>
        )}
      </Show>
      <Show when={props.conduct.appeal}>
        {(appeal) => (
          <Note shape="waiting" tone="wait" heading={t('person.appealTitle')}>
            <p>{t('person.appealText', date(appeal().receivedOn))}</p>
          </Note>
        )}
      </Show>
    </>
  );
}
