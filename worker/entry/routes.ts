import { Hono } from 'hono';
import {
  conversionInput,
  entryDraft,
  entryPart,
  entryStart,
  entryStatement,
  referenceChange,
  referenceInput,
  versionOnly,
} from '../../domain/entry/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json } from '../kernel/input.ts';
import { workOf, write } from '../kernel/write.ts';
import { startConversion } from './convert.ts';
import { saveEntryDraft } from './draft.ts';
import { readApply, readOwnEntries, readOwnEntry } from './own-read.ts';
import { refereeRoutes } from './referee/routes.ts';
import { addReference, changeReference, sendReferenceAgain, withdrawReference } from './references.ts';
import { savePart } from './save-part.ts';
import { sendEntry, withdrawEntry } from './send.ts';
import { staffRoutes } from './staff-routes.ts';
import { startEntry } from './start.ts';
import { readOwnStatement, takeBackStatement, writeStatement } from './statement.ts';

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
  .get(`${own}/statement`, may('statements.own_read'), async (c) =>
    c.json(await readOwnStatement(workOf(c), c.req.param('id'))),
  )
  .put(`${own}/statement`, may('statements.write'), json(entryStatement), async (c) => {
    const { value } = await write(c, writeStatement, { id: c.req.param('id'), ...c.req.valid('json') });
    return c.json(value);
  })
  .post(`${own}/statement/take-back`, may('statements.write'), json(versionOnly), async (c) => {
    const { value } = await write(c, takeBackStatement, { id: c.req.param('id'), ...c.req.valid('json') });
    return c.json(value);
  })
  .post(`${own}/references`, may('entry.reference'), json(referenceInput), async (c) => {
    const { value, status } = await write(c, addReference, {
      id: c.req.param('id'),
      input: c.req.valid('json'),
    });
    return c.json(value, status);
  })
  .put(`${own}/references/:referenceId`, may('entry.reference'), json(referenceChange), async (c) => {
    const { id, referenceId } = c.req.param();
    const { value } = await write(c, changeReference, { id, referenceId, change: c.req.valid('json') });
    return c.json(value);
  })
  .post(`${own}/references/:referenceId/again`, may('entry.reference'), json(versionOnly), async (c) => {
    const { id, referenceId } = c.req.param();
    const { value } = await write(c, sendReferenceAgain, { id, referenceId, ...c.req.valid('json') });
    return c.json(value);
  })
  .post(`${own}/references/:referenceId/withdraw`, may('entry.reference'), json(versionOnly), async (c) => {
    const { id, referenceId } = c.req.param();
    const { value } = await write(c, withdrawReference, { id, referenceId, ...c.req.valid('json') });
    return c.json(value);
  })
  .post(`${own}/send`, may('entry.send'), json(versionOnly), async (c) => {
    const { value } = await write(c, sendEntry, { id: c.req.param('id'), ...c.req.valid('json') });
    return c.json(value);
  })
  .post(`${own}/withdraw`, may('entry.withdraw'), json(versionOnly), async (c) => {
    const { value } = await write(c, withdrawEntry, { id: c.req.param('id'), ...c.req.valid('json') });
    return c.json(value);
  })
  .post('/my/certifications/:id/conversion', may('entry.convert'), json(conversionInput), async (c) => {
    const input = { certificationId: c.req.param('id'), ...c.req.valid('json') };
    const { value, status } = await write(c, startConversion, input);
    return c.json(value, status);
  })
  .route('/', refereeRoutes)
  .route('/', staffRoutes);
