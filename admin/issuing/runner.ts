import { createSignal, onCleanup } from 'solid-js';
import type { CertificateFacts } from '../../certificate/contract.ts';
import { mostResults, type PaperResult, type RunItem, type RunView } from '../../domain/issuing/contract.ts';
import type { Page } from '../../domain/people/contract.ts';
import { Failure, isFailure, newKey } from '../api.ts';
import { textFact } from '../staff/failures.ts';
import { hold, readItems, report, type Where } from './calls.ts';
import { NotPainted, type Painter } from './painter.ts';
import { createPatience } from './patience.ts';

/**
 * Makes the papers of a run: reads what is reserved, has the worker draw it, and reports it in chunks. What was reported
 * is issued, whatever happens to this page; going on begins with what is still reserved.
 */

export type RunnerState =
  /** Not begun on this page, or stopped by hand. */
  | 'idle'
  | 'running'
  | 'stopping'
  | 'paused'
  /** Another window has the run. */
  | 'elsewhere'
  /** The page is of an older release than the service. */
  | 'stale'
  | 'broken'
  | 'done';

const recentShown = 6;

export function createRunner(options: {
  where: Where;
  painter: () => Painter;
  changed: (view: RunView) => void;
}) {
  const { where, painter, changed } = options;
  const [state, setState] = createSignal<RunnerState>('idle');
  const [failure, setFailure] = createSignal<unknown>(null);
  const [by, setBy] = createSignal('');
  const [secondsLeft, setSecondsLeft] = createSignal<number | null>(null);
  const [recent, setRecent] = createSignal<RunItem[]>([]);
  const patience = createPatience();
  const holder = holderOf();
  let stopAs: RunnerState | null = null;
  let stopDrawing: () => void = () => undefined;

  const stop = (as: 'paused' | 'idle') => {
    if (state() !== 'running') return;
    stopAs = as;
    setState('stopping');
    stopDrawing();
    patience.giveUp();
  };

  const start = async (takeOver = false): Promise<void> => {
    if (state() === 'running' || state() === 'stopping') return;
    stopAs = null;
    patience.renew();
    setFailure(null);
    setState('running');
    // Code and faces come while the first papers are asked for: the first one shows the sooner.
    painter()
      .check([])
      .catch(() => undefined);
    try {
      const key = newKey();
      const view = await patience.until(() => hold(where, holder, takeOver, key));
      changed(view);
      await makeAll(view);
      setState(stopAs ?? 'done');
    } catch (error) {
      setState(stateAfter(error));
    } finally {
      setSecondsLeft(null);
    }
  };

  const stateAfter = (error: unknown): RunnerState => {
    if (stopAs) return stopAs;
    if (isFailure(error, 'issuing.elsewhere')) {
      setBy(error instanceof Failure ? (textFact(error, 'by') ?? '') : '');
      return 'elsewhere';
    }
    if (isFailure(error, 'issuing.other_bytes')) return 'stale';
    setFailure(error);
    return 'broken';
  };

  /** One first, so that something is there within a second; then a chunk is drawn while the one before is stored. */
  const makeAll = async (view: RunView): Promise<void> => {
    const clock = new Clock(view);
    let reported: Promise<void> = Promise.resolve();
    let upcoming: Promise<Page<RunItem>> | null = null;
    let cursor = '';
    const read = (after: string, limit: number) => {
      const page = patience.until(() => readItems(where, 'reserved', after, limit));
      // It is awaited a chunk later: until then its failure is nobody's yet.
      page.catch(() => undefined);
      return page;
    };
    for (let limit = 1; stopAs === null; limit = mostResults) {
      const page: Page<RunItem> = await (upcoming ?? read(cursor, limit));
      upcoming = page.next === null ? null : read(page.next, mostResults);
      const drawn = await draw(page.rows);
      await reported;
      if (drawn.results.length > 0) {
        reported = send(page.rows, drawn, clock);
        reported.catch(() => undefined);
      }
      if (page.next !== null) {
        cursor = page.next;
        continue;
      }
      await reported;
      // Behind the last one: was something reserved again meanwhile?
      if (cursor === '' && page.rows.length === 0) return;
      cursor = '';
    }
    await reported;
  };

  interface Drawn {
    renderer: string;
    results: PaperResult[];
  }

  const draw = async (items: readonly RunItem[]): Promise<Drawn> => {
    const results: PaperResult[] = [];
    if (items.length === 0) return { renderer: '', results };
    const papers = items.map(({ id, facts }) => ({ id, facts: facts as CertificateFacts }));
    // Its faces come over the network: the same patience as with everything else.
    const renderer = await patience.until(() => {
      results.length = 0;
      const { done, stop: stopNow } = painter().draw(papers, (result) => results.push(result));
      stopDrawing = stopNow;
      return done;
    }, isBroken);
    return { renderer, results };
  };

  const send = async (items: readonly RunItem[], drawn: Drawn, clock: Clock): Promise<void> => {
    const key = newKey();
    const view = await patience.until(() => report(where, { holder, ...drawn }, key));
    changed(view);
    setSecondsLeft(clock.secondsLeft(view));
    const made = new Set(drawn.results.flatMap((one) => ('sha256' in one ? [one.id] : [])));
    const issued = items.filter(({ id }) => made.has(id)).toReversed();
    setRecent((before) => [...issued, ...before].slice(0, recentShown));
  };

  const warn = (event: BeforeUnloadEvent) => {
    if (state() === 'running' || state() === 'stopping') event.preventDefault();
  };
  addEventListener('beforeunload', warn);
  onCleanup(() => {
    removeEventListener('beforeunload', warn);
    stopAs = 'idle';
    stopDrawing();
    patience.giveUp();
  });

  return {
    state,
    failure,
    /** Who has the run in another window. */
    by,
    secondsLeft,
    recent,
    /** Seconds until the next try, while the network is away. */
    waiting: patience.waiting,
    tryNow: patience.tryNow,
    start,
    stop,
    reset: () => setState('idle'),
    holder,
  };
}
export type Runner = ReturnType<typeof createRunner>;

const isBroken = (error: unknown): boolean => error instanceof NotPainted && error.why === 'broken';

/** One window has one key, also after it was loaded again. */
function holderOf(): string {
  const kept = sessionStorage.getItem('issuing-window');
  const holder = kept ?? `tab_${newKey()}`;
  sessionStorage.setItem('issuing-window', holder);
  return holder;
}

/** How long the rest takes, by how long the papers of this page have taken. */
class Clock {
  readonly #begun = performance.now();
  readonly #before: number;

  constructor(view: RunView) {
    this.#before = settledOf(view);
  }

  secondsLeft(view: RunView): number | null {
    const made = settledOf(view) - this.#before;
    if (made < 2) return null;
    const each = (performance.now() - this.#begun) / made;
    return Math.max(1, Math.round((each * (view.total - settledOf(view))) / 1000));
  }
}

export const settledOf = ({ issued, failed, released }: Pick<RunView, 'issued' | 'failed' | 'released'>) =>
  issued + failed + released;
