import { createSignal, Show } from 'solid-js';
import {
  closing,
  outcomeReasons,
  outcomes,
  type CaseView,
  type Closing as Wish,
  type ClosingPreview,
  type Outcome,
  type OutcomeReason,
} from '../../domain/audits/contract.ts';
import { t as shell } from '../shell/words.ts';
import { told } from '../staff/failures.ts';
import { Choices, SelectField, TextArea } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { hours } from '../ui/format.ts';
import { Note } from '../ui/note.tsx';
import { RequirementLines } from '../ui/requirement-lines.tsx';
import { lineWords } from '../staff/lines.ts';
import { createSubmission } from '../ui/submission.ts';
import { previewClosing } from './calls.ts';
import { sentences, type Doing } from './doing.ts';
import { LetterView } from './letter.tsx';
import { report, t } from './words.ts';

/** First the letter and the new total; then it is sent, or proposed to a second person. */
export function Closing(props: { bodyId: string; view: CaseView; doing: Doing; cancel: () => void }) {
  const refused = () => props.view.lines.some(({ state }) => state === 'in_part' || state === 'not_enough');
  const [outcome, setOutcome] = createSignal<Outcome>(
    props.view.state === 'with_person' ? 'not_answered' : refused() ? 'some_do_not_count' : 'all_good',
  );
  const reasons = (): readonly OutcomeReason[] => outcomeReasons[outcome()];
  const [reason, setReason] = createSignal<OutcomeReason | null>(null);
  const reasonCode = () => reasons().find((one) => one === reason()) ?? reasons()[0]!;
  const [note, setNote] = createSignal('');
  const [preview, setPreview] = createSignal<ClosingPreview | null>(null);
  const wish = () => ({
    outcome: outcome(),
    reasonCode: reasonCode(),
    note: note(),
    version: props.view.version,
  });
  const looking = createSubmission<Wish, ClosingPreview>({
    check: (value) => closing.safeParse(value),
    messages: () => ({}),
    send: (input) => told(previewClosing(props.bodyId, props.view.id, input), sentences),
    done: (answer) => setPreview(answer),
  });
  const sending = createSubmission<Wish, void>({
    check: (value) => closing.safeParse(value),
    messages: () => ({}),
    send: (input, key) => props.doing.send('closing', { ...input }, key),
    done: () => props.doing.done(t(preview()?.fails ? 'one.closing.proposed' : 'one.closing.closed')),
  });
  const change = (act: () => void) => {
    act();
    setPreview(null);
  };
  return (
    <section class="panel stack" aria-labelledby="closing">
      <h2 id="closing">{t('one.closing.title')}</h2>
      <FormProblems of={looking} />
      <FormProblems of={sending} />
      <Choices
        id="outcome"
        label={t('one.closing.outcome')}
        layout="line"
        options={outcomes.map((value) => ({ value, label: report(`outcomes.${value}`) }))}
        value={outcome()}
        onInput={(value) => change(() => setOutcome(outcomes.find((one) => one === value) ?? 'all_good'))}
      />
      <SelectField
        id="outcome-reason"
        label={t('one.closing.reason')}
        options={reasons().map((value) => ({ value, label: report(`reasons.${value}`) }))}
        value={reasonCode()}
        onInput={(value) => change(() => setReason(reasons().find((one) => one === value) ?? null))}
      />
      <TextArea
        id="outcome-note"
        label={t('one.closing.note')}
        hint={`${t('one.closing.noteHint')} ${t(`one.inLanguage.${props.view.person.language}`)}`}
        rows={2}
        value={note()}
        onInput={(value) => change(() => setNote(value))}
      />
      <Show
        when={preview()}
        fallback={
          <p class="row">
            <button class="button button-main" type="button" onClick={() => void looking.submit(wish())}>
              {looking.sending() ? shell('form.saving') : t('one.closing.preview')}
            </button>
            <Back cancel={props.cancel} />
          </p>
        }
      >
        {(seen) => (
          <>
            <Weighed preview={seen()} language={props.view.person.language} />
            <p class="row">
              <Show when={seen().problem === null}>
                <button class="button button-main" type="button" onClick={() => void sending.submit(wish())}>
                  {sending.sending()
                    ? shell('form.saving')
                    : seen().fails
                      ? t('one.closing.propose')
                      : t('one.closing.close')}
                </button>
              </Show>
              <Back cancel={props.cancel} />
            </p>
          </>
        )}
      </Show>
    </section>
  );
}

const Back = (props: { cancel: () => void }) => (
  <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
    {t('one.closing.back')}
  </button>
);

/** What would be sent, and what it comes to; or why it cannot be. */
export function Weighed(props: { preview: ClosingPreview; language: 'en' | 'es' }) {
  const seen = () => props.preview;
  return (
    <Show
      when={seen().problem}
      fallback={
        <>
          <Show when={seen().fails}>
            <Note tone="wait" shape="info" heading={t('states.proposed')} level={3}>
              <p>{t('one.closing.fails')}</p>
            </Note>
          </Show>
          <h3>{t('one.closing.letter')}</h3>
          <LetterView letter={seen().letter} language={props.language} />
          <h3>{t('one.closing.total')}</h3>
          <Show when={seen().required !== null} fallback={<p>{t('one.closing.noTotal')}</p>}>
            <p>
              {t(
                'one.closing.totalText',
                hours(seen().totalAfter ?? 0),
                hours(seen().required ?? 0),
                hours(seen().totalBefore ?? 0),
              )}
            </p>
          </Show>
          <RequirementLines lines={seen().requirements} words={lineWords} />
        </>
      }
    >
      {(problem) => (
        <Note tone="wait" shape="look" heading={t(`one.closing.problems.${problem()}`)} level={3} live />
      )}
    </Show>
  );
}
