import { createSignal } from 'solid-js';
import {
  attendanceCorrection,
  attendanceWithdrawal,
  type AttendanceCorrection,
  type AttendanceView,
  type AttendanceWithdrawal,
  type ChangedAttendance,
} from '../../domain/training/contract.ts';
import { t as shell } from '../shell/words.ts';
import { TextArea, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import { correct, withdraw } from './calls.ts';
import { t } from './words.ts';

interface Props {
  providerId: string;
  row: AttendanceView;
  done: (answer: ChangedAttendance) => void;
}

export function CorrectForm(props: Props) {
  const [typed, setTyped] = createSignal({
    completedOn: props.row.completedOn,
    minutes: String(props.row.minutes),
    reason: '',
  });
  const change = (part: Partial<ReturnType<typeof typed>>) => setTyped((now) => ({ ...now, ...part }));
  const form = createSubmission<AttendanceCorrection, ChangedAttendance>({
    check: (value) => attendanceCorrection.safeParse(value),
    messages: () => ({
      completedOn: { field: 'correct-on', message: t('attendance.problems.on') },
      minutes: { field: 'correct-minutes', message: t('attendance.problems.minutes') },
      reason: { field: 'correct-reason', message: t('attendance.problems.reason') },
    }),
    send: (input, key) => correct(props.providerId, props.row.id, input, key),
    done: (answer) => props.done(answer),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { minutes, ...rest } = typed();
    const whole = /^\d+$/.test(minutes.trim()) ? Number(minutes) : Number.NaN;
    void form.submit({ ...rest, minutes: whole, version: props.row.version });
  };
  return (
    <form class="panel stack" novalidate onSubmit={submit} aria-labelledby="correct">
      <h2 id="correct">{t('attendance.correct.title')}</h2>
      <FormProblems of={form} />
      <TextField
        id="correct-on"
        type="date"
        width="date"
        label={t('attendance.correct.on')}
        error={form.problemAt('correct-on')}
        value={typed().completedOn}
        onInput={(completedOn) => change({ completedOn })}
      />
      <TextField
        id="correct-minutes"
        inputmode="numeric"
        width="short"
        unit={t('attendance.correct.unit')}
        label={t('attendance.correct.minutes')}
        hint={t('attendance.correct.minutesHint', String(props.row.courseMinutes))}
        error={form.problemAt('correct-minutes')}
        value={typed().minutes}
        onInput={(minutes) => change({ minutes })}
      />
      <TextArea
        id="correct-reason"
        rows={2}
        label={t('attendance.correct.reason')}
        hint={t('attendance.correct.reasonHint')}
        error={form.problemAt('correct-reason')}
        value={typed().reason}
        onInput={(reason) => change({ reason })}
      />
      <p>
        <button class="button">{form.sending() ? shell('form.saving') : t('attendance.correct.save')}</button>
      </p>
    </form>
  );
}

export function WithdrawForm(props: Props) {
  const [reason, setReason] = createSignal('');
  const form = createSubmission<AttendanceWithdrawal, ChangedAttendance>({
    check: (value) => attendanceWithdrawal.safeParse(value),
    messages: () => ({ reason: { field: 'withdraw-reason', message: t('attendance.problems.reason') } }),
    send: (input, key) => withdraw(props.providerId, props.row.id, input, key),
    done: (answer) => props.done(answer),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ reason: reason(), version: props.row.version });
  };
  return (
    <form class="panel stack" novalidate onSubmit={submit} aria-labelledby="withdraw">
      <h2 id="withdraw">{t('attendance.withdraw.title')}</h2>
      <p class="measure">{t('attendance.withdraw.text')}</p>
      <FormProblems of={form} />
      <TextArea
        id="withdraw-reason"
        rows={2}
        label={t('attendance.withdraw.reason')}
        hint={t('attendance.correct.reasonHint')}
        error={form.problemAt('withdraw-reason')}
        value={reason()}
        onInput={setReason}
      />
      <p>
        <button class="button button-neutral">
          {form.sending() ? shell('form.saving') : t('attendance.withdraw.save')}
        </button>
      </p>
    </form>
  );
}
