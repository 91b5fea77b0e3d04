import { defineConfig } from 'vitest/config';

const shared = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
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
        },
      },
      {
        test: {
          ...shared,
          name: 'api on workerd',
          include: ['test/api/**/*.test.ts'],
          env: { STANDING_TEST_RUNTIME: 'worker' },
          fileParallelism: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
