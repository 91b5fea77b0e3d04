import { Show, type JSX } from 'solid-js';

/** One shape per meaning, always with its word; colour comes third (look.md, Shapes). */
export type Shape =
  'done' | 'half' | 'waiting' | 'turn' | 'empty' | 'no' | 'hold' | 'withdrawn' | 'unsure' | 'look' | 'info';
export type Tone = 'good' | 'wait' | 'turn' | 'todo' | 'hold' | 'ended' | 'stop';

const ring = () => <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" />;

const shapes: Record<Shape, () => JSX.Element> = {
  done: () => (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path class="ko" stroke-width="2.2" d="m5.6 10.4 3 3 5.8-6.6" />
    </>
  ),
  half: () => (
    <>
      {ring()}
      <path d="M10 2a8 8 0 0 0 0 16z" fill="currentColor" />
    </>
  ),
  waiting: () => (
    <>
      {ring()}
      <path d="M10 5.2V10l3.2 2.2" fill="none" stroke="currentColor" stroke-width="2" />
    </>
  ),
  turn: () => <path d="M1 3h11l7 7-7 7H1z" fill="currentColor" />,
  empty: ring,
  no: () => (
    <>
      {ring()}
      <path d="M5.5 10h9" stroke="currentColor" stroke-width="2" />
    </>
  ),
  hold: () => (
    <>
      <rect x="1" y="1" width="18" height="18" rx="2" fill="currentColor" />
      <path class="ko" stroke-width="2.6" d="M7.2 5.5v9M12.8 5.5v9" />
    </>
  ),
  withdrawn: () => (
    <>
      <rect x="1" y="1" width="18" height="18" rx="2" fill="currentColor" />
      <path class="ko" stroke-width="2.6" d="M5 15 15 5" />
    </>
  ),
  unsure: () => (
    <>
      <circle
        cx="10"
        cy="10"
        r="8"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-dasharray="3.2 3.08"
      />
      <path d="M10 5v6.2M10 13.4v2" stroke="currentColor" stroke-width="2.2" />
    </>
  ),
  look: () => (
    <>
      <path d="M10 1 19 10 10 19 1 10z" fill="currentColor" />
      <path class="ko" stroke-width="2.2" d="M10 5.4v5.4M10 12.8v2" />
    </>
  ),
  info: () => (
    <>
      <rect x="1" y="1" width="18" height="18" rx="2" fill="currentColor" />
      <path class="ko" stroke-width="2.4" d="M10 9v6M10 4.8v2.4" />
    </>
  ),
};

export function Mark(props: { shape: Shape }) {
  return (
    <svg class="mark" viewBox="0 0 20 20" aria-hidden="true">
      {shapes[props.shape]()}
    </svg>
  );
}

/** A word with its shape. With `live`, a screen reader hears when it changes. */
export function Status(props: { shape: Shape; tone: Tone; live?: boolean; children: JSX.Element }) {
  return (
    <span class={`status ${props.tone}`} role={props.live ? 'status' : undefined}>
      <Show when={props.shape} keyed>
        {(shape) => <Mark shape={shape} />}
      </Show>
      <span>{props.children}</span>
    </span>
  );
}
