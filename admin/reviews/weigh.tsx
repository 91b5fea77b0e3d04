import { For, Show } from 'solid-js';
import type { ActivityReview, Check, Effect } from '../../domain/reviews/contract.ts';
import { amountOf } from '../staff/lines.ts';
import { Mark, Status } from '../ui/marks.tsx';
import { t } from './words.ts';

/** What helps to decide: the checks, what accepting would change, and how the same course was decided before. */

export function Checks(props: { checks: readonly Check[] }) {
  return (
    <Show when={props.checks.length > 0}>
      <div>
        <h3 id="checks">{t('checks.title')}</h3>
        <ul class="checks">
          <For each={lookFirst(props.checks)}>
            {(check) => (
              <li>
                <span class={check.ok ? 'good' : 'wait'}>
                  <Mark shape={check.ok ? 'done' : 'look'} />
                </span>
                <span>{check.sentence}</span>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

/** What differs is never below what is in order. */
const lookFirst = (checks: readonly Check[]): Check[] => [
  ...checks.filter(({ ok }) => !ok),
  ...checks.filter(({ ok }) => ok),
];

/** The checks in one glance, at the head of the item. */
export function CheckSummary(props: { checks: readonly Check[] }) {
  const differing = () => props.checks.filter(({ ok }) => !ok).length;
  return (
    <Show
      when={differing() > 0}
      fallback={
        <Status shape="done" tone="good">
          {t('checks.pass')}
        </Status>
      }
    >
      <Status shape="look" tone="wait">
        {t('checks.look', differing())}
      </Status>
    </Show>
  );
}

export function Effects(props: { effects: readonly Effect[] }) {
  const moved = () => props.effects.filter(({ before, after }) => before !== after);
  return (
    <p>
      <b>{t('effects.lead')}</b>{' '}
      <Show when={moved().length > 0} fallback={t('effects.none')}>
        <For each={moved()}>
          {(effect, index) => (
            <>
              {t('effects.one', effect.name, amountOf(effect, effect.before))}
              <b>{t('effects.target', amountOf(effect, effect.after), amountOf(effect, effect.required))}</b>
              {index() < moved().length - 1 ? ', ' : '.'}
            </>
          )}
        </For>
      </Show>
    </p>
  );
}

const outcomes = ['accepted', 'inPart', 'returned', 'refused'] as const;

export function SameCourse(props: { same: ActivityReview['sameCourse'] }) {
  const count = () => outcomes.reduce((sum, outcome) => sum + props.same[outcome], 0);
  return (
    <Show when={count() > 0}>
      <details>
        <summary>{t('same.title', count())}</summary>
        <ul>
          <For each={outcomes.filter((outcome) => props.same[outcome] > 0)}>
            {(outcome) => <li>{t(`same.${outcome}`, props.same[outcome])}</li>}
          </For>
        </ul>
      </details>
    </Show>
  );
}
