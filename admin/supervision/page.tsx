import { useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { createMemo, createSignal, For, Show } from 'solid-js';
import type { SupervisionView } from '../../domain/supervision/contract.ts';
import { SelectField } from '../ui/fields.tsx';
import { date, hours } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { supervisionOf, workList } from './calls.ts';
import { WorkEntry } from './entry.tsx';
import { MeetingsPart } from './meetings.tsx';
import { monthName, monthsBack } from './months.ts';
import { Requests } from './requests.tsx';
import { TotalsTable } from './totals.tsx';
import { useWho } from './who.ts';
import { t } from './words.ts';

/** The person's supervised work: how it stands, what waits for whom, and everything that was logged. */
export default function SupervisionPage() {
  const who = useWho();
  const query = useQuery(() => supervisionOf(who.personId(), who.certificationId()));
  return (
    <div class="narrow stack stack-xl">
      <div class="stack">
        <BackLink href={who.home()}>{t('back')}</BackLink>
        <Heading>{t('page.title')}</Heading>
        <p class="lead">{t('page.lead')}</p>
        <Show when={query.data}>{(view) => <Ways view={view()} />}</Show>
      </div>
      <Loaded query={query} failed={t('failed')}>
        {(view) => (
          <>
            <Requests view={view()} />
            <MeetingsPart meetings={view().meetings} />
            <Totals view={view()} />
            <Entries personId={who.personId()} today={view().today} isEmpty={view().last === null} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Ways(props: { view: SupervisionView }) {
  const unsent = () => props.view.unsent;
  return (
    <p class="row">
      <a class="button button-main" href="/supervision/log">
        {t('page.log')}
      </a>
      <Show when={unsent().entries > 0}>
        <a class="button" href="/supervision/send">
          {t('page.send', unsent().entries, hours(unsent().minutes))}
        </a>
      </Show>
      <a href="/supervision/supervisors">{t('page.supervisors')}</a>
    </p>
  );
}

function Totals(props: { view: SupervisionView }) {
  return (
    <Show when={props.view.totals.length > 0}>
      <section class="stack" aria-labelledby="totals">
        <h2 id="totals">{t('page.totals')}</h2>
        <p class="hint">
          {props.view.period
            ? t('page.totalsOf', date(props.view.period.startsOn), date(props.view.period.endsOn))
            : t('page.totalsAll')}
        </p>
        <TotalsTable totals={props.view.totals} />
      </section>
    </Show>
  );
}

function Entries(props: { personId: string; today: string; isEmpty: boolean }) {
  const [month, setMonth] = createSignal('');
  const query = useInfiniteQuery(() => workList(props.personId, { month: month() }));
  const rows = createMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? []);
  return (
    <section class="stack" aria-labelledby="entries">
      <h2 id="entries">{t('page.entries')}</h2>
      <Show when={!props.isEmpty}>
        <SelectField
          id="month"
          label={t('page.month')}
          value={month()}
          options={[
            { value: '', label: t('page.allMonths') },
            ...monthsBack(props.today, 24).map((value) => ({ value, label: monthName(value) })),
          ]}
          onInput={setMonth}
        />
      </Show>
      <Loaded query={query} failed={t('failed')}>
        {() => (
          <>
            <Show when={rows().length > 0} fallback={<p>{t('page.none')}</p>}>
              <ul class="rows">
                <For each={rows()}>{(row) => <WorkEntry row={row} />}</For>
              </ul>
            </Show>
            <Show when={query.hasNextPage}>
              <p>
                <button
                  class="button button-neutral"
                  type="button"
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('page.more')}
                </button>
              </p>
            </Show>
          </>
        )}
      </Loaded>
    </section>
  );
}
