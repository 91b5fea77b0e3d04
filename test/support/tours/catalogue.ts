import { daysFromNow } from '../board.ts';
import type { Call, Tour } from '../tour.ts';
import type { World } from '../world.ts';

/** What a course is worth, in a test that asks about something else. */
export const courseTerms = (minutes = 360) => ({
  minutes,
  topics: [{ topic: 'ethics', minutes }],
  kind: 'course',
  format: 'in_person',
  recognition: 'state',
  initial: false,
  competencies: ['mutual'],
});

/** A provider asks, is approved, proposes courses; the body asks, approves, declines, enters and ends. */
export async function tourOfCatalogue(world: World, tour: Tour, call: Call): Promise<void> {
  const { administrator, reviewer, things } = tour;
  const of = things['body']?.slice(4, 12).toLowerCase();
  const email = `teacher-${of}@providers.example`;
  const provider = await world.signIn(email);
  const apply = '/api/provider-applications/:bodyId';
  await call(provider, `PUT ${apply}/draft`, { content: { name: 'Open' } });
  const facts = { name: 'Open Door Training', email, language: 'en', about: 'Peer ethics. Two trainers.' };
  const made = await call(provider, `POST ${apply}`, { ...facts, memberName: 'Dana Reyes' });
  things['provider'] = made.id;
  tour.provider = provider;
  const staff = '/api/bodies/:bodyId/providers';
  const own = '/api/providers/:providerId';
  const decide = `POST ${staff}/:providerId/decision`;
  const versionNow = async () => (await call(provider, `GET ${own}`)).version;
  await call(reviewer, decide, { decision: 'decline', reason: 'Say who teaches.', version: 1 });
  await call(provider, `POST ${own}/apply-again`, { ...facts, version: 2 });
  const terms = { fromOn: daysFromNow(-800), untilOn: daysFromNow(60), attests: true };
  await call(reviewer, decide, { decision: 'approve', ...terms, version: 3 });
  await call(provider, `PUT ${own}`, { email, language: 'es', about: 'Peer ethics.', version: 4 });
  await call(provider, `POST ${own}/renewal`, { version: 5 });
  await call(reviewer, `PUT ${staff}/:providerId`, { ...facts, attests: true, version: await versionNow() });
  const second = await call(provider, `POST ${own}/members`, {
    name: 'Kim Okafor',
    email: `second-${of}@providers.example`,
  });
  await call(provider, `DELETE ${own}/members/:memberId`, undefined, { member: second.id });
  const third = await call(reviewer, `POST ${staff}/:providerId/members`, {
    name: 'Lee Sato',
    email: `third-${of}@providers.example`,
  });
  await call(reviewer, `DELETE ${staff}/:providerId/members/:memberId`, undefined, { member: third.id });
  things['member'] = (await call(provider, `GET ${own}`)).members[0].id;
  await call(provider, `POST ${own}/learner-checks`, { number: 'TB-2020-00001', familyName: 'Nobody' });
  const hand = { ...facts, email: `hand-${of}@providers.example`, name: 'By Hand', fromOn: daysFromNow(0) };
  await call(administrator, `POST ${staff}`, { ...hand, untilOn: null, attests: false });
  await tourOfCourses(tour, call);
}

async function tourOfCourses({ provider, reviewer, administrator, things }: Tour, call: Call): Promise<void> {
  const own = '/api/providers/:providerId/courses';
  const staff = '/api/bodies/:bodyId';
  const course = { code: 'ETH-1', title: 'Ethics for peers', fromOn: daysFromNow(-700), ...courseTerms() };
  const { id } = await call(provider, `POST ${own}`, course);
  things['course'] = id;
  const decide = `POST ${staff}/courses/:courseId/decision`;
  const { code: _code, title: _title, ...next } = course;
  await call(reviewer, decide, { decision: 'ask', reason: 'How long is lunch?', version: 1 });
  await call(provider, `PUT ${own}/:courseId/proposal`, { ...next, version: 2 });
  await call(reviewer, decide, { decision: 'approve', ...next, version: 3 });
  await call(provider, `POST ${own}/:courseId/versions`, { ...next, fromOn: daysFromNow(-100), version: 4 });
  await call(reviewer, decide, { decision: 'decline', reason: 'The same as before.', version: 5 });
  const versions = `POST ${staff}/courses/:courseId/versions`;
  await call(reviewer, versions, { ...next, ...courseTerms(300), fromOn: daysFromNow(-50), version: 6 });
  const other = { ...course, code: 'PEER-2', title: 'Peer practice' };
  const entered = await call(administrator, `POST ${staff}/providers/:providerId/courses`, other);
  const end = { endsOn: daysFromNow(2), reason: 'Nobody teaches it any more.', version: 1 };
  await call(reviewer, `POST ${staff}/courses/:courseId/end`, end, { course: entered.id });
}
