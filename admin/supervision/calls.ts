import type {
  LetterInput,
  ProgramSupervision,
  RequestInput,
  SupervisionEnd,
  SupervisionRecord,
  SupervisionSetting,
  SupervisionView,
  SupervisorInput,
  SupervisorView,
  WorkChange,
  WorkInput,
  WorkRow,
} from '../../domain/supervision/contract.ts';
import type { UploadedEvidence } from '../../domain/evidence/contract.ts';
import type { Page } from '../../domain/people/contract.ts';
import { get, post, put, remove, upload } from '../api.ts';
import { language } from '../shell/language.ts';
import { told, type Sentences } from '../told.ts';
import { t } from './words.ts';

const ofPerson = (personId: string) => `/api/my/people/${personId}`;

const refusals: Sentences = {
  'supervision.signed': () => t('failures.signed'),
  'supervision.answered': () => t('failures.answered'),
  'supervision.after_end': () => t('failures.afterEnd'),
  'supervision.stopped': () => t('failures.stopped'),
  'supervision.just_sent': () => t('failures.justSent'),
  'supervision.too_many_today': () => t('failures.tooManyToday'),
  'supervision.too_many_supervisors': () => t('failures.tooManySupervisors'),
  'supervision.day_full': () => t('problems.dayFull'),
  'supervision.own_record': () => t('staff.ownRecord'),
};

export const key = ['supervision'];

export const supervisionOf = (personId: string, certificationId: string | null) => ({
  queryKey: [...key, personId, certificationId, language()],
  queryFn: () =>
    get<SupervisionView>(
      `${ofPerson(personId)}/supervision${certificationId === null ? '' : `?certification=${certificationId}`}`,
    ),
});

export const workList = (personId: string, asked: { month?: string; state?: string; limit?: number }) => ({
  queryKey: [...key, 'work', personId, asked],
  queryFn: ({ pageParam }: { pageParam: string | null }) => {
    const query = new URLSearchParams({
      ...(asked.month && { month: asked.month }),
      ...(asked.state && { state: asked.state }),
      limit: String(asked.limit ?? 50),
      ...(pageParam && { cursor: pageParam }),
    });
    return get<Page<WorkRow>>(`${ofPerson(personId)}/work?${query}`);
  },
  initialPageParam: null as string | null,
  getNextPageParam: (last: Page<WorkRow>) => last.next,
});

/** What can be sent: not sent yet, and what was not signed. As much as one request holds. */
export const unsentOf = (personId: string) => ({
  queryKey: [...key, 'unsent', personId],
  queryFn: async () => {
    const of = (state: string) => get<Page<WorkRow>>(`${ofPerson(personId)}/work?state=${state}&limit=100`);
    const [logged, declined] = await Promise.all([of('logged'), of('declined')]);
    return [...logged.rows, ...declined.rows].toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  },
});

export const workEntryOf = (id: string) => ({
  queryKey: [...key, 'entry', id],
  queryFn: () => get<WorkRow>(`/api/my/work/${id}`),
});

export const logWork = (personId: string, input: WorkInput, k: string) =>
  told(post<{ ids: string[] }>(`${ofPerson(personId)}/work`, input, k), refusals);
export const changeWork = (id: string, input: WorkChange, k: string) =>
  told(put<unknown>(`/api/my/work/${id}`, input, k), refusals);
export const withdrawWork = (id: string, version: number, k: string) =>
  told(post<unknown>(`/api/my/work/${id}/withdraw`, { version }, k), refusals);

export interface Draft {
  content: Record<string, unknown>;
  savedAt: number;
}
export const readDraft = (personId: string) => get<Draft | null>(`${ofPerson(personId)}/work-draft`);
export const saveDraft = (personId: string, content: Record<string, unknown>) =>
  put<unknown>(`${ofPerson(personId)}/work-draft`, { content });
export const dropDraft = (personId: string) => remove<unknown>(`${ofPerson(personId)}/work-draft`);

export const addSupervisor = (personId: string, input: SupervisorInput, k: string) =>
  told(post<SupervisorView>(`${ofPerson(personId)}/supervisors`, input, k), refusals);
export const changeSupervisor = (id: string, input: SupervisorInput, version: number, k: string) =>
  told(put<SupervisorView>(`/api/my/supervisors/${id}`, { ...input, version }, k), refusals);
export const endSupervision = (id: string, end: SupervisionEnd, k: string) =>
  told(post<SupervisorView>(`/api/my/supervisors/${id}/end`, end, k), refusals);

export const sendRequest = (personId: string, input: RequestInput, k: string) =>
  told(post<{ id: string; expiresAt: number }>(`${ofPerson(personId)}/sign-requests`, input, k), refusals);
export const sendAgain = (id: string, k: string) =>
  told(post<unknown>(`/api/my/sign-requests/${id}/again`, {}, k), refusals);
export const withdrawRequest = (id: string, k: string) =>
  told(post<unknown>(`/api/my/sign-requests/${id}/withdraw`, {}, k), refusals);

export const recordOf = (bodyId: string, certificationId: string) => ({
  queryKey: [...key, 'record', bodyId, certificationId, language()],
  queryFn: () =>
    get<SupervisionRecord>(`/api/bodies/${bodyId}/certifications/${certificationId}/supervision`),
});
export const acceptLetter = (bodyId: string, personId: string, input: LetterInput, k: string) =>
  told(post<unknown>(`/api/bodies/${bodyId}/people/${personId}/supervision/letter`, input, k), refusals);

/** A letter that reached the board itself. What is taken out again before saving is swept away by the service. */
export const letterFiles = (bodyId: string) => ({
  send: (personId: string, file: Blob, name: string, progress: (share: number) => void) =>
    upload<UploadedEvidence>(`/api/bodies/${bodyId}/people/${personId}/evidence`, file, name, progress),
  drop: async () => undefined,
  most: 1,
});

export const endByStaff =
  (bodyId: string, personId: string) => (id: string, end: SupervisionEnd, k: string) =>
    told(
      post<SupervisorView>(`/api/bodies/${bodyId}/people/${personId}/supervisors/${id}/end`, end, k),
      refusals,
    );

export const settingsOf = (bodyId: string) => ({
  queryKey: [...key, 'settings', bodyId],
  queryFn: () => get<ProgramSupervision[]>(`/api/bodies/${bodyId}/supervision`),
});
export const setSupervision = (bodyId: string, programId: string, setting: SupervisionSetting, k: string) =>
  put<SupervisionSetting>(`/api/bodies/${bodyId}/programs/${programId}/supervision`, setting, k);
