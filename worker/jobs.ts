import { remindOfChecks } from './audits/remind.ts';
import { forgetOld } from './auth/store.ts';
import { sweepEvidence } from './evidence/sweep.ts';
import { remindProviders } from './catalogue/remind.ts';
import { remindReferees } from './entry/remind.ts';
import { drainOutbox } from './kernel/outbox.ts';
import { sendReminders } from './notifications/remind.ts';
import { tellStaff } from './notifications/tell-staff.ts';
import { moveStandings } from './standing/move.ts';
import type { Ports } from './platform/ports.ts';
import { runRehearsals } from './programs/rehearsal/run.ts';
import { remindSupervisors } from './supervision/remind.ts';
import { postRosters } from './training/post.ts';

/** Everything that runs by the clock: a timer on a single machine, a cron trigger on Workers. */
export async function runJobs(ports: Ports): Promise<void> {
  await moveStandings(ports);
  await sendReminders(ports);
  await tellStaff(ports);
  await remindOfChecks(ports);
  await remindSupervisors(ports);
  await remindReferees(ports);
  await drainOutbox(ports);
  await sweepEvidence(ports);
  await remindProviders(ports);
  await ports.database.batch(forgetOld(ports.database, ports.clock.now()));
  await postRosters(ports);
  // Last: it may take its time.
  await runRehearsals(ports);
}
