import { longDate } from '../dates.ts';
import { addTable, type Cell, type Column } from '../flow/table.ts';
import { Flow, type Paragraph } from '../flow/flow.ts';
import type { Type } from '../flow/wrap.ts';
import { HAIRLINE, INK, QUIET } from '../layout.ts';
import type { CertificateFonts } from '../load.ts';
import { languageOf } from '../scripts/families.ts';
import { MARGIN, PAPERS } from './sheet.ts';
import type { TranscriptActivity, TranscriptFacts, TranscriptLook, TranscriptPeriod } from './contract.ts';
import type { CertificateWords } from '../../words/certificate/en.ts';
import type { TranscriptWords } from '../../words/transcripts/en.ts';

export interface Said {
  readonly words: TranscriptWords;
  /** Months, as the certificate writes them. */
  readonly dates: CertificateWords;
}

interface Setter {
  readonly flow: Flow;
  readonly said: Said;
  readonly fonts: CertificateFonts;
  readonly colour: string;
}

/** The whole record in the order of reading: who and what, what was done in each period, then what it adds up to. */
export function layoutTranscript(
  facts: TranscriptFacts,
  look: TranscriptLook & { readonly colour: string },
  fonts: CertificateFonts,
  said: Said,
): Flow {
  const { width, height } = PAPERS[look.size];
  const frame = { left: MARGIN, right: width - MARGIN, top: 72, bottom: height - 64 };
  const setter: Setter = { flow: new Flow(frame), said, fonts, colour: look.colour };
  addHead(setter, facts);
  for (const period of facts.periods) addPeriod(setter, period);
  addOutside(setter, facts.outside);
  addBefore(setter, facts.before);
  addSupervision(setter, facts.supervision);
  addCompetencies(setter, facts.competencies);
  addHistory(setter, facts.history);
  addFoot(setter, facts);
  return setter.flow;
}

const typesOf = ({ fonts: { record, plain, strong }, colour }: Setter) => ({
  name: { family: record, size: 26, colour: INK },
  title: { family: record, size: 15, colour },
  board: { family: strong, size: 10.5, colour },
  section: { family: record, size: 15, colour: INK },
  part: { family: strong, size: 10.5, colour: INK },
  text: { family: plain, size: 10, colour: INK },
  quiet: { family: plain, size: 9, colour: QUIET },
  strong: { family: strong, size: 10, colour: INK },
  head: { family: strong, size: 8.5, colour: QUIET },
});

function add(setter: Setter, type: Type, paragraph: Omit<Paragraph, keyof Type>): void {
  setter.flow.paragraph({ ...type, ...paragraph });
}

const heading = (setter: Setter, text: string) =>
  add(setter, typesOf(setter).section, { role: 'H2', text, before: 22, keep: 60 });
const part = (setter: Setter, text: string) =>
  add(setter, typesOf(setter).part, { role: 'H3', text, before: 10, keep: 44 });
const quiet = (setter: Setter, text: string) =>
  add(setter, typesOf(setter).quiet, { role: 'P', text, before: 3 });

