import { Hono } from 'hono';
import { notices, type Notices } from '../../domain/notifications/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json } from '../kernel/input.ts';
import { write } from '../kernel/write.ts';
import { setNotices } from './set-notices.ts';
import { selectStop } from './store.ts';

/** What is written to an address; the stop link of a mail leads to stop-page.ts. */
export const routes = new Hono<Env>()
  .get('/me/notices', may('me.read'), async (c) => {
    const { ports, actor } = c.var;
    const [row] = await ports.database.all<{ stoppedAt: number | null }>(selectStop(actor.accountId));
    return c.json<Notices>({ reminders: row?.stoppedAt == null });
  })
  .put('/me/notices', may('me.notices'), json(notices), async (c) => {
    const { value } = await write(c, setNotices(c.var.actor.accountId), c.req.valid('json'));
    return c.json(value);
  });
