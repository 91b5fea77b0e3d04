import type {
  CourseDecision,
  CourseEnd,
  CourseInput,
  CourseRow,
  CourseView,
  MemberInput,
  MemberView,
  NewProvider,
  ProviderChange,
  ProviderDecision,
  ProviderRow,
  StaffProviderView,
  VersionInput,
  WaitingView,
} from '../../domain/catalogue/contract.ts';
import type { Page } from '../../domain/people/contract.ts';
import { get, post, put, remove, type Failure } from '../api.ts';
import { textFact, told, type Sentences } from '../staff/failures.ts';
import { asked, inPages } from '../staff/pages.tsx';
import { t } from './words.ts';

const at = (bodyId: string) => `/api/bodies/${bodyId}`;
export const catalogueKey = (bodyId: string) => ['catalogue', bodyId];

export const providersOf = (bodyId: string) =>
  inPages<ProviderRow>([...catalogueKey(bodyId), 'providers'], (cursor) =>
    get<Page<ProviderRow>>(`${at(bodyId)}/providers${asked({ cursor })}`),
  );
export const waitingOf = (bodyId: string) => ({
  queryKey: [...catalogueKey(bodyId), 'waiting'],
  queryFn: () => get<WaitingView>(`${at(bodyId)}/catalogue/waiting`),
});
export const providerOf = (bodyId: string, id: string) => ({
  queryKey: [...catalogueKey(bodyId), 'provider', id],
  queryFn: () => get<StaffProviderView>(`${at(bodyId)}/providers/${id}`),
});
export const coursesOf = (bodyId: string, search: string) =>
  inPages<CourseRow>([...catalogueKey(bodyId), 'courses', search], (cursor) =>
    get<Page<CourseRow>>(`${at(bodyId)}/courses${asked({ search, cursor })}`),
  );
export const coursesOfProvider = (bodyId: string, id: string) =>
  inPages<CourseRow>([...catalogueKey(bodyId), 'courses of', id], (cursor) =>
    get<Page<CourseRow>>(`${at(bodyId)}/providers/${id}/courses${asked({ cursor })}`),
  );
export const courseOf = (bodyId: string, id: string) => ({
  queryKey: [...catalogueKey(bodyId), 'course', id],
  queryFn: () => get<CourseView>(`${at(bodyId)}/courses/${id}`),
});

const by = (failure: Failure) => textFact(failure, 'by');
export const sentences: Sentences = {
  'providers.decided_meanwhile': (failure) => t('conflict.provider', by(failure)),
  'courses.decided_meanwhile': (failure) => t('conflict.course', by(failure)),
  'providers.own_provider': () => t('conflict.own'),
  'courses.open_proposal': () => t('conflict.open'),
  'courses.code_taken': () => t('fields.problems.codeTaken'),
  'providers.nothing_asked': () => t('conflict.nothingAsked'),
  'providers.member_exists': () => t('members.exists'),
  'providers.last_member': () => t('members.last'),
};

export const addProvider = (bodyId: string, input: NewProvider, key: string) =>
  told(post<{ id: string }>(`${at(bodyId)}/providers`, input, key), sentences);
export const changeProvider = (bodyId: string, id: string, input: ProviderChange, key: string) =>
  told(put<unknown>(`${at(bodyId)}/providers/${id}`, input, key), sentences);
export const decideProvider = (bodyId: string, id: string, input: ProviderDecision, key: string) =>
  told(post<unknown>(`${at(bodyId)}/providers/${id}/decision`, input, key), sentences);
export const inviteMember = (bodyId: string, id: string, input: MemberInput, key: string) =>
  told(post<MemberView>(`${at(bodyId)}/providers/${id}/members`, input, key), sentences);
export const removeMember = (bodyId: string, id: string, memberId: string) =>
  told(remove<unknown>(`${at(bodyId)}/providers/${id}/members/${memberId}`), sentences);

export const enterCourse = (bodyId: string, id: string, input: CourseInput, key: string) =>
  told(post<{ id: string }>(`${at(bodyId)}/providers/${id}/courses`, input, key), sentences);
export const enterVersion = (bodyId: string, courseId: string, input: VersionInput, key: string) =>
  told(post<unknown>(`${at(bodyId)}/courses/${courseId}/versions`, input, key), sentences);
export const decideCourse = (bodyId: string, courseId: string, input: CourseDecision, key: string) =>
  told(post<unknown>(`${at(bodyId)}/courses/${courseId}/decision`, input, key), sentences);
export const endCourse = (bodyId: string, courseId: string, input: CourseEnd, key: string) =>
  told(post<unknown>(`${at(bodyId)}/courses/${courseId}/end`, input, key), sentences);
