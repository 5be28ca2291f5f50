import { expect, test } from 'vitest';
import { findPackages } from '../../src/setup/package-managers.ts';
import { surveyOf } from './surveys.ts';

const managers = (...paths: readonly string[]) =>
  findPackages(surveyOf(Object.fromEntries(paths.map((path) => [path, null])))).managers;

test('the outermost file of each manager is named', () => {
  expect(managers('web/package-lock.json', 'package-lock.json', 'go.sum', 'go.mod')).toEqual([
    { name: 'npm', file: 'package-lock.json' },
    { name: 'Go modules', file: 'go.sum' },
  ]);
});

test('a manifest that several managers read names one only where nothing else does', () => {
  expect(managers('pyproject.toml', 'uv.lock')).toEqual([{ name: 'uv', file: 'uv.lock' }]);
  expect(managers('pyproject.toml')).toEqual([{ name: 'pip', file: 'pyproject.toml' }]);
  expect(managers('package.json', 'yarn.lock').map(({ name }) => name)).toEqual(['Yarn']);
  expect(managers('package.json', 'pyproject.toml').map(({ name }) => name)).toEqual(['npm', 'pip']);
});

test('what lies among tests, examples and copies of others is not the repository’s', () => {
  expect(managers('tests/app/package-lock.json', 'vendor/x/go.mod', 'examples/a/Cargo.lock')).toEqual([]);
});

test('hosts are those of the managers and those that settings name, each once', () => {
  const settings = {
    'pnpm-lock.yaml': null,
    'yarn.lock': null,
    '.npmrc': '@orchard:registry=https://Packages.Orchard.example/npm/\n//user:key@elsewhere\n',
    'pip.conf': '[global]\nindex-url = https://gardener:secret@pypi.orchard.example/simple\n',
  };
  const { hosts } = findPackages(surveyOf(settings));
  expect(hosts).toEqual([
    'registry.npmjs.org',
    'registry.yarnpkg.com',
    'packages.orchard.example',
    'pypi.orchard.example',
  ]);
  expect(hosts.join()).not.toContain('secret');
});
