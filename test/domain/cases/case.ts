import { describe, expect, it } from 'vitest';
import { answerEvaluate } from '../../../domain/programs/answer.ts';
import type { Activity } from '../../../domain/programs/contract.ts';
import { misfits } from '../fits.ts';

/** A case worked by hand from the contract, beyond its own. It names the clause that it comes from. */
export interface Case {
  title: string;
  clause: string;
  request: Record<string, unknown>;
  status?: number;
  expect: unknown;
}

export const act = (id: string, on: string, amount: number, rest: Partial<Activity> = {}): Activity => ({
  id,
  on,
  amount,
  unit: 'hour',
  topics: [],
  ...rest,
});
export const refused = (id: string, code: string, minutes: number) => ({
  id,
  countedMinutes: 0,
  refusedMinutes: minutes,
  findings: [{ code, minutes }],
});
export const counted = (id: string, minutes: number) => ({
  id,
  countedMinutes: minutes,
  refusedMinutes: 0,
  findings: [],
});
/** Counted in part: what the first finding took. */
export const inPart = (id: string, minutes: number, code: string, taken: number) => ({
  id,
  countedMinutes: minutes,
  refusedMinutes: taken,
  findings: [{ code, minutes: taken }],
});
export const least = (code: string, requiredMinutes: number, countedMinutes: number) => ({
  code,
  kind: 'minimum',
  requiredMinutes,
  countedMinutes,
  shortMinutes: Math.max(0, requiredMinutes - countedMinutes),
});
export const most = (code: string, maximumMinutes: number, countedMinutes: number, overMinutes: number) => ({
  code,
  kind: 'maximum',
  maximumMinutes,
  countedMinutes,
  overMinutes,
});

/** Whatever is listed under assumptions is all that is assumed. */
export const workedOut = (name: string, cases: Case[]) =>
  describe(name, () => {
    it.each(cases)('$title ($clause)', ({ request, status = 200, expect: expected }) => {
      const answer = answerEvaluate(request);
      expect(answer.status).toBe(status);
      expect(misfits(expected, answer.body)).toEqual([]);
      if ('error' in answer.body) return;
      const { assumptions } = expected as { assumptions?: string[] };
      if (assumptions) expect(answer.body.assumptions).toEqual(assumptions);
      for (const { findings } of answer.body.activities)
        for (const { text } of findings) expect(text).toMatch(/^[A-Z].*\.$/);
    });
  });
