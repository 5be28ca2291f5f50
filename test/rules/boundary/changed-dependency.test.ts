import { expect, test } from 'vitest';
import type { FileChange } from '../../../src/core/index.ts';
import { changedDependency } from '../../../src/rules/boundary/changed-dependency.ts';
import { openCase } from '../../../src/rules/index.ts';
import { buildCase } from '../build-case.ts';

/** What is said of a package.json of which only a hunk is at hand. */
function bare(path: string, removed: string, added: string): string | undefined {
  const { evidence, tools } = buildCase({ [path]: [`{\n${removed}\n}\n`, `{\n${added}\n}\n`] }, new Map());
  const gone = { kind: 'unavailable', why: 'a bare diff' } as const;
  const files = evidence.diff.files.map((file): FileChange => ({ ...file, before: gone, after: gone }));
  const facts = openCase({ ...evidence, diff: { ...evidence.diff, files } }, null, tools);
  return changedDependency.find(facts)[0]?.outcome;
}

test.each([
  ['a version of its own', '  "version": "1.4.1"', '  "version": "1.4.2"'],
  ['a script', '  "test": "vitest"', '  "test": "vitest run --coverage"'],
  ['words', '  "description": "Counts pears"', '  "description": "Counts pears and figs"'],
])('a hunk that speaks of no package is clear: %s', (_, removed, added) => {
  expect(bare('package.json', removed, added)).toBe('clear');
});

test.each([
  ['a requirement', '  "pears": "^1.4.1"', '  "pears": "^2.0.0"'],
  ['an address', '  "pears": "^1.4.1"', '  "pears": "github:orchard/pears"'],
  ['a script of the installation', '  "test": "vitest"', '  "postinstall": "node fetch.js"'],
  ['a member that is cut off', '  "files": []', '  pears'],
])('one that may is unknown: %s', (_, removed, added) => {
  expect(bare('web/package.json', removed, added)).toBe('unknown');
});

test('other manifests are unknown', () => expect(bare('Cargo.toml', 'a = 1', 'a = 2')).toBe('unknown'));
