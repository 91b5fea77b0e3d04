import { useNavigate, useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { For, Match, onMount, Show, Switch } from 'solid-js';
import type { EntryTask, EntryView } from '../../domain/entry/contract.ts';
import { useSession } from '../shell/session.tsx';
import { t as shell } from '../shell/words.ts';
import { ConfirmButton } from '../ui/dialog.tsx';
import { contact, date, dayOf, together } from '../ui/format.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Meter } from '../ui/meter.tsx';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import { newKey } from '../api.ts';
import { entryOf, sendEntry, withdrawEntry } from './calls.ts';
import { TaskStatus } from './status.tsx';
import { t } from './words.ts';

/** A first certification as a list of parts: in any order, saved one by one, shown again at every return. */
export default function EntryPage() {
  const params = useParams<{ id: string }>();
  const query = useQuery(() => entryOf(params.id));
  return (
    <div class="narrow stack stack-xl">
      <Show when={!query.data}>
        <Heading>{t('title')}</Heading>
      </Show>
      <Loaded query={query} failed={t('failed')}>
        {(view) => <Entry view={view()} />}
      </Loaded>
    </div>
  );
}

const isOpen = ({ state }: EntryView) => state === 'started' || state === 'returned';

function Entry(props: { view: EntryView }) {
  const done = () => props.view.tasks.filter(({ state }) => state === 'done').length;
  const left = () => props.view.tasks.find(({ state }) => state === 'missing');
  return (
    <>
      <section class="stack">
        <p class="eyebrow">
          {props.view.program.title}, {props.view.body.name}
        </p>
        <Heading>{t(props.view.kind === 'conversion' ? 'conversionTitle' : 'title')}</Heading>
        <How view={props.view} />
        <Show when={isOpen(props.view)}>
          <p class="lead">{t('lead', done(), props.view.tasks.length)}</p>
          <Meter
            amounts={{ required: props.view.tasks.length, accepted: done(), waiting: 0 }}
            height={16}
            label={t('lead', done(), props.view.tasks.length)}
          />
          <Show when={left()} fallback={<Send view={props.view} />}>
            {(task) => (
              <p>
                <a class="button button-main button-wide" href={`/entries/${props.view.id}/${task().code}`}>
                  {t('goOn', task().title)}
                </a>
              </p>
            )}
          </Show>
          <p class="hint">{t('anyOrder')}</p>
        </Show>
      </section>
      <section class="stack" aria-labelledby="parts">
        <h2 id="parts">{t('parts', props.view.tasks.length)}</h2>
        <ul class="rows rows-inset">
          <For each={props.view.tasks}>{(task) => <TaskRow task={task} view={props.view} />}</For>
        </ul>
      </section>
      <Show when={isOpen(props.view)}>
        <Withdraw view={props.view} />
      </Show>
      <p class="hint">{t('help', contact(props.view.body.helpContact))}</p>
    </>
  );
}

/** Who waited on this page was told of no such certification when they signed in. */
function KnowsCertification(props: { id: string | null }) {
  const session = useSession();
  onMount(() => {
    if (!session.holdings().some(({ id }) => id === props.id)) void session.readAgain();
  });
  return null;
}

/** What the body said, or what happens now. */
function How(props: { view: EntryView }) {
  const reason = () => props.view.decided?.reason;
  return (
    <Switch>
      <Match when={isOpen(props.view) && props.view.stageIsOver}>
        <Note shape="info" heading={t('over.title')}>
          <p>{t('over.text')}</p>
        </Note>
      </Match>
      <Match when={props.view.state === 'returned'}>
        <Note shape="turn" heading={t('returned.title')}>
          <Show when={reason()}>{(text) => <p class="said">{text()}</p>}</Show>
          <p>{t('returned.text')}</p>
        </Note>
      </Match>
      <Match when={props.view.state === 'sent'}>
        <Note
          shape="waiting"
          tone="wait"
          heading={t('sent.title', date(props.view.sentOn ?? props.view.today))}
        >
          <p>{t('sent.text')}</p>
        </Note>
      </Match>
      <Match when={props.view.state === 'approved'}>
        <KnowsCertification id={props.view.decided?.certificationId ?? null} />
        <Note shape="done" tone="good" heading={t('approved.title')}>
          <p>{t('approved.text')}</p>
          <p>
            <a class="button button-main" href="/home">
              {t('approved.home')}
            </a>
          </p>
        </Note>
      </Match>
      <Match when={props.view.state === 'declined'}>
        <Note shape="no" heading={t('declined.title', dayOf(props.view.decided?.at ?? 0))}>
          <Show when={reason()}>{(text) => <p class="said">{text()}</p>}</Show>
          <p>{t('declined.text', contact(props.view.body.helpContact))}</p>
        </Note>
      </Match>
      <Match when={props.view.state === 'withdrawn'}>
        <Note shape="info" heading={t('withdrawn.title')}>
          <p>{t('withdrawn.text')}</p>
          <Show when={props.view.kind === 'first' || props.view.stageIsOver}>
            <p>
              <a href={`/apply/${props.view.program.id}`}>{t('withdrawn.again')}</a>
            </p>
          </Show>
        </Note>
      </Match>
    </Switch>
  );
}

function TaskRow(props: { task: EntryTask; view: EntryView }) {
  const touched = () => props.task.part.version > 0 || props.task.decision?.decision === 'asked';
  return (
    <li class="task">
      <a href={`/entries/${props.view.id}/${props.task.code}`}>{props.task.title}</a>
      <p class="hint">{together(props.task.sentences[0] ?? props.task.asks)}</p>
      <p class="state">
        <TaskStatus state={props.task.state} touched={touched()} />
      </p>
    </li>
  );
}

function Send(props: { view: EntryView }) {
  const client = useQueryClient();
  const form = createSubmission<{ version: number }, unknown>({
    check: (value) => ({ success: true, data: value as { version: number } }),
    messages: () => ({}),
    send: ({ version }, key) => sendEntry(props.view.id, version, key),
    done: async () => {
      await client.invalidateQueries({ queryKey: ['entry', props.view.id] });
      // The button is gone: what became of it stands under the heading.
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
  });
  return (
    <>
      <FormProblems of={form} />
      <p>
        <button
          class="button button-main button-wide"
          type="button"
          onClick={() => void form.submit({ version: props.view.version })}
        >
          {form.sending() ? shell('form.saving') : t('send')}
        </button>
      </p>
      <p class="hint">{t('sendHint')}</p>
    </>
  );
}

function Withdraw(props: { view: EntryView }) {
  const client = useQueryClient();
  const session = useSession();
  const navigate = useNavigate();
  const key = newKey();
  const take = async () => {
    await withdrawEntry(props.view.id, props.view.version, key);
    await client.invalidateQueries({ queryKey: ['entry', props.view.id] });
    void session.readAgain();
    navigate(`/entries/${props.view.id}`);
  };
  return (
    <p>
      <ConfirmButton
        class="button button-quiet"
        heading={t('withdraw.heading')}
        text={t('withdraw.text')}
        confirm={t('withdraw.confirm')}
        onConfirm={take}
      >
        {t('withdraw.button')}
      </ConfirmButton>
    </p>
  );
}
