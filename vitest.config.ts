import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that start programs: begun last, one of them would leave the other worker idle. */
const LONG = /test\/(?:action|conformance|commands|github)\/|hostile|differential|git-ledger/;

/** Begins with the tests that take long, for a fresh clone knows nothing of how long each took. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2,
    // Nothing here mocks modules or keeps state in them: loading them once a worker saves a third of the time.
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
