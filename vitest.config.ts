import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2,
    // Nothing here mocks modules or keeps state in them: loading them once a worker saves a third of the time.
    isolate: false,
  },
});
