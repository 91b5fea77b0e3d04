import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { show } from './measure.ts';

/**
 * Verification under 64 connections beside a bare route; at many certificates beside few. In short rounds that take
 * turns, and of those the median: whatever else the machine does meanwhile slows all of them alike.
 */
const sizes = process.argv.includes('--big') ? [1_000, 1_000_000] : [1_000, 100_000];
const seconds = 1;
const rounds = 9;
let first = 0;

for (const [i, size] of sizes.entries()) {
  const folder = await mkdtemp(join(tmpdir(), 'standing-bench-'));
  const file = join(folder, 'bench.db');
  const port = 18_700 + i;
  const child = fork(join(import.meta.dirname, 'serve.ts'), [file, String(port), String(size)]);
  const codes = await new Promise<string[]>((resolve) =>
    child.once('message', (sent) => resolve(sent as string[])),
  );
  const rate = async (path: string) => {
    const requests = codes.slice(0, 500).map((code) => ({ path: `${path}/${code}` }));
    const result = await autocannon({
      url: `http://127.0.0.1:${port}`,
      connections: 64,
      duration: seconds,
      requests,
    });
    if (result.non2xx > 0) throw new Error(`${result.non2xx} answers were not 200`);
    return result.requests.average;
  };
  const paths = ['/bare', '/api/verify', '/v'];
  for (const path of paths) await rate(path);
  const measured = paths.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [at, path] of paths.entries()) measured[at]?.push(await rate(path));
  const [bare = 0, json = 0, page = 0] = measured.map(
    (rates) => rates.toSorted((a, b) => a - b)[rounds >> 1] ?? 0,
  );
  show(`verification, ${size.toLocaleString('en')} certificates`, {
    'bare/s': bare.toFixed(0),
    'json/s': json.toFixed(0),
    'page/s': page.toFixed(0),
    'json:bare': json / bare,
    'page:bare': page / bare,
    ...(first > 0 && { [`json against ${sizes[0]?.toLocaleString('en')}`]: json / first }),
  });
  first ||= json;
  child.kill();
  await rm(folder, { recursive: true });
}
