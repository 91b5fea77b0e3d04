import { useQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import type { Team, TeamMember, TeamStatus } from '../../domain/team/contract.ts';
import { date, hours, together } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Status, type Shape, type Tone } from '../ui/marks.tsx';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { teamNow } from './calls.ts';
import { t } from './words.ts';

/** Who lets this supervisor see them: a list to read, to print, and to act on by talking to somebody. */
export function People() {
  const query = useQuery(teamNow);
  return (
    <>
      <Heading>{t('page.title')}</Heading>
      <Loaded query={query} failed={t('failed')}>
        {(team) => <Members team={team()} />}
      </Loaded>
    </>
  );
}

function Members(props: { team: Team }) {
  return (
    <>
      <Show
        when={props.team.people.length > 0}
        fallback={
          <Note shape="info" heading={t('page.none')}>
            <p>{t('page.noneText')}</p>
          </Note>
        }
      >
        <p class="lead">{t('page.lead')}</p>
      </Show>
      <Waiting {...props.team.waiting} />
      <Show when={props.team.people.length > 0}>
        <section class="stack" aria-labelledby="people">
          <h2 id="people">{t('page.people')}</h2>
          <ul class="rows">
            <For each={props.team.people}>{(one) => <Member one={one} />}</For>
          </ul>
          <Show when={props.team.more}>
            <p class="hint">{t('page.more')}</p>
          </Show>
        </section>
        <p class="no-print">
          <button class="button button-neutral" type="button" onClick={() => print()}>
            {t('page.print')}
          </button>
        </p>
        <p class="hint no-print">{t('page.privacy')}</p>
      </Show>
    </>
  );
}

function Waiting(props: Team['waiting']) {
  return (
    <Show when={props.entries > 0} fallback={<p class="hint">{t('page.noHours')}</p>}>
      <Note tone="wait" shape="waiting" heading={t('page.waiting', props.entries, hours(props.minutes))}>
        <p>{t('page.waitingHint')}</p>
      </Note>
    </Show>
  );
}

/** The same shape and colour as anywhere else, with the word of the field. */
const looks: Record<TeamStatus, [Shape, Tone]> = {
  provisional: ['done', 'good'],
  certified: ['done', 'good'],
  renewal_open: ['turn', 'turn'],
  renewal_submitted: ['waiting', 'wait'],
  renewal_overdue: ['look', 'wait'],
  probation: ['look', 'wait'],
  grace: ['look', 'wait'],
  late: ['look', 'wait'],
  expired: ['no', 'ended'],
  inactive: ['no', 'ended'],
  lapsed: ['no', 'ended'],
  on_hold: ['hold', 'hold'],
  withdrawn: ['withdrawn', 'ended'],
  on_the_way: ['empty', 'todo'],
};

function Member(props: { one: TeamMember }) {
  const look = () => looks[props.one.status];
  return (
    <li class="entry">
      <h3>{props.one.name}</h3>
      <Status shape={look()[0]} tone={look()[1]}>
        {t(`statuses.${props.one.status}`)}
      </Status>
      <Show when={props.one.endsOn}>{(on) => <p class="why">{endOf(on(), props.one.daysLeft ?? 0)}</p>}</Show>
      <Show when={props.one.gap}>{(gap) => <p class="why">{together(gap())}</p>}</Show>
      <p class="meta">
        {props.one.program ?? t('page.onTheWay')}. {props.one.body}
      </p>
    </li>
  );
}

const endOf = (on: string, left: number): string =>
  left < 0
    ? `${t('page.ended', date(on))} ${t('page.ago', -left)}.`
    : `${t('page.ends', date(on))} ${t('page.left', left)}.`;
