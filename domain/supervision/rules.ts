import type { Qualification } from './codes.ts';
import type { Frequency } from './frequency.ts';

/**
 * What programs ask of supervision itself, by preset. How many hours they ask for stands in the program's own rules,
 * where the engine counts them; here is how often, by whom, and whether the supervisor's own credential must be current.
 * What no source says is null or empty, never filled in.
 */
export interface SupervisionRule {
  /** A signed meeting at least this often while the period runs. */
  every: Frequency | null;
  /** Who may supervise. Empty: no source says. */
  supervisors: readonly Qualification[];
  /** The supervisor holds a certificate themselves, current on the day of signing. */
  ownCredential: boolean;
}

const silent: SupervisionRule = { every: null, supervisors: [], ownCredential: false };

/** 1 TAC 354.3105: a certified peer specialist supervisor who is, or works under, a licensed or credentialed professional. */
const texas = { supervisors: ['peer_supervisor'], ownCredential: true } as const;

const rules: Readonly<Record<string, SupervisionRule>> = {
  // 1 TAC 354.3103: at least weekly during the initial certification, …
  'us-tx-provisional': { every: 'week', ...texas },
  // … monthly after it.
  'us-tx': { every: 'month', ...texas },
  // "Degreed human-services professional in a supervisory post."
  'us-id': { ...silent, supervisors: ['qualified_staff', 'licensed_professional'] },
  // 201 KAR 35:070: a certified or licensed counsellor, or a registered peer with two years and the board's training.
  'us-ky': { ...silent, supervisors: ['certified_counselor', 'licensed_professional', 'experienced_peer'] },
  // "Organisation's documented qualified supervisory staff."
  'icrc-pr': { ...silent, supervisors: ['qualified_staff'] },
  // RCW 18.420: an approved supervisor, at a distance or of a third party as well.
  'us-wa': { ...silent, supervisors: ['approved_supervisor'] },
};

export const supervisionRule = (preset: string): SupervisionRule => rules[preset] ?? silent;
