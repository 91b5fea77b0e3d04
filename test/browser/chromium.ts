import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/**
 * A browser for tests: CHROMIUM_PATH, then the system's, then the one of the npm package @sparticuz/chromium.
 * STANDING_BROWSER=npm takes the last in any case.
 */
const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const require = createRequire(import.meta.url);

export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({ executablePath, env: { ...process.env, ...env } as Record<string, string> });
}

async function findBrowser(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return { executablePath: own, env: {} };
  const system =
    process.env['STANDING_BROWSER'] === 'npm' ? undefined : systemPaths.find((path) => existsSync(path));
  if (system) return { executablePath: system, env: {} };
  const folder = await unpack();
  return { executablePath: join(folder, 'chromium'), env: await libraryEnv(folder) };
}

/**
 * The package unpacks into the temporary folder and reuses whatever lies there. So it does so once, in a child with a
 * folder of its own, which then gets the name of the version: no half-written file, no old browser.
 */
async function unpack(): Promise<string> {
  const root = packageFolder();
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache');
  const folder = join(cache, `standing-chromium-${version}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'unpacking-'));
  const script = `
    import { inflate } from ${JSON.stringify(join(root, 'build', 'index.js'))};
    for (const name of ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br'])
      await inflate(${JSON.stringify(join(root, 'bin'))} + '/' + name).catch((error) => { if (name === 'chromium.br') throw error; });`;
  const result = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: fresh },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (result.status !== 0) throw new Error('the browser of @sparticuz/chromium could not be unpacked');
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
  return folder;
}

function packageFolder(): string {
  const main = require.resolve('@sparticuz/chromium');
  return main.slice(0, main.indexOf('chromium', main.indexOf('@sparticuz')) + 'chromium'.length);
}

/** A bare system lacks a few libraries and any list of fonts: the package carries both. */
async function libraryEnv(folder: string): Promise<Record<string, string>> {
  const env: Record<string, string> = {};
  const hasLibraries = ['/usr/lib/x86_64-linux-gnu/libnspr4.so', '/usr/lib64/libnspr4.so'].some((path) =>
    existsSync(path),
  );
  if (!hasLibraries) env['LD_LIBRARY_PATH'] = [join(folder, 'al2023', 'lib'), folder].join(':');
  if (!existsSync('/etc/fonts/fonts.conf')) {
    const fonts = join(folder, 'fonts');
    await mkdir(fonts, { recursive: true });
    await writeFile(
      join(fonts, 'fonts.conf'),
      `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${join(fonts, 'cache')}</cachedir></fontconfig>`,
    );
    env['FONTCONFIG_PATH'] = fonts;
  }
  return env;
}
