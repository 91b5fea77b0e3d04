/** Whether a provider was approved on a day: every approval it was ever given is asked, since hours are judged years later. */

export interface Approval {
  fromOn: string;
  /** Null: until further notice. */
  untilOn: string | null;
}

export const approvedOn = (approvals: readonly Approval[], on: string): boolean =>
  approvals.some(({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || on <= untilOn));

export interface ProviderFacts {
  state: 'applied' | 'approved' | 'conditional' | 'declined' | 'ended';
  approvedFrom: string | null;
  approvedUntil: string | null;
}

/**
 * The state in words. `later`: approved from a day to come; `ending`: the body closed it, with a last day to come;
 * `lapsed`: nobody's decision, the approval has run out.
 */
export type ProviderStanding = ProviderFacts['state'] | 'later' | 'ending' | 'lapsed';

export function providerStanding(
  { state, approvedFrom, approvedUntil }: ProviderFacts,
  today: string,
): ProviderStanding {
  if (state === 'ended' && approvedUntil !== null && today <= approvedUntil) return 'ending';
  if (state !== 'approved' && state !== 'conditional') return state;
  if (approvedFrom !== null && today < approvedFrom) return 'later';
  return approvedUntil !== null && approvedUntil < today ? 'lapsed' : state;
}

/** F28: they hear of the end so many days before it. */
export const toldBeforeEnd = 120;
