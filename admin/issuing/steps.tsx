import { For } from 'solid-js';
import { t } from './words.ts';

export const steps = ['who', 'design', 'check', 'issue', 'done'] as const;
export type Step = (typeof steps)[number];

/** Where one is: what lies behind has its check, the rest its number. */
export function Steps(props: { now: Step }) {
  const place = (step: Step) => steps.indexOf(step) - steps.indexOf(props.now);
  return (
    <ol class="steps" aria-label={t('steps.label')}>
      <For each={steps}>
        {(step) => (
          <li
            class={place(step) < 0 ? 'done' : undefined}
            aria-current={place(step) === 0 ? 'step' : undefined}
          >
            {t(`steps.${step}`)}
          </li>
        )}
      </For>
    </ol>
  );
}
