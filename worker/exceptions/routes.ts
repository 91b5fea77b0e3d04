import { Hono } from 'hono';
import {
  circumstancesInput,
  correctedDates,
  extension,
  hoursByLetter,
  reactivation,
  waiver,
  withdrawal,
} from '../../domain/exceptions/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json } from '../kernel/input.ts';
import { write } from '../kernel/write.ts';
import { makeException } from './make.ts';
import { setCircumstances } from './set-circumstances.ts';
import { withdraw } from './withdraw.ts';

const certification = '/bodies/:bodyId/certifications/:id';
const exceptions = `${certification}/exceptions` as const;

export const routes = new Hono<Env>()
  .post(`${exceptions}/extension`, may('exceptions.extend'), json(extension), async (c) => {
    const { value, status } = await write(c, makeException('extension'), {
      ...at(c.req.param()),
      ...c.req.valid('json'),
    });
    return c.json(value, status);
  })
  .post(`${exceptions}/waiver`, may('exceptions.waive'), json(waiver), async (c) => {
    const { value, status } = await write(c, makeException('waiver'), {
      ...at(c.req.param()),
      ...c.req.valid('json'),
    });
    return c.json(value, status);
  })
  .post(`${exceptions}/hours`, may('exceptions.set_hours'), json(hoursByLetter), async (c) => {
    const { value, status } = await write(c, makeException('hours'), {
      ...at(c.req.param()),
      ...c.req.valid('json'),
    });
    return c.json(value, status);
  })
  .post(`${exceptions}/dates`, may('exceptions.set_dates'), json(correctedDates), async (c) => {
    const { value, status } = await write(c, makeException('dates'), {
      ...at(c.req.param()),
      ...c.req.valid('json'),
    });
    return c.json(value, status);
  })
  .post(`${exceptions}/reactivation`, may('exceptions.reactivate'), json(reactivation), async (c) => {
    const { value, status } = await write(c, makeException('reactivation'), {
      ...at(c.req.param()),
      ...c.req.valid('json'),
    });
    return c.json(value, status);
  })
  .post(`${exceptions}/:exceptionId/withdraw`, may('exceptions.withdraw'), json(withdrawal), async (c) => {
    const { exceptionId } = c.req.param();
    const { value, status } = await write(c, withdraw, {
      ...at(c.req.param()),
      exceptionId,
      ...c.req.valid('json'),
    });
    return c.json(value, status);
  })
  .put(`${certification}/circumstances`, may('circumstances.set'), json(circumstancesInput), async (c) => {
    const { value, status } = await write(c, setCircumstances, {
      ...at(c.req.param()),
      ...c.req.valid('json'),
    });
    return c.json(value, status);
  });

const at = ({ bodyId, id }: { bodyId: string; id: string }) => ({ bodyId, certificationId: id });
