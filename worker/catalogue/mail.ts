import type { Message } from '../kernel/write.ts';
import type { ProviderFile } from './store.ts';

/** What a provider is told: that there is an answer and where it stands, never the reason. */

type Mailed = Pick<
  ProviderFile,
  'id' | 'bodyId' | 'name' | 'email' | 'language' | 'bodyName' | 'helpContact'
>;
export type ProviderMail =
  | 'provider_decided'
  | 'provider_added'
  | 'provider_ending'
  | 'course_decided'
  | 'course_asked'
  | 'course_reminder';

export const mailProvider = (
  file: Mailed,
  template: ProviderMail,
  path: string,
  params: Record<string, string> = {},
): Message => ({
  bodyId: file.bodyId,
  to: file.email,
  language: file.language,
  template,
  params: { name: file.name, bodyName: file.bodyName, helpContact: file.helpContact, path, ...params },
});

export const homeOf = ({ id }: Pick<ProviderFile, 'id'>): string => `/providers/${id}`;
