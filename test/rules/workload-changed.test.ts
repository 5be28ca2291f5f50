import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { workloadChanges } from '../../src/rules/harness/workload.ts';
import { openCase } from '../../src/rules/index.ts';
import { findImprovementClaim } from '../../src/rules/logged/improvement-claim.ts';
import { workloadChanged } from '../../src/rules/workload-changed.ts';
import { gravest } from './build-case.ts';
import { buildEvidence, type Told } from './evidence.ts';
import type { NeutralStep } from './neutral-steps.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

function open(told: Told) {
  const blobs = memorySpill();
  return openCase(buildEvidence(told, blobs), null, { grammars, blobs });
}

describe('claims of a better number', () => {
  test.each([
    'The parser is 2.5x faster.',
    'Throughput improved by 40%.',
    'Loading went from 40 ms to 12ms.',
    'Startup: 120 ms → 35 ms',
    'This gives a 3× speedup.',
    'Reduced latency by 30 %.',
    'The benchmark is much faster now.',
    'Packing is eleven times faster.',
    'It took 1.9 ms before, and takes 0.2 ms now.',
  ])('%s', (text) => expect(findImprovementClaim(text)?.quote).toBe(text));

  test.each([
    'The parser should be 2x faster.',
    'Is it 2x faster?',
    'It is not 2x faster.',
    'I changed 3 files and 40% of the tests.',
    'Move the limit from 40 to 12.',
    '> it is 2x faster',
    '```\nit is 2x faster\n```',
    'The goal: 2x faster.',
  ])('not: %s', (text) => expect(findImprovementClaim(text)).toBeNull());

  test('the last one counts', () => {
    expect(findImprovementClaim('It is 2x faster. It is 3x faster.')?.quote).toBe('It is 3x faster.');
  });
});

describe('workloads in the diff', () => {
  const changed = (path: string, before: string, after: string) =>
    workloadChanges(open({ files: [{ path, before, after }] })).map(({ what }) => what);

  test.each<readonly [string, string, string, string | null]>([
    ['bench/press.py', 'ITERATIONS = 1_000\n', 'ITERATIONS = 10\n', 'ITERATIONS 1_000 → 10'],
    ['bench/press.py', 'iterations = 1_000\n', 'iterations = 10\n', 'iterations 1_000 → 10'],
    [
      'benches/press.rs',
      '.warm_up_time(secs(3)).sample_size(100)\n',
      '.warm_up_time(secs(3)).sample_size(10)\n',
      '100 → 10',
    ],
    ['src/press.bench.ts', 'const treeCount = 70;\n', 'const treeCount = 7;\n', 'treeCount 70 → 7'],
    ['bench/press.py', 'discount = 7\n', 'discount = 9\n', null],
    ['src/press.bench.ts', 'const size = 5000;\n', 'const size = 50;\n', 'size 5000 → 50'],
    ['press_benchmark_test.go', 'n := 500\n', 'n := 5\n', 'n 500 → 5'],
    ['perf/baseline.json', '{"press": 40}\n', '{"press": 60}\n', 'the baseline 40 → 60'],
    ['bench/press.py', 'iterations = 1000\n', 'iterations = 1000  # slow\n', null],
    ['bench/press.py', '# 1000 rounds\n', '# 10 rounds\n', null],
    ['bench/press.py', 'port = 8080\n', 'port = 8081\n', null],
    ['bench/press.py', 'PEARS = [225] * 20_000\n', 'PEARS = [225] * 2_000\n', 'a number 20_000 → 2_000'],
    ['src/press.py', 'iterations = 1000\n', 'iterations = 10\n', null],
  ])('%s: %s', (path, before, after, what) => {
    const found = changed(path, before, after);
    if (what === null) expect(found).toEqual([]);
    else expect(found.join()).toContain(what);
  });

  test('a new benchmark and one that is gone change nothing', () => {
    const files = [
      { path: 'bench/a.py', before: null, after: 'rounds = 10\n' },
      { path: 'bench/b.py', before: 'rounds = 10\n', after: null },
    ];
    expect(workloadChanges(open({ files }))).toEqual([]);
  });
});

describe('workloads in the log', () => {
  const level = (...steps: readonly NeutralStep[]) =>
    gravest(workloadChanged.find(open({ sessions: [[...steps, { say: 'It is 2x faster.' }]] })));

  test.each<readonly [string, string, string]>([
    ['node bench.js --rounds 100', 'node bench.js --rounds 10', 'warn'],
    ['go test -bench . -count=10', 'go test -bench . -count=1', 'clear'],
    ['./bench --size=100', './bench --size=10', 'warn'],
    ['node bench.js --rounds 100', 'node bench.js --rounds 100', 'clear'],
    ['node bench.js --port 100', 'node bench.js --port 10', 'clear'],
    ['node bench.js --rounds 100', 'node perf.js --rounds 10', 'clear'],
    ['echo bench --rounds 100', 'echo bench --rounds 10', 'clear'],
  ])('%s, then %s: %s', (first, second, expected) => expect(level({ run: first }, { run: second })).toBe(expected));

  test('a run that was refused is none', () => {
    expect(level({ run: 'node bench.js --rounds 9' }, { rejected: { run: 'node bench.js --rounds 1' } })).toBe('clear');
  });
});
