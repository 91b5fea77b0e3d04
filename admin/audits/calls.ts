import type { QueryClient } from '@tanstack/solid-query';
import type {
  CaseRow,
  CaseState,
  CaseView,
  Closing,
  ClosingPreview,
  NewPlan,
  OutcomeCount,
  PlanRow,
  PlanView,
} from '../../domain/audits/contract.ts';
import type { Page } from '../../domain/people/contract.ts';
import { get, getBlob, post } from '../api.ts';
import { language } from '../shell/language.ts';
import { asked, inPages } from '../staff/pages.tsx';

/** What the staff's pages of routine checks ask and send. */

const at = (bodyId: string) => `/api/bodies/${bodyId}/audits`;
const key = (bodyId: string) => ['audits', bodyId];

export const casesOf = (bodyId: string, state: CaseState, plan: string) =>
  inPages<CaseRow>([...key(bodyId), 'cases', state, plan], (cursor) =>
    get<Page<CaseRow>>(`${at(bodyId)}/cases${asked({ state, plan, cursor })}`),
  );
export const caseOf = (bodyId: string, id: string) => ({
  queryKey: [...key(bodyId), 'case', id, language()],
  queryFn: () => get<CaseView>(`${at(bodyId)}/cases/${id}`),
});
export const plansOf = (bodyId: string) =>
  inPages<PlanRow>([...key(bodyId), 'plans'], (cursor) =>
    get<Page<PlanRow>>(`${at(bodyId)}/plans${asked({ cursor })}`),
  );
export const planOf = (bodyId: string, id: string) => ({
  queryKey: [...key(bodyId), 'plan', id],
  queryFn: () => get<PlanView>(`${at(bodyId)}/plans/${id}`),
});
export const outcomesOf = (bodyId: string) => ({
  queryKey: [...key(bodyId), 'outcomes'],
  queryFn: () => get<OutcomeCount[]>(`${at(bodyId)}/outcomes`),
});
export const outcomesFile = (bodyId: string) => getBlob(`${at(bodyId)}/outcomes.csv`);

export const makePlan = (bodyId: string, input: NewPlan, once: string) =>
  post<{ id: string }>(`${at(bodyId)}/plans`, input, once);
export const stepOfPlan = (
  bodyId: string,
  id: string,
  step: 'list' | 'draw' | 'withdraw',
  input: { version: number; reason?: string },
  once?: string,
) => post<unknown>(`${at(bodyId)}/plans/${id}/${step}`, input, once);

/** One thing done to a case: `lines/ID`, `ask`, `more-time`, `messages`, `take`, `conflict`, `auditor`, `closing…`. */
export const actOn = <Answer = unknown>(
  bodyId: string,
  id: string,
  what: string,
  input: unknown,
  once?: string,
) => post<Answer>(`${at(bodyId)}/cases/${id}/${what}`, input, once);
export const previewClosing = (bodyId: string, id: string, wish: Closing) =>
  actOn<ClosingPreview>(bodyId, id, 'closing/preview', wish);

export const readAuditsAgain = (client: QueryClient, bodyId: string): Promise<unknown> =>
  Promise.all([key(bodyId), ['record']].map((queryKey) => client.invalidateQueries({ queryKey })));
