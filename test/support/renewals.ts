import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { addMonths } from '../../domain/programs/dates.ts';
import { newId } from '../../worker/kernel/ids.ts';
import { daysFromNow, makeBoard, type BoardPerson, type PersonOptions } from './board.ts';
import type { Browser } from './browser.ts';
import type { World } from './world.ts';

/** What the tests of renewals do over and over: somebody with hours, parts done, sent, decided. */

export const today = daysFromNow(0);
/** An end inside the window of three months. */
export const soon = daysFromNow(40);

interface Hours {
  hours?: number;
  state?: 'accepted' | 'waiting' | 'refused';
  doneOn?: string;
  topics?: string[];
}

export const renewalOf = (person: BoardPerson) => `/api/my/certifications/${person.certificationId}/renewal`;

export type RenewalDesk = Awaited<ReturnType<typeof openDesk>>;

/** A board of its own, with a reviewer at the desk. */
export async function openDesk(world: World) {
  const board = await makeBoard(world);
  const reviewer = await world.signIn(board.reviewer);

  /** Somebody whose period of two years ends on `endsOn`. */
  function addPerson(endsOn = soon, more: PersonOptions = {}, on = board): Promise<BoardPerson> {
    return on.addPerson({ certifiedOn: addMonths(endsOn, -24), endsOn, ...more });
  }

  /** All that us-pa asks for in one course, unless the test says otherwise. */
  async function addHours(
    person: BoardPerson,
    {
      hours = 36,
      state = 'accepted',
      doneOn = daysFromNow(-100),
      topics = ['peer_support', 'ethics'],
    }: Hours = {},
    on = board,
  ) {
    const id = newId('act');
    await world.database.run(sql`
    insert into activity (id, body_id, person_id, certification_id, title, provider, done_on, amount, unit, claimed_minutes, topics, kind, format, state, sent_at)
    values (${id}, ${on.bodyId}, ${person.personId}, ${person.certificationId}, ${`Course ${id}`}, 'River School', ${doneOn}, ${hours}, 'hour',
      ${hours * 60}, ${JSON.stringify(topics)}, 'course', 'in_person', ${state}, ${Date.now()})`);
    return id;
  }
  const settle = (id: string, state: string) =>
    world.database.run(sql`update activity set state = ${state}, version = version + 1 where id = ${id}`);

  const applicationAt = (id: string, on = board) => `/api/bodies/${on.bodyId}/applications/${id}`;

  /** Details, hours and ethics, in that order. */
  async function prepare(
    me: Browser,
    person: BoardPerson,
    on = board,
  ): Promise<{ id: string; version: number }> {
    const at = renewalOf(person);
    const first = await me.post(`${at}/part`, { part: 'details', version: 0 });
    expect(first.status).toBe(201);
    const second = await me.post(`${at}/part`, { part: 'hours', version: first.body.version });
    const third = await me.post(`${at}/ethics`, {
      ethicsVersionId: on.ethicsVersionId,
      version: second.body.version,
    });
    expect([second.status, third.status]).toEqual([200, 200]);
    return third.body;
  }

  async function sendWhole(
    person: BoardPerson,
    on = board,
  ): Promise<{ id: string; version: number; me: Browser }> {
    const me = await world.signIn(person.email);
    const { version } = await prepare(me, person, on);
    const sent = await me.post(`${renewalOf(person)}/send`, { version });
    expect(sent.status).toBe(200);
    return { id: sent.body.id, version: sent.body.version, me };
  }

  const decide = (who: Browser, id: string, input: Record<string, unknown>, on = board) =>
    who.post(`${applicationAt(id, on)}/decision`, input);
  const news = (person: BoardPerson) =>
    world.mails.filter((mail) => mail.to === person.email && !mail.text.includes('/auth/confirm#'));
  const rows = async (table: 'period' | 'certificate' | 'status_event', person: BoardPerson) =>
    world.database.all<Record<string, unknown>>(
      sql`select * from ${sql.identifier(table)} where certification_id = ${person.certificationId} order by rowid`,
    );
  const auditOf = async (person: BoardPerson) =>
    (
      await world.database.all<{ action: string }>(
        sql`select action from audit_row where record_id = ${person.certificationId} order by id`,
      )
    ).map(({ action }) => action);

  return {
    board,
    reviewer,
    addPerson,
    addHours,
    settle,
    applicationAt,
    prepare,
    sendWhole,
    decide,
    news,
    rows,
    auditOf,
  };
}
