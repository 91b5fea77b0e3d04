import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { newId } from '../../worker/kernel/ids.ts';
import { daysFromNow, type BoardPerson } from './board.ts';
import type { Browser } from './browser.ts';
import { pdf } from './pictures.ts';
import { openDesk, soon } from './renewals.ts';
import type { World } from './world.ts';

/** What the tests of audits do over and over: renewals that were approved, a plan, its list, the draw. */

export const everyOne = { basisPoints: 10_000 };
export const nobody = { count: 0 };
const inAll = { first: everyOne, later: everyOne, late: everyOne };

export async function openAudits(world: World) {
  const desk = await openDesk(world);
  const { board } = desk;
  const [administrator, auditor] = [
    await world.signIn(board.administrator),
    await world.signIn(board.auditor),
  ];
  const at = `/api/bodies/${board.bodyId}/audits`;

  /** A second auditor, and others whose address is known. */
  async function addStaff(email: string, role = 'auditor'): Promise<string> {
    const id = newId('stf');
    await world.database.run(
      sql`insert into account (id, email, created_at) values (${newId('acc')}, ${email}, 1) on conflict do nothing`,
    );
    await world.database.run(sql`insert into staff (id, body_id, account_id, name, role, created_at)
      select ${id}, ${board.bodyId}, id, ${email.split('@')[0]}, ${role}, 1 from account where email = ${email}`);
    return id;
  }

  interface Renewed extends BoardPerson {
    applicationId: string;
    activityIds: string[];
    me: Browser;
  }
  /**
   * Several courses, no proofs, renewed. `sent`: by hand through the API, and not decided; else the rows as an approval
   * leaves them, which is quicker.
   */
  async function addRenewal(
    hours: readonly number[] = [12, 12, 12],
    { sent = false, attested = [] as number[] } = {},
  ): Promise<Renewed> {
    const person = await desk.addPerson(soon);
    const activityIds: string[] = [];
    for (const [n, each] of hours.entries()) {
      const id = await desk.addHours(person, { hours: each, doneOn: daysFromNow(-200 + n) });
      activityIds.push(id);
      if (attested.includes(n))
        await world.database.run(sql`update activity set attested_by = 'provider' where id = ${id}`);
    }
    if (sent) {
      const { id, me } = await desk.sendWhole(person);
      return { ...person, applicationId: id, activityIds, me };
    }
    const applicationId = newId('app');
    const findings = activityIds.map((id, n) => ({ id, countedMinutes: (hours[n] ?? 0) * 60 }));
    await world.database
      .run(sql`insert into application (id, body_id, person_id, certification_id, period_id, kind, state,
        started_at, sent_at, sent_on, decided_at, findings)
      select ${applicationId}, ${board.bodyId}, ${person.personId}, ${person.certificationId}, id, 'renewal', 'approved',
        ${Date.now()}, ${Date.now()}, ${daysFromNow(0)}, ${Date.now()}, ${JSON.stringify({ activities: findings })}
      from period where certification_id = ${person.certificationId}`);
    return { ...person, applicationId, activityIds, me: await world.signIn(person.email) };
  }

  /** Yesterday and before, so that its list may be closed; renewals of today are moved there. */
  async function plan(more: Record<string, unknown> = {}): Promise<string> {
    const made = await administrator.post(`${at}/plans`, {
      programId: board.programId,
      cycle: 'October 2026',
      phase: 'after',
      fromOn: daysFromNow(-30),
      toOn: daysFromNow(-1),
      rates: inAll,
      skipRecent: 0,
      answerDays: 30,
      ...more,
    });
    expect([made.status, made.body]).toEqual([201, { id: expect.stringMatching(/^aud_/) }]);
    return made.body.id;
  }
  const dayEarlier = () =>
    world.database
      .run(sql`update application set decided_at = decided_at - 2 * 86400000, sent_on = ${daysFromNow(-2)}
      where body_id = ${board.bodyId} and sent_on >= ${daysFromNow(0)}`);

  async function close(id: string) {
    return administrator.post(`${at}/plans/${id}/list`, { version: 1 });
  }
  async function draw(id: string) {
    return administrator.post(`${at}/plans/${id}/draw`, { version: 2 });
  }
  /** Everybody so far is drawn. */
  async function drawAll(more: Record<string, unknown> = {}): Promise<string> {
    await dayEarlier();
    const id = await plan(more);
    expect((await close(id)).status).toBe(200);
    const drawn = await draw(id);
    expect([drawn.status, drawn.body]).toEqual([200, expect.objectContaining({ id })]);
    return id;
  }

  const caseOf = async (person: { personId: string }): Promise<string> => {
    const [row] = await world.database.all<{ id: string }>(
      sql`select id from audit_case where person_id = ${person.personId}`,
    );
    return row?.id ?? '';
  };
  const casePath = (id: string) => `${at}/cases/${id}`;
  const read = async (who: Browser, id: string) => (await who.get(casePath(id))).body;
  const own = async (me: Browser, id: string) => (await me.get(`/api/my/checks/${id}`)).body;

  /** A file for each of these entries (all, where none are named), and sent. */
  async function answer(person: { me: Browser; personId: string }, id: string, which?: string[]) {
    for (const line of (await own(person.me, id)).lines) {
      if (which && !which.includes(line.activityId)) continue;
      await addProof(person, id, line.id);
    }
    const { version } = await own(person.me, id);
    const sent = await person.me.post(`/api/my/checks/${id}/send`, { version });
    expect([sent.status, sent.body.state]).toEqual([200, 'with_body']);
  }
  async function addProof({ me, personId }: { me: Browser; personId: string }, id: string, lineId: string) {
    const file = { name: 'paper.pdf', type: 'application/pdf', bytes: pdf() };
    const uploaded = await me.upload(`/api/my/people/${personId}/evidence`, file);
    expect(uploaded.status).toBe(201);
    const { version } = await own(me, id);
    const added = await me.put(`/api/my/checks/${id}/lines/${lineId}/proofs`, {
      evidence: [uploaded.body.id],
      version,
    });
    expect(added.status).toBe(200);
    return uploaded.body.id as string;
  }

  /** As the screen would: the version is read before. */
  async function act(who: Browser, id: string, path: string, input: Record<string, unknown> = {}) {
    const { version } = await read(who, id);
    return who.post(`${casePath(id)}/${path}`, { ...input, version });
  }
  async function mark(who: Browser, id: string, activityId: string, input: Record<string, unknown>) {
    const { lines } = await read(who, id);
    const line = lines.find((one: { activityId: string }) => one.activityId === activityId);
    return act(who, id, `lines/${line.id}`, input);
  }
  /** Days go by for a case, without a clock: what was due is that much longer ago. */
  const letPass = (id: string, days: number) =>
    world.database.run(sql`update audit_case set due_on = date(due_on, ${`-${days} days`}) where id = ${id}`);

  return {
    ...desk,
    administrator,
    auditor,
    at,
    addStaff,
    addRenewal,
    plan,
    dayEarlier,
    close,
    draw,
    drawAll,
    caseOf,
    casePath,
    read,
    own,
    answer,
    addProof,
    act,
    mark,
    letPass,
  };
}
export type Audits = Awaited<ReturnType<typeof openAudits>>;
