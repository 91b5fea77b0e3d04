import { Index, Show } from 'solid-js';
import { competencies } from '../../domain/competencies/codes.ts';
import { courseKinds, recognitions } from '../../domain/catalogue/codes.ts';
import { formats, topics } from '../../domain/programs/codes.ts';
import { t as shell } from '../shell/words.ts';
import { topicName } from '../staff/program-words.ts';
import { Choices, ErrorText, SelectField, TextArea, TextField, Tick } from '../ui/fields.tsx';
import type { Problem } from '../ui/submission.ts';
import type { CourseTyped } from './course-typed.ts';
import { t } from './words.ts';

/** Fields of the contract to fields of the form; `fromOn` of a later version has a sentence of its own. */
export const courseMessages = (taken: boolean): Record<string, Problem> => ({
  code: { field: 'code', message: taken ? t('fields.problems.codeTaken') : t('fields.problems.code') },
  title: { field: 'title', message: t('fields.problems.title') },
  about: { field: 'about', message: t('fields.problems.about') },
  fromOn: { field: 'fromOn', message: t('fields.problems.fromOn') },
  minutes: { field: 'hours', message: t('fields.problems.minutes') },
  topics: { field: 'topic-1', message: t('fields.problems.topics') },
  kind: { field: 'kind', message: t('fields.problems.kind') },
  format: { field: 'format', message: t('fields.problems.format') },
  recognition: { field: 'recognition', message: t('fields.problems.recognition') },
});

interface Fields {
  value: CourseTyped;
  change: (part: Partial<CourseTyped>) => void;
  problemAt: (field: string) => string | undefined;
}

/** What a course is called: once, with its first version. */
export function NameFields(props: Fields) {
  return (
    <>
      <TextField
        id="title"
        label={t('fields.title')}
        hint={t('fields.titleHint')}
        error={props.problemAt('title')}
        value={props.value.title}
        onInput={(title) => props.change({ title })}
      />
      <TextField
        id="code"
        label={t('fields.code')}
        hint={t('fields.codeHint')}
        error={props.problemAt('code')}
        width="date"
        spellcheck={false}
        value={props.value.code}
        onInput={(code) => props.change({ code })}
      />
    </>
  );
}

/** What a board wants to know before it says what a course is worth. */
export function AboutField(props: Fields) {
  return (
    <TextArea
      id="about"
      label={t('fields.about')}
      hint={t('fields.aboutHint')}
      error={props.problemAt('about')}
      rows={4}
      value={props.value.about}
      onInput={(about) => props.change({ about })}
    />
  );
}

