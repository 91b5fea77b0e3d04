import { createEffect, createSignal, on, onMount, Show } from 'solid-js';
import { unsaidSponsor } from '../../domain/activities/codes.ts';
import type { ReasonCode } from '../../domain/activities/contract.ts';
import type { Language } from '../../domain/auth/contract.ts';
import type { ActivityReview } from '../../domain/reviews/contract.ts';
import { sponsors } from '../../domain/programs/codes.ts';
import { language } from '../shell/language.ts';
import { t as shell } from '../shell/words.ts';
import { sponsorName, topicName } from '../staff/program-words.ts';
import { Choices, SelectField, TextArea, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { hours } from '../ui/format.ts';
import type { Submission } from '../ui/submission.ts';
import { printed } from './claim.tsx';
import { fieldIds, type DecisionSubmission } from './deciding.ts';
import { decisionOf, minutesOf, netMinutes, reasonsOf, type FormKind } from './view.ts';
import { readyIn, t } from './words.ts';

/** Everything but "accept all": what counts, why, and the sentence the person will read, in their language. */
export function DecisionForm(props: {
  kind: FormKind;
  review: ActivityReview;
  submission: DecisionSubmission;
  /** In which the person reads; the reviewer's until it is known. */
  personLanguage: Language | undefined;
  cancel: () => void;
}) {
  let form: HTMLFormElement | undefined;
  const activity = () => props.review.activity;
  const [hoursText, setHours] = createSignal(props.review.unitClear ? hours(netMinutes(activity())) : '');
  const [doneOn, setDoneOn] = createSignal(activity().doneOn);
  const [topics, setTopics] = createSignal<readonly string[]>(activity().topics);
  const [sponsor, setSponsor] = createSignal(activity().sponsor ?? unsaidSponsor);
  const [reasonCode, setReasonCode] = createSignal<ReasonCode>(reasonsOf[props.kind][0] ?? 'other');
  const [chosenLanguage, setLanguage] = createSignal<Language | null>(null);
  const [typed, setTyped] = createSignal<string | null>(null);
  const [ready, setReady] = createSignal('');

  const spoken = () => chosenLanguage() ?? props.personLanguage ?? language();
  const amount = () => {
    const minutes = minutesOf(hoursText()) ?? (props.review.unitClear ? netMinutes(activity()) : null);
    return minutes === null ? '…' : hours(minutes);
  };
  createEffect(
    on([spoken, reasonCode, amount], async ([to, code, count]) => {
      const sentences: Partial<Record<ReasonCode, (amount: string) => string>> = (await readyIn(to))[
        props.kind
      ];
      setReady(sentences[code]?.(count) ?? '');
    }),
  );
  const reason = () => typed() ?? ready();
  onMount(() => form?.querySelector<HTMLElement>('input, select')?.focus());

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const content = {
      hours: hoursText(),
      doneOn: doneOn(),
      topics: topics(),
      sponsor: sponsor(),
      reasonCode: reasonCode(),
      reason: reason(),
    };
    void props.submission.submit(decisionOf(props.kind, content, props.review));
  };
  const offered = () => [...new Set([...props.review.topicsOffered, ...activity().topics])];
  const toggle = (code: string, isChosen: boolean) =>
    setTopics((now) => (isChosen ? [...now, code] : now.filter((one) => one !== code)));
  const label = () => {
    if (props.kind === 'part') return amount() === '…' ? t('form.saveGive') : t('form.savePart', amount());
    return props.kind === 'ask' ? t('form.saveAsk') : t('form.saveRefuse');
  };
  const problem = (field: string) => props.submission.problemAt(field);
  return (
    <form class="record-body stack decision-form" novalidate ref={form} onSubmit={submit}>
      <h3>{t(`form.${props.kind}`)}</h3>
      <FormProblems of={props.submission satisfies Submission} />
      <Show when={props.kind === 'part'}>
        <div class="form-pair stack">
          <TextField
            id={fieldIds.minutes}
            label={t('form.hours')}
            hint={
              props.review.unitClear
                ? t('form.hoursHint', hours(netMinutes(activity())))
                : t('form.hoursGive', printed(activity()))
            }
            error={problem(fieldIds.minutes)}
            inputmode="decimal"
            width="short"
            value={hoursText()}
            onInput={setHours}
          />
          <TextField
            id={fieldIds.doneOn}
            label={t('form.date')}
            error={problem(fieldIds.doneOn)}
            type="date"
            width="date"
            value={doneOn()}
            onInput={setDoneOn}
          />
        </div>
        <Choices
          id={fieldIds.topics}
          label={t('form.topics')}
          error={problem(fieldIds.topics)}
          options={offered().map((value) => ({ value, label: topicName(value) }))}
          value={topics()}
          onInput={toggle}
          many
          layout="line"
        />
        <Show when={props.review.asksSponsor}>
          <SelectField
            id={fieldIds.sponsor}
            label={t('form.sponsor')}
            options={sponsors.map((value) => ({ value, label: sponsorName(value) }))}
            value={sponsor()}
            onInput={(value) => setSponsor(sponsors.find((one) => one === value) ?? unsaidSponsor)}
          />
        </Show>
      </Show>
      <SelectField
        id={fieldIds.reasonCode}
        label={t('form.reason')}
        options={reasonsOf[props.kind].map((value) => ({ value, label: t(`reasons.${value}`) }))}
        value={reasonCode()}
        onInput={(value) => {
          setReasonCode(reasonsOf[props.kind].find((one) => one === value) ?? 'other');
          setTyped(null);
        }}
      />
      <TextArea
        id={fieldIds.reason}
        label={t('form.sentence', props.review.person.name)}
        hint={t('form.sentenceHint')}
        error={problem(fieldIds.reason)}
        rows={3}
        value={reason()}
        onInput={setTyped}
      />
      <ReadyLanguage
        value={spoken()}
        choose={(to) => {
          setLanguage(to);
          setTyped(null);
        }}
      />
      <p class="row">
        <button class="button button-main">
          {props.submission.sending() ? shell('form.saving') : label()}
        </button>
        <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
          {shell('form.cancel')}
        </button>
      </p>
    </form>
  );
}

function ReadyLanguage(props: { value: Language; choose: (to: Language) => void }) {
  return (
    <p class="row hint">
      {t('form.inLanguage')}{' '}
      {(['en', 'es'] as const).map((one) => (
        <button
          type="button"
          class="as-link"
          aria-pressed={props.value === one}
          onClick={() => props.choose(one)}
        >
          {t(`form.languages.${one}`)}
        </button>
      ))}
    </p>
  );
}
