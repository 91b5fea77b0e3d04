import { decode } from '../../domain/training/decode.ts';
import type { Encoding } from '../../domain/training/codes.ts';
import { mostBytes, mostRows } from '../../domain/training/codes.ts';
import type { Layout, RosterFile } from '../../domain/training/contract.ts';
import {
  dayKey,
  judge,
  postedKey,
  type JudgedRow,
  type Known,
  type KnownPerson,
} from '../../domain/training/judge.ts';
import { formOf, guessLayout } from '../../domain/training/layout.ts';
import { readRows, type ReadRow } from '../../domain/training/read-rows.ts';
import { sayProblem } from '../../domain/training/say.ts';
import { isProblem, readTable, type TableProblem, type TableRow } from '../../domain/training/table.ts';
import { readTeaching, teachingQueries, type Teaching } from '../catalogue/read.ts';
import { memberOf } from '../kernel/actor.ts';
import { Failure } from '../kernel/failure.ts';
import { sha256 } from '../kernel/ids.ts';
import { dateIn } from '../kernel/today.ts';
import type { Work } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';
import {
  selectByEmail,
  selectByNumber,
  selectElsewhere,
  selectLayouts,
  selectPosted,
  type EmailTuple,
  type Named,
  type NumberTuple,
  type PostedTuple,
} from './known-store.ts';

/** A list read and judged: for the dry run, which stores nothing, and again when it is confirmed. */

export interface Checked {
  encoding: Encoding;
  layout: Layout;
  remembered: boolean;
  form: string;
  table: TableRow[];
  rows: JudgedRow[];
  teaching: Teaching;
  /** Of what would be posted; null: nothing would. */
  rowsHash: string | null;
}

/** At most two round trips, whatever the list. */
export async function checkList(work: Work, providerId: string, file: RosterFile): Promise<Checked> {
  const { database, ports, actor, now, language } = work;
  const { bodyId } = memberOf(actor, providerId);
  const refuse = (problem: TableProblem) => refusal(problem, sayProblem(problem, language));
  const { text, encoding } = textOf(file, refuse);
  const table = readTable(text);
  if (isProblem(table)) throw refuse(table);
  const form = formOf(table.rows);
  const last = file.layout ? null : await lastLayout(database, providerId, form);
  const layout = file.layout ?? last ?? guessLayout(table.rows);
  if (table.rows.length - (layout.header ? 1 : 0) > mostRows) throw refuse({ problem: 'too_many_rows' });
  // Ten thousand rows take a while: between two steps, whoever asked meanwhile goes first.
  await ports.giveWay();
  const read = readRows(table.rows, layout, file.edits);
  await ports.giveWay();
  const { known, teaching } = await readKnown(database, { bodyId, providerId }, read, now);
  // Anybody may ask to become a provider: who never was one learns nothing about numbers and names here.
  if (teaching.provider.approvals.length === 0) throw notApproved();
  await ports.giveWay();
  const rows = judge(read, known);
  return {
    encoding,
    layout,
    remembered: last !== null,
    form,
    table: table.rows,
    rows,
    teaching,
    rowsHash: await hashOf(rows),
  };
}

function textOf(
  file: RosterFile,
  refuse: (problem: TableProblem) => Failure,
): { text: string; encoding: Encoding } {
  if (file.bytes === undefined) return { text: file.text ?? '', encoding: 'utf-8' };
  const bytes = Uint8Array.from(atob(padded(file.bytes)), (letter) => letter.charCodeAt(0));
  if (bytes.length > mostBytes)
    throw new Failure(413, 'too_large', 'This list is larger than 10 MB. Part it in two files.');
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (otherFiles.some((one) => start.startsWith(one))) throw refuse({ problem: 'not_text' });
  return decode(bytes);
}

/** A workbook, a PDF or a picture: no list begins like them. */
const otherFiles = ['PK\u{3}', '%PDF', '\u{d0}\u{cf}\u{11}', '\u{89}PNG', '\u{ff}\u{d8}\u{ff}'];

/** Base64 may come without its end; with a length that no bytes have it is none. */
function padded(base64: string): string {
  const bare = base64.replace(/=+$/, '');
  if (bare.length % 4 === 1) return '';
  return bare.padEnd(Math.ceil(bare.length / 4) * 4, '=');
}

