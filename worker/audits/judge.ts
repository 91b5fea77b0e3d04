import { minutesAfter } from '../../domain/audits/closing.ts';
import type { Outcome, Phase } from '../../domain/audits/contract.ts';
import type { StoredActivity } from '../../domain/activities/row.ts';
import { totalOf } from '../../domain/certifications/lines.ts';
import type { Evaluation } from '../../domain/programs/evaluation.ts';
import { corrected } from '../activities/correct.ts';
import { judgeDossier, type Dossier, type Judgement } from '../applications/dossier.ts';
import { staffOf } from '../kernel/actor.ts';
import { Failure } from '../kernel/failure.ts';
import type { Work } from '../kernel/write.ts';
import type { CaseFile } from './case-at.ts';
import type { StoredLine } from './case-store.ts';

/** What the rules say of the period that a case checks: as it is, and as it would be once the case is closed. */

export interface Change {
  line: StoredLine;
  was: StoredActivity;
  is: StoredActivity;
}

export interface Judged {
  before: Judgement;
  after: Judgement;
  changes: Change[];
  totalBefore: number | null;
  totalAfter: number | null;
  required: number | null;
  completeBefore: boolean | null;
  complete: boolean | null;
}

/** A renewal that is not decided yet was sent with hours that wait; an approved one stands on accepted hours alone. */
const answerOf = ({ phase }: { phase: Phase }, { first, second }: Judgement): Evaluation =>
  phase === 'before' ? second : first;

export function judgeOutcome(work: Work, { one, lines, dossier }: CaseFile, outcome: Outcome): Judged {
  const by = staffOf(work.actor, one.bodyId);
  const changes = lines.flatMap((line): Change[] => {
    const minutes = minutesAfter(line, outcome);
    const was = dossier.activities.find(({ id }) => id === line.activityId);
    if (minutes === null) return [];
    // A reviewer decided on it anew, or the person took it back: what was looked at is not what is there.
    if (was?.state !== 'accepted') throw entryChanged(line.title);
    const reasonCode = line.reasonCode ?? 'proof_missing';
    return [{ line, was, is: corrected({ was, minutes, reasonCode, by, now: work.now }) }];
  });
  const before = judgeDossier(dossier, work.language);
  const after = judgeDossier(withChanges(dossier, changes), work.language);
  const [is, was] = [answerOf(one, after), answerOf(one, before)];
  const [total, totalWas] = [totalOf(is, is, dossier.today), totalOf(was, was, dossier.today)];
  return {
    before,
    after,
    changes,
    totalBefore: totalWas?.acceptedMinutes ?? null,
    totalAfter: total?.acceptedMinutes ?? null,
    required: total?.requiredMinutes ?? null,
    completeBefore: was.complete,
    complete: is.complete,
  };
}

const entryChanged = (title: string) =>
  new Failure(
    409,
    'audits.entry_changed',
    `“${title}” was decided on anew since the renewal. Look at it again, and mark it as it is now.`,
    { facts: { title } },
  );

const withChanges = (dossier: Dossier, changes: readonly Change[]): Dossier => ({
  ...dossier,
  activities: dossier.activities.map(
    (activity) => changes.find(({ was }) => was.id === activity.id)?.is ?? activity,
  ),
});

/** Shown so far, still open, and asked for: as if open entries did not count, and as if all of them did. */
export function totalShown(
  { one, lines, dossier }: CaseFile,
  language: Work['language'],
): { shownMinutes: number; openMinutes: number; requiredMinutes: number } | null {
  const without = (states: readonly StoredLine['state'][]) => {
    const left = new Map(lines.map((line) => [line.activityId, leftOf(line, states)]));
    const activities = dossier.activities.flatMap((activity): StoredActivity[] => {
      const minutes = left.get(activity.id) ?? null;
      if (minutes === null) return [activity];
      return minutes === 0 ? [] : [{ ...activity, acceptedMinutes: minutes }];
    });
    const answer = answerOf(one, judgeDossier({ ...dossier, activities }, language));
    return totalOf(answer, answer, dossier.today);
  };
  const shown = without(['asked', 'answered', 'needs_more', 'question']);
  const reachable = without([]);
  if (!shown || !reachable) return null;
  return {
    shownMinutes: shown.acceptedMinutes,
    openMinutes: Math.max(0, reachable.acceptedMinutes - shown.acceptedMinutes),
    requiredMinutes: shown.requiredMinutes,
  };
}

/** What is left of an entry while those in `states` are taken as not shown; null: all of it. */
function leftOf(line: StoredLine, states: readonly StoredLine['state'][]): number | null {
  if (states.includes(line.state) || line.state === 'not_enough') return 0;
  return line.state === 'in_part' ? line.minutes : null;
}
