import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../worker/kernel/ids.ts';
import { daysFromNow, makeBoard, type Board } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let board: Board;
let administrator: Browser;
let reviewer: Browser;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  administrator = await world.signIn(board.administrator);
  reviewer = await world.signIn(board.reviewer);
});
afterAll(() => world.close());

type Row = {
  id: string;
  name: string;
  email: string;
  certifications: { number: string; answer: string; standing: string }[];
};

describe('the list of people', () => {
  let listed: Board;
  let staff: Browser;
  const names = [
    'Ana Ñañez',
    'Bela Peña',
    'Álvaro Peña Ruiz',
    'Łukasz Żółć',
    'Chao Pen',
    'Dana Bell',
    'Eve Belanger',
  ];
  const list = async (query = ''): Promise<{ rows: Row[]; next: string | null }> =>
    (await staff.get(`/api/bodies/${listed.bodyId}/people${query}`)).body;
  const namesOf = async (query: string) => (await list(query)).rows.map(({ name }) => name);

  beforeAll(async () => {
    listed = await makeBoard(world);
    staff = await world.signIn(listed.auditor);
    const admin = await world.signIn(listed.administrator);
    for (const [i, name] of names.entries()) {
      const email = `listed-${i}-${listed.bodyId.slice(-6).toLowerCase()}@people.example`;
      const added = await admin.post(`/api/bodies/${listed.bodyId}/people`, {
        name,
        email,
        certification: {
          programId: listed.programId,
          certifiedOn: '2024-01-15',
          endsOn: i === 0 ? '2026-01-15' : '2028-01-15',
        },
      });
      expect(added.status).toBe(201);
    }
  });

  test('goes by name without accents, page by page, each person once', async () => {
    const all = await list();
    expect(all.rows.map(({ name }) => name)).toEqual([
      'Álvaro Peña Ruiz',
      'Ana Ñañez',
      'Bela Peña',
      'Chao Pen',
      'Dana Bell',
      'Eve Belanger',
      'Łukasz Żółć',
    ]);
    expect(all.next).toBeNull();
    const paged: string[] = [];
    let cursor = '';
    for (let pages = 0; pages < 10; pages++) {
      const page = await list(`?limit=2${cursor}`);
      paged.push(...page.rows.map(({ name }) => name));
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(paged).toEqual(all.rows.map(({ name }) => name));
  });

  test('says where each certification stands today', async () => {
    const { rows } = await list('?search=ana');
    expect(rows.map(({ certifications }) => certifications[0])).toMatchObject([
      { answer: 'not_current', standing: 'expired', validUntilOn: '2026-01-15' },
    ]);
    expect((await list('?search=dana')).rows[0]?.certifications[0]).toMatchObject({
      answer: 'current',
      standing: 'certified',
    });
  });

  test('finds by the beginning of any words, with or without accents', async () => {
    expect(await namesOf('?search=pena')).toEqual(expect.arrayContaining(['Bela Peña', 'Álvaro Peña Ruiz']));
    expect(await namesOf('?search=PE%C3%91A%20ruiz')).toEqual(['Álvaro Peña Ruiz']);
    expect(await namesOf('?search=zolc')).toEqual(['Łukasz Żółć']);
    // Two words of hers begin so, and she comes once.
    expect((await namesOf('?search=bel')).toSorted()).toEqual(['Bela Peña', 'Dana Bell', 'Eve Belanger']);
    expect(await namesOf('?search=nobody')).toEqual([]);
    expect(await namesOf('?search=%25%27')).toEqual([]);
    const first = await list('?search=bel&limit=2');
    const second = await list(`?search=bel&limit=2&cursor=${first.next}`);
    expect([...first.rows, ...second.rows]).toHaveLength(3);
    expect(second.next).toBeNull();
  });

  test('finds by number and by the whole e-mail', async () => {
    const [one] = (await list('?search=chao')).rows;
    const number = one?.certifications[0]?.number ?? '';
    expect(await namesOf(`?search=${number.toLowerCase()}`)).toEqual(['Chao Pen']);
    expect(await namesOf(`?search=TB-2024-`)).toHaveLength(names.length);
    expect(await namesOf(`?search=${encodeURIComponent(one?.email.toUpperCase() ?? '')}`)).toEqual([
      'Chao Pen',
    ]);
    expect(await namesOf(`?search=${encodeURIComponent('listed-@people.example')}`)).toEqual([]);
  });

  test('a cursor or a limit that nobody gave out is 400, and another body sees nobody', async () => {
    for (const query of [
      'cursor=nonsense',
      'cursor=%00',
      'cursor=WzFd',
      'limit=0',
      'limit=many',
      'limit=100000',
    ]) {
      const refused = await staff.get(`/api/bodies/${listed.bodyId}/people?${query}`);
      expect([query, refused.status, refused.body.error.details[0].path]).toEqual([
        query,
        400,
        query.split('=')[0],
      ]);
    }
    expect((await administrator.get(`/api/bodies/${listed.bodyId}/people`)).status).toBe(404);
    expect((await administrator.get(`/api/bodies/${board.bodyId}/people?search=pena`)).body.rows).toEqual([]);
  });
});

describe('correcting a name', () => {
  const nobody = () => ({
    name: 'Ana Ñañes',
    email: `typo-${newId('x').slice(2, 10).toLowerCase()}@people.example`,
    certification: { programId: board.programId, certifiedOn: daysFromNow(-30) },
  });
  const add = async () => {
    const input = nobody();
    return { input, ...(await administrator.post(`/api/bodies/${board.bodyId}/people`, input)).body };
  };
  const correct = (personId: string, input: object, by = reviewer) =>
    by.put(`/api/bodies/${board.bodyId}/people/${personId}/name`, input);
  const right = { name: 'Ana Ñáñez', reason: 'Misprinted', version: 1 };

  test('record, search, queue and paper follow; the old paper says that it was replaced', async () => {
    const { input, personId, certificationId, certificateId } = await add();
    await world.database
      .run(sql`insert into review_item (id, body_id, kind, subject_id, certification_id, person_id, who, what, state, opened_at)
      values (${newId('rev')}, ${board.bodyId}, 'activity', ${newId('act')}, ${certificationId}, ${personId}, 'Ana Ñañes', 'Ethics', 'open', 0)`);
    const corrected = await correct(personId, right);
    expect(corrected.status).toBe(200);
    expect(corrected.body).toMatchObject({
      name: 'Ana Ñáñez',
      version: 2,
      certificates: [{ certificationId, replacesId: certificateId }],
    });
    const self = await world.signIn(input.email);
    const old = await self.get(`/api/certificates/${certificateId}`);
    const paper = await self.get(`/api/certificates/${corrected.body.certificates[0].certificateId}`);
    expect(old.body).toMatchObject({ replaced: true, facts: { name: 'Ana Ñañes' } });
    expect(paper.body).toMatchObject({
      replaced: false,
      facts: { ...old.body.facts, name: 'Ana Ñáñez', certificateId: paper.body.id, replaces: certificateId },
    });
    const record = (await reviewer.get(`/api/bodies/${board.bodyId}/certifications/${certificationId}`)).body;
    expect(record.person).toMatchObject({ name: 'Ana Ñáñez', version: 2 });
    expect(record.certificates.map(({ replaced }: { replaced: boolean }) => replaced)).toEqual([false, true]);
    expect((await reviewer.get(`/api/verify/${record.certification.code}`)).body.name).toBe('Ana Ñáñez');
    expect((await reviewer.get(`/api/bodies/${board.bodyId}/people?search=nanes`)).body.rows).toEqual([]);
    expect(
      (await reviewer.get(`/api/bodies/${board.bodyId}/people?search=nanez`)).body.rows.map(
        ({ id }: Row) => id,
      ),
    ).toContain(personId);
    const [item] = await world.database.all<{ who: string }>(
      sql`select who from review_item where person_id = ${personId}`,
    );
    expect(item?.who).toBe('Ana Ñáñez');
    const log = (
      await reviewer.get(`/api/bodies/${board.bodyId}/certifications/${certificationId}/audit-log`)
    ).body.rows;
    expect(log.find(({ action }: { action: string }) => action === 'people.correct_name').detail).toEqual({
      before: 'Ana Ñañes',
      after: 'Ana Ñáñez',
      reason: 'Misprinted',
    });
    await world.settled();
    const mails = world.mails.filter(({ to, subject }) => to === input.email && /document/.test(subject));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).not.toContain('Misprinted');
  });

  test('a name that cannot be printed changes nothing', async () => {
    const { personId, certificationId } = await add();
    const refused = await correct(personId, { ...right, name: 'ꦲꦏ꧀ꦱꦫ' });
    expect([refused.status, refused.body.error.code, refused.body.error.facts.missing]).toEqual([
      422,
      'certificates.name_not_printable',
      ['ꦲ', 'ꦏ꧀ꦱ', 'ꦫ'],
    ]);
    const record = (await reviewer.get(`/api/bodies/${board.bodyId}/certifications/${certificationId}`)).body;
    expect([record.person.name, record.person.version]).toEqual(['Ana Ñañes', 1]);
  });

  test('an older version is told who was first; of two at once one wins', async () => {
    const { personId } = await add();
    const answers = await Promise.all([
      correct(personId, right),
      correct(personId, { ...right, name: 'Anna Ñáñez' }, administrator),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const stale = await correct(personId, right);
    expect([stale.status, stale.body.error.code]).toEqual([409, 'people.already_corrected']);
    expect(stale.body.error.facts).toMatchObject({ by: expect.any(String), at: expect.any(Number) });
    expect(
      (
        await world.database.all(
          sql`select 1 from certificate t join certification c on c.id = t.certification_id where c.person_id = ${personId}`,
        )
      ).length,
    ).toBe(2);
  });

  test('auditors may not, other bodies find nobody, bad input names its field', async () => {
    const { personId } = await add();
    expect((await correct(personId, right, await world.signIn(board.auditor))).status).toBe(403);
    const other = await makeBoard(world);
    const stranger = await world.signIn(other.administrator);
    expect((await stranger.put(`/api/bodies/${other.bodyId}/people/${personId}/name`, right)).status).toBe(
      404,
    );
    expect((await correct('per_none', right)).status).toBe(404);
    expect((await correct(personId, { ...right, reason: '' })).body.error.details[0].path).toBe('reason');
    expect((await correct(personId, { ...right, name: 'x'.repeat(201) })).body.error.details[0].path).toBe(
      'name',
    );
  });
});

describe('the whole record', () => {
  test('everything that an appeal needs, for every role of the body and for no other', async () => {
    const one = await board.addPerson({
      status: [
        { kind: 'held', effectiveOn: daysFromNow(-9) },
        { kind: 'released', effectiveOn: daysFromNow(-3) },
      ],
    });
    await world.database.run(sql`
      insert into activity (id, body_id, person_id, certification_id, title, provider, done_on, amount, unit, claimed_minutes, topics, kind, format, state, sent_at, decided_at, decider_name, reason_text, accepted_minutes)
      values (${newId('act')}, ${board.bodyId}, ${one.personId}, ${one.certificationId}, 'Ethics', 'River School', ${daysFromNow(-30)}, 3, 'hour', 180, '["ethics"]', 'course', 'in_person', 'accepted', 1, 2, 'Dana', 'Lunch does not count', 150)`);
    const auditor = await world.signIn(board.auditor);
    const { status, body } = await auditor.get(
      `/api/bodies/${board.bodyId}/certifications/${one.certificationId}`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      certification: { code: one.code, number: one.number, withheld: false, version: 1, answer: 'current' },
      person: { name: one.name, email: one.email },
      periods: [{ seq: 1 }],
      status: [{ kind: 'certified' }, { kind: 'held' }, { kind: 'released' }],
      activities: [
        {
          title: 'Ethics',
          acceptedMinutes: 150,
          decidedBy: 'Dana',
          reason: 'Lunch does not count',
          mayReopen: true,
        },
      ],
      applications: [],
      certificates: [],
    });
    const stranger = await world.signIn((await makeBoard(world)).administrator);
    expect(
      (await stranger.get(`/api/bodies/${board.bodyId}/certifications/${one.certificationId}`)).status,
    ).toBe(404);
    const self = await world.signIn(one.email);
    expect((await self.get(`/api/bodies/${board.bodyId}/certifications/${one.certificationId}`)).status).toBe(
      404,
    );
  });
});
