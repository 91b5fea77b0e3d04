import { createMemo, createSignal, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type {
  ActivityInput,
  ActivityPreview,
  ActivityView,
  EvidenceView,
} from '../../domain/activities/contract.ts';
import type { Home } from '../../domain/certifications/contract.ts';
import { Choices } from '../ui/fields.tsx';
import { autosave } from '../ui/autosave.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { onItsWay } from '../ui/on-its-way.ts';
import { createSubmission, type Checked, type Problem } from '../ui/submission.ts';
import { changeActivity, logActivity, saveDraft } from './calls.ts';
import { inputOf, isTouched, type LogForm as Form } from './form.ts';
import { MoreDetails } from './more-details.tsx';
import { createPreview } from './preview.ts';
import { PreviewNotes } from './preview-notes.tsx';
import { createProofs } from './proof.ts';
import { ProofField } from './proof-field.tsx';
import { Questions } from './questions.tsx';
import { SameAsLast } from './same-as-last.tsx';
import { Concern, SaveBar } from './save-bar.tsx';
import { t } from './words.ts';

export interface Saved {
  activity: ActivityView;
  preview: ActivityPreview | null;
}

/** Logging and changing are one form. Its props are what it starts with; it is made anew for another filling. */
export function LogForm(props: {
  home: Home;
  personId: string;
  start: Form;
  evidence: EvidenceView[];
  /** Set when an activity is changed. */
  edit?: { id: string; version: number };
  done: (saved: Saved) => void;
}) {
  const [form, set] = createStore<Form>({ ...props.start });
  const check = onItsWay(async () => {
    const { activityInput } = await import('../../domain/activities/contract.ts');
    return (value) => activityInput.safeParse(value);
  });
  const proofs = createProofs(() => props.personId, props.evidence);
  const input = (): ActivityInput => inputOf(form, props.home.today, proofs.ids());
  const [chosen, setChosen] = createSignal<string | null>(null);
  const certificationId = (): string => chosen() ?? leastIn() ?? props.home.certification.id;
  // What the form is for does not change while it is filled.
  const { edit } = props;

  // A change is measured in place of its own earlier self.
  const preview = createPreview(certificationId, input, edit?.id);
  /** Where an hour serves one credential only: the one it leaves least to do in, as far as is known. */
  const leastIn = createMemo<string | null>((known) => preview()?.leastIn ?? known, null);
  const [accepted, setAccepted] = createSignal(false);
  const concern = () => {
    const told = preview();
    return told && (told.like || told.mark === 'does_not_count') && !accepted() ? told : null;
  };
  const draft = autosave({
    save: (content) => saveDraft(props.personId, content),
    content: () =>
      !edit && (isTouched(form) || proofs.views().length > 0)
        ? { form: { ...form }, evidence: proofs.views(), certificationId: certificationId() }
        : null,
  });

  const submission = createSubmission<ActivityInput, ActivityView>({
    check: async (value) => withOwn(await check(value), ownProblems()),
    messages: () => messagesFor(form, proofs.problem()),
    send: (checked, key) =>
      edit
        ? changeActivity(edit.id, checked, edit.version, key)
        : draft.sending(() => logActivity(certificationId(), checked, key)),
    done: (activity) => {
      props.done({ activity, preview: preview() });
    },
  });
  /** What no contract knows: a topic, and who gave it where that matters, must be chosen on purpose, the future is not yet done, files must have arrived. */
  const ownProblems = (): string[] => [
    ...(form.topics.length === 0 && !form.elseTopic ? ['topics'] : []),
    ...(input().doneOn > props.home.today ? ['future'] : []),
    ...(props.home.asksSponsor && form.sponsor === '' ? ['sponsor'] : []),
    ...(proofs.problem() ? ['evidence'] : []),
  ];
  const problemAt = (field: string) => submission.problemAt(field);

  const save = () => void submission.submit(input());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // What is missing comes first; only a form that could be saved is worth a second thought.
    if (!concern() || ownProblems().length > 0) return save();
    submission.setProblems([]);
    document.getElementById('concern')?.focus();
  };
  const saveAnyway = () => {
    setAccepted(true);
    save();
  };
  return (
    <>
      <FormProblems of={submission} />
      <Show when={!edit}>
        <SameAsLast home={props.home} use={(last) => set({ ...last, when: form.when, day: form.day })} />
      </Show>
      <form class="stack stack-l" novalidate onSubmit={submit}>
        <Questions
          form={form}
          personId={props.personId}
          set={set}
          topics={props.home.topics}
          asksSponsor={props.home.asksSponsor}
          today={props.home.today}
          problemAt={problemAt}
        />
        <MoreDetails
          form={form}
          set={set}
          open={form.unit !== 'hour' || !!problemAt('breaks') || !!problemAt('per-unit')}
          problemAt={problemAt}
        />
        <Show when={!edit && props.home.servesOne && props.home.sisters.length > 0}>
          <Choices
            id="which-for"
            label={t('log.whichFor')}
            hint={t('log.whichForHint')}
            value={certificationId()}
            options={[props.home.certification, ...props.home.sisters].map(({ id, title }) => ({
              value: id,
              label: title,
            }))}
            onInput={(value) => setChosen(value)}
          />
        </Show>
        <ProofField proofs={proofs} note={t('proof.later')} error={problemAt('proof')} />
        <Show when={concern()}>
          {(told) => (
            <Concern
              preview={told()}
              change={() => document.getElementById('topic')?.focus()}
              saveAnyway={saveAnyway}
            />
          )}
        </Show>
        {/* At the end of the form, so that nothing moves under the hand that fills it in. */}
        <div role="status" class="stack stack-s">
          <Show when={preview()}>{(told) => <PreviewNotes preview={told()} />}</Show>
        </div>
        <SaveBar
          preview={preview()}
          unknown={preview.isUnknown()}
          isEdit={!!edit}
          sending={submission.sending()}
        />
      </form>
    </>
  );
}

function withOwn(checked: Checked<ActivityInput>, own: string[]): Checked<ActivityInput> {
  if (own.length === 0) return checked;
  const issues = [...own.map((name) => ({ path: [name] })), ...(checked.error?.issues ?? [])];
  return { success: false, error: { issues } };
}

/** In the order of the form. `future` is a day that no contract refuses. */
function messagesFor(form: Form, proof: string | null): Record<string, Problem> {
  const typed = form.unit !== 'hour' || form.hours === 'other';
  const amountField = form.unit !== 'hour' || form.hours !== 'other' ? 'hours' : 'other-hours';
  const dayField = form.when === 'another' ? 'day' : 'when';
  return {
    topics: { field: 'topic', message: t('problems.topics') },
    amount: { field: amountField, message: typed ? t('problems.amount') : t('problems.amountChoice') },
    doneOn: { field: dayField, message: t('problems.doneOn') },
    future: { field: dayField, message: t('problems.future') },
    title: { field: 'title', message: t('problems.title') },
    sponsor: { field: 'sponsor', message: t('problems.sponsor') },
    provider: { field: 'provider', message: t('problems.provider') },
    nonInstructionMinutes: { field: 'breaks', message: t('problems.nonInstructionMinutes') },
    hoursPerUnit: { field: 'per-unit', message: t('problems.hoursPerUnit') },
    evidence: { field: 'proof', message: proof ?? t('proof.notKnown') },
  };
}
