import { Match, Switch } from 'solid-js';
import type { ActivityMark } from '../../domain/activities/contract.ts';
import { Status } from '../ui/marks.tsx';
import { ActivityStatus } from '../ui/standing.tsx';
import { t } from './words.ts';

/** As staff read it: whose turn it is depends on who looks. */
export const ClaimStatus = (props: { mark: ActivityMark }) => (
  <Switch fallback={<ActivityStatus mark={props.mark} />}>
    <Match when={props.mark === 'being_checked'}>
      <Status shape="turn" tone="turn">
        {t('marks.toDecide')}
      </Status>
    </Match>
    <Match when={props.mark === 'your_turn'}>
      <Status shape="waiting" tone="wait">
        {t('marks.withPerson')}
      </Status>
    </Match>
  </Switch>
);
