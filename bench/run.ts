import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `npm run bench`: each in a process of its own; figures and ratios of this run. `-- --big` for a million. */
for (const name of [
  'evaluate',
  'certificate',
  'lists',
  'rehearsal',
  'roster',
  'issuing',
  'clock',
  'verify',
  'sizes',
]) {
  console.log(`\n${name}`);
  spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
}
