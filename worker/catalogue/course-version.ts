import { sql, type SQL } from 'drizzle-orm';
import type {
  CourseDecision,
  CourseTerms,
  CourseVersionView,
  VersionInput,
} from '../../domain/catalogue/contract.ts';
import { nextVersion } from '../../domain/catalogue/versions.ts';
import { staffOf, type Actor } from '../kernel/actor.ts';
import { Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Audit, Change, Statement, Verb, Work } from '../kernel/write.ts';
import { courseDecidedMeanwhile, refuseOwn } from './conflict.ts';
import {
  changeVersion,
  courseInBody,
  courseOfProvider,
  insertVersion,
  loggedTerms,
  readCourse,
  termsOf,
  touchCourse,
  type CourseFile,
  type CourseRowRead,
} from './course-store.ts';
import { homeOf, mailProvider } from './mail.ts';
import { heldOf } from './read.ts';
import { providerById, type ProviderFile } from './store.ts';

/**
 * Versions of a course. What was approved is never changed: what comes next is a version of its own, from a date, and the
 * one before ends the day before.
 */

export interface CourseChange {
  id: string;
  version: number;
}

interface OfProvider {
  providerId: string;
  courseId: string;
  input: VersionInput;
}
interface OfBody<Input> {
  bodyId: string;
  courseId: string;
  input: Input;
}

export const memberName = (actor: Actor, providerId: string): string =>
  actor.providers.find((one) => one.providerId === providerId)?.name ?? '';

/** The next version, as the provider wants it. */
export const proposeVersion: Verb<OfProvider, CourseChange> = async (
  work,
  { providerId, courseId, input },
) => {
  const { file } = await findCourse(work, courseOfProvider(providerId, courseId), courseId, input.version);
  if (openOf(file)) throw oneAtATime();
  next(file, input.fromOn);
  const row = { state: 'proposed' as const, proposedBy: memberName(work.actor, providerId) };
  return changed(work, file, [insertNext(work, file, input, row)], 'courses.propose', {
    fromOn: input.fromOn,
    ...loggedTerms(input),
  });
};

/** What waits is changed until it is decided; what was sent back goes to the body again. */
export const reviseProposal: Verb<OfProvider, CourseChange> = async (
  work,
  { providerId, courseId, input },
) => {
  const { file } = await findCourse(work, courseOfProvider(providerId, courseId), courseId, input.version);
  const open = openOf(file);
  if (!open) throw nothingOpen();
  next(file, input.fromOn);
  const statement = changeVersion(work.database, open, {
    fromOn: input.fromOn,
    ...termsOf(input),
    ...(input.about !== undefined && { about: input.about }),
    state: 'proposed',
    proposedAt: work.now,
    proposedBy: memberName(work.actor, providerId),
    remindedAt: null,
  });
  return changed(work, file, [statement], 'courses.revise', differences(open, input));
};

/** By staff: approved at once, in place of what was proposed, if anything was. */
export const enterVersion: Verb<OfBody<VersionInput>, CourseChange> = async (
  work,
  { bodyId, courseId, input },
) => {
  const { actor, now } = work;
  const { file } = await findCourse(work, courseInBody(bodyId, courseId), courseId, input.version);
  refuseOwn(actor, file.providerId);
  if (openOf(file)) throw decideFirst();
  const by = staffOf(actor, bodyId);
  const row = {
    state: 'approved' as const,
    proposedBy: by.name,
    decidedAt: now,
    decidedBy: by.id,
    deciderName: by.name,
  };
  const statements = [...closing(work, file, input.fromOn), insertNext(work, file, input, row)];
  return changed(work, file, statements, 'courses.enter', { fromOn: input.fromOn, ...loggedTerms(input) });
};

