import { sql } from 'drizzle-orm';
import { newId } from '../../../worker/kernel/ids.ts';
import { daysFromNow, type Board, type BoardPerson } from '../board.ts';
import type { Browser } from '../browser.ts';
import { fill } from '../every.ts';
import { pdf } from '../pictures.ts';
import type { Call, Tour } from '../tour.ts';
import type { World } from '../world.ts';

/** A draw of two renewals of an earlier period: one check that is closed with two people, one that nobody answered. */

/** Before the first request: renewals that were approved some days ago, and a second auditor. */
export async function prepareAudits(
  { database }: World,
  board: Board,
  people: readonly BoardPerson[],
): Promise<string> {
  const decidedAt = Date.now() - 3 * 86_400_000;
  for (const { personId, certificationId } of people) {
    const [activityId, periodId] = [newId('act'), newId('pd')];
    await database.run(sql`insert into period (id, body_id, certification_id, seq, starts_on, ends_on, recorded_at)
      values (${periodId}, ${board.bodyId}, ${certificationId}, 0, ${daysFromNow(-1431)}, ${daysFromNow(-701)}, 1)`);
    await database.run(sql`insert into activity (id, body_id, person_id, certification_id, title, provider, done_on, amount,
        unit, claimed_minutes, topics, kind, format, state, sent_at)
      values (${activityId}, ${board.bodyId}, ${personId}, ${certificationId}, 'Long ago', 'River School',
        ${daysFromNow(-1000)}, 36, 'hour', 2160, '["peer_support"]', 'course', 'in_person', 'accepted', 1)`);
    await database.run(sql`insert into application (id, body_id, person_id, certification_id, period_id, kind, state,
        started_at, sent_at, sent_on, decided_at, findings)
      values (${newId('app')}, ${board.bodyId}, ${personId}, ${certificationId}, ${periodId}, 'renewal', 'approved', 1,
        ${decidedAt}, ${daysFromNow(-702)}, ${decidedAt},
        ${JSON.stringify({ activities: [{ id: activityId, countedMinutes: 2160 }] })})`);
  }
  const email = `second-auditor-${board.bodyId.slice(4, 12).toLowerCase()}@board.example`;
  await database.run(sql`insert into account (id, email, created_at) values (${newId('acc')}, ${email}, 1)`);
  await database.run(sql`insert into staff (id, body_id, account_id, name, role, created_at)
    select ${newId('stf')}, ${board.bodyId}, id, 'Second Auditor', 'auditor', 1 from account where email = ${email}`);
  return email;
}

export async function tourOfAudits(
  world: World,
  tour: Tour,
  call: Call,
  { secondAuditor, person: of }: { secondAuditor: string; person: BoardPerson },
): Promise<void> {
  const { administrator, person, things, board } = tour;
  await tourOfDraw(administrator, things, board, call);
  const staff = '/api/bodies/:bodyId/audits';
  const one = `${staff}/cases/:caseId`;
  const own = '/api/my/checks/:id';
  const { rows } = await call(administrator, `GET ${staff}/cases?state=with_person`);
  things['case'] = rows.find((row: { who: string }) => row.who === of.name).id;
  const second = await world.signIn(secondAuditor);
  const { staff: members } = await call(administrator, 'GET /api/bodies/:bodyId');
  const secondId = members.find(({ email }: { email: string }) => email === secondAuditor).id;

  const versionFor = async (who: Browser) =>
    (await call(who, who === person ? `GET ${own}` : `GET ${one}`)).version;
  const act = async (who: Browser, route: string, input: Record<string, unknown> = {}) =>
    call(who, route, { ...input, version: await versionFor(who) });

  await call(person, `POST ${own}/seen`, {});
  things['line'] = (await call(person, `GET ${own}`)).lines[0].id;
  const paper = { name: 'paper.pdf', type: 'application/pdf', bytes: pdf() };
  const upload = await person.upload(fill('/api/my/people/:personId/evidence', things), paper);
  const evidence = [(upload.body as { id: string }).id];
  await act(person, `PUT ${own}/lines/:lineId/proofs`, { evidence });
  await act(person, `POST ${own}/more-time`, { reasonCode: 'need_time' });
  await act(administrator, `POST ${one}/more-time`, { days: 10, reasonCode: 'need_time' });
  await call(person, `POST ${own}/messages`, { text: 'Here it is.' });
  await call(administrator, `POST ${one}/messages`, { text: 'Thank you.' });
  await act(person, `POST ${own}/send`);
  await act(administrator, `POST ${one}/take`);
  await act(administrator, `POST ${one}/lines/:lineId`, {
    mark: 'needs_more',
    reasonCode: 'name_missing',
    question: 'Is your name on the back?',
  });
  await act(administrator, `POST ${one}/ask`, { days: 14 });
  await act(person, `POST ${own}/send`);
  await act(administrator, `POST ${one}/auditor`, { staffId: secondId });
  await act(second, `POST ${one}/lines/:lineId`, { mark: 'not_enough', reasonCode: 'name_missing' });
  const wish = { outcome: 'some_do_not_count', reasonCode: 'proof_unreadable' };
  await act(second, `POST ${one}/closing/preview`, wish);
  await act(second, `POST ${one}/closing`, wish);
  await act(administrator, `POST ${one}/closing/back`, { reason: 'The name is there.' });
  await act(second, `POST ${one}/closing`, wish);
  await act(await world.signIn(board.auditor), `POST ${one}/conflict`);
  await act(administrator, `POST ${one}/closing/agree`);
}

async function tourOfDraw(administrator: Browser, things: Tour['things'], board: Board, call: Call) {
  const plans = '/api/bodies/:bodyId/audits/plans';
  const all = { basisPoints: 10_000 };
  const plan = {
    programId: board.programId,
    cycle: 'October 2026',
    phase: 'after',
    fromOn: daysFromNow(-30),
    toOn: daysFromNow(-1),
    rates: { first: all, later: all, late: { count: 1 } },
    skipRecent: 1,
    answerDays: 30,
  };
  const first = await call(administrator, `POST ${plans}`, plan);
  things['plan'] = first.id;
  await call(administrator, `POST ${plans}/:planId/withdraw`, { reason: 'Wrong days', version: 1 });
  things['plan'] = (await call(administrator, `POST ${plans}`, plan)).id;
  await call(administrator, `POST ${plans}/:planId/list`, { version: 1 });
  await call(administrator, `POST ${plans}/:planId/draw`, { version: 2 });
}
