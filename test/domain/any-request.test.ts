import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerEvaluate } from '../../domain/programs/answer.ts';
import { evaluateRequest } from '../../domain/programs/contract.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import { asked, requestOf } from './arbitraries.ts';
import { days } from './calendar-by-day.ts';

/** Every answer is one of three, and a refusal names where: dotted paths of fields and places in lists. */
function check(body: unknown): number {
  const answer = answerEvaluate(body);
  expect([200, 400, 404]).toContain(answer.status);
  if (!('error' in answer.body)) return answer.status;
  const { code, message, details } = answer.body.error;
  expect(code).toBe(answer.status === 404 ? 'unknown_program' : 'invalid_request');
  expect(message).toMatch(/\S/);
  if (answer.status === 400) expect(details.length).toBeGreaterThan(0);
  for (const detail of details) {
    expect(Object.keys(detail).sort()).toEqual(['message', 'path']);
    expect(detail.message).toMatch(/\S/);
  }
  return answer.status;
}

const anyDay = fc.noBias(fc.nat({ max: days.length - 1 })).map((index) => days[index]?.date ?? '');

describe('any request of the right form', () => {
  // Dates that have nothing to do with each other: most contradict, and none may break.
  it('with any dates between 1970 and 2100 is answered, or told what contradicts', () => {
    const dates = fc.record(
      {
        certifiedOn: anyDay,
        asOf: anyDay,
        expiresOn: anyDay,
        periodStartsOn: anyDay,
        appliedOn: fc
          .tuple(anyDay, fc.constantFrom('', 'T00:00', 'T17:00', 'T23:59'))
          .map((parts) => parts.join('')),
        postmarkedOn: anyDay,
        reactivationApprovedOn: anyDay,
        otherCredentials: fc.array(fc.record({ credential: fc.constant('cprc'), certifiedOn: anyDay }), {
          maxLength: 2,
        }),
      },
      { requiredKeys: [] },
    );
    let answered = 0;
    fc.assert(
      fc.property(asked, dates, fc.array(anyDay, { maxLength: 10 }), (question, other, held) => {
        const request = { ...requestOf(question), ...other };
        const activities = request.activities.map((one, index) => ({ ...one, on: held[index] ?? one.on }));
        expect(evaluateRequest.safeParse({ ...request, activities }).success).toBe(true);
        if (check({ ...request, activities }) === 200) answered++;
      }),
      { numRuns: 300 },
    );
    expect(answered).toBeGreaterThan(0);
  });

  it('of a program, with its dates in their order, is answered', () => {
    const ordered = fc
      .tuple(fc.constantFrom(...presets), fc.array(anyDay, { minLength: 4, maxLength: 4 }))
      .map(([{ id }, some]) => {
        const [certifiedOn, first, second, asOf] = some.toSorted();
        return {
          program: id,
          certifiedOn,
          expiresOn: second,
          asOf,
          activities: [{ id: 'a', on: first, amount: 2, unit: 'hour', topics: ['ethics'] }],
        };
      });
    fc.assert(
      fc.property(ordered, (request) => {
        const { status } = answerEvaluate(request);
        // Only a first period that has not begun when its end was given contradicts (Georgia, North Carolina).
        const early = ['us-ga', 'us-nc'].includes(request.program);
        expect(early ? [200, 400] : [200]).toContain(status);
      }),
      { numRuns: 250 },
    );
  });
});

describe('anything else', () => {
  it('that is JSON is refused with the places of what is wrong', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => void expect(check(body)).toBe(400)),
      { numRuns: 250 },
    );
  });

  /** A right request with one thing put somewhere, whatever it is. */
  const put = (value: unknown, path: string[], other: unknown): unknown => {
    const [key, ...rest] = path;
    if (key === undefined) return other;
    if (typeof value !== 'object' || value === null) return value;
    const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    copy[key] = put(copy[key], rest, other);
    return copy;
  };
  const pathsOf = (value: unknown): string[][] =>
    typeof value !== 'object' || value === null
      ? [[]]
      : [[], ...Object.entries(value).flatMap(([key, one]) => pathsOf(one).map((path) => [key, ...path]))];

  it('put somewhere into a right request is taken, or refused with that place', () => {
    const spoiled = asked
      .filter(({ facts }) => facts.activities.length > 0)
      .chain((question) => {
        const request = requestOf(question);
        return fc.record({
          request: fc.constant(request),
          path: fc.constantFrom(...pathsOf(request).filter((path) => path.length > 0)),
          other: fc.oneof(
            fc.jsonValue({ maxDepth: 2 }),
            fc.constantFrom(
              '',
              '2025-02-29',
              '0000-01-01',
              '9999-12-31',
              -1,
              0,
              1e308,
              0.001,
              [],
              {},
              '__proto__',
            ),
          ),
        });
      });
    fc.assert(
      fc.property(spoiled, ({ request, path, other }) => {
        const body = JSON.parse(JSON.stringify(put(request, path, other))) as unknown;
        check(body);
        const answer = answerEvaluate(body);
        if (answer.status !== 400 || !('error' in answer.body)) return;
        if (evaluateRequest.safeParse(body).success) return;
        // A problem of form lies where the thing was put, or inside it.
        const place = path.join('.');
        for (const { path: said } of answer.body.error.details)
          expect(said === place || said.startsWith(`${place}.`) || place.startsWith(said), said).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
