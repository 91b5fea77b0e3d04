import type { Ports } from '../platform/ports.ts';
import { claimOrphans, forgetArrivals, forgetEvidence, listCutOff } from './store.ts';

const hour = 3_600_000;
const twoDays = 48 * hour;

/**
 * A job: files that were uploaded and never attached for two days, and those that were taken away, leave the file
 * store; then their rows go. Killed half-way, the next run finishes. Reads only rows that belong to no activity.
 */
export async function sweepEvidence(ports: Ports): Promise<number> {
  const { database, files, clock } = ports;
  let swept = await sweepCutOff(ports);
  for (;;) {
    const now = clock.now();
    const orphans = await claimOrphans(database, now, now - twoDays);
    if (orphans.length === 0) return swept;
    for (const { fileKey } of orphans) await files.remove(fileKey);
    await forgetEvidence(
      database,
      orphans.map(({ id }) => id),
    );
    swept += orphans.length;
  }
}

/** Bytes whose upload was cut off between the file store and the database: nobody can see them, and nobody will. */
async function sweepCutOff({ database, files, clock }: Ports): Promise<number> {
  let swept = 0;
  for (;;) {
    const cutOff = await listCutOff(database, clock.now() - hour);
    if (cutOff.length === 0) return swept;
    const keys = cutOff.map(({ fileKey }) => fileKey);
    for (const key of keys) await files.remove(key);
    await forgetArrivals(database, keys);
    swept += keys.length;
  }
}
