import type { SetStoreFunction } from 'solid-js/store';
import { Show } from 'solid-js';
import { sponsors, type Sponsor } from '../../domain/programs/codes.ts';
import { Choices, TextField } from '../ui/fields.tsx';
import { hours, number } from '../ui/format.ts';
import { chips, dayOf, filledBy, type LogForm } from './form.ts';
import { createSuggestions } from './suggestions.ts';
import { t, topicName } from './words.ts';

const other = 'other';

/** The four answers that the usual case needs. */
export function Questions(props: {
  form: LogForm;
  personId: string;
  set: SetStoreFunction<LogForm>;
  topics: string[];
  asksSponsor: boolean;
  today: string;
  /** It may lie ahead, and have no name yet: nothing is saved. */
  trying?: boolean;
  problemAt: (field: string) => string | undefined;
}) {
  const topics = () => [...new Set([...props.topics, ...props.form.topics])];
  const chooseTopic = (value: string, chosen: boolean) => {
    if (value === other) props.set({ elseTopic: chosen, topics: [] });
    else
      props.set({
        elseTopic: false,
        topics: chosen ? [...props.form.topics, value] : props.form.topics.filter((one) => one !== value),
      });
  };
  const suggested = createSuggestions(
    () => props.personId,
    () => ({ title: props.form.title, day: dayOf(props.form, props.today) }),
  );
  /** The name of an approved course fills in what the board knows of it. */
  const named = (title: string) => {
    const course = suggested().find((one) => one.title === title);
    props.set(course ? filledBy(course) : { title, courseId: '' });
  };
  const amountLabel = () => {
    if (props.form.unit === 'hour') return t('log.amount');
    return props.form.unit === 'ceu' ? t('log.amountOf.ceu') : t('log.amountOf.credit');
  };
  return (
    <>
      <Choices
        id="topic"
        many
        label={props.trying ? t('will.topic') : t('log.topic')}
        hint={t('log.topicHint')}
        layout="grid"
        error={props.problemAt('topic')}
        value={props.form.elseTopic ? [other] : props.form.topics}
        options={[
          ...topics().map((value) => ({ value, label: topicName(value) })),
          { value: other, label: t('log.somethingElse') },
        ]}
        onInput={chooseTopic}
      />
      <Show
        when={props.form.unit === 'hour'}
        fallback={
          <TextField
            id="hours"
            label={amountLabel()}
            inputmode="decimal"
            width="short"
            error={props.problemAt('hours')}
            value={props.form.otherHours}
            onInput={(value) => props.set('otherHours', value)}
          />
        }
      >
        <Choices
          id="hours"
          label={t('log.amount')}
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
      </Show>
      <Choices
        id="when"
        label={t('log.when')}
        layout="line"
        value={props.form.when}
        options={[
          { value: 'today', label: t('log.today') },
          { value: 'yesterday', label: t('log.yesterday') },
          { value: 'another', label: t('log.anotherDay') },
        ]}
        onInput={(value) => props.set('when', value as LogForm['when'])}
      >
        <Show when={props.form.when === 'another'}>
          <TextField
            id="day"
            type="date"
            label={t('log.day')}
            width="date"
            {...(!props.trying && { max: props.today })}
            error={props.problemAt('day')}
            value={props.form.day}
            onInput={(value) => props.set('day', value)}
          />
        </Show>
      </Choices>
      <TextField
        id="title"
        label={t('log.name')}
        hint={props.trying ? t('will.nameHint') : t('log.nameHint')}
        error={props.problemAt('title')}
        value={props.form.title}
        suggestions={suggested().map(({ title, provider, minutes }) => ({
          value: title,
          label: t('log.suggestion', provider, t('hours', hours(minutes))),
        }))}
        onInput={named}
      />
      <p class="hint told" role="status">
        <Show when={props.form.courseId}>{t('log.filled')}</Show>
      </p>
      <Show when={props.asksSponsor}>
        <Choices
          id="sponsor"
          label={t('log.sponsor')}
          error={props.problemAt('sponsor')}
          value={props.form.sponsor}
          options={sponsors.map((value) => ({ value, label: t(`log.sponsors.${value}`) }))}
          onInput={(value) => props.set('sponsor', value as Sponsor)}
        />
      </Show>
      <TextField
        id="provider"
        label={props.asksSponsor ? t('log.providerName') : t('log.provider')}
        hint={t('log.providerHint')}
        error={props.problemAt('provider')}
        autocomplete="organization"
        value={props.form.provider}
        onInput={(value) => props.set('provider', value)}
      />
    </>
  );
}
