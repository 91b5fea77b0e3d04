/**
 * The defining characteristics of peer support (G01). Courses, supervision and activities may be tagged with them; the
 * transcript shows which ones a record covers. Imports nothing, so that words/ and screens may use it.
 */
export const competencies = [
  'mutual',
  'reciprocal',
  'non_directive',
  'recovery_focused',
  'strengths_based',
  'person_centred',
  'community_facing',
  'progressive',
  'safe',
] as const;
export type Competency = (typeof competencies)[number];
