import { createEffect, onMount, type JSX } from 'solid-js';
import { focusWhenArrived } from '../shell/arrival.ts';
import { t } from '../shell/words.ts';

/**
 * The one h1 of a page and the title of the tab. Keep it while a page loads (text may change): after a move to
 * another page it takes the focus.
 */
export function Heading(props: { children: string; id?: string; title?: string; visuallyHidden?: boolean }) {
  let element: HTMLHeadingElement | undefined;
  createEffect(() => {
    document.title = t('titled', props.title ?? props.children);
  });
  onMount(() => focusWhenArrived(element));
  return (
    <h1
      ref={element}
      id={props.id}
      tabindex="-1"
      class={props.visuallyHidden ? 'hidden-visually' : undefined}
    >
      {props.children}
    </h1>
  );
}

/** "Back to your hours": first thing on a page that belongs to another. */
export function BackLink(props: { href: string; children: JSX.Element }) {
  return (
    <p>
      <a class="back" href={props.href}>
        {props.children}
      </a>
    </p>
  );
}
