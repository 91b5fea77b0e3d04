import { daysFromNow } from '../board.ts';
import { linkFor } from '../signing.ts';
import { fill } from '../every.ts';
import { pdf } from '../pictures.ts';
import { teamLinkFor } from '../team.ts';
import type { After, Call, Tour } from '../tour.ts';
import type { World } from '../world.ts';

/** Hours are logged, sent, signed, taken back, refused and accepted by a letter: one of every write. */
export async function tourOfSupervision(world: World, tour: Tour, call: Call, after: After): Promise<void> {
  const { person, administrator, reviewer, things } = tour;
  const email = `dana-${things['body']?.slice(4, 12).toLowerCase()}@clinic.example`;
  const own = '/api/my/people/:personId';
  await call(person, `PUT ${own}/work-draft`, { content: { minutes: 60 } });
  await call(person, `DELETE ${own}/work-draft`);
  const meeting = (days: number[]) => ({
    kind: 'supervision',
    days: days.map((day) => daysFromNow(-day)),
    minutes: 60,
    certificationId: things['certification'],
  });
  const { ids } = await call(person, `POST ${own}/work`, meeting([9, 8, 7, 6]));
  const [kept = '', changed = '', dropped = ''] = ids as string[];
  things['work'] = kept;
  await call(person, 'GET /api/my/work/:id');
  const { days: _days, certificationId: _id, ...work } = meeting([]);
  const change = { ...work, minutes: 90, on: daysFromNow(-8), version: 1 };
  await call(person, 'PUT /api/my/work/:id', change, { work: changed });
  await call(person, 'POST /api/my/work/:id/withdraw', { version: 1 }, { work: dropped });
  const named = { name: 'Dana Ortiz', email, language: 'en', qualification: 'qualified_staff' };
  const supervisor = await call(person, `POST ${own}/supervisors`, { ...named, fromOn: daysFromNow(-90) });
  things['supervisor'] = supervisor.id;
  const mended = { ...named, name: 'Dana Ortiz Lee', fromOn: daysFromNow(-90), version: 1 };
  await call(person, 'PUT /api/my/supervisors/:id', mended);
  await call(person, 'GET /api/my/people/:personId/supervision');
  await call(person, 'GET /api/my/people/:personId/work');

  const send = async (entryIds: string[]) => {
    const asked = { supervisorId: supervisor.id, entryIds };
    const { id } = await call(person, `POST ${own}/sign-requests`, asked);
    things['signRequest'] = id;
    return linkFor(world, email);
  };
  const browser = world.browser();
  const kept_ = `tour-${things['body']?.slice(4)}-first`;
  const sign = (verb: string, token: string, more: Record<string, unknown> = {}) =>
    call(browser, `POST /api/sign/${verb}`, { token, browser: kept_, ...more });

  const first = await send([kept]);
  await call(person, 'POST /api/my/sign-requests/:id/again', {});
  await sign('again', first);
  const token = await linkFor(world, email);
  await sign('open', token);
  const { request } = await sign('confirm', token);
  await call(browser, 'POST /api/sign/code', { token, browser: `${kept_}-other` });
  const entries = [{ id: kept, decision: 'sign' }];
  const signed = await sign('answer', token, { entries, version: request.version });
  const { version } = signed.request;
  await sign('take-back', token, { reason: 'Another week', version });
  await call(person, 'POST /api/my/sign-requests/:id/withdraw', {});

  const upload = 'POST /api/bodies/:bodyId/people/:personId/evidence';
  const paper = { name: 'letter.pdf', type: 'application/pdf', bytes: pdf() };
  const brought = await reviewer.upload(fill(upload.split(' ')[1] ?? '', things), paper);
  if (brought.status >= 300) throw new Error(`${upload}: ${JSON.stringify(brought.body)}`);
  await after(upload, brought);
  await call(reviewer, 'POST /api/bodies/:bodyId/people/:personId/supervision/letter', {
    evidenceId: (brought.body as { id: string }).id,
    entries: [{ id: changed }],
    supervisorName: 'Dana Ortiz Lee',
    on: daysFromNow(-1),
    reason: 'Letter on file',
  });
  await call(administrator, 'PUT /api/bodies/:bodyId/programs/:programId/supervision', {
    whenNotCurrent: 'flag',
    version: 0,
  });
  const end = { on: daysFromNow(-1), reason: 'changed', unsigned: 'leave' };
  await call(person, 'POST /api/my/supervisors/:id/end', { ...end, version: 2 });
  const staffEnds = 'POST /api/bodies/:bodyId/people/:personId/supervisors/:supervisorId/end';
  await call(reviewer, staffEnds, { ...end, on: daysFromNow(0), version: 3 });
  await sign('stop', await send([kept]));
  // Another address, to which nobody has said no: some are answered and some wait, so that every list has rows.
  await call(person, 'PUT /api/my/supervisors/:id', { ...mended, email: `new-${email}`, version: 5 });
  const asked = { supervisorId: supervisor.id, entryIds: [kept] };
  await call(person, `POST ${own}/sign-requests`, asked);
  // The first one has ended: named once more, by the same address.
  const again = { ...named, email: `new-${email}`, fromOn: daysFromNow(0) };
  const { id } = await call(person, `POST ${own}/supervisors`, again);
  await call(person, 'PUT /api/my/supervisors/:id/team', { shared: true, version: 1 }, { supervisor: id });
  things['supervisorEmail'] = `new-${email}`;
  await tourOfTeam(world, tour, call, `new-${email}`);
}

/** The supervisor's side of it: asked for, opened in one browser, and once more from another one. */
async function tourOfTeam(world: World, tour: Tour, call: Call, email: string): Promise<void> {
  const browser = world.browser();
  const kept = `tour-${tour.things['body']?.slice(4)}-team`;
  await call(browser, 'POST /api/sign/team', { token: await linkFor(world, email), browser: kept });
  const link = { token: await teamLinkFor(world, email), browser: kept };
  await call(browser, 'POST /api/team/open', link);
  await call(browser, 'POST /api/team/confirm', link);
  await call(browser, 'POST /api/team/look', link);
  await call(browser, 'POST /api/team/again', { ...link, browser: `${kept}-other` });
}
