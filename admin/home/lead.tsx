import { Match, Show, Switch, type JSX } from 'solid-js';
import type { Home } from '../../domain/certifications/contract.ts';
import { contact, date, hours, money } from '../ui/format.ts';
import { askedOf, hasBegun } from './asked.ts';
import { isOver, measureOf, type HeadingCode } from './view.ts';
import { t } from './words.ts';

/** The sentence under the heading: what is done, then what is left, then by when. */
export function Lead(props: { home: Home; code: HeadingCode }) {
  return (
    <Switch fallback={<Numbers home={props.home} />}>
      <Match when={props.code === 'followed' && props.home.followedBy}>
        {(newer) => <p class="lead">{t('followed.lead', props.home.certification.number, newer().number)}</p>}
      </Match>
      <Match when={props.code === 'ask_board'}>
        <p class="lead">{asking(props.home)}</p>
        <p>{t('ask', contact(props.home.certification.helpContact))}</p>
      </Match>
      <Match when={props.home.replacedBy}>
        {(full) => (
          <p class="lead">
            {t(
              props.home.ended ? 'lead.replacedOver' : 'lead.replaced',
              full().title,
              date(full().on),
              date(props.home.period.endsOn),
            )}
          </p>
        )}
      </Match>
      <Match when={props.code === 'ended' && props.home.ended}>
        {(ended) => <Road home={props.home} ended={ended()} />}
      </Match>
      <Match when={props.home.renewedUntilOn}>{(until) => <By on={until()}>{t('lead.renewed')}</By>}</Match>
      <Match when={props.code === 'checking' && props.home.application?.sentOn}>
        {(sentOn) => <p class="lead">{t('lead.checking', date(sentOn()))}</p>}
      </Match>
      <Match when={!hasBegun(props.home)}>
        <p class="lead">{t('lead.notBegun', date(props.home.period.startsOn))}</p>
        <Numbers home={props.home} />
      </Match>
      <Match when={props.code === 'ready_to_renew'}>
        <By on={props.home.period.dueOn}>{t(ready[askedOf(props.home)])}</By>
      </Match>
      <Match when={props.code === 'first'}>
        <Show when={measureOf(props.home)} fallback={<Numbers home={props.home} />}>
          {(total) => <By on={props.home.period.dueOn}>{t('lead.first', hours(total().requiredMinutes))}</By>}
        </Show>
      </Match>
    </Switch>
  );
}

const ready = { something: 'lead.ready', nothing: 'lead.readyWaived', unknown: 'lead.readyUnknown' } as const;
const withoutTotal = {
  something: 'lead.noTotalYet',
  nothing: 'lead.waived',
  unknown: 'lead.unknown',
} as const;

function asking(home: Home): string {
  if (home.certification.answer === 'on_hold') return t('lead.onHold');
  return home.certification.answer === 'withdrawn' ? t('lead.withdrawn') : t('lead.talk');
}

function By(props: { on: string; children: JSX.Element }) {
  return (
    <p class="lead">
      {props.children} <time datetime={props.on}>{date(props.on)}</time>.
    </p>
  );
}

function Numbers(props: { home: Home }) {
  return (
    <Show
      when={measureOf(props.home)}
      fallback={<By on={props.home.period.endsOn}>{t(withoutTotal[askedOf(props.home)])}</By>}
    >
      {(total) => (
        <By on={props.home.period.dueOn}>
          {t('lead.done', hours(total().acceptedMinutes), hours(total().requiredMinutes))}{' '}
          <Show when={total().waitingMinutes > 0}>{t('lead.waiting', hours(total().waitingMinutes))} </Show>
          <Show
            when={total().toGoMinutes > 0}
            fallback={total().waitingMinutes > 0 ? t('lead.ifCounted') : t('lead.nothingToGo')}
          >
            {t('lead.toGo', hours(total().toGoMinutes))}
          </Show>
        </By>
      )}
    </Show>
  );
}

const stages = ['grace', 'late', 'reactivation', 'reinstatement', 'exam', 'retrain'] as const;

/** After the end: the road back, its last day, its fee, and whom to ask. */
function Road(props: { home: Home; ended: NonNullable<Home['ended']> }) {
  const way = () => {
    const until = props.ended.stageEndsOn ? date(props.ended.stageEndsOn) : null;
    if (
      props.ended.stage === 'reactivation' &&
      props.home.exceptions.some(({ kind }) => kind === 'reactivation')
    )
      return t('road.approved', until);
    const dated = stages.find((stage) => stage === props.ended.stage);
    if (dated) return t(`road.${dated}`, until);
    // A first stage whose time is up says nothing of it, and one applies again.
    const isNew = props.ended.stage === 'new_application' || props.home.applyAgain.length > 0;
    return isNew ? t('road.new_application') : t('road.not_stated');
  };
  return (
    <>
      <p class="lead">
        {way()} <Show when={props.ended.feeCents}>{(cents) => <>{t('fee', money(cents()))}</>}</Show>
      </p>
      <p>{practice(props.ended)}</p>
      <Show when={!isOver(props.home) && measureOf(props.home)}>
        {(total) => (
          <p>
            {t('lead.done', hours(total().acceptedMinutes), hours(total().requiredMinutes))}{' '}
            <Show when={total().waitingMinutes > 0}>{t('lead.waiting', hours(total().waitingMinutes))}</Show>
          </p>
        )}
      </Show>
      <p>{t('ask', contact(props.home.certification.helpContact))}</p>
    </>
  );
}

/** What may be done until the way back is gone: as the program says it, and where it is silent that too. */
function practice({ mayPractice, practiceUntilOn }: NonNullable<Home['ended']>): string {
  if (mayPractice) return t('practice.yes', practiceUntilOn && date(practiceUntilOn));
  return mayPractice === false ? t('practice.no') : t('practice.unknown');
}
