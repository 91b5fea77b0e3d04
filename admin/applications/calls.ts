import type { QueryClient } from '@tanstack/solid-query';
import type { CertificateFacts } from '../../certificate/contract.ts';
import type {
  ApplicationDecision,
  ApplicationState,
  ApplicationView,
} from '../../domain/applications/contract.ts';
import type { Page } from '../../domain/people/contract.ts';
import type { ReviewRow } from '../../domain/reviews/contract.ts';
import { get, post } from '../api.ts';
import { language } from '../shell/language.ts';

/** The facts that an approval would freeze, as the service answers them. */
export type Application = ApplicationView & { preview: CertificateFacts | null };

export interface Decided {
  id: string;
  state: ApplicationState;
  next: { startsOn: string; endsOn: string } | null;
  certificateId: string | null;
}

export const applicationOf = (bodyId: string, id: string) => ({
  queryKey: ['renewal', bodyId, id, language()],
  queryFn: () => get<Application>(`/api/bodies/${bodyId}/applications/${id}`),
});

export const decide = (bodyId: string, id: string, decision: ApplicationDecision, key: string) =>
  post<Decided>(`/api/bodies/${bodyId}/applications/${id}/decision`, decision, key);

/** The oldest renewal that waits, other than this one. */
export const nextOf = (bodyId: string, id: string) => ({
  queryKey: ['next-renewal', bodyId, id],
  queryFn: async () => {
    const { rows } = await get<Page<ReviewRow>>(`/api/bodies/${bodyId}/reviews?kind=application&state=open`);
    return rows.find((row) => row.subjectId !== id) ?? null;
  },
});

export const readAgain = (client: QueryClient, bodyId: string): Promise<unknown> =>
  Promise.all(
    [['renewal', bodyId], ['queue', bodyId], ['record'], ['people', bodyId]].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  );
