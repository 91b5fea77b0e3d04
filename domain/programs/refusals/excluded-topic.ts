import type { Refusal } from './refusal.ts';

/** Any one refused topic refuses the whole activity. */
export const excludedTopic: Refusal = ({ topics }, minutes, { credit }) => {
  if (credit.refusedTopics.length === 0) return null;
  const topic = topics.find((one) => credit.refusedTopics.includes(one));
  return topic === undefined ? null : { code: 'excluded_topic', minutes, params: { topic } };
};
