import type { Page } from '../../domain/people/contract.ts';
import type { AskedChange, AttendanceRow, RosterRow, RosterView } from '../../domain/training/contract.ts';
import { get } from '../api.ts';
import { asked, inPages } from '../staff/pages.tsx';

/** What the board reads of the lists of its providers. */
export interface Whose {
  bodyId: string;
  providerId: string;
}
const at = ({ bodyId, providerId }: Whose) => `/api/bodies/${bodyId}/providers/${providerId}/rosters`;
const key = ({ bodyId, providerId }: Whose) => ['body', bodyId, 'rosters', providerId];

export const rostersOf = (whose: Whose) =>
  inPages<RosterRow>(key(whose), (cursor) => get<Page<RosterRow>>(`${at(whose)}${asked({ cursor })}`));

export const rosterOf = (whose: Whose, id: string) => ({
  queryKey: [...key(whose), id],
  queryFn: () => get<RosterView>(`${at(whose)}/${id}`),
});

export const rowsOf = (whose: Whose, id: string) =>
  inPages<AttendanceRow>([...key(whose), id, 'rows'], (cursor) =>
    get<Page<AttendanceRow>>(`${at(whose)}/${id}/rows${asked({ cursor })}`),
  );

export const requestsOf = (bodyId: string) =>
  inPages<AskedChange>(['body', bodyId, 'attendance-requests'], (cursor) =>
    get<Page<AskedChange>>(`/api/bodies/${bodyId}/attendance-requests${asked({ cursor })}`),
  );
