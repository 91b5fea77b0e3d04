import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { certification } from './certifications.ts';
import { person } from './people.ts';
import { program } from './programs.ts';

/**
 * Who supervises a person, from when to when. One row is one agreement: somebody who supervises two people stands here
 * twice, since each of them may write name and address in their own way.
 */
export const supervisor = sqliteTable(
  'supervisor',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    name: text('name').notNull(),
    email: text('email').notNull(),
    language: text('language', { enum: ['en', 'es'] }).notNull(),
    /** A code of domain/supervision/codes.ts. */
    qualification: text('qualification').notNull(),
    /** Of a certification with this very body; looked up on the day of signing. */
    certificateNumber: text('certificate_number'),
    /** A licence or certificate of somebody else's: number and who gave it, as the person wrote them. */
    otherCredential: text('other_credential'),
    fromOn: text('from_on').notNull(),
    /** The last day; null: it goes on. */
    toOn: text('to_on'),
    endReason: text('end_reason'),
    /** "This is not for me": no mail goes to this address for this person any more. */
    stoppedAt: integer('stopped_at'),
    /** Since when the person lets them see status, date and gap. Null: they do not; that is how it begins. */
    sharedAt: integer('shared_at'),
    /** When they last looked, while they may. */
    seenAt: integer('seen_at'),
    createdAt: integer('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('supervisor_person').on(t.personId, t.createdAt, t.id),
    // One supervisor's people, whichever bodies they are of.
    index('supervisor_email').on(t.email, t.createdAt, t.id),
  ],
);

export const requestStates = ['open', 'answered', 'withdrawn', 'stopped'] as const;
export type RequestState = (typeof requestStates)[number];

/** A batch of entries that a supervisor was asked to sign. Its link is sealed over id and round (kernel/sealed-link.ts). */
export const signRequest = sqliteTable(
  'sign_request',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    supervisorId: text('supervisor_id')
      .notNull()
      .references(() => supervisor.id),
    state: text('state', { enum: requestStates }).notNull(),
    /** Why somebody else signs days before their supervision began. Null: there are none. */
    reason: text('reason'),
    /** Goes up with every new link; the ones before it then point to the newest mail. */
    round: integer('round').notNull().default(1),
    sentAt: integer('sent_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    /** SHA-256 of what the browser keeps in which somebody said "Yes, that is me" last. */
    browserHash: text('browser_hash'),
    /** When the supervisor is reminded next; null: no more. */
    nextMailAt: integer('next_mail_at'),
    answeredAt: integer('answered_at'),
    /** The day of the answer where the body is. */
    answeredOn: text('answered_on'),
    /** What the supervisor wrote to the person with the answer. */
    comment: text('comment'),
    /** The supervisor's own credential on that day: a code, the number asked about, and what was found. */
    credential: text('credential'),
    credentialNumber: text('credential_number'),
    takenBackAt: integer('taken_back_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('sign_request_person').on(t.personId, t.sentAt, t.id),
    // Empty of what waits for nobody: while nothing is due, no row is read.
    index('sign_request_next_mail')
      .on(t.nextMailAt, t.id)
      .where(sql`${t.nextMailAt} is not null`),
  ],
);

export const workStates = ['logged', 'sent', 'signed', 'declined', 'withdrawn'] as const;
export type WorkState = (typeof workStates)[number];

/** Supervised work of one day: what the person logged and, beside it, what was signed. Both stay. */
export const workEntry = sqliteTable(
  'work_entry',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** Null: the person was only on the way to a certification. It stays so when they are certified later. */
    certificationId: text('certification_id').references(() => certification.id),
    /** Codes of domain/supervision/codes.ts. */
    kind: text('kind').notNull(),
    doneOn: text('done_on').notNull(),
    minutes: integer('minutes').notNull(),
    grouping: text('grouping'),
    format: text('format'),
    organisation: text('organisation').notNull(),
    domain: text('domain'),
    /** Codes of domain/competencies/codes.ts (G01). Null: nobody said. */
    competencies: text('competencies', { mode: 'json' }).$type<string[]>(),
    /** For the person and their supervisor alone. Never in lists of others, mails, exports or the audit log. */
    note: text('note'),
    state: text('state', { enum: workStates }).notNull(),
    /** The request it lies in, or was answered in. */
    requestId: text('request_id').references(() => signRequest.id),
    /** The answer that holds now. */
    signatureId: text('signature_id'),
    signedMinutes: integer('signed_minutes'),
    signedKind: text('signed_kind'),
    createdAt: integer('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('work_entry_person').on(t.personId, t.doneOn, t.id),
    index('work_entry_request').on(t.requestId, t.doneOn, t.id),
    index('work_entry_certification').on(t.certificationId, t.doneOn, t.id),
  ],
);

/**
 * Every answer that was ever given to an entry. Append-only (triggers): what was taken back or corrected later stays.
 */
export const workSignature = sqliteTable(
  'work_signature',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    entryId: text('entry_id')
      .notNull()
      .references(() => workEntry.id),
    /** Null: the body accepted a letter in place of a signature. */
    requestId: text('request_id').references(() => signRequest.id),
    decision: text('decision', { enum: ['signed', 'declined', 'taken_back', 'letter'] }).notNull(),
    minutes: integer('minutes'),
    kind: text('kind'),
    reasonCode: text('reason_code'),
    reasonText: text('reason_text'),
    supervisorName: text('supervisor_name').notNull(),
    qualification: text('qualification'),
    credential: text('credential').notNull(),
    credentialNumber: text('credential_number'),
    /** Of `letter`: the file that stands for the signature. */
    evidenceId: text('evidence_id'),
    signedOn: text('signed_on').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('work_signature_entry').on(t.entryId, t.at, t.id)],
);

/** What a body wants of supervision in one of its programs. No row: as the program's own rules say. */
export const supervisionSetting = sqliteTable(
  'supervision_setting',
  {
    programId: text('program_id')
      .primaryKey()
      .references(() => program.id),
    bodyId: text('body_id').notNull(),
    /** When the supervisor's own credential is asked for and is not current: accepted and marked, or not taken. */
    whenNotCurrent: text('when_not_current', { enum: ['flag', 'refuse'] }).notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('supervision_setting_body').on(t.bodyId, t.programId)],
);
