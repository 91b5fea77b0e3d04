import { Hono } from 'hono';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { query } from '../kernel/input.ts';
import { listReviews, reviewQuery } from './read.ts';

/** The queue. One item, and the decision on it, belong to the item's own feature. */
export const routes = new Hono<Env>().get(
  '/bodies/:bodyId/reviews',
  may('reviews.read'),
  query(reviewQuery),
  async (c) => c.json(await listReviews(c.var.ports.database, c.req.param('bodyId'), c.req.valid('query'))),
);
