import type { CourseEnd } from '../../domain/catalogue/contract.ts';
import { newestOf } from '../../domain/catalogue/versions.ts';
import { Failure, invalid } from '../kernel/failure.ts';
import type { Verb } from '../kernel/write.ts';
import { refuseOwn } from './conflict.ts';
import { changeVersion, courseInBody } from './course-store.ts';
import { changed, findCourse, type CourseChange } from './course-version.ts';
import { homeOf, mailProvider } from './mail.ts';
import { heldOf, todayOf } from './read.ts';

/** The body closes a course: nothing of it counts after the day, and everything of before keeps its worth. */
export const endCourse: Verb<{ bodyId: string; courseId: string; input: CourseEnd }, CourseChange> = async (
  work,
  { bodyId, courseId, input: { endsOn, reason, version } },
) => {
  const { database, actor, now } = work;
  const { file, provider } = await findCourse(work, courseInBody(bodyId, courseId), courseId, version);
  refuseOwn(actor, file.providerId);
  const last = newestOf(heldOf(file));
  if (!last || (last.untilOn !== null && last.untilOn < todayOf(provider, now))) throw nothingToEnd();
  if (endsOn < todayOf(provider, now))
    throw invalid('endsOn', 'This day has passed. Choose today or a later day.');
  if (endsOn < last.fromOn)
    throw invalid('endsOn', `The newest version begins on ${last.fromOn}. Choose that day or a later one.`);
  const statement = changeVersion(database, last, { untilOn: endsOn, state: 'ended', reasonText: reason });
  const change = changed(work, file, [statement], 'courses.end', { endsOn, reason });
  const path = `${homeOf(provider)}/courses/${courseId}`;
  return { ...change, messages: [mailProvider(provider, 'course_decided', path)] };
};

const nothingToEnd = () =>
  new Failure(409, 'courses.nothing_to_end', 'No version of this course runs, so there is nothing to end.');
