import { useLocation } from '@solidjs/router';
import { createEffect, on } from 'solid-js';

/**
 * A screen reader must hear that the page is another one: after a move the h1 takes the focus. Not on the first load
 * (nobody has touched the page yet; the browser announces it), and not when the link says `state: { keepFocus: true }`
 * (the next item of a list).
 */
const touched = (): boolean => navigator.userActivation?.hasBeenActive ?? true;
const lost = (): boolean => document.activeElement === null || document.activeElement === document.body;
const focus = (heading: HTMLElement | null | undefined): void => heading?.focus({ preventScroll: true });

/** Called by every h1 that appears: a late one takes a focus that would otherwise be nowhere. */
export function focusWhenArrived(heading: HTMLElement | undefined): void {
  if (touched() && lost()) focus(heading);
}

export function focusHeadings(): void {
  const location = useLocation<{ keepFocus: boolean }>();
  createEffect(
    on(
      () => location.pathname,
      () => {
        if (location.state?.keepFocus || !touched()) return;
        requestAnimationFrame(() => focus(document.querySelector<HTMLElement>('main h1')));
      },
      { defer: true },
    ),
  );
}
