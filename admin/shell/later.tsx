import { createComponent, createMemo, createSignal, type Component, type JSX } from 'solid-js';
import { wordsReady } from './language.ts';

/**
 * Code that comes when it is shown, and is shown when its words in the chosen language are there too: a page, or a part
 * of one that most readers do not open. This is no `lazy` under a Suspense, because that takes the whole page away,
 * with the focus, whenever an answer is read again.
 */
export function later<Props extends object>(
  load: () => Promise<Component<Props>>,
  meanwhile: () => JSX.Element = () => null,
) {
  let ready: Component<Props> | undefined;
  const preload = async () => {
    const part = await load();
    await wordsReady();
    ready = part;
  };
  const Later = (props: Props) => {
    const [here, setHere] = createSignal(ready !== undefined);
    const [failed, setFailed] = createSignal<unknown>(null);
    if (!ready) preload().then(() => setHere(true), setFailed);
    const content = createMemo(() => {
      // A newer release took this code away: the frame offers to load the page again.
      if (failed()) throw failed();
      return here() && ready ? createComponent(ready, props) : meanwhile();
    });
    return <>{content()}</>;
  };
  /** For a part behind a button: fetched when the page stands, so that it is there when the button is pressed. */
  const soon = () => void preload().catch(() => undefined);
  return Object.assign(Later, { preload, soon });
}
