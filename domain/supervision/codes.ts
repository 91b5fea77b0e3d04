/** The closed lists of supervision. Imports nothing, so that words/ and screens may use it. */

/** Kinds of supervised work. They are never mixed up: an hour with a supervisor is no hour of service. */
export const workKinds = ['direct_service', 'observed_service', 'supervision', 'study'] as const;
export type WorkKind = (typeof workKinds)[number];

export const groupings = ['individual', 'group'] as const;
export type Grouping = (typeof groupings)[number];

export const meetingFormats = ['in_person', 'remote'] as const;
export type MeetingFormat = (typeof meetingFormats)[number];

/** What the work was about, as boards divide it (IC&RC's four domains). */
export const workDomains = [
  'recovery_support',
  'mentoring_education',
  'advocacy',
  'ethical_responsibility',
] as const;
export type WorkDomain = (typeof workDomains)[number];

/** Who may supervise, as programs say it. What a program asks for stands in rules.ts. */
export const qualifications = [
  'peer_supervisor',
  'licensed_professional',
  'certified_counselor',
  'experienced_peer',
  'approved_supervisor',
  'qualified_staff',
] as const;
export type Qualification = (typeof qualifications)[number];

/** Why a supervisor does not sign an entry, or not all of it. */
export const declineReasons = [
  'not_present',
  'hours_differ',
  'day_differs',
  'kind_differs',
  'not_my_supervisee',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Why a supervision ends. */
export const endReasons = ['supervisor_left', 'person_left', 'changed', 'other'] as const;
export type EndReason = (typeof endReasons)[number];

/** The supervisor's own credential on the day of signing, as it was found then. */
export const credentialResults = ['current', 'not_current', 'not_found', 'not_needed'] as const;
export type CredentialResult = (typeof credentialResults)[number];
