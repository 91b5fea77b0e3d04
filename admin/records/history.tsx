import { For, Show } from 'solid-js';
import type { CertificationRecord } from '../../domain/certifications/contract.ts';
import { en } from '../../words/records-pages/en.ts';
import { t as staff } from '../staff/words.ts';
import { date, dayOf, moment } from '../ui/format.ts';
import { t } from './words.ts';

/** Periods, status history and renewals: what an appeal asks about first. */
export function History(props: { record: CertificationRecord }) {
  return (
    <div class="beside beside-even">
      <section class="stack stack-s" aria-labelledby="status">
        <h2 id="status">{t('status')}</h2>
        <ol class="timeline">
          <For each={props.record.status.toReversed()}>
            {(event, at) => (
              <li class={at() === 0 ? 'now' : undefined}>
                <b>{kindName(event.kind)}</b>, {date(event.effectiveOn)}
                <span class="meta">{t('recorded', event.recordedBy, moment(event.recordedAt))}</span>
                <Show when={event.reason}>{(reason) => <p class="said">{reason()}</p>}</Show>
              </li>
            )}
          </For>
        </ol>
      </section>
      <div class="stack stack-l">
        <section class="stack stack-s" aria-labelledby="periods">
          <h2 id="periods">{t('periods')}</h2>
          <ul class="rows">
            <For each={props.record.periods}>
              {(period) => (
                <li class="entry">
                  <p>{t('period', period.seq)}</p>
                  <p>{staff('fromTo', date(period.startsOn), date(period.endsOn))}</p>
                </li>
              )}
            </For>
          </ul>
        </section>
        <section class="stack stack-s" aria-labelledby="renewals">
          <h2 id="renewals">{t('renewals')}</h2>
          <Show when={props.record.applications.length > 0} fallback={<p class="hint">{t('noRenewals')}</p>}>
            <ul class="rows">
              <For each={props.record.applications}>
                {(one) => (
                  <li class="entry">
                    <p>
                      <a href={`/applications/${one.id}`}>{stateName(one.state)}</a>
                      <Show when={one.sentOn}>{(on) => <>, {date(on())}</>}</Show>
                    </p>
                    <Show when={one.decidedBy ? one.decidedAt : null}>
                      {(at) => <p class="hint">{t('decidedBy', one.decidedBy ?? '', dayOf(at()))}</p>}
                    </Show>
                    <Show when={one.reason}>{(reason) => <p class="why">{reason()}</p>}</Show>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </section>
      </div>
    </div>
  );
}

const kindName = (kind: string): string =>
  Object.hasOwn(en.kinds, kind) ? t(`kinds.${kind as keyof typeof en.kinds}`) : kind;
const stateName = (state: string): string =>
  Object.hasOwn(en.renewalStates, state)
    ? t(`renewalStates.${state as keyof typeof en.renewalStates}`)
    : state;
