import type { EvaluateRequest, Facts } from '../programs/contract.ts';
import { contradictions } from '../programs/contradictions.ts';
import { evaluate } from '../programs/evaluate.ts';
import type { Evaluation } from '../programs/evaluation.ts';
import { readRequest } from '../programs/form.ts';
import type { Preset } from '../programs/rules.ts';
import { asksOf, type Asks } from './asks.ts';
import { fieldId, isUntouched, type ActivityField, type Typed, type TypedActivity } from './typed.ts';

/** From what was typed to the engine's answer, or to every field that is wrong. Nothing is kept. */
export type Checked =
  { request: EvaluateRequest; evaluation: Evaluation; rows: number[] } | { problems: FieldProblem[] };

/** Which field, and which sentence stands beside it. */
export interface FieldProblem {
  field: string;
  code: ProblemCode;
}

export type ProblemCode =
  | 'day_missing'
  | 'day_unknown'
  | 'amount'
  | 'per_unit'
  | 'minutes'
  | 'hours'
  | 'choose'
  | 'end_missing'
  | 'end_before_start'
  | 'no_end_after_start'
  | 'today_before_certified'
  | 'after_today'
  | 'too_early';

export function checkTyped(typed: Typed, preset: Preset, credential: string, today: string): Checked {
  const asks = asksOf(preset, credential);
  const rows = typed.activities.flatMap((activity, index) => (isUntouched(activity) ? [] : [index + 1]));
  // A form in which nothing was typed is asked about its first activity.
  const asked = rows.length > 0 ? rows : [1];
  const body = bodyOf(typed, preset, credential, today, asks, asked);
  const read = readRequest(body);
  const endMissing: FieldProblem[] =
    asks.endMustBeGiven && typed.fields.expiresOn === '' ? [{ field: 'expiresOn', code: 'end_missing' }] : [];
  if ('problems' in read) {
    const wrong = read.problems.map(({ path }) => formProblem(path, asked, typed));
    return { problems: inOrder([...wrong, ...endMissing], asked) };
  }
  const { program: _, asOf, ...facts } = read.request;
  const clashes = contradictions(preset, facts, asOf);
  if (clashes.length > 0)
    return {
      problems: inOrder(
        clashes.map(({ path }) => clash(path, facts, asked)),
        asked,
      ),
    };
  return { request: read.request, evaluation: evaluate(preset, facts, asOf), rows: asked };
}

/** As the endpoint takes it; what cannot be a number is left for its form to find. */
function bodyOf(
  typed: Typed,
  preset: Preset,
  credential: string,
  today: string,
  asks: Asks,
  rows: readonly number[],
): Record<string, unknown> {
  const { fields } = typed;
  const others = asks.otherCredentials.filter((code) => typed.others[code]);
  const required = asks.total ? minutesOf(fields.required) : undefined;
  const person = Object.fromEntries(asks.person.map((fact) => [fact, typed.person.includes(fact)]));
  return present({
    program: preset.id,
    credential,
    ruleVersion: asks.versions.length > 0 ? fields.ruleVersion : '',
    asOf: fields.asOf || today,
    // Never left out: an empty day is a problem of this field.
    certifiedOn: fields.certifiedOn || undefined,
    expiresOn: fields.expiresOn,
    periodStartsOn: fields.periodStartsOn,
    appliedOn: fields.appliedOn,
    postmarkedOn: asks.postmark ? fields.postmarkedOn : '',
    reactivationApprovedOn: asks.reactivation ? fields.reactivationApprovedOn : '',
    carriedInMinutes: asks.carriedIn ? minutesOf(fields.carriedIn) : undefined,
    otherCredentials:
      others.length > 0 ? others.map((code) => ({ credential: code, certifiedOn: typed.others[code] })) : '',
    person: { ...person, ...(required !== undefined && { requiredMinutes: required }) },
    activities: rows.map((row) => activityOf(typed.activities[row - 1], row, asks)),
  });
}

