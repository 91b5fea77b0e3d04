import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { show } from './measure.ts';

/** Verification under 64 connections beside a bare route; at many certificates beside few. */
const sizes = process.argv.includes('--big') ? [1_000, 1_000_000] : [1_000, 100_000];
const seconds = 5;
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
  await rate('/bare');
  const [bare, json, page] = [await rate('/bare'), await rate('/api/verify'), await rate('/v')];
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
