import { gateOf } from './gate-table.ts';
import type { Setting } from './setting.ts';

/** Where the settings of a file stand that are gates, for parts of it that do not show it. One line for each kind of file. */
const SECTIONS: readonly (readonly [files: RegExp, sections: readonly string[]])[] = [
  [/package\.json$/, ['jest.coverageThreshold.global', 'jest', 'nyc', 'c8']],
  [
    /(pyproject\.toml|setup\.cfg|tox\.ini|\.coveragerc(\.toml)?|pytest\.ini)$/,
    ['tool.pytest.ini_options', 'tool.coverage.report', 'tool.coverage.run', 'tool.mypy', 'tool.ruff.lint'],
  ],
  [/(jest|vite|vitest)[^/]*\.[cm]?[jt]s$/, ['test', 'test.coverage.thresholds', 'coverageThreshold.global']],
  [/[jt]sconfig[^/]*\.json$/, ['compilerOptions']],
  [/codecov\.ya?ml$/, ['coverage.status.project.default']],
  [/pom\.xml$/, ['rule.limit', 'plugin.configuration', 'plugin.configuration.excludes']],
  [/phpunit[^/]*$/, ['phpunit.testsuites.testsuite']],
];

const UNSEEN = /^(?:unseen(?:\[\])*\.)*/;

/**
 * A setting of a part of a file under the key that it has in the whole: where the part does not show the section that it stands in,
 * the first one in which it is a gate.
 */
export function inSection(path: string, setting: Setting): Setting {
  if (gateOf(path, setting) !== null) return setting;
  const name = setting.key.replace(UNSEEN, '');
  const sections = SECTIONS.find(([files]) => files.test(path))?.[1] ?? [];
  const found = ['', ...sections]
    .map((section) => ({ ...setting, key: section === '' ? name : `${section}.${name}` }))
    .find((one) => gateOf(path, one) !== null);
  return found ?? setting;
}
