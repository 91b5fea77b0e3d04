import { createSignal, onCleanup } from 'solid-js';
import type { CertificateFacts } from '../../certificate/contract.ts';
import type { RunView } from '../../domain/issuing/contract.ts';
import { language } from '../shell/language.ts';
import { readItems, type Where } from './calls.ts';
import { NotPainted, type Handle, type Painter } from './painter.ts';
import type { Paper } from './painting.ts';
import { t } from './words.ts';

/**
 * A zip or a print file of a whole run, on the day or years later: the papers are drawn again from their facts, page by
 * page, and each is held against the hash it was issued with.
 */
export type Making =
  | { state: 'none' }
  | { state: 'making'; packed: number }
  | { state: 'saved'; name: string }
  | { state: 'ready'; url: string; name: string; bytes: number }
  | { state: 'failed'; why: 'other_bytes' | 'broken' };

export function createFile(where: Where, painter: () => Painter) {
  const [making, setMaking] = createSignal<Making>({ state: 'none' });
  let handle: Handle<Blob | null> | null = null;
  let url = '';
  onCleanup(() => {
    handle?.stop();
    if (url) URL.revokeObjectURL(url);
  });

  const make = async (
    name: string,
    begin: (need: () => Promise<Paper[]>, one: () => void) => Handle<Blob | null>,
  ): Promise<Making> => {
    let packed = 0;
    setMaking({ state: 'making', packed });
    try {
      handle = begin(pagesOf(where), () => setMaking({ state: 'making', packed: ++packed }));
      const blob = await handle.done;
      if (!blob) return { state: 'saved', name };
      if (url) URL.revokeObjectURL(url);
      url = URL.createObjectURL(blob);
      return { state: 'ready', url, name, bytes: blob.size };
    } catch (error) {
      if (error instanceof NotPainted && error.why === 'stopped') return { state: 'none' };
      const isOther = error instanceof NotPainted && error.why === 'other_bytes';
      return { state: 'failed', why: isOther ? 'other_bytes' : 'broken' };
    } finally {
      handle = null;
    }
  };

  const zip = async (run: RunView): Promise<void> => {
    if (making().state === 'making') return;
    const name = `${nameOf(run)}.zip`;
    // Asked within the press: browsers open this dialog for a person only.
    const chosen = await chooseFile(name);
    if (chosen === 'no') return;
    const made = await make(name, (need, one) => painter().zip(chosen, need, one));
    setMaking(made);
    if (made.state === 'ready') save(made.url, made.name);
  };

  const print = async (run: RunView): Promise<void> => {
    if (making().state === 'making') return;
    const about = { title: t('done.printTitle', String(run.issued)), language: language() };
    setMaking(await make(`${nameOf(run)}.pdf`, (need, one) => painter().print(about, need, one)));
  };

  return { making, zip, print, stop: () => handle?.stop() };
}

export function save(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

/** "certificates TR-2026-00412 to TR-2026-00625" */
function nameOf({ numbers }: RunView): string {
  const [first] = numbers[0] ?? [];
  const last = numbers.at(-1)?.[1];
  return ['certificates', first, first === last ? null : `to ${last}`].filter(Boolean).join(' ');
}

/** The issued papers of the run, a page at each call. */
function pagesOf(where: Where): () => Promise<Paper[]> {
  let cursor: string | null = '';
  return async () => {
    if (cursor === null) return [];
    const page = await readItems(where, 'issued', cursor, 100);
    cursor = page.next;
    return page.rows.map(({ id, facts, sha256 }) => ({ id, facts: facts as CertificateFacts, sha256 }));
  };
}

interface WithPicker {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { accept: Record<string, string[]> }[];
  }) => Promise<FileSystemFileHandle>;
}

/** Where the browser can write a file as it comes; null where it is gathered in memory first; "no": changed their mind. */
async function chooseFile(name: string): Promise<FileSystemFileHandle | null | 'no'> {
  const { showSaveFilePicker } = globalThis as WithPicker;
  if (!showSaveFilePicker) return null;
  try {
    return await showSaveFilePicker({
      suggestedName: name,
      types: [{ accept: { 'application/zip': ['.zip'] } }],
    });
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'no' : null;
  }
}
