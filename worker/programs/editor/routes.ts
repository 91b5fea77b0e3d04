import { Hono } from 'hono';
import {
  draftInput,
  draftVersion,
  nothingToSay,
  publishInput,
} from '../../../domain/programs/rules-contract.ts';
import { may } from '../../kernel/actor.ts';
import type { Env } from '../../kernel/env.ts';
import { json, query } from '../../kernel/input.ts';
import { drainOutbox } from '../../kernel/outbox.ts';
import { pageQuery } from '../../kernel/page.ts';
import { workOf, write } from '../../kernel/write.ts';
import { readAffected, readRehearsal } from '../rehearsal/read.ts';
import { runRehearsals } from '../rehearsal/run.ts';
import { startRehearsal } from '../rehearsal/start.ts';
import { idleMs } from '../rehearsal/store.ts';
import { discardDraft, saveDraft, sendDraftOn, startDraft } from './change.ts';
import { publishDraft } from './publish.ts';
import { readRules } from './read.ts';
import type { Where } from './store.ts';

const rules = '/bodies/:bodyId/programs/:programId/rules';

const whereOf = (c: { req: { param(name: 'bodyId' | 'programId'): string } }): Where => ({
  bodyId: c.req.param('bodyId'),
  programId: c.req.param('programId'),
});

/** The rules of a program and the draft of the next: domain/programs/editor-contract.ts says what each does. */
export const editorRoutes = new Hono<Env>()
  .get(rules, may('rules.read'), async (c) => c.json(await readRules(workOf(c), whereOf(c))))
  .post(`${rules}/draft`, may('rules.edit'), json(nothingToSay), async (c) => {
    const { value, status } = await write(c, startDraft(whereOf(c)), {});
    return c.json(value, status);
  })
  .put(`${rules}/draft`, may('rules.edit'), json(draftInput), async (c) => {
    const { value } = await write(c, saveDraft(whereOf(c)), c.req.valid('json'));
    return c.json(value);
  })
  .delete(`${rules}/draft`, may('rules.edit'), async (c) => {
    // Read by the verb: a program that is not here is said first, as everywhere else.
    const input: unknown = await c.req.json().catch(() => null);
    const { value } = await write(c, discardDraft(whereOf(c)), input);
    return c.json(value);
  })
  .post(`${rules}/draft/rehearsal`, may('rules.rehearse'), json(nothingToSay), async (c) => {
    const { ports } = c.var;
    const { value } = await write(c, startRehearsal(whereOf(c)), {});
    ports.later(runRehearsals(ports));
    return c.json(value, 202);
  })
  .get(`${rules}/draft/rehearsal`, may('rules.read'), async (c) => {
    const { ports, now } = c.var;
    const { view, touchedAt } = await readRehearsal(ports.database, whereOf(c));
    // Where work after an answer is short, whoever watches the progress brings it on.
    if (view.state === 'running' && touchedAt < now - idleMs) ports.later(runRehearsals(ports));
    return c.json(view);
  })
  .get(`${rules}/draft/rehearsal/people`, may('rules.read'), query(pageQuery), async (c) =>
    c.json(await readAffected(c.var.ports.database, whereOf(c), c.req.valid('query'), c.var.language)),
  )
  .post(`${rules}/draft/send`, may('rules.send'), json(draftVersion), async (c) => {
    const { value } = await write(c, sendDraftOn(whereOf(c)), c.req.valid('json'));
    return c.json(value);
  })
  .post(`${rules}/draft/publish`, may('rules.publish'), json(publishInput), async (c) => {
    const { ports } = c.var;
    const { value } = await write(c, publishDraft(whereOf(c)), c.req.valid('json'));
    if (value.told > 0) ports.later(drainOutbox(ports));
    return c.json(value);
  });
