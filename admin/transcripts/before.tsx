import { Show } from 'solid-js';
import type { TrainingBefore, Transcript } from '../../domain/transcripts/contract.ts';
import { Facts } from '../ui/facts.tsx';
import { date, hours } from '../ui/format.ts';
import { Done, TranscriptTable } from './table.tsx';
import { t } from './words.ts';

/** What led to the certification; nothing known: no heading either. */
export function BeforeSection(props: { before: Transcript['before'] }) {
  const more = () => [
    ...props.before.examinations.map(({ passedOn }) => ({
      label: t('before.examination'),
      value: date(passedOn),
    })),
    ...props.before.hours.map(({ kind, minutes }) => ({
      label: t(`before.hours.${kind}`),
      value: `${hours(minutes)}\u00a0h`,
    })),
  ];
  return (
    <Show when={props.before.trainings.length + more().length > 0}>
      <section class="stack stack-s" aria-labelledby="before">
        <h2 id="before">{t('before.heading')}</h2>
        <p class="hint">{t('before.text')}</p>
        <Show when={props.before.trainings.length > 0}>
          <h3>{t('before.trainings')}</h3>
          <TrainingTable trainings={props.before.trainings} />
        </Show>
        <Show when={more().length > 0}>
          <h3>{t('before.more')}</h3>
          <Facts facts={more()} />
        </Show>
      </section>
    </Show>
  );
}

function TrainingTable(props: { trainings: readonly TrainingBefore[] }) {
  return (
    <TranscriptTable
      label={`${t('before.heading')}: ${t('before.trainings')}`}
      columns={[
        { title: t('columns.what') },
        { title: t('columns.date') },
        { title: t('columns.time'), isNumber: true },
        { title: t('columns.status') },
      ]}
      rows={props.trainings}
    >
      {(one) => (
        <>
          <Done {...one} confirmedBy={t(`attested.${one.confirmedBy}`)} />
          <td class="nowrap" data-label={t('columns.date')}>
            {date(one.completedOn)}
          </td>
          <td class="num" data-label={t('columns.time')}>
            {hours(one.minutes)}
          </td>
          <td data-label={t('columns.status')}>{t(`before.status.${one.status}`)}</td>
        </>
      )}
    </TranscriptTable>
  );
}
