import { createSignal, createUniqueId, For, Index, Show } from 'solid-js';
import { announce } from '../shell/announce.ts';
import { domId, focusSentence, useEditing } from './editing.ts';
import { sentenceText } from './say.ts';
import type { Action, Panel, Sentence } from './sentence.ts';
import { SentenceLine } from './sentence-line.tsx';
import { say, t, voice } from './words.ts';

/** One part of the rules: its sentences, and the sentences that it could have. */
export function RulesPanel(props: { panel: Panel }) {
  const editing = useEditing();
  const heading = createUniqueId();
  const [isAdding, setAdding] = createSignal(false);
  const [removed, setRemoved] = createSignal<{ text: string; step: string } | null>(null);
  let adder: HTMLButtonElement | undefined;
  const ids = () => props.panel.sentences.map(({ id }) => id);

  /** The new sentence takes the focus. */
  const add = (action: Action) => {
    const before = new Set(ids());
    setAdding(false);
    setRemoved(null);
    editing.change?.(action.set, `${props.panel.name} ${action.name} ${before.size}`);
    requestAnimationFrame(() => {
      const added = ids().find((id) => !before.has(id));
      if (added) focusSentence(added);
    });
  };
  /** What stands in its place takes the focus; after the last one, the way to add another. */
  const remove = (sentence: Sentence) => {
    const at = ids().indexOf(sentence.id);
    const text = sentenceText(sentence, voice);
    const step = `remove ${sentence.id}`;
    const { remove: set } = sentence;
    if (!set) return;
    editing.change?.(set, step);
    setRemoved({ text, step });
    announce(t('line.removed', text));
    requestAnimationFrame(() => {
      const next = ids()[Math.min(at, ids().length - 1)];
      if (next) focusSentence(next);
      else adder?.focus();
    });
  };
  const putBack = () => {
    const before = new Set(ids());
    editing.undo();
    requestAnimationFrame(() => {
      const back = ids().find((id) => !before.has(id));
      if (back) focusSentence(back);
    });
  };
  const act = (action: Action | 'remove', sentence: Sentence) => {
    if (action === 'remove') remove(sentence);
    else if (action.name === 'moveUp' || action.name === 'moveDown') {
      editing.change?.(action.set, `${action.name} ${sentence.id} ${ids().indexOf(sentence.id)}`);
      requestAnimationFrame(() =>
        document.getElementById(domId(sentence.id))?.querySelector<HTMLElement>('.more')?.focus(),
      );
    } else add(action);
  };
  const press = () => {
    const [only, ...others] = props.panel.adds;
    if (only && others.length === 0) add(only);
    else setAdding(!isAdding());
  };

  return (
    <section class="panel stack stack-s rules-panel" aria-labelledby={heading}>
      <h2 id={heading}>{voice.panel(props.panel.name)}</h2>
      <Show when={props.panel.sentences.length === 0}>
        <p class="hint">{say(`empty.${props.panel.name}`)}</p>
      </Show>
      <Index each={props.panel.sentences}>
        {(sentence) => <SentenceLine sentence={sentence()} act={act} />}
      </Index>
      <Show when={removed()}>
        {(one) => (
          <Show when={editing.lastStep() === one().step}>
            <p class="hint no-print">
              {t('line.removed', one().text)}{' '}
              <button type="button" class="as-link" onClick={putBack}>
                {t('line.putBack')}
              </button>
            </p>
          </Show>
        )}
      </Show>
      <Show when={editing.change && props.panel.adds.length > 0}>
        <p class="spaced no-print">
          <button
            ref={adder}
            type="button"
            class="button button-neutral"
            aria-expanded={props.panel.adds.length > 1 ? isAdding() : undefined}
            aria-describedby={heading}
            onClick={press}
          >
            {t('line.addSentence')}
          </button>
        </p>
        <Show when={isAdding()}>
          <div class="choices-more" role="group" aria-labelledby={heading}>
            <For each={props.panel.adds}>
              {(action) => (
                <button type="button" class="chip" onClick={() => add(action)}>
                  {voice.action(action.name)}
                </button>
              )}
            </For>
          </div>
        </Show>
      </Show>
    </section>
  );
}
