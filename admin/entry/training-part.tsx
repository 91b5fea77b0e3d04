import { createSignal, For, Index, Show } from 'solid-js';
import { claimedTraining, type ClaimedTraining, type EntryPart } from '../../domain/entry/contract.ts';
import type { Format } from '../../domain/programs/codes.ts';
import { ProofField } from '../activities/proof-field.tsx';
import { createProofs } from '../activities/proof.ts';
import { t as shell } from '../shell/words.ts';
import { Choices, TextField } from '../ui/fields.tsx';
import { date, hours, together } from '../ui/format.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { Status } from '../ui/marks.tsx';
import { createSubmission, type Problem } from '../ui/submission.ts';
import { savePart } from './calls.ts';
import { mayChange, type PartProps } from './part-page.tsx';
import { minutesOf } from '../reviews/view.ts';
import { t } from './words.ts';

/** What providers reported: it needs no paper. */
export function Reported(props: PartProps) {
  const reported = () => props.view.trainings.filter(({ claimed }) => !claimed);
  return (
    <Show when={reported().length > 0}>
      <section class="stack stack-s" aria-labelledby="reported">
        <h2 id="reported">{t('training.reported')}</h2>
        <ul class="rows">
          <For each={reported()}>
            {(one) => (
              <li class="entry">
                <h3>{one.title}</h3>
                <Status shape={one.counts ? 'done' : 'no'} tone={one.counts ? 'good' : 'ended'}>
                  {one.counts ? t('training.counts') : t('training.countsNot')}
                </Status>
                <p class="meta">
                  {one.provider}, {date(one.completedOn)}, {t('training.hours', hours(one.minutes))}
                </p>
                <For each={one.sentences}>{(sentence) => <p class="why">{together(sentence)}</p>}</For>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

interface Typed {
  title: string;
  provider: string;
  completedOn: string;
  hours: string;
  format: Format;
  topics: ClaimedTraining['topics'];
}

const empty: Typed = { title: '', provider: '', completedOn: '', hours: '', format: 'in_person', topics: [] };
const typedOf = ({ minutes, ...one }: ClaimedTraining): Typed => ({ ...one, hours: hours(minutes) });
const claimOf = ({ hours: text, ...one }: Typed) => ({ ...one, minutes: minutesOf(text) });
const isEmpty = ({ title, provider, completedOn, hours: text }: Typed) =>
  [title, provider, completedOn, text].every((value) => value.trim() === '');

/** Trainings that nobody reported: what, with whom, when, how long, and the certificate. */
export function TrainingPart(props: PartProps) {
  const { task, view } = props;
  const saved = task.part.trainings.map(typedOf);
  const [list, setList] = createSignal<Typed[]>(saved.length > 0 ? saved : [empty]);
  const proofs = createProofs(() => view.personId, task.part.evidence);
  const change = (at: number, part: Partial<Typed>) =>
    setList((now) => now.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const form = createSubmission<EntryPart, unknown>({
    check: (value) => ({ success: true, data: value as EntryPart }),
    messages: () => ({}),
    send: (input, key) => savePart(view.id, task.code, input, key),
    done: () => props.done(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const filled = list().filter((one) => !isEmpty(one));
    const problems = filled.flatMap((one) => problemsIn(one, list().indexOf(one)));
    const waits = proofs.problem();
    if (waits) problems.push({ field: 'proof', message: waits });
    if (problems.length > 0) return form.setProblems(problems);
    void form.submit({
      trainings: filled.map(claimOf) as ClaimedTraining[],
      evidence: proofs.ids(),
      version: task.part.version,
    });
  };
  return (
    <Show when={mayChange(view)} fallback={<p class="hint">{t('plain.closed')}</p>}>
      <form class="stack stack-l" novalidate onSubmit={submit}>
        <div class="stack stack-s">
          <h2>{t('training.own')}</h2>
          <p class="hint measure">{t('training.ownHint')}</p>
        </div>
        <FormProblems of={form} />
        <Index each={list()}>
          {(one, at) => (
            <Fields
              at={at}
              value={one()}
              change={(part) => change(at, part)}
              problemAt={form.problemAt}
              remove={list().length > 1 ? () => setList((now) => now.filter((_, i) => i !== at)) : undefined}
            />
          )}
        </Index>
        <p>
          <button
            class="button button-neutral"
            type="button"
            onClick={() => setList((now) => [...now, empty])}
          >
            {t('training.another')}
          </button>
        </p>
        <ProofField proofs={proofs} error={form.problemAt('proof')} />
        <p>
          <button class="button button-main button-wide">
            {form.sending() ? shell('form.saving') : t('save')}
          </button>
        </p>
      </form>
    </Show>
  );
}

/** In the order of the fields, each beside its own. */
function problemsIn(one: Typed, at: number): Problem[] {
  const read = claimedTraining.safeParse(claimOf(one));
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => String(path[0])));
  const fields = {
    title: 'title',
    provider: 'provider',
    completedOn: 'completedOn',
    minutes: 'hours',
  } as const;
  return Object.entries(fields).flatMap(([name, field]) =>
    wrong.has(name) ? [{ field: `${field}-${at}`, message: t(`training.problems.${field}`) }] : [],
  );
}

function Fields(props: {
  at: number;
  value: Typed;
  change: (part: Partial<Typed>) => void;
  problemAt: (field: string) => string | undefined;
  remove: (() => void) | undefined;
}) {
  const field = (name: string) => ({
    id: `${name}-${props.at}`,
    error: props.problemAt(`${name}-${props.at}`),
  });
  return (
    <fieldset class="stack panel">
      <legend>{t('training.nth', props.at + 1)}</legend>
      <TextField
        {...field('title')}
        label={t('training.title')}
        value={props.value.title}
        onInput={(title) => props.change({ title })}
      />
      <TextField
        {...field('provider')}
        label={t('training.provider')}
        value={props.value.provider}
        onInput={(provider) => props.change({ provider })}
      />
      <TextField
        {...field('completedOn')}
        type="date"
        width="date"
        label={t('training.on')}
        max={new Date().toISOString().slice(0, 10)}
        value={props.value.completedOn}
        onInput={(completedOn) => props.change({ completedOn })}
      />
      <TextField
        {...field('hours')}
        inputmode="decimal"
        width="short"
        label={t('training.howLong')}
        hint={t('training.howLongHint')}
        value={props.value.hours}
        onInput={(text) => props.change({ hours: text })}
      />
      <Choices
        id={`format-${props.at}`}
        label={t('training.format')}
        layout="list"
        options={(['in_person', 'live_online', 'self_study'] as const).map((value) => ({
          value,
          label: t(`training.formats.${value}`),
        }))}
        value={props.value.format}
        onInput={(value) => props.change({ format: value as Format })}
      />
      <Show when={props.remove}>
        {(remove) => (
          <p>
            <button class="button button-quiet" type="button" onClick={() => remove()()}>
              {t('training.remove')}
            </button>
          </p>
        )}
      </Show>
    </fieldset>
  );
}
