import { createUniqueId, For, Show } from 'solid-js';
import { number } from './format.ts';

/** The measured rule: accepted is solid, waiting is hatched, to go is empty. Widths are attributes in per cent. */
export interface Amounts {
  required: number;
  accepted: number;
  waiting: number;
}

const share = (part: number, whole: number): number =>
  whole <= 0 ? 0 : Math.round(Math.min(Math.max(part / whole, 0), 1) * 10_000) / 100;

function Hatch(props: { id: string }) {
  return (
    <defs>
      <pattern id={props.id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-bg" width="7" height="7" />
        <path class="hatch-line" d="M2 0v7" />
      </pattern>
    </defs>
  );
}

/** Bars of one rule; `top` and `height` in px. */
function Bars(props: { amounts: Amounts; hatch: string; top: number; height: number }) {
  const accepted = () => share(props.amounts.accepted, props.amounts.required);
  const waiting = () => Math.min(share(props.amounts.waiting, props.amounts.required), 100 - accepted());
  const bar = () => ({ x: 0, y: props.top, height: props.height, rx: 2 });
  return (
    <>
      <rect class="track" {...bar()} width="100%" />
      <rect class="accepted" {...bar()} width={`${accepted()}%`} />
      <Show when={waiting() > 0}>
        <rect
          x={`${accepted()}%`}
          y={props.top + 0.75}
          width={`${waiting()}%`}
          height={props.height - 1.5}
          fill={`url(#${props.hatch})`}
        />
      </Show>
      <rect class="frame" {...bar()} width="100%" />
    </>
  );
}

/** A thin meter for a line of a list. `label` says the whole sentence. */
export function Meter(props: { amounts: Amounts; label: string; height?: number }) {
  const hatch = createUniqueId();
  const height = () => props.height ?? 12;
  return (
    <svg class="meter" height={height()} role="img" aria-label={props.label}>
      <Hatch id={hatch} />
      <Bars amounts={props.amounts} hatch={hatch} top={1} height={height() - 2} />
    </svg>
  );
}

/** The large one, with ticks in the unit of `perTick` and a triangle at an even pace. */
export function RuledMeter(props: {
  amounts: Amounts;
  label: string;
  pace?: number;
  unitLabel: (count: string) => string;
}) {
  const hatch = createUniqueId();
  const ticks = () => ticksOf(props.amounts.required / 60);
  const hasPace = () => props.pace !== undefined && props.pace > 0;
  const top = () => (hasPace() ? 14 : 1);
  const foot = () => top() + 30;
  const at = (value: number) => `${share(value * 60, props.amounts.required)}%`;
  return (
    <svg class="meter meter-ruled" height={foot() + 1} role="img" aria-label={props.label}>
      <Hatch id={hatch} />
      <Bars amounts={props.amounts} hatch={hatch} top={top()} height={30} />
      <Show when={hasPace()}>
        <svg
          x={`${share(props.pace ?? 0, props.amounts.required)}%`}
          y="0"
          width="16"
          height="12"
          overflow="visible"
        >
          <path class="pace" d="M-6 1H6L0 11z" />
        </svg>
      </Show>
      <For each={ticks()}>
        {(tick, index) => {
          const last = () => index() === ticks().length - 1;
          return (
            <>
              <line class="tick" x1={at(tick)} x2={at(tick)} y1={foot()} y2={foot() + 6} />
              <text
                x={at(tick)}
                y={foot() + 4}
                dy="1.1em"
                text-anchor={index() === 0 ? 'start' : last() ? 'end' : 'middle'}
                aria-hidden="true"
              >
                {last() ? props.unitLabel(number(tick)) : number(tick)}
              </text>
            </>
          );
        }}
      </For>
    </svg>
  );
}

/** 36 hours: 0, 12, 24, 36. Two to four equal steps of whole hours where there are any. */
function ticksOf(required: number): number[] {
  const steps = [3, 4, 2, 5].find((count) => Number.isInteger(required / count)) ?? 1;
  return Array.from({ length: steps + 1 }, (_, index) => (required / steps) * index);
}

/** The small square beside a figure that says which part of the meter it is. */
export function MeterKey(props: { part: 'accepted' | 'waiting' | 'to_go' | 'pace' }) {
  const hatch = createUniqueId();
  return (
    <svg class="meter" viewBox="0 0 20 20" aria-hidden="true">
      <Show when={props.part === 'waiting'}>
        <Hatch id={hatch} />
        <rect
          x="1"
          y="1"
          width="18"
          height="18"
          fill={`url(#${hatch})`}
          stroke="currentColor"
          stroke-width="1.5"
        />
      </Show>
      <Show when={props.part === 'accepted' || props.part === 'to_go'}>
        <rect class={props.part === 'accepted' ? 'accepted' : 'track'} x="1" y="1" width="18" height="18" />
      </Show>
      <Show when={props.part === 'pace'}>
        <path class="pace" d="M3 5h14l-7 11z" />
      </Show>
    </svg>
  );
}
