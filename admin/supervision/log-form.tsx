import { createSignal, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import {
  workChange,
  workInput,
  type WorkChange,
  type WorkInput,
  type WorkRow,
} from '../../domain/supervision/contract.ts';
import { t as shell } from '../shell/words.ts';
import { autosave } from '../ui/autosave.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { hours } from '../ui/format.ts';
import { createSubmission, type Problem } from '../ui/submission.ts';
import { changeWork, logWork, saveDraft } from './calls.ts';
import { daysOf, fieldsOf, formOf, isTouched, minutesOf, type WorkForm } from './form.ts';
import { Questions } from './questions.tsx';
import { t } from './words.ts';

export interface Saved {
  days: number;
  minutes: number;
}

/** Logging and changing are one form. Its props are what it starts with; it is made anew for another filling. */
export function LogForm(props: {
  personId: string;
  certificationId: string | null;
  today: string;
  start: WorkForm;
  last: WorkRow | null;
  /** Set when an entry is changed. */
  edit?: { id: string; version: number };
  done: (saved: Saved) => void;
}) {
  const [form, set] = createStore<WorkForm>({ ...props.start });
  // What the form is for does not change while it is filled.
  const { edit } = props;
  const draft = autosave({
    save: (content) => saveDraft(props.personId, content),
    content: () => (!edit && isTouched(form) ? { form: { ...form } } : null),
  });
  const days = () => daysOf(form, props.today);
  const input = () =>
    edit
      ? { ...fieldsOf(form), on: days()[0], version: edit.version }
      : {
          ...fieldsOf(form),
          days: days(),
          ...(props.certificationId !== null && { certificationId: props.certificationId }),
        };
  const submission = createSubmission<WorkInput | WorkChange, unknown>({
    check: (value) => {
      const checked = edit ? workChange.safeParse(value) : workInput.safeParse(value);
      const late = days().some((day) => day > props.today) ? [{ path: ['days'] }] : [];
      if (late.length === 0) return checked;
      return { success: false, error: { issues: [...late, ...(checked.error?.issues ?? [])] } };
    },
    messages: () => messagesFor(form),
    send: (checked, key) =>
      edit && 'on' in checked
        ? changeWork(edit.id, checked, key)
        : draft.sending(() => logWork(props.personId, checked as WorkInput, key)),
    done: () => {
      props.done({ days: days().length, minutes: minutesOf(form) * days().length });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void submission.submit(input());
  };
  const sums = () => {
    const minutes = minutesOf(form);
    const count = days().filter(Boolean).length;
    if (edit) return t('log.hintEdit');
    return Number.isNaN(minutes) || form.kind === '' || count === 0
      ? t('log.sumsEmpty')
      : t('log.sums', count, hours(minutes * count));
  };
  return (
    <>
      <FormProblems of={submission} />
      <Show when={!edit && props.last}>
        {(last) => (
          <SameAsLast
            last={last()}
            use={() => set({ ...formOf(last(), props.today), when: form.when, day: form.day, note: '' })}
          />
        )}
      </Show>
      <form class="stack stack-l" novalidate onSubmit={submit}>
        <Questions
          form={form}
          set={set}
          today={props.today}
          isEdit={!!edit}
          problemAt={submission.problemAt}
        />
        <div class="save-bar">
          <p class="hint" role="status">
            {sums()}
          </p>
          <button class="button button-main button-wide">
            {submission.sending() ? shell('form.saving') : edit ? t('log.saveEdit') : t('log.save')}
          </button>
        </div>
      </form>
    </>
  );
}

/** The weekly meeting is the same every week: one press fills it in. */
function SameAsLast(props: { last: WorkRow; use: () => void }) {
  const [used, setUsed] = createSignal(false);
  const use = () => {
    props.use();
    setUsed(true);
    document.getElementById('when')?.focus();
  };
  return (
    <Show when={!used()}>
      <div class="panel panel-quiet attached-like">
        <p>
          <span class="hint">{t('log.same')}</span>
          <br />
          <b>{t('page.entry', t(`kinds.${props.last.kind}`), hours(props.last.minutes))}</b>
        </p>
        <button class="button button-neutral" type="button" onClick={use}>
          {t('log.use')}
        </button>
      </div>
    </Show>
  );
}

/** In the order of the form. */
function messagesFor(form: WorkForm): Record<string, Problem> {
  const typed = form.hours === 'other';
  const dayField = form.when === 'another' ? 'day' : form.when === 'several' ? 'days' : 'when';
  return {
    kind: { field: 'kind', message: t('problems.kind') },
    minutes: {
      field: typed ? 'other-hours' : 'hours',
      message: typed ? t('problems.minutesTyped') : t('problems.minutes'),
    },
    days: { field: dayField, message: t('problems.days') },
    on: { field: dayField, message: t('problems.days') },
    organisation: { field: 'organisation', message: t('problems.organisation') },
    note: { field: 'note', message: t('problems.note') },
  };
}
