import { onMount, type JSX } from 'solid-js';

/** What a press led to, on a page that is longer than the screen: it takes the focus, so that it is seen. */
export function Result(props: { children: JSX.Element }) {
  let box: HTMLDivElement | undefined;
  onMount(() => box?.focus());
  return (
    <div ref={box} tabindex="-1" class="result">
      {props.children}
    </div>
  );
}
