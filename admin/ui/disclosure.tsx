import { createSignal, Show, type JSX } from 'solid-js';

/** A `<details>` whose inside is made when it is first opened: files are not read before anybody wants them. */
export function Disclosure(props: { summary: JSX.Element; children: JSX.Element }) {
  const [opened, setOpened] = createSignal(false);
  return (
    <details onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{props.summary}</summary>
      <Show when={opened()}>{props.children}</Show>
    </details>
  );
}
