import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { editedCi } from '../../../src/rules/edited-ci.ts';
import { buildCase, gravest } from '../build-case.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

type Scripts = Readonly<Record<string, string>>;
const levelOf = (path: string, before: string, after: string): string =>
  gravest(editedCi.find(buildCase({ [path]: [before, after] }, grammars)));
const inPackage = (before: Scripts, after: Scripts): string =>
  levelOf('package.json', JSON.stringify({ scripts: before }, null, 2), JSON.stringify({ scripts: after }, null, 2));

describe('what a script comes to through others of its file', () => {
  test.each<[string, Scripts, Scripts, string]>([
    [
      'falls back on fewer tests',
      { test: 'vitest run' },
      { test: 'npm run full || npm run few', full: 'vitest run', few: 'vitest run test/a.test.ts' },
      'block',
    ],
    ['swallows them', { test: 'jest' }, { test: 'yarn -s whole || true', whole: 'jest' }, 'block'],
    ['swallows them two calls away', { test: 'jest' }, { test: 'yarn a', a: 'bun run b || true', b: 'jest' }, 'block'],
    ['runs fewer than stand elsewhere', { test: 'jest' }, { test: 'jest test/a.test.ts', all: 'jest' }, 'warn'],
    ['delegates', { test: 'jest' }, { test: 'pnpm unit', unit: 'jest' }, 'clear'],
    [
      'delegates all',
      { test: 'eslint . && jest' },
      { test: 'npm run l && npm t2', l: 'eslint .', t2: 'jest' },
      'clear',
    ],
    ['gives the linter away', { test: 'eslint . && jest' }, { test: 'jest', lint: 'eslint .' }, 'clear'],
    ['is written out', { test: 'npm run unit', unit: 'jest' }, { test: 'jest', unit: 'jest' }, 'clear'],
    [
      'is written out, and swallowed',
      { ci: 'npm run unit', unit: 'jest' },
      { ci: 'jest || true', unit: 'jest' },
      'warn',
    ],
    [
      'calls fewer',
      { ci: 'npm run test:a && npm run test:b', 'test:a': 'jest a', 'test:b': 'jest b' },
      { ci: 'npm run test:a', 'test:a': 'jest a', 'test:b': 'jest b' },
      'warn',
    ],
    [
      'calls one of a kind no longer',
      { a: 'npm run b && pytest', b: 'jest' },
      { a: 'pytest -k few', b: 'jest' },
      'warn',
    ],
    [
      'calls one of another package',
      { lib: 'jest', t: 'pnpm --filter lib test' },
      { lib: 'jest', t: 'vitest' },
      'clear',
    ],
    ['calls in a ring', { a: 'npm run b', b: 'npm run a' }, { a: 'npm run b', b: 'npm run b' }, 'clear'],
  ])('%s', (_, before, after, level) => expect(inPackage(before, after)).toBe(level));

  test.each([
    ['', 'block'],
    ['      - run: npm run lint:ci\n', 'warn'],
  ])('a part that is new may have a caller in CI: %j %s', (step, level) => {
    const workflow = (added: string): string => `on: push\njobs:\n  a:\n    steps:\n      - run: npm ci\n${added}`;
    const scripts = (all: Scripts): string => JSON.stringify({ scripts: all }, null, 2);
    const files = {
      'package.json': [scripts({ lint: 'eslint .' }), scripts({ lint: 'eslint . || true', 'lint:ci': 'eslint .' })],
      '.github/workflows/ci.yml': [workflow(''), workflow(step)],
    } as const;
    expect(gravest(editedCi.find(buildCase(files, grammars)))).toBe(level);
  });

  test.each([
    ['test:\n\tpytest\n', 'test:\n\t$(MAKE) full || $(MAKE) few\nfull:\n\tpytest\nfew:\n\tpytest tests/few\n', 'block'],
    ['test:\n\tpytest\n', 'test: full\nfull:\n\tpytest\n', 'clear'],
    ['test:\n\tpytest\n', 'test:\n\t-$(MAKE) full\nfull:\n\tpytest\n', 'block'],
  ])('of a Makefile: %j → %j %s', (before, after, level) => expect(levelOf('Makefile', before, after)).toBe(level));

  test('many that call one another are answered in time', () => {
    const names = Array.from({ length: 60 }, (_, index) => `j${index}`);
    const all = Object.fromEntries(names.map((name) => [name, names.map((one) => `npm run ${one}`).join(' && ')]));
    const started = performance.now();
    expect(inPackage({ ...all, test: 'jest' }, { ...all, test: 'jest || true' })).toBe('block');
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
