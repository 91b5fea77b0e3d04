import { For, Show } from 'solid-js';
import { amountUnits, dateOrders, fields, type DateOrder, type Field } from '../../domain/training/codes.ts';
import type { Layout, RosterCheckView } from '../../domain/training/contract.ts';
import { Choices, SelectField, TextField, Tick } from '../ui/fields.tsx';
import type { Sending } from './sending.ts';
import { t } from './words.ts';

/** Which column holds what, with what stands in it. It opens by itself while nobody can be told from the list. */
export function Reading(props: { sending: Sending; view: RosterCheckView; again: () => void }) {
  const layout = () => props.sending.layout() ?? props.view.layout;
  const change = (part: Partial<Layout>) => props.sending.setLayout({ ...layout(), ...part });
  const { columns } = props.view.layout;
  const isUnsure = columns.who === null || columns.name === null || props.view.counts.ok === 0;
  const encoding = () => t(`read.encodings.${props.view.encoding}`);
  return (
    <details class="panel" open={isUnsure}>
      <summary>{t('read.summary')}</summary>
      <div class="stack">
        <p class="hint">{props.view.remembered ? t('read.remembered') : t('read.guessed')}</p>
        <Show when={encoding()}>{(text) => <p>{text()}</p>}</Show>
        <Tick id="heading" checked={layout().header} onInput={(header) => change({ header })}>
          {t('read.heading')}
        </Tick>
        <div class="roster-columns">
          <For each={fields}>
            {(field) => <Column field={field} view={props.view} layout={layout()} change={change} />}
          </For>
        </div>
        <Show when={layout().columns.course === null}>
          <TextField
            id="courseForAll"
            label={t('read.courseForAll')}
            width="short"
            value={layout().courseForAll ?? ''}
            onInput={(value) => change({ courseForAll: value === '' ? null : value })}
          />
        </Show>
        <Show when={layout().columns.completedOn === null}>
          <TextField
            id="completedOnForAll"
            label={t('read.completedOnForAll')}
            type="date"
            width="date"
            value={layout().completedOnForAll ?? ''}
            onInput={(value) => change({ completedOnForAll: value === '' ? null : value })}
          />
        </Show>
        <Show when={layout().columns.completedOn !== null}>
          <Choices
            id="dateOrder"
            label={t('read.order')}
            layout="line"
            options={['none' as const, ...dateOrders].map((value) => ({
              value,
              label: t(`read.orders.${value}`),
            }))}
            value={layout().dateOrder ?? 'none'}
            onInput={(value) => change({ dateOrder: value === 'none' ? null : (value as DateOrder) })}
          />
        </Show>
        <Show when={layout().columns.amount !== null}>
          <Choices
            id="amountUnit"
            label={t('read.unit')}
            layout="line"
            options={amountUnits.map((value) => ({ value, label: t(`read.units.${value}`) }))}
            value={layout().amountUnit}
            onInput={(value) => change({ amountUnit: value === 'hours' ? 'hours' : 'minutes' })}
          />
        </Show>
        <p>
          <button class="button" type="button" onClick={() => props.again()}>
            {props.sending.busy() === 'checking' ? t('send.checking') : t('read.again')}
          </button>
        </p>
      </div>
    </details>
  );
}

function Column(props: {
  field: Field;
  view: RosterCheckView;
  layout: Layout;
  change: (part: Partial<Layout>) => void;
}) {
  const now = () => props.layout.columns[props.field];
  const label = (index: number, heading: string | null) => heading || t('read.column', index + 1);
  const samples = () => {
    const column = props.view.columns.find(({ index }) => index === now());
    if (!column) return undefined;
    return column.samples.length > 0 ? t('read.samples', column.samples.join(', ')) : t('read.noSamples');
  };
  return (
    <SelectField
      id={`column-${props.field}`}
      label={t(`read.fields.${props.field}`)}
      hint={samples()}
      value={now() === null ? '' : String(now())}
      options={[
        { value: '', label: t('read.none') },
        ...props.view.columns.map(({ index, heading }) => ({
          value: String(index),
          label: label(index, heading),
        })),
      ]}
      onInput={(value) =>
        props.change({
          columns: { ...props.layout.columns, [props.field]: value === '' ? null : Number(value) },
        })
      }
    />
  );
}
