import { createSignal, Show } from 'solid-js';
import {
  courseDecision,
  type CourseDecision,
  type CourseVersionView,
  type CourseView,
} from '../../domain/catalogue/contract.ts';
import { t as shell } from '../shell/words.ts';
import { Choices, TextArea } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import { decideCourse } from './calls.ts';
import { courseMessages, TermsFields } from './course-fields.tsx';
import { termsInput, typedFrom } from './course-typed.ts';
import { t } from './words.ts';

type Choice = CourseDecision['decision'];
const choices: readonly Choice[] = ['approve', 'ask', 'decline'];

/** The answer to a proposal. To approve, the numbers are looked at and, where they differ, put right. */
export function DecideCourse(props: {
  bodyId: string;
  course: CourseView;
  proposed: CourseVersionView;
  done: () => void;
}) {
  const [choice, setChoice] = createSignal<Choice | ''>('');
  const [typed, setTyped] = createSignal(typedFrom(props.proposed, props.proposed.fromOn));
  const [reason, setReason] = createSignal('');
  const change = (part: Partial<ReturnType<typeof typed>>) => setTyped((now) => ({ ...now, ...part }));
  const form = createSubmission<CourseDecision, unknown>({
    check: (value) => courseDecision.safeParse(value),
    messages: () => ({
      decision: { field: 'decision', message: t('course.problems.decision') },
      reason: { field: 'reason', message: t('course.problems.reason') },
      ...courseMessages(false),
    }),
    send: (input, key) => decideCourse(props.bodyId, props.course.id, input, key),
    done: () => props.done(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { version } = props.course;
    const decision = choice();
    void form.submit(
      decision === 'approve'
        ? { decision, ...termsInput(typed()), version }
        : { decision, reason: reason(), version },
    );
  };
  const asks = () => choice() === 'ask';
  return (
    <form class="panel stack no-print" novalidate onSubmit={submit} aria-labelledby="decide">
      <h2 id="decide">{t('course.waits')}</h2>
      <p>{t('course.waitsText')}</p>
      <FormProblems of={form} />
      <Choices
        id="decision"
        label={t('course.decideLabel')}
        error={form.problemAt('decision')}
        options={choices.map((value) => ({ value, label: t(`course.choices.${value}`) }))}
        value={choice()}
        onInput={(value) => setChoice(choices.find((one) => one === value) ?? '')}
      />
      <Show when={choice() === 'approve'}>
        <TermsFields value={typed()} change={change} problemAt={form.problemAt} />
      </Show>
      <Show when={choice() === 'ask' || choice() === 'decline'}>
        <TextArea
          id="reason"
          label={asks() ? t('course.askReason') : t('course.declineReason')}
          hint={asks() ? t('course.askReasonHint') : t('course.declineReasonHint')}
          error={form.problemAt('reason')}
          rows={3}
          value={reason()}
          onInput={setReason}
        />
      </Show>
      <p>
        <button class="button button-main">
          {form.sending() ? shell('form.saving') : t(`course.decideSave.${choice() || 'decline'}`)}
        </button>
      </p>
    </form>
  );
}