function activityOf(activity: TypedActivity | undefined, row: number, asks: Asks): Record<string, unknown> {
  if (!activity) return {};
  const { unit, kind, on, title, provider, format, topics } = activity;
  const amount = numberOf(activity.amount);
  const perUnit = unit !== 'hour' && activity.perUnit !== '';
  return present({
    id: String(row),
    kind,
    on: on || undefined,
    title,
    provider,
    amount,
    unit,
    hoursPerUnit: perUnit ? numberOf(activity.perUnit) : undefined,
    nonInstructionMinutes: numberOf(activity.breaks),
    topics,
    format,
    sponsor: asks.sponsor ? activity.sponsor : '',
    approval: asks.approval ? activity.approval : '',
    usedFor: asks.usedFor.length > 0 && activity.usedFor !== '' ? [activity.usedFor] : '',
    proof:
      asks.shows.length > 0 && activity.proof !== '' ? { kind: activity.proof, shows: activity.shows } : '',
  });
}

/** An optional field is left out, not empty. */
const present = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined));

/** `6`, `1.5` or `1,5`; NaN for what is no number; undefined for nothing. */
export function numberOf(text: string): number | undefined {
  if (text === '') return undefined;
  return /^\d+([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
}

function minutesOf(text: string): number | undefined {
  const hours = numberOf(text);
  return hours === undefined ? undefined : Math.round(hours * 60);
}

const dayFields = new Set([
  'certifiedOn',
  'expiresOn',
  'periodStartsOn',
  'appliedOn',
  'postmarkedOn',
  'reactivationApprovedOn',
  'asOf',
  'on',
]);
const namesHere: Record<string, ActivityField | 'topics' | 'shows'> = {
  hoursPerUnit: 'perUnit',
  nonInstructionMinutes: 'breaks',
  on: 'on',
  amount: 'amount',
  unit: 'unit',
  kind: 'kind',
  format: 'format',
  title: 'title',
  provider: 'provider',
  sponsor: 'sponsor',
  approval: 'approval',
  usedFor: 'usedFor',
  topics: 'topics',
  proof: 'proof',
  shows: 'shows',
};

/** The field of the form that a path of the request came from. */
function fieldOf(path: string, rows: readonly number[]): { field: string; name: string } {
  const [head = '', index = '', ...rest] = path.split('.');
  if (head === 'activities') {
    const name = rest.findLast((part) => part in namesHere) ?? 'on';
    return { field: fieldId(rows[Number(index)] ?? 1, namesHere[name] ?? 'on'), name };
  }
  if (head === 'otherCredentials') return { field: 'certifiedOn', name: 'certifiedOn' };
  if (head === 'person') return { field: 'required', name: 'required' };
  return { field: head === 'carriedInMinutes' ? 'carriedIn' : head, name: head };
}

function formProblem(path: string, rows: readonly number[], typed: Typed): FieldProblem {
  const { field, name } = fieldOf(path, rows);
  if (dayFields.has(name)) {
    const row = /^a(\d+)-/.exec(field)?.[1];
    const text = row ? typed.activities[Number(row) - 1]?.on : typed.fields.certifiedOn;
    const missing = (name === 'on' || name === 'certifiedOn') && text === '';
    return { field, code: missing ? 'day_missing' : 'day_unknown' };
  }
  const codes: Record<string, ProblemCode> = {
    amount: 'amount',
    hoursPerUnit: 'per_unit',
    nonInstructionMinutes: 'minutes',
    carriedInMinutes: 'hours',
    required: 'hours',
  };
  return { field, code: codes[name] ?? 'choose' };
}

function clash(path: string, facts: Facts, rows: readonly number[]): FieldProblem {
  const { field } = fieldOf(path, rows);
  const codes: Record<string, ProblemCode> = {
    asOf: 'today_before_certified',
    appliedOn: 'after_today',
    postmarkedOn: 'after_today',
    reactivationApprovedOn: 'too_early',
    expiresOn: facts.expiresOn === undefined ? 'end_missing' : 'end_before_start',
    periodStartsOn: facts.expiresOn === undefined ? 'no_end_after_start' : 'end_before_start',
  };
  return { field, code: codes[field] ?? 'choose' };
}

const order = ['program', 'certifiedOn', 'expiresOn'];

/** As they stand on the page, one a field: main questions, activities, then what lies under "more". */
function inOrder(problems: FieldProblem[], rows: readonly number[]): FieldProblem[] {
  const place = ({ field }: FieldProblem) => {
    const main = order.indexOf(field);
    if (main >= 0) return main;
    const row = /^a(\d+)-/.exec(field)?.[1];
    return row ? order.length + rows.indexOf(Number(row)) : order.length + rows.length;
  };
  const once = problems.filter(
    ({ field }, index) => problems.findIndex((one) => one.field === field) === index,
  );
  return once.toSorted((a, b) => place(a) - place(b));
}
