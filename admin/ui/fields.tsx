import { createUniqueId, For, Show, type JSX } from 'solid-js';
import { Mark } from './marks.tsx';

/** Fields: label above, hint under the label, error under the hint, field last. `id` is where error links lead. */
export interface FieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}

export function ErrorText(props: { id: string; children: string }) {
  return (
    <p class="error-text" id={props.id}>
      <Mark shape="look" />
      <span>{props.children}</span>
    </p>
  );
}

const describedBy = (props: FieldProps): string | undefined =>
  [props.hint && `${props.id}-hint`, props.error && `${props.id}-error`].filter(Boolean).join(' ') ||
  undefined;

function Frame(props: FieldProps & { children: JSX.Element }) {
  return (
    <div class="field" classList={{ 'field-error': !!props.error }}>
      <label for={props.id}>{props.label}</label>
      <Show when={props.hint}>
        <p class="hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      </Show>
      <Show when={props.error}>{(error) => <ErrorText id={`${props.id}-error`}>{error()}</ErrorText>}</Show>
      {props.children}
    </div>
  );
}

export function TextField(
  props: FieldProps & {
    value: string;
    onInput: (value: string) => void;
    type?: 'text' | 'email' | 'tel' | 'date';
    inputmode?: 'decimal' | 'numeric' | 'text' | 'tel' | 'email';
    autocomplete?: string;
    width?: 'short' | 'date';
    /** Greatest day of a date field. */
    max?: string;
    name?: string;
    /** Words right of a short field: "minutes". */
    unit?: string;
    spellcheck?: boolean;
    /** What may be typed: the browser offers these under the field. */
    suggestions?: readonly { value: string; label: string }[];
  },
) {
  const input = () => (
    <input
      class="input"
      classList={{ 'input-short': props.width === 'short', 'input-date': props.width === 'date' }}
      id={props.id}
      name={props.name ?? props.id}
      type={props.type ?? 'text'}
      inputmode={props.inputmode}
      autocomplete={props.autocomplete ?? 'off'}
      max={props.max}
      spellcheck={props.spellcheck}
      list={props.suggestions ? `${props.id}-list` : undefined}
      value={props.value}
      aria-invalid={props.error ? 'true' : undefined}
      aria-describedby={describedBy(props)}
      onInput={(event) => props.onInput(event.currentTarget.value)}
    />
  );
  return (
    <Frame {...props}>
      <Show when={props.unit} fallback={input()}>
        <span class="with-unit">
          {input()} <span>{props.unit}</span>
        </span>
      </Show>
      <Show when={props.suggestions}>
        {(list) => (
          <datalist id={`${props.id}-list`}>
            <For each={list()}>{(one) => <option value={one.value}>{one.label}</option>}</For>
          </datalist>
        )}
      </Show>
    </Frame>
  );
}

export function TextArea(
  props: FieldProps & { value: string; onInput: (value: string) => void; rows?: number },
) {
  return (
    <Frame {...props}>
      <textarea
        class="input"
        id={props.id}
        name={props.id}
        rows={props.rows ?? 4}
        value={props.value}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </Frame>
  );
}

export interface Option {
  value: string;
  label: string;
}

export function SelectField(
  props: FieldProps & { value: string; options: Option[]; onInput: (value: string) => void },
) {
  return (
    <Frame {...props}>
      <select
        class="select"
        id={props.id}
        name={props.id}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      >
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.label}
            </option>
          )}
        </For>
      </select>
    </Frame>
  );
}

/** Boxed choices. `many` makes them boxes to tick; then `value` is a list. */
export function Choices(
  props: FieldProps & {
    options: Option[];
    value: string | readonly string[];
    onInput: (value: string, chosen: boolean) => void;
    many?: boolean;
    layout?: 'grid' | 'thirds' | 'line' | 'list';
    legendNote?: string;
    children?: JSX.Element;
  },
) {
  const name = createUniqueId();
  const chosen = (value: string) =>
    typeof props.value === 'string' ? props.value === value : props.value.includes(value);
  const layout = () =>
    !props.layout || props.layout === 'list' ? 'choices' : `choices choices-${props.layout}`;
  return (
    <fieldset
      class="field"
      classList={{ 'field-error': !!props.error }}
      aria-describedby={describedBy(props)}
    >
      <legend>
        {props.label} <Show when={props.legendNote}>{(note) => <span class="hint">{note()}</span>}</Show>
      </legend>
      <Show when={props.hint}>
        <p class="hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      </Show>
      <Show when={props.error}>{(error) => <ErrorText id={`${props.id}-error`}>{error()}</ErrorText>}</Show>
      <div class={layout()}>
        <For each={props.options}>
          {(option, index) => (
            <label class="choice">
              <input
                type={props.many ? 'checkbox' : 'radio'}
                id={index() === 0 ? props.id : undefined}
                name={name}
                value={option.value}
                checked={chosen(option.value)}
                onInput={(event) => props.onInput(option.value, event.currentTarget.checked)}
              />
              {option.label}
            </label>
          )}
        </For>
      </div>
      {props.children}
    </fieldset>
  );
}

/** One box to tick, with its sentence. */
export function Tick(props: {
  id: string;
  checked: boolean;
  onInput: (checked: boolean) => void;
  error?: string | undefined;
  children: JSX.Element;
}) {
  return (
    <div class="field" classList={{ 'field-error': !!props.error }}>
      <Show when={props.error}>{(error) => <ErrorText id={`${props.id}-error`}>{error()}</ErrorText>}</Show>
      <label class="choice choice-plain">
        <input
          type="checkbox"
          id={props.id}
          checked={props.checked}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={props.error ? `${props.id}-error` : undefined}
          onInput={(event) => props.onInput(event.currentTarget.checked)}
        />
        <span>{props.children}</span>
      </label>
    </div>
  );
}
