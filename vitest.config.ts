import { defineConfig } from 'vitest/config';

// What is asked for again and again may take long where three processes share two cores.
const shared = { testTimeout: 30_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000 } } };

export default defineConfig({
  test: {
    // Most tests wait for a process, a browser or a disk: more of them than cores.
    maxWorkers: 3,
    projects: [
      {
        test: {
          ...shared,
          name: 'rules',
          include: ['test/{domain,certificate,words,house,protocol}/**/*.test.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'api on node',
          include: ['test/{api,server}/**/*.test.ts'],
          env: { STANDING_TEST_RUNTIME: 'node' },
          isolate: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'api on workerd',
          include: ['test/api/**/*.test.ts'],
          // One workerd a process (test/support/worker-world.ts). There is no network to ask where a request came from.
          env: { STANDING_TEST_RUNTIME: 'worker', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
          isolate: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/demo-once.ts',
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
