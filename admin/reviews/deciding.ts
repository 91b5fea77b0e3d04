import { useQueryClient } from '@tanstack/solid-query';
import type { ActivityDecision } from '../../domain/activities/contract.ts';
import type { ActivityReview } from '../../domain/reviews/contract.ts';
import { Failure } from '../api.ts';
import { told } from '../staff/failures.ts';
import { hours } from '../ui/format.ts';
import { onItsWay } from '../ui/on-its-way.ts';
import { createSubmission } from '../ui/submission.ts';
import { decide, readQueueAgain } from './calls.ts';
import { netMinutes } from './view.ts';
import { t } from './words.ts';

export const fieldIds = {
  minutes: 'decide-hours',
  doneOn: 'decide-date',
  topics: 'decide-topics',
  sponsor: 'decide-sponsor',
  reasonCode: 'decide-code',
  reason: 'decide-reason',
} as const;

export type Outcome = 'accepted' | 'returned' | 'refused';
const outcomes: Record<ActivityDecision['decision'], Outcome> = {
  accept: 'accepted',
  accept_part: 'accepted',
  ask: 'returned',
  refuse: 'refused',
};

/** Sends a decision. Somebody else's earlier one is no failure of this form: `taken` is told instead. */
export function useDeciding(options: {
  bodyId: string;
  review: () => ActivityReview;
  decided: (outcome: Outcome) => void;
  taken: (failure: Failure) => void;
}) {
  const client = useQueryClient();
  const check = onItsWay(async () => {
    const { activityDecision } = await import('../../domain/activities/contract.ts');
    return (value) => activityDecision.safeParse(value);
  });
  const minutesProblem = () => {
    const { activity, unitClear } = options.review();
    return unitClear ? t('form.problems.minutes', hours(netMinutes(activity))) : t('form.problems.give');
  };
  return createSubmission<ActivityDecision, 'saved' | Failure>({
    check,
    messages: () => ({
      minutes: { field: fieldIds.minutes, message: minutesProblem() },
      doneOn: { field: fieldIds.doneOn, message: t('form.problems.doneOn') },
      topics: { field: fieldIds.topics, message: t('form.problems.topics') },
      reason: { field: fieldIds.reason, message: t('form.problems.reason') },
    }),
    send: async (decision, key) => {
      try {
        await told(decide(options.bodyId, options.review().activity.id, decision, key), {
          'reviews.own_record': () => t('own.text'),
          'activities.unit_unclear': () => t('form.problems.unit'),
        });
        return 'saved';
      } catch (error) {
        if (error instanceof Failure && error.status === 409) return error;
        throw error;
      }
    },
    done: (answer, decision) => {
      if (answer === 'saved') options.decided(outcomes[decision.decision]);
      else options.taken(answer);
      void readQueueAgain(client, options.bodyId);
    },
  });
}
export type DecisionSubmission = ReturnType<typeof useDeciding>;