/** The answer to a proposal. Approved is what the body says: its numbers stand in place of those proposed. */
export const decideCourse: Verb<OfBody<CourseDecision>, CourseChange> = async (
  work,
  { bodyId, courseId, input },
) => {
  const { database, actor, now } = work;
  const { file, provider } = await findCourse(work, courseInBody(bodyId, courseId), courseId, input.version);
  refuseOwn(actor, file.providerId);
  const open = openOf(file);
  if (!open) throw nothingOpen();
  const by = staffOf(actor, bodyId);
  const decided = { decidedAt: now, decidedBy: by.id, deciderName: by.name };
  const path = `${homeOf(provider)}/courses/${courseId}`;
  if (input.decision === 'approve') {
    const statements = [
      ...closing(work, file, input.fromOn),
      changeVersion(database, open, {
        fromOn: input.fromOn,
        ...termsOf(input),
        state: 'approved',
        reasonText: null,
        ...decided,
      }),
    ];
    const detail = { fromOn: input.fromOn, ...differences(open, input) };
    const change = changed(work, file, statements, 'courses.approve', detail);
    return { ...change, messages: [mailProvider(provider, 'course_decided', path)] };
  }
  const asks = input.decision === 'ask';
  const statement = changeVersion(database, open, {
    state: asks ? 'returned' : 'declined',
    reasonText: input.reason,
    remindedAt: null,
    ...decided,
  });
  const change = changed(work, file, [statement], asks ? 'courses.ask' : 'courses.decline', {
    reason: input.reason,
  });
  return { ...change, messages: [mailProvider(provider, asks ? 'course_asked' : 'course_decided', path)] };
};

/** The course at the version that the screen showed, with its provider: one round trip. */
export async function findCourse(
  { database }: Work,
  which: SQL,
  courseId: string,
  version: number,
): Promise<{ file: CourseFile; provider: ProviderFile }> {
  const [[row], [provider]] = await database.batch([
    database.all<CourseRowRead>(which),
    database.all<ProviderFile>(providerById(sql`(select provider_id from course where id = ${courseId})`)),
  ]);
  if (!row || !provider) throw nothingHere();
  const file = readCourse(row);
  if (file.version !== version) throw await courseDecidedMeanwhile(database, file);
  return { file, provider };
}

/** What waits for the body, or was sent back to the provider. */
export const openOf = ({ versions }: CourseFile): CourseVersionView | undefined =>
  versions.find(({ state }) => state === 'proposed' || state === 'returned');

function next(file: CourseFile, fromOn: string) {
  const found = nextVersion(heldOf(file), fromOn);
  if ('problem' in found)
    throw invalid(
      'fromOn',
      `The newest approved version begins on ${found.startedOn}. Choose a later day for the next one.`,
    );
  return found;
}

/** The version before ends the day before: its worth stays as it was. */
function closing({ database }: Work, file: CourseFile, fromOn: string): Statement[] {
  const { closes } = next(file, fromOn);
  const before = file.versions.find(({ id }) => id === closes?.id);
  return closes && before ? [changeVersion(database, before, { untilOn: closes.untilOn })] : [];
}

const insertNext = (
  { database, now }: Work,
  file: CourseFile,
  input: VersionInput,
  row: Pick<
    Parameters<typeof insertVersion>[1],
    'state' | 'proposedBy' | 'decidedAt' | 'decidedBy' | 'deciderName'
  >,
): Statement =>
  insertVersion(database, {
    id: newId('crv'),
    bodyId: file.bodyId,
    courseId: file.id,
    seq: Math.max(0, ...file.versions.map(({ seq }) => seq)) + 1,
    fromOn: input.fromOn,
    ...termsOf(input),
    about: input.about ?? '',
    proposedAt: now,
    ...row,
  });

export function changed(
  { database }: Work,
  file: CourseFile,
  statements: Statement[],
  action: string,
  detail: Audit['detail'],
): Change<CourseChange> {
  const { id, bodyId, providerId, code, title, version } = file;
  return {
    value: { id, version: version + 1 },
    statements: [...touchCourse(database, file), ...statements],
    audit: [
      {
        bodyId,
        recordId: providerId,
        action,
        objectKind: 'course',
        objectId: id,
        detail: { title, code, ...detail },
      },
    ],
    messages: [],
    onConflict: () => courseDecidedMeanwhile(database, file),
  };
}

/** What the body, or a second thought, put in place of what was proposed. */
function differences(
  before: CourseVersionView,
  after: CourseTerms & { fromOn: string },
): Record<string, unknown> {
  const was: Record<string, unknown> = { fromOn: before.fromOn, ...loggedTerms(before) };
  const is: Record<string, unknown> = { fromOn: after.fromOn, ...loggedTerms(after) };
  return Object.fromEntries(
    Object.keys(is)
      .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
      .map((field) => [field, { before: was[field], after: is[field] }]),
  );
}

const oneAtATime = () =>
  new Failure(
    409,
    'courses.open_proposal',
    'A version of this course waits for an answer already. Change that one instead.',
  );
const decideFirst = () =>
  new Failure(
    409,
    'courses.open_proposal',
    'The provider has proposed a version of this course. Decide on that one first.',
  );
const nothingOpen = () =>
  new Failure(409, 'courses.nothing_open', 'Nothing is proposed for this course at present.');
