import { Hono } from 'hono';
import * as z from 'zod/mini';
import { activityDraft } from '../../domain/activities/contract.ts';
import {
  courseInput,
  learnerCheck,
  memberInput,
  ownProviderFacts,
  providerApplication,
  providerReapplication,
  versionInput,
  versionOnly,
} from '../../domain/catalogue/contract.ts';
import { date } from '../../domain/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json, query } from '../kernel/input.ts';
import { pageQuery } from '../kernel/page.ts';
import { dateIn } from '../kernel/today.ts';
import { workOf, write } from '../kernel/write.ts';
import { apply, applyAgain, readApply, saveApplyDraft } from './apply.ts';
import { askRenewal, setOwnFacts } from './change-provider.ts';
import { checkLearner } from './check-learner.ts';
import { proposeCourse } from './course.ts';
import { proposeVersion, reviseProposal } from './course-version.ts';
import { dropMember, inviteMember } from './members.ts';
import { readOwnCourse, readOwnProvider, readProviderCourses } from './read.ts';
import { staffRoutes } from './staff-routes.ts';
import { suggestCourses } from './suggest.ts';

const applying = new Hono<Env>()
  .get('/provider-applications/:bodyId', may('providers.apply'), async (c) =>
    c.json(await readApply(workOf(c), c.req.param('bodyId'))),
  )
  .put('/provider-applications/:bodyId/draft', may('providers.draft'), json(activityDraft), async (c) =>
    c.json(await saveApplyDraft(workOf(c), c.req.param('bodyId'), c.req.valid('json').content)),
  )
  .post('/provider-applications/:bodyId', may('providers.apply'), json(providerApplication), async (c) => {
    const { value, status } = await write(c, apply, { ...c.req.param(), ...c.req.valid('json') });
    return c.json(value, status);
  });

const one = '/providers/:providerId';
const course = `${one}/courses/:courseId` as const;

const ownProvider = new Hono<Env>()
  .get(one, may('providers.own_read'), async (c) =>
    c.json(await readOwnProvider(workOf(c), c.req.param('providerId'))),
  )
  .put(one, may('providers.own_change'), json(ownProviderFacts), async (c) => {
    const { value, status } = await write(c, setOwnFacts, { ...c.req.param(), change: c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${one}/apply-again`, may('providers.own_change'), json(providerReapplication), async (c) => {
    const { version, ...facts } = c.req.valid('json');
    const { value, status } = await write(c, applyAgain, { ...c.req.param(), facts, version });
    return c.json(value, status);
  })
  .post(`${one}/renewal`, may('providers.own_change'), json(versionOnly), async (c) => {
    const { value, status } = await write(c, askRenewal, { ...c.req.param(), ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${one}/members`, may('providers.own_members'), json(memberInput), async (c) => {
    const input = { bodyId: null, ...c.req.param(), member: c.req.valid('json') };
    const { value, status } = await write(c, inviteMember, input);
    return c.json(value, status);
  })
  .delete(`${one}/members/:memberId`, may('providers.own_members'), async (c) => {
    const { value, status } = await write(c, dropMember, { bodyId: null, ...c.req.param() });
    return c.json(value, status);
  })
  .post(`${one}/learner-checks`, may('providers.check_learner'), json(learnerCheck), async (c) => {
    const { value, status } = await write(c, checkLearner, { ...c.req.param(), ...c.req.valid('json') });
    return c.json(value, status);
  });

const ownCourses = new Hono<Env>()
  .get(`${one}/courses`, may('providers.own_read'), query(pageQuery), async (c) =>
    c.json(
      await readProviderCourses(
        c.var.ports.database,
        { bodyId: null, ...c.req.param() },
        c.req.valid('query'),
        c.var.now,
      ),
    ),
  )
  .post(`${one}/courses`, may('providers.own_courses'), json(courseInput), async (c) => {
    const { value, status } = await write(c, proposeCourse, {
      ...c.req.param(),
      course: c.req.valid('json'),
    });
    return c.json(value, status);
  })
  .get(course, may('providers.own_read'), async (c) =>
    c.json(await readOwnCourse(workOf(c), c.req.param('providerId'), c.req.param('courseId'))),
  )
  .post(`${course}/versions`, may('providers.own_courses'), json(versionInput), async (c) => {
    const { value, status } = await write(c, proposeVersion, {
      ...c.req.param(),
      input: c.req.valid('json'),
    });
    return c.json(value, status);
  })
  .put(`${course}/proposal`, may('providers.own_courses'), json(versionInput), async (c) => {
    const { value, status } = await write(c, reviseProposal, {
      ...c.req.param(),
      input: c.req.valid('json'),
    });
    return c.json(value, status);
  });

const suggestionQuery = z.object({
  q: z.optional(z.string().check(z.maxLength(200))),
  on: z.optional(date),
});

const suggesting = new Hono<Env>().get(
  '/my/people/:personId/courses',
  may('catalogue.suggest'),
  query(suggestionQuery),
  async (c) => {
    const { q = '', on = dateIn('UTC', c.var.now) } = c.req.valid('query');
    return c.json({ courses: await suggestCourses(workOf(c), c.req.param('personId'), { q, on }) });
  },
);

export const routes = new Hono<Env>()
  .route('/', applying)
  .route('/', ownProvider)
  .route('/', ownCourses)
  .route('/', suggesting)
  .route('/', staffRoutes);
