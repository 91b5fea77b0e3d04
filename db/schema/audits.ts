import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { activity } from './activities.ts';
import { body } from './bodies.ts';
import { certification } from './certifications.ts';
import { person } from './people.ts';
import { program } from './programs.ts';

/** Audits of renewals (not the audit log): a plan, the list it is drawn from, and the cases that come of it. */

export const auditPhases = ['before', 'after'] as const;
export const planStates = ['planned', 'listed', 'drawn', 'withdrawn'] as const;

/**
 * One draw: planned (the seed is committed to), listed (the population is closed and hashed), drawn (the seed is out).
 * It is withdrawn only as long as it is not drawn, and stays to be seen.
 */
export const auditPlan = sqliteTable(
  'audit_plan',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    programId: text('program_id')
      .notNull()
      .references(() => program.id),
    /** As people call it: "October 2026". */
    cycle: text('cycle').notNull(),
    phase: text('phase', { enum: auditPhases }).notNull(),
    fromOn: text('from_on').notNull(),
    toOn: text('to_on').notNull(),
    /** Stratum to rate. STORED SHAPE: Rates of domain/audits/contract.ts. */
    rates: text('rates').notNull(),
    /** Who was checked in so many draws of the program before is left out. 0: may be drawn again. */
    skipRecent: integer('skip_recent').notNull(),
    answerDays: integer('answer_days').notNull(),
    /** The seed, encrypted with the service's secret (audits/seed.ts): a copy of the database does not tell it. */
    sealedSeed: text('sealed_seed').notNull(),
    /** SHA-256 of the seed, and of the terms as text (domain/audits/draw.ts); both public since the plan was made. */
    commitment: text('commitment').notNull(),
    termsHash: text('terms_hash').notNull(),
    state: text('state', { enum: planStates }).notNull(),
    madeAt: integer('made_at').notNull(),
    madeBy: text('made_by').notNull(),
    makerName: text('maker_name').notNull(),
    listedAt: integer('listed_at'),
    populationHash: text('population_hash'),
    /** How many were left out, by reason. STORED SHAPE: Partial<Record<Exclusion, number>>. */
    excluded: text('excluded'),
    drawnAt: integer('drawn_at'),
    drawerName: text('drawer_name'),
    /** Published with the draw, as hexadecimal digits. */
    seed: text('seed'),
    withdrawnAt: integer('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('audit_plan_body').on(t.bodyId, t.madeAt, t.id),
    index('audit_plan_program').on(t.programId, t.state, t.drawnAt),
  ],
);

/** One renewal of a plan's list, under an id that tells nobody anything who does not know the renewal's own. */
export const auditMember = sqliteTable(
  'audit_member',
  {
    planId: text('plan_id')
      .notNull()
      .references(() => auditPlan.id),
    id: text('id').notNull(),
    /** No foreign key: the published list outlives what it was made of. */
    applicationId: text('application_id').notNull(),
    stratum: text('stratum').notNull(),
    /** Place in its stratum's draw; null: not drawn. */
    rank: integer('rank'),
    /** Drawn, and no case was opened: why. */
    passedOver: text('passed_over'),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.id] }),
    uniqueIndex('audit_member_application').on(t.planId, t.applicationId),
  ],
);

export const caseStates = ['with_person', 'with_body', 'proposed', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];

