import type { StandingAnswer } from '../../domain/standing/contract.ts';
import { get } from '../api.ts';

/** `known`: a day; what was recorded after it is left out. */
export interface Asked {
  on?: string;
  known?: string;
}

export const standingOf = (bodyId: string, certificationId: string, { on, known }: Asked = {}) => ({
  queryKey: ['record', bodyId, certificationId, 'standing', on ?? '', known ?? ''],
  queryFn: () => {
    const asked = new URLSearchParams({
      ...(on && { on }),
      ...(known && { known: new Date(`${known}T23:59:59`).toISOString() }),
    }).toString();
    return get<StandingAnswer>(
      `/api/bodies/${bodyId}/certifications/${certificationId}/standing${asked && `?${asked}`}`,
    );
  },
});
