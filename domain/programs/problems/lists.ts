import type { Rules } from '../rules.ts';
import type { RulesProblem } from './problem.ts';

/** Credentials that are not spoken of, fees of nobody, and what is said twice. */
export function credentialProblems(rules: Rules, credential: string): RulesProblem[] {
  const known = (code: string) => Object.hasOwn(rules.requirements, code);
  const found: RulesProblem[] = [];
  if (!known(credential)) found.push({ path: `requirements.${credential}`, code: 'credential_missing' });
  const fees = [
    ...Object.keys(rules.fee).map((code) => ({ code, path: `fee.${code}` })),
    ...rules.ladder.flatMap(({ fee }, i) =>
      Object.keys(fee).map((code) => ({ code, path: `ladder.${i}.fee.${code}` })),
    ),
  ];
  for (const { code, path } of fees) if (!known(code)) found.push({ path, code: 'fee_of_nobody' });
  return found;
}

export function repeatedProblems({ waivers = [], recurring = [] }: Rules): RulesProblem[] {
  const again = <T>(all: readonly T[], at: number) => all.indexOf(all[at] as T) < at;
  const codes = waivers.map(({ code }) => code);
  const topics = recurring.map(({ topic }) => topic);
  return [
    ...codes.flatMap((_, i) =>
      again(codes, i) ? [{ path: `waivers.${i}`, code: 'said_twice' as const }] : [],
    ),
    ...topics.flatMap((_, i) =>
      again(topics, i) ? [{ path: `recurring.${i}`, code: 'said_twice' as const }] : [],
    ),
  ];
}
