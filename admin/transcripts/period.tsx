import { For, Show } from 'solid-js';
import type { RequirementLine } from '../../domain/certifications/contract.ts';
import type { TranscriptActivity, TranscriptPeriod } from '../../domain/transcripts/contract.ts';
import { date, hours, together } from '../ui/format.ts';
import { ActivityStatus } from '../ui/standing.tsx';
import { Done, TranscriptTable } from './table.tsx';
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

export function ActivityTable(props: { label: string; activities: readonly TranscriptActivity[] }) {
  return (
    <TranscriptTable
      label={props.label}
      columns={[
        { title: t('columns.what') },
        { title: t('columns.date') },
        { title: t('columns.claimed'), isNumber: true },
        { title: t('columns.counts'), isNumber: true },
        { title: t('columns.status') },
      ]}
      rows={props.activities}
    >
      {(one) => (
        <>
          <Done
            {...one}
            sentence={together(one.sentence)}
            confirmedBy={one.attestedBy && t(`attested.${one.attestedBy}`)}
          />
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
        </>
      )}
    </TranscriptTable>
  );
}