export const auditCase = sqliteTable(
  'audit_case',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    planId: text('plan_id')
      .notNull()
      .references(() => auditPlan.id),
    memberId: text('member_id').notNull(),
    applicationId: text('application_id').notNull(),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certification.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    state: text('state', { enum: caseStates }).notNull(),
    openedAt: integer('opened_at').notNull(),
    /** Since when it is in this state. */
    sinceAt: integer('since_at').notNull(),
    /** Last day to answer, where the body is. */
    dueOn: text('due_on').notNull(),
    extensions: integer('extensions').notNull().default(0),
    /** 1: the first answer; 2 and more: after a question of the body. */
    round: integer('round').notNull().default(1),
    seenAt: integer('seen_at'),
    sentAt: integer('sent_at'),
    /** The person asked for more time, and nobody has given it yet. */
    moreTimeAskedAt: integer('more_time_asked_at'),
    /** Who works on it. Null: nobody yet. `appointed`: by an administrator, as one who does not work with the person. */
    auditorId: text('auditor_id'),
    auditorName: text('auditor_name'),
    appointed: integer('appointed', { mode: 'boolean' }).notNull().default(false),
    outcome: text('outcome'),
    reasonCode: text('reason_code'),
    proposedAt: integer('proposed_at'),
    proposedBy: text('proposed_by'),
    proposerName: text('proposer_name'),
    /** What was added to the letter by hand. For the person and the staff of the case. */
    note: text('note'),
    closedAt: integer('closed_at'),
    closerName: text('closer_name'),
    /** As it was sent. STORED SHAPE: Letter of domain/audits/contract.ts. */
    letter: text('letter'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    // A renewal is checked once, however many draws it is in and however often a job runs.
    uniqueIndex('audit_case_application').on(t.applicationId),
    index('audit_case_queue').on(t.bodyId, t.state, t.dueOn, t.id),
    index('audit_case_plan').on(t.planId, t.state, t.dueOn, t.id),
    // A result that waits for a second person; empty of all others.
    index('audit_case_proposed')
      .on(t.bodyId, t.proposedAt)
      .where(sql`${t.state} = 'proposed'`),
    index('audit_case_person').on(t.personId, t.openedAt),
    index('audit_case_certification').on(t.certificationId, t.planId),
    index('audit_case_outcome').on(t.bodyId, t.state, t.planId, t.outcome, t.reasonCode),
  ],
);

export const lineStates = [
  'attested',
  'asked',
  'answered',
  'needs_more',
  'question',
  'enough',
  'in_part',
  'not_enough',
] as const;
export type LineState = (typeof lineStates)[number];

/** One entry that the renewal counted. */
export const auditLine = sqliteTable(
  'audit_line',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => auditCase.id),
    activityId: text('activity_id')
      .notNull()
      .references(() => activity.id),
    /** What it counted for in the renewal. */
    countedMinutes: integer('counted_minutes').notNull(),
    state: text('state', { enum: lineStates }).notNull(),
    /** `in_part`: so many minutes are shown. */
    minutes: integer('minutes'),
    reasonCode: text('reason_code'),
    /** What is missing, in words for the person. Visible to them once it is sent. */
    question: text('question'),
    /** In which round it was asked for something that is missing. */
    askedRound: integer('asked_round'),
    markedBy: text('marked_by'),
  },
  (t) => [uniqueIndex('audit_line_activity').on(t.caseId, t.activityId)],
);

/** A file that came for a line while the case was open. */
export const auditProof = sqliteTable(
  'audit_proof',
  {
    lineId: text('line_id')
      .notNull()
      .references(() => auditLine.id),
    evidenceId: text('evidence_id').notNull(),
    addedAt: integer('added_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.lineId, t.evidenceId] })],
);

/** The story of a case, for both sides. Append-only (triggers). */
export const auditEvent = sqliteTable(
  'audit_event',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    caseId: text('case_id')
      .notNull()
      .references(() => auditCase.id),
    at: integer('at').notNull(),
    kind: text('kind').notNull(),
    by: text('by', { enum: ['person', 'staff', 'system'] }).notNull(),
    name: text('name').notNull(),
    /** What was written, in the writer's words. */
    text: text('text'),
    language: text('language', { enum: ['en', 'es'] }),
    /** STORED SHAPE: EventDetail of domain/audits/contract.ts. */
    detail: text('detail', { mode: 'json' }).$type<Record<string, string | number>>(),
    /** For the staff alone: a proposal, a conflict. */
    inside: integer('inside', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [index('audit_event_case').on(t.caseId, t.id)],
);

/** Staff who know a person do not check them, in this case or a later one. */
export const auditConflict = sqliteTable(
  'audit_conflict',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    staffId: text('staff_id').notNull(),
    declaredAt: integer('declared_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.staffId] })],
);

/** When the person of a case is written to next; null: not again in this round. */
export const auditClock = sqliteTable(
  'audit_clock',
  {
    caseId: text('case_id')
      .primaryKey()
      .references(() => auditCase.id),
    nextAt: integer('next_at'),
  },
  (t) => [
    index('audit_clock_next')
      .on(t.nextAt, t.caseId)
      .where(sql`${t.nextAt} is not null`),
  ],
);
