import { createContext, useContext } from 'solid-js';
import type { Change } from './compare.ts';
import type { Doc } from './document.ts';

/** What every sentence of the page needs: the document, and how it is changed. Read only where `change` is null. */
export interface Editing {
  change: ((next: (doc: Doc) => Doc, what: string) => void) | null;
  undo: () => void;
  lastStep: () => string | undefined;
  resets: () => number;
  markUnreadable: (id: string, message: string | null) => void;
  unreadable: (id: string) => string | undefined;
  /** By the id of a sentence. */
  changed: (id: string) => Change | undefined;
  problemsAt: (id: string) => string[];
  /** The rules that the draft began from. */
  basedOn: () => string;
}

export const EditingContext = createContext<Editing>();

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('no rules around this sentence');
  return editing;
}

/** Where a sentence stands on the page. */
export const domId = (sentence: string): string => `s-${sentence.replaceAll('.', '-')}`;

/** The first field of a sentence, or what can be pressed in it. */
export function focusSentence(sentence: string): void {
  const box = document.getElementById(domId(sentence));
  box?.querySelector<HTMLElement>('.slot, .chip, button')?.focus();
}
