import type { InfiniteData, QueryClient } from '@tanstack/solid-query';
import type { ActivityDecision } from '../../domain/activities/contract.ts';
import type { CertificationRecord } from '../../domain/certifications/contract.ts';
import type { Page } from '../../domain/people/contract.ts';
import type { ActivityReview, RecentDecision, ReviewRow } from '../../domain/reviews/contract.ts';
import { get, post } from '../api.ts';
import { language } from '../shell/language.ts';
import { asked, inPages } from '../staff/pages.tsx';
import type { Tab } from './view.ts';

const filters: Record<Tab, Record<string, string>> = {
  hours: { kind: 'activity', state: 'open' },
  renewals: { kind: 'application', state: 'open' },
  first: { kind: 'entry', state: 'open' },
  person: { state: 'with_person' },
};

const queueKey = (bodyId: string) => ['queue', bodyId];
const itemKey = (bodyId: string) => ['review', bodyId];
const recentKey = (bodyId: string) => ['recent-decisions', bodyId];

export const queueOf = (bodyId: string, tab: Tab) =>
  inPages<ReviewRow>([...queueKey(bodyId), tab], (cursor) =>
    get<Page<ReviewRow>>(`/api/bodies/${bodyId}/reviews${asked({ ...filters[tab], cursor })}`),
  );

export const reviewOf = (bodyId: string, activityId: string) => ({
  queryKey: [...itemKey(bodyId), activityId, language()],
  queryFn: () => get<ActivityReview>(`/api/bodies/${bodyId}/activities/${activityId}/review`),
});

/** How many checks of each of these rows differ, by id. */
export const readDiffering = (bodyId: string, ids: readonly string[]) =>
  get<Record<string, number>>(`/api/bodies/${bodyId}/reviews/checks${asked({ ids: ids.join(',') })}`);

/** An array, or rows of a page. */
export const recentOf = (bodyId: string) => ({
  queryKey: recentKey(bodyId),
  queryFn: async () => {
    const answer = await get<RecentDecision[] | Pick<Page<RecentDecision>, 'rows'>>(
      `/api/bodies/${bodyId}/reviews/recent`,
    );
    return Array.isArray(answer) ? answer : answer.rows;
  },
});

/** In which language the person reads: the record knows. */
export const personLanguage = async (bodyId: string, certificationId: string) =>
  (await get<CertificationRecord>(`/api/bodies/${bodyId}/certifications/${certificationId}`)).person.language;

export const decide = (bodyId: string, activityId: string, decision: ActivityDecision, key: string) =>
  post<unknown>(`/api/bodies/${bodyId}/activities/${activityId}/decision`, decision, key);

export const reopen = (
  bodyId: string,
  activityId: string,
  input: { reason: string; version: number },
  key: string,
) => post<unknown>(`/api/bodies/${bodyId}/activities/${activityId}/reopen`, input, key);

/** What a decision, or its reopening, changes elsewhere. */
export const readQueueAgain = (client: QueryClient, bodyId: string): Promise<unknown> =>
  Promise.all(
    [queueKey(bodyId), itemKey(bodyId), recentKey(bodyId), ['record'], ['renewal']].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  );

/** A row that is decided leaves every list at once; the lists are read again behind it. */
export function dropRow(client: QueryClient, bodyId: string, subjectId: string): void {
  client.setQueriesData<InfiniteData<Page<ReviewRow>>>(
    { queryKey: queueKey(bodyId) },
    (old) =>
      old && {
        ...old,
        pages: old.pages.map((page) => ({
          ...page,
          rows: page.rows.filter((row) => row.subjectId !== subjectId),
        })),
      },
  );
}
