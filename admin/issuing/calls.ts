import type { QueryClient } from '@tanstack/solid-query';
import type { CertificateFacts } from '../../certificate/contract.ts';
import type {
  IssueKind,
  NewRun,
  PaperPage,
  PaperResult,
  ReservedRun,
  RunItem,
  RunRow,
  RunView,
} from '../../domain/issuing/contract.ts';
import type { Page } from '../../domain/people/contract.ts';
import { get, post } from '../api.ts';
import { textFact, told, type Sentences } from '../staff/failures.ts';
import { asked, inPages } from '../staff/pages.tsx';
import { t } from './words.ts';

export interface Filter {
  kind: IssueKind;
  program: string;
  /** Awaited: first papers or renewals only. */
  of: string;
  /** Again: issued before that day. */
  before: string;
}

export interface Where {
  bodyId: string;
  runId: string;
}

const root = (bodyId: string) => `/api/bodies/${bodyId}/issuing`;
const runAt = ({ bodyId, runId }: Where) => `${root(bodyId)}/runs/${runId}`;

const sentences: Sentences = {
  'issuing.nobody_left': () => t('failures.nobodyLeft'),
  'issuing.reserved_meanwhile': () => t('failures.reservedMeanwhile'),
  'issuing.nothing_to_try': () => t('failures.nothingToTry'),
  'issuing.nothing_left': () => t('failures.nothingLeft'),
  'issuing.all_told': () => t('failures.allTold'),
  'issuing.elsewhere': (failure) => t('failures.elsewhere', textFact(failure, 'by') ?? ''),
};

export function readPapers(
  bodyId: string,
  { kind, program, of, before }: Filter,
  cursor = '',
  limit = 50,
): Promise<PaperPage> {
  const wanted: Record<string, string> = kind === 'awaited' ? { program, kind: of } : { program, before };
  return get(`${root(bodyId)}/${kind}${asked({ ...wanted, cursor, limit: String(limit) })}`);
}

export const papersOf = (bodyId: string, filter: Filter) => ({
  queryKey: ['issue-papers', bodyId, filter],
  queryFn: ({ pageParam }: { pageParam: string }) => readPapers(bodyId, filter, pageParam),
  initialPageParam: '',
  getNextPageParam: (last: PaperPage) => last.next ?? undefined,
});

export const draftOf = (bodyId: string, kind: IssueKind, paper: string) => ({
  queryKey: ['paper-draft', bodyId, kind, paper],
  queryFn: async () =>
    (await get<{ facts: CertificateFacts }>(`${root(bodyId)}/draft${asked({ kind, paper })}`)).facts,
});

export const runsOf = (bodyId: string) =>
  inPages<RunRow>(['issue-runs', bodyId], (cursor) =>
    get<Page<RunRow>>(`${root(bodyId)}${asked({ cursor, limit: '10' })}`),
  );

export const reserve = (bodyId: string, input: NewRun, key: string) =>
  told(post<ReservedRun>(root(bodyId), input, key), sentences);

export const runKey = ({ bodyId, runId }: Where) => ['issue-run', bodyId, runId];
export const runOf = (where: Where) => ({
  queryKey: runKey(where),
  queryFn: () => get<RunView>(runAt(where)),
});

export const failedOf = (where: Where) => ({
  queryKey: [...runKey(where), 'failed'],
  queryFn: () => allItems(where, 'failed'),
});

export const readItems = (where: Where, state: RunItem['state'], cursor: string, limit: number) =>
  get<Page<RunItem>>(`${runAt(where)}/items${asked({ state, cursor, limit: String(limit) })}`);

async function allItems(where: Where, state: RunItem['state']): Promise<RunItem[]> {
  const rows: RunItem[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page<RunItem> = await readItems(where, state, cursor, 100);
    rows.push(...page.rows);
    cursor = page.next;
  }
  return rows;
}

export const hold = (where: Where, holder: string, takeOver: boolean, key: string) =>
  post<RunView>(`${runAt(where)}/hold`, { holder, takeOver }, key);
export const report = (
  where: Where,
  input: { holder: string; renderer: string; results: PaperResult[] },
  key: string,
) => post<RunView>(`${runAt(where)}/results`, input, key);
export const tryAgain = (where: Where, ids: string[], key: string) =>
  told(post<RunView>(`${runAt(where)}/again`, { ids }, key), sentences);
export const giveBack = (where: Where, key: string) =>
  told(post<RunView>(`${runAt(where)}/release`, {}, key), sentences);
export const tell = (where: Where, key: string) =>
  told(post<RunView>(`${runAt(where)}/tell`, {}, key), sentences);

/** Where a paper is issued, other pages have older answers. */
export const forgetOthers = (client: QueryClient, bodyId: string): Promise<unknown> =>
  Promise.all(
    [
      ['issue-papers', bodyId],
      ['issue-runs', bodyId],
      ['record', bodyId],
      ['people', bodyId],
    ].map((queryKey) => client.invalidateQueries({ queryKey })),
  );
