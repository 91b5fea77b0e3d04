import type { Refusal } from './refusal.ts';

/** Any application, whatever became of it, closes the list on its day. */
export const afterApplication: Refusal = ({ on }, minutes, { applicationOn, rules, assume }) => {
  if (applicationOn === null || on <= applicationOn) return null;
  if (!rules.educationEndsAtApplication) assume('A11');
  return { code: 'after_application', minutes, params: { on, appliedOn: applicationOn } };
};
