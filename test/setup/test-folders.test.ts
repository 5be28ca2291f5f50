import { expect, test } from 'vitest';
import { findTestFolders } from '../../src/setup/test-folders.ts';
import { surveyOf } from './surveys.ts';

const files = (...paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, null]));

test('folders are counted as Proctor tells tests, and files beside their sources by an example', () => {
  const { known, likely, named } = findTestFolders(
    surveyOf(
      files(
        'tests/test_pears.py',
        'tests/data/pears.csv',
        'core/src/test/java/PearTest.java',
        'web/src/test/java/PlumTest.java',
        'pears.go',
        'pears_test.go',
      ),
    ),
  );
  expect(known).toEqual([
    { what: 'tests/', count: 2 },
    { what: '…/src/test/', count: 2 },
    { what: 'files such as pears_test.go', count: 1 },
  ]);
  expect([likely, named]).toEqual([[], []]);
});

test.each([
  ['pyproject.toml', '[tool.pytest.ini_options]\ntestpaths = ["ripeness"]\n'],
  ['pyproject.toml', '[tool.pytest.ini_options]\ntestpaths = "ripeness"\n'],
  ['pytest.ini', '[pytest]\naddopts = -q\ntestpaths =\n    ripeness/\n'],
  ['tox.ini', '[pytest]\ntestpaths = ./ripeness\n'],
  ['package.json', '{"jest": {"roots": ["<rootDir>/ripeness"]}}'],
  ['package.json', '{"mocha": {"spec": "ripeness/**/*.js"}}'],
  ['phpunit.xml', '<testsuites><testsuite><directory suffix="T.php">ripeness</directory></testsuite></testsuites>'],
])('%s names a folder of tests: %j', (name, text) => {
  const { named } = findTestFolders(surveyOf({ [name]: text, 'ripeness/test_pears.py': null }));
  expect(named).toEqual(['ripeness/**']);
});

test('settings that name the sources, everything, what is known or what is not there, name no tests', () => {
  const text = '[tool.pytest.ini_options]\ntestpaths = ["orchard", ".", "tests", "gone", "../other"]\n';
  const { named } = findTestFolders(
    surveyOf({ 'pyproject.toml': text, 'orchard/pears.py': null, 'orchard/plums.py': null, 'tests/test_a.py': null }),
  );
  expect(named).toEqual([]);
});

test.each([
  ['integration-tests/pears.py', 'integration-tests/**'],
  ['app/src/androidTest/kotlin/Pears.kt', 'app/src/androidTest/**'],
  ['qa/pears.rb', 'qa/**'],
  ['a(b)/test-utils2/pears.ts', 'a\\(b\\)/test-utils2/**'],
])('%s only looks like a test', (path, glob) => {
  expect(findTestFolders(surveyOf({ [path]: null })).likely).toEqual([glob]);
});

test.each([
  'latest/pears.py',
  'src/_pytest/pears.py',
  'contest/pears.ts',
  'unittest/case.py',
  'tests-of-taste/notes.md',
])('%s does not', (path) => {
  expect(findTestFolders(surveyOf({ [path]: null })).likely).toEqual([]);
});

test.each(['{', '[]', '"jest"', 'null'])('settings that cannot be read (%s) name nothing', (text) => {
  const broken = { 'package.json': text, 'pyproject.toml': text };
  expect(findTestFolders(surveyOf(broken))).toEqual({ known: [], named: [], likely: [] });
});
