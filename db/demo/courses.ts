import type { Chance } from './chance.ts';

/** What peer specialists take part in: titles and providers are invented. */
export interface Course {
  title: string;
  provider: string;
  hours: number;
  topics: string[];
  kind: string;
  format: string;
}

export const providers = {
  open: 'Open Door Training',
  harbor: 'Harbor Street Center',
  rivers: 'Three Rivers Peer Academy',
  state: 'Statewide Peer Network',
  college: 'Lakeshore Community College',
};
/** Signs in for Open Door Training: with courses, one of them sent back. Printed, not listed. */
export const demoProvider = 'maya.torres@opendoor.example';
const { open, harbor, rivers, state, college } = providers;

const course = (
  title: string,
  hours: number,
  topic: string,
  provider: string,
  more: Partial<Course> = {},
): Course => ({
  title,
  provider,
  hours,
  topics: [topic],
  kind: 'course',
  format: 'in_person',
  ...more,
});
const online = { format: 'live_online' };
const alone = { format: 'self_study' };

export const ethics: [Course, ...Course[]] = [
  course('Ethics in peer work', 3, 'ethics', open),
  course('Ethics and the peer role', 3, 'ethics', rivers, online),
  course('Doing right when rules collide', 4, 'ethics', state),
  course('Dual relationships in small towns', 3, 'ethics', harbor),
];

export const peerSupport: [Course, ...Course[]] = [
  course('Peer support basics', 12, 'peer_support', rivers),
  course('Crisis de-escalation', 6, 'peer_support', open),
  course('Group facilitation skills', 3, 'peer_support', harbor),
  course('Listening well', 2, 'peer_support', open, online),
  course('Sharing your story with purpose', 3, 'peer_support', rivers),
  course('Intentional relationships', 6, 'peer_support', state),
  course('Supporting people after a hospital stay', 4, 'peer_support', harbor, online),
  course('Peer support with older adults', 3, 'peer_support', open, online),
  course('Peer support with young people', 4, 'peer_support', state),
  course('Walking beside grief', 3, 'peer_support', harbor),
  course('Forensic peer support', 8, 'peer_support', rivers),
  course('Strengths first: goals that belong to the person', 5, 'peer_support', open),
  course('Advance directives and choice', 2.5, 'peer_support', state, online),
  course('Statewide peer conference', 8.5, 'peer_support', state, { kind: 'conference' }),
  course('Spring gathering of peer specialists', 6, 'peer_support', state, { kind: 'conference' }),
  course('Hearing voices: an introduction', 3, 'peer_support', harbor),
  course('Warm line skills', 4, 'peer_support', open, online),
  course('Recovery planning together', 5, 'peer_support', rivers),
];

export const other: [Course, ...Course[]] = [
  course('Boundaries at work', 1.5, 'boundaries', open, online),
  course('Confidentiality and the law', 2, 'confidentiality', state, online),
  course('Culture and respect in services', 3, 'cultural_competence', harbor),
  course('Finding housing and benefits', 2, 'system_navigation', harbor),
  course('Trauma-informed practice', 6, 'trauma_informed_care', rivers),
  course('Suicide prevention: how to ask', 2, 'suicide_prevention', open),
  course('Wellness coaching', 2, 'wellness', open, online),
  course('Seeing and stopping human trafficking', 1, 'human_trafficking', state, alone),
  course('Peer work by video', 1.5, 'telehealth', rivers, online),
  course('Health equity for peers', 2, 'health_equity', state, online),
  course('Substance use and mental health together', 4, 'behavioral_health', college),
  course('Interpreters and peer support', 1.5, 'cultural_competence', harbor, alone),
  course('Motivating conversations', 6, 'coaching', college),
  course('In-service: new referral paths', 1, 'general', harbor, { kind: 'in_service' }),
];

/** Texas counts approved training only; a provisional period counts service alone. */
export const service = (month: string, place: string, hours: number): Course => ({
  title: `Peer support work, ${month}`,
  provider: place,
  hours,
  topics: [],
  kind: 'peer_service',
  format: 'in_person',
});

export const meeting = course('Team meeting', 1, 'general', harbor, { kind: 'staff_meeting' });

const places: [string, ...string[]] = [
  harbor,
  'Riverbend Clinic',
  'Cedar House',
  'Northside Drop-in',
  'Second Street Clubhouse',
];
export const placeOf = (chance: Chance) => chance.one(places);
