import type {
  AffectedPerson,
  DraftInput,
  DraftView,
  Published,
  PublishInput,
  RehearsalView,
  RulesPage,
} from '../../domain/programs/editor-contract.ts';
import { get, post, put, remove } from '../api.ts';
import { language } from '../shell/language.ts';
import { told, type Sentences } from '../staff/failures.ts';
import { asked, inPages } from '../staff/pages.tsx';
import { t } from './words.ts';

/** What the editor asks of the service: domain/programs/editor-contract.ts says what each does. */
export interface Where {
  bodyId: string;
  programId: string;
}
const at = ({ bodyId, programId }: Where) => `/api/bodies/${bodyId}/programs/${programId}/rules`;

const codes = [
  'rules.draft_exists',
  'rules.no_draft',
  'rules.sent',
  'rules.second_person',
  'rules.rehearse_first',
  'rules.problems',
  'rules.not_rehearsed',
] as const;
const sentences: Sentences = Object.fromEntries(codes.map((code) => [code, () => t(`failures.${code}`)]));

export const rulesKey = ({ bodyId, programId }: Where) => ['rules', bodyId, programId, language()];
export const rulesOf = (where: Where) => ({
  queryKey: rulesKey(where),
  queryFn: () => get<RulesPage>(at(where)),
});

export const startDraft = (where: Where) => told(post<DraftView>(`${at(where)}/draft`, {}), sentences);
export const saveDraft = (where: Where, input: DraftInput) =>
  told(put<DraftView>(`${at(where)}/draft`, input), sentences);
export const discardDraft = (where: Where, version: number) =>
  told(remove<unknown>(`${at(where)}/draft`, { version }), sentences);
export const sendDraft = (where: Where, version: number) =>
  told(post<DraftView>(`${at(where)}/draft/send`, { version }), sentences);
export const publishDraft = (where: Where, input: PublishInput) =>
  told(post<Published>(`${at(where)}/draft/publish`, input), sentences);
export const startRehearsal = (where: Where) =>
  told(post<RehearsalView>(`${at(where)}/draft/rehearsal`, {}), sentences);
export const readRehearsal = (where: Where) => get<RehearsalView>(`${at(where)}/draft/rehearsal`);

/** `startedAt`: another rehearsal is another list. */
export const affectedOf = (where: Where, startedAt: number, limit?: number) =>
  inPages<AffectedPerson>(
    ['affected', where.programId, startedAt, language(), limit ?? 0],
    async (cursor) => {
      const { people, next } = await told(
        get<{ people: AffectedPerson[]; next: string | null }>(
          `${at(where)}/draft/rehearsal/people${asked({ cursor, limit: limit ? String(limit) : '' })}`,
        ),
        sentences,
      );
      return { rows: people, next };
    },
  );
