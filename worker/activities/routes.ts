import { Hono } from 'hono';
import {
  activityChange,
  activityDecision,
  activityDraft,
  activityInput,
  reopening,
  versionOnly,
} from '../../domain/activities/contract.ts';
import { checksQuery } from '../../domain/reviews/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json, query } from '../kernel/input.ts';
import { pageQuery } from '../kernel/page.ts';
import { workOf, write } from '../kernel/write.ts';
import { decideActivity } from './decide.ts';
import { dropDraft, readDraft, saveDraft } from './draft.ts';
import { editActivity, withdrawActivity } from './edit.ts';
import { logActivity } from './log.ts';
import { previewActivity } from './preview.ts';
import { readActivities, readActivity, readRecentDecisions } from './read.ts';
import { reopenActivity } from './reopen.ts';
import { readActivityReview, readDiffering } from './review.ts';

const own = new Hono<Env>()
  .post('/my/certifications/:id/activities', may('activities.log'), json(activityInput), async (c) => {
    const input = { certificationId: c.req.param('id'), claim: c.req.valid('json') };
    const { value, status } = await write(c, logActivity, input);
    return c.json(value, status);
  })
  .post(
    '/my/certifications/:id/activities/preview',
    may('activities.preview'),
    json(activityInput),
    async (c) =>
      c.json(
        await previewActivity(
          workOf(c),
          c.req.param('id'),
          c.req.valid('json'),
          c.req.query('replaces') ?? null,
        ),
      ),
  )
  .get('/my/certifications/:id/activities', may('own.read'), query(pageQuery), async (c) =>
    c.json(await readActivities(workOf(c), c.req.param('id'), c.req.valid('query'))),
  )
  .get('/my/activities/:id', may('own.read'), async (c) =>
    c.json(await readActivity(workOf(c), c.req.param('id'))),
  )
  .put('/my/activities/:id', may('activities.change'), json(activityChange), async (c) => {
    const input = { id: c.req.param('id'), change: c.req.valid('json') };
    const { value, status } = await write(c, editActivity, input);
    return c.json(value, status);
  })
  .post('/my/activities/:id/withdraw', may('activities.withdraw'), json(versionOnly), async (c) => {
    const input = { id: c.req.param('id'), ...c.req.valid('json') };
    const { value, status } = await write(c, withdrawActivity, input);
    return c.json(value, status);
  });

const drafts = new Hono<Env>()
  .get('/my/people/:personId/draft', may('activities.draft'), async (c) =>
    c.json(await readDraft(c.var.ports.database, c.var.actor, c.req.param('personId'))),
  )
  .put('/my/people/:personId/draft', may('activities.draft'), json(activityDraft), async (c) => {
    const { content } = c.req.valid('json');
    const { ports, actor, now } = c.var;
    return c.json(await saveDraft(ports.database, actor, c.req.param('personId'), content, now));
  })
  .delete('/my/people/:personId/draft', may('activities.draft'), async (c) =>
    c.json(await dropDraft(c.var.ports.database, c.var.actor, c.req.param('personId'))),
  );

const deciding = new Hono<Env>()
  .get('/bodies/:bodyId/reviews/recent', may('reviews.read'), async (c) =>
    c.json(await readRecentDecisions(workOf(c), c.req.param('bodyId'))),
  )
  .get('/bodies/:bodyId/reviews/checks', may('reviews.read'), query(checksQuery), async (c) =>
    c.json(await readDiffering(workOf(c), c.req.param('bodyId'), c.req.valid('query').ids)),
  )
  .get('/bodies/:bodyId/activities/:id/review', may('reviews.read'), async (c) =>
    c.json(await readActivityReview(workOf(c), c.req.param('bodyId'), c.req.param('id'))),
  )
  .post(
    '/bodies/:bodyId/activities/:id/decision',
    may('activities.decide'),
    json(activityDecision),
    async (c) => {
      const input = { bodyId: c.req.param('bodyId'), id: c.req.param('id'), decision: c.req.valid('json') };
      const { value, status } = await write(c, decideActivity, input);
      return c.json(value, status);
    },
  )
  .post('/bodies/:bodyId/activities/:id/reopen', may('activities.reopen'), json(reopening), async (c) => {
    const input = { bodyId: c.req.param('bodyId'), id: c.req.param('id'), ...c.req.valid('json') };
    const { value, status } = await write(c, reopenActivity, input);
    return c.json(value, status);
  });

export const routes = new Hono<Env>().route('/', own).route('/', drafts).route('/', deciding);
