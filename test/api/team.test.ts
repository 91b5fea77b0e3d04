import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { daysFromNow, makeBoard, type Board, type BoardPerson } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { linkFor } from '../support/signing.ts';
import { teamLinkFor, TeamReader } from '../support/team.ts';
import { openWorld, type World } from '../support/world.ts';

/** A supervisor sees who lets them: status, the date and the gap, and not a word more. */

let world: World;
/** Pennsylvania asks for 36 hours, some of them ethics. */
let board: Board;
let rosa: BoardPerson;
let person: Browser;
let email: string;
let mailboxes = 0;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
});
beforeEach(async () => {
  email = `dana-team-${++mailboxes}-${world.runtime}@clinic.example`;
  rosa = await board.addPerson({ name: 'Rosa Delgado', certifiedOn: daysFromNow(-300) });
  person = await world.signIn(rosa.email);
});
afterAll(() => world.close());

interface Named {
  id: string;
  version: number;
}

async function nameSupervisor(of = rosa, who = person, address = email): Promise<Named> {
  const answer = await who.post(`/api/my/people/${of.personId}/supervisors`, {
    name: 'Dana Ortiz',
    email: address,
    language: 'en',
    qualification: 'qualified_staff',
    fromOn: daysFromNow(-90),
  });
  expect([answer.status, answer.body]).toMatchObject([201, { sharedAt: null, seenAt: null }]);
  return answer.body;
}

async function share({ id, version }: Named, shared = true, who = person): Promise<Named> {
  const answer = await who.put(`/api/my/supervisors/${id}/team`, { shared, version });
  expect(answer.status).toBe(200);
  expect(answer.body.sharedAt === null).toBe(!shared);
  return answer.body;
}

/** Work is sent to be signed, which is how a supervisor gets a link at all. */
async function sendHours({ id }: Named, of = rosa, who = person): Promise<void> {
  const { body } = await who.post(`/api/my/people/${of.personId}/work`, {
    kind: 'supervision',
    days: [daysFromNow(-3)],
    minutes: 90,
    note: 'A private note',
  });
  const sent = await who.post(`/api/my/people/${of.personId}/sign-requests`, {
    supervisorId: id,
    entryIds: body.ids,
  });
  expect(sent.status).toBe(201);
}

async function readerFor(address = email): Promise<TeamReader> {
  const asked = await new TeamReader(world, await linkFor(world, address)).ask();
  expect([asked.status, asked.body]).toEqual([200, { sent: true }]);
  const reader = new TeamReader(world, await teamLinkFor(world, address));
  expect((await reader.confirm()).body.state).toBe('open');
  return reader;
}

const supervisorNow = async () =>
  (await person.get(`/api/my/people/${rosa.personId}/supervision?certification=${rosa.certificationId}`)).body
    .supervisors[0];

