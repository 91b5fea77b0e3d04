import { For, Show } from 'solid-js';
import type { AttendanceRow, RosterView } from '../../domain/training/contract.ts';
import { date, hours, number } from '../ui/format.ts';
import { Note } from '../ui/note.tsx';
import { t } from './words.ts';

/** What stands on the page of one list, for the provider and for the board. */

export function Progress(props: { roster: RosterView }) {
  const line = () => t('roster.figures', number(props.roster.posted), number(props.roster.total));
  return (
    <section class="panel stack" aria-labelledby="posting">
      <h2 id="posting">{t('roster.posting')}</h2>
      <progress max={Math.max(1, props.roster.total)} value={props.roster.posted} aria-label={line()} />
      <p role="status">{line()}</p>
      <p class="hint measure">{t('roster.leave')}</p>
    </section>
  );
}

export function Done(props: { roster: RosterView }) {
  const { roster } = props;
  return (
    <Note tone="good" shape="done" heading={t('roster.done')} live>
      <p>{t('roster.doneText', number(roster.posted), number(roster.rowsInFile))}</p>
      <Show when={roster.posted < roster.total}>
        <p>{t('roster.left')}</p>
      </Show>
      <Show when={!roster.attests}>
        <p>{t('roster.waits')}</p>
      </Show>
    </Note>
  );
}

const columns = ['row', 'name', 'who', 'course', 'on', 'hours', 'state'] as const;

/** `pathOf`: where a row is corrected; left out for who only reads. */
export function RowsTable(props: { rows: AttendanceRow[]; pathOf?: (id: string) => string }) {
  return (
    <div class="panel panel-flush">
      <div class="scroller" tabindex="0" role="region" aria-label={t('roster.table')}>
        <table>
          <thead>
            <tr>
              <For each={columns}>{(column) => <th scope="col">{t(`roster.columns.${column}`)}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.rows}>{(row) => <Row row={row} path={props.pathOf?.(row.id)} />}</For>
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Row(props: { row: AttendanceRow; path: string | undefined }) {
  return (
    <tr>
      <td class="number">{number(props.row.row)}</td>
      <th scope="row">
        <Show when={props.path} fallback={props.row.name}>
          {(path) => <a href={path()}>{props.row.name}</a>}
        </Show>
      </th>
      <td class="nowrap">{props.row.who}</td>
      <td>{props.row.courseTitle}</td>
      <td>{date(props.row.completedOn)}</td>
      <td class="number">{hours(props.row.minutes)}</td>
      <td>{props.row.state === 'withdrawn' ? t('roster.withdrawn') : ''}</td>
    </tr>
  );
}
