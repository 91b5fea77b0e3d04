import type { RosterConfirmation, RosterRow } from '../../domain/training/contract.ts';
import type { JudgedRow } from '../../domain/training/judge.ts';
import { memberOf } from '../kernel/actor.ts';
import { changedMeanwhile, Failure } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Change, Verb } from '../kernel/write.ts';
import { checkList } from './check.ts';
import { findByHash } from './read-rosters.ts';
import { insertRoster, type PartTuple } from './roster-store.ts';

/**
 * The rows that are ok are stored to be posted, whole and hidden; posting goes on after the answer (post.ts). The list is
 * judged again, and what would be posted must be what the provider was shown.
 */
export const confirmRoster: Verb<RosterConfirmation & { providerId: string }, RosterRow> = async (
  work,
  { providerId, rowsHash, ...file },
): Promise<Change<RosterRow>> => {
  const { database, actor, now } = work;
  const member = memberOf(actor, providerId);
  const checked = await checkList(work, providerId, file);
  if (checked.rowsHash !== rowsHash) throw await refused(work, providerId, rowsHash, checked.rowsHash);
  const tuples = checked.rows.flatMap(tupleOf);
  const id = newId('ros');
  const fileName = file.fileName ?? '';
  return {
    value: {
      id,
      fileName,
      sentAt: now,
      sentBy: member.name,
      total: tuples.length,
      posted: 0,
      postedAt: null,
    },
    status: 201,
    statements: insertRoster(
      database,
      {
        id,
        bodyId: member.bodyId,
        providerId,
        rowsHash,
        fileName,
        form: checked.form,
        layout: checked.layout,
        rowsInFile: checked.rows.length,
        total: tuples.length,
        attests: checked.teaching.provider.attests,
        sentAt: now,
        sentBy: member.id,
        sentByName: member.name,
        touchedAt: 0,
      },
      tuples,
    ),
    audit: [
      {
        bodyId: member.bodyId,
        recordId: providerId,
        action: 'rosters.confirm',
        objectKind: 'roster',
        objectId: id,
        detail: { fileName, rows: checked.rows.length, toPost: tuples.length },
      },
    ],
    messages: [],
    onConflict: async () => (await alreadySent(work, providerId, rowsHash)) ?? changedMeanwhile(),
  };
};

function tupleOf({ row, cells, post }: JudgedRow): PartTuple[] {
  if (!post) return [];
  const { personId, certificationId, courseVersionId, completedOn, minutes } = post;
  return [
    [
      row,
      personId,
      certificationId,
      courseVersionId,
      completedOn,
      minutes,
      cells.name,
      cells.who,
      cells.note,
    ],
  ];
}

/** The rows are in already, or something has changed since the dry run. */
async function refused(
  work: Parameters<typeof alreadySent>[0],
  providerId: string,
  asked: string,
  now: string | null,
): Promise<Failure> {
  const before = await alreadySent(work, providerId, asked);
  if (before) return before;
  return now === null
    ? new Failure(
        422,
        'rosters.nothing_to_post',
        'There is no row to post in this list. Mend its rows first.',
      )
    : new Failure(
        409,
        'rosters.changed',
        'Something has changed since you checked this list. Look at it again.',
      );
}

async function alreadySent(
  { database }: Pick<Parameters<typeof confirmRoster>[0], 'database'>,
  providerId: string,
  rowsHash: string,
): Promise<Failure | null> {
  const [roster] = await findByHash(database, providerId, rowsHash);
  if (!roster) return null;
  return new Failure(
    409,
    'rosters.already_sent',
    'These rows were sent before. Nothing changed; see that list.',
    {
      facts: { rosterId: roster.id },
    },
  );
}
