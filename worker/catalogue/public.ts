import { Hono } from 'hono';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { answerPublicPage } from '../kernel/public-frame.ts';
import { trainingsPage, unknownBodyPage } from './public-page.ts';
import { readPublicCourses } from './read-public.ts';

/** The catalogue that anybody can read. */
export const trainingPages = new Hono<Env>().get('/trainings/:bodyId', may('catalogue.public'), async (c) => {
  const { language, now, ports } = c.var;
  const search = (c.req.query('q') ?? '').trim().slice(0, 100);
  const cursor = c.req.query('cursor') || undefined;
  const found = await readPublicCourses(ports.database, c.req.param('bodyId'), { search, cursor }, now);
  if (!found) return answerPublicPage(c, unknownBodyPage(language), 404);
  return answerPublicPage(c, trainingsPage(found, { search, isFirst: cursor === undefined }, language));
});
