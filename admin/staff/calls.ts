import type { BodyView, ProgramView } from '../../domain/bodies/contract.ts';
import type { CertificationRecord } from '../../domain/certifications/contract.ts';
import type { Page, PersonRow } from '../../domain/people/contract.ts';
import { get } from '../api.ts';
import { language } from '../shell/language.ts';
import { asked, inPages } from './pages.tsx';

/** What several staff pages ask about the board. */

export const bodyKey = (bodyId: string) => ['body', bodyId];
export const bodyOf = (bodyId: string) => ({
  queryKey: bodyKey(bodyId),
  queryFn: () => get<BodyView>(`/api/bodies/${bodyId}`),
});

export const programsKey = (bodyId: string) => ['programs', bodyId];
export const programsOf = (bodyId: string) => ({
  queryKey: [...programsKey(bodyId), language()],
  queryFn: async () => (await get<{ programs: ProgramView[] }>(`/api/bodies/${bodyId}/programs`)).programs,
});

export const peopleKey = (bodyId: string) => ['people', bodyId];
export const peopleOf = (bodyId: string, search: string) =>
  inPages<PersonRow>([...peopleKey(bodyId), search], (cursor) =>
    get<Page<PersonRow>>(`/api/bodies/${bodyId}/people${asked({ search, cursor })}`),
  );

export const recordOf = (bodyId: string, certificationId: string) => ({
  queryKey: ['record', bodyId, certificationId, language()],
  queryFn: () => get<CertificationRecord>(`/api/bodies/${bodyId}/certifications/${certificationId}`),
});
