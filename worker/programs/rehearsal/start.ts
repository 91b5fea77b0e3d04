import type { RehearsalView } from '../../../domain/programs/editor-contract.ts';
import { newId } from '../../kernel/ids.ts';
import { changedMeanwhile } from '../../kernel/failure.ts';
import { dateIn } from '../../kernel/today.ts';
import type { Verb } from '../../kernel/write.ts';
import { draftOf, refuseProblems } from '../editor/draft.ts';
import { editorOf, type Where } from '../editor/store.ts';
import { rehearsalView } from './view.ts';
import { countCertified, insertRehearsal, replaceRehearsal } from './store.ts';

/** Begins to judge everybody by the draft as saved; the judging itself goes on after the answer (run.ts). */
export function startRehearsal(where: Where): Verb<object, RehearsalView> {
  return async ({ database, now, language }) => {
    const [editor, [count]] = await Promise.all([editorOf(database, where), countCertified(database, where)]);
    const draft = draftOf(editor);
    refuseProblems(editor, draft, language, 'rules');
    const today = dateIn(editor.program.timeZone, now);
    const asOf = draft.inForceFrom !== null && draft.inForceFrom > today ? draft.inForceFrom : today;
    const row = {
      id: newId('reh'),
      ...where,
      draftVersion: draft.version,
      asOf,
      total: count?.n ?? 0,
      startedAt: now,
    };
    return {
      value: rehearsalView(
        { ...row, checked: 0, affected: 0, affectedAtOnce: 0, worse: 0, finishedAt: null },
        draft.version,
      ),
      statements: [replaceRehearsal(database, where, now), insertRehearsal(database, row)],
      audit: [
        {
          bodyId: where.bodyId,
          recordId: where.bodyId,
          action: 'rules.rehearse',
          objectKind: 'program',
          objectId: where.programId,
          detail: { title: editor.program.title, draftVersion: draft.version },
        },
      ],
      messages: [],
      onConflict: async () => changedMeanwhile(),
    };
  };
}
