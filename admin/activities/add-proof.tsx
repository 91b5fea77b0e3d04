import type { ActivityInput, ActivityView } from '../../domain/activities/contract.ts';
import { t as shell } from '../shell/words.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { onItsWay } from '../ui/on-its-way.ts';
import { createSubmission } from '../ui/submission.ts';
import { changeActivity } from './calls.ts';
import { sameInput } from './form.ts';
import { createProofs } from './proof.ts';
import { ProofField } from './proof-field.tsx';
import { t } from './words.ts';

/** When it is the person's turn: add the photo here and send it again, without the whole form. */
export function AddProof(props: { view: ActivityView; personId: string; done: () => void }) {
  const proofs = createProofs(() => props.personId, props.view.evidence);
  const check = onItsWay(async () => {
    const { activityInput } = await import('../../domain/activities/contract.ts');
    return (value) => activityInput.safeParse(value);
  });
  const submission = createSubmission<ActivityInput, ActivityView>({
    check,
    messages: () => ({}),
    send: (input, key) => changeActivity(props.view.id, input, props.view.version, key),
    done: () => props.done(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const problem = proofs.problem() ?? (proofs.ids().length === 0 ? t('one.noFile') : null);
    if (problem) submission.setProblems([{ field: 'proof', message: problem }]);
    else void submission.submit(sameInput(props.view, proofs.ids()));
  };
  return (
    <section class="stack" aria-labelledby="add">
      <h2 id="add">{t('one.addTitle')}</h2>
      <p>{t('one.addPhoto')}</p>
      <FormProblems of={submission} />
      <form class="stack" novalidate onSubmit={submit}>
        <ProofField proofs={proofs} error={submission.problemAt('proof')} />
        <p>
          <button class="button button-main button-wide">
            {submission.sending() ? shell('form.saving') : t('one.send')}
          </button>
        </p>
      </form>
    </section>
  );
}
