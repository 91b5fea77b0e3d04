import { createSignal, onMount, Show } from 'solid-js';
import { courseEnd, type CourseEnd, type CourseView } from '../../domain/catalogue/contract.ts';
import { t as shell } from '../shell/words.ts';
import { TextArea, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import { endCourse } from './calls.ts';
import { t } from './words.ts';

/** No more of this course after a day; offered while a version runs. */
export function EndCourse(props: { bodyId: string; course: CourseView; done: () => void }) {
  const [open, setOpen] = createSignal(false);
  const runs = () =>
    props.course.versions.some(
      ({ state, untilOn }) => state === 'approved' && (untilOn === null || untilOn >= props.course.today),
    );
  return (
    <Show when={runs()}>
      <Show
        when={open()}
        fallback={
          <p class="no-print">
            <button class="button button-quiet" type="button" onClick={() => setOpen(true)}>
              {t('course.end')}
            </button>
          </p>
        }
      >
        <Form {...props} cancel={() => setOpen(false)} />
      </Show>
    </Show>
  );
}

function Form(props: { bodyId: string; course: CourseView; done: () => void; cancel: () => void }) {
  const [endsOn, setEndsOn] = createSignal(props.course.today);
  const [reason, setReason] = createSignal('');
  const form = createSubmission<CourseEnd, unknown>({
    check: (value) => courseEnd.safeParse(value),
    messages: () => ({
      endsOn: { field: 'endsOn', message: t('course.endProblems.endsOn') },
      reason: { field: 'end-reason', message: t('course.endProblems.reason') },
    }),
    send: (input, key) => endCourse(props.bodyId, props.course.id, input, key),
    done: () => props.done(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ endsOn: endsOn(), reason: reason(), version: props.course.version });
  };
  onMount(() => document.getElementById('endsOn')?.focus());
  return (
    <form class="panel stack no-print" novalidate onSubmit={submit}>
      <h2>{t('course.end')}</h2>
      <FormProblems of={form} />
      <TextField
        id="endsOn"
        label={t('course.endsOn')}
        error={form.problemAt('endsOn')}
        type="date"
        width="date"
        value={endsOn()}
        onInput={setEndsOn}
      />
      <TextArea
        id="end-reason"
        label={t('course.endReason')}
        hint={t('course.endReasonHint')}
        error={form.problemAt('end-reason')}
        rows={2}
        value={reason()}
        onInput={setReason}
      />
      <p class="row">
        <button class="button">{form.sending() ? shell('form.saving') : t('course.endSave')}</button>
        <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
          {shell('form.cancel')}
        </button>
      </p>
    </form>
  );
}
