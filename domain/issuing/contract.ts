import * as z from 'zod/mini';
import { id, line } from '../contract.ts';

/** Many papers at once: who waits, what is reserved, what the browser made of it. */

/** So many papers are one run: the reservation is one batch, and a zip of them has 50 MB. */
export const mostPapers = 2000;
/** So many results are reported, and stored, at once. */
export const mostResults = 50;

/** `awaited`: an approval left the paper to a batch. `again`: a new paper in place of the newest. */
export const issueKind = z.enum(['awaited', 'again']);
export type IssueKind = z.infer<typeof issueKind>;

/** The periods whose papers are awaited, or the papers that are replaced. */
export const newRun = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('awaited'),
    ids: z.array(id).check(z.minLength(1), z.maxLength(mostPapers)),
  }),
  z.strictObject({
    kind: z.literal('again'),
    ids: z.array(id).check(z.minLength(1), z.maxLength(mostPapers)),
    reason: line(500),
  }),
]);
export type NewRun = z.infer<typeof newRun>;

/** Who makes the papers: one window, by a key of its own. */
const holder = z.string().check(z.regex(/^[\w-]{8,64}$/, 'id'));
export const runHold = z.strictObject({ holder, takeOver: z.boolean() });
export type RunHold = z.infer<typeof runHold>;

/** Why a paper could not be issued; its number and its place in the run are kept. */
export const failReasons = [
  /** The page could not draw it: letters or length. */
  'unprintable',
  'not_drawn',
  /** Between the reservation and now: another name, a hold, a withdrawal, another paper, or it is one's own. */
  'name_changed',
  'on_hold',
  'withdrawn',
  'already_issued',
  'own',
] as const;
export type FailReason = (typeof failReasons)[number];

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'sha256'));
const result = z.union([
  z.strictObject({ id, sha256 }),
  z.strictObject({
    id,
    reason: z.enum(['unprintable', 'not_drawn']),
    letters: z.optional(z.string().check(z.maxLength(200))),
  }),
]);
export type PaperResult = z.infer<typeof result>;

export const runResults = z.strictObject({
  holder,
  /** The renderer that made them: another release of the page would make other bytes. */
  renderer: z.string().check(z.maxLength(20)),
  results: z.array(result).check(z.minLength(1), z.maxLength(mostResults)),
});
export type RunResults = z.infer<typeof runResults>;

export const tryAgain = z.strictObject({ ids: z.array(id).check(z.minLength(1), z.maxLength(mostPapers)) });
export type TryAgain = z.infer<typeof tryAgain>;

/** Somebody in the list of whom to issue to. */
export interface PaperRow {
  /** Of the awaited period, or of the paper that would be replaced. */
  id: string;
  certificationId: string;
  name: string;
  number: string;
  title: string;
  titleEs: string;
  startsOn: string;
  endsOn: string;
  /** When it was approved, or when the newest paper was issued. */
  since: number;
  kind: 'first' | 'renewal' | 'again';
  language: 'en' | 'es';
  email: string;
  /** A mail to this address came back, or could not be sent. */
  undelivered: boolean;
  /** Why it cannot be chosen. */
  blocked: 'own' | 'reserved' | 'on_hold' | 'withdrawn' | null;
}

export interface PaperPage {
  rows: PaperRow[];
  next: string | null;
  /** Of the whole filter, told with the first page; counted to `mostCounted` and no further. */
  count: number | null;
}
export const mostCounted = 10_000;

export interface ReservedRun {
  id: string;
  total: number;
  /** Left out, and why. */
  leftOut: { own: number; reserved: number; notInForce: number; gone: number };
}

export interface RunRow {
  id: string;
  kind: IssueKind;
  total: number;
  issued: number;
  failed: number;
  released: number;
  numbers: [string, string][];
  createdAt: number;
  createdByName: string;
  finishedAt: number | null;
}

export interface RunView extends RunRow {
  reason: string | null;
  /** Issued, and not told yet. */
  untold: number;
  told: number;
  /** Who makes the papers now; null when nobody does. */
  heldBy: { name: string; holder: string } | null;
}

export interface RunItem {
  id: string;
  certificationId: string;
  seq: number;
  name: string;
  number: string;
  state: 'reserved' | 'issued' | 'failed' | 'released';
  reason: FailReason | null;
  letters: string | null;
  sha256: string | null;
  /** certificate/contract.ts */
  facts: unknown;
}

/**
 * First and last of every unbroken row of numbers, in order: TR-2026-00412 to TR-2026-00625 is read in a second, where
 * 214 numbers are not.
 */
export function numberRanges(numbers: readonly string[]): [string, string][] {
  const ranges: [string, string][] = [];
  for (const number of [...new Set(numbers)].toSorted()) {
    const last = ranges.at(-1);
    if (last && follows(last[1], number)) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** The same letters before, as many digits, and one more. */
function follows(before: string, after: string): boolean {
  const [a, b] = [partsOf(before), partsOf(after)];
  return a !== null && b !== null && a.start === b.start && a.width === b.width && b.count === a.count + 1;
}

function partsOf(number: string): { start: string; count: number; width: number } | null {
  const [, start, digits] = /^(.*?)(\d{1,15})$/.exec(number) ?? [];
  return start === undefined || digits === undefined
    ? null
    : { start, count: Number(digits), width: digits.length };
}
