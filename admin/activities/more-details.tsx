import type { SetStoreFunction } from 'solid-js/store';
import { Show } from 'solid-js';
import { formats, units } from '../../domain/activities/codes.ts';
import { Choices, SelectField, TextField } from '../ui/fields.tsx';
import type { Format, LogForm, Unit } from './form.ts';
import { kindName, t } from './words.ts';

const kinds = [
  'course',
  'conference',
  'college',
  'in_service',
  'independent_study',
  'supervision',
  'practicum',
  'peer_service',
  'teaching',
  'publication',
];

/** Rarely needed: kind, how it was held, breaks, and the unit that the paper counts in. */
export function MoreDetails(props: {
  form: LogForm;
  set: SetStoreFunction<LogForm>;
  open: boolean;
  problemAt: (field: string) => string | undefined;
}) {
  const kindOptions = () =>
    [...new Set([...kinds, props.form.kind])].map((value) => ({ value, label: kindName(value) }));
  return (
    <details open={props.open}>
      <summary>{t('log.more')}</summary>
      <div class="stack stack-l spaced">
        <SelectField
          id="kind"
          label={t('log.kind')}
          value={props.form.kind}
          options={kindOptions()}
          onInput={(value) => props.set('kind', value)}
        />
        <Choices
          id="format"
          label={t('log.format')}
          layout="line"
          value={props.form.format}
          options={formats.map((value) => ({ value, label: t(`log.formats.${value}`) }))}
          onInput={(value) => props.set('format', value as Format)}
        />
        <TextField
          id="breaks"
          label={t('log.breaks')}
          hint={t('log.breaksHint')}
          inputmode="numeric"
          width="short"
          unit={t('log.minutes')}
          value={props.form.breaks}
          error={props.problemAt('breaks')}
          onInput={(value) => props.set('breaks', value)}
        />
        <SelectField
          id="unit"
          label={t('log.unit')}
          value={props.form.unit}
          options={units.map((value) => ({ value, label: t(`log.units.${value}`) }))}
          onInput={(value) => props.set('unit', value as Unit)}
        />
        <Show when={props.form.unit !== 'hour'}>
          <TextField
            id="per-unit"
            label={t('log.perUnit')}
            hint={t('log.perUnitHint')}
            inputmode="decimal"
            width="short"
            value={props.form.perUnit}
            error={props.problemAt('per-unit')}
            onInput={(value) => props.set('perUnit', value)}
          />
        </Show>
      </div>
    </details>
  );
}
