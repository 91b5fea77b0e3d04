import { createSignal, Show } from 'solid-js';
import { versionInput, type CourseView, type VersionInput } from '../../domain/catalogue/contract.ts';
import { t as shell } from '../shell/words.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import { enterVersion } from './calls.ts';
import { AboutField, courseMessages, TermsFields } from './course-fields.tsx';
import { emptyCourse, typedFrom, versionInputOf } from './course-typed.ts';
import { t } from './words.ts';

/** From a day on it is worth something else; the version before ends the day before. */
export function NextVersion(props: { bodyId: string; course: CourseView; done: () => void }) {
  const [open, setOpen] = createSignal(false);
  return (
    <Show
      when={open()}
      fallback={
        <p class="no-print">
          <button class="button" type="button" onClick={() => setOpen(true)}>
            {t('course.next')}
          </button>
        </p>
      }
    >
      <VersionForm
        course={props.course}
        heading={t('course.next')}
        hint={t('course.nextHint')}
        save={t('course.nextSave')}
        send={(input, key) => enterVersion(props.bodyId, props.course.id, input, key)}
        done={() => {
          setOpen(false);
          props.done();
        }}
        cancel={() => setOpen(false)}
      />
    </Show>
  );
}

/** Begins with what the newest version says. The board enters it, a provider proposes it. */
export function VersionForm(props: {
  course: CourseView;
  heading: string;
  hint: string;
  save: string;
  /** Begin on the day of the newest version: it is changed, not followed. */
  sameDay?: boolean;
  send: (input: VersionInput, key: string) => Promise<unknown>;
  done: () => void;
  cancel?: () => void;
}) {
  const [newest] = props.course.versions;
  const fromOn = props.sameDay && newest ? newest.fromOn : props.course.today;
  const [typed, setTyped] = createSignal(newest ? typedFrom(newest, fromOn) : emptyCourse(fromOn));
  const change = (part: Partial<ReturnType<typeof typed>>) => setTyped((now) => ({ ...now, ...part }));
  const form = createSubmission<VersionInput, unknown>({
    check: (value) => versionInput.safeParse(value),
    messages: () => courseMessages(false),
    send: (input, key) => props.send(input, key),
    done: () => props.done(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ ...versionInputOf(typed()), version: props.course.version });
  };
  return (
    <form class="panel stack no-print" novalidate onSubmit={submit}>
      <h2>{props.heading}</h2>
      <p class="hint">{props.hint}</p>
      <FormProblems of={form} />
      <AboutField value={typed()} change={change} problemAt={form.problemAt} />
      <TermsFields value={typed()} change={change} problemAt={form.problemAt} />
      <p class="row">
        <button class="button button-main">{form.sending() ? shell('form.saving') : props.save}</button>
        <Show when={props.cancel}>
          <button class="button button-quiet" type="button" onClick={() => props.cancel?.()}>
            {shell('form.cancel')}
          </button>
        </Show>
      </p>
    </form>
  );
}
