import { createSignal, For, Show } from 'solid-js';
import { message, type CaseEvent, type OwnCase } from '../../domain/audits/contract.ts';
import { t as shell } from '../shell/words.ts';
import { TextArea } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { date, dayOf } from '../ui/format.ts';
import { createSubmission } from '../ui/submission.ts';
import { actOnOwn } from './own-calls.ts';
import { t } from './own-words.ts';

/** What happened, and a box to write in while the check is open. */
export function OwnStory(props: { check: OwnCase; again: () => Promise<void> }) {
  return (
    <section class="stack not-printed" aria-labelledby="story">
      <h2 id="story">{t('story')}</h2>
      <Show when={props.check.state !== 'closed'}>
        <Write check={props.check} again={props.again} />
      </Show>
      <ol class="timeline">
        <For each={props.check.events}>
          {(event, at) => (
            <li classList={{ now: at() === 0 }}>
              <b>{textOf(event)}</b>{' '}
              <span class="meta">
                {dayOf(event.at)}
                <Show when={event.kind === 'message'}>, {event.by === 'person' ? t('you') : event.name}</Show>
              </span>
              <Show when={event.text}>{(text) => <q lang={event.language ?? undefined}>{text()}</q>}</Show>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}

function textOf({ kind, detail }: CaseEvent): string {
  const due = detail.dueOn ? date(detail.dueOn) : '';
  switch (kind) {
    case 'opened':
    case 'more_time_given':
    case 'question':
      return t(`events.${kind}`, due);
    case 'taken':
    case 'conflict':
    case 'appointed':
    case 'proposed':
    case 'sent_back':
      return '';
    default:
      return t(`events.${kind}`);
  }
}

function Write(props: { check: OwnCase; again: () => Promise<void> }) {
  const [text, setText] = createSignal('');
  const submission = createSubmission<{ text: string }, unknown>({
    check: (value) => message.safeParse(value),
    messages: () => ({ text: { field: 'message', message: t('writeProblem') } }),
    send: (input, key) => actOnOwn(props.check.id, 'messages', input, key),
    done: () => {
      setText('');
      void props.again();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void submission.submit({ text: text() });
  };
  return (
    <form class="stack stack-s" novalidate onSubmit={submit}>
      <FormProblems of={submission} />
      <TextArea
        id="message"
        label={t('write')}
        error={submission.problemAt('message')}
        rows={3}
        value={text()}
        onInput={setText}
      />
      <p>
        <button class="button button-neutral">
          {submission.sending() ? shell('form.saving') : t('writeSend')}
        </button>
      </p>
    </form>
  );
}
