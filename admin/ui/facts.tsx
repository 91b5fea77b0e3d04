import { For, type JSX } from 'solid-js';
import { breaking } from './format.ts';

export interface Fact {
  label: string;
  value: JSX.Element;
  /** A certificate number: slashed zero, a little air. */
  isNumber?: boolean;
}

/** Label and value, like the fields of a document. */
export function Facts(props: { facts: Fact[]; lines?: boolean }) {
  return (
    <dl class="facts" classList={{ 'facts-lines': props.lines }}>
      <For each={props.facts}>
        {(fact) => (
          <div>
            <dt>{fact.label}</dt>
            <dd class={fact.isNumber ? 'number' : undefined}>
              {typeof fact.value === 'string' ? breaking(fact.value) : fact.value}
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}
