import { programWords as enPrograms } from '../../words/programs/en.ts';
import { programWords as esPrograms } from '../../words/programs/es.ts';
import { en } from '../../words/transcripts/en.ts';
import { es } from '../../words/transcripts/es.ts';
import { writeCsv } from '../csv/write.ts';
import type { Transcript, TranscriptActivity, TranscriptPeriod } from './contract.ts';

/**
 * One line an activity, one a signed entry that is none and one each for what led to the certification, oldest first, for a spreadsheet. Amounts are minutes, dates
 * `YYYY-MM-DD`, so that a program can read them; the mark of order makes a spreadsheet take it as UTF-8.
 */
export function transcriptTable(transcript: Transcript): string {
  const words = transcript.language === 'es' ? es : en;
  const { kinds, formats } = transcript.language === 'es' ? esPrograms : enPrograms;
  const { columns, supervision } = words;
  const competencyNames = (codes: TranscriptActivity['competencies']) =>
    codes.map((code) => words.competencies.names[code]).join('; ');
  const activityRow = (one: TranscriptActivity, period: TranscriptPeriod | null) => [
    one.doneOn,
    one.title,
    one.provider,
    kinds[one.kind as keyof typeof kinds] ?? one.kind,
    formats[one.format as keyof typeof formats] ?? one.format,
    one.topicNames.join('; '),
    one.claimedMinutes,
    one.countedMinutes,
    words.marks[one.mark],
    one.sentence,
    one.attestedBy === null ? '' : words.attested[one.attestedBy],
    competencyNames(one.competencies),
    period === null ? '' : `${period.startsOn}/${period.endsOn}`,
  ];
  const all = [
    ...transcript.outside.map((one) => activityRow(one, null)),
    ...transcript.periods.flatMap((period) => period.activities.map((one) => activityRow(one, period))),
  ];
  const signed = transcript.supervision.entries
    .filter(({ isActivity }) => !isActivity)
    .map((one) => [
      one.on,
      supervision.kinds[one.kind],
      one.supervisorName,
      supervision.kinds[one.kind],
      one.grouping === null ? '' : supervision.groupings[one.grouping],
      '',
      one.minutes,
      null,
      '',
      '',
      words.attested.supervisor,
      competencyNames(one.competencies),
      '',
    ]);
  const rows = [...all, ...signed, ...beforeRows(transcript)].toSorted((a, b) =>
    String(a[0]).localeCompare(String(b[0]), 'en'),
  );
  const head = [
    columns.date,
    columns.what,
    columns.provider,
    columns.kind,
    columns.format,
    columns.topics,
    columns.claimedMinutes,
    columns.countedMinutes,
    columns.status,
    columns.why,
    columns.confirmedBy,
    columns.competencies,
    columns.period,
  ];
  return `\ufeff${writeCsv([head, ...rows])}`;
}

/** In the columns of activities; what was asked for then is no claim, so nothing is counted. */
function beforeRows({ before, body, language }: Transcript): (string | number | null)[][] {
  const words = language === 'es' ? es : en;
  const { formats } = language === 'es' ? esPrograms : enPrograms;
  const { heading, status, examination, hours } = words.before;
  const board = words.attested.board;
  const row = (on: string, what: string, minutes: number | null) =>
    [on, what, body.name, heading, '', '', minutes, null, status.accepted, '', board, '', ''] as const;
  return [
    ...before.trainings.map((one) => [
      one.completedOn,
      one.title,
      one.provider,
      heading,
      formats[one.format as keyof typeof formats] ?? one.format,
      one.topicNames.join('; '),
      one.minutes,
      null,
      status[one.status],
      '',
      words.attested[one.confirmedBy],
      one.competencies.map((code) => words.competencies.names[code]).join('; '),
      '',
    ]),
    ...before.examinations.map(({ passedOn }) => [...row(passedOn, examination, null)]),
    ...before.hours.map(({ kind, minutes, on }) => [...row(on, hours[kind], minutes)]),
  ];
}
