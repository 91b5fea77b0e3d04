import { Hono } from 'hono';
import * as z from 'zod/mini';
import {
  courseDecision,
  courseEnd,
  courseInput,
  memberInput,
  newProvider,
  providerChange,
  providerDecision,
  versionInput,
} from '../../domain/catalogue/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json, query } from '../kernel/input.ts';
import { pageQuery } from '../kernel/page.ts';
import { workOf, write } from '../kernel/write.ts';
import { addProvider } from './add-provider.ts';
import { setProvider } from './change-provider.ts';
import { enterCourse } from './course.ts';
import { decideCourse, enterVersion } from './course-version.ts';
import { decideProvider } from './decide-provider.ts';
import { endCourse } from './end-course.ts';
import { dropMember, inviteMember } from './members.ts';
import {
  readCourseOfBody,
  readCourses,
  readProvider,
  readProviderCourses,
  readProviders,
  readWaiting,
} from './read.ts';

/** The catalogue of a body, for its staff. */

const coursesQuery = z.extend(pageQuery, { search: z.optional(z.string().check(z.maxLength(200))) });
const providers = '/bodies/:bodyId/providers';
const one = `${providers}/:providerId` as const;
const courses = '/bodies/:bodyId/courses';
const course = `${courses}/:courseId` as const;

const ofProviders = new Hono<Env>()
  .get(providers, may('catalogue.read'), query(pageQuery), async (c) =>
    c.json(await readProviders(c.var.ports.database, c.req.param('bodyId'), c.req.valid('query'), c.var.now)),
  )
  .get('/bodies/:bodyId/catalogue/waiting', may('catalogue.read'), async (c) =>
    c.json(await readWaiting(c.var.ports.database, c.req.param('bodyId'), c.var.now)),
  )
  .post(providers, may('providers.add'), json(newProvider), async (c) => {
    const input = { bodyId: c.req.param('bodyId'), ...c.req.valid('json') };
    const { value, status } = await write(c, addProvider, input);
    return c.json(value, status);
  })
  .get(one, may('catalogue.read'), async (c) =>
    c.json(await readProvider(workOf(c), c.req.param('bodyId'), c.req.param('providerId'))),
  )
  .put(one, may('providers.change'), json(providerChange), async (c) => {
    const { value, status } = await write(c, setProvider, { ...c.req.param(), change: c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${one}/decision`, may('providers.decide'), json(providerDecision), async (c) => {
    const input = { ...c.req.param(), decision: c.req.valid('json') };
    const { value, status } = await write(c, decideProvider, input);
    return c.json(value, status);
  })
  .post(`${one}/members`, may('providers.members'), json(memberInput), async (c) => {
    const { value, status } = await write(c, inviteMember, { ...c.req.param(), member: c.req.valid('json') });
    return c.json(value, status);
  })
  .delete(`${one}/members/:memberId`, may('providers.members'), async (c) => {
    const { value, status } = await write(c, dropMember, { ...c.req.param() });
    return c.json(value, status);
  });

const ofCourses = new Hono<Env>()
  .get(courses, may('catalogue.read'), query(coursesQuery), async (c) =>
    c.json(await readCourses(c.var.ports.database, c.req.param('bodyId'), c.req.valid('query'), c.var.now)),
  )
  .get(`${one}/courses`, may('catalogue.read'), query(pageQuery), async (c) => {
    const { bodyId, providerId } = c.req.param();
    return c.json(
      await readProviderCourses(
        c.var.ports.database,
        { bodyId, providerId },
        c.req.valid('query'),
        c.var.now,
      ),
    );
  })
  .post(`${one}/courses`, may('courses.enter'), json(courseInput), async (c) => {
    const { value, status } = await write(c, enterCourse, { ...c.req.param(), course: c.req.valid('json') });
    return c.json(value, status);
  })
  .get(course, may('catalogue.read'), async (c) =>
    c.json(await readCourseOfBody(workOf(c), c.req.param('bodyId'), c.req.param('courseId'))),
  )
  .post(`${course}/versions`, may('courses.enter'), json(versionInput), async (c) => {
    const { value, status } = await write(c, enterVersion, { ...c.req.param(), input: c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${course}/decision`, may('courses.decide'), json(courseDecision), async (c) => {
    const { value, status } = await write(c, decideCourse, { ...c.req.param(), input: c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${course}/end`, may('courses.decide'), json(courseEnd), async (c) => {
    const { value, status } = await write(c, endCourse, { ...c.req.param(), input: c.req.valid('json') });
    return c.json(value, status);
  });

export const staffRoutes = new Hono<Env>().route('/', ofProviders).route('/', ofCourses);
