import { createSignal, Show } from 'solid-js';
import {
  learnerCheck,
  type LearnerCheck as Asked,
  type LearnerMatch,
} from '../../domain/catalogue/contract.ts';
import { t as shell } from '../shell/words.ts';
import { TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { Note } from '../ui/note.tsx';
import { createSubmission } from '../ui/submission.ts';
import { checkLearner } from './calls.ts';
import { t } from './words.ts';

/** Number and family name: match or no match, and nothing else. */
export function LearnerCheck(props: { providerId: string }) {
  const [typed, setTyped] = createSignal({ number: '', familyName: '' });
  const [answer, setAnswer] = createSignal<'match' | 'noMatch' | null>(null);
  const change = (part: Partial<Asked>) => {
    setAnswer(null);
    setTyped((now) => ({ ...now, ...part }));
  };
  const form = createSubmission<Asked, LearnerMatch>({
    check: (value) => learnerCheck.safeParse(value),
    messages: () => ({
      number: { field: 'check-number', message: t('check.problems.number') },
      familyName: { field: 'check-name', message: t('check.problems.familyName') },
    }),
    send: (input, key) => checkLearner(props.providerId, input, key),
    done: ({ match }) => setAnswer(match ? 'match' : 'noMatch'),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAnswer(null);
    void form.submit(typed());
  };
  return (
    <section class="stack" aria-labelledby="check">
      <h2 id="check">{t('check.title')}</h2>
      <p>{t('check.hint')}</p>
      <form class="stack" novalidate onSubmit={submit}>
        <FormProblems of={form} />
        <TextField
          id="check-number"
          label={t('check.number')}
          hint={t('check.numberHint')}
          error={form.problemAt('check-number')}
          width="date"
          spellcheck={false}
          value={typed().number}
          onInput={(number) => change({ number })}
        />
        <TextField
          id="check-name"
          label={t('check.familyName')}
          error={form.problemAt('check-name')}
          spellcheck={false}
          value={typed().familyName}
          onInput={(familyName) => change({ familyName })}
        />
        <div role="status">
          <Show when={answer()}>
            {(one) => (
              <Note
                tone={one() === 'match' ? 'good' : 'wait'}
                shape={one() === 'match' ? 'done' : 'unsure'}
                heading={t(`check.${one()}`)}
                level={3}
              >
                <p>{t(`check.${one()}Text`)}</p>
              </Note>
            )}
          </Show>
        </div>
        <p>
          <button class="button">{form.sending() ? shell('form.saving') : t('check.go')}</button>
        </p>
      </form>
      <p class="hint">{t('check.kept')}</p>
    </section>
  );
}
