import { For, type JSX } from 'solid-js';

export interface Fact {
  label: string;
  value: JSX.Element;
  /** A certificate number: slashed zero, a little air. */
  isNumber?: boolean;
}

/** A date in running text never breaks; in a narrow column it may: "September 28," and "2018", never inside its year. */
const loose = (value: JSX.Element) =>
  typeof value === 'string' ? value.replaceAll(/\u00a0(?!\d{1,2},)/g, ' ') : value;

/** Label and value, like the fields of a document. */
export function Facts(props: { facts: Fact[]; lines?: boolean }) {
  return (
    <dl class="facts" classList={{ 'facts-lines': props.lines }}>
      <For each={props.facts}>
        {(fact) => (
          <div>
            <dt>{fact.label}</dt>
            <dd class={fact.isNumber ? 'number' : undefined}>{loose(fact.value)}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
