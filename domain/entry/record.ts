import type { ClaimedTraining } from './contract.ts';
import type { EntryFinding, TrainingFacts } from './facts.ts';
import type { EntryRequirement, RequirementOf } from './rules.ts';
import { judgeTraining } from './training.ts';

/**
 * What of an approved application belongs into a person's record: trainings, the test, hours of work. Never their story,
 * what others wrote, nor a background check.
 */
export interface AcceptedEntry {
  certificationId: string;
  /** The day it was judged as of. */
  sentOn: string;
  /** Of the version it was decided by. */
  requirements: readonly EntryRequirement[];
  /** As they were found when it was approved. */
  findings: readonly EntryFinding[];
  parts: readonly {
    code: string;
    route: string | null;
    decision: 'accepted' | 'asked' | 'waived' | null;
    trainings: readonly ClaimedTraining[];
  }[];
}

const isTraining = (rule: EntryRequirement): rule is RequirementOf<'training'> => rule.kind === 'training';

/** It served one of the trainings that were asked for. */
export const servedEntry = ({ requirements, sentOn }: AcceptedEntry, training: TrainingFacts): boolean =>
  requirements.filter(isTraining).some((rule) => judgeTraining(rule, training, sentOn).counts);

/** What the person entered and the body accepted from papers. By another route, or not asked for: nobody accepted it. */
export const acceptedClaims = (entry: AcceptedEntry): ClaimedTraining[] =>
  entry.parts.flatMap(({ code, decision, route, trainings }) => {
    const rule = entry.requirements.filter(isTraining).find((one) => one.code === code);
    const byRoute = rule?.routes?.some((one) => one.code === route);
    if (!rule || byRoute || decision !== 'accepted') return [];
    return trainings.filter(
      (claim) => judgeTraining(rule, { ...claim, attested: null }, entry.sentOn).counts,
    );
  });

/** Days on which a test was passed. */
export const testsPassed = ({ findings }: AcceptedEntry): string[] =>
  findings.flatMap(({ notes }) =>
    notes.flatMap(({ code, on }) => (code === 'examination_passed' && on !== undefined ? [on] : [])),
  );

/** Hours that the body took from papers, besides those that supervisors signed here. */
export const hoursFromPapers = ({
  requirements,
  findings,
  sentOn,
}: AcceptedEntry): { kind: 'experience' | 'supervision'; minutes: number; on: string }[] =>
  requirements.flatMap((rule) => {
    if (rule.kind !== 'experience' && rule.kind !== 'supervision') return [];
    const notes = findings.find(({ code }) => code === rule.code)?.notes ?? [];
    const signed = notes.find(({ code }) => code === 'hours_done');
    const isAccepted = notes.some(({ code }) => code === 'accepted');
    const minutes = rule.minutes - (signed?.minutes ?? 0);
    return signed && isAccepted && minutes > 0 ? [{ kind: rule.kind, minutes, on: sentOn }] : [];
  });
