import { For, Show } from 'solid-js';
import type { IssueKind, PaperRow } from '../../domain/issuing/contract.ts';
import { language } from '../shell/language.ts';
import { date, dayOf } from '../ui/format.ts';
import { Status, type Shape, type Tone } from '../ui/marks.tsx';
import type { Choice } from './choice.ts';
import { t } from './words.ts';

/** One row a paper. Who cannot be chosen says why, in the place of the box. */
export function PeopleTable(props: {
  rows: readonly PaperRow[];
  kind: IssueKind;
  /** Rows are of several programs. */
  withProgram: boolean;
  choice?: Choice;
}) {
  return (
    <div class="panel panel-flush">
      <div class="scroller issue-people" tabindex="0" role="region" aria-label={t('who.table')}>
        <table>
          <thead>
            <tr>
              <Show when={props.choice}>
                <th scope="col" class="tick-cell">
                  <span class="hidden-visually">{t('who.columns.choose')}</span>
                </th>
              </Show>
              <th scope="col">{t('who.columns.name')}</th>
              <th scope="col">{t('who.columns.number')}</th>
              <Show when={props.withProgram}>
                <th scope="col">{t('who.columns.program')}</th>
              </Show>
              <th scope="col">{t('who.columns.valid')}</th>
              <th scope="col">
                {props.kind === 'awaited' ? t('who.columns.approved') : t('who.columns.issued')}
              </th>
              <th scope="col">{t('who.columns.note')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.rows}>
              {(row) => (
                <tr>
                  <Show when={props.choice}>{(choice) => <Tick row={row} choice={choice()} />}</Show>
                  <th scope="row">
                    <a href={`/records/${row.certificationId}`}>{row.name}</a>
                  </th>
                  <td class="number nowrap">{row.number}</td>
                  <Show when={props.withProgram}>
                    <td>{language() === 'es' ? row.titleEs : row.title}</td>
                  </Show>
                  <td>{date(row.endsOn)}</td>
                  <td>{dayOf(row.since)}</td>
                  <td>
                    <Note row={row} />
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

function Tick(props: { row: PaperRow; choice: Choice }) {
  return (
    <td class="tick-cell">
      <Show when={props.row.blocked === null}>
        <label>
          <span class="hidden-visually">{t('who.chooseOne', props.row.name)}</span>
          <input
            type="checkbox"
            checked={props.choice.chosen().has(props.row.id)}
            onInput={(event) => props.choice.toggle(props.row, event.currentTarget.checked)}
          />
        </label>
      </Show>
    </td>
  );
}

const marks: Record<NonNullable<PaperRow['blocked']>, [Shape, Tone]> = {
  own: ['no', 'ended'],
  reserved: ['waiting', 'wait'],
  on_hold: ['hold', 'hold'],
  withdrawn: ['withdrawn', 'ended'],
};

function Note(props: { row: PaperRow }) {
  return (
    <Show
      when={props.row.blocked}
      fallback={
        <Show when={props.row.undelivered}>
          <Status shape="look" tone="wait">
            {t('who.undelivered')}
          </Status>
        </Show>
      }
      keyed
    >
      {(blocked) => (
        <Status shape={marks[blocked][0]} tone={marks[blocked][1]}>
          {t(`who.blocked.${blocked}`)}
        </Status>
      )}
    </Show>
  );
}
