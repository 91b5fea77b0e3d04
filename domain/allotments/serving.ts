import type { ProgramRules } from '../programs/rules.ts';

/** Does an hour serve one credential only, under the version of the rules that governs? */
export const servesOne = ({ versions }: ProgramRules, ruleVersion: string): boolean =>
  versions.find(({ id }) => id === ruleVersion)?.rules.credit.servesOneCredential === true;