describe('who is seen', () => {
  test('nobody, until they say so; then these fields alone; and nobody again', async () => {
    const dana = await nameSupervisor();
    await sendHours(dana);
    const reader = await readerFor();
    expect((await reader.look()).body).toEqual({
      people: [],
      more: false,
      waiting: { entries: 1, minutes: 90 },
    });

    const on = await share(dana);
    const { status, body } = await reader.look();
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['more', 'people', 'waiting']);
    expect(body.people).toHaveLength(1);
    expect(Object.keys(body.people[0]).sort()).toEqual([
      'body',
      'daysLeft',
      'endsOn',
      'gap',
      'name',
      'program',
      'status',
    ]);
    expect(body.people[0]).toMatchObject({ name: 'Rosa Delgado', status: 'certified' });
    expect(body.people[0].gap).toMatch(/^\d+ hours missing, .* of it ethics/);
    const said = JSON.stringify(body);
    for (const hidden of [rosa.number, rosa.email, rosa.personId, rosa.certificationId, rosa.code, 'private'])
      expect(said).not.toContain(hidden);
    expect((await reader.look('es')).body.people[0].gap).toMatch(
      /^Faltan \d+ horas, entre ellas .* de ética/,
    );
    expect((await supervisorNow()).seenAt).toBeGreaterThan(0);

    await share(on, false);
    expect((await reader.look()).body.people).toEqual([]);
    expect((await supervisorNow()).seenAt).toBeNull();
  });

  test('by the supervisor whom the person named, and by no other', async () => {
    const dana = await share(await nameSupervisor());
    await sendHours(dana);
    const other = `lee-${email}`;
    await sendHours(await nameSupervisor(rosa, person, other));
    expect((await (await readerFor()).look()).body.people).toHaveLength(1);
    expect((await (await readerFor(other)).look()).body.people).toEqual([]);
  });

  test('of two bodies each by its name, what ends first at the top', async () => {
    const elsewhere = await makeBoard(world, { name: `Elsewhere ${mailboxes} ${world.runtime}` });
    const omar = await elsewhere.addPerson({
      name: 'Omar Reyes',
      certifiedOn: daysFromNow(-700),
      startsOn: daysFromNow(-700),
      endsOn: daysFromNow(12),
    });
    const his = await world.signIn(omar.email);
    const dana = await share(await nameSupervisor());
    await sendHours(dana);
    const named = await nameSupervisor(omar, his);
    const reader = await readerFor();
    expect((await reader.look()).body.people).toHaveLength(1);
    await share(named, true, his);
    const { people } = (await reader.look()).body;
    expect(people.map(({ name, daysLeft }: any) => [name, daysLeft])).toEqual([
      ['Omar Reyes', 12],
      ['Rosa Delgado', expect.any(Number)],
    ]);
    expect(people[0].body).not.toBe(people[1].body);
    // Each body has a row of its own of the look.
    const rows = await world.database.all(
      sql`select body_id from audit_row where action = 'team.look' and body_id in (${board.bodyId}, ${elsewhere.bodyId})
        and request_id = (select request_id from audit_row where action = 'team.look' order by id desc limit 1)`,
    );
    expect(rows).toHaveLength(2);
  });

  test('a person of another body, and staff, change nobody else’s switch', async () => {
    const dana = await nameSupervisor();
    const elsewhere = await makeBoard(world, { name: `Away ${mailboxes} ${world.runtime}` });
    const stranger = await world.signIn((await elsewhere.addPerson()).email);
    const input = { shared: true, version: dana.version };
    expect((await stranger.put(`/api/my/supervisors/${dana.id}/team`, input)).status).toBe(404);
    const staff = await world.signIn(board.administrator);
    expect((await staff.put(`/api/my/supervisors/${dana.id}/team`, input)).status).toBe(403);
    expect((await supervisorNow()).sharedAt).toBeNull();
    expect((await person.put(`/api/my/supervisors/${dana.id}/team`, { ...input, version: 9 })).status).toBe(
      409,
    );
  });

  test('no longer once the supervision ends, the address changes, or the mails are not for them', async () => {
    const dana = await share(await nameSupervisor());
    await sendHours(dana);
    const reader = await readerFor();
    const seen = async () => (await reader.look()).body.people.length;
    expect(await seen()).toBe(1);
    const named = {
      name: 'Dana Ortiz',
      language: 'en',
      qualification: 'qualified_staff',
      fromOn: daysFromNow(-90),
    };
    const moved = `moved-${email}`;
    const { body: away } = await person.put(`/api/my/supervisors/${dana.id}`, {
      ...named,
      email: moved,
      version: dana.version,
    });
    expect([away.sharedAt, await seen()]).toEqual([null, 0]);
    // Not shown to the new address either, until the person says so again.
    const newReader = await readerFor(moved);
    expect((await newReader.look()).body.people).toEqual([]);
    const { body: back } = await person.put(`/api/my/supervisors/${dana.id}`, {
      ...named,
      email,
      version: away.version,
    });
    const again = await share(back);
    expect(await seen()).toBe(1);
    // Its name mended: the same supervisor.
    const { body: mended } = await person.put(`/api/my/supervisors/${dana.id}`, {
      ...named,
      name: 'Dana Ortiz Lee',
      email,
      version: again.version,
    });
    expect(await seen()).toBe(1);
    const ended = await person.post(`/api/my/supervisors/${dana.id}/end`, {
      on: daysFromNow(5),
      reason: 'changed',
      unsigned: 'leave',
      version: mended.version,
    });
    expect([ended.status, ended.body.sharedAt, await seen()]).toEqual([200, null, 0]);
    const refused = await person.put(`/api/my/supervisors/${dana.id}/team`, {
      shared: true,
      version: ended.body.version,
    });
    expect([refused.status, refused.body.error.code]).toEqual([422, 'supervision.not_now']);
  });

  test('a supervisor who says that the mails are not for them sees nobody', async () => {
    const dana = await share(await nameSupervisor());
    await sendHours(dana);
    const token = await linkFor(world, email);
    const reader = await readerFor();
    await world.browser().post('/api/sign/stop', { token, browser: 'a-browser-of-some-length' });
    expect((await reader.look()).body).toEqual({
      people: [],
      more: false,
      waiting: { entries: 0, minutes: 0 },
    });
    expect((await new TeamReader(world, token).ask()).status).toBe(409);
  });
});