function table(setter: Setter, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void {
  const { head } = typesOf(setter);
  addTable(setter.flow, { columns, rows, head, before: 6, hairline: HAIRLINE, line: QUIET });
}

const date = ({ said }: Setter, on: string) => longDate(on, said.dates);
/** "24.5 h" */
const hours = (minutes: number) => `${Math.round((minutes / 60) * 100) / 100} h`;

function addHead(setter: Setter, facts: TranscriptFacts): void {
  const { words } = setter.said;
  const { certification, person, body } = facts;
  const types = typesOf(setter);
  const language = languageOf(person.name);
  add(setter, types.board, { role: 'P', text: body.name, before: 0 });
  add(setter, types.quiet, { role: 'P', text: words.titled(certification.number), before: 2 });
  add(setter, types.name, {
    role: 'H1',
    text: person.name,
    before: 12,
    leading: 1.2,
    direction: 'auto',
    ...(language !== undefined && { language }),
  });
  add(setter, types.title, { role: 'P', text: certification.title, before: 2 });
  quiet(setter, words.asOf(date(setter, facts.asOf)));
  const { facts: labels } = words;
  const lines: [string, string][] = [
    [labels.standing, words.answers[certification.answer]],
    [labels.number, certification.number],
    [labels.certifiedOn, date(setter, certification.certifiedOn)],
    [labels.validFrom, date(setter, certification.validFromOn)],
    [labels.validUntil, date(setter, certification.validUntilOn)],
    [labels.issuer, body.name],
  ];
  pairs(setter, '', '', lines);
}

/** Names and values, in two columns. */
function pairs(
  setter: Setter,
  left: string,
  right: string,
  lines: readonly (readonly [string, string])[],
): void {
  const { text, strong } = typesOf(setter);
  const columns = [
    { share: 0.34, head: left },
    { share: 0.66, head: right },
  ];
  const rows = lines.map(([label, value]) => [
    [{ type: text, text: label }],
    [{ type: strong, text: value }],
  ]);
  table(setter, columns, rows);
}

function addPeriod(setter: Setter, period: TranscriptPeriod): void {
  const { words } = setter.said;
  heading(setter, words.period.heading(date(setter, period.startsOn), date(setter, period.endsOn)));
  if (period.isRunning) quiet(setter, words.period.running);
  if (period.waived) quiet(setter, words.period.waived);
  if (period.requirements.length > 0) {
    part(setter, words.period.asks);
    const lines = period.requirements.map((one) => [one.name, measured(words, one)] as const);
    pairs(setter, words.columns.requirement, words.columns.counted, lines);
  } else if (!period.waived) quiet(setter, words.period.noRules);
  part(setter, words.period.done);
  if (period.activities.length === 0) quiet(setter, words.period.nothing);
  else activities(setter, period.activities);
}

function measured(
  { period: { line } }: TranscriptWords,
  { kind, unit, accepted, required, waiting }: TranscriptPeriod['requirements'][number],
): string {
  const has =
    unit === 'count'
      ? line.occurrences(accepted, required)
      : kind === 'maximum'
        ? line.maximum(hours(accepted), hours(required))
        : line.minimum(hours(accepted), hours(required));
  if (waiting === 0) return has;
  return `${has}, ${line.waiting(unit === 'count' ? String(waiting) : hours(waiting))}`;
}

function activities(setter: Setter, list: readonly TranscriptActivity[]): void {
  const { words } = setter.said;
  const { columns: heads } = words;
  const { strong, text, quiet: small } = typesOf(setter);
  const columns = [
    { share: 0.46, head: heads.what },
    { share: 0.19, head: heads.date },
    { share: 0.1, head: heads.claimed, isNumber: true },
    { share: 0.1, head: heads.counts, isNumber: true },
    { share: 0.15, head: heads.status },
  ];
  const rows = list.map((one) => {
    const more = [
      [one.provider, ...one.topicNames].filter((each) => each !== '').join(' · '),
      one.sentence,
      one.attestedBy === null ? '' : `${heads.confirmedBy}: ${words.attested[one.attestedBy]}`,
      one.competencies.map((code) => words.competencies.names[code]).join(', '),
    ];
    const what = more.filter((each) => each !== '').map((each) => ({ type: small, text: each }));
    return [
      [{ type: strong, text: one.title }, ...what],
      [{ type: text, text: date(setter, one.doneOn) }],
      [{ type: text, text: hours(one.claimedMinutes) }],
      [{ type: text, text: hours(one.countedMinutes) }],
      [{ type: text, text: words.marks[one.mark] }],
    ];
  });
  table(setter, columns, rows);
}

function addOutside(setter: Setter, outside: TranscriptFacts['outside']): void {
  if (outside.length === 0) return;
  heading(setter, setter.said.words.outside.heading);
  quiet(setter, setter.said.words.outside.text);
  activities(setter, outside);
}

function addBefore(
  setter: Setter,
  { trainings, examinations, hours: papers }: TranscriptFacts['before'],
): void {
  const { before } = setter.said.words;
  if (trainings.length + examinations.length + papers.length === 0) return;
  heading(setter, before.heading);
  quiet(setter, before.text);
  if (trainings.length > 0) trainingsBefore(setter, trainings);
  if (examinations.length + papers.length === 0) return;
  part(setter, before.more);
  const { columns } = setter.said.words;
  pairs(setter, columns.what, columns.amount, [
    ...examinations.map(({ passedOn }) => [before.examination, date(setter, passedOn)] as const),
    ...papers.map(({ kind, minutes }) => [before.hours[kind], hours(minutes)] as const),
  ]);
}

function trainingsBefore(setter: Setter, list: TranscriptFacts['before']['trainings']): void {
  const { before, columns: heads, attested, competencies } = setter.said.words;
  const { strong, text, quiet: small } = typesOf(setter);
  part(setter, before.trainings);
  const columns = [
    { share: 0.5, head: heads.what },
    { share: 0.2, head: heads.date },
    { share: 0.1, head: heads.time, isNumber: true },
    { share: 0.2, head: heads.status },
  ];
  const rows = list.map((one) => {
    const more = [
      [one.provider, ...one.topicNames].filter((each) => each !== '').join(' · '),
      `${heads.confirmedBy}: ${attested[one.confirmedBy]}`,
      one.competencies.map((code) => competencies.names[code]).join(', '),
    ];
    const what = more.filter((each) => each !== '').map((each) => ({ type: small, text: each }));
    return [
      [{ type: strong, text: one.title }, ...what],
      [{ type: text, text: date(setter, one.completedOn) }],
      [{ type: text, text: hours(one.minutes) }],
      [{ type: text, text: before.status[one.status] }],
    ];
  });
  table(setter, columns, rows);
}

function addSupervision(setter: Setter, { totals, entries }: TranscriptFacts['supervision']): void {
  const { supervision, columns: heads } = setter.said.words;
  heading(setter, supervision.heading);
  if (entries.length === 0) return quiet(setter, supervision.none);
  const sums = totals.map(({ kind, minutes }) => [supervision.kinds[kind], hours(minutes)] as const);
  pairs(setter, heads.kind, heads.time, sums);
  part(setter, setter.said.words.period.done);
  const { strong, text } = typesOf(setter);
  const columns = [
    { share: 0.32, head: heads.what },
    { share: 0.2, head: heads.date },
    { share: 0.1, head: heads.time, isNumber: true },
    { share: 0.2, head: heads.supervisor },
    { share: 0.18, head: heads.signedOn },
  ];
  const rows = entries.map(({ kind, grouping, on, minutes, supervisorName, signedOn }) => {
    const what = [supervision.kinds[kind], ...(grouping === null ? [] : [supervision.groupings[grouping]])];
    const cells = [date(setter, on), hours(minutes), supervisorName, date(setter, signedOn)];
    return [[{ type: strong, text: what.join(', ') }], ...cells.map((cell) => [{ type: text, text: cell }])];
  });
  table(setter, columns, rows);
}

/** All nine, also those that no hour stands for yet: it is a map, not a mark. */
function addCompetencies(setter: Setter, list: TranscriptFacts['competencies']): void {
  const { competencies, columns } = setter.said.words;
  heading(setter, competencies.heading);
  quiet(setter, competencies.text);
  const lines = list.map(({ code, minutes }) => {
    const amount = minutes > 0 ? hours(minutes) : competencies.none;
    return [competencies.names[code], amount] as const;
  });
  pairs(setter, columns.competencies, columns.time, lines);
}

function addHistory(setter: Setter, history: TranscriptFacts['history']): void {
  const { words } = setter.said;
  heading(setter, words.history.heading);
  const lines = history.map(
    ({ kind, effectiveOn }) => [words.history[kind], date(setter, effectiveOn)] as const,
  );
  pairs(setter, words.columns.what, words.columns.date, lines);
}

function addFoot(setter: Setter, { madeAt, body, certification }: TranscriptFacts): void {
  const moment = `${date(setter, madeAt.slice(0, 10))}, ${madeAt.slice(11, 16)} UTC`;
  add(setter, typesOf(setter).quiet, { role: 'P', text: setter.said.words.foot(moment), before: 22 });
  const { words, dates } = setter.said;
  const link = { target: certification.verifyUrl, description: dates.linkDescription };
  setter.flow.link(typesOf(setter).quiet, 6, words.facts.check, link);
  quiet(setter, body.helpContact);
}
