import { createSignal } from 'solid-js';
import type {
  CheckedRow,
  Edit,
  Layout,
  RosterCheckView,
  RosterFile,
} from '../../domain/training/contract.ts';
import type { Field } from '../../domain/training/codes.ts';
import { Failure, newKey } from '../api.ts';
import { checkList, postList } from './calls.ts';

/**
 * One list on its way: the content stays on this page and goes along with every check, since the service keeps nothing
 * of it before it is confirmed.
 */
export type Content = { fileName: string } & ({ text: string } | { bytes: string });

export function createSending(providerId: string) {
  const [content, setContent] = createSignal<Content | null>(null);
  const [layout, setLayout] = createSignal<Layout | null>(null);
  const [edits, setEdits] = createSignal<Edit[]>([]);
  const [view, setView] = createSignal<RosterCheckView | null>(null);
  const [more, setMore] = createSignal<CheckedRow[]>([]);
  const [next, setNext] = createSignal<number | null>(null);
  const [busy, setBusy] = createSignal<'checking' | 'posting' | null>(null);
  const [failure, setFailure] = createSignal<Failure | null>(null);
  let key = '';
  let keyOf = '';

  const file = (): RosterFile => {
    const chosen = layout();
    return {
      ...content(),
      ...(chosen && { layout: chosen }),
      ...(edits().length > 0 && { edits: edits() }),
    };
  };

  async function during<Answer>(
    what: 'checking' | 'posting',
    work: () => Promise<Answer>,
  ): Promise<Answer | null> {
    if (busy()) return null;
    setBusy(what);
    setFailure(null);
    try {
      return await work();
    } catch (error) {
      setFailure(error instanceof Failure ? error : new Failure(0, 'unknown', ''));
      return null;
    } finally {
      setBusy(null);
    }
  }

  /** True when there is a new answer. */
  async function check(): Promise<boolean> {
    const answer = await during('checking', () => checkList(providerId, file()));
    if (!answer) return false;
    setView(answer);
    setMore([]);
    setNext(answer.next);
    setLayout(answer.layout);
    return true;
  }

  async function showMore(): Promise<void> {
    const after = next();
    if (after === null) return;
    const answer = await during('checking', () => checkList(providerId, { ...file(), after }));
    if (!answer) return;
    setMore((rows) => [...rows, ...answer.rows]);
    setNext(answer.next);
  }

  /** The id of the list that is being posted; null when it was not taken. */
  async function send(): Promise<string | null> {
    const rowsHash = view()?.rowsHash;
    if (!rowsHash) return null;
    const input = { ...file(), rowsHash };
    // The same rows have the same key: a second press has one effect.
    if (keyOf !== rowsHash) [key, keyOf] = [newKey(), rowsHash];
    const answer = await during('posting', () => postList(providerId, input, key));
    return answer?.id ?? null;
  }

  function begin(one: Content | null): void {
    setContent(one);
    setLayout(null);
    setEdits([]);
    setView(null);
    setFailure(null);
  }

  return {
    view,
    busy,
    failure,
    layout,
    content,
    rows: () => [...(view()?.rows ?? []), ...more()],
    hasMore: () => next() !== null,
    file,
    begin,
    check,
    showMore,
    send,
    setLayout,
    mend: (row: number, field: Field, value: string) =>
      setEdits((all) => [
        ...all.filter((one) => one.row !== row || one.field !== field),
        { row, field, value },
      ]),
    edited: (row: number, field: Field): string | undefined =>
      edits().find((one) => one.row === row && one.field === field)?.value,
  };
}
export type Sending = ReturnType<typeof createSending>;
