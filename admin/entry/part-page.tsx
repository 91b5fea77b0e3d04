import { useNavigate, useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import type { EntryTask, EntryView } from '../../domain/entry/contract.ts';
import { date, together } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { entryOf } from './calls.ts';
import { EthicsPart } from './ethics-part.tsx';
import { PlainPart } from './plain-part.tsx';
import { References } from './references.tsx';
import { Statement } from './statement.tsx';
import { TaskStatus } from './status.tsx';
import { Reported, TrainingPart } from './training-part.tsx';
import { t } from './words.ts';

/** One part: what is asked, what is there, and what is left to do. It is saved by itself. */
export default function PartPage() {
  const params = useParams<{ id: string; code: string }>();
  const query = useQuery(() => entryOf(params.id));
  const task = () => query.data?.tasks.find(({ code }) => code === params.code);
  return (
    <div class="narrow stack stack-l">
      <div class="stack stack-s">
        <BackLink href={`/entries/${params.id}`}>{t('backToParts')}</BackLink>
        <p class="eyebrow">{query.data?.program.title ?? t('title')}</p>
        <Heading>{task()?.title ?? t('title')}</Heading>
      </div>
      <Loaded query={query} failed={t('failed')}>
        {(view) => (
          <Show when={task()} fallback={<p>{t('part.none')}</p>}>
            {(one) => <Part view={view()} task={one()} />}
          </Show>
        )}
      </Loaded>
    </div>
  );
}

export interface PartProps {
  view: EntryView;
  task: EntryTask;
  /** Reads the whole again and goes back to the list. */
  done: () => void;
  /** Reads the whole again and stays. */
  changed: () => Promise<unknown>;
}

export const mayChange = ({ state }: EntryView): boolean => state === 'started' || state === 'returned';

function Part(props: Pick<PartProps, 'view' | 'task'>) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const changed = () => client.invalidateQueries({ queryKey: ['entry', props.view.id] });
  const done = () => {
    void changed();
    navigate(`/entries/${props.view.id}`);
  };
  // A story is kept only when it is saved itself: nobody is led away from one that is half written.
  const [isTelling, setTelling] = createSignal(false);
  const all = () => ({ view: props.view, task: props.task, done, changed });
  return (
    <>
      <section class="stack stack-s" aria-label={t('part.asks')}>
        <p class="lead">{together(props.task.asks)}</p>
        <Show when={props.task.note}>{(note) => <p class="hint">{note()}</p>}</Show>
        <p>
          <TaskStatus state={props.task.state} touched />
        </p>
        <ul>
          <For each={props.task.sentences}>{(sentence) => <li>{together(sentence)}</li>}</For>
        </ul>
      </section>
      <Show when={props.task.decision?.decision === 'asked' && props.task.decision}>
        {(decision) => (
          <Note shape="turn" heading={t('part.asked')}>
            <p class="said">{decision().reason}</p>
          </Note>
        )}
      </Show>
      <Switch fallback={<PlainPart {...all()} />}>
        <Match when={props.task.kind === 'training'}>
          <Reported {...all()} />
          <TrainingPart {...all()} />
        </Match>
        <Match when={props.task.kind === 'ethics'}>
          <EthicsPart {...all()} />
        </Match>
        <Match when={props.task.kind === 'references'}>
          <References {...all()} />
        </Match>
        <Match when={props.task.kind === 'lived_experience'}>
          <PlainPart {...all()} done={() => (isTelling() ? void changed() : done())} />
          <Show when={props.view.statement && props.view.statement.mode !== 'attestation'}>
            <Statement {...all()} telling={setTelling} />
          </Show>
        </Match>
        <Match when={props.task.kind === 'examination'}>
          <Examinations view={props.view} />
        </Match>
        <Match when={['experience', 'supervision', 'meetings'].includes(props.task.kind)}>
          <p>
            <a class="button button-main button-wide" href="/supervision">
              {t('part.toLog')}
            </a>
          </p>
          <p class="hint">{t('part.logHint')}</p>
          <Show when={props.task.routes.length > 0}>
            <PlainPart {...all()} />
          </Show>
        </Match>
        <Match when={props.task.kind === 'background'}>
          <p class="hint measure">{t('part.background')}</p>
        </Match>
      </Switch>
    </>
  );
}

function Examinations(props: { view: EntryView }) {
  return (
    <Show
      when={props.view.examinations.length > 0}
      fallback={<p class="hint measure">{t('part.noExamination')}</p>}
    >
      <section class="stack stack-s" aria-labelledby="results">
        <h2 id="results">{t('part.results')}</h2>
        <ul class="rows">
          <For each={props.view.examinations}>
            {(one) => (
              <li class="entry">
                <h3>{one.passed ? t('part.passed') : t('part.notPassed')}</h3>
                <p class="meta">{t('part.takenOn', date(one.takenOn), one.score)}</p>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
