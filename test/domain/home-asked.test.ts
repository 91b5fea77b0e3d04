import { expect, it } from 'vitest';
import { askedOf, hasBegun } from '../../admin/home/asked.ts';
import type { Home, RequirementLine } from '../../domain/certifications/contract.ts';

const line: RequirementLine = {
  code: 'peer_support',
  name: 'Peer support work',
  kind: 'minimum',
  unit: 'minutes',
  required: 50 * 60,
  accepted: 0,
  waiting: 0,
  toGo: 50 * 60,
};
const most: RequirementLine = { ...line, kind: 'maximum', toGo: 0 };
it('knows hours that are asked for from none this time and from none that any source says', () => {
  expect(askedOf({ waived: false, requirements: [line] })).toBe('something');
  // What may count at most still stands there; nothing is asked for.
  expect(askedOf({ waived: true, requirements: [most] })).toBe('nothing');
  expect(askedOf({ waived: false, requirements: [] })).toBe('unknown');
});

it('knows a first period that lies ahead', () => {
  const period = { startsOn: '2027-01-01', endsOn: '2027-12-31' } as Home['period'];
  expect(hasBegun({ today: '2026-12-31', period })).toBe(false);
  expect(hasBegun({ today: '2027-01-01', period })).toBe(true);
});
