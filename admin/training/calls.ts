import type {
  AttendanceCorrection,
  AttendanceRow,
  AttendanceView,
  AttendanceWithdrawal,
  ChangedAttendance,
  RosterCheck,
  RosterCheckView,
  RosterConfirmation,
  RosterFile,
  RosterRow,
  RosterView,
} from '../../domain/training/contract.ts';
import type { Page } from '../../domain/people/contract.ts';
import { get, post, postText } from '../api.ts';
import { language } from '../shell/language.ts';
import { asked, inPages } from '../staff/pages.tsx';
import { told, type Sentences } from '../told.ts';
import { t } from './words.ts';

const at = (providerId: string) => `/api/providers/${providerId}/rosters`;
const rowAt = (providerId: string, id: string) => `/api/providers/${providerId}/attendances/${id}`;
const key = (providerId: string) => ['provider', providerId, 'rosters'];

/** What is wrong with a file as a whole is answered in the reader's language, and stays as it is. */
const sentences: Sentences = {
  'rosters.changed': () => t('failures.changed'),
  'rosters.nothing_to_post': () => t('failures.nothing'),
  'rosters.too_often': () => t('failures.often'),
  'rosters.not_approved': () => t('failures.notApproved'),
  too_large: () => t('send.tooLarge'),
  'attendances.withdrawn': () => t('failures.withdrawn'),
  'attendances.posted_twice': () => t('failures.twice'),
};

export const rostersKey = key;
export const rosters = (providerId: string) =>
  inPages<RosterRow>(key(providerId), (cursor) =>
    get<Page<RosterRow>>(`${at(providerId)}${asked({ cursor })}`),
  );

export const rosterOf = (providerId: string, id: string) => ({
  queryKey: [...key(providerId), id],
  queryFn: () => get<RosterView>(`${at(providerId)}/${id}`),
});

export const rowsOf = (providerId: string, id: string) =>
  inPages<AttendanceRow>([...key(providerId), id, 'rows'], (cursor) =>
    get<Page<AttendanceRow>>(`${at(providerId)}/${id}/rows${asked({ cursor })}`),
  );

export const attendanceOf = (providerId: string, id: string) => ({
  queryKey: [...key(providerId), 'row', id, language()],
  queryFn: () => get<AttendanceView>(rowAt(providerId, id)),
});

export const checkList = (providerId: string, input: RosterCheck) =>
  told(post<RosterCheckView>(`${at(providerId)}/check`, input), sentences);

export const postList = (providerId: string, input: RosterConfirmation, idempotencyKey: string) =>
  told(post<RosterRow>(at(providerId), input, idempotencyKey), sentences);

/** As text: the address is asked with the list in its body, so a link cannot do it. */
export const rowsToMend = (providerId: string, input: RosterFile) =>
  told(postText(`${at(providerId)}/rows-to-mend`, input), sentences);

export const correct = (providerId: string, id: string, input: AttendanceCorrection, one: string) =>
  told(post<ChangedAttendance>(`${rowAt(providerId, id)}/correct`, input, one), sentences);
export const withdraw = (providerId: string, id: string, input: AttendanceWithdrawal, one: string) =>
  told(post<ChangedAttendance>(`${rowAt(providerId, id)}/withdraw`, input, one), sentences);
