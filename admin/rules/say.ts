import { hoursText, moneyText } from './amounts.ts';
import type { ActionName, Names, PanelName, Say, Sentence, Slot } from './sentence.ts';

/** The words of one language. */
export interface Voice {
  sentence: (say: Say) => string;
  option: (names: Names, key: string) => string;
  action: (name: ActionName) => string;
  panel: (name: PanelName) => string;
  date: (on: string) => string;
  list: (items: readonly string[]) => string;
  /** An empty slot: "not stated"; an empty list: "nothing". */
  notStated: string;
  nothing: string;
}

/** A sentence cut at its slots: text and names by turns, text first. */
export const partsOf = (template: string): string[] => template.split(/[{}]/);

export function slotText(slot: Slot, voice: Voice): string {
  switch (slot.kind) {
    case 'choice':
      return voice.option(slot.names, slot.now);
    case 'many':
      return slot.now.length === 0
        ? voice.nothing
        : voice.list(slot.now.map((one) => voice.option(slot.names, one)));
    case 'wholes':
      return voice.list(slot.now.map(String));
    case 'date':
      return voice.date(slot.now);
    case 'time':
      return slot.now;
    default:
      return slot.now === null ? voice.notStated : amountText(slot.kind, slot.now);
  }
}

export function amountText(kind: 'hours' | 'whole' | 'number' | 'money', value: number): string {
  if (kind === 'hours') return hoursText(value);
  return kind === 'money' ? moneyText(value) : String(value);
}

/** The whole sentence, as it reads; `gap` puts a mark in the place of one slot, which is how that slot is named. */
export function sentenceText(
  { say, slots }: Pick<Sentence, 'say' | 'slots'>,
  voice: Voice,
  gap?: string,
): string {
  return partsOf(voice.sentence(say))
    .map((part, i) => {
      if (i % 2 === 0) return part;
      if (part === gap) return '…';
      const slot = slots[part];
      return slot ? slotText(slot, voice) : part;
    })
    .join('');
}
