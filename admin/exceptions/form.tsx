import { createSignal, onMount, Show } from 'solid-js';
import {
  correctedDates,
  extension,
  hoursByLetter,
  reactivation,
  waiver,
  type ExceptionInput,
  type ExceptionKind,
} from '../../domain/exceptions/contract.ts';
import { t as shell } from '../shell/words.ts';
import { t as staff } from '../staff/words.ts';
import { Choices, SelectField, TextArea, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { date } from '../ui/format.ts';
import { Note } from '../ui/note.tsx';
import { createSubmission } from '../ui/submission.ts';
import { decide } from './calls.ts';
import { inputOf, KindFields, type Typed } from './kind-fields.tsx';
import type { Deciding } from './section.tsx';
import { t } from './words.ts';

const schemas = { extension, waiver, hours: hoursByLetter, dates: correctedDates, reactivation };
/** What this role may decide; the way back only where somebody needs one. */
function kindsOf({ role, record }: Deciding): ExceptionKind[] {
  if (role !== 'administrator') return ['extension'];
  const always: ExceptionKind[] = ['extension', 'waiver', 'hours', 'dates'];
  return record.certification.standing === 'inactive' ? ['reactivation', ...always] : always;
}

/** Opens in place; what it asks for depends on what is decided. */
export function DecideForm(props: Deciding) {
  const [open, setOpen] = createSignal(false);
  const [saved, setSaved] = createSignal<ExceptionKind | null>(null);
  const movedDates = () => saved() === 'extension' || saved() === 'dates';
  return (
    <div class="stack no-print">
      <Show when={saved()}>
        <Note tone="good" shape="done" heading={t('form.done')} level={3} live>
          <p>
            {t('form.doneText')} <Show when={movedDates()}>{t('form.doneDates')}</Show>
          </p>
        </Note>
      </Show>
      <Show
        when={open()}
        fallback={
          <p>
            <button
              class="button button-neutral"
              type="button"
              onClick={() => {
                setSaved(null);
                setOpen(true);
              }}
            >
              {t('form.open')}
            </button>
          </p>
        }
      >
        <Fields
          {...props}
          cancel={() => setOpen(false)}
          saved={(kind) => {
            setOpen(false);
            setSaved(kind);
            void props.changed();
          }}
        />
      </Show>
    </div>
  );
}

function Fields(props: Deciding & { cancel: () => void; saved: (kind: ExceptionKind) => void }) {
  const running = () => props.record.periods.findLast(({ startsOn }) => startsOn <= props.record.today);
  /** The one that runs, and one that was begun by a renewal approved early. */
  const candidates = () => props.record.periods.filter(({ seq }) => seq >= (running()?.seq ?? 1));
  const [typed, setTyped] = createSignal<Typed>({
    kind: 'extension',
    // The last is open; one that a renewal has closed takes corrected dates only.
    periodSeq: candidates().at(-1)?.seq ?? 1,
    startsOn: '',
    endsOn: '',
    hours: '',
    approvedOn: props.record.today,
    reason: '',
    letter: '',
  });
  const change = (part: Partial<Typed>) => setTyped({ ...typed(), ...part });
  /** A correction begins with the dates as they are. */
  const about = (kind: ExceptionKind, periodSeq: number) => {
    const chosen = candidates().find(({ seq }) => seq === periodSeq);
    const { startsOn = '', endsOn = '' } = kind === 'dates' ? (chosen ?? {}) : {};
    change({ kind, periodSeq, startsOn, endsOn });
  };
  const period = () => candidates().find(({ seq }) => seq === typed().periodSeq);
  const now = () => date(period()?.endsOn ?? props.record.period.endsOn);
  const form = createSubmission<ExceptionInput, unknown>({
    check: (value) => schemas[typed().kind].safeParse(value),
    messages: () => ({
      periodSeq: { field: 'exception-period', message: t('form.period') },
      startsOn: { field: 'exception-start', message: t('form.problems.startsOn') },
      endsOn: {
        field: 'exception-end',
        message: typed().kind === 'extension' ? t('form.problems.newEnd', now()) : t('form.problems.endsOn'),
      },
      requiredMinutes: { field: 'exception-hours', message: t('form.problems.hours') },
      approvedOn: { field: 'exception-approved', message: t('form.problems.approvedOn') },
      reason: { field: 'exception-reason', message: t('form.problems.reason') },
      letter: { field: 'exception-letter', message: t('form.problems.letter') },
    }),
    send: (input, key) =>
      decide(
        { bodyId: props.bodyId, certificationId: props.record.certification.id },
        typed().kind,
        input,
        key,
      ),
    done: () => props.saved(typed().kind),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit(inputOf(typed(), props.record.certification.version));
  };
  onMount(() =>
    (document.getElementById('exception-kind') ?? document.getElementById('exception-end'))?.focus(),
  );
  return (
    <form class="panel stack" novalidate onSubmit={submit}>
      <FormProblems of={form} />
      <Show when={kindsOf(props).length > 1} fallback={<h3>{t('kinds.extension')}</h3>}>
        <Choices
          id="exception-kind"
          label={t('form.kind')}
          options={kindsOf(props).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          value={typed().kind}
          onInput={(value) =>
            about(kindsOf(props).find((one) => one === value) ?? 'extension', typed().periodSeq)
          }
        />
      </Show>
      <Show when={candidates().length > 1}>
        <SelectField
          id="exception-period"
          label={t('form.period')}
          options={candidates().map(({ seq, startsOn, endsOn }) => ({
            value: String(seq),
            label: t('form.periodOption', seq, staff('fromTo', date(startsOn), date(endsOn))),
          }))}
          value={String(typed().periodSeq)}
          onInput={(value) => about(typed().kind, Number(value))}
        />
      </Show>
      <KindFields typed={typed()} change={change} problemAt={form.problemAt} now={now()} />
      <TextArea
        id="exception-reason"
        label={t('form.reason')}
        hint={t('form.reasonHint')}
        error={form.problemAt('exception-reason')}
        rows={2}
        value={typed().reason}
        onInput={(reason) => change({ reason })}
      />
      <TextField
        id="exception-letter"
        label={`${t('form.letter')} ${shell('form.optional')}`}
        hint={t('form.letterHint')}
        error={form.problemAt('exception-letter')}
        value={typed().letter}
        onInput={(letter) => change({ letter })}
      />
      <p class="row">
        <button class="button">{form.sending() ? shell('form.saving') : t('form.save')}</button>
        <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
          {shell('form.cancel')}
        </button>
      </p>
    </form>
  );
}
