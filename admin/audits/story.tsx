import { useQueryClient } from '@tanstack/solid-query';
import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { message, type CaseEvent, type CaseView } from '../../domain/audits/contract.ts';
import { t as shell } from '../shell/words.ts';
import { told } from '../staff/failures.ts';
import { SelectField, TextArea } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { date, dayOf } from '../ui/format.ts';
import { createSubmission } from '../ui/submission.ts';
import { actOn, readAuditsAgain } from './calls.ts';
import { sentences } from './doing.ts';
import { readyIn, report, t } from './words.ts';

const readyOnes = ['thanks', 'time', 'letter', 'employer'] as const;

/** What happened, newest first, and a box to write in. */
export function Story(props: { bodyId: string; view: CaseView }) {
  return (
    <section aria-labelledby="story" class="stack">
      <h2 id="story">{t('one.story')}</h2>
      <ol class="timeline">
        <For each={props.view.events}>
          {(event, at) => (
            <li classList={{ now: at() === 0 }}>
              <b>{textOf(event)}</b>{' '}
              <span class="meta">
                {dayOf(event.at)}, {event.by === 'system' ? t('one.byStanding') : event.name}
              </span>
              <Show when={event.text}>{(text) => <q lang={event.language ?? undefined}>{text()}</q>}</Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.view.mayWork && props.view.state !== 'closed'}>
        <Write bodyId={props.bodyId} view={props.view} />
      </Show>
    </section>
  );
}

function textOf({ kind, detail }: CaseEvent): string {
  const due = detail.dueOn ? date(detail.dueOn) : '';
  const reason = () => {
    const code = detail.reasonCode as keyof typeof reasonNames | undefined;
    return code && code in reasonNames ? reasonNames[code]() : '';
  };
  switch (kind) {
    case 'opened':
      return t('one.events.opened', due);
    case 'proofs_added':
      return t('one.events.proofs_added', detail.count ?? 0);
    case 'sent':
      return t('one.events.sent', detail.count ?? 0);
    case 'question':
      return t('one.events.question', detail.count ?? 1, due);
    case 'more_time_asked':
      return t('one.events.more_time_asked', reason());
    case 'more_time_given':
      return t('one.events.more_time_given', detail.days ?? 0, due, reason());
    case 'proposed':
      return t('one.events.proposed', detail.outcome ? report(`outcomes.${detail.outcome}`) : '');
    case 'closed':
      return t('one.events.closed', detail.outcome ? report(`outcomes.${detail.outcome}`) : '');
    default:
      return t(`one.events.${kind}`);
  }
}

const reasonNames = {
  need_time: () => t('one.moreTimeReasons.need_time'),
  papers_elsewhere: () => t('one.moreTimeReasons.papers_elsewhere'),
  away: () => t('one.moreTimeReasons.away'),
  technical: () => t('one.moreTimeReasons.technical'),
  our_delay: () => t('one.moreTimeReasons.our_delay'),
};

function Write(props: { bodyId: string; view: CaseView }) {
  const client = useQueryClient();
  const [text, setText] = createSignal('');
  const [ready, setReady] = createSignal('');
  // The whole sentence in their language, to be changed as one likes.
  createEffect(
    on(
      ready,
      async (code) => {
        const one = readyOnes.find((each) => each === code);
        if (one) setText((await readyIn(props.view.person.language)).messages[one]);
      },
      { defer: true },
    ),
  );
  const submission = createSubmission<{ text: string }, unknown>({
    check: (value) => message.safeParse(value),
    messages: () => ({ text: { field: 'message', message: t('one.messageProblem') } }),
    send: (input, key) => told(actOn(props.bodyId, props.view.id, 'messages', input, key), sentences),
    done: () => {
      setText('');
      setReady('');
      void readAuditsAgain(client, props.bodyId);
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void submission.submit({ text: text() });
  };
  return (
    <form class="stack stack-s not-printed" novalidate onSubmit={submit}>
      <FormProblems of={submission} />
      <SelectField
        id="ready"
        label={t('one.ready')}
        options={[
          { value: '', label: t('one.readyNone') },
          ...readyOnes.map((value) => ({ value, label: t(`one.readyMessages.${value}`) })),
        ]}
        value={ready()}
        onInput={setReady}
      />
      <TextArea
        id="message"
        label={t('one.write', props.view.person.name)}
        hint={t(`one.inLanguage.${props.view.person.language}`)}
        error={submission.problemAt('message')}
        rows={3}
        value={text()}
        onInput={setText}
      />
      <p>
        <button class="button button-neutral">
          {submission.sending() ? shell('form.saving') : t('one.send')}
        </button>
      </p>
    </form>
  );
}
