import { Hono } from 'hono';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { query } from '../kernel/input.ts';
import { pageQuery } from '../kernel/page.ts';
import { readBodyLog, readRecordLog } from './read.ts';

export const routes = new Hono<Env>()
  .get('/bodies/:bodyId/audit-log', may('audit_log.read'), query(pageQuery), async (c) =>
    c.json(await readBodyLog(c.var.ports.database, c.req.param('bodyId'), c.req.valid('query'))),
  )
  .get('/bodies/:bodyId/certifications/:id/audit-log', may('audit_log.read'), query(pageQuery), async (c) => {
    const { bodyId, id: certificationId } = c.req.param();
    return c.json(
      await readRecordLog(c.var.ports.database, { bodyId, certificationId }, c.req.valid('query')),
    );
  });
