import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, startService } from '../support/process.ts';
import { demoFolder } from './service.ts';

/** The demo, made once a run by a start like any other, and stopped; a dozen tests begin on a copy of its folder. */
export default async function makeDemoOnce(): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'standing-demo-'));
  const { child } = await startService(data, { STANDING_DEMO: 'on' });
  child.kill();
  await ended(child);
  process.env[demoFolder] = data;
  return () => rm(data, { recursive: true, force: true });
}
