import { Hono } from 'hono';
import {
  applicationDecision,
  ethicsAgreement,
  partDone,
  sending,
} from '../../domain/applications/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json } from '../kernel/input.ts';
import { workOf, write } from '../kernel/write.ts';
import { decideApplication } from './decide.ts';
import { agreeToEthics, checkPart } from './prepare.ts';
import { readApplication, readRenewal } from './read.ts';
import { sendApplication } from './send.ts';

const renewal = '/my/certifications/:id/renewal';
const application = '/bodies/:bodyId/applications/:id';

export const routes = new Hono<Env>()
  .get(renewal, may('own.read'), async (c) => c.json(await readRenewal(workOf(c), c.req.param('id'))))
  .post(`${renewal}/part`, may('applications.prepare'), json(partDone), async (c) => {
    const { value, status } = await write(c, checkPart, {
      certificationId: c.req.param('id'),
      ...c.req.valid('json'),
    });
    return c.json(value, status);
  })
  .post(`${renewal}/ethics`, may('applications.prepare'), json(ethicsAgreement), async (c) => {
    const { value, status } = await write(c, agreeToEthics, {
      certificationId: c.req.param('id'),
      ...c.req.valid('json'),
    });
    return c.json(value, status);
  })
  .post(`${renewal}/send`, may('applications.send'), json(sending), async (c) => {
    const { value, status } = await write(c, sendApplication, {
      certificationId: c.req.param('id'),
      ...c.req.valid('json'),
    });
    return c.json(value, status);
  })
  .get(application, may('reviews.read'), async (c) =>
    c.json(await readApplication(workOf(c), c.req.param('bodyId'), c.req.param('id'))),
  )
  .post(`${application}/decision`, may('applications.decide'), json(applicationDecision), async (c) => {
    const { bodyId, id } = c.req.param();
    const { value, status } = await write(c, decideApplication, {
      bodyId,
      id,
      decision: c.req.valid('json'),
    });
    return c.json(value, status);
  });
