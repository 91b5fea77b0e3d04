import { createSignal } from 'solid-js';
import { letterInput, type LetterInput, type UnsignedEntry } from '../../domain/supervision/contract.ts';
import { t as shell } from '../shell/words.ts';
import { Choices, TextArea, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { date, hours } from '../ui/format.ts';
import { createSubmission } from '../ui/submission.ts';
import { ProofField } from '../activities/proof-field.tsx';
import { createProofs } from '../activities/proof.ts';
import { acceptLetter, letterFiles } from './calls.ts';
import { t } from './words.ts';

/** Staff accept a letter in place of a signature: which entries, whose letter, of when, and why. */
export function LetterForm(props: {
  bodyId: string;
  personId: string;
  unsigned: readonly UnsignedEntry[];
  cancel: () => void;
  done: () => void;
}) {
  const [chosen, setChosen] = createSignal<readonly string[]>([]);
  const [name, setName] = createSignal('');
  const [on, setOn] = createSignal('');
  const [reason, setReason] = createSignal('');
  const file = createProofs(() => props.personId, [], letterFiles(props.bodyId));
  const form = createSubmission<LetterInput, unknown>({
    check: (value) => letterInput.safeParse(value),
    messages: () => ({
      entries: { field: 'letter-entries', message: t('staff.letterProblemWhich') },
      supervisorName: { field: 'letter-name', message: t('staff.letterProblemName') },
      on: { field: 'letter-on', message: t('staff.letterProblemOn') },
      reason: { field: 'letter-reason', message: t('staff.letterProblemReason') },
    }),
    send: (input, k) => acceptLetter(props.bodyId, props.personId, input, k),
    done: () => props.done(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const waits = file.problem();
    if (waits) return form.setProblems([{ field: 'proof', message: waits }]);
    const [evidenceId] = file.ids();
    void form.submit({
      entries: chosen().map((id) => ({ id })),
      supervisorName: name(),
      on: on(),
      reason: reason(),
      ...(evidenceId !== undefined && { evidenceId }),
    });
  };
  return (
    <form class="stack no-print" novalidate onSubmit={submit} aria-label={t('staff.letter')}>
      <p class="hint">{t('staff.letterLead')}</p>
      <FormProblems of={form} />
      <Choices
        id="letter-entries"
        many
        label={t('staff.letterWhich')}
        error={form.problemAt('letter-entries')}
        value={chosen()}
        options={props.unsigned.map((one) => ({
          value: one.id,
          label: `${date(one.on)}: ${t('page.entry', t(`kinds.${one.kind}`), hours(one.minutes))}`,
        }))}
        onInput={(id, ticked) =>
          setChosen(ticked ? [...chosen(), id] : chosen().filter((other) => other !== id))
        }
      />
      <TextField
        id="letter-name"
        label={t('staff.letterName')}
        error={form.problemAt('letter-name')}
        value={name()}
        onInput={setName}
      />
      <TextField
        id="letter-on"
        type="date"
        width="date"
        label={t('staff.letterOn')}
        error={form.problemAt('letter-on')}
        value={on()}
        onInput={setOn}
      />
      <ProofField
        proofs={file}
        title={t('staff.letterFile')}
        hint={t('staff.letterFileHint')}
        full={t('staff.letterFileFull')}
        error={form.problemAt('proof')}
      />
      <TextArea
        id="letter-reason"
        label={t('staff.letterReason')}
        rows={2}
        error={form.problemAt('letter-reason')}
        value={reason()}
        onInput={setReason}
      />
      <p class="row">
        <button class="button">{form.sending() ? shell('form.saving') : t('staff.letterSave')}</button>
        <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
          {shell('form.cancel')}
        </button>
      </p>
    </form>
  );
}
