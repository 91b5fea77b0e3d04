import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, onMount, Show } from 'solid-js';
import {
  partDecision,
  type EntryDossier,
  type EntryTask,
  type PartDecision,
} from '../../domain/entry/contract.ts';
import { TaskStatus } from '../entry/status.tsx';
import { Files } from '../reviews/files.tsx';
import { useSession } from '../shell/session.tsx';
import { t as shell } from '../shell/words.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { TextArea, TextField } from '../ui/fields.tsx';
import { dayOf, together } from '../ui/format.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import { decidePart, readAgain } from './calls.ts';
import { t } from './words.ts';

/** One requirement: what is asked, what was found, its papers, and the board's word on it. */
export function Part(props: { bodyId: string; dossier: EntryDossier; task: EntryTask }) {
  const session = useSession();
  const mayDecide = () =>
    props.dossier.state === 'sent' && !props.dossier.ownRecord && session.seat()?.role !== 'auditor';
  return (
    <li class="panel stack stack-s">
      <div class="entry">
        <h3>{props.task.title}</h3>
        <TaskStatus state={props.task.state} touched />
        <p class="meta">{together(props.task.asks)}</p>
        <For each={props.task.sentences}>{(sentence) => <p class="why">{together(sentence)}</p>}</For>
      </div>
      <Show when={props.task.part.route}>
        <p class="hint">{t('route')}</p>
      </Show>
      <Show when={props.task.part.comment}>{(text) => <p class="said">{text()}</p>}</Show>
      <Show when={props.task.part.evidence.length > 0}>
        <Disclosure summary={`${t('files')} (${props.task.part.evidence.length})`}>
          <Files files={props.task.part.evidence} who={props.dossier.person.name} />
        </Disclosure>
      </Show>
      <Show when={props.task.decision}>
        {(decision) => (
          <p class="hint">
            <b>{t(`saved.${decision().decision}`)}</b>, {t('by', decision().by, dayOf(decision().at))}
            <Show when={decision().reason}>{(reason) => <span class="said">{reason()}</span>}</Show>
          </p>
        )}
      </Show>
      <Show when={mayDecide()}>
        <Word {...props} />
      </Show>
    </li>
  );
}

const decidable = new Set(['education', 'training', 'document', 'background', 'experience', 'examination']);

function Word(props: { bodyId: string; dossier: EntryDossier; task: EntryTask }) {
  const session = useSession();
  const client = useQueryClient();
  let group: HTMLDivElement | undefined;
  const [form, setForm] = createSignal<'ask' | 'waive' | null>(null);
  const [on, setOn] = createSignal('');
  const submission = createSubmission<PartDecision, unknown>({
    check: (value) => partDecision.safeParse(value),
    messages: () => ({
      on: { field: `on-${props.task.code}`, message: t('onProblem') },
      reason: { field: `reason-${props.task.code}`, message: t('reasonProblem') },
    }),
    send: (decision, key) => decidePart(props.bodyId, props.dossier.id, props.task.code, decision, key),
    done: async () => {
      await readAgain(client, props.bodyId);
      setForm(null);
      // The button that was pressed is gone.
      group?.focus();
    },
  });
  const version = () => props.task.part.version;
  const hasDay = () => props.task.kind === 'background';
  const accept = () =>
    void submission.submit({
      decision: 'accept',
      ...(hasDay() && on() !== '' && { on: on() }),
      version: version(),
    });
  return (
    <div
      ref={group}
      class="stack stack-s"
      tabindex="-1"
      role="group"
      aria-label={t('partLabel', props.task.title)}
    >
      <FormProblems of={submission} />
      <Show
        when={form()}
        keyed
        fallback={
          <>
            <Show when={hasDay() && !props.task.decision}>
              <TextField
                id={`on-${props.task.code}`}
                type="date"
                width="date"
                label={t('on')}
                error={submission.problemAt(`on-${props.task.code}`)}
                value={on()}
                onInput={setOn}
              />
            </Show>
            <div class="row">
              <Show
                when={!props.task.decision}
                fallback={
                  <button
                    class="button button-quiet"
                    type="button"
                    onClick={() => void submission.submit({ decision: 'undo', version: version() })}
                  >
                    {t('undo')}
                  </button>
                }
              >
                <Show when={decidable.has(props.task.kind) && props.task.state !== 'done'}>
                  <button class="button" type="button" onClick={accept}>
                    {t('accept')}
                  </button>
                </Show>
                <button class="button button-neutral" type="button" onClick={() => setForm('ask')}>
                  {t('ask')}
                </button>
                <Show when={session.seat()?.role === 'administrator'}>
                  <button class="button button-quiet" type="button" onClick={() => setForm('waive')}>
                    {t('waive')}
                  </button>
                </Show>
              </Show>
            </div>
          </>
        }
      >
        {(kind) => (
          <Reason
            id={`reason-${props.task.code}`}
            start={kind === 'ask' ? t('askReady') : t('waiveReady')}
            heading={kind === 'ask' ? t('ask') : t('waive')}
            problem={submission.problemAt(`reason-${props.task.code}`)}
            send={(reason) => void submission.submit({ decision: kind, reason, version: version() })}
            cancel={() => setForm(null)}
          />
        )}
      </Show>
    </div>
  );
}

/** A sentence that the person reads. */
export function Reason(props: {
  id: string;
  start: string;
  heading: string;
  problem: string | undefined;
  send: (reason: string) => void;
  cancel: () => void;
}) {
  const [reason, setReason] = createSignal(props.start);
  onMount(() => document.getElementById(props.id)?.focus());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    props.send(reason());
  };
  return (
    <form class="stack stack-s" novalidate onSubmit={submit}>
      <TextArea
        id={props.id}
        label={t('reason')}
        hint={t('reasonHint')}
        error={props.problem}
        value={reason()}
        onInput={setReason}
      />
      <p class="row">
        <button class="button">{props.heading}</button>
        <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
          {shell('form.cancel')}
        </button>
      </p>
    </form>
  );
}
