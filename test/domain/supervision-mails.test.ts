import { expect, test } from 'vitest';
import { renderMail } from '../../words/mails/render.ts';

const params = {
  name: 'Dana Ortiz',
  supervisor: 'Dana Ortiz',
  person: 'Rosa Delgado',
  bodyName: 'Three Rivers Peer Board',
  helpContact: '555-0142',
  url: 'https://standing.example',
  path: '/sign#token',
  entries: 12,
  minutes: 870,
  fromOn: '2026-03-02',
  toOn: '2026-03-31',
  until: '2026-04-30',
  on: '2026-04-02',
  signed: 11,
  declined: 1,
  code: '012345',
};
const templates = [
  'hours_to_sign',
  'hours_still_to_sign',
  'sign_code',
  'hours_copy',
  'hours_answered',
  'hours_taken_back',
  'hours_not_theirs',
  'team_link',
];

test.each(templates.flatMap((one) => [[one, 'en'] as const, [one, 'es'] as const]))(
  '%s in %s says nothing on a lock screen, and nothing of what was done',
  (template, language) => {
    const { subject, text, html } = renderMail(template, language, params);
    expect(subject).not.toMatch(/peer|pares|recover|recupera|program|Rosa|supervis/i);
    const own = text.replace(params.bodyName, '');
    expect(own).not.toMatch(/\bpeer\b|pares|recover|recupera|undefined|NaN|\[object/i);
    expect(html).toContain(`lang="${language}"`);
  },
);

test('a supervisor reads who asks, how much, until when, and how to say no', () => {
  const { text, link } = renderMail('hours_to_sign', 'en', params);
  expect(text).toContain(
    'Rosa Delgado asks you to sign 12 entries from March 2, 2026 to March 31, 2026: 14.5 hours.',
  );
  expect(text).toContain('The link works until April 30, 2026.');
  expect(text).toContain('Not for you? Say so on the page');
  expect(link).toBe('https://standing.example/sign#token');
  const spanish = renderMail('hours_copy', 'es', params).text;
  expect(spanish).toContain('Usted firmó 11 registros: 14.5 horas.');
  expect(spanish).toContain('No firmó 1 registro.');
});
