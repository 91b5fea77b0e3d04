import { For, Show } from 'solid-js';
import type { Home } from '../../domain/certifications/contract.ts';
import { date, dayOf, hours } from '../ui/format.ts';
import { t } from './words.ts';

/** What the board decided for this person alone in this period, in plain words, and what it wrote. */
export function Exceptions(props: { home: Home }) {
  return (
    <Show when={props.home.exceptions.length > 0}>
      <section class="stack" aria-labelledby="exceptions">
        <h2 id="exceptions">{t('exceptions.title')}</h2>
        <ul class="rows">
          <For each={props.home.exceptions}>
            {(one) => (
              <li class="entry">
                <div class="stack stack-s">
                  <h3>{sentenceOf(one)}</h3>
                  <p class="said">{one.reason}</p>
                  <p class="meta">{dayOf(one.madeAt)}</p>
                </div>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

function sentenceOf({
  kind,
  startsOn,
  endsOn,
  requiredMinutes,
  approvedOn,
}: Home['exceptions'][number]): string {
  switch (kind) {
    case 'extension':
      return t('exceptions.extension', date(endsOn ?? ''));
    case 'dates':
      return t('exceptions.dates', date(startsOn ?? ''), date(endsOn ?? ''));
    case 'waiver':
      return t('exceptions.waiver');
    case 'hours':
      return t('exceptions.hours', hours(requiredMinutes ?? 0));
    case 'reactivation':
      return t('exceptions.reactivation', date(approvedOn ?? ''));
  }
}
