import type { Topic } from '../programs/codes.ts';

/**
 * Of who attended a part of a course, every topic counts in that part: nobody says which hours they missed. Rounded down
 * to whole minutes, so that the parts are never more than the whole.
 */
export function scaledTopics(
  topics: readonly { topic: Topic; minutes: number }[],
  attended: number,
  whole: number,
): { topic: Topic; minutes: number }[] {
  if (attended >= whole) return [...topics];
  return topics
    .map(({ topic, minutes }) => ({ topic, minutes: Math.floor((minutes * attended) / whole) }))
    .filter(({ minutes }) => minutes > 0);
}
