import type { CertificateFacts } from '../../certificate/contract.ts';
import { checkName, RENDERER_VERSION, renderCertificate, UnprintableText } from '../../certificate/index.ts';
import type { PaperResult } from '../../domain/issuing/contract.ts';
import { certificateFonts } from '../certificate/draw.ts';
import type { FromPainter, Painted, PaintFailure, Paper, ToPainter } from './painting.ts';
import { printFile } from './print-file.ts';
import { zipStream } from './zip.ts';

/**
 * Everything that takes time: drawing, hashing, packing. The page only passes facts in and shows figures, so that it
 * never stands still.
 */

class Job {
  stopped = false;
  readonly #id: number;
  #answer: ((papers: Paper[]) => void) | null = null;

  constructor(id: number) {
    this.#id = id;
  }

  say(message: OmitJob<FromPainter>, transfer: Transferable[] = []): void {
    postMessage({ ...message, job: this.#id } as FromPainter, { transfer });
  }

  /** Asks for more only when what came before is packed: a thousand papers never lie here at once. */
  need(): Promise<Paper[]> {
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.say({ kind: 'need' });
    });
  }

  give(papers: Paper[]): void {
    this.#answer?.(papers);
  }

  async *papers(): AsyncGenerator<{ facts: CertificateFacts; bytes: Uint8Array<ArrayBuffer> }> {
    for (;;) {
      const papers = await this.need();
      if (papers.length === 0) return;
      for (const { facts, sha256 } of papers) {
        if (this.stopped) throw new Problem('stopped');
        const drawn = await draw(facts);
        if (sha256 && sha256 !== drawn.sha256) throw new Problem('other_bytes');
        yield { facts, bytes: drawn.bytes };
        this.say({ kind: 'one', result: null });
      }
    }
  }
}

type OmitJob<Message> = Message extends unknown ? Omit<Message, 'job'> : never;

class Problem extends Error {
  readonly why: PaintFailure;
  constructor(why: PaintFailure) {
    super(why);
    this.why = why;
  }
}

const jobs = new Map<number, Job>();

addEventListener('message', ({ data }: MessageEvent<ToPainter>) => {
  const known = jobs.get(data.job);
  if (data.kind === 'stop') {
    if (known) known.stopped = true;
  } else if (data.kind === 'more') known?.give(data.papers);
  else void run(data);
});

async function run(message: ToPainter): Promise<void> {
  const job = new Job(message.job);
  jobs.set(message.job, job);
  try {
    const value = await perform(job, message);
    job.say({ kind: 'end', value }, 'bytes' in value ? [value.bytes] : []);
  } catch (error) {
    const why =
      error instanceof Problem ? error.why : error instanceof UnprintableText ? 'unprintable' : 'broken';
    job.say({ kind: 'failed', why });
  } finally {
    jobs.delete(message.job);
  }
}

async function perform(job: Job, message: ToPainter): Promise<Painted> {
  switch (message.kind) {
    case 'draw':
      return drawEach(job, message.papers);
    case 'pdf':
      return { bytes: (await draw(message.facts)).bytes.buffer };
    case 'check': {
      const fonts = await certificateFonts();
      return { checks: await Promise.all(message.names.map((name) => checkName(name, fonts))) };
    }
    case 'zip': {
      const stream = zipStream(job.papers());
      if (!message.handle) return { file: await new Response(stream).blob() };
      await stream.pipeTo(await message.handle.createWritable());
      return { file: null };
    }
    case 'print':
      return { file: await printFile(job.papers(), message) };
    default:
      throw new Problem('broken');
  }
}

/** One by one, so that "stop after this one" means this one. */
async function drawEach(job: Job, papers: readonly Paper[]): Promise<Painted> {
  for (const { id, facts } of papers) {
    if (job.stopped) break;
    job.say({ kind: 'one', result: await resultOf(id, facts) });
  }
  return { renderer: RENDERER_VERSION };
}

async function resultOf(id: string, facts: CertificateFacts): Promise<PaperResult> {
  // Without its faces nothing can be drawn, and no paper is to blame: the job fails whole and is tried again.
  await certificateFonts();
  try {
    return { id, sha256: (await draw(facts)).sha256 };
  } catch (error) {
    if (!(error instanceof UnprintableText)) return { id, reason: 'not_drawn' };
    return { id, reason: 'unprintable', letters: error.missing.join(' ').slice(0, 200) };
  }
}

async function draw(facts: CertificateFacts): Promise<{ bytes: Uint8Array<ArrayBuffer>; sha256: string }> {
  const bytes = new Uint8Array(await renderCertificate(facts, await certificateFonts()));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { bytes, sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}
