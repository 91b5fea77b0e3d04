import type { Transcript } from '../../domain/transcripts/contract.ts';
import { get } from '../api.ts';
import { language } from '../shell/language.ts';

/** Where the holder's transcript is, and where the body's view of the same one. Files are links to the same place. */
export const ownPath = (certificationId: string) => `/api/my/certifications/${certificationId}/transcript`;
export const bodyPath = (bodyId: string, certificationId: string) =>
  `/api/bodies/${bodyId}/certifications/${certificationId}/transcript`;

export const transcriptAt = (path: string) => ({
  queryKey: ['transcript', path, language()],
  queryFn: () => get<Transcript>(path),
});

/** A file is asked for by a link, and links send no language of the page by themselves. */
export const fileAt = (path: string, kind: 'pdf' | 'csv' | 'json') =>
  kind === 'json' ? `${path}?lang=${language()}` : `${path}.${kind}?lang=${language()}`;
