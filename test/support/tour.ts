import { sql } from 'drizzle-orm';
import { sealLink } from '../../worker/kernel/sealed-link.ts';
import { readSecret } from '../../worker/platform/secret.ts';
import { daysFromNow, endedTwoYearsAgo, makeBoard, type Board, type BoardPerson } from './board.ts';
import type { Answer, Browser } from './browser.ts';
import { fill, type Things } from './every.ts';
import { pdf } from './pictures.ts';
import { prepareAudits, tourOfAudits } from './tours/audits.ts';
import { tourOfCatalogue } from './tours/catalogue.ts';
import { tourOfConduct } from './tours/conduct.ts';
import { tourOfEntry } from './tours/entry.ts';
import { tourOfIssuing } from './tours/issuing.ts';
import { tourOfLook } from './tours/look.ts';
import { tourOfRosters } from './tours/training.ts';
import { secret, type World } from './world.ts';
import { tourOfSupervision } from './tours/supervision.ts';

/**
 * One walk through everything that can be written, in the order of a real story. Each call is told to `after`, with
 * the route it drove. What it leaves behind (`things`) has one of every kind.
 */
export interface Tour {
  board: Board;
  things: Things;
  administrator: Browser;
  reviewer: Browser;
  person: Browser;
  /** Signs in for `things.provider`. */
  provider: Browser;
  /** What was sent, by route: others use it to knock at foreign doors with a good input. */
  inputs: Record<string, unknown>;
}

export type After = (route: string, answer: Answer) => Promise<void>;

export async function takeTour(world: World, after: After = async () => {}): Promise<Tour> {
  const board = await makeBoard(world);
  // Boards are made before the first request: what a test listens to begins there.
  const georgia = await makeBoard(world, { preset: 'us-ga' });
  const inactive = await georgia.addPerson(endedTwoYearsAgo());
  const rosa = await board.addPerson({
    certifiedOn: daysFromNow(-700),
    startsOn: daysFromNow(-700),
    endsOn: daysFromNow(30),
  });
  const silent = await board.addPerson({ name: 'Omar Silent', certifiedOn: daysFromNow(-1400) });
  const secondAuditor = await prepareAudits(world, board, [rosa, silent]);
  const [administrator, reviewer, person] = [
    await world.signIn(board.administrator),
    await world.signIn(board.reviewer),
    await world.signIn(rosa.email),
  ];
  const tour: Tour = {
    board,
    things: {
      body: board.bodyId,
      program: board.programId,
      person: rosa.personId,
      certification: rosa.certificationId,
      code: rosa.code,
      preset: 'us-pa',
      stopLink: await sealedStop(world, rosa.email),
    },
    administrator,
    reviewer,
    person,
    provider: world.browser(),
    inputs: {},
  };
  const call = async (browser: Browser, route: string, input?: unknown, ids: Things = {}) => {
    const [method = '', path = ''] = route.split(' ');
    const answer = await browser.send(method, fill(path, { ...tour.things, ...ids }), input);
    if (answer.status >= 300) throw new Error(`${route}: ${answer.status} ${JSON.stringify(answer.body)}`);
    tour.inputs[route] ??= input;
    await after(route, answer);
    return answer.body;
  };
  await tourOfTheBody(world, tour, call);
  await tourOfLook(tour, call, after);
  await tourOfCatalogue(world, tour, call);
  await tourOfPeople(tour, call);
  await tourOfIssuing(tour, call);
  await tourOfRosters(world, tour, call);
  await tourOfHours(tour, call, after);
  await tourOfExceptions(tour, call);
  await tourOfTheWayBack(call, georgia, await world.signIn(georgia.administrator), inactive);
  await tourOfConduct(tour, call);
  await tourOfRenewal(tour, call);
  await tourOfAudits(world, tour, call, { secondAuditor, person: rosa });
  await tourOfRules(world, tour, call);
  await tourOfAllotments(tour, call);
  await tourOfSupervision(world, tour, call, after);
  await tourOfEntry(world, tour, call);
  await call(person, 'PUT /api/me/language', { language: 'es' });
  await call(person, 'PUT /api/me/notices', { reminders: false });
  await tourOfStopping(world, tour, after);
  await call(await world.signIn(rosa.email), 'POST /api/auth/sign-out', {});
  return tour;
}

