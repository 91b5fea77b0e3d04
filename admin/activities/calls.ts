import type {
  ActivityInput,
  ActivityPreview,
  ActivityRow,
  ActivityView,
} from '../../domain/activities/contract.ts';
import type { CourseSuggestion } from '../../domain/catalogue/contract.ts';
import type { UploadedEvidence } from '../../domain/evidence/contract.ts';
import type { Page } from '../../domain/people/contract.ts';
import { Failure, get, post, put, remove, upload } from '../api.ts';
import { language } from '../shell/language.ts';

const ofCertification = (id: string) => `/api/my/certifications/${id}/activities`;
const ofActivity = (id: string) => `/api/my/activities/${id}`;
const draftOf = (personId: string) => `/api/my/people/${personId}/draft`;

export const activityList = (certificationId: string) => ({
  queryKey: ['activities', certificationId, language()],
  queryFn: ({ pageParam }: { pageParam: string | null }) =>
    get<Page<ActivityRow>>(
      `${ofCertification(certificationId)}${pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : ''}`,
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (last: Page<ActivityRow>) => last.next,
});

/** Approved courses by words of the title, as they are worth on the day. */
export const suggestCourses = async (personId: string, q: string, on: string) =>
  (
    await get<{ courses: CourseSuggestion[] }>(
      `/api/my/people/${personId}/courses?${new URLSearchParams({ q, ...(on && { on }) }).toString()}`,
    )
  ).courses;

export const activityOf = (id: string) => ({
  queryKey: ['activity', id, language()],
  queryFn: () => get<ActivityView>(ofActivity(id)),
});
export const readActivity = (id: string) => get<ActivityView>(ofActivity(id));

export const preview = (
  certificationId: string,
  input: ActivityInput,
  { replaces, signal }: { replaces: string | undefined; signal: AbortSignal },
) =>
  post<ActivityPreview>(
    `${ofCertification(certificationId)}/preview${replaces ? `?replaces=${replaces}` : ''}`,
    input,
    undefined,
    signal,
  );
export const logActivity = (certificationId: string, input: ActivityInput, key: string) =>
  post<ActivityView>(ofCertification(certificationId), input, key);
export const changeActivity = (id: string, input: ActivityInput, version: number, key: string) =>
  put<ActivityView>(ofActivity(id), { ...input, version }, key);
export const withdraw = (id: string, version: number, key: string) =>
  post<unknown>(`${ofActivity(id)}/withdraw`, { version }, key);

export interface Draft {
  content: Record<string, unknown>;
  savedAt: number;
}
/** Null when there is none: the service says so with a 404 or with nothing in it. */
export async function readDraft(personId: string): Promise<Draft | null> {
  try {
    const draft = await get<{ content: Draft['content'] | null; savedAt: number | null } | null>(
      draftOf(personId),
    );
    return draft?.content && draft.savedAt !== null
      ? { content: draft.content, savedAt: draft.savedAt }
      : null;
  } catch (error) {
    if (error instanceof Failure && error.status === 404) return null;
    throw error;
  }
}
export const saveDraft = (personId: string, content: Record<string, unknown>) =>
  put<unknown>(draftOf(personId), { content });
export const dropDraft = (personId: string) => remove<unknown>(draftOf(personId));

export const uploadProof = (personId: string, file: Blob, name: string, progress: (share: number) => void) =>
  upload<UploadedEvidence>(`/api/my/people/${personId}/evidence`, file, name, progress);
export const dropProof = (id: string) => remove<unknown>(`/api/my/evidence/${id}`);