/** What it is worth, from a day on. */
export function TermsFields(props: Fields) {
  return (
    <>
      <TextField
        id="hours"
        label={t('fields.hours')}
        hint={t('fields.hoursHint')}
        error={props.problemAt('hours')}
        inputmode="decimal"
        width="short"
        value={props.value.hours}
        onInput={(hours) => props.change({ hours })}
      />
      <TopicParts {...props} />
      <TextField
        id="fromOn"
        label={t('fields.fromOn')}
        hint={t('fields.fromHint')}
        error={props.problemAt('fromOn')}
        type="date"
        width="date"
        value={props.value.fromOn}
        onInput={(fromOn) => props.change({ fromOn })}
      />
      <SelectField
        id="kind"
        label={t('fields.kind')}
        error={props.problemAt('kind')}
        options={courseKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={props.value.kind}
        onInput={(kind) => props.change({ kind })}
      />
      <Choices
        id="format"
        label={t('fields.format')}
        error={props.problemAt('format')}
        layout="line"
        options={formats.map((value) => ({ value, label: t(`formats.${value}`) }))}
        value={props.value.format}
        onInput={(format) => props.change({ format })}
      />
      <Choices
        id="recognition"
        label={t('fields.recognition')}
        hint={t('fields.recognitionHint')}
        error={props.problemAt('recognition')}
        layout="list"
        options={recognitions.map((value) => ({ value, label: t(`recognitionLong.${value}`) }))}
        value={props.value.recognition}
        onInput={(recognition) => props.change({ recognition })}
      />
      <Tick id="initial" checked={props.value.initial} onInput={(initial) => props.change({ initial })}>
        {t('fields.initial')}
      </Tick>
      <Choices
        id="competencies"
        many
        label={t('fields.competencies')}
        hint={t('fields.competenciesHint')}
        layout="grid"
        options={competencies.map((value) => ({ value, label: t(`competencies.${value}`) }))}
        value={props.value.competencies}
        onInput={(value, chosen) =>
          props.change({
            competencies: chosen
              ? [...props.value.competencies, value]
              : props.value.competencies.filter((one) => one !== value),
          })
        }
      />
    </>
  );
}

/** One topic takes all the hours; several share them. */
function TopicParts(props: Fields) {
  const parts = () => props.value.topics;
  const set = (at: number, part: Partial<CourseTyped['topics'][number]>) =>
    props.change({ topics: parts().map((one, i) => (i === at ? { ...one, ...part } : one)) });
  const add = () => {
    const [first] = parts();
    const whole =
      parts().length === 1 && first?.hours === '' ? { ...first, hours: props.value.hours } : first;
    props.change({ topics: [...(whole ? [whole, ...parts().slice(1)] : parts()), { topic: '', hours: '' }] });
    queueMicrotask(() => document.getElementById(`topic-${parts().length}`)?.focus());
  };
  const options = () => [
    { value: '', label: t('fields.chooseTopic') },
    ...topics.map((value) => ({ value, label: topicName(value) })),
  ];
  const several = () => parts().length > 1;
  return (
    <fieldset class="field" classList={{ 'field-error': !!props.problemAt('topic-1') }}>
      <legend>{several() ? t('terms.topics') : t('fields.topic')}</legend>
      <p class="hint">{t('fields.topicHint')}</p>
      <Show when={props.problemAt('topic-1')}>
        {(error) => <ErrorText id="topic-1-error">{error()}</ErrorText>}
      </Show>
      <div class="stack stack-s topic-parts">
        <Index each={parts()}>
          {(part, at) => (
            <div class="topic-part">
              <select
                class="select"
                id={`topic-${at + 1}`}
                aria-label={t('fields.topicPart', at + 1)}
                aria-describedby={props.problemAt('topic-1') ? 'topic-1-error' : undefined}
                onInput={(event) => set(at, { topic: event.currentTarget.value })}
              >
                <Index each={options()}>
                  {(option) => (
                    <option value={option().value} selected={option().value === part().topic}>
                      {option().label}
                    </option>
                  )}
                </Index>
              </select>
              <Show when={several()}>
                <span class="with-unit">
                  <input
                    class="input input-short"
                    aria-label={t('fields.topicHours', at + 1)}
                    inputmode="decimal"
                    autocomplete="off"
                    value={part().hours}
                    onInput={(event) => set(at, { hours: event.currentTarget.value })}
                  />
                  <span>{t('hoursWord')}</span>
                </span>
                <button
                  class="as-link"
                  type="button"
                  onClick={() => props.change({ topics: parts().filter((_, i) => i !== at) })}
                >
                  {t('fields.remove')}
                  <span class="hidden-visually"> {t('fields.topicPart', at + 1)}</span>
                </button>
              </Show>
            </div>
          )}
        </Index>
      </div>
      <p>
        <button class="button button-neutral" type="button" onClick={add}>
          {t('fields.addTopic')}
        </button>
      </p>
    </fieldset>
  );
}

/** Beside a label of what may be left out. */
export const optional = (label: string): string => `${label} ${shell('form.optional')}`;

/** Of who proposes it more is asked than of the board, which knows: what is learned, and who teaches. */
export function needing<
  Checked extends {
    success: boolean;
    error?: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined;
  },
>(missing: boolean | undefined, checked: Checked) {
  if (!missing) return checked;
  return { success: false, error: { issues: [{ path: ['about'] }, ...(checked.error?.issues ?? [])] } };
}
