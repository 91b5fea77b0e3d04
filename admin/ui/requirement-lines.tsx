import { For } from 'solid-js';
import type { RequirementLine } from '../../domain/certifications/contract.ts';
import { Status, type Shape, type Tone } from './marks.tsx';
import { Meter } from './meter.tsx';

/** Lines of requirements with a thin meter each. The words come from outside. */
export interface LineWords {
  shape: Shape;
  tone: Tone;
  /** "17", "of 24", the sentence of the meter, the status. */
  accepted: string;
  of: string;
  sentence: string;
  status: string;
}

export function RequirementLines(props: {
  lines: readonly RequirementLine[];
  words: (line: RequirementLine) => LineWords;
}) {
  return (
    <ul class="rows">
      <For each={props.lines}>
        {(line) => {
          const words = () => props.words(line);
          return (
            <li class="need">
              <h3>{line.name}</h3>
              <p class="count">
                <b>{words().accepted}</b> {words().of}
              </p>
              <Meter amounts={line} label={words().sentence} />
              <p class="below">
                <Status shape={words().shape} tone={words().tone}>
                  {words().status}
                </Status>
              </p>
            </li>
          );
        }}
      </For>
    </ul>
  );
}
