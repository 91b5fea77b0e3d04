import { For, Show, type JSX } from 'solid-js';
import type { TrainingBefore } from '../../domain/transcripts/contract.ts';
import { t } from './words.ts';

export interface Column {
  title: string;
  isNumber?: boolean;
}

/** Wider than a phone: it scrolls sideways in its own frame. */
export function TranscriptTable<Row>(props: {
  label: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** The cells of a row; the first is its heading. */
  children: (row: Row) => JSX.Element;
}) {
  return (
    <div class="panel panel-flush">
      <div class="scroller transcript-table" role="region" aria-label={props.label} tabindex="0">
        <table>
          <thead>
            <tr>
              <For each={props.columns}>
                {(column) => (
                  <th scope="col" classList={{ num: column.isNumber }}>
                    {column.title}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={props.rows}>{(row) => <tr>{props.children(row)}</tr>}</For>
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** What was done, with everything that is said of it in small. */
export function Done(props: {
  title: string;
  provider: string | null;
  topicNames: readonly string[];
  sentence?: string;
  /** In words. */
  confirmedBy: string | null;
  competencies: TrainingBefore['competencies'];
}) {
  return (
    <th scope="row">
      {props.title}
      <p class="hint">{[props.provider, ...props.topicNames].filter(Boolean).join(' · ')}</p>
      <Show when={props.sentence}>{(sentence) => <p class="hint">{sentence()}</p>}</Show>
      <Show when={props.confirmedBy}>
        {(by) => (
          <p class="hint">
            {t('columns.confirmedBy')}: {by()}
          </p>
        )}
      </Show>
      <Show when={props.competencies.length > 0}>
        <p class="hint">{props.competencies.map((code) => t(`competencies.names.${code}`)).join(', ')}</p>
      </Show>
    </th>
  );
}
