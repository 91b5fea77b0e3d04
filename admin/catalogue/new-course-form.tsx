import { createSignal } from 'solid-js';
import { courseInput, type CourseInput } from '../../domain/catalogue/contract.ts';
import { isFailure } from '../api.ts';
import { t as shell } from '../shell/words.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import { AboutField, courseMessages, NameFields, needing, TermsFields } from './course-fields.tsx';
import { courseInputOf, emptyCourse } from './course-typed.ts';

/** A course with its first version: entered by the board, or proposed by the provider. */
export function NewCourseForm(props: {
  today: string;
  lead: string;
  save: string;
  /** The board knows nothing of it yet. */
  asksAbout?: boolean;
  send: (input: CourseInput, key: string) => Promise<{ id: string }>;
  done: (made: { id: string }) => void;
}) {
  const [typed, setTyped] = createSignal(emptyCourse(props.today));
  const [taken, setTaken] = createSignal(false);
  const change = (part: Partial<ReturnType<typeof typed>>) => setTyped((now) => ({ ...now, ...part }));
  const form = createSubmission<CourseInput, { id: string }>({
    check: (value) => needing(props.asksAbout && typed().about.trim() === '', courseInput.safeParse(value)),
    messages: () => courseMessages(taken()),
    send: (input, key) =>
      props.send(input, key).catch((error: unknown) => {
        setTaken(isFailure(error, 'courses.code_taken'));
        throw error;
      }),
    done: (made) => props.done(made),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTaken(false);
    void form.submit(courseInputOf(typed()));
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <p>{props.lead}</p>
      <FormProblems of={form} />
      <NameFields value={typed()} change={change} problemAt={form.problemAt} />
      <AboutField value={typed()} change={change} problemAt={form.problemAt} />
      <TermsFields value={typed()} change={change} problemAt={form.problemAt} />
      <p>
        <button class="button button-main">{form.sending() ? shell('form.saving') : props.save}</button>
      </p>
    </form>
  );
}
