import { checkWords as en } from '../../words/check/en.ts';
import { checkWords as es } from '../../words/check/es.ts';
import { credentialTitle, programName, type Language } from '../programs/explain.ts';
import { findPreset, presets } from '../programs/presets/index.ts';
import type { Preset } from '../programs/rules.ts';

export const wordsOf = (language: Language): typeof en => (language === 'es' ? es : en);

/** What can be chosen: every credential of every preset, by where it holds. */
export interface ProgramGroup {
  jurisdiction: string;
  presets: { preset: Preset; credentials: { value: string; title: string }[] }[];
}

export function programGroups(language: Language): ProgramGroup[] {
  const groups = new Map<string, ProgramGroup>();
  for (const preset of presets) {
    const jurisdiction = jurisdictionName(preset, language);
    const group = groups.get(jurisdiction) ?? { jurisdiction, presets: [] };
    groups.set(jurisdiction, group);
    const credentials = titlesOf(preset, language).map(({ code, title }) => ({
      value: `${preset.id}.${code}`,
      title,
    }));
    group.presets.push({ preset, credentials });
  }
  return [...groups.values()].toSorted((a, b) => a.jurisdiction.localeCompare(b.jurisdiction, language));
}

export function jurisdictionName({ jurisdiction }: Preset, language: Language): string {
  const { jurisdictions } = wordsOf(language);
  return Object.hasOwn(jurisdictions, jurisdiction)
    ? (jurisdictions[jurisdiction] ?? jurisdiction)
    : jurisdiction;
}

/** The jurisdiction alone where it has one program: "Texas" would be two. */
export function shortName(preset: Preset, language: Language): string {
  const alone = presets.filter(({ jurisdiction }) => jurisdiction === preset.jurisdiction).length === 1;
  const known = programName(preset.id, language) ?? preset.name;
  return alone && preset.jurisdiction !== 'International' ? jurisdictionName(preset, language) : known;
}

export const titlesOf = ({ id, name, credentials }: Preset, language: Language) =>
  credentials.map((code) => ({ code, title: credentialTitle(id, code, language) ?? name }));

export interface Chosen {
  preset: Preset;
  credential: string;
}

/** `us-pa.cps`, or `us-pa` for its first credential; null for what we do not have. */
export function findProgram(value: string): Chosen | null {
  const [id = '', code] = value.split('.');
  const preset = findPreset(id);
  const credential = code ?? preset?.credentials[0];
  return preset && credential !== undefined && preset.credentials.includes(credential)
    ? { preset, credential }
    : null;
}
