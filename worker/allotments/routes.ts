import { Hono } from 'hono';
import { allotmentMoves } from '../../domain/allotments/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json } from '../kernel/input.ts';
import { workOf, write } from '../kernel/write.ts';
import { moveActivities } from './move.ts';
import { readAllotments } from './read.ts';

export const routes = new Hono<Env>()
  .get('/my/allotments', may('own.read'), async (c) => c.json(await readAllotments(workOf(c))))
  .post('/my/allotments', may('activities.allot'), json(allotmentMoves), async (c) => {
    const { value, status } = await write(c, moveActivities, c.req.valid('json'));
    return c.json(value, status);
  });
