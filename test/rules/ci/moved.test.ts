import { beforeAll, expect, test } from 'vitest';
import type { Grammars } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { editedCi } from '../../../src/rules/edited-ci.ts';
import { buildCase, gravest } from '../build-case.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const workflow = (on: string, ...jobs: readonly string[]): string => `on: ${on}\njobs:\n${jobs.join('')}`;
const TEST = '  test:\n    steps:\n      - run: pytest\n';
const LINT = '  lint:\n    steps:\n      - run: ruff check .\n';
const CALL = '  test:\n    uses: ./.github/workflows/new.yml\n';

test.each([
  ['schedule', '', 'warn'],
  ['[workflow_dispatch, release]', '', 'warn'],
  ['workflow_call', '', 'warn'],
  ['workflow_call', CALL, 'clear'],
  ['pull_request', '', 'clear'],
  ['[push, schedule]', '', 'clear'],
  ['workflow_run', '', 'clear'],
])('a check that moved to a new workflow on %s (%j): %s', (on, call, level) => {
  const files = {
    '.github/workflows/ci.yml': [workflow('push', TEST, LINT), workflow('push', LINT, call)],
    '.github/workflows/new.yml': [null, workflow(on, TEST)],
  } as const;
  expect(gravest(editedCi.find(buildCase(files, grammars)))).toBe(level);
});

test('a copy on other events does not answer for a check, where one on changes does', () => {
  const files = {
    '.github/workflows/a.yml': [null, workflow('schedule', TEST)],
    '.github/workflows/b.yml': [null, workflow('push', TEST)],
    '.github/workflows/ci.yml': [workflow('push', TEST, LINT), workflow('push', LINT)],
  } as const;
  expect(gravest(editedCi.find(buildCase(files, grammars)))).toBe('clear');
});

test('a build may move to where something is made of it', () => {
  const build = '  build:\n    steps:\n      - run: npm run build\n';
  const files = {
    '.github/workflows/ci.yml': [workflow('push', build, LINT), workflow('push', LINT)],
    '.github/workflows/new.yml': [null, workflow('release', build)],
  } as const;
  expect(gravest(editedCi.find(buildCase(files, grammars)))).toBe('clear');
});
