import { Show, type JSX } from 'solid-js';
import { Mark, type Shape } from './marks.tsx';

export type NoteTone = 'action' | 'wait' | 'good' | 'stop';

/** A banner: bar, shape, heading, a sentence or two, an action. One at a time. */
export function Note(props: {
  tone?: NoteTone;
  shape: Shape;
  heading: string;
  /** Heading level; 2 unless told. */
  level?: 2 | 3;
  /** Spoken when it appears. */
  live?: boolean;
  children?: JSX.Element;
}) {
  const tone = () => (props.tone && props.tone !== 'action' ? `note note-${props.tone}` : 'note');
  return (
    <div class={tone()} role={props.live ? 'status' : undefined}>
      <Mark shape={props.shape} />
      <div class="stack stack-s">
        <Show when={props.level === 3} fallback={<h2>{props.heading}</h2>}>
          <h3>{props.heading}</h3>
        </Show>
        {props.children}
      </div>
    </div>
  );
}
