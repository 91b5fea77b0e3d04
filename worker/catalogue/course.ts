import type { CourseInput } from '../../domain/catalogue/contract.ts';
import { staffOf } from '../kernel/actor.ts';
import { Failure, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Change, Verb, Work } from '../kernel/write.ts';
import { refuseOwn } from './conflict.ts';
import { insertCourse, insertVersion, loggedTerms, termsOf } from './course-store.ts';
import { memberName, type CourseChange } from './course-version.ts';
import { providerById, providerInBody, type ProviderFile } from './store.ts';

/** A new course: proposed by the provider and decided by the body, or entered by the body and approved at once. */

interface Input {
  providerId: string;
  course: CourseInput;
}

export const proposeCourse: Verb<Input, CourseChange> = async (work, { providerId, course }) => {
  const { database, actor } = work;
  const [file] = await database.all<ProviderFile>(providerById(providerId));
  if (!file) throw nothingHere();
  if (file.state === 'declined' || file.state === 'ended') throw askFirst();
  return added(work, file, course, 'courses.propose', {
    state: 'proposed',
    proposedBy: memberName(actor, providerId),
  });
};

export const enterCourse: Verb<Input & { bodyId: string }, CourseChange> = async (
  work,
  { bodyId, providerId, course },
) => {
  const { database, actor, now } = work;
  refuseOwn(actor, providerId);
  const [file] = await database.all<ProviderFile>(providerInBody(bodyId, providerId));
  if (!file) throw nothingHere();
  const by = staffOf(actor, bodyId);
  return added(work, file, course, 'courses.enter', {
    state: 'approved',
    proposedBy: by.name,
    decidedAt: now,
    decidedBy: by.id,
    deciderName: by.name,
  });
};

type Standing = Pick<
  Parameters<typeof insertVersion>[1],
  'state' | 'proposedBy' | 'decidedAt' | 'decidedBy' | 'deciderName'
>;

function added(
  { database, now }: Work,
  { id: providerId, bodyId }: ProviderFile,
  course: CourseInput,
  action: string,
  standing: Standing,
): Change<CourseChange> {
  const { code, title, fromOn } = course;
  const id = newId('crs');
  return {
    value: { id, version: 1 },
    status: 201,
    statements: [
      ...insertCourse(database, { id, bodyId, providerId, code, title, now }),
      insertVersion(database, {
        id: newId('crv'),
        bodyId,
        courseId: id,
        seq: 1,
        fromOn,
        ...termsOf(course),
        about: course.about ?? '',
        proposedAt: now,
        ...standing,
      }),
    ],
    audit: [
      {
        bodyId,
        recordId: providerId,
        action,
        objectKind: 'course',
        objectId: id,
        detail: { code, title, fromOn, ...loggedTerms(course) },
      },
    ],
    messages: [],
    onConflict: async () => codeTaken(code),
  };
}

const codeTaken = (code: string) =>
  new Failure(409, 'courses.code_taken', `This provider has a course ${code} already. Choose another code.`, {
    details: [{ path: 'code', message: 'Choose a code that no other course of yours has.' }],
  });

const askFirst = () =>
  new Failure(
    409,
    'providers.not_approved',
    'The board does not approve this provider at present. Ask the board again first.',
  );
