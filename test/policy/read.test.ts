import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../src/core/index.ts';
import { readPolicy } from '../../src/policy/index.ts';

const WHERE = '.github/proctor.yml';
const problemsOf = (text: string, rules?: readonly string[]) => readPolicy(text, WHERE, rules).problems;

test.each([null, '', '# nothing yet\n', `# ${'['.repeat(50)}`, 'paths:\n  # tests: []\nrules:\n', '{}'])(
  '%j says nothing: all defaults',
  (text) => {
    expect(readPolicy(text, WHERE)).toEqual({ policy: DEFAULT_POLICY, problems: [] });
  },
);

test('what is written holds, what is not keeps its default', () => {
  const text = [
    'gate: off',
    'logs:',
    '  require: required',
    'paths:',
    '  protected: ["harbour/tariffs/**"]',
    'rules:',
    '  deleted-test: note',
    'bandit:',
    '  floor: 0.05',
  ].join('\n');
  expect(readPolicy(text, WHERE, ['deleted-test'])).toEqual({
    policy: {
      ...DEFAULT_POLICY,
      gate: 'off',
      logs: { ...DEFAULT_POLICY.logs, require: 'required' },
      paths: { ...DEFAULT_POLICY.paths, protected: ['harbour/tariffs/**'] },
      rules: { 'deleted-test': 'note' },
      bandit: { ...DEFAULT_POLICY.bandit, floor: 0.05 },
    },
    problems: [],
  });
});

test.each([
  ['comment: off\n\ngates: block', '3: unknown key "gates"; did you mean "gate"?'],
  ['logs:\n  path: [ferry/**]', '2: unknown key "logs.path"; did you mean "logs.paths"?'],
  ['gate: blok', '1: "gate" must be one of "off", "advise", "block", not "blok"; did you mean "block"?'],
  ['gate: true', '1: "gate" must be one of "off", "advise", "block", not true'],
  ['gate:', '1: "gate" must be one of "off", "advise", "block", not null'],
  [
    'rules:\n  deleted-test: blok',
    '2: "rules.deleted-test" must be one of "off", "note", "warn", "block", not "blok"; did you mean "block"?',
  ],
  ['rules:\n  deleted-tests: off', '2: there is no rule "deleted-tests"; did you mean "deleted-test"?'],
  ['bandit:\n  floor: 0.9', '2: "bandit.floor" must be at most 0.5, not 0.9'],
  ['bandit:\n  half-life-days: .nan', '2: "bandit.half-life-days" must be a number of days, not NaN'],
  ['bandit: 3', '1: "bandit" must be a mapping with "half-life-days", "floor", "arms", "aliases"'],
  ['logs: []', '1: "logs" must be a mapping with "require", "paths", "artifacts", "hosts", "store", "store-is-held"'],
  ['paths:\n  tests: orchard/**', '2: "paths.tests" must be a list of globs, not "orchard/**"'],
  [
    'paths:\n  tests:\n    - orchard/**\n    - 7',
    '4: "paths.tests" must be a list of globs, each of them a text, not 7',
  ],
  [
    '__proto__: 1',
    '1: unknown key "__proto__"; there are "gate", "on-error", "logs", "paths", "scope", "allow", "rules", "budget", "boundaries", "comment", "grade", "bandit"',
  ],
])('%j is a problem that names its line and the way out', (text, sentence) => {
  const { policy, problems } = readPolicy(text, WHERE, ['deleted-test', 'edited-ci']);
  expect(problems).toEqual([`${WHERE}:${sentence}`]);
  expect({ ...policy, comment: DEFAULT_POLICY.comment }).toEqual(DEFAULT_POLICY);
});

test.each([
  [
    'bandit:\n  arms:\n    "ferry:one":\n      licens: MIT',
    '4: unknown key "bandit.arms.ferry:one.licens"; did you mean "bandit.arms.ferry:one.licence"?',
  ],
  [
    'bandit:\n  arms:\n    "ferry:one":\n      public-rank: { rank: 1, source: s, date: "2026-05-01", dat: 1 }',
    '4: unknown key "bandit.arms.ferry:one.public-rank.dat"; did you mean "bandit.arms.ferry:one.public-rank.date"?',
  ],
])('%j names the nearest key of an arm', (text, sentence) => {
  expect(problemsOf(text)).toEqual([`${WHERE}:${sentence}`]);
});

test('one bad part does not take the good ones with it, and lines come in order', () => {
  const { policy, problems } = readPolicy('boundaries: everyone\ncoment: off\ngate: advise\nbandit:\n  flor: 0', WHERE);
  expect(policy).toEqual({ ...DEFAULT_POLICY, boundaries: 'everyone', gate: 'advise' });
  expect(problems.map((problem) => problem.split(':')[1])).toEqual(['2', '5']);
});

test.each([
  ['gate: [off', 'mend the YAML'],
  ['- gate', 'must be a mapping'],
  ['gate: off\ngate: block', 'stands here twice'],
  ['gate: !orchard off', 'write plain values'],
  ['comment: &word off\ngate: *word', 'aliases are not followed'],
  ['gate: off\n---\ngate: block', 'second YAML document'],
  ['? [gate]\n: off', 'plain word'],
  [`# ${'x'.repeat(40_000)}`, 'longer than'],
  [`gate: ${'['.repeat(5_000)}`, 'deep'],
  ['gate: off\n- - - - - - - - - - - - - - - - - - - - - x', 'deep'],
])('%j is no plain YAML: nothing of it is used', (text, sentence) => {
  const { policy, problems } = readPolicy(text, WHERE);
  expect(policy).toEqual(DEFAULT_POLICY);
  expect(problems[0]).toContain(sentence);
  expect(problems[0]).toMatch(/^\.github\/proctor\.yml:\d+: /);
});

test('any rule id is taken where the rules are not known', () => {
  expect(problemsOf('rules:\n  pruned-orchard: warn')).toEqual([]);
  expect(problemsOf('rules:\n  pruned-orchard: warn', ['edited-ci'])).toHaveLength(1);
});

test('a file full of mistakes gives a short list', () => {
  const text = Array.from({ length: 400 }, (_, at) => `berth-${at}: taken`).join('\n');
  expect(problemsOf(text)).toHaveLength(20);
});

const words = [
  'gate',
  'logs',
  'rules',
  'paths',
  'off',
  'block',
  ':',
  ' ',
  '\n',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '&a',
  '*a',
  '!!x',
  '<<',
  '"',
  '|',
  '#',
  '0.1',
];

test('whatever the text is, a whole policy comes back and nothing is thrown', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...words)).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const { policy, problems } = readPolicy(written, WHERE);
      expect(Object.keys(policy).sort()).toEqual(Object.keys(DEFAULT_POLICY).sort());
      expect(problems.every((problem) => /^\.github\/proctor\.yml:\d+: .+/s.test(problem))).toBe(true);
    }),
  );
});
