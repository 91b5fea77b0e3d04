import type { Topic } from '../contract.ts';
import type { CreditRule, Minimum, Rules } from '../rules.ts';

/** Words to write presets with. Hours here, minutes in the rules. */

/** All education that counts. */
export const totalAtLeast = (hours: number): Minimum => ({
  kind: 'minimum',
  code: 'total',
  of: [{}],
  minutes: hours * 60,
});

export const topicAtLeast = (topic: Topic, hours: number): Minimum => ({
  kind: 'minimum',
  code: topic,
  of: [{ anyTopic: [topic] }],
  minutes: hours * 60,
});

/** What holds where a source says nothing: every education counts, in hours, in any format, without approval. */
export const plainCredit: CreditRule = {
  hoursPerUnit: {},
  approvalNeeded: false,
  refusedSponsors: [],
  acceptedFormats: null,
  acceptedKinds: null,
  refusedKinds: [],
  refusedTopics: [],
  repetition: null,
  proof: null,
};

/** What holds where a source says nothing about dates, fees and the road back. */
export const plainDates: Omit<Rules, 'calendar' | 'credit' | 'requirements'> = {
  laterPeriodStarts: 'day_after_end',
  endInclusive: null,
  provisional: false,
  window: null,
  due: null,
  postmarkCounts: false,
  educationEndsAtApplication: false,
  ladder: [],
  fee: {},
};
