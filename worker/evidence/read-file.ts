import type { Context } from 'hono';
import { attachmentHeader } from '../../domain/evidence/file-name.ts';
import { personIds } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { nothingHere } from '../kernel/failure.ts';
import { auditStatement } from '../kernel/write.ts';
import { findReadableEvidence, type StoredEvidence } from './store.ts';

/**
 * The bytes of a file, for its owner and for the body's staff; the right is asked at each fetch. Staff reading it
 * leaves a row in the audit log before the first byte. R40: it is never shown by the browser as a page.
 */
export async function readEvidenceFile(c: Context<Env>, id: string): Promise<Response> {
  const { actor, ports } = c.var;
  const own = personIds(actor);
  const bodies = actor.staff.map(({ bodyId }) => bodyId);
  const [found] = await findReadableEvidence(ports.database, id, own, bodies);
  const bytes = found && (await ports.files.get(found.fileKey));
  if (!found || !bytes) throw nothingHere();
  if (!own.includes(found.personId)) await auditReading(c, found);
  return new Response(new Blob([bytes as Uint8Array<ArrayBuffer>]), {
    headers: {
      'Content-Type': found.mediaType,
      'Content-Length': String(bytes.length),
      'Content-Disposition': attachmentHeader(found.fileName),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
  });
}

/** Reading changes nothing, so it is no change through the one door; the row is the same. */
async function auditReading(c: Context<Env>, found: StoredEvidence): Promise<void> {
  const { actor, ports, now, requestId } = c.var;
  const staff = actor.staff.find(({ bodyId }) => bodyId === found.bodyId);
  if (!staff) throw nothingHere();
  await ports.database.batch([
    auditStatement(ports.database, {
      actorKind: 'staff',
      actorId: staff.id,
      actorName: staff.name,
      role: staff.role,
      aal: actor.aal,
      bodyId: found.bodyId,
      recordId: found.certificationId ?? found.entryApplicationId ?? found.bodyId,
      action: 'evidence.read',
      objectKind: 'evidence',
      objectId: found.id,
      detail: found.activityId === null ? {} : { activityId: found.activityId },
      at: now,
      requestId,
    }),
  ]);
}
