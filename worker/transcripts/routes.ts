import { Hono, type Context } from 'hono';
import { renderTranscript, UnprintableText } from '../../certificate/index.ts';
import type { Transcript } from '../../domain/transcripts/contract.ts';
import { transcriptTable } from '../../domain/transcripts/table.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { Failure } from '../kernel/failure.ts';
import { workOf } from '../kernel/write.ts';
import { ownTranscript, transcriptInBody, type ReadTranscript } from './read.ts';

/** The record of one certification to take away, for its holder and for the body: data, table, PDF. */
const own = '/my/certifications/:id/transcript';
const ofBody = '/bodies/:bodyId/certifications/:id/transcript';

export const routes = new Hono<Env>()
  .get(own, may('own.read'), async (c) => c.json((await readOwn(c)).transcript))
  .get(`${own}.csv`, may('own.read'), async (c) => sendTable(c, await readOwn(c)))
  .get(`${own}.pdf`, may('own.read'), async (c) => sendPdf(c, await readOwn(c)))
  .get(ofBody, may('people.read'), async (c) => c.json((await readInBody(c)).transcript))
  .get(`${ofBody}.csv`, may('people.read'), async (c) => sendTable(c, await readInBody(c)))
  .get(`${ofBody}.pdf`, may('people.read'), async (c) => sendPdf(c, await readInBody(c)));

const readOwn = (c: Context<Env>) => ownTranscript(workOf(c), c.req.param('id') ?? '');
const readInBody = (c: Context<Env>) =>
  transcriptInBody(workOf(c), c.req.param('bodyId') ?? '', c.req.param('id') ?? '');

function sendTable(c: Context<Env>, { transcript }: ReadTranscript): Response {
  c.header('Content-Type', 'text/csv; charset=utf-8; header=present');
  c.header('Content-Disposition', attachment(transcript, 'csv'));
  return c.body(transcriptTable(transcript));
}

async function sendPdf(c: Context<Env>, { transcript, look }: ReadTranscript): Promise<Response> {
  try {
    const { size = 'letter', colour } = look;
    const bytes = await renderTranscript(
      transcript,
      { size, ...(colour && { colour }) },
      await c.var.ports.fonts(),
    );
    c.header('Content-Type', 'application/pdf');
    c.header('Content-Disposition', attachment(transcript, 'pdf'));
    return c.body(new Uint8Array(bytes));
  } catch (error) {
    if (!(error instanceof UnprintableText)) throw error;
    throw new Failure(
      422,
      'transcripts.not_printable',
      'A text of this record has letters that no font here has. Take the table or the data instead.',
    );
  }
}

/** Numbers are letters, digits and hyphens. */
const attachment = ({ certification }: Transcript, kind: string) =>
  `attachment; filename="transcript-${certification.number}.${kind}"`;
