import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPreset } from '../../domain/programs/presets/index.ts';
import { newId } from '../../worker/kernel/ids.ts';
import { daysFromNow, makeBoard, type Board } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let board: Board;
let other: Board;
let administrator: Browser;
let path: string;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  other = await makeBoard(world);
  administrator = await world.signIn(board.administrator);
  path = `/api/bodies/${board.bodyId}/people`;
});
afterAll(() => world.close());

let count = 0;
const newcomer = (more: object = {}, certification: object = {}) => ({
  name: 'María Peña',
  email: `newcomer-${++count}@people.example`,
  certification: { programId: board.programId, certifiedOn: daysFromNow(-30), ...certification },
  ...more,
});
const record = async (certificationId: string, on = board) =>
  (await administrator.get(`/api/bodies/${on.bodyId}/certifications/${certificationId}`)).body;

async function addProgram(bodyId: string, name: string): Promise<string> {
  const id = newId('prg');
  const preset = findPreset(name);
  await world.database
    .run(sql`insert into program (id, body_id, preset, credential, title, title_es, created_at)
    values (${id}, ${bodyId}, ${name}, ${preset?.credentials[0]}, 'Provisional', 'Provisional', 0)`);
  for (const version of preset?.versions ?? [])
    await world.database
      .run(sql`insert into rule_version (id, body_id, program_id, code, in_force_from, rules, published_at)
      values (${newId('rul')}, ${bodyId}, ${id}, ${version.id}, ${version.inForceFrom}, ${JSON.stringify(version)}, 0)`);
  return id;
}

