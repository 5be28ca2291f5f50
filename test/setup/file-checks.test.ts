import { expect, test } from 'vitest';
import { examine } from '../../src/setup/examine.ts';
import { gatherFacts } from '../../src/setup/facts.ts';
import { propose } from '../../src/setup/index.ts';
import { surveyOf } from './surveys.ts';

const PROPOSED = Object.fromEntries(
  propose(surveyOf({}), { action: `octo-org/proctor@${'a'.repeat(40)}`, form: 'one-job', app: null }).files.map(
    ({ path, text }) => [path, text],
  ),
);
const GRADE = '.github/workflows/proctor.yml';
const UPKEEP = '.github/workflows/proctor-upkeep.yml';
const POLICY = '.github/proctor.yml';

/** Findings that are not `ok`, one line each: level, check, what it says. */
function complaints(files: Record<string, string | null>, unmerged: readonly string[] = []): readonly string[] {
  return examine(gatherFacts(surveyOf(files), unmerged, null))
    .filter(({ level }) => level !== 'ok')
    .map(({ level, check, says }) => `${level} ${check}: ${says}`);
}

/** What is proposed, with one file changed by replacing a text that it must hold; null takes the file away. */
function changed(path: string, from: string | RegExp, to: string): Record<string, string | null> {
  const text = PROPOSED[path] ?? '';
  const replaced = text.replace(from, to);
  if (replaced === text) throw new Error(`${path} has no ${from}`);
  return { ...PROPOSED, [path]: replaced };
}

test('nothing is missing from what init proposes, and every check of files has looked', () => {
  expect(complaints(PROPOSED)).toEqual([]);
  const checks = examine(gatherFacts(surveyOf(PROPOSED), [], null)).map(({ check }) => check);
  expect([...new Set(checks)]).toEqual([
    'workflow',
    'triggers',
    'permissions',
    'untrusted-checkout',
    'action-version',
    'policy',
    'policy-guard',
  ]);
});

test('a repository without Proctor has the one problem; what is not merged yet is told apart', () => {
  expect(complaints({ 'pears.py': null })).toEqual([
    'problem workflow: No workflow on main grades pull requests.',
    'advice policy: There is no policy on main: the defaults hold, and any pull request may add one.',
  ]);
  expect(complaints({}, [GRADE, POLICY])).toEqual([
    'problem workflow: The workflow is in the working folder and not on main, so that it does not run.',
    'advice policy: The policy is in the working folder and not on main: the defaults hold.',
  ]);
});

test.each<[string, string, string | RegExp, string, RegExp]>([
  ['the placeholder', GRADE, 'octo-org/', 'OWNER/', /^problem workflow: `uses` still names OWNER/],
  ['YAML that is none', UPKEEP, 'jobs:', 'jobs: [', /^unknown workflow: The workflow cannot be read: line \d+/],
  ['a head that is not graded', GRADE, 'synchronize, ', '', /^problem triggers: .* not graded when synchronize\.$/],
  ['another base', GRADE, ', edited', '', /^advice triggers: .*edited: one that is given another base/],
  [
    'pull_request',
    GRADE,
    'pull_request_target:',
    'pull_request:',
    /^problem triggers: It runs for pull_request, where/,
  ],
  ['a filter', GRADE, 'types: [opened', 'paths: [src/**]\n    types: [opened', /^advice triggers: `paths` leave/],
  [
    'no outcome',
    UPKEEP,
    'types: [closed]',
    'types: [labeled]',
    /^advice triggers: .*pull_request_target: closed; without/,
  ],
  [
    'no sweep',
    UPKEEP,
    /\n {8}with:\n {10}sweep: open/,
    '',
    /^advice triggers: .*schedule with the input `sweep`; without/,
  ],
  ['another branch', UPKEEP, '["main"]', '["trunk"]', /^problem triggers: Pushes start it on other branches/],
  [
    'no rights at all',
    GRADE,
    /permissions: \{\}| {4}permissions:\n(?: {6}.*\n)+/g,
    '',
    /^problem permissions: The job grade names no/,
  ],
  ['write-all', GRADE, / {4}permissions:\n(?: {6}.*\n)+/, '    permissions: write-all\n', /^problem permissions:/],
  [
    'too few rights',
    GRADE,
    /checks: write/,
    'checks: read',
    /^advice permissions: The job grade lacks `checks: write`/,
  ],
  ['read-all', GRADE, / {4}permissions:\n(?: {6}.*\n)+/, '    permissions: read-all\n', /lacks `contents: write`/],
  [
    'too many rights',
    GRADE,
    'actions: read',
    'actions: read\n      packages: write',
    /^advice permissions: .*may write packages/,
  ],
  [
    'a checkout of the head',
    GRADE,
    '    steps:\n',
    `    steps:\n      - uses: actions/checkout@v5\n        with:\n          ref: \${{ github.event.pull_request.head.sha }}\n`,
    /^problem untrusted-checkout: The job grade checks out the pull request's code in a run for pull_request_target/,
  ],
  [
    'a fetch of the head',
    UPKEEP,
    '    steps:\n',
    '    steps:\n      - run: |\n          gh pr checkout 7\n',
    /^problem untrusted-checkout: The job outcome/,
  ],
  ['a job that may fail', GRADE, '    timeout', '    continue-on-error: true\n    timeout', /^problem skippable-job:/],
  [
    'a job that is skipped',
    GRADE,
    '    timeout',
    '    if: github.actor != 0\n    timeout',
    /^advice skippable-job: `if:`/,
  ],
  [
    'a pass on closing',
    GRADE,
    'types: [',
    'types: [closed, ',
    /^advice skippable-job: .*when a pull request is closed/,
  ],
  ['one group for all', GRADE, /group: .*/, 'group: proctor', /^problem concurrency: All pull requests share/],
  ['no group', GRADE, /concurrency:\n.*\n.*\n/, '', /^advice concurrency: Two pushes in a row/],
  ['a version that moves', GRADE, /@a{40}/, '@v1', /^advice action-version: octo-org\/proctor@v1 is whatever/],
  [
    'a wrong policy',
    POLICY,
    'gate: block',
    'gates: block',
    /^problem policy: The policy is wrong: unknown key "gates"; did you mean "gate"\?/,
  ],
  ['a gate that only advises', POLICY, 'gate: block', 'gate: advise', /^advice policy: `gate: advise`/],
  ['no gate', POLICY, 'gate: block', 'gate: off', /^advice policy: `gate: off`: nothing is judged/],
  [
    'an open judge',
    POLICY,
    '    - ".github/proctor.yml"\n',
    '',
    /^advice policy-guard: A change of \.github\/proctor\.yml by/,
  ],
  [
    'a rule turned off',
    POLICY,
    'rules:',
    'rules:\n  protected-path: off',
    /^problem policy-guard: `protected-path: off`/,
  ],
])('%s is noticed', (_, path, from, to, says) => {
  const found = complaints(changed(path, from, to));
  expect(found.join('\n')).toMatch(new RegExp(says.source, 'm'));
});

