import { createEffect, For, on, Show } from 'solid-js';
import type { CaseView, LineView } from '../../domain/audits/contract.ts';
import { hours } from '../ui/format.ts';
import { Status } from '../ui/marks.tsx';
import { Meter } from '../ui/meter.tsx';
import { monthOf } from './month.ts';
import { lineLooks } from './view.ts';
import { t } from './words.ts';

export const lineText = (line: LineView): string =>
  line.state === 'in_part'
    ? t('one.lineStates.in_part', hours(line.minutes ?? 0))
    : t(`one.lineStates.${line.state}`);

/** The checklist, and under it how far the hours are shown. One tab stop; J and K move. */
export function Entries(props: { view: CaseView; current: string; choose: (id: string) => void }) {
  let list: HTMLOListElement | undefined;
  createEffect(
    on(
      () => props.current,
      () => {
        if (list?.contains(document.activeElement))
          list.querySelector<HTMLElement>('[aria-current]')?.focus();
      },
      { defer: true },
    ),
  );
  return (
    <section aria-labelledby="lines" class="stack stack-s">
      <h2 id="lines">{t('one.entries', props.view.lines.length)}</h2>
      <ol class="queue" ref={list}>
        <For each={props.view.lines}>
          {(line) => (
            <li>
              <a
                href={`#${line.id}`}
                aria-current={line.id === props.current ? 'true' : undefined}
                tabindex={line.id === props.current ? undefined : -1}
                onClick={(event) => {
                  event.preventDefault();
                  props.choose(line.id);
                }}
              >
                <span class="who">{t('one.withHours', line.title, hours(line.acceptedMinutes))}</span>
                <span class="age">{monthOf(line.doneOn)}</span>
                <span class="what">
                  <Status {...lineLooks[line.state]}>{lineText(line)}</Status>
                </span>
              </a>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.view.total}>
        {(total) => {
          const shown = () => hours(total().shownMinutes);
          const required = () => hours(total().requiredMinutes);
          const open = () => hours(total().openMinutes);
          const reach = () => total().shownMinutes + total().openMinutes >= total().requiredMinutes;
          return (
            <>
              <p>
                <b>{t('one.sum', shown(), required())}</b> {t('one.sumText')}{' '}
                <Show when={total().openMinutes > 0}>{t('one.sumOpen', open(), reach())}</Show>
              </p>
              <Meter
                amounts={{
                  required: total().requiredMinutes,
                  accepted: total().shownMinutes,
                  waiting: total().openMinutes,
                }}
                height={14}
                label={t('one.meter', shown(), required(), open())}
              />
            </>
          );
        }}
      </Show>
    </section>
  );
}
