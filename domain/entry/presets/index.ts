import type { EntryRules } from '../rules.ts';
import * as coasts from './coasts.ts';
import * as midwest from './midwest.ts';
import * as south from './south.ts';

/**
 * Where the sources say how one is certified: by preset, and by credential where they speak of some of them only. What
 * is not here was not found; a body writes its own. `presets/` of programs/ names the sources.
 */
const byPreset: Readonly<Record<string, { rules: EntryRules; credentials?: string[] }>> = {
  'us-tx': { rules: south.texas, credentials: ['mhps', 'rsps'] },
  'us-ca': { rules: coasts.california },
  'icrc-pr': { rules: coasts.icrc },
  'us-pa': { rules: coasts.pennsylvania, credentials: ['cps'] },
  'us-ga': { rules: south.georgia },
  'us-wi': { rules: midwest.wisconsin },
  'us-wi-cpps': { rules: midwest.wisconsinParent },
  'us-mt': { rules: coasts.montana },
  'us-il-cprs': { rules: midwest.illinoisCprs },
  'us-il-crss': { rules: midwest.illinoisCrss },
  'us-oh': { rules: midwest.ohio },
  'us-nc': { rules: south.northCarolina },
  'us-mi': { rules: midwest.michigan, credentials: ['cpss'] },
  'us-or': { rules: coasts.oregon },
  'us-wa': { rules: coasts.washington },
  'us-va': { rules: south.virginia },
  'us-ne': { rules: midwest.nebraska },
  'us-ms': { rules: south.mississippi },
  'us-tn': { rules: south.tennessee },
  'us-mo': { rules: midwest.missouri },
  'us-id': { rules: coasts.idaho, credentials: ['cpss'] },
  'us-dc': { rules: coasts.columbia },
  'us-nd': { rules: midwest.northDakota },
  'us-ky': { rules: south.kentucky },
};

export function presetEntry(preset: string, credential: string): EntryRules | null {
  const found = byPreset[preset];
  if (!found) return null;
  return found.credentials && !found.credentials.includes(credential) ? null : found.rules;
}
