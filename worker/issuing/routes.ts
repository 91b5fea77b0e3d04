import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';
import { date, id } from '../../domain/contract.ts';
import {
  issueKind,
  newRun,
  runHold,
  runResults,
  tryAgain as tryAgainInput,
} from '../../domain/issuing/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { nothingHere } from '../kernel/failure.ts';
import { json, query } from '../kernel/input.ts';
import { drainOutbox } from '../kernel/outbox.ts';
import { pageQuery } from '../kernel/page.ts';
import { workOf, write } from '../kernel/write.ts';
import { draftPapers } from './draft.ts';
import { holdRun } from './hold.ts';
import { releaseRest, tryAgain } from './mend.ts';
import { readAgain, readAwaited } from './people.ts';
import { reserveRun } from './reserve.ts';
import { readChunk, storeChunk } from './results.ts';
import { readItems, readRun, readRuns, type WhichRun } from './runs.ts';
import { tellPeople } from './tell.ts';

const awaitedQuery = z.extend(pageQuery, {
  program: z.optional(id),
  kind: z.optional(z.enum(['first', 'renewal'])),
});
const againQuery = z.extend(pageQuery, { program: z.optional(id), before: z.optional(date) });
const draftQuery = z.object({ kind: z._default(issueKind, 'awaited'), paper: z.optional(id) });
const itemsQuery = z.extend(pageQuery, {
  state: z._default(z.enum(['reserved', 'issued', 'failed', 'released']), 'reserved'),
});

const whichOf = (c: Context<Env>): WhichRun => ({
  bodyId: c.req.param('bodyId') ?? '',
  runId: c.req.param('runId') ?? '',
});

export const routes = new Hono<Env>()
  .get('/bodies/:bodyId/issuing/awaited', may('issuing.read'), query(awaitedQuery), async (c) =>
    c.json(await readAwaited(workOf(c), c.req.param('bodyId'), c.req.valid('query'))),
  )
  .get('/bodies/:bodyId/issuing/again', may('issuing.read'), query(againQuery), async (c) => {
    const { program, ...rest } = c.req.valid('query');
    if (program === undefined) return c.json({ rows: [], next: null, count: 0 });
    return c.json(await readAgain(workOf(c), c.req.param('bodyId'), { ...rest, program }));
  })
  // The facts as a run would freeze them now, for the eyes.
  .get('/bodies/:bodyId/issuing/draft', may('issuing.read'), query(draftQuery), async (c) => {
    const { kind, paper } = c.req.valid('query');
    if (paper === undefined) return c.json({ facts: null });
    const [draft] = await draftPapers(workOf(c), c.req.param('bodyId'), kind, [paper]);
    if (!draft) throw nothingHere();
    return c.json({ facts: draft.facts('crt_preview') });
  })
  .get('/bodies/:bodyId/issuing', may('issuing.read'), query(pageQuery), async (c) =>
    c.json(await readRuns(c.var.ports.database, c.req.param('bodyId'), c.req.valid('query'))),
  )
  .post('/bodies/:bodyId/issuing', may('certificates.issue_many'), json(newRun), async (c) => {
    const input = { ...c.req.valid('json'), bodyId: c.req.param('bodyId') };
    const { value, status } = await write(c, reserveRun, input);
    return c.json(value, status);
  })
  .get('/bodies/:bodyId/issuing/runs/:runId', may('issuing.read'), async (c) =>
    c.json(await readRun(c.var.ports.database, whichOf(c), c.var.now)),
  )
  .get('/bodies/:bodyId/issuing/runs/:runId/items', may('issuing.read'), query(itemsQuery), async (c) =>
    c.json(await readItems(c.var.ports.database, whichOf(c), c.req.valid('query'))),
  )
  .post(
    '/bodies/:bodyId/issuing/runs/:runId/hold',
    may('certificates.issue_many'),
    json(runHold),
    async (c) => c.json((await write(c, holdRun(whichOf(c)), c.req.valid('json'))).value),
  )
  .post(
    '/bodies/:bodyId/issuing/runs/:runId/results',
    may('certificates.issue_many'),
    json(runResults),
    async (c) => {
      const input = c.req.valid('json');
      const chunk = await readChunk(workOf(c), whichOf(c), input);
      // The same chunk once more: nothing is written, and the answer says how things are.
      if (chunk.issue.length + chunk.fail.length === 0) return c.json(chunk.before);
      return c.json((await write(c, storeChunk(chunk), input)).value);
    },
  )
  .post(
    '/bodies/:bodyId/issuing/runs/:runId/again',
    may('certificates.issue_many'),
    json(tryAgainInput),
    async (c) => c.json((await write(c, tryAgain(whichOf(c)), c.req.valid('json'))).value),
  )
  .post('/bodies/:bodyId/issuing/runs/:runId/release', may('certificates.issue_many'), async (c) =>
    c.json((await write(c, releaseRest(whichOf(c)), {})).value),
  )
  .post('/bodies/:bodyId/issuing/runs/:runId/tell', may('certificates.issue_many'), async (c) => {
    const { value } = await write(c, tellPeople(whichOf(c)), {});
    c.var.ports.later(drainOutbox(c.var.ports));
    return c.json(value);
  });
