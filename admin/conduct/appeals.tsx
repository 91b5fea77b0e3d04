import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, onMount, Show } from 'solid-js';
import {
  appealEnd,
  appealOutcomes,
  newAppeal,
  type AppealOutcome,
  type AppealView,
  type ConductView,
} from '../../domain/conduct/contract.ts';
import { t as shell } from '../shell/words.ts';
import { Choices, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { date, moment } from '../ui/format.ts';
import { Status } from '../ui/marks.tsx';
import { createSubmission } from '../ui/submission.ts';
import { closeAppeal, noteAppeal, readAgain, type Whose } from './calls.ts';
import { t } from './words.ts';

interface OfAppeals {
  view: ConductView;
  whose: Whose;
  role: string;
}

/** Appeals that reached the board: a note with its dates. Nothing of the standing changes by it. */
export function Appeals(props: OfAppeals) {
  const [open, setOpen] = createSignal(false);
  const mayNote = () =>
    props.role !== 'auditor' &&
    props.view.barred === null &&
    props.view.appeals.every(({ closed }) => closed !== null);
  return (
    <section
      class="stack"
      classList={{ 'no-print': props.view.appeals.length === 0 }}
      aria-labelledby="appeals"
    >
      <h2 id="appeals">{t('appeals.title')}</h2>
      <Show when={props.view.appeals.length > 0} fallback={<p class="hint">{t('appeals.none')}</p>}>
        <ul class="rows">
          <For each={props.view.appeals}>{(one) => <Appeal {...props} one={one} />}</For>
        </ul>
      </Show>
      <Show when={mayNote()}>
        <Show
          when={open()}
          fallback={
            <p class="no-print">
              <button class="button button-neutral" type="button" onClick={() => setOpen(true)}>
                {t('appeals.open')}
              </button>
            </p>
          }
        >
          <NoteForm {...props} close={() => setOpen(false)} />
        </Show>
      </Show>
    </section>
  );
}

function Appeal(props: OfAppeals & { one: AppealView }) {
  const [closing, setClosing] = createSignal(false);
  const mayClose = () =>
    props.one.closed === null && props.role !== 'auditor' && props.view.barred === null && !closing();
  return (
    <li class="entry">
      <div class="stack stack-s">
        <h3>
          {t('appeals.received', date(props.one.receivedOn))}{' '}
          <Show when={props.one.closed === null}>
            <Status shape="waiting" tone="wait">
              {t('appeals.pending')}
            </Status>
          </Show>
        </h3>
        <p class="meta">
          {t('appeals.by', props.one.recordedBy, moment(props.one.recordedAt))}
          <Show when={props.one.letter}>{(letter) => <>. {t('letter', letter())}</>}</Show>
          <Show when={props.one.closed}>
            {(closed) => (
              <>
                <br />
                {t(
                  'appeals.closedBy',
                  t(`appeals.outcomes.${closed().outcome}`),
                  closed().by,
                  moment(closed().at),
                )}
              </>
            )}
          </Show>
        </p>
      </div>
      <Show when={mayClose()}>
        <p class="no-print">
          <button class="button button-neutral" type="button" onClick={() => setClosing(true)}>
            {t('appeals.close')}
          </button>
        </p>
      </Show>
      <Show when={closing() && props.one.closed === null}>
        <CloseForm {...props} close={() => setClosing(false)} />
      </Show>
    </li>
  );
}

function NoteForm(props: OfAppeals & { close: () => void }) {
  const client = useQueryClient();
  const [receivedOn, setReceivedOn] = createSignal(props.view.today);
  const [letter, setLetter] = createSignal('');
  const form = createSubmission({
    check: (value) => newAppeal.safeParse(value),
    messages: () => ({
      receivedOn: { field: 'appeal-day', message: t('appeals.problem') },
      letter: { field: 'appeal-letter', message: t('appeals.letterProblem') },
    }),
    send: (input, key) => noteAppeal(props.whose, input, key),
    done: () => {
      props.close();
      void readAgain(client, props.whose);
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ receivedOn: receivedOn(), ...(letter().trim() && { letter: letter() }) });
  };
  onMount(() => document.getElementById('appeal-day')?.focus());
  return (
    <form class="panel stack no-print" novalidate onSubmit={submit}>
      <FormProblems of={form} />
      <TextField
        id="appeal-day"
        label={t('appeals.receivedOn')}
        hint={t('appeals.hint')}
        error={form.problemAt('appeal-day')}
        type="date"
        width="date"
        max={props.view.today}
        value={receivedOn()}
        onInput={setReceivedOn}
      />
      <TextField
        id="appeal-letter"
        label={`${t('appeals.letter')} ${shell('form.optional')}`}
        hint={t('appeals.letterHint')}
        error={form.problemAt('appeal-letter')}
        value={letter()}
        onInput={setLetter}
      />
      <p class="row">
        <button class="button">{form.sending() ? shell('form.saving') : t('appeals.save')}</button>
        <button class="button button-quiet" type="button" onClick={() => props.close()}>
          {shell('form.cancel')}
        </button>
      </p>
    </form>
  );
}

function CloseForm(props: OfAppeals & { one: AppealView; close: () => void }) {
  const client = useQueryClient();
  const [outcome, setOutcome] = createSignal<AppealOutcome | ''>('');
  const form = createSubmission({
    check: (value) => appealEnd.safeParse(value),
    messages: () => ({ outcome: { field: 'appeal-outcome', message: t('appeals.outcomeProblem') } }),
    send: (input, key) => closeAppeal(props.one.id)(props.whose, input, key),
    done: () => void readAgain(client, props.whose),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ outcome: outcome() });
  };
  onMount(() => document.getElementById('appeal-outcome')?.focus());
  return (
    <form class="below stack stack-s no-print" novalidate onSubmit={submit}>
      <FormProblems of={form} />
      <Choices
        id="appeal-outcome"
        label={t('appeals.outcome')}
        hint={t('appeals.closeHint')}
        error={form.problemAt('appeal-outcome')}
        options={appealOutcomes.map((one) => ({ value: one, label: t(`appeals.outcomes.${one}`) }))}
        value={outcome()}
        onInput={(value) => setOutcome(appealOutcomes.find((one) => one === value) ?? '')}
      />
      <p class="row">
        <button class="button">{form.sending() ? shell('form.saving') : t('appeals.close')}</button>
        <button class="button button-quiet" type="button" onClick={() => props.close()}>
          {shell('form.cancel')}
        </button>
      </p>
    </form>
  );
}
