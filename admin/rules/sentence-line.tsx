import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { Mark } from '../ui/marks.tsx';
import { ChipChoices, Chips } from './chips.tsx';
import { domId, useEditing } from './editing.ts';
import { partsOf, sentenceText } from './say.ts';
import type { Action, Many, Sentence } from './sentence.ts';
import { SlotField } from './slot.tsx';
import { t, voice } from './words.ts';

/** One sentence with its fields, what it said before, and what is wrong with it. */
export function SentenceLine(props: {
  sentence: Sentence;
  act: (action: Action | 'remove', sentence: Sentence) => void;
}) {
  const editing = useEditing();
  /** `more`, or the name of the list that is being added to. */
  const [open, setOpen] = createSignal<string | null>(null);
  const toggle = (what: string) => setOpen(open() === what ? null : what);
  const id = () => domId(props.sentence.id);
  const change = () => editing.changed(props.sentence.id);
  // Cut anew only when the sentence is another one: a field must not vanish under the fingers.
  const template = createMemo(() => voice.sentence(props.sentence.say));
  const parts = createMemo(() => {
    const all = partsOf(template()).map((text, i) => ({ text, isSlot: i % 2 === 1 }));
    // A full stop behind a row of chips would stand on a line of its own.
    return editing.change && all.at(-2)?.text === 'values' ? all.slice(0, -1) : all;
  });
  const unreadable = () =>
    Object.keys(props.sentence.slots).flatMap((name) => editing.unreadable(`${id()}-${name}`) ?? []);
  const problems = () => [...unreadable(), ...editing.problemsAt(props.sentence.id)];
  const label = (name: string) => sentenceText(props.sentence, voice, name);
  const describedBy = () =>
    [problems().length > 0 && `${id()}-problem`, change() && `${id()}-before`].filter(Boolean).join(' ') ||
    undefined;
  const many = (name: string | null) => {
    const slot = name === null ? undefined : props.sentence.slots[name];
    return slot?.kind === 'many' ? slot : undefined;
  };

  const field = (name: string): JSX.Element => {
    const slot = () => props.sentence.slots[name];
    return (
      <Show when={slot()}>
        {(found) => (
          <Show
            when={many(name)}
            fallback={
              <SlotField
                slot={found() as Exclude<Sentence['slots'][string], Many>}
                id={`${id()}-${name}`}
                label={label(name)}
                describedBy={describedBy()}
              />
            }
          >
            {(list) => (
              <Chips
                slot={list()}
                id={`${id()}-${name}`}
                label={label(name)}
                isOpen={open() === name}
                toggle={() => toggle(name)}
              />
            )}
          </Show>
        )}
      </Show>
    );
  };

  return (
    <div
      class="sentence"
      classList={{
        changed: !!change(),
        'sentence-inner': props.sentence.isInner,
        'field-error': problems().length > 0,
      }}
      id={id()}
    >
      <div class="sentence-line">
        <div class="rule">
          <Dynamic component={change()?.kind === 'new' ? 'ins' : 'span'}>
            <For each={parts()}>{(part) => (part.isSlot ? field(part.text) : part.text)}</For>
          </Dynamic>
        </div>
        <Show when={editing.change}>
          <Tools {...props} isOpen={open() === 'more'} toggle={() => toggle('more')} />
        </Show>
      </div>
      <Show when={many(open())}>
        {(list) => (
          <ChipChoices
            slot={list()}
            id={`${id()}-${open()}`}
            label={label(open() ?? '')}
            close={() => {
              setOpen(null);
              document.getElementById(id())?.querySelector<HTMLElement>('.chip-add')?.focus();
            }}
          />
        )}
      </Show>
      <Show when={editing.change && open() === 'more' && props.sentence.more}>
        {(actions) => (
          <div
            class="choices-more"
            role="group"
            aria-label={t('line.moreOf', sentenceText(props.sentence, voice))}
          >
            <For each={actions()}>
              {(action) => (
                <button
                  type="button"
                  class="chip"
                  onClick={() => {
                    setOpen(null);
                    props.act(action, props.sentence);
                  }}
                >
                  {voice.action(action.name)}
                </button>
              )}
            </For>
          </div>
        )}
      </Show>
      <Show when={problems().length > 0}>
        <div id={`${id()}-problem`}>
          <For each={problems()}>
            {(message) => (
              <p class="error-text">
                <Mark shape="look" />
                <span>{message}</span>
              </p>
            )}
          </For>
        </div>
      </Show>
      <Show when={change()}>
        {(one) => (
          <p class="hint" id={`${id()}-before`}>
            {before(one(), editing.basedOn())}
          </p>
        )}
      </Show>
    </div>
  );
}

function before(
  change: NonNullable<ReturnType<ReturnType<typeof useEditing>['changed']>>,
  version: string,
): string {
  if (change.kind === 'new') return t('line.isNew');
  return change.said === null
    ? t('line.before', version, change.before)
    : t('line.said', version, change.said);
}

function Tools(props: {
  sentence: Sentence;
  act: (action: Action | 'remove', sentence: Sentence) => void;
  isOpen: boolean;
  toggle: () => void;
}) {
  const said = () => sentenceText(props.sentence, voice);
  return (
    <Show when={props.sentence.remove || (props.sentence.more ?? []).length > 0}>
      <div class="sentence-tools no-print">
        <Show when={(props.sentence.more ?? []).length > 0}>
          <button
            type="button"
            class="as-link more"
            aria-expanded={props.isOpen}
            onClick={() => props.toggle()}
          >
            {t('line.more')}
            <span class="hidden-visually">: {said()}</span>
          </button>
        </Show>
        <Show when={props.sentence.remove}>
          <button type="button" class="as-link" onClick={() => props.act('remove', props.sentence)}>
            {t('line.remove')}
            <span class="hidden-visually">: {said()}</span>
          </button>
        </Show>
      </div>
    </Show>
  );
}
