import { Hono } from 'hono';
import { ownDetails } from '../../domain/people/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json } from '../kernel/input.ts';
import { write } from '../kernel/write.ts';
import { setDetails } from './set-details.ts';

/** What a person changes about themselves. The body's side of people is in records/. */
export const routes = new Hono<Env>().put(
  '/my/people/:personId/details',
  may('own.details'),
  json(ownDetails),
  async (c) => {
    const input = { personId: c.req.param('personId'), ...c.req.valid('json') };
    const { value, status } = await write(c, setDetails, input);
    return c.json(value, status);
  },
);
