import { useNavigate } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { newRun, numberRanges, type IssueKind } from '../../domain/issuing/contract.ts';
import { TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { number } from '../ui/format.ts';
import { createSubmission } from '../ui/submission.ts';
import { reserve } from './calls.ts';
import type { Choice } from './choice.ts';
import type { Step } from './steps.tsx';
import { t } from './words.ts';

/** Count and numbers, then one press. The reservation comes first; the run's page makes the papers. */
export function CheckStep(props: {
  bodyId: string;
  kind: IssueKind;
  choice: Choice;
  go: (to: Step) => void;
}) {
  const navigate = useNavigate();
  const [reason, setReason] = createSignal('');
  const rows = () => props.choice.rows();
  const form = createSubmission({
    check: (value) => newRun.safeParse(value),
    messages: () => ({ reason: { field: 'reason', message: t('check.reasonProblem') } }),
    send: (input, key) => reserve(props.bodyId, input, key),
    done: (run) => navigate(`/issue/${run.id}`, { state: { begin: true, leftOut: run.leftOut } }),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const ids = rows().map(({ id }) => id);
    void form.submit(
      props.kind === 'again' ? { kind: 'again', ids, reason: reason() } : { kind: 'awaited', ids },
    );
  };
  return (
    <form class="stack measure" novalidate onSubmit={submit}>
      <h2>{rows().length === 1 ? t('check.headingOne') : t('check.heading', number(rows().length))}</h2>
      <FormProblems of={form} />
      <p>{t('check.undo')}</p>
      <Show when={props.kind === 'again'}>
        <p>{t('check.replaces')}</p>
      </Show>
      <div class="panel stack stack-s">
        <h3>{t('check.numbers')}</h3>
        <Ranges of={numberRanges(rows().map((row) => row.number))} most={12} />
      </div>
      <Show when={props.kind === 'again'}>
        <TextField
          id="reason"
          label={t('check.reason')}
          hint={t('check.reasonHint')}
          error={form.problemAt('reason')}
          value={reason()}
          onInput={setReason}
        />
      </Show>
      <p class="hint">{t('check.leaves')}</p>
      <p class="row">
        <button class="button button-main">
          {form.sending() ? t('check.reserving') : t('check.issue', number(rows().length))}
        </button>
        <button class="button button-quiet" type="button" onClick={() => props.go('design')}>
          {t('check.back')}
        </button>
      </p>
    </form>
  );
}

/** "TR-2026-00412 to TR-2026-00625", as many rows of numbers as there are. */
export function Ranges(props: { of: readonly [string, string][]; most: number }) {
  return (
    <>
      <ul class="ranges number">
        <For each={props.of.slice(0, props.most)}>
          {([first, last]) => (
            <li class="nowrap">{first === last ? first : t('check.range', first, last)}</li>
          )}
        </For>
      </ul>
      <Show when={props.of.length > props.most}>
        <p class="hint">{t('run.andMore', number(props.of.length - props.most))}</p>
      </Show>
    </>
  );
}
