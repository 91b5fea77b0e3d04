import { sentenceText, slotText, type Voice } from './say.ts';
import type { Panel, PanelName, Sentence } from './sentence.ts';

/** What a draft says otherwise than the rules it began from, sentence by sentence. */
export type Change =
  | { kind: 'new'; after: string }
  /** `said`: what the old rules have in the one place that differs, where it is one. */
  | { kind: 'changed'; before: string; after: string; said: string | null };

export interface Difference {
  panel: PanelName;
  id: string;
  before: string | null;
  after: string | null;
}

const all = (panels: readonly Panel[]) =>
  panels.flatMap(({ name, sentences }) => sentences.map((sentence) => ({ panel: name, sentence })));

export function changesOf(
  before: readonly Panel[],
  after: readonly Panel[],
  voice: Voice,
): Map<string, Change> {
  const old = new Map(all(before).map(({ sentence }) => [sentence.id, sentence]));
  const found = new Map<string, Change>();
  for (const { sentence } of all(after)) {
    const was = old.get(sentence.id);
    const now = sentenceText(sentence, voice);
    if (!was) found.set(sentence.id, { kind: 'new', after: now });
    else if (sentenceText({ ...was, say: lead(was, sentence) }, voice) !== now)
      found.set(sentence.id, {
        kind: 'changed',
        before: sentenceText(was, voice),
        after: now,
        said: onlyDifference(was, sentence, voice),
      });
  }
  return found;
}

/** "At least" that became "of which at least" because a total came before it says nothing else. */
const alike: readonly (readonly Sentence['say'][])[] = [
  ['least', 'leastAlone'],
  ['stageFirst', 'stageThen'],
];
const lead = (was: Sentence, now: Sentence): Sentence['say'] =>
  alike.some((pair) => pair.includes(was.say) && pair.includes(now.say)) ? now.say : was.say;

function onlyDifference(was: Sentence, now: Sentence, voice: Voice): string | null {
  if (lead(was, now) !== now.say) return null;
  const names = Object.keys(now.slots).filter((name) => {
    const [a, b] = [was.slots[name], now.slots[name]];
    return !a || !b || slotText(a, voice) !== slotText(b, voice);
  });
  const slot = names.length === 1 ? was.slots[names[0] ?? ''] : undefined;
  return slot ? slotText(slot, voice) : null;
}

/** Everything that differs, in the order of the page; what is gone stands where it was. */
export function differences(before: readonly Panel[], after: readonly Panel[], voice: Voice): Difference[] {
  const changes = changesOf(before, after, voice);
  return after.flatMap(({ name, sentences }) => {
    const here = sentences.flatMap(({ id }): Difference[] => {
      const change = changes.get(id);
      if (!change) return [];
      return [{ panel: name, id, before: change.kind === 'new' ? null : change.before, after: change.after }];
    });
    const ids = new Set(sentences.map(({ id }) => id));
    const gone = (before.find((panel) => panel.name === name)?.sentences ?? [])
      .filter(({ id }) => !ids.has(id))
      .map((one): Difference => ({ panel: name, id: one.id, before: sentenceText(one, voice), after: null }));
    return [...here, ...gone];
  });
}
