import { activityRow, type Answers, type StoredActivity } from '../activities/row.ts';
import type { Language } from '../auth/contract.ts';
import type { PeriodFacts } from '../certifications/facts.ts';
import { requirementLines } from '../certifications/lines.ts';
import { competencies, type Competency } from '../competencies/codes.ts';
import type { RequirementCode } from '../programs/codes.ts';
import { requirementName } from '../programs/explain.ts';
import type { ProgramRules } from '../programs/rules.ts';
import { workKinds, type SignedHours } from '../supervision/facts.ts';
import type { SignedEntry, Transcript, TranscriptActivity, TranscriptPeriod } from './contract.ts';

/** The parts of a transcript that are worked out: pure. */

export interface Judged {
  period: PeriodFacts;
  isRunning: boolean;
  /** As of the last day of the period, or today while it runs. */
  answers: Answers;
  activities: readonly StoredActivity[];
}

/** What was done in a period belongs to it; what the board dated otherwise, on that day. Taken back is no part of a record. */
export function splitByPeriod<P extends PeriodFacts>(
  periods: readonly P[],
  activities: readonly StoredActivity[],
): { inPeriod: Map<P, StoredActivity[]>; outside: StoredActivity[] } {
  const inPeriod = new Map(periods.map((period): [P, StoredActivity[]] => [period, []]));
  const outside: StoredActivity[] = [];
  for (const one of activities) {
    if (one.state === 'withdrawn') continue;
    const on = one.acceptedOn ?? one.doneOn;
    const home = periods.find(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn);
    (home ? inPeriod.get(home) : outside)?.push(one);
  }
  return { inPeriod, outside };
}

export function periodOf(
  { period, isRunning, answers, activities }: Judged,
  program: ProgramRules,
  language: Language,
): TranscriptPeriod {
  const { first, second } = answers;
  return {
    startsOn: period.startsOn,
    endsOn: period.endsOn,
    isRunning,
    waived: first.waiver !== null,
    requirements: requirementLines(first, second, program, language),
    activities: activities.map((one) => activityOf(one, answers, program, language)),
  };
}

export function activityOf(
  stored: StoredActivity,
  answers: Answers,
  program: ProgramRules,
  language: Language,
): TranscriptActivity {
  const { id, title, provider, claimedMinutes, countedMinutes, mark, sentence, attestedBy } = activityRow(
    stored,
    answers,
    program,
    language,
  );
  const topics = stored.acceptedTopics ?? stored.topics;
  return {
    id,
    doneOn: stored.acceptedOn ?? stored.doneOn,
    title,
    provider,
    kind: stored.kind,
    format: stored.format,
    topics,
    topicNames: topics.map((code) => requirementName(code as RequirementCode, language, program.id)),
    claimedMinutes,
    countedMinutes,
    mark,
    sentence,
    attestedBy,
    competencies: known(stored.competencies ?? []),
  };
}

const isCompetency = (code: string): code is Competency => (competencies as readonly string[]).includes(code);
const known = (codes: readonly string[]): Competency[] => codes.filter(isCompetency);

/** Minutes that counted, and signed hours that are no activity of their own. What led to the certification is no CEU. */
export function coverage(
  activities: readonly TranscriptActivity[],
  signed: readonly SignedEntry[],
): Transcript['competencies'] {
  return competencies.map((code) => ({
    code,
    minutes:
      sum(activities.filter((one) => one.competencies.includes(code)).map((one) => one.countedMinutes)) +
      sum(
        signed.filter((one) => !one.isActivity && one.competencies.includes(code)).map((one) => one.minutes),
      ),
  }));
}

/** `attestations`: the entries that became activities. */
export function supervisionOf(
  signed: readonly SignedHours[],
  attestations: ReadonlySet<string>,
): Transcript['supervision'] {
  const entries = signed
    .map((one) => ({ ...one, isActivity: attestations.has(one.id) }))
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id));
  const totals = workKinds
    .map((kind) => ({
      kind,
      minutes: sum(entries.filter((one) => one.kind === kind).map((one) => one.minutes)),
    }))
    .filter(({ minutes }) => minutes > 0);
  return { totals, entries };
}

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
