import { Hono } from 'hono';
import {
  appealEnd,
  conductAgreement,
  conductProposal,
  conductSentBack,
  conductTakenBack,
  newAppeal,
} from '../../domain/conduct/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json, query } from '../kernel/input.ts';
import { pageQuery } from '../kernel/page.ts';
import { workOf, write } from '../kernel/write.ts';
import { agree } from './agree.ts';
import { endAppeal, noteAppeal } from './appeal.ts';
import { sendBack, takeBack } from './decline.ts';
import { propose } from './propose.ts';
import { listWaiting, readConduct } from './read.ts';

const conduct = '/bodies/:bodyId/certifications/:id/conduct';
const appeals = '/bodies/:bodyId/certifications/:id/appeals';

export const routes = new Hono<Env>()
  .get('/bodies/:bodyId/conduct', may('conduct.read'), query(pageQuery), async (c) =>
    c.json(await listWaiting(workOf(c), c.req.param('bodyId'), c.req.valid('query'))),
  )
  .get(conduct, may('conduct.read'), async (c) => c.json(await readConduct(workOf(c), at(c.req.param()))))
  .post(conduct, may('conduct.propose'), json(conductProposal), async (c) => {
    const { value, status } = await write(c, propose, { ...at(c.req.param()), ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${conduct}/:proposalId/agree`, may('conduct.answer'), json(conductAgreement), async (c) => {
    const { proposalId } = c.req.param();
    const { value } = await write(c, agree, { ...at(c.req.param()), proposalId, ...c.req.valid('json') });
    return c.json(value);
  })
  .post(`${conduct}/:proposalId/send-back`, may('conduct.answer'), json(conductSentBack), async (c) => {
    const { proposalId } = c.req.param();
    const { value } = await write(c, sendBack, { ...at(c.req.param()), proposalId, ...c.req.valid('json') });
    return c.json(value);
  })
  .post(`${conduct}/:proposalId/take-back`, may('conduct.propose'), json(conductTakenBack), async (c) => {
    const { proposalId } = c.req.param();
    const { value } = await write(c, takeBack, { ...at(c.req.param()), proposalId });
    return c.json(value);
  })
  .post(appeals, may('conduct.appeal'), json(newAppeal), async (c) => {
    const { value, status } = await write(c, noteAppeal, { ...at(c.req.param()), ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${appeals}/:appealId/close`, may('conduct.appeal'), json(appealEnd), async (c) => {
    const { appealId } = c.req.param();
    const { value } = await write(c, endAppeal, { ...at(c.req.param()), appealId, ...c.req.valid('json') });
    return c.json(value);
  });

const at = ({ bodyId, id }: { bodyId: string; id: string }) => ({ bodyId, certificationId: id });
