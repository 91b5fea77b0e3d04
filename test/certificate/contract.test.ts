import { describe, expect, it } from 'vitest';
import { CertificateFacts } from '../../certificate/index.ts';
import { en } from '../../words/certificate/en.ts';
import { es } from '../../words/certificate/es.ts';
import { factsWith } from './fixtures.ts';

describe('the stored facts', () => {
  it('survive JSON', () => {
    const facts = factsWith({ replaces: 'crt_7pQ1' });
    expect(CertificateFacts.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
  });

  it.each([
    ['an unknown field', { colour: 'petrol' }],
    ['another format', { format: 2 }],
    ['a date that does not exist', { issuedOn: '2026-02-30' }],
    ['an address in capitals', { verifyUrl: 'https://Standing.example/v' }],
    ['an address that ends in a slash', { verifyUrl: 'https://standing.example/v/' }],
    ['a code with a letter outside the alphabet', { code: 'IK3MQ2XF9TPHA4RB6WNCE8JD5YV' }],
    [
      'three signatories',
      { signatories: Array.from({ length: 3 }, () => ({ name: 'Ana', title: 'Chair' })) },
    ],
  ])('refuse %s', (_label, changes) => {
    expect(CertificateFacts.safeParse({ ...factsWith(), ...changes }).success).toBe(false);
  });
});

it('names every month in both languages', () => {
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  const wanted = (language: string, month: number) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2026, month - 1, 9),
    );
  expect(months.map((month) => en.date(2026, month, 9))).toEqual(
    months.map((month) => wanted('en-US', month)),
  );
  expect(months.map((month) => es.date(2026, month, 9))).toEqual(months.map((month) => wanted('es', month)));
});
