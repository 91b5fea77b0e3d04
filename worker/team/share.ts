import { sql } from 'drizzle-orm';
import type { SharingInput } from '../../domain/team/contract.ts';
import type { SupervisorView } from '../../domain/supervision/contract.ts';
import { personIds } from '../kernel/actor.ts';
import { changedMeanwhile, Failure, nothingHere } from '../kernel/failure.ts';
import { guard, type Verb } from '../kernel/write.ts';
import { ownSupervisor, supervisorView, type StoredSupervisor } from '../supervision/store.ts';

/** The person lets one supervisor see status, date and gap, or no longer. It holds from the very next look. */
export const share: Verb<{ id: string; input: SharingInput }, SupervisorView> = async (
  { database, actor, now },
  { id, input: { shared, version } },
) => {
  const [was] = await database.all<StoredSupervisor>(ownSupervisor(personIds(actor), id));
  if (!was) throw nothingHere();
  if (was.version !== version) throw changedMeanwhile();
  if (shared && (was.toOn !== null || was.stoppedAt !== null)) throw notTheirs(was);
  const sharedAt = shared ? (was.sharedAt ?? now) : null;
  const seenAt = shared ? was.seenAt : null;
  return {
    value: supervisorView({ ...was, sharedAt, seenAt, version: version + 1 }),
    statements: [
      database.run(sql`update supervisor set shared_at = ${sharedAt}, seen_at = ${seenAt}, version = version + 1
        where id = ${id} and version = ${version}`),
      guard(database),
    ],
    audit: [
      {
        bodyId: was.bodyId,
        recordId: was.bodyId,
        action: shared ? 'supervision.share' : 'supervision.stop_sharing',
        objectKind: 'supervisor',
        objectId: id,
        detail: { name: was.name },
      },
    ],
    messages: [],
  };
};

const notTheirs = ({ name }: StoredSupervisor) =>
  new Failure(
    422,
    'supervision.not_now',
    `${name} does not supervise you now, or let us know that our mails are not for them. So there is nobody to show it to.`,
  );
