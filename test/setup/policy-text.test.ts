import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_POLICY, POLICY_PATH } from '../../src/core/index.ts';
import { readPolicy } from '../../src/policy/index.ts';
import { RULES } from '../../src/rules/index.ts';
import { propose, type Survey } from '../../src/setup/index.ts';
import { surveyOf } from './surveys.ts';

const WISHES = { action: 'octo-org/proctor@v1', form: 'one-job', app: null } as const;
const policyFor = (survey: Survey): string =>
  propose(survey, WISHES).files.find(({ path }) => path === POLICY_PATH)?.text ?? '';
const read = (text: string) =>
  readPolicy(
    text,
    POLICY_PATH,
    RULES.map(({ id }) => id),
  );
/** The file after somebody has uncommented every key and item. */
const uncommented = (text: string): string => text.replace(/^ {2}# (?=[\w-]+:(?: \w+)?$| {2}- )/gm, '  ');

const OWN = ['.github/proctor.yml', '.github/workflows/proctor.yml', '.github/workflows/proctor-upkeep.yml'];

const FERRY = surveyOf({
  'package-lock.json': null,
  'CLAUDE.md': null,
  '.circleci/config.yml': null,
  '.gitattributes':
    'timetable/*.json linguist-generated\n/out.ts -linguist-generated\n*.snap linguist-generated=true\n',
  'timetable/may.json': null,
  'proto/ferry.pb.go': null,
  'dist/ferry.js': null,
  'terraform/quay.tf': null,
  'integration-tests/quay.ts': null,
  'test/quay.test.ts': null,
  '.github/workflows/agent.yml': `on: issues
jobs:
  work:
    steps:
      - uses: anthropics/claude-code-action@v1
        id: claude
      - uses: actions/upload-artifact@v4
        with:
          name: log-\${{ github.run_id }}
          path: \${{ steps.claude.outputs.execution_file }}
  other:
    steps:
      - run: codex exec "mend the quay"
`,
});

test('an empty repository gets the defaults, and a policy that protects itself', () => {
  expect(read(policyFor(surveyOf({})))).toEqual({
    policy: { ...DEFAULT_POLICY, paths: { ...DEFAULT_POLICY.paths, protected: OWN } },
    problems: [],
  });
});

test('what is certain of a repository is in force, what is likely stands beside it in comments', () => {
  const text = policyFor(FERRY);
  const { policy, problems } = read(text);
  expect(problems).toEqual([]);
  expect(policy.logs.artifacts).toEqual(['log-*']);
  expect(policy.paths).toEqual({
    tests: [],
    protected: OWN,
    generated: ['timetable/*.json', '**/*.snap', '**/*.pb.{go,cc,h,swift,dart,rb}'],
  });
  for (const words of [
    '  # test/.',
    '  # - an instruction or setting of an agent: CLAUDE.md',
    '  # Found: npm (package-lock.json).',
    '  # .github/workflows/agent.yml:13 runs Codex and uploads no log',
  ])
    expect(text).toContain(words);
});

test('whatever is uncommented makes a policy, too', () => {
  const { policy, problems } = read(uncommented(policyFor(FERRY)));
  expect(problems).toEqual([]);
  expect(policy.paths.tests).toEqual(['integration-tests/**']);
  expect(policy.paths.protected).toEqual([...OWN, '.github/workflows/**', '.circleci/**', 'terraform/**']);
  expect(policy.paths.generated).toContain('dist/**');
  expect(policy.allow.hosts).toEqual(['github.com', '*.githubusercontent.com', 'registry.npmjs.org']);
  expect(policy.rules).toEqual({ 'skipped-test': 'warn' });
});

test('whatever a repository calls its files, the policy reads, and says nothing unseen', () => {
  const name = fc.string({
    unit: fc.constantFrom(...'ab"\\\n\t\u0007\u202e*[]{}()!#:-,\'&\ud800é'),
    minLength: 1,
    maxLength: 12,
  });
  const folder = fc.constantFrom('tests', 'qa', 'dist', 'terraform', 'x'.repeat(300), '..', '');
  const paths = fc.array(
    fc.tuple(folder, name).map(([first, last]) => `${last}/${first}/${last}.ts`),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(paths, name, (some, branch) => {
      const files = {
        ...Object.fromEntries(some.map((path) => [path, null])),
        '.gitattributes': `${branch} linguist-generated`,
      };
      const text = policyFor(surveyOf(files, branch));
      for (const written of [text, uncommented(text)]) expect(read(written).problems).toEqual([]);
      expect(
        text
          .split('\n')
          .filter((line) => line.trimStart().startsWith('#'))
          .join(''),
      ).not.toMatch(/[\u0007\u202e]/);
    }),
    { numRuns: 20 },
  );
});
