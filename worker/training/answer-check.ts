import { writeCsv } from '../../domain/csv/write.ts';
import { fields, verdicts, type Field } from '../../domain/training/codes.ts';
import type { CheckedRow, RosterCheck, RosterCheckView, RosterFile } from '../../domain/training/contract.ts';
import type { JudgedRow } from '../../domain/training/judge.ts';
import { columnsOf } from '../../domain/training/layout.ts';
import { sayReason } from '../../domain/training/say.ts';
import type { Language } from '../../domain/auth/contract.ts';
import { Failure } from '../kernel/failure.ts';
import type { Work } from '../kernel/write.ts';
import { headings } from '../../words/training-server/headings.ts';
import { checkList } from './check.ts';

/** What a dry run answers. Nothing is stored: whoever confirms sends the list again, and it is judged again. */

const usualRows = 50;
/** A list is judged again with every cell that is mended; so many in a minute is a script. */
const mostAMinute = 60;

export async function answerCheck(
  work: Work,
  providerId: string,
  { show = 'to_mend', after = 0, limit = usualRows, ...file }: RosterCheck,
): Promise<RosterCheckView> {
  await refuseScripts(work, providerId);
  const { rows, table, ...checked } = await checkList(work, providerId, file);
  const wanted = rows.filter((row) => row.row > after && (show === 'all' || isToMend(row)));
  const page = wanted.slice(0, limit);
  return {
    encoding: checked.encoding,
    layout: checked.layout,
    remembered: checked.remembered,
    columns: columnsOf(table, checked.layout),
    counts: countsOf(rows),
    rowsHash: checked.rowsHash,
    attests: checked.teaching.provider.attests,
    rows: page.map((row) => rowView(row, work.language)),
    next: wanted.length > limit ? (page.at(-1)?.row ?? null) : null,
  };
}

/** The rows to mend as a table file, each with why; what a spreadsheet would run is text in it. */
export async function rowsToMend(work: Work, providerId: string, file: RosterFile): Promise<string> {
  await refuseScripts(work, providerId);
  const { rows, layout } = await checkList(work, providerId, file);
  const kept = fields.filter((field) => field !== 'familyName');
  const { row: rowHeading, why, ...named } = headings[work.language];
  const names = { ...named, amount: named[layout.amountUnit] };
  return writeCsv([
    [rowHeading, ...kept.map((field) => names[field]), why],
    ...rows
      .filter(isToMend)
      .map((one) => [
        one.row,
        ...kept.map((field) => one.cells[field]),
        one.reasons.map((reason) => sayReason(reason, work.language).sentence).join(' '),
      ]),
  ]);
}

const isToMend = ({ verdict }: JudgedRow) => verdict === 'fix' || verdict === 'unknown';

function rowView({ row, cells, verdict, reasons }: JudgedRow, language: Language): CheckedRow {
  return { row, cells: shortened(cells), verdict, reasons: reasons.map((one) => sayReason(one, language)) };
}

const shortened = (cells: Record<Field, string>): Record<Field, string> =>
  Object.fromEntries(fields.map((field) => [field, cells[field].slice(0, 500)])) as Record<Field, string>;

function countsOf(rows: readonly JudgedRow[]): RosterCheckView['counts'] {
  const posts = rows.flatMap(({ post }) => post ?? []);
  const of = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
  return {
    rows: rows.length,
    people: new Set(posts.map(({ personId }) => personId)).size,
    minutes: posts.reduce((sum, { minutes }) => sum + minutes, 0),
    ...(Object.fromEntries(verdicts.map((verdict) => [verdict, of(verdict)])) as Record<
      (typeof verdicts)[number],
      number
    >),
  };
}

async function refuseScripts({ ports }: Work, providerId: string): Promise<void> {
  if (await ports.sieve.take(`roster:${providerId}`, mostAMinute)) return;
  throw new Failure(429, 'rosters.too_often', 'This list was checked very often. Go on in a minute.', {
    headers: { 'Retry-After': '60' },
  });
}
