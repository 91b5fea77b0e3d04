import { createEffect, createSignal, For, Match, on, Switch } from 'solid-js';
import { centsOf, minutesOf, numberOf, wholeOf, wholesOf } from './amounts.ts';
import { useEditing } from './editing.ts';
import { amountText, slotText } from './say.ts';
import type { Amount, Choice, Slot, Text, Wholes } from './sentence.ts';
import { t, voice } from './words.ts';

interface FieldProps<Kind> {
  slot: Kind;
  id: string;
  /** The sentence with a gap where this field is. */
  label: string;
  describedBy: string | undefined;
}

/** One field of a sentence; a plain word where the rules are only read. Lists of words are chips (chips.tsx). */
export function SlotField(props: FieldProps<Exclude<Slot, { kind: 'many' }>>) {
  const editing = useEditing();
  const amount = () =>
    ['hours', 'whole', 'number', 'money'].includes(props.slot.kind) ? (props.slot as Amount) : null;
  const as = <Kind extends Slot['kind']>(kind: Kind) =>
    props.slot.kind === kind ? (props.slot as Extract<Slot, { kind: Kind }>) : null;
  const text = () => as('date') ?? as('time');
  return (
    <Switch fallback={<b>{slotText(props.slot, voice)}</b>}>
      <Match when={editing.change && as('choice')}>
        {(slot) => <ChoiceField {...props} slot={slot()} />}
      </Match>
      <Match when={editing.change && amount()}>{(slot) => <AmountField {...props} slot={slot()} />}</Match>
      <Match when={editing.change && as('wholes')}>
        {(slot) => <WholesField {...props} slot={slot()} />}
      </Match>
      <Match when={editing.change && text()}>{(slot) => <TextField {...props} slot={slot()} />}</Match>
    </Switch>
  );
}

function ChoiceField(props: FieldProps<Choice>) {
  const editing = useEditing();
  return (
    <select
      class="slot"
      id={props.id}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onChange={(event) => {
        const { value } = event.currentTarget;
        editing.change?.((doc) => props.slot.set(doc, value), `${props.id} ${value}`);
      }}
    >
      <For each={props.slot.options}>
        {(key) => (
          <option value={key} selected={key === props.slot.now}>
            {voice.option(props.slot.names, key)}
          </option>
        )}
      </For>
    </select>
  );
}

const readers = { hours: minutesOf, whole: wholeOf, number: numberOf, money: centsOf };
const complaints = {
  hours: () => t('problems.hours'),
  whole: () => t('problems.number'),
  number: () => t('problems.number'),
  money: () => t('problems.money'),
};

function AmountField(props: FieldProps<Amount>) {
  const editing = useEditing();
  return (
    <Typed
      {...props}
      shown={props.slot.now === null ? '' : amountText(props.slot.kind, props.slot.now)}
      mayBeEmpty={props.slot.mayBeEmpty}
      take={(text) => {
        const value = text.trim() === '' ? null : readers[props.slot.kind](text);
        if (value === null && !(props.slot.mayBeEmpty && text.trim() === ''))
          return text.trim() === '' ? t('problems.needed') : complaints[props.slot.kind]();
        editing.change?.((doc) => props.slot.set(doc, value), props.id);
        return null;
      }}
    />
  );
}

function WholesField(props: FieldProps<Wholes>) {
  const editing = useEditing();
  return (
    <Typed
      {...props}
      wide
      shown={props.slot.now.join(', ')}
      take={(text) => {
        const value = wholesOf(text);
        if (value === null) return t('problems.wholes');
        editing.change?.((doc) => props.slot.set(doc, value), props.id);
        return null;
      }}
    />
  );
}

/** What is typed stays as it is typed while it cannot be read, and while the field has the focus. */
function Typed(
  props: FieldProps<Slot> & {
    shown: string;
    wide?: boolean;
    mayBeEmpty?: boolean;
    /** What is wrong with it, or null: it was taken. */
    take: (text: string) => string | null;
  },
) {
  const editing = useEditing();
  const [typed, setTyped] = createSignal<string | null>(null);
  createEffect(on(editing.resets, () => setTyped(null), { defer: true }));
  const isEmpty = () => (typed() ?? props.shown) === '';
  return (
    <input
      class="slot"
      classList={{ 'slot-n': !props.wide && !(props.mayBeEmpty && isEmpty()) }}
      id={props.id}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      value={typed() ?? props.shown}
      placeholder={props.mayBeEmpty ? voice.notStated : undefined}
      aria-label={props.label}
      aria-invalid={editing.unreadable(props.id) ? 'true' : undefined}
      aria-describedby={props.describedBy}
      onInput={(event) => {
        const { value } = event.currentTarget;
        setTyped(value);
        editing.markUnreadable(props.id, props.take(value));
      }}
      onBlur={() => !editing.unreadable(props.id) && setTyped(null)}
    />
  );
}

function TextField(props: FieldProps<Text>) {
  const editing = useEditing();
  return (
    <input
      class="slot"
      id={props.id}
      type={props.slot.kind}
      value={props.slot.now}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onInput={(event) => {
        const { value } = event.currentTarget;
        if (value !== '') editing.change?.((doc) => props.slot.set(doc, value), props.id);
      }}
    />
  );
}
