import { describe, expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { editedCi } from '../../src/rules/edited-ci.ts';
import { editedGuardrails } from '../../src/rules/edited-guardrails.ts';
import { loosenedGate } from '../../src/rules/loosened-gate.ts';
import { bareCase, gravest } from './build-case.ts';

const grammars = await loadGrammars(['bash', 'typescript', 'javascript']);
const far = (mark: string): string => Array.from({ length: 9 }, (_, at) => `${mark} ${at}\n`).join('');

/** The finding on a file of which the diff shows no more than the lines around a change. */
function told(
  rule: typeof editedCi,
  path: string,
  around: readonly [above: string, below: string],
  before: string,
  after: string,
) {
  const side = (text: string): string => `${around[0]}${text}${around[1]}`;
  return rule.find(bareCase({ [path]: [side(before), side(after)] }, grammars));
}

describe('what a bare diff shows of CI', () => {
  const WORKFLOW = [
    `${far('#')}jobs:\n  trips:\n    steps:\n      - run: npm ci\n      - name: Trips\n        run: npm test\n`,
    '      - name: Tides\n        run: npm run tides\n',
  ] as const;

  test.each([
    ['.github/workflows/ci.yml', WORKFLOW, '', '        continue-on-error: true\n', 'block'],
    ['.github/workflows/ci.yml', WORKFLOW, '      - run: npm run lint\n', '', 'warn'],
    ['.github/workflows/ci.yml', WORKFLOW, '      - run: ls\n', '', 'clear'],
    [
      '.gitlab-ci.yml',
      [`${far('#')}trips:\n  script:\n    - npm ci\n`, '  only:\n    - main\n'],
      '    - npm test\n',
      '    - npm test || true\n',
      'block',
    ],
    ['Makefile', [`${far('#')}trips:\n\tnpm ci\n`, '\tls\n'], '\tnpm test\n', '\t-npm test\n', 'block'],
    [
      'package.json',
      [`{\n${'  "tide": 1,\n'.repeat(9)}  "scripts": {\n    "build": "tsc",\n`, '"start": "node ."\n}\n}\n'],
      '"test": "jest",\n',
      '"test": "jest || true",\n',
      'block',
    ],
    [
      'package.json',
      [
        `{\n${'  "tide": 1,\n'.repeat(9)}  "scripts": {\n    "build": "tsc",\n`,
        '    "test": "jest"\n  },\n  "jest": {\n  }\n}\n',
      ],
      '    "lint": "eslint . --max-warnings 0",\n',
      '    "lint": "eslint .",\n',
      'warn',
    ],
    [
      'package.json',
      [
        `{\n${'  "tide": 1,\n'.repeat(9)}  "devDependencies": {\n    "a": "1",\n    "b": "1",\n    "c": "1",\n    "d": "1",\n`,
        '    "z": "1"\n  }\n}\n',
      ],
      '    "eslint": "file:tools/eslint",\n',
      '',
      'clear',
    ],
  ] as const)('%s: %#', (path, around, before, after, level) => {
    expect(gravest(told(editedCi, path, around, before, after))).toBe(level);
  });

  test.each([
    ['  pull_request:\n    branches: [main]\n', '\npermissions:\n  contents: read\n', 'warn'],
    ['  push:\n  pull_request:\n    branches: [main]\n', '', 'warn'],
    ['  tide:\n    branches: [main]\n', '\npermissions:\n  contents: read\n', 'clear'],
  ])('what a workflow runs on, where the key that says so is not shown: %j', (above, below, level) => {
    const around = [`${far('#')}on:\n${'  # tide\n'.repeat(5)}${above}`, below] as const;
    const narrowed = "    paths-ignore: ['src/**']\n";
    expect(gravest(told(editedCi, '.github/workflows/ci.yml', around, '', narrowed))).toBe(level);
    expect(gravest(told(editedCi, '.github/workflows/ci.yml', around, narrowed, ''))).toBe('clear');
  });

  test('a job that is called as an event is a job', () => {
    const around = [`${far('#')}  push:\n    runs-on: ubuntu\n    steps:\n      - run: npm ci\n`, ''] as const;
    const found = told(editedCi, '.github/workflows/ci.yml', around, '      - run: npm test\n', '');
    expect(gravest(found)).toBe('block');
  });

  test('a finding names the line of the file', () => {
    const [found] = told(editedCi, '.github/workflows/ci.yml', WORKFLOW, '', '        continue-on-error: true\n');
    expect(found).toMatchObject({
      anchors: [
        { side: 'new', line: 15 },
        { side: 'old', line: 15 },
      ],
    });
  });
});

describe('what a bare diff shows of settings', () => {
  const JSON_LINES = '"tide": 1,\n'.repeat(9);
  test.each([
    [
      'package.json',
      [
        `{\n${JSON_LINES}"jest": {\n"coverageThreshold": {\n"global": {\n"branches": 80,\n`,
        '"functions": 80\n}\n}\n}\n}\n',
      ],
      '"lines": 90,\n',
      '"lines": 40,\n',
      'warn',
    ],
    [
      'pyproject.toml',
      [`${far('#')}[tool.coverage.report]\nshow_missing = true\n#\n#\n`, '\n[tool.tides]\n'],
      'fail_under = 92\n',
      'fail_under = 60\n',
      'warn',
    ],
    [
      'vitest.config.ts',
      [
        `export default {\n${'tide: 1,\n'.repeat(9)}test: {\ncoverage: {\nthresholds: {\nbranches: 80,\n`,
        'functions: 80,\n},\n},\n},\n};\n',
      ],
      'lines: 90,\n',
      'lines: 30,\n',
      'warn',
    ],
    [
      'tsconfig.json',
      [
        `{\n${JSON_LINES}"compilerOptions": {\n"target": "es2022",\n"module": "nodenext",\n"lib": [],\n`,
        '"outDir": "dist"\n}\n}\n',
      ],
      '"strict": true,\n',
      '"strict": false,\n',
      'note',
    ],
    [
      'package.json',
      [`{\n${JSON_LINES}"config": {\n"tide": 80,\n`, '"dock": 80\n}\n}\n'],
      '"port": 9000,\n',
      '"port": 4000,\n',
      'clear',
    ],
    ['Cargo.toml', [`${far('#')}[[test]]\nname = "tides"\n#\n#\n`, '\n[profile.dev]\n'], '', 'test = false\n', 'warn'],
  ] as const)('%s: %#', (path, around, before, after, level) => {
    expect(gravest(told(loosenedGate, path, around, before, after))).toBe(level);
  });

  test('an instruction that kept agents within bounds', () => {
    const found = told(
      editedGuardrails,
      'AGENTS.md',
      [far('-'), far('-')],
      '- Never edit tests to make them pass.\n',
      '',
    );
    expect(gravest(found)).toBe('warn');
  });
});
