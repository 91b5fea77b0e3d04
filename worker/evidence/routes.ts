import { Hono } from 'hono';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { write } from '../kernel/write.ts';
import { readEvidenceFile } from './read-file.ts';
import { removeOwnEvidence } from './remove.ts';
import { uploadEvidence, uploadForPerson } from './upload.ts';

export const routes = new Hono<Env>()
  .post('/my/people/:personId/evidence', may('evidence.upload'), async (c) =>
    c.json(await uploadEvidence(c, c.req.param('personId')), 201),
  )
  .post('/bodies/:bodyId/people/:personId/evidence', may('evidence.upload_for'), async (c) => {
    const { bodyId, personId } = c.req.param();
    return c.json(await uploadForPerson(c, bodyId, personId), 201);
  })
  .delete('/my/evidence/:id', may('evidence.remove'), async (c) => {
    const { value } = await write(c, removeOwnEvidence, { id: c.req.param('id') });
    return c.json(value);
  })
  .get('/evidence/:id/file', may('evidence.read'), (c) => readEvidenceFile(c, c.req.param('id')));
