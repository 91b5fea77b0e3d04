import type { formats, units } from '../../domain/activities/codes.ts';
import type { ActivityInput, ActivityView } from '../../domain/activities/contract.ts';
import type { CourseSuggestion } from '../../domain/catalogue/contract.ts';
import type { Sponsor } from '../../domain/programs/codes.ts';
import { addDays } from '../ui/format.ts';

/** The log form as it is filled in, and how it becomes what the contract asks for. Pure. */
export type Unit = (typeof units)[number];
export type Format = (typeof formats)[number];

export interface LogForm {
  topics: string[];
  /** "Something else" was chosen: no topic of the program. */
  elseTopic: boolean;
  /** A chip, `other`, or empty. */
  hours: string;
  otherHours: string;
  when: 'today' | 'yesterday' | 'another';
  day: string;
  title: string;
  /** A course of the board's catalogue that filled the form; empty: none did. */
  courseId: string;
  provider: string;
  kind: string;
  format: Format;
  /** Empty: not said. Asked only where the rules look at it. */
  sponsor: Sponsor | '';
  breaks: string;
  unit: Unit;
  perUnit: string;
}

export const chips = ['1', '1.5', '2', '3', '6'];

export const emptyForm: LogForm = {
  topics: [],
  elseTopic: false,
  hours: '',
  otherHours: '',
  when: 'today',
  day: '',
  title: '',
  courseId: '',
  provider: '',
  kind: 'course',
  format: 'in_person',
  sponsor: '',
  breaks: '',
  unit: 'hour',
  perUnit: '',
};

/** "1,5" is meant as 1.5; anything else that is no number is left for the contract to refuse. */
const numberOf = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));

export const amountOf = (form: LogForm): number =>
  form.unit !== 'hour' || form.hours === 'other' ? numberOf(form.otherHours) : numberOf(form.hours);

export function dayOf(form: LogForm, today: string): string {
  if (form.when === 'another') return form.day;
  return form.when === 'today' ? today : addDays(today, -1);
}

export function inputOf(form: LogForm, today: string, evidence: string[]): ActivityInput {
  return {
    title: form.title,
    provider: form.provider,
    doneOn: dayOf(form, today),
    amount: amountOf(form),
    unit: form.unit,
    ...(form.unit !== 'hour' && form.perUnit.trim() !== '' && { hoursPerUnit: numberOf(form.perUnit) }),
    ...(form.breaks.trim() !== '' && { nonInstructionMinutes: numberOf(form.breaks) }),
    topics: form.elseTopic ? [] : form.topics,
    kind: form.kind,
    format: form.format,
    ...(form.sponsor !== '' && { sponsor: form.sponsor }),
    ...(form.courseId !== '' && { courseId: form.courseId }),
    evidence,
  };
}

/** An approved course answers most questions; the person changes what differs. */
export function filledBy(course: CourseSuggestion): Partial<LogForm> {
  const amount = String(Math.round((course.minutes / 60) * 100) / 100);
  const isChip = chips.includes(amount);
  return {
    title: course.title,
    courseId: course.id,
    provider: course.provider,
    topics: course.topics,
    elseTopic: false,
    unit: 'hour',
    hours: isChip ? amount : 'other',
    otherHours: isChip ? '' : amount,
    kind: course.kind,
    format: course.format,
  };
}

/** For changing an activity, and for "same as last time". */
export function formOf(view: ActivityView, today: string): LogForm {
  const amount = String(view.amount);
  const isChip = view.unit === 'hour' && chips.includes(amount);
  const when = view.doneOn === today ? 'today' : view.doneOn === addDays(today, -1) ? 'yesterday' : 'another';
  return {
    topics: view.topics,
    elseTopic: view.topics.length === 0,
    hours: isChip ? amount : 'other',
    otherHours: isChip ? '' : amount,
    when,
    day: view.doneOn,
    title: view.title,
    courseId: '',
    provider: view.provider,
    kind: view.kind,
    format: view.format,
    sponsor: view.sponsor ?? '',
    breaks: view.nonInstructionMinutes > 0 ? String(view.nonInstructionMinutes) : '',
    unit: view.unit,
    perUnit: view.hoursPerUnit === null ? '' : String(view.hoursPerUnit),
  };
}

/** The activity as it stands, as an input: for sending it again with more proof. */
export function sameInput(view: ActivityView, evidence: string[]): ActivityInput {
  return {
    title: view.title,
    provider: view.provider,
    doneOn: view.doneOn,
    amount: view.amount,
    unit: view.unit,
    ...(view.hoursPerUnit !== null && { hoursPerUnit: view.hoursPerUnit }),
    nonInstructionMinutes: view.nonInstructionMinutes,
    topics: view.topics,
    kind: view.kind,
    format: view.format,
    ...(view.sponsor !== null && { sponsor: view.sponsor }),
    evidence,
  };
}

/** A draft may come from an older release: only what has the expected type is taken. */
export function formFromDraft(content: Record<string, unknown>): LogForm {
  const form: LogForm = { ...emptyForm };
  const stored = content['form'];
  if (typeof stored !== 'object' || stored === null) return form;
  for (const [key, value] of Object.entries(stored)) {
    const known = emptyForm[key as keyof LogForm];
    const same = Array.isArray(known)
      ? Array.isArray(value) && value.every((one) => typeof one === 'string')
      : typeof value === typeof known;
    if (known !== undefined && same) Object.assign(form, { [key]: value });
  }
  return form;
}

export const isTouched = (form: LogForm): boolean => JSON.stringify(form) !== JSON.stringify(emptyForm);
