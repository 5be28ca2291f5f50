import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { editedCi } from '../../../src/rules/edited-ci.ts';
import { buildCase, gravest } from '../build-case.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const levelOf = (path: string, before: string, after: string): string =>
  gravest(editedCi.find(buildCase({ [path]: [before, after] }, grammars)));

const job = (name: string, run: string, more = ''): string => `  ${name}:\n${more}    steps:\n      - run: ${run}\n`;
const github = (...jobs: readonly string[]): string => `on: push\njobs:\n${jobs.join('')}`;
const TEST = job('test', 'pytest');
const LINT = job('lint', 'ruff check');
const publish = (needs: string): string => job('publish', 'npm publish', needs === '' ? '' : `    needs: ${needs}\n`);

describe('a job waits for the tests no longer', () => {
  test.each([
    ['but for another', [TEST, LINT, publish('[test, lint]')], [TEST, LINT, publish('lint')], 'warn'],
    ['nor for any', [TEST, publish('test')], [TEST, publish('')], 'warn'],
    ['that were split', [job('test', 'pytest && ruff check'), publish('test')], [TEST, LINT, publish('lint')], 'warn'],
    ['but for both parts', [TEST, publish('test')], [TEST, LINT, publish('[test, lint]')], 'clear'],
    [
      'itself',
      [TEST, LINT, publish('[test, lint]')],
      [TEST, job('lint', 'ruff check', '    needs: test\n'), publish('lint')],
      'clear',
    ],
    ['under their name', [TEST, publish('test')], [job('unit', 'pytest'), publish('unit')], 'clear'],
    ['for it runs them', [TEST, publish('test')], [TEST, job('publish', 'pytest && npm publish')], 'clear'],
    [
      'and is a test too',
      [TEST, job('e2e', 'npx playwright test', '    needs: test\n')],
      [TEST, job('e2e', 'npx playwright test')],
      'clear',
    ],
    ['and lints alone', [TEST, job('lint', 'ruff check', '    needs: test\n')], [TEST, LINT], 'clear'],
    ['and is gone', [TEST, publish('test')], [TEST], 'clear'],
  ])('%s', (_, before, after, level) => {
    expect(levelOf('.github/workflows/ci.yml', github(...before), github(...after))).toBe(level);
  });

  test('in CircleCI', () => {
    const file = (needs: string): string =>
      `jobs:\n${TEST}${LINT}${job('ship', 'npm publish')}workflows:\n  all:\n    jobs:\n      - test\n      - lint\n      - ship:\n          requires: [${needs}]\n`;
    expect(levelOf('.circleci/config.yml', file('test'), file('lint'))).toBe('warn');
    expect(levelOf('.circleci/config.yml', file('lint, test'), file('test'))).toBe('clear');
  });

  test('in GitLab, where a job without a word waits for the stages before', () => {
    const file = (needs: string): string =>
      `unit:\n  script: [pytest]\nlint:\n  script: [ruff check]\nship:\n${needs}  script: [npm publish]\n`;
    expect(levelOf('.gitlab-ci.yml', file('  needs: [{ job: unit }]\n'), file('  needs: []\n'))).toBe('warn');
    expect(levelOf('.gitlab-ci.yml', file('  needs: [unit]\n'), file(''))).toBe('clear');
  });
});
