import { createMemo, createSignal, For, Index, Show } from 'solid-js';
import type { DraftView, Published, RulesPage } from '../../domain/programs/editor-contract.ts';
import { saveDraft, type Where } from './calls.ts';
import { changesOf } from './compare.ts';
import { createDraft } from './draft.ts';
import { DraftHead } from './draft-head.tsx';
import { EditingContext, type Editing } from './editing.ts';
import { RulesPanel } from './panel.tsx';
import { place } from './problems.ts';
import { Problems } from './to-mend.tsx';
import { Publish } from './publish.tsx';
import { Versions, Sources } from './reader.tsx';
import { Rehearsal } from './rehearsal.tsx';
import { Differences } from './differences.tsx';
import { panelsOf } from './sentences/index.ts';
import { versionName, voice } from './words.ts';

/** The draft: its sentences, and beside them what it would do to real people and how it is published. */
export function Editor(props: {
  where: Where;
  page: RulesPage;
  setDraft: (change: (draft: DraftView | null) => DraftView | null) => void;
  readAgain: () => Promise<unknown>;
  published: (done: Published) => void;
  discarded: () => void;
}) {
  // The page shows the editor only while there is a draft; on its way out it still reads the last one.
  const view = createMemo<DraftView>((last) => props.page.draft ?? last, props.page.draft as DraftView);
  const draft = createDraft({
    view,
    save: (input) => saveDraft(props.where, input),
    saved: (saved) => props.setDraft(() => saved),
  });
  const [comparing, setComparing] = createSignal(false);
  const { credential, ruleVersionBy } = props.page.program;
  const base = createMemo(() => props.page.versions.find(({ code }) => code === view().basedOn));
  const basePanels = createMemo(() => {
    const version = base();
    return version ? panelsOf({ inForceFrom: null, ruleVersionBy, rules: version.rules }, credential) : [];
  });
  const panels = createMemo(() => panelsOf(draft.doc(), credential));
  const changes = createMemo(() => changesOf(basePanels(), panels(), voice));
  // A day that is not chosen yet is asked for where it is chosen.
  const isOpenDay = ({ path }: { path: string }) =>
    path === 'inForceFrom' && draft.doc().inForceFrom === null;
  const problems = createMemo(() =>
    place(
      (draft.refused().length > 0 ? draft.refused() : view().problems).filter((one) => !isOpenDay(one)),
      panels(),
    ),
  );
  const editing: Editing = {
    change: draft.change,
    undo: draft.undo,
    lastStep: draft.lastStep,
    resets: draft.resets,
    markUnreadable: draft.markUnreadable,
    unreadable: (id) => draft.unreadable().get(id),
    changed: (id) => changes().get(id),
    problemsAt: (id) => problems().flatMap((one) => (one.sentence === id ? [one.message] : [])),
    basedOn: () => versionName(base()),
  };
  const hasProblems = () => problems().length > 0 || draft.unreadable().size > 0;
  return (
    <>
      <DraftHead
        where={props.where}
        page={props.page}
        view={view()}
        draft={draft}
        basedOn={versionName(base())}
        comparing={comparing()}
        compare={() => setComparing(!comparing())}
        readAgain={props.readAgain}
        discarded={props.discarded}
      />
      <Problems problems={problems()} unreadable={[...draft.unreadable()]} />
      <Show when={comparing()}>
        <Differences before={basePanels()} after={panels()} basedOn={versionName(base())} />
      </Show>
      <div class="beside">
        <form class="stack stack-l" onSubmit={(event) => event.preventDefault()}>
          <EditingContext.Provider value={editing}>
            <Index each={panels()}>{(panel) => <RulesPanel panel={panel()} />}</Index>
          </EditingContext.Provider>
        </form>
        <aside class="stack">
          <div class="panel stack rules-aside no-print">
            <Rehearsal
              where={props.where}
              view={view()}
              flush={draft.flush}
              isUnsaved={draft.state() !== 'saved'}
              setDraft={props.setDraft}
            />
            <hr />
            <Publish
              where={props.where}
              page={props.page}
              view={view()}
              draft={draft}
              hasProblems={hasProblems()}
              basedOn={versionName(base())}
              sent={(sent) => props.setDraft(() => sent)}
              published={props.published}
            />
          </div>
        </aside>
      </div>
      <div class="beside beside-even no-print">
        <For each={[Versions, Sources]}>{(Part) => <Part page={props.page} />}</For>
      </div>
    </>
  );
}
