import type { Preset } from '../rules.ts';
import { wisconsin, wisconsinRules } from './wisconsin.ts';

export const usWiCpps: Preset = {
  ...wisconsin,
  id: 'us-wi-cpps',
  name: 'Wisconsin Certified Parent Peer Specialist',
  versions: [
    // 31 January; the year follows the exam year, so that a first period lasts about 22 to 34 months.
    { id: 'current', inForceFrom: null, onRequestOnly: false, rules: wisconsinRules('01-31') },
  ],
  coarser: [
    'First periods of parent peer specialists have been set by hand in some years; no version says so.',
  ],
};
