import { createEffect, createSignal, For, on, Show } from 'solid-js';
import {
  lineMark,
  lineReasons,
  type CaseView,
  type LineMark,
  type LineReason,
  type LineView,
} from '../../domain/audits/contract.ts';
import { keysOn } from '../reviews/keys.tsx';
import { t as shell } from '../shell/words.ts';
import { SelectField, TextArea, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { hours } from '../ui/format.ts';
import { createSubmission } from '../ui/submission.ts';
import type { Doing } from './doing.ts';
import { lineText } from './entries.tsx';
import { minutesOf } from './view.ts';
import { readyIn, t } from './words.ts';

const marks = ['enough', 'in_part', 'needs_more', 'not_enough'] as const;
type Kind = (typeof marks)[number];
const keyOf: Partial<Record<Kind, string>> = { enough: 'A', in_part: 'E', needs_more: 'R' };

const kindOf = ({ state }: LineView): Kind | null =>
  state === 'question' ? 'needs_more' : (marks.find((one) => one === state) ?? null);

/** "This entry is": enough is kept at once; the others ask for what the letter will say. */
export function MarkEntry(props: { view: CaseView; line: LineView; doing: Doing }) {
  const [kind, setKind] = createSignal<Kind | null>(kindOf(props.line));
  const [hoursText, setHours] = createSignal(props.line.minutes === null ? '' : hours(props.line.minutes));
  const [reasonCode, setReason] = createSignal<LineReason>(props.line.reasonCode ?? 'proof_missing');
  const [typed, setTyped] = createSignal<string | null>(props.line.question);
  const [ready, setReady] = createSignal('');
  createEffect(
    on(reasonCode, async (code) => setReady((await readyIn(props.view.person.language)).questions[code])),
  );
  const limit = () => hours(props.line.acceptedMinutes);
  const submission = createSubmission<LineMark, void>({
    check: (value) => lineMark.safeParse(value),
    messages: () => ({
      minutes: { field: 'mark-hours', message: t('one.mark.hoursProblem', limit()) },
      question: { field: 'mark-question', message: t('one.mark.questionProblem') },
    }),
    send: (mark, key) => props.doing.send(`lines/${props.line.id}`, mark, key),
    done: () => props.doing.done(lineText(props.line)),
  });
  const save = (chosen: Kind) => {
    const { version } = props.view;
    const code = reasonCode();
    if (chosen === 'enough') return void submission.submit({ mark: chosen, version });
    if (chosen === 'not_enough') return void submission.submit({ mark: chosen, reasonCode: code, version });
    if (chosen === 'in_part') {
      const minutes = minutesOf(hoursText());
      // The contract knows no entry: as many as were accepted is no part of them.
      if (minutes !== null && minutes >= props.line.acceptedMinutes)
        return submission.setProblems([
          { field: 'mark-hours', message: t('one.mark.hoursProblem', limit()) },
        ]);
      return void submission.submit({ mark: chosen, minutes, reasonCode: code, version });
    }
    void submission.submit({ mark: chosen, reasonCode: code, question: typed() ?? ready(), version });
  };
  const choose = (chosen: Kind) => {
    setKind(chosen);
    submission.setProblems([]);
    if (chosen === 'enough' && props.line.state !== 'enough') save(chosen);
  };
  const asksMore = () => kind() !== null && kind() !== 'enough';
  return (
    <form
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = kind();
        if (chosen) save(chosen);
      }}
    >
      <FormProblems of={submission} />
      <fieldset class="field">
        <legend>{t('one.mark.legend')}</legend>
        <div class="choices choices-line">
          <For each={marks}>
            {(one) => (
              <label class="choice">
                <input
                  type="radio"
                  name={`mark-${props.line.id}`}
                  value={one}
                  data-mark={one}
                  checked={kind() === one}
                  onClick={() => choose(one)}
                />
                {t(`one.mark.${one}`)}{' '}
                <Show when={keysOn() && keyOf[one]}>{(key) => <kbd aria-hidden="true">{key()}</kbd>}</Show>
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <Show when={asksMore()}>
        <Show when={kind() === 'in_part'}>
          <TextField
            id="mark-hours"
            label={t('one.mark.hours')}
            hint={t('one.mark.hoursHint', limit())}
            error={submission.problemAt('mark-hours')}
            inputmode="decimal"
            width="short"
            value={hoursText()}
            onInput={setHours}
          />
        </Show>
        <SelectField
          id="mark-reason"
          label={t('one.mark.reason')}
          options={lineReasons.map((value) => ({ value, label: t(`one.reasons.${value}`) }))}
          value={reasonCode()}
          onInput={(value) => {
            setReason(lineReasons.find((one) => one === value) ?? 'other');
            setTyped(null);
          }}
        />
        <Show when={kind() === 'needs_more'}>
          <TextArea
            id="mark-question"
            label={t('one.mark.question', props.view.person.name)}
            hint={`${t(`one.inLanguage.${props.view.person.language}`)} ${t('one.mark.questionHint')}`}
            error={submission.problemAt('mark-question')}
            rows={3}
            value={typed() ?? ready()}
            onInput={setTyped}
          />
        </Show>
        <p>
          <button class="button">{submission.sending() ? shell('form.saving') : t('one.mark.save')}</button>
        </p>
      </Show>
    </form>
  );
}
