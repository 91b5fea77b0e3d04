import { For, Show } from 'solid-js';
import type { Home } from '../../domain/certifications/contract.ts';
import { whyOf } from '../ui/activity-entry.tsx';
import { date, hours } from '../ui/format.ts';
import { Note } from '../ui/note.tsx';
import { t } from './words.ts';

/** What waits for the person: calm, petrol, with the one thing to do. */
export function YourTurn(props: { home: Home }) {
  const returned = () => (props.home.application?.state === 'returned' ? props.home.application : null);
  const isTheirs = () => props.home.check?.withPerson === true;
  return (
    <Show when={returned() || isTheirs() || props.home.yourTurn.length > 0}>
      <section class="stack" aria-labelledby="turn">
        <h2 id="turn">{t('turn.title')}</h2>
        <Show when={isTheirs() && props.home.check}>{(check) => <Check check={check()} />}</Show>
        <Show when={returned()}>
          {(application) => (
            <Note shape="turn" level={3} heading={t('turn.renewal')}>
              <Show when={application().reason}>{(reason) => <p>{reason()}</p>}</Show>
              <p>
                <a class="button" href="/renewal">
                  {t('goOnRenewal')}
                </a>
              </p>
            </Note>
          )}
        </Show>
        <For each={props.home.yourTurn}>
          {(row) => (
            <Note shape="turn" level={3} heading={t('withHours', row.title, hours(row.claimedMinutes))}>
              <p>
                {whyOf(row)} {t('turn.notCounted', hours(row.claimedMinutes))}
              </p>
              <p>
                <a class="button" href={`/activities/${row.id}`}>
                  {row.evidenceCount === 0 ? t('turn.addPhoto') : t('turn.look')}
                </a>
              </p>
            </Note>
          )}
        </For>
      </section>
    </Show>
  );
}

/** A routine check: calm, with how far it is. */
const Check = (props: { check: NonNullable<Home['check']> }) => (
  <Note shape="turn" level={3} heading={t('check.title')}>
    <p>{t('check.text', props.check.proofsIn, props.check.proofsAsked, date(props.check.dueOn))}</p>
    <p>
      <a class="button" href={`/checks/${props.check.id}`}>
        {t('check.open')}
      </a>
    </p>
  </Note>
);

/** Once it is with the board there is nothing to do; once it is closed there is a letter to read. */
export const CheckWaits = (props: { home: Home }) => (
  <Show when={props.home.check?.withPerson === false && props.home.check}>
    {(check) => (
      <Show
        when={check().closed}
        fallback={
          <Note shape="waiting" tone="wait" heading={t('check.waiting')}>
            <p>
              {t('check.waitingText')} <a href={`/checks/${check().id}`}>{t('check.look')}</a>
            </p>
          </Note>
        }
      >
        <Note shape="info" heading={t('check.done')}>
          <p>
            <a href={`/checks/${check().id}`}>{t('check.letter')}</a>
          </p>
        </Note>
      </Show>
    )}
  </Show>
);
