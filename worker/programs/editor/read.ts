import type { RulesPage, VersionView } from '../../../domain/programs/editor-contract.ts';
import { findPreset } from '../../../domain/programs/presets/index.ts';
import { dateIn } from '../../kernel/today.ts';
import type { Work } from '../../kernel/write.ts';
import { draftOf, draftView, secondPersonNeeded } from './draft.ts';
import { editorOf, type Editor, type Where } from './store.ts';

/** Every version of a program's rules, and the draft of the next: one round trip. */
export async function readRules(work: Work, where: Where): Promise<RulesPage> {
  const editor = await editorOf(work.database, where);
  const { timeZone, rulesStamp: _stamp, ...program } = editor.program;
  const today = dateIn(timeZone, work.now);
  return {
    program,
    today,
    versions: versionViews(editor, today),
    draft: editor.draft && draftView(editor, draftOf(editor), { ...work, ...where }),
    sources: findPreset(program.preset)?.sources ?? [],
    secondPersonNeeded: secondPersonNeeded(editor),
  };
}

function versionViews({ versions }: Editor, today: string): VersionView[] {
  const begun = versions.filter(
    ({ version, inForceFrom }) => !version.onRequestOnly && (inForceFrom === null || inForceFrom <= today),
  );
  const inForce = begun.at(-1);
  const stateOf = (one: Editor['versions'][number]): VersionView['state'] => {
    if (one.version.onRequestOnly) return 'on_request';
    if (one === inForce) return 'in_force';
    return begun.includes(one) ? 'earlier' : 'upcoming';
  };
  return versions
    .map((one) => ({
      code: one.code,
      inForceFrom: one.inForceFrom,
      state: stateOf(one),
      publishedAt: one.publishedAt,
      publishedByName: one.publishedByName,
      rules: one.version.rules,
    }))
    .reverse();
}
