import { Index, Show } from 'solid-js';
import type { AllotmentCredential, AllotmentGroup } from '../../domain/allotments/contract.ts';
import { date, hours } from '../ui/format.ts';
import { t } from './words.ts';

/** Side by side: what is left in each, and what would be left. */
export function Credentials(props: { group: AllotmentGroup }) {
  return (
    <section class="stack" aria-label={t('certifications')}>
      <h2 class="hidden-visually">{t('certifications')}</h2>
      <ul class="allotment-pair">
        <Index each={props.group.credentials}>
          {(one) => (
            <li class="panel stack stack-s">
              <h3>{one().title}</h3>
              <p class="hint">
                {props.group.bodyName}, <span class="number nowrap">{t('number', one().number)}</span>
              </p>
              <Left of={one()} />
              <Show when={props.group.proposal}>
                <p class="hint">{t('proposal.after', leftWords(one().leftAfterMinutes))}</p>
              </Show>
            </li>
          )}
        </Index>
      </ul>
      <p class="hint">{t('waiting')}</p>
    </section>
  );
}

function Left(props: { of: AllotmentCredential }) {
  return (
    <p>
      <Show when={props.of.leftMinutes > 0} fallback={<strong class="allotment-left">{t('done')}</strong>}>
        <strong class="allotment-left">{hours(props.of.leftMinutes)}</strong>{' '}
        {t('left', hours(props.of.leftMinutes))}, {t('by', date(props.of.endsOn))}
      </Show>
    </p>
  );
}

const leftWords = (minutes: number): string =>
  minutes === 0 ? t('done') : `${hours(minutes)} ${t('left', hours(minutes))}`;
