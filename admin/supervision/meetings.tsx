import { For, Show } from 'solid-js';
import type { Meetings } from '../../domain/supervision/contract.ts';
import type { SpanState } from '../../domain/supervision/frequency.ts';
import { date, together } from '../ui/format.ts';
import { Status, type Shape, type Tone } from '../ui/marks.tsx';
import { monthName } from './months.ts';
import { t } from './words.ts';

const looks: Record<SpanState, { shape: Shape; tone: Tone }> = {
  met: { shape: 'done', tone: 'good' },
  waiting: { shape: 'waiting', tone: 'wait' },
  missing: { shape: 'empty', tone: 'todo' },
  running: { shape: 'empty', tone: 'todo' },
};

/** "A signed meeting every week": the sentence that names what is missing, and each week behind it. */
export function MeetingsPart(props: { meetings: Meetings | null; level?: 2 | 3 }) {
  return (
    <Show when={props.meetings}>
      {(meetings) => (
        <section class="stack" aria-labelledby="meetings">
          <Show when={props.level === 3} fallback={<h2 id="meetings">{t('page.meetings')}</h2>}>
            <h3 id="meetings">{t('page.meetings')}</h3>
          </Show>
          <p class="measure">{together(meetings().sentence)}</p>
          <Show when={meetings().spans.length > 0}>
            <details>
              <summary>{meetings().every === 'week' ? t('page.everyWeek') : t('page.everyMonth')}</summary>
              <div class="stack">
                <ul class="rows">
                  <For each={meetings().spans.toReversed()}>
                    {(span) => (
                      <li class="entry">
                        <span>
                          {meetings().every === 'week'
                            ? t('page.weekOf', date(span.from))
                            : monthName(span.from.slice(0, 7))}
                        </span>
                        <Status shape={looks[span.state].shape} tone={looks[span.state].tone}>
                          {t(`page.spanStates.${span.state}`)}
                        </Status>
                      </li>
                    )}
                  </For>
                </ul>
                <p class="hint">{t('page.kindly')}</p>
              </div>
            </details>
          </Show>
        </section>
      )}
    </Show>
  );
}
