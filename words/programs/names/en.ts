/** Names of what programs speak of, by code. Apart from the sentences, which pages do not need. */

export const topics = {
  peer_support: 'Peer support',
  ethics: 'Ethics',
  boundaries: 'Boundaries',
  confidentiality: 'Confidentiality',
  cultural_competence: 'Culture and respect',
  system_navigation: 'Finding services',
  trauma_informed_care: 'Trauma-informed care',
  human_trafficking: 'Human trafficking',
  behavioral_health: 'Behavioral health',
  wellness: 'Wellness',
  coaching: 'Coaching',
  suicide_prevention: 'Suicide prevention',
  health_equity: 'Health equity',
  telehealth: 'Telehealth',
  supervisor_training: 'Training for supervisors',
  core_functions: 'Core functions',
  general: 'General topics',
  clinical: 'Clinical practice',
  first_aid: 'First aid',
  driving: 'Driving',
  food_safety: 'Food safety',
};

export const requirements = {
  ...topics,
  total: 'All hours',
  certifying_body: 'Training by the board',
  approved_vendor: 'Training by approved providers',
  face_to_face: 'In person',
  electronic: 'Online or self-study',
  other: 'Other topics',
  teaching: 'Teaching and writing',
  peer_service: 'Peer support work',
  supervision: 'Supervision',
};

export const kinds = {
  course: 'courses',
  conference: 'conferences',
  college: 'college classes',
  in_service: 'in-service training',
  teaching: 'teaching',
  publication: 'writing',
  independent_study: 'independent study',
  practicum: 'practicum hours',
  staff_meeting: 'staff meetings',
  staff_rounds: 'staff rounds',
  case_management: 'case management',
  peer_service: 'peer support work',
  observed_service: 'observed peer support work',
  supervision: 'supervision',
};

export const formats = { in_person: 'in person', live_online: 'live online', self_study: 'self-study' };

/** How far a training is recognized (G03). */
export const recognitions = {
  national: 'in the whole country',
  state: 'in the state',
  local: 'in one place',
};

/** Who gave a training, as staff read it. */
export const sponsors = {
  certifying_body: 'The board itself',
  approved_vendor: 'A provider the board has approved',
  other: 'Somebody else',
};

export const shows = {
  name: 'your name',
  title: 'the title',
  date: 'the date',
  hours: 'the hours',
  provider: 'the provider',
  provider_signature: "the provider's signature",
  instructor: 'the instructor',
  objectives: 'the goals of the course',
  approving_body: 'who approved it',
  supervisor_signature: "your supervisor's signature",
  certificate: 'a certificate',
};

export const units = {
  hour: 'hour',
  ceu: 'CEU',
  semester_credit: 'semester credit',
  trimester_credit: 'trimester credit',
  quarter_credit: 'quarter credit',
};
