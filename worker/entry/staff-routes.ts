import { Hono } from 'hono';
import * as z from 'zod/mini';
import {
  entryDecision,
  examinationInput,
  partDecision,
  stageProgramInput,
} from '../../domain/entry/contract.ts';
import { entryRulesInput } from '../../domain/entry/rules-contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json } from '../kernel/input.ts';
import { workOf, write } from '../kernel/write.ts';
import { decidePart } from './decide-part.ts';
import { decideEntry } from './decide.ts';
import { readDossier } from './dossier.ts';
import { enterExamination, withdrawExamination } from './examination.ts';
import { readEntryRules, setEntryRules } from './rules.ts';
import { addStageProgram } from './stage-program.ts';
import { readStatement } from './statement.ts';

/** The body's side: the dossier, a word on each part, the decision on the whole, and what a program asks for. */

const entry = '/bodies/:bodyId/entries/:id';
const rules = '/bodies/:bodyId/programs/:programId/entry';
const nothing = z.strictObject({});

export const staffRoutes = new Hono<Env>()
  .get(entry, may('entry.read'), async (c) => {
    const { bodyId, id } = c.req.param();
    return c.json(await readDossier(workOf(c), bodyId, id));
  })
  .post(`${entry}/parts/:code/decision`, may('entry.decide'), json(partDecision), async (c) => {
    const { value } = await write(c, decidePart, { ...c.req.param(), decision: c.req.valid('json') });
    return c.json(value);
  })
  .post(`${entry}/examinations`, may('entry.examine'), json(examinationInput), async (c) => {
    const input = { ...c.req.param(), result: c.req.valid('json') };
    const { value, status } = await write(c, enterExamination, input);
    return c.json(value, status);
  })
  .post(`${entry}/examinations/:examinationId/withdraw`, may('entry.examine'), json(nothing), async (c) => {
    const { value } = await write(c, withdrawExamination, c.req.param());
    return c.json(value);
  })
  .post(`${entry}/statement`, may('statements.read'), json(nothing), async (c) => {
    const { bodyId, id } = c.req.param();
    return c.json(await readStatement(c, bodyId, id));
  })
  .post(`${entry}/decision`, may('entry.decide'), json(entryDecision), async (c) => {
    const { value } = await write(c, decideEntry, { ...c.req.param(), decision: c.req.valid('json') });
    return c.json(value);
  })
  .get(rules, may('entry_rules.read'), async (c) => {
    const { bodyId, programId } = c.req.param();
    return c.json(await readEntryRules(workOf(c), bodyId, programId));
  })
  .put(rules, may('entry_rules.set'), json(entryRulesInput), async (c) => {
    const { value } = await write(c, setEntryRules, { ...c.req.param(), input: c.req.valid('json') });
    return c.json(value);
  })
  .post(`${rules}/stage`, may('entry_rules.add_stage'), json(stageProgramInput), async (c) => {
    const { value, status } = await write(c, addStageProgram, {
      ...c.req.param(),
      titles: c.req.valid('json'),
    });
    return c.json(value, status);
  });
