import { keysOn } from '../reviews/keys.tsx';

/**
 * Single keys of a check (WCAG 2.1.4): only while its list or entry has the focus, never in a field, and off where they
 * are off in the review.
 */
export function handleKey(
  event: KeyboardEvent,
  does: { move: (by: 1 | -1) => void; mark: (mark: 'enough' | 'in_part' | 'needs_more') => void },
): void {
  const { target } = event;
  const isField =
    target instanceof HTMLElement && target.matches('input:not([type=radio]), textarea, select');
  if (!keysOn() || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isField) return;
  const actions: Record<string, (() => void) | undefined> = {
    j: () => does.move(1),
    k: () => does.move(-1),
    a: () => does.mark('enough'),
    e: () => does.mark('in_part'),
    r: () => does.mark('needs_more'),
  };
  const action = actions[event.key.toLowerCase()];
  if (!action) return;
  event.preventDefault();
  action();
}
