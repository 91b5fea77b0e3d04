import type { Sponsor } from '../programs/codes.ts';

/** Words of the contract that pages need before they check anything: apart, so that no schema comes with them. */

export const units = ['hour', 'ceu', 'semester_credit', 'trimester_credit', 'quarter_credit'] as const;
export const formats = ['in_person', 'live_online', 'self_study'] as const;

/** What rules take an activity for when nobody said who gave it. */
export const unsaidSponsor: Sponsor = 'approved_vendor';
