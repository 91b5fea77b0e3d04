import { Hono } from 'hono';
import * as z from 'zod/mini';
import { nameCorrection, newCertification, newPerson } from '../../domain/people/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json, query } from '../kernel/input.ts';
import { pageQuery } from '../kernel/page.ts';
import { workOf, write } from '../kernel/write.ts';
import { addCertification, addPerson } from './add-person.ts';
import { correctName } from './correct-name.ts';
import { readHome } from './read-home.ts';
import { readPeople } from './read-people.ts';
import { readRecord } from './read-record.ts';

/** Whole records: a person's home, and the body's people. They stand here because they join what lies below. */

const peopleQuery = z.extend(pageQuery, { search: z.optional(z.string().check(z.maxLength(200))) });

export const routes = new Hono<Env>()
  .get('/my/certifications/:id/home', may('own.read'), async (c) =>
    c.json(await readHome(workOf(c), c.req.param('id'))),
  )
  .get('/bodies/:bodyId/people', may('people.read'), query(peopleQuery), async (c) =>
    c.json(await readPeople(c.var.ports.database, c.req.param('bodyId'), c.req.valid('query'), c.var.now)),
  )
  .post('/bodies/:bodyId/people', may('people.add'), json(newPerson), async (c) => {
    const { value, status } = await write(c, addPerson, {
      bodyId: c.req.param('bodyId'),
      ...c.req.valid('json'),
    });
    return c.json(value, status);
  })
  .post(
    '/bodies/:bodyId/people/:personId/certifications',
    may('certifications.add'),
    json(newCertification),
    async (c) => {
      const { bodyId, personId } = c.req.param();
      const { value, status } = await write(c, addCertification, {
        bodyId,
        personId,
        certification: c.req.valid('json'),
      });
      return c.json(value, status);
    },
  )
  .put(
    '/bodies/:bodyId/people/:personId/name',
    may('people.correct_name'),
    json(nameCorrection),
    async (c) => {
      const { bodyId, personId } = c.req.param();
      const { value, status } = await write(c, correctName, { bodyId, personId, ...c.req.valid('json') });
      return c.json(value, status);
    },
  )
  .get('/bodies/:bodyId/certifications/:id', may('people.read'), async (c) => {
    const { bodyId, id } = c.req.param();
    return c.json(await readRecord(workOf(c), bodyId, id));
  });
