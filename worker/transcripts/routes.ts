import { Hono, type Context } from 'hono';
import type { Transcript } from '../../domain/transcripts/contract.ts';
import { transcriptTable } from '../../domain/transcripts/table.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { workOf } from '../kernel/write.ts';
import { ownTranscript, transcriptInBody } from './read.ts';

/** The record of one certification to take away, for its holder and for the body: data, table, PDF. */
export const routes = new Hono<Env>()
  .get('/my/certifications/:id/transcript', may('own.read'), async (c) =>
    c.json(await ownTranscript(workOf(c), c.req.param('id'))),
  )
  .get('/my/certifications/:id/transcript.csv', may('own.read'), async (c) =>
    sendTable(c, await ownTranscript(workOf(c), c.req.param('id'))),
  )
  .get('/bodies/:bodyId/certifications/:id/transcript', may('people.read'), async (c) => {
    const { bodyId, id } = c.req.param();
    return c.json(await transcriptInBody(workOf(c), bodyId, id));
  })
  .get('/bodies/:bodyId/certifications/:id/transcript.csv', may('people.read'), async (c) => {
    const { bodyId, id } = c.req.param();
    return sendTable(c, await transcriptInBody(workOf(c), bodyId, id));
  });

function sendTable(c: Context<Env>, transcript: Transcript): Response {
  c.header('Content-Type', 'text/csv; charset=utf-8; header=present');
  c.header('Content-Disposition', `attachment; filename="${fileName(transcript, 'csv')}"`);
  return c.body(transcriptTable(transcript));
}

/** Numbers are letters, digits and hyphens. */
const fileName = ({ certification }: Transcript, kind: string) =>
  `transcript-${certification.number}.${kind}`;
