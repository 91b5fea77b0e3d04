import type { Preset } from '../rules.ts';
import { wisconsin, wisconsinRules } from './wisconsin.ts';

export const usWi: Preset = {
  ...wisconsin,
  id: 'us-wi',
  name: 'Wisconsin Certified Peer Specialist',
  versions: [
    // 31 October since 2021; the year follows the exam year, so that a first period lasts about 22 to 34 months.
    { id: 'current', inForceFrom: null, onRequestOnly: false, rules: wisconsinRules('10-31') },
  ],
  coarser: [
    'The deadline was 30 August until 2021; no version says so.',
    'Trainers of peer specialists have rules of their own, which are not here.',
  ],
};
