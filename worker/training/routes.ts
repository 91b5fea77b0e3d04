import { Hono } from 'hono';
import {
  attendanceCorrection,
  attendanceWithdrawal,
  rosterCheck,
  rosterConfirmation,
  rosterFile,
} from '../../domain/training/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json, query } from '../kernel/input.ts';
import { pageQuery } from '../kernel/page.ts';
import { workOf, write } from '../kernel/write.ts';
import { answerCheck, rowsToMend } from './answer-check.ts';
import { correctAttendance, withdrawAttendance } from './change-attendance.ts';
import { confirmRoster } from './confirm.ts';
import { postRosters } from './post.ts';
import { readAsked, readAttendance, readAttendances, readRoster, readRosters } from './read-rosters.ts';
import { idleMs } from './roster-store.ts';

const rosters = '/providers/:providerId/rosters';
const roster = `${rosters}/:rosterId` as const;
const attendance = '/providers/:providerId/attendances/:id';
const staff = '/bodies/:bodyId';

const sending = new Hono<Env>()
  .post(`${rosters}/check`, may('rosters.check'), json(rosterCheck), async (c) =>
    c.json(await answerCheck(workOf(c), c.req.param('providerId'), c.req.valid('json'))),
  )
  .post(`${rosters}/rows-to-mend`, may('rosters.check'), json(rosterFile), async (c) => {
    const csv = await rowsToMend(workOf(c), c.req.param('providerId'), c.req.valid('json'));
    return c.body(csv, 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="rows-to-mend.csv"',
    });
  })
  .post(rosters, may('rosters.post'), json(rosterConfirmation), async (c) => {
    const { ports } = c.var;
    const { value, status } = await write(c, confirmRoster, { ...c.req.param(), ...c.req.valid('json') });
    ports.later(postRosters(ports));
    return c.json(value, status);
  });

const own = new Hono<Env>()
  .get(rosters, may('rosters.read'), query(pageQuery), async (c) =>
    c.json(await readRosters(c.var.ports.database, { bodyId: null, ...c.req.param() }, c.req.valid('query'))),
  )
  .get(roster, may('rosters.read'), async (c) => {
    const { ports, now } = c.var;
    const { rosterId, providerId } = c.req.param();
    const { view, touchedAt } = await readRoster(ports.database, { bodyId: null, providerId }, rosterId);
    // Whoever worked on it is gone: who looks at the progress goes on.
    if (view.postedAt === null && touchedAt < now - idleMs) ports.later(postRosters(ports));
    return c.json(view);
  })
  .get(`${roster}/rows`, may('rosters.read'), query(pageQuery), async (c) => {
    const { rosterId, providerId } = c.req.param();
    const whose = { bodyId: null, providerId };
    return c.json(await readAttendances(c.var.ports.database, whose, rosterId, c.req.valid('query')));
  })
  .get(attendance, may('rosters.read'), async (c) => {
    const { id, providerId } = c.req.param();
    return c.json(await readAttendance(c.var.ports.database, { bodyId: null, providerId }, id));
  })
  .post(`${attendance}/correct`, may('attendances.correct'), json(attendanceCorrection), async (c) => {
    const { value, status } = await write(c, correctAttendance, { ...c.req.param(), ...c.req.valid('json') });
    return c.json(value, status);
  })
  .post(`${attendance}/withdraw`, may('attendances.correct'), json(attendanceWithdrawal), async (c) => {
    const { value, status } = await write(c, withdrawAttendance, {
      ...c.req.param(),
      ...c.req.valid('json'),
    });
    return c.json(value, status);
  });

/** The body's staff read what its providers sent, and what they ask to change after a renewal. */
const ofBody = new Hono<Env>()
  .get(`${staff}${rosters}`, may('rosters.staff_read'), query(pageQuery), async (c) =>
    c.json(await readRosters(c.var.ports.database, c.req.param(), c.req.valid('query'))),
  )
  .get(`${staff}${roster}`, may('rosters.staff_read'), async (c) => {
    const { rosterId, ...whose } = c.req.param();
    return c.json((await readRoster(c.var.ports.database, whose, rosterId)).view);
  })
  .get(`${staff}${roster}/rows`, may('rosters.staff_read'), query(pageQuery), async (c) => {
    const { rosterId, ...whose } = c.req.param();
    return c.json(await readAttendances(c.var.ports.database, whose, rosterId, c.req.valid('query')));
  })
  .get(`${staff}/attendance-requests`, may('rosters.staff_read'), query(pageQuery), async (c) =>
    c.json(await readAsked(c.var.ports.database, c.req.param('bodyId'), c.req.valid('query'))),
  );

export const routes = new Hono<Env>().route('/', sending).route('/', own).route('/', ofBody);
