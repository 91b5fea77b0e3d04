import { Show } from 'solid-js';
import { partDone, type RenewalView } from '../../domain/applications/contract.ts';
import { lineWords } from '../home/lines.ts';
import { t as shell } from '../shell/words.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { together } from '../ui/format.ts';
import { RequirementLines } from '../ui/requirement-lines.tsx';
import { createSubmission } from '../ui/submission.ts';
import { partIsDone } from './calls.ts';
import { PartPage, useRenewal } from './renewal.tsx';
import { versionOf } from './view.ts';
import { t } from './words.ts';

/** Second part: the hours as they stand, with the way to what is missing. */
export default function HoursPage() {
  const renewal = useRenewal();
  return (
    <PartPage heading={t('parts.hours')} renewal={renewal}>
      {(view) => <Hours view={view()} certificationId={renewal.id()} done={renewal.done} />}
    </PartPage>
  );
}

function Hours(props: { view: RenewalView; certificationId: string; done: (answer: RenewalView) => void }) {
  const form = createSubmission({
    check: (value) => partDone.safeParse(value),
    messages: () => ({}),
    send: (input: { part: 'details' | 'hours'; version: number }, key) =>
      partIsDone(props.certificationId, input, key),
    done: (answer) => props.done(answer),
  });
  const isShort = () =>
    props.view.requirements.some((line) => line.kind !== 'maximum' && line.accepted < line.required);
  return (
    <>
      <FormProblems of={form} />
      <h2 class="hidden-visually">{t('parts.hours')}</h2>
      <Show when={props.view.requirements.length > 0} fallback={<p>{t('hours.none')}</p>}>
        <RequirementLines lines={props.view.requirements} words={lineWords} />
      </Show>
      <Show when={isShort() && props.view.comesNext.further}>
        {(sentence) => <p class="measure">{together(sentence())}</p>}
      </Show>
      <Show when={isShort() && props.view.comesNext.forecast}>
        {(sentence) => <p class="hint measure">{together(sentence())}</p>}
      </Show>
      <Show when={props.view.waitingCount > 0}>
        <p>{t('hours.waiting', props.view.waitingCount)}</p>
      </Show>
      <p class="row">
        <button
          class="button button-main button-wide"
          type="button"
          onClick={() => void form.submit({ part: 'hours', version: versionOf(props.view) })}
        >
          {form.sending() ? shell('form.saving') : t('hours.button')}
        </button>
        <Show when={isShort()}>
          <a class="button" href="/log">
            {t('hours.log')}
          </a>
        </Show>
        <a href="/activities">{t('hours.all')}</a>
      </p>
    </>
  );
}
