import { Show } from 'solid-js';
import type { RenewalView } from '../../domain/applications/contract.ts';
import { contact, date } from '../ui/format.ts';
import { t } from './words.ts';

/** Said before sending and again after it. */
export function WhatHappens(props: { view: RenewalView; heading?: string; withAsk?: boolean }) {
  return (
    <section class="panel stack" aria-labelledby="next">
      <h2 id="next">{props.heading ?? t('next.title')}</h2>
      <ol class="stack stack-s timeline">
        <li>{t('next.copy')}</li>
        <li>{t('next.check')}</li>
        <li>
          <Show when={props.view.next.endsOn} fallback={t('next.validFrom', date(props.view.next.startsOn))}>
            {(until) => <>{t('next.valid', date(props.view.next.startsOn), date(until()))}</>}
          </Show>
        </li>
      </ol>
      <p class="hint">{t('next.stay')}</p>
      <Show when={props.withAsk}>
        <p>{t('next.ask', contact(props.view.certification.helpContact))}</p>
      </Show>
    </section>
  );
}