/** A mail program presses the link by itself: a form, and nobody is signed in. */
async function tourOfStopping(world: World, { things }: Tour, after: After): Promise<void> {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const path = fill('/stop-mail/:token', things);
  const { status, headers } = await world.browser().raw('POST', path, 'List-Unsubscribe=One-Click', form);
  if (status !== 200) throw new Error(`POST ${path}: ${status}`);
  await after('POST /stop-mail/:token', { status, headers, body: null });
}

async function sealedStop({ database }: World, email: string): Promise<string> {
  const [account] = await database.all<{ id: string }>(sql`select id from account where email = ${email}`);
  const link = { id: account?.id ?? '', round: 0 };
  return sealLink({ secret: async () => readSecret(secret) }, 'stop_mail', link);
}

export type Call = (browser: Browser, route: string, input?: unknown, ids?: Things) => Promise<any>;

async function tourOfTheBody(world: World, { administrator, things }: Tour, call: Call): Promise<void> {
  const body = await call(administrator, 'GET /api/bodies/:bodyId');
  const { name, timeZone, helpContact, numberPrefix, signatories, version } = body;
  await call(administrator, 'PUT /api/bodies/:bodyId', {
    name,
    timeZone,
    helpContact,
    numberPrefix,
    signatories,
    version,
  });
  const email = `guest-${things['body']?.slice(4, 12).toLowerCase()}@guests.example`;
  const invitations = 'POST /api/bodies/:bodyId/invitations';
  const first = await call(administrator, invitations, {
    email: `not-${email}`,
    name: 'Lee Guest',
    role: 'auditor',
  });
  await call(administrator, 'DELETE /api/bodies/:bodyId/invitations/:invitationId', undefined, {
    invitation: first.id,
  });
  things['invitation'] = (
    await call(administrator, invitations, { email: `open-${email}`, name: 'Lee Guest', role: 'auditor' })
  ).id;
  await call(administrator, invitations, { email, name: 'Kim Guest', role: 'auditor' });
  await world.settled();
  const token = /\/invitation#([\w-]+)/.exec(
    world.mails.findLast((mail) => mail.to === email)?.text ?? '',
  )?.[1];
  await call(await world.signIn(email), 'POST /api/invitations/accept', { token });
  const { staff } = await call(administrator, 'GET /api/bodies/:bodyId');
  const guest = staff.find((one: { email: string }) => one.email === email);
  await call(
    administrator,
    'PUT /api/bodies/:bodyId/staff/:staffId',
    { role: 'reviewer', version: guest.version },
    { staff: guest.id },
  );
  await call(administrator, 'DELETE /api/bodies/:bodyId/staff/:staffId', undefined, { staff: guest.id });
  things['staff'] = staff.find((one: { role: string }) => one.role === 'auditor').id;
}

async function tourOfPeople({ board, administrator, things }: Tour, call: Call): Promise<void> {
  const texas = await call(administrator, 'POST /api/bodies/:bodyId/programs', {
    preset: 'us-tx',
    credential: 'mhps',
    title: 'Mental Health Peer Specialist',
  });
  const email = `added-${board.bodyId.slice(4, 12).toLowerCase()}@people.example`;
  const certification = { programId: board.programId, certifiedOn: daysFromNow(-40) };
  const added = await call(administrator, 'POST /api/bodies/:bodyId/people', {
    name: 'Ana Peña',
    email,
    certification,
  });
  const ids = { person: added.personId, certification: added.certificationId };
  things['certificate'] = added.certificateId;
  await call(
    administrator,
    'POST /api/bodies/:bodyId/people/:personId/certifications',
    { programId: texas.id, certifiedOn: daysFromNow(-30) },
    ids,
  );
  const record = 'GET /api/bodies/:bodyId/certifications/:id';
  const { person } = await call(administrator, record, undefined, ids);
  await call(
    administrator,
    'PUT /api/bodies/:bodyId/people/:personId/name',
    { name: 'Ana Peña Ruiz', reason: 'Misprinted', version: person.version },
    ids,
  );
  const { certification: now } = await call(administrator, record, undefined, ids);
  await call(
    administrator,
    'POST /api/bodies/:bodyId/certifications/:id/certificate',
    { reason: 'Lost paper', version: now.version },
    ids,
  );
}

