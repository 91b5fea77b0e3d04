import { Show } from 'solid-js';
import type { Transcript } from '../../domain/transcripts/contract.ts';
import { date, hours } from '../ui/format.ts';
import { TranscriptTable } from './table.tsx';
import { t } from './words.ts';

export function SignedTable(props: { entries: Transcript['supervision']['entries'] }) {
  return (
    <TranscriptTable
      label={`${t('period.done')}: ${t('supervision.heading')}`}
      columns={[
        { title: t('columns.what') },
        { title: t('columns.date') },
        { title: t('columns.time'), isNumber: true },
        { title: t('columns.supervisor') },
        { title: t('columns.signedOn') },
      ]}
      rows={props.entries}
    >
      {(one) => (
        <>
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
        </>
      )}
    </TranscriptTable>
  );
}
