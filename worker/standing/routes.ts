import { Hono } from 'hono';
import * as z from 'zod/mini';
import { date } from '../../domain/contract.ts';
import { inBody, ofPersons } from '../certifications/store.ts';
import { may, personIds } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { query } from '../kernel/input.ts';
import { readStanding, type AsOf } from './read.ts';

const asOf = z.strictObject({
  on: z.optional(date),
  known: z.optional(z.iso.datetime({ offset: true })),
  lang: z.optional(z.string()),
});

const asked = ({ on, known }: z.infer<typeof asOf>): AsOf => ({
  on,
  known: known === undefined ? undefined : Date.parse(known),
});

/** "What was the standing on that day?", for the body and for the person. */
export const routes = new Hono<Env>()
  .get('/bodies/:bodyId/certifications/:id/standing', may('people.read'), query(asOf), async (c) => {
    const { bodyId, id } = c.req.param();
    const { ports, now } = c.var;
    return c.json(await readStanding(ports.database, inBody(bodyId, id), asked(c.req.valid('query')), now));
  })
  .get('/my/certifications/:id/standing', may('own.read'), query(asOf), async (c) => {
    const { ports, actor, now } = c.var;
    const whose = ofPersons(personIds(actor), c.req.param('id'));
    return c.json(await readStanding(ports.database, whose, asked(c.req.valid('query')), now));
  });
