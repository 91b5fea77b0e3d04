import { Match, Switch } from 'solid-js';
import type { ExceptionKind } from '../../domain/exceptions/contract.ts';
import { TextField } from '../ui/fields.tsx';
import { t } from './words.ts';

export interface Typed {
  kind: ExceptionKind;
  periodSeq: number;
  startsOn: string;
  endsOn: string;
  hours: string;
  approvedOn: string;
  reason: string;
  letter: string;
}

/** Of dates, by what they are. */
export const dayFields = {
  startsOn: 'exception-start',
  endsOn: 'exception-end',
  approvedOn: 'exception-approved',
} as const;

/** What the form asks for beside the reason: a date, two, a number of hours, or nothing. */
export function KindFields(props: {
  typed: Typed;
  change: (part: Partial<Typed>) => void;
  problemAt: (field: string) => string | undefined;
  /** The end as it is, in words. */
  now: string;
}) {
  const day = (name: keyof typeof dayFields, label: string, hint?: string) => {
    const id = dayFields[name];
    return (
      <TextField
        id={id}
        label={label}
        hint={hint}
        error={props.problemAt(id)}
        type="date"
        width="date"
        value={props.typed[name]}
        onInput={(value) => props.change({ [name]: value })}
      />
    );
  };
  return (
    <Switch>
      <Match when={props.typed.kind === 'extension'}>
        {day('endsOn', t('form.newEnd'), t('form.newEndHint', props.now))}
      </Match>
      <Match when={props.typed.kind === 'dates'}>
        {day('startsOn', t('form.startsOn'))}
        {day('endsOn', t('form.endsOn'))}
      </Match>
      <Match when={props.typed.kind === 'hours'}>
        <TextField
          id="exception-hours"
          label={t('form.hours')}
          hint={t('form.hoursHint')}
          error={props.problemAt('exception-hours')}
          inputmode="decimal"
          width="short"
          value={props.typed.hours}
          onInput={(hours) => props.change({ hours })}
        />
      </Match>
      <Match when={props.typed.kind === 'reactivation'}>
        {day('approvedOn', t('form.approvedOn'), t('form.approvedOnHint'))}
      </Match>
      <Match when={props.typed.kind === 'waiver'}>
        <p class="hint">{t('form.waiverHint')}</p>
      </Match>
    </Switch>
  );
}

/** Only what the kind asks for; an hour typed with a comma is an hour. */
export function inputOf(
  { kind, periodSeq, startsOn, endsOn, hours, approvedOn, reason, letter }: Typed,
  version: number,
): unknown {
  return {
    periodSeq,
    ...(kind === 'dates' && startsOn && { startsOn }),
    ...((kind === 'extension' || kind === 'dates') && endsOn && { endsOn }),
    ...(kind === 'hours' && { requiredMinutes: Math.round(Number(hours.replace(',', '.')) * 60) }),
    ...(kind === 'reactivation' && { approvedOn }),
    reason,
    ...(letter.trim() && { letter }),
    version,
  };
}
