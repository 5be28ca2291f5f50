import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * In which order tests are begun. Those that start programs come first: a program is started by copying the tables of the
 * worker's memory, which grows with all that it loads. Then those that take long: begun last, one of them would leave the
 * other worker idle. A fresh clone knows nothing of how long each took.
 */
const ORDER = [
  /hostile-time|test\/action\//,
  /test\/(?:commands|github|host)\//,
  /conformance|hostile|differential|report\/page/,
  /^/,
];

class ByCost extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => ORDER.findIndex((pattern) => pattern.test(moduleId));
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
    pool: 'forks',
    // Less memory for young objects leaves a worker at two thirds of its size, and starting a program takes as much less.
    execArgv: ['--max-semi-space-size=4'],
    maxWorkers: 3,
    // Nothing here mocks modules or keeps state in them: loading them once a worker saves a third of the time.
    isolate: false,
    sequence: { sequencer: ByCost },
  },
});
