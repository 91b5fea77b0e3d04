import type { Schooling } from '../codes.ts';
import type { EntryRequirement } from '../rules.ts';

/** What many programs ask for in the same words. */

export const hours = (count: number): number => count * 60;

export const age = (atLeast: number): EntryRequirement => ({ code: 'age', kind: 'age', atLeast });

export const education = (
  proof: 'statement' | 'document' = 'statement',
  takes: Schooling[] = ['high_school'],
): EntryRequirement => ({ code: 'education', kind: 'education', takes, proof });

export const examination = (note?: string, percent?: number): EntryRequirement => ({
  code: 'examination',
  kind: 'examination',
  ...(percent !== undefined && { percent }),
  ...(note !== undefined && { note }),
});

/** A yes that the person has lived experience as the program means it. */
export const livedExperience = (note: string): EntryRequirement => ({
  code: 'lived_experience',
  kind: 'lived_experience',
  statement: 'attestation',
  note,
});

export const ethics: EntryRequirement = { code: 'ethics', kind: 'ethics' };

export const references = (count: number, note?: string): EntryRequirement => ({
  code: 'references',
  kind: 'references',
  count,
  ...(note !== undefined && { note }),
});

export const service = (count: number): EntryRequirement => ({
  code: 'experience',
  kind: 'experience',
  minutes: hours(count),
  kinds: ['direct_service', 'observed_service'],
});

export const supervision = (count: number): EntryRequirement => ({
  code: 'supervision',
  kind: 'supervision',
  minutes: hours(count),
});
