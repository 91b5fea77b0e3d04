import { Hono } from 'hono';
import * as z from 'zod/mini';
import {
  appointment,
  asking,
  caseVersion,
  closing,
  lineMark,
  lineProofs,
  message,
  moreTime,
  moreTimeWish,
  newPlan,
  nothing,
  planVersion,
  planWithdrawal,
  sendingBack,
} from '../../domain/audits/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json, query } from '../kernel/input.ts';
import { pageQuery } from '../kernel/page.ts';
import { workOf, write } from '../kernel/write.ts';
import { agreeToClosing, closeCase, previewClosing, sendProposalBack } from './close.ts';
import { closeList } from './close-list.ts';
import { drawPlan } from './draw.ts';
import { askMoreTime, seeCase, sendAnswer, setProofs, writeToBody } from './own.ts';
import { makePlan, withdrawPlan } from './plan.ts';
import { caseQuery, readCase, readCaseList, readOutcomes, readOwnCase, readOwnCases } from './read-case.ts';
import { readPlan, readPlans } from './read-plan.ts';
import { outcomesAsCsv } from './report.ts';
import { appointAuditor, declareConflict, takeCase } from './who.ts';
import { askPerson, giveMoreTime, markEntry, writeToPerson } from './work.ts';

const audits = '/bodies/:bodyId/audits';
const plan = `${audits}/plans/:planId` as const;
const one = `${audits}/cases/:caseId` as const;
const ofPlan = z.object({ plan: z.optional(z.string().check(z.maxLength(60))) });

const plans = new Hono<Env>()
  .get(`${audits}/plans`, may('audits.read'), query(pageQuery), async (c) =>
    c.json(await readPlans(workOf(c), c.req.param('bodyId'), c.req.valid('query'))),
  )
  .post(`${audits}/plans`, may('audits.plan'), json(newPlan), async (c) => {
    const input = { bodyId: c.req.param('bodyId'), input: c.req.valid('json') };
    const { value, status } = await write(c, makePlan, input);
    return c.json(value, status);
  })
  .get(plan, may('audits.read'), async (c) =>
    c.json(await readPlan(workOf(c), c.req.param('bodyId'), c.req.param('planId'))),
  )
  .post(`${plan}/list`, may('audits.plan'), json(planVersion), async (c) => {
    const { bodyId, planId: id } = c.req.param();
    const { value, status } = await write(c, closeList, { bodyId, id, ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${plan}/draw`, may('audits.plan'), json(planVersion), async (c) => {
    const { bodyId, planId: id } = c.req.param();
    const { value, status } = await write(c, drawPlan, { bodyId, id, ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${plan}/withdraw`, may('audits.plan'), json(planWithdrawal), async (c) => {
    const { bodyId, planId: id } = c.req.param();
    const { value, status } = await write(c, withdrawPlan, { bodyId, id, ...c.req.valid('json') });
    return c.json(value, status);
  })
  .get(`${audits}/outcomes`, may('audits.read'), query(ofPlan), async (c) =>
    c.json(await readOutcomes(workOf(c), c.req.param('bodyId'), c.req.valid('query').plan)),
  )
  .get(`${audits}/outcomes.csv`, may('audits.read'), async (c) =>
    outcomesAsCsv(c, workOf(c), c.req.param('bodyId')),
  );

const cases = new Hono<Env>()
  .get(`${audits}/cases`, may('audits.read'), query(caseQuery), async (c) =>
    c.json(await readCaseList(workOf(c), c.req.param('bodyId'), c.req.valid('query'))),
  )
  .get(one, may('audits.read'), async (c) =>
    c.json(await readCase(workOf(c), c.req.param('bodyId'), c.req.param('caseId'))),
  )
  .post(`${one}/lines/:lineId`, may('audits.work'), json(lineMark), async (c) => {
    const { bodyId, caseId: id, lineId } = c.req.param();
    const { value, status } = await write(c, markEntry, { bodyId, id, lineId, mark: c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${one}/ask`, may('audits.work'), json(asking), async (c) => {
    const { bodyId, caseId: id } = c.req.param();
    const { value, status } = await write(c, askPerson, { bodyId, id, ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${one}/more-time`, may('audits.work'), json(moreTime), async (c) => {
    const { bodyId, caseId: id } = c.req.param();
    const { value, status } = await write(c, giveMoreTime, { bodyId, id, ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${one}/messages`, may('audits.work'), json(message), async (c) => {
    const { bodyId, caseId: id } = c.req.param();
    const { value, status } = await write(c, writeToPerson, { bodyId, id, ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${one}/take`, may('audits.work'), json(caseVersion), async (c) => {
    const { bodyId, caseId: id } = c.req.param();
    const { value, status } = await write(c, takeCase, { bodyId, id, ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${one}/conflict`, may('audits.work'), json(caseVersion), async (c) => {
    const { bodyId, caseId: id } = c.req.param();
    const { value, status } = await write(c, declareConflict, { bodyId, id, ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${one}/auditor`, may('audits.appoint'), json(appointment), async (c) => {
    const { bodyId, caseId: id } = c.req.param();
    const { value, status } = await write(c, appointAuditor, { bodyId, id, ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${one}/closing/preview`, may('audits.preview'), json(closing), async (c) =>
    c.json(
      await previewClosing(workOf(c), c.req.param('bodyId'), c.req.param('caseId'), c.req.valid('json')),
    ),
  )
  .post(`${one}/closing`, may('audits.work'), json(closing), async (c) => {
    const { bodyId, caseId: id } = c.req.param();
    const { value, status } = await write(c, closeCase, { bodyId, id, wish: c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${one}/closing/agree`, may('audits.agree'), json(caseVersion), async (c) => {
    const { bodyId, caseId: id } = c.req.param();
    const { value, status } = await write(c, agreeToClosing, { bodyId, id, ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${one}/closing/back`, may('audits.agree'), json(sendingBack), async (c) => {
    const { bodyId, caseId: id } = c.req.param();
    const { value, status } = await write(c, sendProposalBack, { bodyId, id, ...c.req.valid('json') });
    return c.json(value, status);
  });

const own = new Hono<Env>()
  .get('/my/checks', may('own.read'), async (c) => c.json(await readOwnCases(workOf(c))))
  .get('/my/checks/:id', may('own.read'), async (c) =>
    c.json(await readOwnCase(workOf(c), c.req.param('id'))),
  )
  .put('/my/checks/:id/lines/:lineId/proofs', may('audits.answer'), json(lineProofs), async (c) => {
    const { value, status } = await write(c, setProofs, { ...c.req.param(), ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post('/my/checks/:id/send', may('audits.answer'), json(caseVersion), async (c) => {
    const { value, status } = await write(c, sendAnswer, { ...c.req.param(), ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post('/my/checks/:id/more-time', may('audits.answer'), json(moreTimeWish), async (c) => {
    const { value, status } = await write(c, askMoreTime, { ...c.req.param(), ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post('/my/checks/:id/messages', may('audits.answer'), json(message), async (c) => {
    const { value, status } = await write(c, writeToBody, { ...c.req.param(), ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post('/my/checks/:id/seen', may('audits.answer'), json(nothing), async (c) => {
    const { value, status } = await write(c, seeCase, c.req.param());
    return c.json(value, status);
  });

export const routes = new Hono<Env>().route('/', plans).route('/', cases).route('/', own);
