import { Hono } from 'hono';
import * as z from 'zod/mini';
import { activityDraft, versionOnly } from '../../domain/activities/contract.ts';
import { version } from '../../domain/contract.ts';
import {
  letterInput,
  requestInput,
  settingInput,
  supervisionEnd,
  supervisorInput,
  workChange,
  workInput,
  workQuery,
} from '../../domain/supervision/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json, query } from '../kernel/input.ts';
import { pageQuery } from '../kernel/page.ts';
import { workOf, write } from '../kernel/write.ts';
import { dropDraft, readDraft, saveDraft } from './draft.ts';
import { acceptLetter } from './letter.ts';
import { changeWorkEntry, logWork, withdrawWorkEntry } from './log.ts';
import { readSupervision, readWork, readWorkEntry } from './overview.ts';
import { readSupervisionRecord } from './record.ts';
import { sendAgain, sendRequest, withdrawRequest } from './send.ts';
import { readSettings, setSupervision } from './setting.ts';
import { signing } from './signing/routes.ts';
import { addSupervisor, changeSupervisor, endOwnSupervision, endSupervision } from './supervisors.ts';

const ofCertification = z.object({ certification: z.optional(z.string().check(z.maxLength(60))) });
const nothing = z.strictObject({});

const log = new Hono<Env>()
  .get('/my/people/:personId/supervision', may('own.read'), query(ofCertification), async (c) =>
    c.json(
      await readSupervision(workOf(c), c.req.param('personId'), c.req.valid('query').certification ?? null),
    ),
  )
  .get('/my/people/:personId/work', may('own.read'), query(z.extend(pageQuery, workQuery)), async (c) =>
    c.json(await readWork(workOf(c), c.req.param('personId'), c.req.valid('query'))),
  )
  .post('/my/people/:personId/work', may('supervision.log'), json(workInput), async (c) => {
    const input = { personId: c.req.param('personId'), input: c.req.valid('json') };
    const { value, status } = await write(c, logWork, input);
    return c.json(value, status);
  })
  .get('/my/work/:id', may('own.read'), async (c) =>
    c.json(await readWorkEntry(workOf(c), c.req.param('id'))),
  )
  .put('/my/work/:id', may('supervision.log'), json(workChange), async (c) => {
    const { value } = await write(c, changeWorkEntry, {
      id: c.req.param('id'),
      change: c.req.valid('json'),
    });
    return c.json(value);
  })
  .post('/my/work/:id/withdraw', may('supervision.log'), json(versionOnly), async (c) => {
    const { value } = await write(c, withdrawWorkEntry, { id: c.req.param('id'), ...c.req.valid('json') });
    return c.json(value);
  });

const drafts = new Hono<Env>()
  .get('/my/people/:personId/work-draft', may('supervision.draft'), async (c) =>
    c.json(await readDraft(c.var.ports.database, c.var.actor, c.req.param('personId'))),
  )
  .put('/my/people/:personId/work-draft', may('supervision.draft'), json(activityDraft), async (c) => {
    const { ports, actor, now } = c.var;
    const { content } = c.req.valid('json');
    return c.json(await saveDraft(ports.database, actor, c.req.param('personId'), content, now));
  })
  .delete('/my/people/:personId/work-draft', may('supervision.draft'), async (c) =>
    c.json(await dropDraft(c.var.ports.database, c.var.actor, c.req.param('personId'))),
  );

const asking = new Hono<Env>()
  .post('/my/people/:personId/supervisors', may('supervision.name'), json(supervisorInput), async (c) => {
    const input = { personId: c.req.param('personId'), input: c.req.valid('json') };
    const { value, status } = await write(c, addSupervisor, input);
    return c.json(value, status);
  })
  .put(
    '/my/supervisors/:id',
    may('supervision.name'),
    json(z.extend(supervisorInput, { version })),
    async (c) => {
      const { version: seen, ...input } = c.req.valid('json');
      const { value } = await write(c, changeSupervisor, { id: c.req.param('id'), version: seen, input });
      return c.json(value);
    },
  )
  .post('/my/supervisors/:id/end', may('supervision.name'), json(supervisionEnd), async (c) => {
    const { value } = await write(c, endOwnSupervision, {
      id: c.req.param('id'),
      end: c.req.valid('json'),
    });
    return c.json(value);
  })
  .post('/my/people/:personId/sign-requests', may('supervision.send'), json(requestInput), async (c) => {
    const input = { personId: c.req.param('personId'), input: c.req.valid('json') };
    const { value, status } = await write(c, sendRequest, input);
    return c.json(value, status);
  })
  .post('/my/sign-requests/:id/again', may('supervision.send'), json(nothing), async (c) => {
    const { value } = await write(c, sendAgain, { id: c.req.param('id') });
    return c.json(value);
  })
  .post('/my/sign-requests/:id/withdraw', may('supervision.send'), json(nothing), async (c) => {
    const { value } = await write(c, withdrawRequest, { id: c.req.param('id') });
    return c.json(value);
  });

const staff = new Hono<Env>()
  .get('/bodies/:bodyId/certifications/:id/supervision', may('people.read'), async (c) => {
    const { bodyId, id } = c.req.param();
    return c.json(await readSupervisionRecord(workOf(c), bodyId, id));
  })
  .post(
    '/bodies/:bodyId/people/:personId/supervision/letter',
    may('supervision.decide'),
    json(letterInput),
    async (c) => {
      const { bodyId, personId } = c.req.param();
      const { value } = await write(c, acceptLetter, { bodyId, personId, letter: c.req.valid('json') });
      return c.json(value);
    },
  )
  .post(
    '/bodies/:bodyId/people/:personId/supervisors/:supervisorId/end',
    may('supervision.decide'),
    json(supervisionEnd),
    async (c) => {
      const { bodyId, personId, supervisorId: id } = c.req.param();
      const { value } = await write(c, endSupervision, { bodyId, personId, id, end: c.req.valid('json') });
      return c.json(value);
    },
  )
  .get('/bodies/:bodyId/supervision', may('programs.read'), async (c) =>
    c.json(await readSettings(c.var.ports.database, c.req.param('bodyId'))),
  )
  .put(
    '/bodies/:bodyId/programs/:programId/supervision',
    may('supervision.set'),
    json(settingInput),
    async (c) => {
      const { bodyId, programId } = c.req.param();
      const { value } = await write(c, setSupervision, {
        bodyId,
        programId,
        setting: c.req.valid('json'),
      });
      return c.json(value);
    },
  );

export const routes = new Hono<Env>()
  .route('/', log)
  .route('/', drafts)
  .route('/', asking)
  .route('/', signing)
  .route('/', staff);
