import { Hono } from 'hono';
import { sql } from 'drizzle-orm';
import { programInput } from '../../domain/bodies/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { nothingHere } from '../kernel/failure.ts';
import { json } from '../kernel/input.ts';
import { dateIn } from '../kernel/today.ts';
import { write } from '../kernel/write.ts';
import { addProgram } from './add.ts';
import { editorRoutes } from './editor/routes.ts';
import { evaluateRequest, preflight } from './evaluate.ts';
import { readPresets, readPrograms } from './read.ts';

export const routes = new Hono<Env>()
  .post('/evaluate', may('evaluate.ask'), evaluateRequest)
  .options('/evaluate', may('evaluate.ask'), preflight)
  .get('/presets', may('presets.read'), (c) => c.json({ presets: readPresets(c.var.language) }))
  .get('/bodies/:bodyId/programs', may('programs.read'), async (c) => {
    const { database } = c.var.ports;
    const bodyId = c.req.param('bodyId');
    const [body] = await database.all<{ timeZone: string }>(
      sql`select time_zone as "timeZone" from body where id = ${bodyId}`,
    );
    if (!body) throw nothingHere();
    const programs = await readPrograms(database, bodyId, dateIn(body.timeZone, c.var.now), c.var.language);
    return c.json({ programs });
  })
  .post('/bodies/:bodyId/programs', may('programs.add'), json(programInput), async (c) => {
    const { value, status } = await write(c, addProgram(c.req.param('bodyId')), c.req.valid('json'));
    return c.json(value, status);
  })
  .route('/', editorRoutes);
