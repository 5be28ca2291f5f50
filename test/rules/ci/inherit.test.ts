import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { editedCi } from '../../../src/rules/edited-ci.ts';
import { buildCase, gravest } from '../build-case.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const levelOf = (before: string, after: string, path = '.gitlab-ci.yml'): string =>
  gravest(editedCi.find(buildCase({ [path]: [before, after] }, grammars)));

const UNIT = 'unit:\n  script: [make test]\n';

describe('what a job inherits', () => {
  test.each([
    ['a job it extends', '.calm:\n  allow_failure: true\nunit:\n  extends: .calm\n  script: [make test]\n'],
    [
      'a job that one of those extends',
      '.a:\n  rules: [{ when: never }]\n.b:\n  extends: [.a]\nunit:\n  extends: .b\n  script: [make test]\n',
    ],
    [
      'the last of several',
      '.a:\n  allow_failure: false\n.b:\n  allow_failure: true\nunit:\n  extends: [.a, .b]\n  script: [make test]\n',
    ],
    ['a map merged into it', '.calm: &calm\n  allow_failure: true\nunit:\n  <<: *calm\n  script: [make test]\n'],
    ['one of a list of maps', '.a: &a { allow_failure: true }\nunit:\n  <<: [*a]\n  script: [make test]\n'],
    ['an alias of its script', '.s: &s\n  - make test || true\nunit:\n  script: *s\n'],
    ['an alias of a line of it', '.s: &s make test || true\nunit:\n  script:\n    - *s\n'],
    ['an anchor as it was set last', '.a: &a make test\n.b: &a make test || true\nunit:\n  script:\n    - *a\n'],
  ])('silences it: %s', (_, after) => expect(levelOf(UNIT, after)).toBe('block'));

  test.each([
    [
      'its own entry goes before',
      '.a:\n  allow_failure: true\nunit:\n  extends: .a\n  allow_failure: false\n  script: [make test]\n',
    ],
    ['its script may stand in a template', '.a:\n  script: [make test]\nunit:\n  extends: .a\n'],
    ['a template that nothing takes from', '.a:\n  allow_failure: true\nunit:\n  script: [make test]\n'],
    ['a name that nothing has', 'unit:\n  extends: .shared\n  script: [make test]\n'],
    ['an alias of the script as it was', '.s: &s [make test]\nunit:\n  script: *s\n'],
  ])('leaves it as it is: %s', (_, after) => expect(levelOf(UNIT, after)).toBe('clear'));

  test('a template that is hidden answers for nobody', () => {
    const after = '.tests:\n  script: [make test]\nunit:\n  extends: .tests\n  allow_failure: true\n';
    expect(levelOf(UNIT, after)).toBe('block');
  });

  test('aliases of a workflow', () => {
    const file = (run: string): string =>
      `on: push\njobs:\n  a:\n    steps: &steps\n      - run: ${run}\n  b:\n    steps: *steps\n`;
    expect(levelOf(file('pytest'), file('pytest || true'), '.github/workflows/ci.yml')).toBe('block');
    expect(levelOf(file('pytest'), file('pytest -q'), '.github/workflows/ci.yml')).toBe('clear');
  });
});

test('jobs that extend one another in a ring, or fan out, are answered in time', () => {
  const names = Array.from({ length: 60 }, (_, index) => `.j${index}`);
  const fan = names.map((name) => `${name}:\n  k${name}: 1\n  extends: [${names.join(', ')}]\n`).join('');
  const merged = names
    .map(
      (name, index) =>
        `${name}: &a${index}\n  k: 1\n  <<: [${
          index === 0
            ? ''
            : Array(60)
                .fill(`*a${index - 1}`)
                .join(', ')
        }]\n`,
    )
    .join('');
  const listed = `.l: &l [${Array(2_000).fill('make test').join(', ')}]\nunit:\n  script: [${Array(2_000).fill('*l').join(', ')}]\n`;
  const started = performance.now();
  for (const shape of [fan, merged, listed]) {
    expect(levelOf(UNIT + shape, UNIT + shape)).toBe('clear');
    expect(levelOf(UNIT + shape, UNIT.replace('make test', 'make test || true') + shape)).toBe('block');
  }
  expect(performance.now() - started).toBeLessThan(10_000);
});
