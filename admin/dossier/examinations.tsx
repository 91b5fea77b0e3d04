import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import { examinationInput, type EntryDossier, type ExaminationInput } from '../../domain/entry/contract.ts';
import { useSession } from '../shell/session.tsx';
import { t as shell } from '../shell/words.ts';
import { Choices, TextField } from '../ui/fields.tsx';
import { date } from '../ui/format.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { Status } from '../ui/marks.tsx';
import { createSubmission } from '../ui/submission.ts';
import { enterExamination, readAgain, withdrawExamination } from './calls.ts';
import { t } from './words.ts';

/** Results of the examination, entered by the board. */
export function Examinations(props: { bodyId: string; dossier: EntryDossier }) {
  const session = useSession();
  const client = useQueryClient();
  const open = () =>
    props.dossier.state === 'sent' && !props.dossier.ownRecord && session.seat()?.role !== 'auditor';
  const takeOut = async (id: string) => {
    await withdrawExamination(props.bodyId, props.dossier.id, id);
    await readAgain(client, props.bodyId);
  };
  return (
    <section class="stack stack-s" aria-labelledby="examinations">
      <h2 id="examinations">{t('examinations.title')}</h2>
      <Show
        when={props.dossier.examinations.length > 0}
        fallback={<p class="hint">{t('examinations.none')}</p>}
      >
        <ul class="rows">
          <For each={props.dossier.examinations}>
            {(one) => (
              <li class="entry">
                <Status shape={one.passed ? 'done' : 'no'} tone={one.passed ? 'good' : 'ended'}>
                  {one.passed ? t('examinations.passed') : t('examinations.notPassed')}
                </Status>
                <p class="meta">{t('examinations.line', date(one.takenOn), one.score, one.enteredBy)}</p>
                <Show when={open()}>
                  <button class="as-link" type="button" onClick={() => void takeOut(one.id)}>
                    {t('examinations.takeOut')}
                  </button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={open() && !props.dossier.examinations.some(({ passed }) => passed)}>
        <Enter {...props} />
      </Show>
    </section>
  );
}

function Enter(props: { bodyId: string; dossier: EntryDossier }) {
  const client = useQueryClient();
  const [takenOn, setTakenOn] = createSignal('');
  const [score, setScore] = createSignal('');
  const [passed, setPassed] = createSignal(true);
  const problem = t('examinations.problem');
  const form = createSubmission<ExaminationInput, unknown>({
    check: (value) => examinationInput.safeParse(value),
    messages: () => ({
      takenOn: { field: 'taken-on', message: problem },
      score: { field: 'score', message: problem },
    }),
    send: (input, key) => enterExamination(props.bodyId, props.dossier.id, input, key),
    done: () => {
      setTakenOn('');
      setScore('');
      void readAgain(client, props.bodyId);
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const percent = score().trim() === '' ? null : Number(score().replace(',', '.'));
    void form.submit({ takenOn: takenOn(), score: percent, passed: passed() });
  };
  return (
    <form class="stack stack-s" novalidate onSubmit={submit}>
      <FormProblems of={form} />
      <TextField
        id="taken-on"
        type="date"
        width="date"
        label={t('examinations.takenOn')}
        max={props.dossier.today}
        error={form.problemAt('taken-on')}
        value={takenOn()}
        onInput={setTakenOn}
      />
      <TextField
        id="score"
        width="short"
        inputmode="decimal"
        label={t('examinations.score')}
        error={form.problemAt('score')}
        value={score()}
        onInput={setScore}
      />
      <Choices
        id="passed"
        label={t('examinations.result')}
        layout="line"
        options={[
          { value: 'yes', label: t('examinations.passed') },
          { value: 'no', label: t('examinations.notPassed') },
        ]}
        value={passed() ? 'yes' : 'no'}
        onInput={(value) => setPassed(value === 'yes')}
      />
      <p>
        <button class="button">{form.sending() ? shell('form.saving') : t('examinations.enter')}</button>
      </p>
    </form>
  );
}
