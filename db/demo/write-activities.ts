import { versionOn } from '../../domain/catalogue/versions.ts';
import { factsOf, type LoggedActivity } from '../../domain/certifications/facts.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { newId } from '../../worker/kernel/ids.ts';
import { dateIn } from '../../worker/kernel/today.ts';
import { activity, reviewItem } from '../schema/index.ts';
import { board as known } from './board.ts';
import { keyOf, type CatalogueIndex } from './catalogue.ts';
import type { Desk } from './desk.ts';
import type { Logged } from './story.ts';
import type { DemoRecord, WrittenSpan } from './write-story.ts';

export type StoredLog = LoggedActivity & { sentAt: number };

const hour = 3_600_000;

/** Claims, decisions with the rule version and findings they were judged by, and their places in the queue. */
export function writeActivities(
  desk: Desk,
  record: DemoRecord,
  span: WrittenSpan,
  logged: readonly Logged[],
): StoredLog[] {
  const stored: StoredLog[] = [];
  for (const one of logged.toSorted((a, b) => a.sentAt - b.sentAt)) {
    const row = rowOf(record, one, desk.catalogue);
    const decidedAt = decidedAtOf(desk, one);
    const judged = decidedAt === null ? null : judge(record, span, stored, row, decidedAt);
    desk.rows.add(activity, {
      ...row,
      ...(decidedAt !== null && { ...decision(record, one, decidedAt), ...judged }),
    });
    stored.push(row);
    queue(desk, record, one, row.id, row.claimedMinutes);
    attach(desk, record, one, row.id);
    if (decidedAt !== null) tell(desk, record, one, row.id, decidedAt);
  }
  return stored;
}

function rowOf(
  { bodyId, personId, certificationId }: DemoRecord,
  { course, doneOn, sentAt, amount, breakMinutes, outcome }: Logged,
  catalogue: CatalogueIndex,
) {
  const versions = catalogue.get(keyOf(course)) ?? [];
  const version = versionOn(
    versions.map((one) => ({ ...one, id: one.versionId })),
    doneOn,
  );
  const printed = amount ?? { amount: course.hours, unit: 'hour' };
  const claimedMinutes = Math.round((amount && amount.unit !== 'ceu' ? course.hours : printed.amount) * 60);
  return {
    id: newId('act'),
    bodyId,
    personId,
    certificationId,
    title: course.title,
    provider: course.provider,
    doneOn,
    ...printed,
    hoursPerUnit: null,
    claimedMinutes,
    nonInstructionMinutes: breakMinutes ?? 0,
    topics: course.topics,
    kind: course.kind,
    format: course.format,
    sponsor: null,
    state: outcome.state,
    sentAt,
    acceptedMinutes: outcome.state === 'accepted' ? (outcome.minutes ?? null) : null,
    acceptedOn: null,
    acceptedTopics: null,
    acceptedSponsor: null,
    courseVersionId: version?.id ?? null,
    competencies: version?.competencies ?? null,
  };
}

function decidedAtOf({ chance, days }: Desk, { outcome, sentAt }: Logged): number | null {
  if (outcome.state === 'waiting' || outcome.state === 'withdrawn') return null;
  return Math.min(sentAt + chance.whole(4, 110) * hour, days.now - chance.whole(1, 9) * hour);
}

/** As of the day of the decision, beside what had been accepted by then. */
function judge(
  { story }: DemoRecord,
  span: WrittenSpan,
  before: readonly StoredLog[],
  row: StoredLog,
  decidedAt: number,
) {
  const { program, certifiedOn } = story;
  const asked = [
    ...before.filter(({ state }) => state === 'accepted'),
    { ...row, state: 'accepted' as const },
  ];
  const facts = factsOf({ credential: program.credential, certifiedOn }, span, asked, 'accepted');
  const evaluation = evaluate(program.preset, facts, dateIn(known.timeZone, decidedAt));
  const result = evaluation.activities.find(({ id }) => id === row.id);
  return { ruleVersion: evaluation.ruleVersion, findings: JSON.stringify(result) };
}

function decision({ decider }: DemoRecord, { outcome }: Logged, decidedAt: number) {
  const said = 'code' in outcome && outcome.code ? outcome : null;
  return {
    decidedAt,
    decidedBy: decider.id,
    deciderName: decider.name,
    reasonCode: said?.code ?? 'as_claimed',
    reasonText: said?.reason ?? null,
    version: 2,
  };
}

const queueState = {
  waiting: 'open',
  returned: 'with_person',
  accepted: 'closed',
  refused: 'closed',
  withdrawn: 'closed',
} as const;

function queue(desk: Desk, record: DemoRecord, one: Logged, activityId: string, minutes: number): void {
  const { bodyId, certificationId, personId, story } = record;
  desk.rows.add(reviewItem, {
    id: newId('rev'),
    bodyId,
    kind: 'activity',
    subjectId: activityId,
    certificationId,
    personId,
    who: story.name,
    what: one.course.title,
    // No rule of the demo's programs says how many hours a CEU is.
    minutes: one.amount?.unit === 'ceu' ? null : minutes,
    hasEvidence: one.paper !== null,
    state: queueState[one.outcome.state],
    openedAt: one.sentAt,
  });
}

function attach(
  desk: Desk,
  { personId }: DemoRecord,
  { paper, course, doneOn, sentAt }: Logged,
  activityId: string,
): void {
  if (!paper) return;
  const { picture, on = doneOn, ...shown } = paper;
  const facts = { ...shown, on, title: course.title, provider: course.provider };
  desk.files.push({
    evidenceId: newId('evi'),
    belongs: { activityId },
    personId,
    uploadedAt: sentAt - 60_000,
    picture,
    facts,
  });
}

const decisions = { accepted: 'accept', refused: 'refuse', returned: 'ask', waiting: '', withdrawn: '' };

function tell(
  desk: Desk,
  { certificationId }: DemoRecord,
  { outcome, course, doneOn }: Logged,
  activityId: string,
  at: number,
): void {
  const inPart = outcome.state === 'accepted' && outcome.minutes !== undefined;
  const after =
    outcome.state === 'accepted'
      ? { minutes: outcome.minutes ?? course.hours * 60, doneOn }
      : { state: outcome.state };
  desk.audit(at, certificationId, 'activities.decide', 'activity', activityId, {
    title: course.title,
    decision: inPart ? 'accept_part' : decisions[outcome.state],
    ...('code' in outcome && outcome.code && { reasonCode: outcome.code }),
    ...('reason' in outcome && outcome.reason && { reason: outcome.reason }),
    before: { minutes: course.hours * 60, doneOn },
    after,
  });
}
