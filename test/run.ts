import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** `npm test`: types, lint, the pages built as they ship, then every suite; the last line says how many. */
const bin = (name: string) => join(import.meta.dirname, '..', 'node_modules', '.bin', name);

function run(command: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, STANDING_TEST: '1' } });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

const checks: [string, string[]][] = [
  [bin('tsc'), ['-p', 'tsconfig.json']],
  [bin('tsc'), ['-p', 'admin/tsconfig.json']],
  [bin('oxlint'), ['--deny-warnings']],
  [bin('prettier'), ['--check', '--log-level', 'warn', '.']],
];

// Side by side: each uses one core for a part of its time.
let failedChecks = 0;
const check = async (command: string, args: string[]): Promise<void> => {
  if ((await run(command, args)) === 0) return;
  failedChecks++;
  console.error(`failed: ${command.split('/').at(-1)} ${args.join(' ')}`);
};
await Promise.all([...checks.map(([command, args]) => check(command, args)), build({ logLevel: 'warn' })]);

const folder = await mkdtemp(join(tmpdir(), 'standing-run-'));
const file = join(folder, 'result.json');
const only = process.argv.slice(2);
const code = await run(bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
  ...only,
]);
const result: { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number } = JSON.parse(
  await readFile(file, 'utf8'),
);
await rm(folder, { recursive: true });
// A suite that could not be loaded has no test of its own that failed.
const failed = failedChecks + Math.max(result.numFailedTests, code === 0 ? 0 : 1);
console.log(`${result.numPassedTests + checks.length - failedChecks} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
