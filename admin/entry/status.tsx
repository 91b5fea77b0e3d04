import type { EntryApplicationState, EntryState } from '../../domain/entry/codes.ts';
import { Status } from '../ui/marks.tsx';
import { t } from './words.ts';

/** One part: word, shape, then colour (look.md, Shapes). */
export function TaskStatus(props: { state: EntryState; touched?: boolean }) {
  switch (props.state) {
    case 'done':
      return (
        <Status shape="done" tone="good">
          {t('states.done')}
        </Status>
      );
    case 'waiting':
      return (
        <Status shape="waiting" tone="wait">
          {t('states.waiting')}
        </Status>
      );
    case 'to_decide':
      return (
        <Status shape="waiting" tone="wait">
          {t('states.to_decide')}
        </Status>
      );
    case 'missing':
      return props.touched ? (
        <Status shape="turn" tone="turn">
          {t('states.missing')}
        </Status>
      ) : (
        <Status shape="empty" tone="todo">
          {t('states.empty')}
        </Status>
      );
  }
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
