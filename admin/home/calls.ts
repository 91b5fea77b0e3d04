import type { Home } from '../../domain/certifications/contract.ts';
import { get, remove } from '../api.ts';
import { language } from '../shell/language.ts';

export const homeOf = (certificationId: string) => ({
  queryKey: ['home', certificationId, language()],
  queryFn: () => get<Home>(`/api/my/certifications/${certificationId}/home`),
});

export const startOver = (personId: string) => remove<unknown>(`/api/my/people/${personId}/draft`);
