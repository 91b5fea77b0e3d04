import type { CertificateFacts } from '../../certificate/contract.ts';
import type { NameCheck } from '../../certificate/name.ts';
import type { PaperResult } from '../../domain/issuing/contract.ts';
import type { FromPainter, Painted, PaintFailure, Paper, ToPainter } from './painting.ts';

/** The page's hand on the worker. One worker a page; it ends with the page. */

export class NotPainted extends Error {
  readonly why: PaintFailure;
  constructor(why: PaintFailure) {
    super(why);
    this.why = why;
  }
}

type OmitJob<Message> = Message extends unknown ? Omit<Message, 'job'> : never;

interface Running {
  one?: (result: PaperResult | null) => void;
  need?: () => Promise<Paper[]>;
  resolve: (value: Painted) => void;
  reject: (error: Error) => void;
}

export interface Handle<Value> {
  done: Promise<Value>;
  stop: () => void;
}

export class Painter {
  readonly #worker = new Worker(new URL('./paint.worker.ts', import.meta.url), { type: 'module' });
  readonly #jobs = new Map<number, Running>();
  #last = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<FromPainter>) => this.#hear(data);
    // Its code did not load: a release took it away, or the network did.
    this.#worker.onerror = () => this.#failAll();
  }

  /** Each result as it comes; `stop` lets the one under way finish. */
  draw(papers: Paper[], one: (result: PaperResult) => void): Handle<string> {
    const { done, stop } = this.#ask({ kind: 'draw', papers }, { one: (result) => result && one(result) });
    return { stop, done: done.then((value) => ('renderer' in value ? value.renderer : '')) };
  }

  async pdf(facts: CertificateFacts): Promise<Blob> {
    const value = await this.#ask({ kind: 'pdf', facts }).done;
    return new Blob('bytes' in value ? [value.bytes] : [], { type: 'application/pdf' });
  }

  async check(names: string[]): Promise<NameCheck[]> {
    const value = await this.#ask({ kind: 'check', names }).done;
    return 'checks' in value ? value.checks : [];
  }

  /** `need` gives the next papers, and an empty list at the end. */
  zip(handle: FileSystemFileHandle | null, need: () => Promise<Paper[]>, one: () => void) {
    return this.#file({ kind: 'zip', handle }, need, one);
  }

  print(about: { title: string; language: string }, need: () => Promise<Paper[]>, one: () => void) {
    return this.#file({ kind: 'print', ...about }, need, one);
  }

  close(): void {
    this.#worker.terminate();
  }

  #file(message: OmitJob<ToPainter>, need: () => Promise<Paper[]>, one: () => void): Handle<Blob | null> {
    const { done, stop } = this.#ask(message, { need, one });
    return { stop, done: done.then((value) => ('file' in value ? value.file : null)) };
  }

  #ask(message: OmitJob<ToPainter>, hear: Pick<Running, 'one' | 'need'> = {}): Handle<Painted> {
    const job = ++this.#last;
    const done = new Promise<Painted>((resolve, reject) => this.#jobs.set(job, { ...hear, resolve, reject }));
    this.#say(job, message);
    return { done, stop: () => this.#say(job, { kind: 'stop' }) };
  }

  #say(job: number, message: OmitJob<ToPainter>): void {
    this.#worker.postMessage({ ...message, job });
  }

  #hear(message: FromPainter): void {
    const running = this.#jobs.get(message.job);
    if (!running) return;
    if (message.kind === 'one') return running.one?.(message.result);
    if (message.kind === 'need') return this.#giveMore(message.job, running);
    this.#jobs.delete(message.job);
    if (message.kind === 'end') running.resolve(message.value);
    else running.reject(new NotPainted(message.why));
  }

  #giveMore(job: number, running: Running): void {
    running.need?.().then(
      (papers) => this.#say(job, { kind: 'more', papers }),
      (error: Error) => {
        this.#jobs.delete(job);
        running.reject(error);
        this.#say(job, { kind: 'stop' });
        this.#say(job, { kind: 'more', papers: [] });
      },
    );
  }

  #failAll(): void {
    for (const running of this.#jobs.values()) running.reject(new NotPainted('broken'));
    this.#jobs.clear();
  }
}
