/** The closed lists of initial certification. Imports nothing, so that words/ and screens may use it. */

/** What a program may ask for before it certifies somebody. */
export const entryKinds = [
  'age',
  'education',
  'training',
  'examination',
  'experience',
  'supervision',
  'meetings',
  'references',
  'ethics',
  'lived_experience',
  'background',
  'residence',
  'document',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * `done`; `missing`: it is the person's turn; `waiting`: for a referee, an examiner or a check by the body; `to_decide`:
 * the body looks at a paper.
 */
export const entryStates = ['done', 'missing', 'waiting', 'to_decide'] as const;
export type EntryState = (typeof entryStates)[number];

/** Schooling that a program takes. */
export const schooling = ['high_school', 'enrolled', 'literacy', 'any'] as const;
export type Schooling = (typeof schooling)[number];

/** Other ways to meet a requirement. Whether one does is for the body to say. */
export const routes = [
  'experience_years',
  'experience_hours',
  'other_certificate',
  'college_credits',
  'college_years',
  'degree',
] as const;
export type RouteCode = (typeof routes)[number];

export const relations = ['supervisor', 'personal', 'professional'] as const;
export type Relation = (typeof relations)[number];

/** Who is asked for a statement of their own story: everybody, who wants to, nobody (a yes is enough). */
export const statementModes = ['required', 'optional', 'attestation'] as const;
export type StatementMode = (typeof statementModes)[number];

export const residences = ['live_or_work', 'employed', 'live_and_employed'] as const;
export type Residence = (typeof residences)[number];

/** Topics of a first training that are not among those of continuing education. */
export const entryTopics = [
  'advocacy',
  'mentoring_education',
  'recovery_support',
  'hiv',
  'domestic_violence',
] as const;
export type EntryTopic = (typeof entryTopics)[number];

export const applicationKinds = ['first', 'conversion'] as const;
export type EntryApplicationKind = (typeof applicationKinds)[number];

export const entryApplicationStates = [
  'started',
  'sent',
  'returned',
  'approved',
  'declined',
  'withdrawn',
] as const;
export type EntryApplicationState = (typeof entryApplicationStates)[number];

export const referenceStates = ['asked', 'received', 'declined', 'withdrawn'] as const;
export type ReferenceState = (typeof referenceStates)[number];

/** Why a body does not certify now. Each drives the letter and the next step. */
export const declineReasons = [
  'training',
  'examination',
  'experience',
  'references',
  'background',
  'residence',
  'papers',
  'other',
] as const;
export type EntryDeclineReason = (typeof declineReasons)[number];

/** What a finding says, with the numbers beside it. */
export const entryNotes = [
  'confirm',
  'confirmed',
  'born_on_missing',
  'too_young',
  'too_old',
  'paper_missing',
  'paper_to_read',
  'accepted',
  'asked_again',
  'waived',
  'route_to_decide',
  'hours_done',
  'hours_left',
  'hours_to_read',
  'topic_left',
  'live_left',
  'too_long_ago',
  'too_old_soon',
  'after_sending',
  'provider_not_approved',
  'recognition_not_taken',
  'format_not_taken',
  'examination_waits',
  'examination_passed',
  'examination_again',
  'examination_no_try_left',
  'score_too_low',
  'work_too_long_ago',
  'meetings_kept',
  'meeting_missing',
  'references_done',
  'references_left',
  'references_waiting',
  'relation_left',
  'code_to_sign',
  'code_signed',
  'statement_optional',
  'statement_missing',
  'statement_given',
  'check_waits',
  'check_too_old',
] as const;
export type EntryNoteCode = (typeof entryNotes)[number];
