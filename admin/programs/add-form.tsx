import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import { programInput, type PresetView, type ProgramView } from '../../domain/bodies/contract.ts';
import { language } from '../shell/language.ts';
import { t as shell } from '../shell/words.ts';
import { Choices, SelectField, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { createSubmission } from '../ui/submission.ts';
import { addProgram, presetsOf } from './calls.ts';
import { t } from './words.ts';

type Choice = PresetView['credentials'][number] & { preset: PresetView; value: string };

/** In the reader's language; the place is said already. */
const labelOf = ({ title, titleEs }: Choice) => (language() === 'es' ? titleEs : title);

/** A program begins as a copy of a set of rules; its title is the board's own. */
export function AddForm(props: { bodyId: string; taken: readonly ProgramView[]; done: () => void }) {
  const query = useQuery(presetsOf);
  return (
    <section class="stack" aria-labelledby="add">
      <h2 id="add">{t('add')}</h2>
      <Loaded query={query} failed={t('failed')}>
        {(presets) => <Form {...props} presets={presets()} />}
      </Loaded>
    </section>
  );
}

function Form(props: {
  bodyId: string;
  taken: readonly ProgramView[];
  presets: PresetView[];
  done: () => void;
}) {
  const isTaken = (preset: string, credential: string) =>
    props.taken.some((one) => one.preset === preset && one.credential === credential);
  const choices = (): Choice[] =>
    props.presets.flatMap((preset) =>
      preset.credentials
        .filter(({ code }) => !isTaken(preset.id, code))
        .map((one) => ({ ...one, preset, value: `${preset.id} ${one.code}` })),
    );
  // Many programs, a few a place: the place first, so that nobody scrolls past all of them.
  const places = () => [...new Set(choices().map(({ preset }) => preset.jurisdiction))];
  const [place, setPlace] = createSignal('');
  const here = () => choices().filter(({ preset }) => preset.jurisdiction === place());
  const bodies = () => [...new Set(here().map(({ preset }) => preset.body))].join('; ');
  const [chosen, setChosen] = createSignal('');
  const [title, setTitle] = createSignal('');
  const [titleEs, setTitleEs] = createSignal('');
  const choice = () => choices().find(({ value }) => value === chosen());
  const choose = (value: string) => {
    setChosen(value);
    setTitle(choice()?.title ?? '');
    setTitleEs(choice()?.titleEs ?? '');
  };
  const go = (to: string) => {
    setPlace(to);
    // One program only: nothing is left to choose.
    const [only, another] = here();
    choose(only && !another ? only.value : '');
  };
  const form = createSubmission({
    check: (value) => programInput.safeParse(value),
    messages: () => ({
      preset: {
        field: place() === '' ? 'preset-place' : 'preset',
        message: place() === '' ? t('placeProblem') : t('presetProblem'),
      },
      title: { field: 'program-title', message: t('titleProblem') },
      titleEs: { field: 'program-title-es', message: t('titleProblem') },
    }),
    send: (input, key) => addProgram(props.bodyId, input, key),
    done: () => {
      go('');
      props.done();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const one = choice();
    void form.submit({
      preset: one?.preset.id ?? '',
      credential: one?.code ?? '',
      title: title(),
      ...(titleEs().trim() && { titleEs: titleEs() }),
    });
  };
  return (
    <form class="stack measure" novalidate onSubmit={submit}>
      <FormProblems of={form} />
      <SelectField
        id="preset-place"
        label={t('place')}
        hint={t('presetHint')}
        error={form.problemAt('preset-place')}
        options={[
          { value: '', label: t('placeNone') },
          ...places().map((value) => ({ value, label: value })),
        ]}
        value={place()}
        onInput={go}
      />
      <Show when={here().length > 0}>
        <Choices
          id="preset"
          label={t('preset')}
          hint={t('presetBy', bodies())}
          error={form.problemAt('preset')}
          options={here().map((one) => ({ value: one.value, label: labelOf(one) }))}
          value={chosen()}
          onInput={choose}
          layout="list"
        />
      </Show>
      <Show when={choice()}>
        {(one) => (
          <>
            <div class="panel panel-quiet stack stack-s">
              <h3>{t('asks')}</h3>
              <ul>
                <For each={one().asks}>{(line) => <li>{line}</li>}</For>
              </ul>
            </div>
            <TextField
              id="program-title"
              label={t('printed')}
              error={form.problemAt('program-title')}
              value={title()}
              onInput={setTitle}
            />
            <TextField
              id="program-title-es"
              label={t('printedEs')}
              error={form.problemAt('program-title-es')}
              value={titleEs()}
              onInput={setTitleEs}
            />
          </>
        )}
      </Show>
      <p>
        <button class="button button-main">{form.sending() ? shell('form.saving') : t('save')}</button>
      </p>
    </form>
  );
}
