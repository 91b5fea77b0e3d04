import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import solid from 'vite-plugin-solid';
import { assetOf, FAMILIES } from './certificate/scripts/families.ts';
import { securityHeaders, workerPolicy, workerScripts } from './worker/kernel/security-headers.ts';

/** The pages of specialists and staff. Everything that the server renders itself is passed on to it. */
const server = process.env['STANDING_URL'] ?? 'http://localhost:8787';

// The service accepts unsafe requests from its own origin only; while developing, that is the proxy's target.
const toServer = { target: server, changeOrigin: true, headers: { origin: server } };

/** In the cloud static assets answer before the Worker: they get the same headers from a file. */
function headersFile(): Plugin {
  const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  const source = [
    '/*',
    ...lines,
    '/assets/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    // Taken away first: two policies would hold both at once.
    `${workerScripts}*`,
    '  ! Content-Security-Policy',
    `  Content-Security-Policy: ${workerPolicy}`,
    '',
  ].join('\n');
  return {
    name: 'headers-file',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source });
    },
  };
}

export default defineConfig({
  root: new URL('admin', import.meta.url).pathname,
  plugins: [solid(), headersFile(), slimLookFiles(), furtherFaces()],
  // Their scripts come with a policy of their own (security-headers.ts).
  worker: {
    format: 'es',
    rolldownOptions: { output: { entryFileNames: `${workerScripts.slice(1)}[name]-[hash].js` } },
  },
  build: {
    outDir: '../dist/admin',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Fonts, styles and pictures stay files of their own: the policy allows no data: but for pictures.
    assetsInlineLimit: 0,
    // The certificate's renderer and the PDF viewer are large, and load where one is shown.
    chunkSizeWarningLimit: 520,
    // What many pages need comes in few files and not in twenty: a tenth smaller on the wire, fewer trips for a phone.
    // The list of pages is apart from the frame: it changes with every release, and the frame stays in the cache.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              test: /node_modules\/(solid-js|@solidjs|@tanstack|@solid-primitives)\/|admin\/(shell|api)|words\/shell\/en/,
            },
            {
              name: 'parts',
              test: /admin\/ui\/(activity-entry|facts|format|loaded|marks|meter|note|page|record|requirement-lines|standing)\b/,
            },
            { name: 'hours', test: /admin\/home\/(lines|view|words)\b|words\/home\/en/ },
            { name: 'names', test: /words\/programs\/names\/en|domain\/(activities|programs)\/codes/ },
            { name: 'forms', test: /admin\/ui\/(autosave|fields|form-problems|on-its-way|submission)\b/ },
            {
              name: 'desk',
              test: /admin\/(told|staff\/(ago|calls|failures|pages|words|wide)\b)|words\/staff\/en/,
            },
          ],
        },
      },
    },
  },
  server: {
    fs: { allow: ['..'] },
    proxy: {
      '/api': toServer,
      '/healthz': toServer,
      '^/(v|verify|check|trainings|stop-mail|draws)(/.*)?$': toServer,
    },
  },
});

/**
 * Faces of scripts that the certificate's own faces do not have, as static files: browsers and the Worker fetch the one
 * that a name needs. 20 MB that hardly anybody loads.
 */
function furtherFaces(): Plugin {
  const require = createRequire(import.meta.url);
  const listed = async () => {
    const lists = FAMILIES.map(async (family) => {
      if (family.shaped) return [family.path];
      const folder = dirname(require.resolve(`${family.package}/unicode.json`));
      const cuts = (await readdir(join(folder, 'files'))).filter((name) =>
        /-\d+-500-normal\.woff$/.test(name),
      );
      return ['unicode.json', ...cuts.map((name) => `files/${name}`)].map(
        (name) => `${family.package}/${name}`,
      );
    });
    return (await Promise.all(lists)).flat();
  };
  return {
    name: 'further-faces',
    async writeBundle({ dir = 'dist/admin' }) {
      for (const path of await listed()) {
        const target = join(dir, assetOf(path));
        await mkdir(dirname(target), { recursive: true });
        await copyFile(require.resolve(path), target);
      }
    },
    async configureServer(server) {
      const known = new Map((await listed()).map((path) => [`/${assetOf(path)}`, path]));
      server.middlewares.use(async (request, response, next) => {
        const path = known.get(request.url ?? '');
        if (path === undefined) return next();
        response.end(await readFile(require.resolve(path)));
      });
    },
  };
}

/**
 * The look files keep their addresses (the server's own pages link them), so the bundler copies them as they are.
 * This takes out comments and white space: 9.3 kB become 6.7 kB on the wire.
 */
function slimLookFiles(): Plugin {
  return {
    name: 'slim-look-files',
    apply: 'build',
    async writeBundle({ dir = 'dist/admin' }) {
      for (const name of ['tokens', 'components']) {
        const file = join(dir, 'look', `${name}.css`);
        const css = await readFile(file, 'utf8');
        const slim = css
          .replaceAll(/\/\*[^]*?\*\//g, '')
          .replaceAll(/\s+/g, ' ')
          .replaceAll(/ ?([{};,]) ?/g, '$1');
        await writeFile(file, slim.trim());
      }
    },
  };
}
