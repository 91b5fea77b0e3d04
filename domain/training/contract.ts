import * as z from 'zod/mini';
import { date, line, optionalLine, version } from '../contract.ts';
import {
  amountUnits,
  dateOrders,
  fields,
  mostBytes,
  mostColumns,
  mostLetters,
  type Encoding,
  type Field,
  type ReasonCode,
  type Verdict,
} from './codes.ts';

/** Lists of who attended: a dry run that stores nothing, the confirmation, what was posted, and its corrections. */

const column = z.nullable(z.int().check(z.minimum(0), z.maximum(mostColumns - 1)));

/** How a file is read. STORED SHAPE: kept with a roster, for the provider's next file of the same form. */
export const layout = z.strictObject({
  /** The first row holds headings. */
  header: z.boolean(),
  /** Which column holds what, from 0; null: none does. */
  columns: z.strictObject({
    who: column,
    name: column,
    familyName: column,
    course: column,
    completedOn: column,
    amount: column,
    note: column,
  }),
  /** What 03/04/2026 means. Null: nobody said, and such a row is asked about. */
  dateOrder: z.nullable(z.enum(dateOrders)),
  amountUnit: z.enum(amountUnits),
  /** Of every row, where no column says so. */
  courseForAll: z.nullable(optionalLine(40)),
  completedOnForAll: z.nullable(date),
});
export type Layout = z.infer<typeof layout>;

/** A cell that was mended on the screen, by the row of the file. */
const edit = z.strictObject({
  row: z.int().check(z.minimum(1), z.maximum(10_000_000)),
  field: z.enum(fields),
  value: z.string().check(z.maxLength(mostLetters)),
});
export type Edit = z.infer<typeof edit>;

const file = {
  fileName: z.optional(optionalLine(200)),
  /** What was pasted, or the file's bytes in base64: exactly one of them. */
  text: z.optional(z.string().check(z.maxLength(mostBytes))),
  bytes: z.optional(
    z.string().check(z.maxLength(Math.ceil(mostBytes / 3) * 4), z.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'base64')),
  ),
  /** Left out: as the last file of this form was read, else guessed. */
  layout: z.optional(layout),
  edits: z.optional(z.array(edit).check(z.maxLength(5000))),
};
const oneOf = z.refine<{ text?: string | undefined; bytes?: string | undefined }>(
  ({ text, bytes }) => (text === undefined) !== (bytes === undefined),
  { error: 'text_or_bytes', path: ['text'] },
);

export const rosterCheck = z
  .strictObject({
    ...file,
    /** Which rows are answered; those to look at when left out. */
    show: z.optional(z.enum(['to_mend', 'all'])),
    /** Behind this row. */
    after: z.optional(z.int()),
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  })
  .check(oneOf);
export type RosterCheck = z.infer<typeof rosterCheck>;

export const rosterFile = z.strictObject(file).check(oneOf);
export type RosterFile = z.infer<typeof rosterFile>;

/** The same again, and what the dry run called the rows that would be posted. */
export const rosterConfirmation = z
  .strictObject({ ...file, rowsHash: z.string().check(z.regex(/^[\w-]{43}$/, 'code')) })
  .check(oneOf);
export type RosterConfirmation = z.infer<typeof rosterConfirmation>;

export const attendanceCorrection = z.strictObject({
  completedOn: date,
  minutes: z.int().check(z.minimum(1), z.maximum(60_000)),
  reason: line(500),
  version,
});
export type AttendanceCorrection = z.infer<typeof attendanceCorrection>;

export const attendanceWithdrawal = z.strictObject({ reason: line(500), version });
export type AttendanceWithdrawal = z.infer<typeof attendanceWithdrawal>;

export interface ReasonView {
  code: ReasonCode;
  /** The cell that it is about; null: the whole row. */
  field: Field | null;
  /** One or two sentences: what is wrong and how to mend it. */
  sentence: string;
}

export interface CheckedRow {
  row: number;
  cells: Record<Field, string>;
  verdict: Verdict;
  reasons: ReasonView[];
}

export interface ColumnView {
  index: number;
  /** Null where the file has no headings. */
  heading: string | null;
  samples: string[];
}

export interface RosterCheckView {
  encoding: Encoding;
  layout: Layout;
  /** The layout is that of the last file, not a guess. */
  remembered: boolean;
  columns: ColumnView[];
  counts: { rows: number; people: number; minutes: number } & Record<Verdict, number>;
  /** Names the rows that would be posted; null: there are none. */
  rowsHash: string | null;
  /** Accepted at once; otherwise the body looks at each. */
  attests: boolean;
  rows: CheckedRow[];
  /** Send it as `after` for the next rows; null at the end. */
  next: number | null;
}

export interface RosterRow {
  id: string;
  fileName: string;
  sentAt: number;
  sentBy: string;
  total: number;
  posted: number;
  /** Null: it is being posted. */
  postedAt: number | null;
}

export interface RosterView extends RosterRow {
  rowsInFile: number;
  attests: boolean;
}

export interface AttendanceRow {
  id: string;
  row: number;
  name: string;
  who: string;
  courseCode: string;
  courseTitle: string;
  completedOn: string;
  minutes: number;
  courseMinutes: number;
  note: string;
  state: 'posted' | 'withdrawn';
  version: number;
}

export interface AttendanceValues {
  completedOn: string;
  minutes: number;
  state: 'posted' | 'withdrawn';
}

export interface AttendanceView extends AttendanceRow {
  rosterId: string;
  /** Newest first. `asked`: nothing was changed, the body was told. */
  changes: {
    kind: 'corrected' | 'withdrawn' | 'asked';
    before: AttendanceValues;
    after: AttendanceValues;
    reason: string;
    at: number;
    by: string;
  }[];
}

export interface ChangedAttendance {
  id: string;
  /** `asked`: the hours belong to a renewal that was approved; the body was told and nothing changed. */
  outcome: 'corrected' | 'withdrawn' | 'asked';
  version: number;
}

/** A provider asks to change hours that an approved renewal was judged by: nothing changed, the body decides. */
export interface AskedChange {
  id: string;
  at: number;
  by: string;
  reason: string;
  before: AttendanceValues;
  after: AttendanceValues;
  providerId: string;
  providerName: string;
  courseTitle: string;
  personName: string;
  certificationId: string | null;
}
