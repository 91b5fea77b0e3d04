/** What stands in the form of `/check`, letter by letter, so that it can be shown again whatever is wrong with it. */
export interface Typed {
  /** `us-pa.cps` */
  program: string;
  fields: Record<PlainField, string>;
  /** Ticked facts about the person. */
  person: string[];
  /** By credential: when the other ones were given. */
  others: Record<string, string>;
  activities: TypedActivity[];
}

export const plainFields = [
  'certifiedOn',
  'expiresOn',
  'periodStartsOn',
  'appliedOn',
  'postmarkedOn',
  'reactivationApprovedOn',
  'asOf',
  'ruleVersion',
  'carriedIn',
  'required',
] as const;
export type PlainField = (typeof plainFields)[number];

export const activityFields = [
  'kind',
  'on',
  'amount',
  'unit',
  'perUnit',
  'breaks',
  'format',
  'title',
  'provider',
  'sponsor',
  'approval',
  'usedFor',
  'proof',
] as const;
export type ActivityField = (typeof activityFields)[number];

export type TypedActivity = Record<ActivityField, string> & { topics: string[]; shows: string[] };

export const mostRows = 10;
/** Longer than any title that was ever printed. */
const mostLetters = 200;

const emptyActivity: TypedActivity = {
  kind: 'course',
  on: '',
  amount: '',
  unit: 'hour',
  perUnit: '',
  breaks: '',
  format: 'in_person',
  title: '',
  provider: '',
  sponsor: 'approved_vendor',
  approval: 'approved',
  usedFor: '',
  proof: '',
  topics: [],
  shows: [],
};

export const fieldId = (row: number, field: ActivityField | 'topics' | 'shows'): string => `a${row}-${field}`;

/** What a form was sent with, by name; of a name several values may come. */
export interface Sent {
  get(name: string): string | null;
  getAll(name: string): string[];
  keys(): Iterable<string>;
}

export function readTyped(sent: Sent): Typed {
  const one = (name: string) => (sent.get(name) ?? '').trim().slice(0, mostLetters);
  const many = (name: string) => [...new Set(sent.getAll(name))].slice(0, 50);
  const others = [...new Set(sent.keys())].filter((name) => name.startsWith('other-')).slice(0, mostRows);
  return {
    program: one('program'),
    fields: Object.fromEntries(plainFields.map((name) => [name, one(name)])) as Typed['fields'],
    person: many('person'),
    others: Object.fromEntries(others.map((name) => [name.slice('other-'.length), one(name)])),
    activities: rowsOf(one('rows')).map((row) => {
      const typed = {
        ...emptyActivity,
        topics: many(fieldId(row, 'topics')),
        shows: many(fieldId(row, 'shows')),
      };
      for (const field of activityFields) {
        const id = fieldId(row, field);
        if (sent.get(id) !== null) typed[field] = one(id);
      }
      return typed;
    }),
  };
}

function rowsOf(text: string): number[] {
  const rows = /^\d{1,2}$/.test(text) ? Math.min(mostRows, Math.max(1, Number(text))) : 1;
  return Array.from({ length: rows }, (_, index) => index + 1);
}

export const newTyped = (program: string): Typed => ({
  ...readTyped(new URLSearchParams()),
  program,
});

export function addRow(typed: Typed): Typed {
  if (typed.activities.length >= mostRows) return typed;
  return { ...typed, activities: [...typed.activities, { ...emptyActivity }] };
}

/** The last one stays: a form without an activity asks nothing. */
export function removeRow(typed: Typed, row: number): Typed {
  const left = typed.activities.filter((_, index) => index !== row - 1);
  return { ...typed, activities: left.length > 0 ? left : [{ ...emptyActivity }] };
}

/** A row that was added and left alone asks nothing. */
export const isUntouched = ({ on, amount, breaks, title, provider, topics }: TypedActivity): boolean =>
  [on, amount, breaks, title, provider].every((text) => text === '') && topics.length === 0;