const hours = (title: string, amount: number, topic: string, daysAgo: number) => ({
  title,
  amount,
  topics: [topic],
  doneOn: daysFromNow(-daysAgo),
});

async function tourOfHours({ person, reviewer, things }: Tour, call: Call, after: After): Promise<void> {
  await call(person, 'PUT /api/my/people/:personId/details', { phone: '555-0101', version: 1 });
  await call(person, 'PUT /api/my/people/:personId/draft', { content: { title: 'Half' } });
  await call(person, 'DELETE /api/my/people/:personId/draft');
  const upload = 'POST /api/my/people/:personId/evidence';
  const file = { name: 'paper.pdf', type: 'application/pdf', bytes: pdf() };
  const uploads = [];
  for (let i = 0; i < 2; i++) {
    const answer = await person.upload(fill(upload.split(' ')[1] ?? '', things), file);
    if (answer.status >= 300) throw new Error(`${upload}: ${JSON.stringify(answer.body)}`);
    await after(upload, answer);
    uploads.push((answer.body as { id: string }).id);
  }
  const [kept, dropped = ''] = uploads;
  things['evidence'] = kept ?? '';
  await call(person, 'DELETE /api/my/evidence/:id', undefined, { evidence: dropped });
  const log = 'POST /api/my/certifications/:id/activities';
  await call(person, `${log}/preview`, hours('Try', 2, 'ethics', 40));
  const claims = [
    hours('Peer support basics', 24, 'peer_support', 300),
    hours('Ethics in peer work', 4, 'ethics', 200),
    hours('Wellness', 10, 'wellness', 100),
  ];
  const logged = [];
  for (const claim of claims) logged.push(await call(person, log, claim));
  const extra = await call(person, log, {
    ...hours('Twice by mistake', 1, 'wellness', 90),
    evidence: [kept],
  });
  const edited = await call(
    person,
    'PUT /api/my/activities/:id',
    { ...hours('Changed', 1, 'wellness', 90), evidence: [kept], version: extra.version },
    { activity: extra.id },
  );
  await call(
    person,
    'POST /api/my/activities/:id/withdraw',
    { version: edited.version },
    { activity: extra.id },
  );
  const decide = 'POST /api/bodies/:bodyId/activities/:id/decision';
  for (const { id, version } of logged)
    await call(reviewer, decide, { decision: 'accept', version }, { activity: id });
  things['activity'] = logged[0].id;
  const { version } = await call(person, 'GET /api/my/activities/:id');
  const again = await call(reviewer, 'POST /api/bodies/:bodyId/activities/:id/reopen', {
    reason: 'A closer look',
    version,
  });
  await call(reviewer, decide, { decision: 'accept', version: again.version });
}

async function tourOfExceptions({ administrator, reviewer, things }: Tour, call: Call): Promise<void> {
  const record = await call(administrator, 'GET /api/bodies/:bodyId/certifications/:id');
  let { version } = record.certification;
  const decide = async (browser: Browser, route: string, input: Record<string, unknown>, ids?: Things) => {
    const made = await call(browser, route, { reason: 'By the board’s letter', ...input, version }, ids);
    ({ version } = made);
    return made.id as string;
  };
  const exceptions = 'POST /api/bodies/:bodyId/certifications/:id/exceptions';
  things['exception'] = await decide(reviewer, `${exceptions}/extension`, { endsOn: daysFromNow(45) });
  await decide(administrator, `${exceptions}/dates`, { endsOn: daysFromNow(40) });
  await decide(administrator, `${exceptions}/hours`, { requiredMinutes: 30 * 60, letter: 'Letter 12' });
  const exception = await decide(administrator, `${exceptions}/waiver`, {});
  await decide(administrator, `${exceptions}/:exceptionId/withdraw`, {}, { exception });
  await call(reviewer, 'PUT /api/bodies/:bodyId/certifications/:id/circumstances', {
    circumstances: ['isSupervisor'],
    version,
  });
}

