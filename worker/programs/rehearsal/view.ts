import type { RehearsalView } from '../../../domain/programs/editor-contract.ts';
import type { RehearsalRow } from './store.ts';

export const rehearsalView = (
  row: Omit<RehearsalRow, 'id' | 'bodyId' | 'programId' | 'cursor' | 'touchedAt'>,
  draftVersion: number,
): RehearsalView => ({
  state: row.finishedAt === null ? 'running' : 'done',
  stale: row.draftVersion !== draftVersion,
  asOf: row.asOf,
  checked: row.checked,
  total: row.total,
  affected: row.affected,
  affectedAtOnce: row.affectedAtOnce,
  worse: row.worse,
  startedAt: row.startedAt,
  finishedAt: row.finishedAt,
});
