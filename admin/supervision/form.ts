import type { Competency } from '../../domain/competencies/codes.ts';
import type { Grouping, MeetingFormat, WorkDomain, WorkKind } from '../../domain/supervision/codes.ts';
import type { WorkInput, WorkRow } from '../../domain/supervision/contract.ts';
import { addDays } from '../ui/format.ts';

/** The form of supervised work as it is filled in, and how it becomes what the contract asks for. Pure. */

export interface WorkForm {
  kind: WorkKind | '';
  /** A chip, `other`, or empty. */
  hours: string;
  otherHours: string;
  when: 'today' | 'yesterday' | 'another' | 'several';
  day: string;
  /** Of `several`. */
  days: string[];
  grouping: Grouping | '';
  format: MeetingFormat | '';
  organisation: string;
  domain: WorkDomain | '';
  competencies: Competency[];
  note: string;
}

export const chips = ['0.5', '1', '2', '4', '8'];

export const emptyForm: WorkForm = {
  kind: '',
  hours: '',
  otherHours: '',
  when: 'today',
  day: '',
  days: [],
  grouping: '',
  format: '',
  organisation: '',
  domain: '',
  competencies: [],
  note: '',
};

const numberOf = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));

export const minutesOf = ({ hours, otherHours }: Pick<WorkForm, 'hours' | 'otherHours'>): number =>
  Math.round(numberOf(hours === 'other' ? otherHours : hours) * 60);

export function daysOf({ when, day, days }: WorkForm, today: string): string[] {
  if (when === 'several') return days.toSorted();
  if (when === 'another') return [day];
  return [when === 'today' ? today : addDays(today, -1)];
}

/** All but the days. */
export const fieldsOf = (form: WorkForm): Omit<WorkInput, 'days' | 'certificationId'> => ({
  kind: form.kind as WorkKind,
  minutes: minutesOf(form),
  ...(form.grouping !== '' && { grouping: form.grouping }),
  ...(form.format !== '' && { format: form.format }),
  organisation: form.organisation,
  ...(form.domain !== '' && { domain: form.domain }),
  competencies: form.competencies,
  note: form.note,
});

/** "Same as last time" takes all but the day and the note, which are of their own day. */
export const formOf = (row: WorkRow, today: string): WorkForm => {
  const hours = String(row.minutes / 60);
  const isChip = chips.includes(hours);
  return {
    kind: row.kind,
    hours: isChip ? hours : 'other',
    otherHours: isChip ? '' : String(Math.round((row.minutes / 60) * 100) / 100),
    when: row.on === today ? 'today' : row.on === addDays(today, -1) ? 'yesterday' : 'another',
    day: row.on,
    days: [],
    grouping: row.grouping ?? '',
    format: row.format ?? '',
    organisation: row.organisation,
    domain: row.domain ?? '',
    competencies: row.competencies,
    note: row.note ?? '',
  };
};

/** A draft may come from an older release: only what has the expected type is taken. */
export function formFromDraft(content: Record<string, unknown>): WorkForm {
  const form: WorkForm = { ...emptyForm };
  const stored = content['form'];
  if (typeof stored !== 'object' || stored === null) return form;
  for (const [name, value] of Object.entries(stored)) {
    const known = emptyForm[name as keyof WorkForm];
    const same = Array.isArray(known)
      ? Array.isArray(value) && value.every((one) => typeof one === 'string')
      : typeof value === typeof known;
    if (known !== undefined && same) Object.assign(form, { [name]: value });
  }
  return form;
}

export const isTouched = (form: WorkForm): boolean => JSON.stringify(form) !== JSON.stringify(emptyForm);