/** Two credentials of which an hour serves one only: an hour is logged for the first, and set aside for the second. */
async function tourOfAllotments({ administrator, person, things }: Tour, call: Call): Promise<void> {
  const held: string[] = [];
  for (const credential of ['cpss', 'cfsp']) {
    const { id } = await call(administrator, 'POST /api/bodies/:bodyId/programs', {
      preset: 'us-id',
      credential,
      title: `Idaho ${credential}`,
    });
    const route = 'POST /api/bodies/:bodyId/people/:personId/certifications';
    const added = await call(administrator, route, { programId: id, certifiedOn: daysFromNow(-60) });
    held.push(added.certificationId);
  }
  const [first = '', second = ''] = held;
  const log = 'POST /api/my/certifications/:id/activities';
  const { id } = await call(person, log, hours('For one of two', 3, 'ethics', 20), { certification: first });
  await call(person, 'GET /api/my/allotments');
  await call(person, 'POST /api/my/allotments', {
    moves: [{ activityId: id, certificationId: second, version: 1 }],
  });
  things['allotted'] = id;
}

/** Only a program with a way back that a board approves has one to approve, and only for who is inactive: a small board of its own. */
async function tourOfTheWayBack(
  call: Call,
  georgia: Board,
  administrator: Browser,
  inactive: BoardPerson,
): Promise<void> {
  await call(
    administrator,
    'POST /api/bodies/:bodyId/certifications/:id/exceptions/reactivation',
    { approvedOn: daysFromNow(0), reason: 'The reactivation form', version: 1 },
    { body: georgia.bodyId, certification: inactive.certificationId },
  );
}

async function tourOfRenewal({ board, person, administrator, things }: Tour, call: Call): Promise<void> {
  const renewal = 'POST /api/my/certifications/:id/renewal';
  const read = () => call(person, 'GET /api/my/certifications/:id/renewal');
  const versionNow = async () => (await read()).application?.version ?? 0;
  await call(person, `${renewal}/part`, { part: 'details', version: await versionNow() });
  await call(person, `${renewal}/part`, { part: 'hours', version: await versionNow() });
  await call(person, `${renewal}/ethics`, {
    ethicsVersionId: board.ethicsVersionId,
    version: await versionNow(),
  });
  await call(person, `${renewal}/send`, { version: await versionNow() });
  const { application } = await read();
  things['application'] = application.id;
  await call(administrator, 'POST /api/bodies/:bodyId/applications/:id/decision', {
    decision: 'approve',
    version: application.version,
  });
}

/** Published for a day far away, so that nothing else of the tour is judged by it. A rehearsed draft stays behind. */
async function tourOfRules(world: World, { administrator }: Tour, call: Call): Promise<void> {
  const rules = '/api/bodies/:bodyId/programs/:programId/rules';
  const first = await call(administrator, `POST ${rules}/draft`, {});
  await call(administrator, `DELETE ${rules}/draft`, { version: first.version });
  const draft = await call(administrator, `POST ${rules}/draft`, {});
  const inputOf = ({ version, ruleVersionBy, rules: own }: typeof draft, days: number, minutes: number) => ({
    version,
    inForceFrom: daysFromNow(days),
    ruleVersionBy,
    rules: {
      ...own,
      requirements: { ...own.requirements, cps: [{ ...own.requirements.cps[0], minutes }] },
    },
  });
  const { version } = await call(administrator, `PUT ${rules}/draft`, inputOf(draft, 900, 40 * 60));
  await call(administrator, `POST ${rules}/draft/send`, { version });
  await call(administrator, `POST ${rules}/draft/publish`, { version, tell: false });
  const next = await call(administrator, `POST ${rules}/draft`, {});
  await call(administrator, `PUT ${rules}/draft`, inputOf(next, 1800, 44 * 60));
  await call(administrator, `POST ${rules}/draft/rehearsal`, {});
  await world.settled();
}
