import { Match, Show, Switch, type JSX } from 'solid-js';
import { useQuery } from '@tanstack/solid-query';
import type { ActivityState } from '../../domain/activities/contract.ts';
import type { ActivityReview } from '../../domain/reviews/contract.ts';
import type { Failure } from '../api.ts';
import { useSession } from '../shell/session.tsx';
import { date, hours } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { reviewOf } from './calls.ts';
import { Claim, printed } from './claim.tsx';
import { Decide } from './decide.tsx';
import { Decided } from './decided.tsx';
import type { Outcome } from './deciding.ts';
import { Files } from './files.tsx';
import { keysOn, type Commands } from './keys.tsx';
import { netMinutes } from './view.ts';
import { Checks, CheckSummary, Effects, SameCourse } from './weigh.tsx';
import { t } from './words.ts';

export interface ItemProps {
  bodyId: string;
  /** "1 of 12 · Next: J. Lee". */
  place: JSX.Element;
  commands: (commands: Commands | null) => void;
  decided: (outcome: Outcome) => void;
  taken: (failure: Failure) => void;
}

const isUndecided = (state: ActivityState): boolean => state === 'waiting' || state === 'returned';

/** One claim: the proof beside it, what speaks for and against, and the decision. */
export function Item(props: ItemProps & { activityId: string }) {
  const query = useQuery(() => reviewOf(props.bodyId, props.activityId));
  return (
    <Show
      when={!query.isPending && query.data}
      fallback={
        <div class="record-body">
          <Loaded query={query} failed={t('item.failed')}>
            {() => null}
          </Loaded>
        </div>
      }
    >
      {(review) => (
        <>
          <div class="record-body stack">
            <Head review={review()} place={props.place} />
            <div class="check-pair">
              <div class="stack">
                <Files files={review().activity.evidence} who={review().person.name} />
                <Checks checks={review().checks} />
              </div>
              <div class="stack">
                <Claim
                  activity={review().activity}
                  unitClear={review().unitClear}
                  asksSponsor={review().asksSponsor}
                  who={review().person.name}
                />
                <Show when={isUndecided(review().activity.state) && review().unitClear}>
                  <Effects effects={review().effects} />
                </Show>
                <SameCourse same={review().sameCourse} />
              </div>
            </div>
          </div>
          <Foot {...props} review={review()} />
        </>
      )}
    </Show>
  );
}

function Head(props: { review: ActivityReview; place: JSX.Element }) {
  const period = () => props.review.period;
  return (
    <div class="stack stack-s">
      <div class="item-head">
        <h2 id="item">{titleOf(props.review)}</h2>
        <p class="item-place row">
          <Show when={isUndecided(props.review.activity.state)}>
            <CheckSummary checks={props.review.checks} />
          </Show>
          <span class="hint">{props.place}</span>
        </p>
      </div>
      <p>
        {props.review.person.name} · {props.review.certification.title} ·{' '}
        {t('item.period', date(period().startsOn), date(period().endsOn))} ·{' '}
        <a class="nowrap" href={`/records/${props.review.certification.id}`}>
          {t('item.record')}
        </a>
      </p>
    </div>
  );
}

const titleOf = ({ activity, unitClear }: ActivityReview): string =>
  unitClear
    ? t('item.title', activity.title, hours(netMinutes(activity)))
    : t('item.titleIn', activity.title, printed(activity));

/** Where the decision stands: the bar, or why there is none. */
function Foot(props: ItemProps & { review: ActivityReview }) {
  const session = useSession();
  return (
    <Switch>
      <Match when={!isUndecided(props.review.activity.state)}>
        <Decided bodyId={props.bodyId} review={props.review} />
      </Match>
      <Match when={props.review.ownRecord}>
        <div class="record-body">
          <Note shape="info" heading={t('own.title')} level={3}>
            <p>{t('own.text')}</p>
          </Note>
        </div>
      </Match>
      <Match when={session.seat()?.role === 'auditor'}>
        <div class="record-body">
          <Note shape="info" heading={t('reads.title')} level={3}>
            <p>{t('reads.text')}</p>
          </Note>
        </div>
      </Match>
      <Match when={true}>
        <Show when={props.review.activity.state === 'returned'}>
          <Decided bodyId={props.bodyId} review={props.review} />
        </Show>
        <Show when={props.review.activity.id} keyed>
          <Decide {...props} keysOn={keysOn()} />
        </Show>
      </Match>
    </Switch>
  );
}
