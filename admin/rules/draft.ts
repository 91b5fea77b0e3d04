import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { DraftInput, DraftView, RulesProblemView } from '../../domain/programs/editor-contract.ts';
import { Failure, isFailure, isOffline } from '../api.ts';
import { same, type Doc } from './document.ts';

/** The draft on the screen: its changes, how they get to the service, and the way back from the last one. */

const pause = 700;
/** Letters that follow each other so fast are one thought, and one step back. */
const oneThought = 2000;
/** Steps back that are kept. */
const steps = 100;

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'offline' | 'conflict';

const docOf = ({ inForceFrom, ruleVersionBy, rules }: DraftView): Doc => ({
  inForceFrom,
  ruleVersionBy,
  rules,
});

export function createDraft(options: {
  view: () => DraftView;
  save: (input: DraftInput) => Promise<DraftView>;
  saved: (view: DraftView) => void;
}) {
  const first = options.view();
  const [doc, setDoc] = createSignal(docOf(first));
  const [state, setState] = createSignal<SaveState>('saved');
  const [failure, setFailure] = createSignal<unknown>(null);
  const [refused, setRefused] = createSignal<RulesProblemView[]>([]);
  /** Fields whose text cannot be read: by the id of the field. */
  const [unreadable, setUnreadable] = createSignal<ReadonlyMap<string, string>>(new Map());
  const [past, setPast] = createSignal<readonly { doc: Doc; what: string }[]>([]);
  /** Rises when the whole document is another one: fields drop what was typed in them. */
  const [resets, setResets] = createSignal(0);
  let { version } = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let changedAt = 0;

  const put = (next: Doc): void => {
    setDoc(next);
    if (state() !== 'conflict') setState('waiting');
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  };
  /** `what`: where it was changed; letters typed there in one go are one step back. */
  const change = (next: (doc: Doc) => Doc, what: string): void => {
    const before = doc();
    const after = next(before);
    if (same(before, after)) return;
    const goesOn = past().at(-1)?.what === what && Date.now() - changedAt < oneThought;
    changedAt = Date.now();
    if (!goesOn) setPast([...past().slice(1 - steps), { doc: before, what }]);
    put(after);
  };
  const reset = (next: Doc): void => {
    setUnreadable(new Map<string, string>());
    setResets((n) => n + 1);
    put(next);
  };
  const undo = (): void => {
    const last = past().at(-1);
    if (!last) return;
    setPast(past().slice(0, -1));
    reset(last.doc);
  };

  const saveOnce = async (): Promise<void> => {
    const sent = doc();
    setState('saving');
    try {
      const view = await options.save({ version, ...sent });
      version = view.version;
      setFailure(null);
      setRefused([]);
      options.saved(view);
      setState(doc() === sent ? 'saved' : 'waiting');
    } catch (error) {
      setFailure(error);
      if (error instanceof Failure && error.details.length > 0)
        setRefused(error.details.map((one) => ({ ...one, code: error.code })));
      const gone = isFailure(error, 'changed_meanwhile') || isFailure(error, 'rules.no_draft');
      if (gone) setState('conflict');
      else setState(isOffline(error) ? 'offline' : 'failed');
    }
  };
  /** Everything that was changed is with the service now, or it is said why not. */
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    await running;
    while (state() === 'waiting' || state() === 'offline' || state() === 'failed') {
      running = saveOnce();
      await running;
      running = null;
      if (state() !== 'waiting') break;
    }
    return state() === 'saved';
  };

  // Somebody else's newer save shows at once where nothing of one's own would be lost.
  createEffect(
    on(
      () => options.view(),
      (view) => {
        if (view.version <= version || state() !== 'saved') return;
        version = view.version;
        setPast([]);
        setUnreadable(new Map<string, string>());
        setResets((n) => n + 1);
        setDoc(docOf(view));
      },
      { defer: true },
    ),
  );
  const whenBack = () => state() === 'offline' && void flush();
  const whenHidden = () => document.visibilityState === 'hidden' && state() === 'waiting' && void flush();
  const whenLeft = (event: BeforeUnloadEvent) =>
    !['saved', 'conflict'].includes(state()) && event.preventDefault();
  addEventListener('online', whenBack);
  addEventListener('beforeunload', whenLeft);
  document.addEventListener('visibilitychange', whenHidden);
  onCleanup(() => {
    removeEventListener('online', whenBack);
    removeEventListener('beforeunload', whenLeft);
    document.removeEventListener('visibilitychange', whenHidden);
    if (state() === 'waiting') void flush();
  });

  return {
    doc,
    state,
    failure,
    refused,
    unreadable,
    resets,
    change,
    undo,
    mayUndo: () => past().length > 0,
    lastStep: () => past().at(-1)?.what,
    flush,
    version: () => version,
    markUnreadable: (id: string, message: string | null): void => {
      if ((unreadable().get(id) ?? null) === message) return;
      const next = new Map(unreadable());
      if (message === null) next.delete(id);
      else next.set(id, message);
      setUnreadable(next);
    },
  };
}
export type Draft = ReturnType<typeof createDraft>;
