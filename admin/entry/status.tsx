import { Show } from 'solid-js';
import type { EntryApplicationState, EntryState } from '../../domain/entry/codes.ts';
import { Status } from '../ui/marks.tsx';
import { t } from './words.ts';

const states = {
  done: ['done', 'good'],
  waiting: ['waiting', 'wait'],
  to_decide: ['waiting', 'wait'],
  missing: ['turn', 'turn'],
  empty: ['empty', 'todo'],
} as const;

/** One part: word, shape, then colour (look.md, Shapes). It follows what is read again. */
export function TaskStatus(props: { state: EntryState; touched?: boolean }) {
  const state = (): keyof typeof states =>
    props.state === 'missing' && !props.touched ? 'empty' : props.state;
  return (
    <Show when={state()} keyed>
      {(one) => (
        <Status shape={states[one][0]} tone={states[one][1]}>
          {t(`states.${one}`)}
        </Status>
      )}
    </Show>
  );
}

const looks = {
  started: ['turn', 'turn'],
  sent: ['waiting', 'wait'],
  returned: ['turn', 'turn'],
  approved: ['done', 'good'],
  declined: ['no', 'ended'],
  withdrawn: ['no', 'ended'],
} as const;

export const EntryStatus = (props: { state: EntryApplicationState }) => (
  <Status shape={looks[props.state][0]} tone={looks[props.state][1]}>
    {t(`whole.${props.state}`)}
  </Status>
);
