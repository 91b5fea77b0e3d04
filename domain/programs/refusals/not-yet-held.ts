import type { Refusal } from './refusal.ts';

export const notYetHeld: Refusal = ({ on }, minutes, { asOf }) =>
  on > asOf ? { code: 'not_yet_held', minutes, params: { on, asOf } } : null;
