import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The single machine as a process of its own, as `npm start` runs it. */

const project = join(import.meta.dirname, '..', '..');
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function launch(env: Record<string, string>, entry = 'worker/node.ts'): ChildProcess {
  return spawn(process.execPath, [entry], {
    cwd: project,
    env: { PATH: process.env['PATH'] ?? '', STANDING_DEMO: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits until a process is gone. */
export const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve));

/**
 * A port that stays free until it is used, and between two uses: below those that the system hands out by itself to
 * whatever connects or listens meanwhile (from 32768 on Linux, 49152 elsewhere).
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => probe.close(resolve));
    return port;
  }
}

export async function startService(
  data: string,
  env: Record<string, string> = {},
): Promise<{ child: ChildProcess; url: string }> {
  const port = await freePort();
  const child = launch({ PORT: String(port), STANDING_DATA: data, ...env });
  let said = '';
  child.stdout?.on('data', (chunk) => (said += chunk));
  child.stderr?.on('data', (chunk) => (said += chunk));
  const url = `http://127.0.0.1:${port}`;
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(40)) {
    if (child.exitCode !== null) throw new Error(`the service did not start: ${said}`);
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.status === 200) return { child, url };
  }
  child.kill('SIGKILL');
  throw new Error(`the service did not answer in time: ${said}`);
}

/** What one start that must fail says and with which code it ends. */
export async function failedStart(
  env: Record<string, string>,
  entry?: string,
): Promise<{ code: number | null; lines: string[] }> {
  const child = launch(env, entry);
  let said = '';
  child.stdout?.on('data', (chunk) => (said += chunk));
  child.stderr?.on('data', (chunk) => (said += chunk));
  await new Promise((resolve) => child.once('close', resolve));
  return { code: child.exitCode, lines: said.trim().split('\n') };
}
