import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerEvaluate } from '../../domain/programs/answer.ts';
import { misfits } from './fits.ts';

interface WorkedCase {
  id: string;
  title: string;
  request: { program: string };
  status?: number;
  expect?: unknown;
  expectAnyOf?: unknown[];
}

const cases = JSON.parse(
  readFileSync(new URL('../worked-cases.json', import.meta.url), 'utf8'),
) as WorkedCase[];

describe('worked cases of the contract', () => {
  it.each(cases)('$id: $title', ({ request, status = 200, expect: one, expectAnyOf }) => {
    const answer = answerEvaluate(request);
    expect(answer.status).toBe(status);
    const readings = (expectAnyOf ?? [one]).map((reading) => misfits(reading, answer.body));
    // Of several readings of a source that contradicts itself one must fit.
    expect(readings.some((found) => found.length === 0) ? [] : readings).toEqual([]);
  });
});
