import type { Refusal } from './refusal.ts';

/** Before certification and before the period, where that starts earlier. */
export const beforeCertification: Refusal = ({ on }, minutes, { certifiedOn, period }) =>
  on < certifiedOn && on < period.startsOn
    ? { code: 'before_certification', minutes, params: { on, certifiedOn } }
    : null;