describe('adding a person', () => {
  test('one act: record, next number, first period, paper, log and one mail', async () => {
    const input = newcomer({ language: 'es' });
    const added = await administrator.post(path, input);
    expect(added.status).toBe(201);
    const made = await record(added.body.certificationId);
    const year = daysFromNow(-30).slice(0, 4);
    expect(made.certification).toMatchObject({ name: 'María Peña', answer: 'current' });
    expect(made.certification.number).toMatch(new RegExp(`^TB-${year}-\\d{5}$`));
    expect(made.periods).toMatchObject([{ seq: 1, startsOn: daysFromNow(-30) }]);
    expect(made.status).toMatchObject([{ kind: 'certified', effectiveOn: daysFromNow(-30) }]);
    const paper = await administrator.get(`/api/certificates/${added.body.certificateId}`);
    expect(paper.body.facts).toMatchObject({
      name: 'María Peña',
      number: made.certification.number,
      language: 'es',
      credential: 'Especialista de Pares Certificado',
      validFromOn: made.period.startsOn,
      validUntilOn: made.period.endsOn,
      code: made.certification.code,
    });
    await world.settled();
    const mails = world.mails.filter(({ to }) => to === input.email);
    expect(mails.map(({ subject }) => subject)).toEqual(['Su registro está en Standing']);
    const log = await administrator.get(
      `/api/bodies/${board.bodyId}/certifications/${added.body.certificationId}/audit-log`,
    );
    expect(log.body.rows.map((row: { action: string }) => row.action)).toEqual([
      'certificates.issue',
      'certifications.add',
      'people.add',
    ]);
  });

  test('numbers follow each other, and ten at once get ten', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => administrator.post(path, newcomer({}, { certifiedOn: '2019-05-01' }))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    const numbers = await Promise.all(
      answers.map(async ({ body }) => (await record(body.certificationId)).certification.number),
    );
    expect(numbers.toSorted()).toEqual(
      Array.from({ length: 10 }, (_, i) => `TB-2019-${String(i + 1).padStart(5, '0')}`),
    );
    for (const { body } of answers) {
      const paper = await administrator.get(`/api/certificates/${body.certificateId}`);
      expect(numbers).toContain(paper.body.facts.number);
    }
  });

  test('a number of its own is kept, stepped over by the series, and given once', async () => {
    const own = await administrator.post(
      path,
      newcomer({}, { certifiedOn: '2018-05-01', number: 'tb-2018-00007' }),
    );
    expect((await record(own.body.certificationId)).certification.number).toBe('TB-2018-00007');
    const next = await administrator.post(path, newcomer({}, { certifiedOn: '2018-06-01' }));
    expect((await record(next.body.certificationId)).certification.number).toBe('TB-2018-00008');
    const taken = await administrator.post(path, newcomer({}, { number: 'TB-2018-00007' }));
    expect([taken.status, taken.body.error.code, taken.body.error.details[0].path]).toEqual([
      409,
      'certifications.number_taken',
      'certification.number',
    ]);
  });

  test('a second click has one effect, and a second try says that the person is known', async () => {
    const input = newcomer();
    const key = { 'Idempotency-Key': `add-${Date.now()}` };
    const [first, second] = await Promise.all([
      administrator.post(path, input, key),
      administrator.post(path, input, key),
    ]);
    expect(second.body).toEqual(first.body);
    const again = await administrator.post(path, input);
    expect([again.status, again.body.error.code, again.body.error.facts.personId]).toEqual([
      409,
      'people.known',
      first.body.personId,
    ]);
    const race = newcomer();
    const answers = await Promise.all([administrator.post(path, race), administrator.post(path, race)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test.each([
    ['a day to come', {}, { certifiedOn: daysFromNow(3) }, 'certification.certifiedOn'],
    ['a day that does not exist', {}, { certifiedOn: '2026-02-30' }, 'certification.certifiedOn'],
    ['a program of another body', {}, () => ({ programId: other.programId }), 'certification.programId'],
    ['an end that the program does not have', {}, { endsOn: daysFromNow(900) }, 'certification.endsOn'],
    ['no name', { name: ' ' }, {}, 'name'],
    ['a NUL in the name', { name: 'Ana\u0000' }, {}, 'name'],
    ['no e-mail', { email: 'nobody' }, {}, 'email'],
    ['a number with signs', {}, { number: 'TB/1' }, 'certification.number'],
  ])('%s is 400 and names the field', async (_, more, certification, field) => {
    const given = typeof certification === 'function' ? certification() : certification;
    const refused = await administrator.post(path, newcomer(more, given));
    expect([refused.status, refused.body.error.details[0].path]).toEqual([400, field]);
  });

  test('a name that cannot be printed is refused with its letters, and nothing is stored', async () => {
    const input = newcomer({ name: 'ꦲꦏ꧀ꦱꦫ' });
    const refused = await administrator.post(path, input);
    expect([refused.status, refused.body.error.code]).toEqual([422, 'certificates.name_not_printable']);
    expect(refused.body.error.facts).toMatchObject({ field: 'name', reason: 'missing_letters' });
    expect(refused.body.error.facts.missing).toContain('ꦲ');
    expect((await administrator.get(`${path}?search=${input.email}`)).body.rows).toEqual([]);
  });

  test('where the body sets the end, it is asked for', async () => {
    const icrc = await makeBoard(world, { preset: 'icrc-pr' });
    const admin = await world.signIn(icrc.administrator);
    const certification = { programId: icrc.programId, certifiedOn: daysFromNow(-30) };
    const asked = await admin.post(`/api/bodies/${icrc.bodyId}/people`, { ...newcomer(), certification });
    expect([asked.status, asked.body.error.details[0].path]).toEqual([400, 'certification.endsOn']);
    const given = await admin.post(`/api/bodies/${icrc.bodyId}/people`, {
      ...newcomer(),
      certification: { ...certification, endsOn: daysFromNow(500) },
    });
    expect(given.status).toBe(201);
  });

  test('a known person gets another certification, each program once', async () => {
    const person = await board.addPerson();
    const again = `${path}/${person.personId}/certifications`;
    const known = await administrator.post(again, { programId: board.programId, certifiedOn: '2026-01-01' });
    expect([known.status, known.body.error.code]).toEqual([409, 'certifications.known']);
    const wrong = await administrator.post(again, { programId: board.programId, certifiedOn: 'soon' });
    expect([wrong.status, wrong.body.error.details[0].path]).toEqual([400, 'certifiedOn']);
    const id = await addProgram(board.bodyId, 'us-tx-provisional');
    const added = await administrator.post(again, { programId: id, certifiedOn: daysFromNow(-10) });
    expect(added.status).toBe(201);
    const list = await administrator.get(`${path}?search=${person.email}`);
    expect(list.body.rows[0].certifications).toHaveLength(2);
    expect((await record(added.body.certificationId)).certification.standing).toBe('provisional');
  });

  test('a person sets their own phone number, and nobody else does', async () => {
    const person = await board.addPerson();
    const self = await world.signIn(person.email);
    const details = `/api/my/people/${person.personId}/details`;
    expect((await self.put(details, { phone: ' 555-0199 ', version: 1 })).body).toEqual({
      phone: '555-0199',
      version: 2,
    });
    const stale = await self.put(details, { phone: '', version: 1 });
    expect([stale.status, stale.body.error.code]).toEqual([409, 'changed_meanwhile']);
    const neighbour = await world.signIn((await board.addPerson()).email);
    expect((await neighbour.put(details, { phone: '1', version: 2 })).status).toBe(404);
    expect((await self.put(details, { phone: 'x'.repeat(41), version: 2 })).body.error.details[0].path).toBe(
      'phone',
    );
  });

  test('reviewers do not add people, strangers find nothing, nobody adds themselves', async () => {
    const reviewer = await world.signIn(board.reviewer);
    expect((await reviewer.post(path, newcomer())).status).toBe(403);
    const stranger = await world.signIn(other.administrator);
    expect((await stranger.post(path, newcomer())).status).toBe(404);
    const self = await administrator.post(path, newcomer({ email: board.administrator }));
    expect([self.status, self.body.error.code]).toEqual([403, 'people.own_record']);
  });
});
