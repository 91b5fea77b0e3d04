import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { certification } from './certifications.ts';
import { person } from './people.ts';

export const activityStates = ['waiting', 'returned', 'accepted', 'refused', 'withdrawn'] as const;
export type ActivityState = (typeof activityStates)[number];

/**
 * One more state, which nobody reads: an activity of a roster that is still being posted (worker/training). Readers go
 * through activities/store and activities/family, or ask for the states they mean.
 */
export const arriving = 'arriving';

/**
 * One thing done that may earn credit: what the person claimed and, beside it, what was accepted. Both stay.
 * `accepted…` are null until accepted; acceptedMinutes is null too when the claim was accepted as it stood.
 */
export const activity = sqliteTable(
  'activity',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certification.id),
    /**
     * The certification it was set aside for, where an hour serves one only. Null: the one it was logged for. Where hours
     * are shared it is not asked: they count in every certification of the person under the same preset of the body.
     */
    allottedTo: text('allotted_to').references(() => certification.id),
    title: text('title').notNull(),
    provider: text('provider').notNull(),
    doneOn: text('done_on').notNull(),
    /** As printed on the paper: 3 `hour`, 0.3 `ceu`, 2 `semester_credit`. */
    amount: real('amount').notNull(),
    unit: text('unit').notNull(),
    hoursPerUnit: real('hours_per_unit'),
    claimedMinutes: integer('claimed_minutes').notNull(),
    nonInstructionMinutes: integer('non_instruction_minutes').notNull().default(0),
    topics: text('topics', { mode: 'json' }).$type<string[]>().notNull(),
    kind: text('kind').notNull(),
    format: text('format').notNull(),
    /** Who gave it, as rules ask: a code of domain/programs/codes.ts. Null: nobody said, taken as an approved provider. */
    sponsor: text('sponsor'),
    state: text('state', { enum: activityStates }).notNull(),
    sentAt: integer('sent_at').notNull(),
    acceptedMinutes: integer('accepted_minutes'),
    acceptedOn: text('accepted_on'),
    acceptedTopics: text('accepted_topics', { mode: 'json' }).$type<string[]>(),
    /** What a reviewer corrected. Null: as claimed. */
    acceptedSponsor: text('accepted_sponsor'),
    /** Who confirmed it, so that no file is needed: a provider's roster or a supervisor's signature. Null: nobody did. */
    attestedBy: text('attested_by', { enum: ['provider', 'supervisor'] }),
    /** The roster row or the signed entry that it came from. One of each makes one activity. */
    attestationId: text('attestation_id').unique(),
    /** What a course was worth when it was given. */
    courseVersionId: text('course_version_id'),
    /** Codes of domain/competencies/codes.ts (G01). Null: nobody said. */
    competencies: text('competencies', { mode: 'json' }).$type<string[]>(),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    deciderName: text('decider_name'),
    reasonCode: text('reason_code'),
    /** What the reviewer wrote for the person. Never in lists, mails or public pages. */
    reasonText: text('reason_text'),
    /** The rule version and findings the decision was judged by (stored shape of domain/programs). */
    ruleVersion: text('rule_version'),
    findings: text('findings'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('activity_certification').on(t.certificationId, t.doneOn, t.id),
    index('activity_person').on(t.personId, t.doneOn, t.id),
    index('activity_recent').on(t.certificationId, t.sentAt, t.id),
    index('activity_decider').on(t.bodyId, t.decidedBy, t.decidedAt),
    index('activity_same_course').on(t.bodyId, t.title),
  ],
);

/** What somebody typed and has not sent. Outside the one door: no audit row (architecture 3). */
export const draft = sqliteTable(
  'draft',
  {
    personId: text('person_id').notNull(),
    kind: text('kind').notNull(),
    content: text('content').notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.kind] })],
);
