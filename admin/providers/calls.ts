import type {
  ApplyView,
  CourseInput,
  CourseRow,
  CourseView,
  LearnerCheck,
  LearnerMatch,
  MemberInput,
  MemberView,
  OwnProviderFacts,
  ProviderApplication,
  ProviderView,
  VersionInput,
} from '../../domain/catalogue/contract.ts';
import type { Page } from '../../domain/people/contract.ts';
import { get, post, put, remove } from '../api.ts';
import { sentences as catalogue } from '../catalogue/calls.ts';
import { told, type Sentences } from '../staff/failures.ts';
import { asked, inPages } from '../staff/pages.tsx';
import { t } from './words.ts';

const at = (id: string) => `/api/providers/${id}`;
const applyAt = (bodyId: string) => `/api/provider-applications/${bodyId}`;
export const providerKey = (id: string) => ['provider', id];

const sentences: Sentences = {
  ...catalogue,
  'providers.applied_already': () => t('apply.waits'),
  'providers.not_approved': () => t('course.nobody'),
  'providers.too_many_checks': () => t('check.tooMany'),
};

export const applyOf = (bodyId: string) => ({
  queryKey: ['apply', bodyId],
  queryFn: () => get<ApplyView>(applyAt(bodyId)),
});
export const saveApplyDraft = (bodyId: string, content: Record<string, unknown>) =>
  put<unknown>(`${applyAt(bodyId)}/draft`, { content });
export const apply = (bodyId: string, input: ProviderApplication, key: string) =>
  told(post<{ id: string }>(applyAt(bodyId), input, key), sentences);

export const ownProvider = (id: string) => ({
  queryKey: [...providerKey(id), 'home'],
  queryFn: () => get<ProviderView>(at(id)),
});
export const setFacts = (id: string, input: OwnProviderFacts, key: string) =>
  told(put<unknown>(at(id), input, key), sentences);
export const applyAgain = (id: string, input: unknown, key: string) =>
  told(post<unknown>(`${at(id)}/apply-again`, input, key), sentences);
export const askRenewal = (id: string, version: number, key: string) =>
  told(post<unknown>(`${at(id)}/renewal`, { version }, key), sentences);
export const inviteMember = (id: string, input: MemberInput, key: string) =>
  told(post<MemberView>(`${at(id)}/members`, input, key), sentences);
export const removeMember = (id: string, memberId: string) =>
  told(remove<unknown>(`${at(id)}/members/${memberId}`), sentences);
export const checkLearner = (id: string, input: LearnerCheck, key: string) =>
  told(post<LearnerMatch>(`${at(id)}/learner-checks`, input, key), sentences);

export const ownCourses = (id: string) =>
  inPages<CourseRow>([...providerKey(id), 'courses'], (cursor) =>
    get<Page<CourseRow>>(`${at(id)}/courses${asked({ cursor })}`),
  );
export const ownCourse = (id: string, courseId: string) => ({
  queryKey: [...providerKey(id), 'course', courseId],
  queryFn: () => get<CourseView>(`${at(id)}/courses/${courseId}`),
});
export const proposeCourse = (id: string, input: CourseInput, key: string) =>
  told(post<{ id: string }>(`${at(id)}/courses`, input, key), sentences);
export const proposeVersion = (id: string, courseId: string, input: VersionInput, key: string) =>
  told(post<unknown>(`${at(id)}/courses/${courseId}/versions`, input, key), sentences);
export const reviseProposal = (id: string, courseId: string, input: VersionInput, key: string) =>
  told(put<unknown>(`${at(id)}/courses/${courseId}/proposal`, input, key), sentences);
