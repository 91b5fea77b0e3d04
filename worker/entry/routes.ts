import { Hono } from 'hono';
import { entryDraft, entryPart, entryStart } from '../../domain/entry/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json } from '../kernel/input.ts';
import { workOf, write } from '../kernel/write.ts';
import { saveEntryDraft } from './draft.ts';
import { readApply, readOwnEntries, readOwnEntry } from './own-read.ts';
import { savePart } from './save-part.ts';
import { staffRoutes } from './staff-routes.ts';
import { startEntry } from './start.ts';

const own = '/my/entries/:id';

export const routes = new Hono<Env>()
  .get('/apply/:programId', may('entry.look'), async (c) =>
    c.json(await readApply(workOf(c), c.req.param('programId'))),
  )
  .post('/apply/:programId', may('entry.start'), json(entryStart), async (c) => {
    const { value, status } = await write(c, startEntry, {
      programId: c.req.param('programId'),
      ...c.req.valid('json'),
    });
    return c.json(value, status);
  })
  .get('/my/entries', may('entry.own_read'), async (c) => c.json({ rows: await readOwnEntries(workOf(c)) }))
  .get(own, may('entry.own_read'), async (c) => c.json(await readOwnEntry(workOf(c), c.req.param('id'))))
  .put(`${own}/parts/:code`, may('entry.save'), json(entryPart), async (c) => {
    const { id, code } = c.req.param();
    const { value } = await write(c, savePart, { id, code, part: c.req.valid('json') });
    return c.json(value);
  })
  .put(`${own}/draft`, may('entry.draft'), json(entryDraft), async (c) =>
    c.json(await saveEntryDraft(workOf(c), c.req.param('id'), c.req.valid('json').content)),
  )
  .route('/', staffRoutes);
