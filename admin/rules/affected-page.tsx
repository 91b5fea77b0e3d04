import { useParams } from '@solidjs/router';
import { useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import type { AffectedPerson, AffectedState } from '../../domain/programs/editor-contract.ts';
import { language } from '../shell/language.ts';
import { useSession } from '../shell/session.tsx';
import { More } from '../staff/pages.tsx';
import { standingName } from '../staff/standing-name.ts';
import { date, hours, number, together } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Status } from '../ui/marks.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { affectedOf, rulesOf, type Where } from './calls.ts';
import { t } from './words.ts';
import './rules.css';

/** Everybody whom the draft would change something for, with the reasons; who falls short comes first. */
export default function AffectedPage() {
  const params = useParams<{ programId: string }>();
  const session = useSession();
  const where = (): Where => ({ bodyId: session.seat()?.bodyId ?? '', programId: params.programId ?? '' });
  const query = useQuery(() => rulesOf(where()));
  const title = () => {
    const program = query.data?.program;
    return program ? (language() === 'es' ? program.titleEs : program.title) : '';
  };
  return (
    <div class="stack">
      <BackLink href={`/rules/${params.programId}`}>{t('affected.back')}</BackLink>
      <Heading>{t('affected.title')}</Heading>
      <Loaded query={query} failed={t('affected.failed')}>
        {(page) => (
          <>
            <p class="lead">{t('affected.of', title())}</p>
            <Show when={page().draft?.rehearsal} fallback={<p>{t('affected.notTried')}</p>}>
              {(rehearsal) => (
                <>
                  <p class="hint">
                    {t('rehearsal.asOf', date(rehearsal().asOf))}{' '}
                    <Show when={rehearsal().worse > 0}>
                      {t('rehearsal.worse', number(rehearsal().worse))}
                    </Show>{' '}
                    <Show when={rehearsal().stale}>{t('rehearsal.stale')}</Show>
                  </p>
                  <People where={where()} startedAt={rehearsal().startedAt} />
                </>
              )}
            </Show>
          </>
        )}
      </Loaded>
    </div>
  );
}

function People(props: { where: Where; startedAt: number }) {
  const query = useInfiniteQuery(() => affectedOf(props.where, props.startedAt));
  const people = () => query.data?.pages.flatMap(({ rows }) => rows) ?? [];
  return (
    <Loaded query={query} failed={t('affected.failed')}>
      {() => (
        <Show when={people().length > 0} fallback={<p>{t('affected.none')}</p>}>
          <ul class="rows">
            <For each={people()}>{(one) => <Person one={one} />}</For>
          </ul>
          <More of={query} count={people().length} />
        </Show>
      )}
    </Loaded>
  );
}

function Person(props: { one: AffectedPerson }) {
  const when = () => {
    if (props.one.atOnce) return t('affected.atOnce');
    return props.one.appliesFrom ? t('affected.from', date(props.one.appliesFrom)) : t('affected.later');
  };
  return (
    <li class="stack stack-s">
      <div class="entry">
        <p>
          <a href={`/records/${props.one.certificationId}`}>
            <b>{props.one.name}</b>
          </a>{' '}
          <span class="hint number">{t('affected.number', props.one.number)}</span>
        </p>
        <p class="row">
          <Show when={props.one.worse}>
            <Status shape="look" tone="wait">
              {t('affected.worse')}
            </Status>
          </Show>
          <span class="hint">{when()}</span>
        </p>
      </div>
      <ul>
        <For each={props.one.changes}>{(change) => <li>{together(change)}</li>}</For>
      </ul>
      <p class="hint">
        {t('affected.before')}: {stateLine(props.one.before)}. {t('affected.after')}:{' '}
        {stateLine(props.one.after)}.
      </p>
    </li>
  );
}

function stateLine(state: AffectedState): string {
  const counted = () =>
    state.requiredMinutes === null
      ? t('affected.counted', hours(state.countedMinutes ?? 0))
      : t('affected.counts', hours(state.countedMinutes ?? 0), hours(state.requiredMinutes));
  return [
    standingName(state.standing),
    ...(state.countedMinutes === null ? [] : [counted()]),
    t('affected.until', date(state.endsOn)),
  ].join(', ');
}
