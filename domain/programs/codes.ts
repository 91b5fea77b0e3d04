/** The closed lists of the contract (sections 1, 3, 4 and 6). Imports nothing, so that words/ and screens may use it. */

export const units = ['hour', 'ceu', 'semester_credit', 'trimester_credit', 'quarter_credit'] as const;
export type Unit = (typeof units)[number];

export const topics = [
  'peer_support',
  'ethics',
  'boundaries',
  'confidentiality',
  'cultural_competence',
  'system_navigation',
  'trauma_informed_care',
  'human_trafficking',
  'behavioral_health',
  'wellness',
  'coaching',
  'suicide_prevention',
  'health_equity',
  'telehealth',
  'supervisor_training',
  'core_functions',
  'general',
  'clinical',
  'first_aid',
  'driving',
  'food_safety',
] as const;
export type Topic = (typeof topics)[number];

/** Kinds that are never education: they count only where a requirement asks for them. */
export const obligations = ['peer_service', 'observed_service', 'supervision'] as const;

export const kinds = [
  'course',
  'conference',
  'college',
  'in_service',
  'teaching',
  'publication',
  'independent_study',
  'practicum',
  'staff_meeting',
  'staff_rounds',
  'case_management',
  ...obligations,
] as const;
export type Kind = (typeof kinds)[number];

export const formats = ['in_person', 'live_online', 'self_study'] as const;
export type Format = (typeof formats)[number];

export const sponsors = ['certifying_body', 'approved_vendor', 'other'] as const;
export type Sponsor = (typeof sponsors)[number];

export const approvals = ['approved', 'pending', 'none'] as const;
export type Approval = (typeof approvals)[number];

export const proofKinds = ['certificate', 'transcript', 'sign_in_sheet'] as const;
export type ProofKind = (typeof proofKinds)[number];

export const shows = [
  'name',
  'title',
  'date',
  'hours',
  'provider',
  'provider_signature',
  'instructor',
  'objectives',
  'approving_body',
  'supervisor_signature',
] as const;
export type Shows = (typeof shows)[number];

/** Codes of requirements: a topic's own code, or one of these. */
export const otherRequirements = [
  'total',
  'certifying_body',
  'approved_vendor',
  'face_to_face',
  'electronic',
  'other',
  'teaching',
  'peer_service',
  'supervision',
] as const;
export type RequirementCode = Topic | (typeof otherRequirements)[number];

export const standings = [
  'provisional',
  'certified',
  'renewal_open',
  'renewal_submitted',
  'renewal_overdue',
  'probation',
  'grace',
  'late',
  'expired',
  'inactive',
  'lapsed',
] as const;
export type Standing = (typeof standings)[number];

export const stageCodes = [
  'grace',
  'late',
  'reactivation',
  'reinstatement',
  'exam',
  'retrain',
  'new_application',
  'not_stated',
] as const;
export type StageCode = (typeof stageCodes)[number];

export const applicationCodes = ['too_early', 'too_late', 'incomplete', 'overdue', 'accepted'] as const;
export type ApplicationCode = (typeof applicationCodes)[number];

export const waivers = ['newly_certified', 'first_renewal', 'active_military'] as const;
export type Waiver = (typeof waivers)[number];

/** Refuse the whole activity; the first that applies, in this order. */
export const wholeRefusals = [
  'unit_unclear',
  'before_certification',
  'before_obligation',
  'outside_period',
  'after_application',
  'not_yet_held',
  'excluded_kind',
  'excluded_topic',
  'format_not_accepted',
  'not_approved',
  'used_for_other_credential',
  'duplicate',
] as const;
/** Refuse a part. */
export const partRefusals = ['non_instruction_time', 'over_cap'] as const;
/** Refuse nothing. */
export const warnings = ['possible_duplicate', 'proof_incomplete'] as const;

export type WholeRefusal = (typeof wholeRefusals)[number];
export type FindingCode = WholeRefusal | (typeof partRefusals)[number] | (typeof warnings)[number];

export type AssumptionId =
  | 'A1'
  | 'A2'
  | 'A3'
  | 'A4'
  | 'A5'
  | 'A6'
  | 'A9'
  | 'A10'
  | 'A11'
  | 'A12'
  | 'A13'
  | 'A14'
  | 'A15'
  | 'A16'
  | 'A17'
  | 'A18'
  | 'A19';

export type RuleVersionBy = 'period_start' | 'submission';
