import { Hono } from 'hono';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { workOf } from '../kernel/write.ts';
import { readDossier } from './dossier.ts';

const entry = '/bodies/:bodyId/entries/:id';

export const staffRoutes = new Hono<Env>().get(entry, may('entry.read'), async (c) => {
  const { bodyId, id } = c.req.param();
  return c.json(await readDossier(workOf(c), bodyId, id));
});
