import type { Ports } from '../platform/ports.ts';
import { claimOrphans, forgetEvidence } from './store.ts';

const twoDays = 2 * 86_400_000;

/**
 * A job: files that were uploaded and never attached for two days, and those that were taken away, leave the file
 * store; then their rows go. Killed half-way, the next run finishes. Reads only rows that belong to no activity.
 */
export async function sweepEvidence({ database, files, clock }: Ports): Promise<number> {
  let swept = 0;
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