test.each([
  ['/.github/ @pomona', []],
  ['* @pomona', []],
  ['.github/workflows/ @pomona', [POLICY]],
  ['/.github/ @pomona\n/.github/proctor.yml # nobody', [POLICY]],
  ['/src/ @pomona', [POLICY, GRADE, UPKEEP]],
])('CODEOWNERS %j leaves without an owner: %j', (owners, orphans) => {
  const found = complaints({ ...PROPOSED, '.github/CODEOWNERS': owners });
  const [told = ''] = found.filter((line) => line.includes('Nobody owns'));
  for (const path of [POLICY, GRADE, UPKEEP])
    expect(told.includes(path), path).toBe((orphans as string[]).includes(path));
});

const AGENT = '.github/workflows/agent.yml';
const agent = (on: string, ...steps: readonly string[]): Record<string, string | null> => ({
  ...PROPOSED,
  [AGENT]: `on: ${on}\njobs:\n  work:\n    steps:\n${steps.map((step) => `      - ${step}\n`).join('')}`,
});
const UPLOAD = 'uses: actions/upload-artifact@v4\n        with: { name: agent-session, path: ~/.codex/sessions }';

test.each([
  ['run: codex exec "mend it"', 'Codex'],
  ['run: npx -y codex --quiet exec "mend it"', 'Codex'],
  ['uses: anthropics/claude-code-action@v1', 'claude-code-action'],
  ['run: CI=1 claude --model opus -p "mend it"', 'Claude Code'],
  ['uses: google-github-actions/run-gemini-cli@v0', 'Gemini CLI'],
  ['run: timeout 600 aider --yes', 'Aider'],
])('%s: no log is uploaded', (step, name) => {
  const [first = ''] = complaints(agent('issues', step));
  expect(first).toBe(
    `advice log-source: ${name} runs here and its log is not uploaded: pull requests that it opens are judged by the diff alone, and have no grade.`,
  );
});

test.each(['run: pip install gptme', 'run: codex --version', 'run: echo claude -p', 'uses: aider/setup@v1'])(
  '%s starts no agent',
  (step) => {
    expect(complaints(agent('issues', step))).toEqual([]);
  },
);

test('an uploaded log is to be named, and to be made by a run of trusted code', () => {
  const steps = ['run: codex exec "mend it"', UPLOAD] as const;
  const named = (PROPOSED[POLICY] ?? '').replace('  # artifacts:\n  #   - ', '  artifacts:\n    - ');
  expect(complaints(agent('issues', ...steps)).join()).toContain(
    'The artifact agent-session with the log of Codex is found only',
  );
  expect(complaints({ ...agent('issues', ...steps), [POLICY]: named })).toEqual([]);
  expect(complaints({ ...agent('pull_request', ...steps), [POLICY]: named }).join()).toContain('(class C)');
});

test('a log that the policy requires and nobody uploads is a problem', () => {
  const policy = (PROPOSED[POLICY] ?? '').replace('require: optional', 'require: required');
  const found = complaints({ ...agent('issues', 'run: codex exec "mend it"'), [POLICY]: policy });
  expect(found).toEqual([expect.stringMatching(/^problem log-source: .*cannot pass\.$/)]);
});