const refusal = ({ problem, row }: TableProblem, message: string) =>
  new Failure(422, `rosters.${problem}`, message, {
    details: [{ path: 'file', message }],
    ...(row !== undefined && { facts: { row } }),
  });

const notApproved = () =>
  new Failure(
    422,
    'rosters.not_approved',
    'The board has not approved you yet. Send the list again once it has.',
  );

async function lastLayout(database: Database, providerId: string, form: string): Promise<Layout | null> {
  const last = (await selectLayouts(database, providerId)).find((one) => one.form === form);
  return last ? (JSON.parse(last.layout) as Layout) : null;
}

async function readKnown(
  database: Database,
  { bodyId, providerId }: { bodyId: string; providerId: string },
  rows: readonly ReadRow[],
  now: number,
): Promise<{ known: Known; teaching: Teaching }> {
  const named = namedIn(bodyId, rows);
  const codes = [...new Set(rows.flatMap(({ course }) => course ?? []))];
  const [provider, approvals, courses, byNumber, byEmail, elsewhere, posted] = await database.batch([
    ...teachingQueries(database, providerId, codes),
    selectByNumber(database, named),
    selectByEmail(database, named),
    selectElsewhere(database, named),
    selectPosted(database, named),
  ]);
  const teaching = readTeaching([provider, approvals, courses]);
  const timeZone = provider[0]?.timeZone ?? 'UTC';
  const known: Known = {
    today: dateIn(timeZone, now),
    byNumber: new Map(
      listOf<NumberTuple>(byNumber).map(([number, id, name, held]) => [
        number,
        { id, name, certifications: newestFirst(held) },
      ]),
    ),
    byEmail: new Map(
      listOf<EmailTuple>(byEmail).map(([email, id, name, held]) => [
        email,
        { id, name, certifications: newestFirst(held) },
      ]),
    ),
    elsewhere: new Set(listOf<string>(elsewhere)),
    approvals: teaching.provider.approvals,
    courses: teaching.courses,
    ...postedBefore(listOf<PostedTuple>(posted)),
  };
  return { known, teaching };
}

const newestFirst = (held: EmailTuple[3]): KnownPerson['certifications'] =>
  held
    .map(([id, certifiedOn]) => ({ id, certifiedOn }))
    .toSorted((a, b) => (a.certifiedOn > b.certifiedOn ? -1 : 1));

const listOf = <Tuple>([answer]: { rows: string }[]): Tuple[] => JSON.parse(answer?.rows ?? '[]');

function namedIn(bodyId: string, rows: readonly ReadRow[]): Named {
  const values = (kind: 'number' | 'email') =>
    JSON.stringify([...new Set(rows.flatMap(({ who }) => (who?.kind === kind ? who.value : [])))]);
  let [firstOn, lastOn] = ['9999-12-31', '0001-01-01'];
  for (const { completedOn: on } of rows) {
    if (on !== null && on < firstOn) firstOn = on;
    if (on !== null && on > lastOn) lastOn = on;
  }
  return { bodyId, numbers: values('number'), emails: values('email'), firstOn, lastOn };
}

function postedBefore(tuples: readonly PostedTuple[]): Pick<Known, 'posted' | 'postedOnDay'> {
  const posted = new Map<string, number>();
  const postedOnDay = new Map<string, number>();
  for (const [personId, courseId, on, minutes, courseMinutes] of tuples) {
    posted.set(postedKey(personId, courseId, on), minutes);
    if (courseMinutes > 24 * 60) continue;
    const day = dayKey(personId, on);
    postedOnDay.set(day, (postedOnDay.get(day) ?? 0) + minutes);
  }
  return { posted, postedOnDay };
}

/** Of who, what, when and how long: the same rows again have the same hash, in whatever file they stand. */
async function hashOf(rows: readonly JudgedRow[]): Promise<string | null> {
  const posts = rows.flatMap(({ post }) =>
    post ? `${post.personId} ${post.courseVersionId} ${post.completedOn} ${post.minutes}` : [],
  );
  return posts.length === 0 ? null : sha256(posts.toSorted().join('\n'));
}
