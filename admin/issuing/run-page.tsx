import { useLocation, useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js';
import type { CertificateFacts } from '../../certificate/contract.ts';
import type { ReservedRun, RunView } from '../../domain/issuing/contract.ts';
import { announce } from '../shell/announce.ts';
import { useSession } from '../shell/session.tsx';
import { Facts } from '../ui/facts.tsx';
import { moment, number } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { failedOf, forgetOthers, readItems, runKey, runOf, type Where } from './calls.ts';
import { Ranges } from './check.tsx';
import { DoneWays } from './done.tsx';
import { NeedALook } from './failed.tsx';
import { Painter } from './painter.ts';
import { canShowAtOnce, PaperPreview } from './preview.tsx';
import { Progress } from './progress.tsx';
import { Recent } from './recent.tsx';
import { createRunner, settledOf } from './runner.ts';
import { Steps } from './steps.tsx';
import { t } from './words.ts';
import './issuing.css';

/** One run: it goes on where it was, and later its papers can be saved and printed once more. */
export default function RunPage() {
  const session = useSession();
  const params = useParams<{ runId: string }>();
  const where: Where = { bodyId: session.seat()?.bodyId ?? '', runId: params.runId };
  const query = useQuery(() => runOf(where));
  return (
    <div class="stack stack-l">
      <BackLink href="/issue">{t('back')}</BackLink>
      <Show when={query.isPending || query.isError}>
        <Heading>{t('run.heading')}</Heading>
      </Show>
      <Loaded query={query} failed={t('run.notLoaded')}>
        {(run) => <Run where={where} run={run()} />}
      </Loaded>
    </div>
  );
}

function Run(props: { where: Where; run: RunView }) {
  const session = useSession();
  const client = useQueryClient();
  const location = useLocation<{ begin?: boolean; leftOut?: ReservedRun['leftOut'] }>();
  const mayIssue = () => session.seat()?.role !== 'auditor';
  let painter: Painter | undefined;
  const paint = () => (painter ??= new Painter());
  onCleanup(() => painter?.close());

  const changed = (view: RunView) => {
    const failedBefore = props.run.failed;
    client.setQueryData(runKey(props.where), view);
    if (view.failed !== failedBefore)
      void client.invalidateQueries({ queryKey: failedOf(props.where).queryKey });
  };
  const runner = createRunner({ where: props.where, painter: paint, changed });
  const again = () => void client.invalidateQueries({ queryKey: runKey(props.where) });

  onMount(() => {
    // Only the press that reserved it begins by itself; whoever comes later is asked.
    if (!location.state?.begin || settledOf(props.run) > 0) return;
    history.replaceState({ ...history.state, begin: false }, '');
    void runner.start();
  });
  createEffect(
    on(runner.state, (state, before) => {
      if (before !== 'running' && before !== 'stopping') return;
      if (state === 'running' || state === 'stopping') return;
      again();
      void forgetOthers(client, props.where.bodyId);
    }),
  );
  announceQuarters(() => props.run);
  followOthers(() => props.run, runner.holder, again);

  const isBusy = () => runner.state() === 'running' || runner.state() === 'stopping';
  const rest = () => props.run.total - settledOf(props.run);
  const isOver = () => rest() === 0 && !isBusy();
  return (
    <>
      <div class="stack">
        <Heading title={titleOf(props.run, isOver())}>{t('title')}</Heading>
        <Steps now={isOver() ? 'done' : 'issue'} />
      </div>
      <LeftOut of={location.state?.leftOut} />
      <div class="beside">
        <div class="stack stack-l">
          <Show
            when={isOver()}
            fallback={
              <Progress
                where={props.where}
                run={props.run}
                runner={runner}
                mayIssue={mayIssue()}
                changed={changed}
              />
            }
          >
            <DoneWays
              where={props.where}
              run={props.run}
              painter={paint}
              mayIssue={mayIssue()}
              changed={changed}
            />
          </Show>
          <Show when={props.run.failed > 0}>
            <NeedALook
              where={props.where}
              mayIssue={mayIssue() && !isBusy()}
              done={(view) => {
                changed(view);
                void runner.start();
              }}
            />
          </Show>
          <Recent items={runner.recent()} />
        </div>
        <aside class="stack stack-l">
          <section class="stack" aria-labelledby="about">
            <h2 id="about">{t('run.heading')}</h2>
            <Facts lines facts={factsOf(props.run)} />
            <Ranges of={props.run.numbers} most={4} />
          </section>
          <FirstPaper where={props.where} run={props.run} painter={paint} isBusy={isBusy()} />
        </aside>
      </div>
    </>
  );
}

const factsOf = (run: RunView) => [
  { label: t('run.facts.begun'), value: moment(run.createdAt) },
  { label: t('run.facts.by'), value: run.createdByName },
  ...(run.reason === null ? [] : [{ label: t('run.facts.reason'), value: run.reason }]),
];

function titleOf(run: RunView, isOver: boolean): string {
  const figures = [number(run.issued), number(run.total)] as const;
  return isOver ? t('done.some', ...figures) : t('run.tab', ...figures);
}

/** Every quarter is said, and no more: a screen reader has other things to say too. */
function announceQuarters(run: () => RunView): void {
  createEffect(
    on(
      () => Math.floor((4 * settledOf(run())) / run().total),
      (quarter, before) => {
        if (before !== undefined && quarter > before)
          announce(t('run.percent', number(run().issued), number(run().total)));
      },
    ),
  );
}

/** While another window makes the papers, this one shows how far it is. */
function followOthers(run: () => RunView, holder: string, read: () => void): void {
  const timer = setInterval(() => {
    const { heldBy, finishedAt } = run();
    if (heldBy && heldBy.holder !== holder && finishedAt === null) read();
  }, 2000);
  onCleanup(() => clearInterval(timer));
}

function LeftOut(props: { of: ReservedRun['leftOut'] | undefined }) {
  const lines = () =>
    (['own', 'reserved', 'notInForce', 'gone'] as const).flatMap((why) => {
      const count = props.of?.[why] ?? 0;
      return count === 0 ? [] : [t(`leftOut.${why}`, number(count))];
    });
  return (
    <Show when={lines().length > 0}>
      <Note tone="wait" shape="look" heading={t('leftOut.title')}>
        <p>{lines().join(' ')}</p>
      </Note>
    </Show>
  );
}

/** The first paper that is there, as soon as it is: the eye sees that all is well while the rest goes on. */
function FirstPaper(props: { where: Where; run: RunView; painter: () => Painter; isBusy: boolean }) {
  const [facts, setFacts] = createSignal<CertificateFacts | null>(null);
  createEffect(
    on(
      () => props.run.issued > 0 && (!props.isBusy || canShowAtOnce()),
      async (isThere) => {
        if (!isThere || facts()) return;
        const page = await readItems(props.where, 'issued', '', 1).catch(() => null);
        const first = page?.rows[0];
        if (first) setFacts(first.facts as CertificateFacts);
      },
    ),
  );
  return (
    <Show when={facts()}>
      {(shown) => (
        <section class="stack" aria-labelledby="first">
          <h2 id="first">{t('run.first')}</h2>
          <PaperPreview facts={shown()} painter={props.painter} />
        </section>
      )}
    </Show>
  );
}
