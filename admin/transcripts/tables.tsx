import { For, Show } from 'solid-js';
import type { RequirementLine } from '../../domain/certifications/contract.ts';
import type { Transcript, TranscriptActivity, TranscriptPeriod } from '../../domain/transcripts/contract.ts';
import { date, hours, together } from '../ui/format.ts';
import { ActivityStatus } from '../ui/standing.tsx';
import { t } from './words.ts';

export function PeriodSection(props: { period: TranscriptPeriod }) {
  const heading = () => t('period.heading', date(props.period.startsOn), date(props.period.endsOn));
  const id = () => `period-${props.period.startsOn}`;
  return (
    <section class="stack stack-s" aria-labelledby={id()}>
      <h2 id={id()}>{heading()}</h2>
      <Show when={props.period.isRunning}>
        <p class="hint">{t('period.running')}</p>
      </Show>
      <Show when={props.period.waived}>
        <p>{t('period.waived')}</p>
      </Show>
      <Show
        when={props.period.requirements.length > 0}
        fallback={
          <Show when={!props.period.waived}>
            <p class="hint">{t('period.noRules')}</p>
          </Show>
        }
      >
        <h3>{t('period.asks')}</h3>
        <dl class="facts facts-lines">
          <For each={props.period.requirements}>
            {(line) => (
              <div>
                <dt>{line.name}</dt>
                <dd>{measured(line)}</dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
      <h3>{t('period.done')}</h3>
      <Show when={props.period.activities.length > 0} fallback={<p class="hint">{t('period.nothing')}</p>}>
        <ActivityTable label={`${t('period.done')}: ${heading()}`} activities={props.period.activities} />
      </Show>
    </section>
  );
}

function measured({ kind, unit, accepted, required, waiting }: RequirementLine): string {
  const amount = (minutes: number) => `${hours(minutes)}\u00a0h`;
  const has =
    unit === 'count'
      ? t('period.line.occurrences', accepted, required)
      : kind === 'maximum'
        ? t('period.line.maximum', amount(accepted), amount(required))
        : t('period.line.minimum', amount(accepted), amount(required));
  if (waiting === 0) return has;
  return `${has}, ${t('period.line.waiting', unit === 'count' ? String(waiting) : amount(waiting))}`;
}

/** Wider than a phone: it scrolls sideways in its own frame. */
export function ActivityTable(props: { label: string; activities: readonly TranscriptActivity[] }) {
  return (
    <div class="panel panel-flush">
      <div class="scroller transcript-table" role="region" aria-label={props.label} tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('columns.what')}</th>
              <th scope="col">{t('columns.date')}</th>
              <th scope="col" class="num">
                {t('columns.claimed')}
              </th>
              <th scope="col" class="num">
                {t('columns.counts')}
              </th>
              <th scope="col">{t('columns.status')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.activities}>
              {(one) => (
                <tr>
                  <th scope="row">
                    {one.title}
                    <p class="hint">{[one.provider, ...one.topicNames].filter(Boolean).join(' · ')}</p>
                    <p class="hint">{together(one.sentence)}</p>
                    <Show when={one.attestedBy}>
                      {(by) => (
                        <p class="hint">
                          {t('columns.confirmedBy')}: {t(`attested.${by()}`)}
                        </p>
                      )}
                    </Show>
                    <Show when={one.competencies.length > 0}>
                      <p class="hint">
                        {one.competencies.map((code) => t(`competencies.names.${code}`)).join(', ')}
                      </p>
                    </Show>
                  </th>
                  <td class="nowrap" data-label={t('columns.date')}>
                    {date(one.doneOn)}
                  </td>
                  <td class="num" data-label={t('columns.claimed')}>
                    {hours(one.claimedMinutes)}
                  </td>
                  <td class="num" data-label={t('columns.counts')}>
                    {hours(one.countedMinutes)}
                  </td>
                  <td>
                    <ActivityStatus mark={one.mark} />
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </div>
  );
}

export function SignedTable(props: { entries: Transcript['supervision']['entries'] }) {
  return (
    <div class="panel panel-flush">
      <div
        class="scroller transcript-table"
        role="region"
        aria-label={`${t('period.done')}: ${t('supervision.heading')}`}
        tabindex="0"
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{t('columns.what')}</th>
              <th scope="col">{t('columns.date')}</th>
              <th scope="col" class="num">
                {t('columns.time')}
              </th>
              <th scope="col">{t('columns.supervisor')}</th>
              <th scope="col">{t('columns.signedOn')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.entries}>
              {(one) => (
                <tr>
                  <th scope="row">
                    {t(`supervision.kinds.${one.kind}`)}
                    <Show when={one.grouping}>
                      {(grouping) => <span class="hint">, {t(`supervision.groupings.${grouping()}`)}</span>}
                    </Show>
                  </th>
                  <td class="nowrap" data-label={t('columns.date')}>
                    {date(one.on)}
                  </td>
                  <td class="num" data-label={t('columns.time')}>
                    {hours(one.minutes)}
                  </td>
                  <td data-label={t('columns.supervisor')}>{one.supervisorName}</td>
                  <td class="nowrap" data-label={t('columns.signedOn')}>
                    {date(one.signedOn)}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </div>
  );
}
