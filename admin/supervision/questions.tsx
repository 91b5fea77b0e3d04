import type { SetStoreFunction } from 'solid-js/store';
import { Show } from 'solid-js';
import { competencies, type Competency } from '../../domain/competencies/codes.ts';
import {
  groupings,
  meetingFormats,
  workDomains,
  workKinds,
  type Grouping,
  type MeetingFormat,
  type WorkDomain,
  type WorkKind,
} from '../../domain/supervision/codes.ts';
import { Choices, SelectField, TextArea, TextField } from '../ui/fields.tsx';
import { addDays, number } from '../ui/format.ts';
import { chips, type WorkForm } from './form.ts';
import { mondayOf, shortDay } from './months.ts';
import { t } from './words.ts';

const other = 'other';

interface Props {
  form: WorkForm;
  set: SetStoreFunction<WorkForm>;
  today: string;
  /** Changing one entry: of one day. */
  isEdit: boolean;
  problemAt: (field: string) => string | undefined;
}

/** What, how long, when: the usual case needs no more. */
export function Questions(props: Props) {
  const isMeeting = () => props.form.kind === 'supervision' || props.form.kind === 'observed_service';
  return (
    <>
      <Choices
        id="kind"
        label={t('log.kind')}
        layout="grid"
        error={props.problemAt('kind')}
        value={props.form.kind}
        options={workKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onInput={(value) => props.set('kind', value as WorkKind)}
      />
      <Choices
        id="hours"
        label={props.form.when === 'several' ? t('log.lengthEach') : t('log.length')}
        layout="thirds"
        error={props.form.hours === other ? undefined : props.problemAt('hours')}
        value={props.form.hours}
        options={[
          ...chips.map((value) => ({ value, label: number(Number(value)) })),
          { value: other, label: t('log.other') },
        ]}
        onInput={(value) => props.set('hours', value)}
      >
        <Show when={props.form.hours === other}>
          <TextField
            id="other-hours"
            label={t('log.otherHours')}
            inputmode="decimal"
            width="short"
            error={props.problemAt('other-hours')}
            value={props.form.otherHours}
            onInput={(value) => props.set('otherHours', value)}
          />
        </Show>
      </Choices>
      <Days {...props} />
      <Show when={isMeeting()}>
        <Choices
          id="grouping"
          label={t('log.grouping')}
          layout="line"
          value={props.form.grouping}
          options={groupings.map((value) => ({ value, label: t(`groupings.${value}`) }))}
          onInput={(value) => props.set('grouping', value as Grouping)}
        />
        <Choices
          id="format"
          label={t('log.format')}
          layout="line"
          value={props.form.format}
          options={meetingFormats.map((value) => ({ value, label: t(`formats.${value}`) }))}
          onInput={(value) => props.set('format', value as MeetingFormat)}
        />
      </Show>
      <TextField
        id="organisation"
        label={t('log.organisation')}
        hint={t('log.organisationHint')}
        autocomplete="organization"
        error={props.problemAt('organisation')}
        value={props.form.organisation}
        onInput={(value) => props.set('organisation', value)}
      />
      <More {...props} />
    </>
  );
}

function Days(props: Props) {
  const options = () => [
    { value: 'today', label: t('log.today') },
    { value: 'yesterday', label: t('log.yesterday') },
    { value: 'another', label: t('log.another') },
    ...(props.isEdit ? [] : [{ value: 'several', label: t('log.several') }]),
  ];
  return (
    <Choices
      id="when"
      label={t('log.when')}
      layout="line"
      error={
        props.form.when === 'another' || props.form.when === 'several' ? undefined : props.problemAt('when')
      }
      value={props.form.when}
      options={options()}
      onInput={(value) => props.set('when', value as WorkForm['when'])}
    >
      <Show when={props.form.when === 'another'}>
        <TextField
          id="day"
          type="date"
          label={t('log.day')}
          width="date"
          max={props.today}
          error={props.problemAt('day')}
          value={props.form.day}
          onInput={(value) => props.set('day', value)}
        />
      </Show>
      <Show when={props.form.when === 'several'}>
        <div class="spaced">
          <Week {...props} />
        </div>
      </Show>
    </Choices>
  );
}

/** The same work for a week: seven days to tick, and the week before. Ticks of another week stay. */
function Week(props: Props) {
  const shown = () => props.form.day || mondayOf(props.today);
  const days = () =>
    Array.from({ length: 7 }, (_, i) => addDays(mondayOf(shown()), i)).filter((day) => day <= props.today);
  const move = (weeks: number) => props.set('day', addDays(mondayOf(shown()), 7 * weeks));
  return (
    <Choices
      id="days"
      many
      label={t('log.days')}
      layout="grid"
      error={props.problemAt('days')}
      value={props.form.days}
      options={days().map((value) => ({ value, label: shortDay(value) }))}
      onInput={(value, chosen) =>
        props.set(
          'days',
          chosen ? [...props.form.days, value] : props.form.days.filter((day) => day !== value),
        )
      }
    >
      <p class="row">
        <button class="as-link" type="button" onClick={() => move(-1)}>
          {t('log.weekBefore')}
        </button>
        <Show when={addDays(mondayOf(shown()), 7) <= props.today}>
          <button class="as-link" type="button" onClick={() => move(1)}>
            {t('log.weekAfter')}
          </button>
        </Show>
      </p>
    </Choices>
  );
}

function More(props: Props) {
  const touched = () =>
    props.form.domain !== '' || props.form.competencies.length > 0 || props.form.note !== '';
  return (
    <details open={touched()}>
      <summary>{t('log.more')}</summary>
      <div class="stack stack-l spaced">
        <SelectField
          id="domain"
          label={t('log.domain')}
          value={props.form.domain}
          options={[
            { value: '', label: t('log.domainNone') },
            ...workDomains.map((value) => ({ value, label: t(`domains.${value}`) })),
          ]}
          onInput={(value) => props.set('domain', value as WorkDomain | '')}
        />
        <Choices
          id="competencies"
          many
          label={t('log.competencies')}
          hint={t('log.competenciesHint')}
          value={props.form.competencies}
          options={competencies.map((value) => ({ value, label: t(`competencies.${value}`) }))}
          onInput={(value, chosen) =>
            props.set(
              'competencies',
              chosen
                ? [...props.form.competencies, value as Competency]
                : props.form.competencies.filter((one) => one !== value),
            )
          }
        />
        <TextArea
          id="note"
          label={t('log.note')}
          hint={t('log.noteHint')}
          rows={3}
          error={props.problemAt('note')}
          value={props.form.note}
          onInput={(value) => props.set('note', value)}
        />
      </div>
    </details>
  );
}
