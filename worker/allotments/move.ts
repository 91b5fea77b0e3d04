import type { Move, Moved } from '../../domain/allotments/contract.ts';
import { periodOf } from '../../domain/activities/periods.ts';
import type { StoredActivity } from '../../domain/activities/row.ts';
import { changeActivity, findActivities, refuseWhenRenewed, someOfPerson } from '../activities/store.ts';
import {
  allOfPersons,
  readCertifications,
  selectCertifications,
  type CertificationFile,
  type CertificationRow,
} from '../certifications/store.ts';
import { personIds } from '../kernel/actor.ts';
import { changedMeanwhile, Failure, invalid, nothingHere } from '../kernel/failure.ts';
import type { Audit, Statement, Verb, Work } from '../kernel/write.ts';
import { moveReviewItemTo } from '../reviews/store.ts';
import { isSameFamily, memberOf } from '../certifications/families.ts';
import { dayOf, isClosed, placeOf } from './read.ts';

/**
 * The person sets hours aside for another of their credentials: all of the moves, or none. What a reviewer decided stays
 * as it is; only what it counts for changes.
 */
export const moveActivities: Verb<{ moves: Move[] }, Moved> = async (work, { moves }) => {
  const checked = await checkMoves(work, moves);
  const { database } = work;
  return {
    value: {
      undo: {
        moves: checked.map(({ was, from }) => ({
          activityId: was.id,
          certificationId: from.id,
          version: was.version + 1,
        })),
      },
    },
    statements: [
      ...checked.flatMap(({ was, to }) => [
        ...changeActivity(database, was, { allottedTo: to.id === was.certificationId ? null : to.id }),
        moveReviewItemTo(database, { kind: 'activity', subjectId: was.id }, to.id),
      ]),
      ...refuseRenewed(work, checked),
    ],
    audit: checked.flatMap(auditOf) as [Audit, ...Audit[]],
    messages: [],
    onConflict: async () => {
      // Asked again, the checks say what is different now.
      try {
        await checkMoves(work, moves);
      } catch (error) {
        if (error instanceof Failure) return error;
        throw error;
      }
      return changedMeanwhile();
    },
  };
};

interface Checked {
  was: StoredActivity;
  from: CertificationFile;
  to: CertificationFile;
}

async function checkMoves({ database, actor, now }: Work, moves: readonly Move[]): Promise<Checked[]> {
  refuseRepeated(moves);
  const own = personIds(actor);
  const ids = moves.map(({ activityId }) => activityId);
  const [rows, activities] = await database.batch([
    database.all<CertificationRow>(selectCertifications(allOfPersons(own))),
    findActivities(database, someOfPerson(own, ids)),
  ]);
  const files = await readCertifications(database, rows);
  return moves.map((move, i) => {
    const was = activities.find(({ id }) => id === move.activityId);
    const to = files.find(({ id }) => id === move.certificationId);
    const from = was && files.find(({ id }) => id === placeOf(was));
    if (!was || !to || !from) throw nothingHere();
    refuseTarget(from, to, i, now);
    refuseStale(was, move, to);
    for (const file of [from, to]) if (isClosed(file, dayOf(was))) throw periodClosed(was, i);
    return { was, from, to };
  });
}

function refuseRepeated(moves: readonly Move[]): void {
  const seen = new Set<string>();
  for (const [i, { activityId }] of moves.entries()) {
    if (seen.has(activityId)) throw invalid(`moves.${i}.activityId`, 'Name each activity once.');
    seen.add(activityId);
  }
}

function refuseTarget(from: CertificationFile, to: CertificationFile, i: number, now: number): void {
  if (!isSameFamily(from, to))
    throw cannot(
      'not_together',
      i,
      'Hours can be moved between certifications of one board under the same program only.',
    );
  if (!memberOf(to, now))
    throw cannot(
      'not_needed',
      i,
      'Hours cannot be set aside for this certification: it was withdrawn, or hours count for all of them here.',
    );
}

function refuseStale(was: StoredActivity, { version }: Move, to: CertificationFile): void {
  if (was.version !== version || placeOf(was) === to.id) throw changedMeanwhile();
  if (was.state === 'refused' || was.state === 'withdrawn')
    throw new Failure(
      422,
      'allotments.nothing_counts',
      'This entry does not count, so there is nothing to move. Choose another.',
    );
}

const cannot = (code: string, i: number, message: string): Failure =>
  new Failure(422, `allotments.${code}`, message, {
    details: [{ path: `moves.${i}.certificationId`, message }],
  });

const periodClosed = ({ title }: StoredActivity, i: number): Failure =>
  new Failure(
    409,
    'allotments.period_closed',
    `The renewal of this period is approved already, so "${title}" stays where it is.`,
    { details: [{ path: `moves.${i}.activityId`, message: 'Its period is closed. Leave this one out.' }] },
  );

/** Had a renewal been approved meanwhile, it would have been judged by what is here. Once for each certification. */
function refuseRenewed({ database }: Work, checked: readonly Checked[]): Statement[] {
  const open = new Map<string, number>();
  for (const { was, from, to } of checked)
    for (const file of [from, to]) open.set(file.id, periodOf(file.periods, dayOf(was)).seq);
  return [...open].map(([id, seq]) => refuseWhenRenewed(database, id, seq));
}

/** On both records: what left the one came to the other. */
const auditOf = ({ was, from, to }: Checked): Audit[] =>
  [from, to].map(({ id, bodyId }) => ({
    bodyId,
    recordId: id,
    action: 'activities.allot',
    objectKind: 'activity',
    objectId: was.id,
    detail: { title: was.title, before: { number: from.number }, after: { number: to.number } },
  }));