describe('the link', () => {
  test('says for whom it is, in one browser; another one can only have a new one mailed', async () => {
    const dana = await share(await nameSupervisor());
    await sendHours(dana);
    await new TeamReader(world, await linkFor(world, email)).ask();
    const token = await teamLinkFor(world, email);
    const before = await world.database.all(sql`select count(*) as n from audit_row`);
    const reader = new TeamReader(world, token);
    const opened = await reader.open();
    expect([opened.status, opened.body]).toEqual([
      200,
      { state: 'confirm', supervisorName: 'Dana Ortiz', language: 'en' },
    ]);
    const early = await reader.look();
    expect([early.status, early.body.error.code]).toEqual([409, 'team.not_confirmed']);
    expect(await world.database.all(sql`select count(*) as n from audit_row`)).toEqual(before);
    await reader.confirm();

    const other = new TeamReader(world, token);
    expect((await other.open()).body.state).toBe('elsewhere');
    expect((await other.confirm()).body.state).toBe('elsewhere');
    expect((await other.look()).status).toBe(409);
    expect((await other.again()).body.state).toBe('newer');
    for (const old of [reader, other]) {
      expect((await old.open()).body.state).toBe('newer');
      expect((await old.look()).status).toBe(409);
    }
    const fresh = new TeamReader(world, await teamLinkFor(world, email));
    expect(fresh.token).not.toBe(token);
    await fresh.confirm();
    expect((await fresh.look()).body.people).toHaveLength(1);
    // Nothing in the database opens it.
    const [row] = await world.database.all<Record<string, unknown>>(
      sql`select * from team_link where email = ${email}`,
    );
    expect(JSON.stringify(row)).not.toContain(fresh.token.split('.')[2]);
    expect(JSON.stringify(await world.database.all(sql`select params from outbox_message`))).not.toContain(
      fresh.token.split('.')[2],
    );
  });

  test('runs out after a month; what was not sealed here, or for signing, opens nothing', async () => {
    const dana = await share(await nameSupervisor());
    await sendHours(dana);
    const reader = await readerFor();
    await world.database.run(sql`update team_link set expires_at = 1 where email = ${email}`);
    expect((await reader.open()).body.state).toBe('expired');
    expect((await reader.look()).status).toBe(409);
    const [id, , seal = ''] = reader.token.split('.');
    const toSign = await linkFor(world, email);
    for (const bad of ['', 'x', `${id}.2.${seal}`, `${reader.token}x`, toSign]) {
      const answer = await new TeamReader(world, bad).open();
      expect([answer.status, answer.body.error.code]).toEqual([404, 'not_found']);
    }
    expect((await new TeamReader(world, reader.token).ask()).status).toBe(404);
  });

  test('is mailed to the stored address alone, with the same answer to everybody, three times an hour', async () => {
    const dana = await nameSupervisor();
    await sendHours(dana);
    const token = await linkFor(world, email);
    const asked = await new TeamReader(world, token).ask();
    await share(dana);
    const answers = [asked, ...(await twice(() => new TeamReader(world, token).ask()))];
    for (const { status, body } of answers) expect([status, body]).toEqual([200, { sent: true }]);
    await world.settled();
    const mails = world.mails.filter(({ to, text }) => to === email && text.includes('/team#'));
    expect(mails).toHaveLength(3);
    expect(mails[0]?.text).not.toMatch(/Rosa|missing|peer/i);
    const more = await new TeamReader(world, token).ask();
    expect([more.status, more.body.error.code]).toEqual([429, 'team.too_many_mails']);
    expect(more.headers.get('Retry-After')).toBe('3600');
    // Nor through an older link of the same address.
    const old = new TeamReader(world, /\/team#([\w.-]+)/.exec(mails[0]?.text ?? '')?.[1] ?? '');
    expect((await old.again()).status).toBe(429);
  });

  test('that is opened again and again has to wait', async () => {
    await sendHours(await nameSupervisor());
    const reader = await readerFor();
    const statuses = [];
    for (let i = 0; i < 65; i++) statuses.push((await reader.open()).status);
    expect(statuses.at(-1)).toBe(429);
  });
});

async function twice<Answer>(ask: () => Promise<Answer>): Promise<Answer[]> {
  return [await ask(), await ask()];
}
