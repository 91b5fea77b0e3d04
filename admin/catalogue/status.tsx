import type { ProviderStanding } from '../../domain/catalogue/approval.ts';
import type { CourseState } from '../../domain/catalogue/contract.ts';
import { Status, type Shape, type Tone } from '../ui/marks.tsx';
import { t } from './words.ts';

/** Word, shape and colour of an approval and of a proposal, in one place. */

const standings: Record<ProviderStanding, [Shape, Tone]> = {
  applied: ['turn', 'turn'],
  approved: ['done', 'good'],
  conditional: ['half', 'good'],
  later: ['waiting', 'todo'],
  ending: ['waiting', 'wait'],
  lapsed: ['no', 'ended'],
  declined: ['no', 'ended'],
  ended: ['no', 'ended'],
};

export function ProviderStatus(props: { standing: ProviderStanding }) {
  const look = () => standings[props.standing];
  return (
    <Status shape={look()[0]} tone={look()[1]}>
      {t(`standing.${props.standing}`)}
    </Status>
  );
}

const states: Record<CourseState, [Shape, Tone]> = {
  proposed: ['turn', 'turn'],
  returned: ['waiting', 'wait'],
  approved: ['done', 'good'],
  declined: ['no', 'ended'],
  ended: ['no', 'ended'],
};

/** `own`: as the provider reads it, whose turn is the other one. */
export function CourseStatus(props: { state: CourseState; own?: string }) {
  const look = (): [Shape, Tone] => {
    if (props.own === undefined) return states[props.state];
    if (props.state === 'proposed') return ['waiting', 'wait'];
    return props.state === 'returned' ? ['turn', 'turn'] : states[props.state];
  };
  return (
    <Status shape={look()[0]} tone={look()[1]}>
      {props.own ?? t(`states.${props.state}`)}
    </Status>
  );
}
