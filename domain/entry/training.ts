import { daysTooOld, servesUntil } from './ageing.ts';
import type { EntryFacts, EntryNote, PartFacts, TrainingFacts } from './facts.ts';
import type { RequirementOf } from './rules.ts';

/** Which trainings serve, and whether they are enough. */

type Rule = RequirementOf<'training'>;

export interface JudgedTraining {
  training: TrainingFacts;
  counts: boolean;
  notes: EntryNote[];
}

/** Why one training does not serve, or until when it does. Claimed ones are judged by what the claim says. */
export function judgeTraining(rule: Rule, training: TrainingFacts, asOf: string): JudgedTraining {
  const { completedOn, format, attested, title } = training;
  const about = { title, on: completedOn };
  const notes: EntryNote[] = [];
  if (completedOn > asOf) notes.push({ code: 'after_sending', ...about });
  const days = daysTooOld(completedOn, rule.noOlderThan, asOf);
  if (days > 0) notes.push({ code: 'too_long_ago', ...about, days, ...spanOf(rule.noOlderThan) });
  if (rule.formats && !rule.formats.includes(format)) notes.push({ code: 'format_not_taken', ...about });
  if (attested && rule.approvedProvider && !attested.approvedThen)
    notes.push({ code: 'provider_not_approved', ...about });
  if (attested && rule.recognitions && !rule.recognitions.includes(attested.recognition))
    notes.push({ code: 'recognition_not_taken', ...about });
  return { training, counts: notes.length === 0, notes };
}

const spanOf = (ageing: Rule['noOlderThan']): Pick<EntryNote, 'months'> =>
  ageing && 'months' in ageing ? { months: ageing.months } : {};

/** What is left of hours, topics and live hours when these trainings count. Nothing: they are enough. */
function leftOf(rule: Rule, trainings: readonly TrainingFacts[]): EntryNote[] {
  const sum = (some: readonly { minutes: number }[]) => some.reduce((all, { minutes }) => all + minutes, 0);
  const left: EntryNote[] = [];
  const hours = (rule.minutes ?? 0) - sum(trainings);
  if (hours > 0) left.push({ code: 'hours_left', minutes: hours });
  for (const { topic, minutes } of rule.topics ?? []) {
    const own = trainings.flatMap(({ topics }) => topics.filter((part) => part.topic === topic));
    if (sum(own) < minutes) left.push({ code: 'topic_left', topic, minutes: minutes - sum(own) });
  }
  const live = (rule.liveMinutes ?? 0) - sum(trainings.filter(({ format }) => format !== 'self_study'));
  if (live > 0) left.push({ code: 'live_left', minutes: live });
  return left;
}

export function judgeTrainings(
  rule: Rule,
  { trainings }: EntryFacts,
  part: PartFacts,
  asOf: string,
): { state: 'done' | 'missing' | 'to_decide'; notes: EntryNote[] } {
  const judged = inOrder(trainings).map((one) => judgeTraining(rule, one, asOf));
  const serving = judged.filter(({ counts }) => counts).map(({ training }) => training);
  const attested = serving.filter((one) => one.attested);
  const claimed = serving.filter((one) => !one.attested);
  const accepted = part.decision === 'accepted';
  const why = judged.flatMap(({ notes }) => notes);
  const minutes = serving.reduce((all, one) => all + one.minutes, 0);
  // Without a number of hours nothing but the body's word says that a training is enough.
  const measured = rule.minutes !== undefined || rule.topics !== undefined;
  const left = leftOf(rule, accepted ? serving : attested);
  if (measured ? left.length === 0 : accepted)
    return { state: 'done', notes: [{ code: 'hours_done', minutes }, ...soonest(rule, serving), ...why] };
  const leftWithClaims = leftOf(rule, serving);
  const papers = claimed.length > 0 || part.files > 0 || (!measured && serving.length > 0);
  if (leftWithClaims.length === 0 && papers && !accepted)
    return {
      state: 'to_decide',
      notes: [{ code: 'hours_to_read', minutes }, ...soonest(rule, serving), ...why],
    };
  if (!measured) return { state: 'missing', notes: [{ code: 'paper_missing' }, ...why] };
  return { state: 'missing', notes: [{ code: 'hours_done', minutes }, ...leftWithClaims, ...why] };
}

/** The same answer in whatever order they came. */
const inOrder = (trainings: readonly TrainingFacts[]) =>
  trainings.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
const keyOf = ({ completedOn, title, minutes }: TrainingFacts) => `${completedOn} ${title} ${minutes}`;

/** The first day on which one of them stops serving: it has to be sent by then. */
function soonest(rule: Rule, serving: readonly TrainingFacts[]): EntryNote[] {
  const { noOlderThan } = rule;
  if (!noOlderThan) return [];
  const [until] = serving.map(({ completedOn }) => servesUntil(completedOn, noOlderThan)).toSorted();
  return until === undefined ? [] : [{ code: 'too_old_soon', until }];
}
