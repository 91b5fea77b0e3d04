import { For, Show } from 'solid-js';
import type { Field } from '../../domain/training/codes.ts';
import type { CheckedRow } from '../../domain/training/contract.ts';
import { ErrorText } from '../ui/fields.tsx';
import { number } from '../ui/format.ts';
import type { Sending } from './sending.ts';
import { t } from './words.ts';

/** The rows that need a look, each with why and with the cells to mend. */
export function Mend(props: { sending: Sending; again: () => void }) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    props.again();
  };
  return (
    <section class="stack" aria-labelledby="to-mend">
      <h2 id="to-mend">{t('mend.title')}</h2>
      <p class="hint measure">{t('mend.hint')}</p>
      <form class="stack" novalidate onSubmit={submit}>
        <ol class="rows roster-mend">
          <For each={props.sending.rows()}>{(row) => <Row sending={props.sending} row={row} />}</For>
        </ol>
        <div class="row">
          <button class="button">
            {props.sending.busy() === 'checking' ? t('send.checking') : t('mend.again')}
          </button>
          <Show when={props.sending.hasMore()}>
            <button class="button button-neutral" type="button" onClick={() => void props.sending.showMore()}>
              {t('mend.more')}
            </button>
          </Show>
        </div>
      </form>
    </section>
  );
}

const shown = ['who', 'name', 'course', 'completedOn', 'amount'] as const;

function Row(props: { sending: Sending; row: CheckedRow }) {
  const said = () =>
    shown
      .map((field) => props.row.cells[field])
      .filter((cell) => cell !== '')
      .map((cell) => (cell.length > 60 ? `${cell.slice(0, 60)}…` : cell))
      .join(' · ');
  /** Where the whole row is meant, every cell can be mended; else those that the reasons name. */
  const toMend = (): Field[] => {
    const named = props.row.reasons.flatMap(({ code, field }) =>
      code === 'name_differs' || code === 'name_close' || code === 'email_unknown'
        ? (['who', 'name'] as const)
        : (field ?? []),
    );
    const isWhole = props.row.reasons.some(
      ({ code }) => code === 'too_many_cells' || code === 'too_few_cells',
    );
    return isWhole ? [...shown] : [...new Set(named)];
  };
  return (
    <li class="stack stack-s">
      <p>
        <b>{t('mend.row', number(props.row.row))}</b> <span class="hint">{said()}</span>
      </p>
      <For each={props.row.reasons.filter(({ field }) => field === null)}>
        {(reason) => <p class="roster-reason">{reason.sentence}</p>}
      </For>
      <div class="roster-cells">
        <For each={toMend()}>{(field) => <Cell sending={props.sending} row={props.row} field={field} />}</For>
      </div>
    </li>
  );
}

function Cell(props: { sending: Sending; row: CheckedRow; field: Field }) {
  const id = `row-${props.row.row}-${props.field}`;
  const reasons = () => props.row.reasons.filter(({ field }) => field === props.field);
  return (
    <div class="field" classList={{ 'field-error': reasons().length > 0 }}>
      <label for={id}>
        {t(`read.fields.${props.field}`)}{' '}
        <span class="hidden-visually">{t('mend.row', number(props.row.row))}</span>
      </label>
      <Show when={reasons().length > 0}>
        <ErrorText id={`${id}-error`}>
          {reasons()
            .map(({ sentence }) => sentence)
            .join(' ')}
        </ErrorText>
      </Show>
      <input
        class="input"
        id={id}
        autocomplete="off"
        spellcheck={false}
        maxlength={500}
        aria-invalid={reasons().length > 0 ? 'true' : undefined}
        aria-describedby={reasons().length > 0 ? `${id}-error` : undefined}
        value={props.sending.edited(props.row.row, props.field) ?? props.row.cells[props.field]}
        onInput={(event) => props.sending.mend(props.row.row, props.field, event.currentTarget.value)}
      />
    </div>
  );
}
