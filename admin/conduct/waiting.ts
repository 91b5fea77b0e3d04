import { useInfiniteQuery } from '@tanstack/solid-query';
import type { WaitingProposal } from '../../domain/conduct/contract.ts';
import type { Page } from '../../domain/people/contract.ts';
import { get } from '../api.ts';
import { asked, inPages } from '../staff/pages.tsx';

/** What waits for a second person. It stands apart from the other calls, so that whoever counts it loads no more words. */
export const waitingOf = (bodyId: string) =>
  inPages<WaitingProposal>(['conduct', bodyId, 'waiting'], (cursor) =>
    get<Page<WaitingProposal>>(`/api/bodies/${bodyId}/conduct${asked({ cursor })}`),
  );

/** "2", or "50+" when there are more; null until it is known. */
export function useWaitingCount(bodyId: string): () => string | null {
  const query = useInfiniteQuery(() => waitingOf(bodyId));
  return () => {
    if (!query.isSuccess) return null;
    const count = query.data.pages.reduce((sum, page) => sum + page.rows.length, 0);
    return `${count}${query.hasNextPage ? '+' : ''}`;
  };
}
