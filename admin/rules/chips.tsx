import { For, Show } from 'solid-js';
import { slotText } from './say.ts';
import type { Many } from './sentence.ts';
import { useEditing } from './editing.ts';
import { t, voice } from './words.ts';

/** A list of words in a sentence: each can be taken out, and others be added from below the sentence. */
export function Chips(props: { slot: Many; id: string; label: string; isOpen: boolean; toggle: () => void }) {
  const editing = useEditing();
  let box: HTMLSpanElement | undefined;
  const takeOut = (value: string, at: number) => {
    editing.change?.(
      (doc) =>
        props.slot.set(
          doc,
          props.slot.now.filter((one) => one !== value),
        ),
      `${props.id} -${value}`,
    );
    queueMicrotask(() => {
      const left = box?.querySelectorAll<HTMLElement>('button') ?? [];
      (left[at] ?? left[left.length - 1])?.focus();
    });
  };
  return (
    <Show when={editing.change} fallback={<b>{slotText(props.slot, voice)}</b>}>
      <span class="chips" ref={box} role="group" aria-label={props.label}>
        <Show when={props.slot.now.length === 0}>
          <b>{voice.nothing}</b>
        </Show>
        <For each={props.slot.now}>
          {(value, i) => (
            <button type="button" class="chip" onClick={() => takeOut(value, i())}>
              {voice.option(props.slot.names, value)}
              <svg class="mark" viewBox="0 0 20 20" aria-hidden="true">
                <path d="m5 5 10 10M15 5 5 15" stroke="currentColor" stroke-width="2" />
              </svg>
              <span class="hidden-visually">{t('line.removeOne', '')}</span>
            </button>
          )}
        </For>
        <button
          type="button"
          class="as-link chip-add"
          aria-expanded={props.isOpen}
          onClick={() => props.toggle()}
        >
          {t('line.add')}
          <span class="hidden-visually">: {props.label}</span>
        </button>
      </span>
    </Show>
  );
}

/** What can be added: stays open, so that several can be. */
export function ChipChoices(props: { slot: Many; id: string; label: string; close: () => void }) {
  const editing = useEditing();
  let box: HTMLDivElement | undefined;
  const free = () => props.slot.options.filter((one) => !props.slot.now.includes(one));
  const add = (value: string, at: number) => {
    // In the order of the list, so that the same words are the same list.
    const chosen = new Set([...props.slot.now, value]);
    editing.change?.(
      (doc) =>
        props.slot.set(
          doc,
          props.slot.options.filter((one) => chosen.has(one)),
        ),
      `${props.id} +${value}`,
    );
    queueMicrotask(() => {
      const left = box?.querySelectorAll<HTMLElement>('button') ?? [];
      if (left.length === 0) props.close();
      else (left[at] ?? left[left.length - 1])?.focus();
    });
  };
  return (
    <div class="choices-more" ref={box} role="group" aria-label={t('line.addTo', props.label)}>
      <For each={free()}>
        {(value, i) => (
          <button type="button" class="chip" onClick={() => add(value, i())}>
            <span aria-hidden="true">+</span> {voice.option(props.slot.names, value)}
          </button>
        )}
      </For>
    </div>
  );
}
