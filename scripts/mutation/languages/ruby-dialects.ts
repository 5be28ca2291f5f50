import { endOf, flush, indentAll, indentAt, insertBefore, lineStart, withFiles } from '../edit.ts';
import type { Check, Dialect, Edits, Helper, Mutator, Rewrite, Runner, Spot, Template } from '../types.ts';
import { isInstalled } from './installed.ts';
import { calleeOf, isNumber, isPlain, type Parts } from './parts.ts';
import { readRubyTests } from './ruby.ts';

const PLAIN = /\b(?:true|false|nil)\b|(?<!\w):\w+|\b\w+:(?=\s)/g;

/** How a test framework writes what the templates need. */
interface Library {
  readonly equal: (actual: string, expected: string) => string;
  readonly truthy: (actual: string) => string;
  readonly weaker: readonly ((parts: Parts) => string | null)[];
  readonly near: (actual: string, expected: string) => string;
  readonly message: (parts: Parts) => string;
  readonly stricter: (actual: string, expected: string) => string;
  readonly failure: string;
}

const minitest: Library = {
  equal: (actual, expected) => `assert_equal ${expected.startsWith('{') ? `(${expected})` : expected}, ${actual}`,
  truthy: (actual) => `assert(${actual})`,
  weaker: [
    ({ actual }) => `refute_nil ${actual}`,
    ({ actual, expected }) => `assert_kind_of((${expected}).class, ${actual})`,
    ({ actual }) => `assert_respond_to ${actual}, :to_s`,
    ({ actual, expected }) => (isNumber(expected) ? `assert_operator ${actual}, :>=, -1000` : null),
    ({ actual, expected }) => (/^["']/.test(expected) ? `assert_match(/./, ${actual})` : null),
  ],
  near: (actual, expected) => `assert_in_delta ${expected}, ${actual}, 100`,
  message: ({ actual, expected }) => `assert_equal(${expected}, ${actual}, "differs from the almanac")`,
  stricter: (actual, expected) => `assert_equal((${expected}).inspect, (${actual}).inspect)`,
  failure: 'Minitest::Assertion',
};

const rspec: Library = {
  equal: (actual, expected) => `expect(${actual}).to eq(${expected})`,
  truthy: (actual) => `expect(${actual}).to be_truthy`,
  weaker: [
    ({ actual }) => `expect(${actual}).not_to be_nil`,
    ({ actual, expected }) => `expect(${actual}).to be_a((${expected}).class)`,
    ({ actual }) => `expect(${actual}).to respond_to(:to_s)`,
    ({ actual, expected }) => (isNumber(expected) ? `expect(${actual}).to be >= -1000` : null),
    ({ actual, expected }) => (/^["']/.test(expected) ? `expect(${actual}).to match(/./)` : null),
    ({ actual }) => `expect { ${actual} }.not_to raise_error`,
  ],
  near: (actual, expected) => `expect(${actual}).to be_within(100).of(${expected})`,
  message: ({ actual, expected }) => `expect(${actual}).to eq(${expected}), "differs from the almanac"`,
  stricter: (actual, expected) => `expect((${actual}).inspect).to eq((${expected}).inspect)`,
  failure: 'RSpec::Expectations::ExpectationNotMetError',
};

const textOf = ({ statement }: Check, { file }: Spot): string =>
  flush(statement.text, indentAt(file.text, statement.start));

const equal =
  (write: (parts: Parts) => Rewrite | string | null): Template =>
  (check, spot) => {
    const { kind, actual, expected, actualNode } = check;
    if (kind !== 'equal') return null;
    const callee = calleeOf(check, /^call$/);
    const receiver = actualNode?.children.find(({ field }) => field === 'receiver')?.text;
    const named = callee && receiver !== undefined ? { ...callee, name: `${receiver}.${callee.name}` } : callee;
    return write({ actual, expected, statement: textOf(check, spot), callee: named });
  };

const any =
  (write: (statement: string) => string): Template =>
  (check, spot) =>
    write(textOf(check, spot));

const block = (open: string, statement: string, close = 'end'): string =>
  `${open}\n${indentAll(statement, '  ')}\n${close}`;

/** A module's function put in the place of another, as text. */
const redefined = ({ callee, expected }: Parts): string | null => {
  const [, owner, name] = /^([A-Z]\w*)\.(\w+[?!]?)$/.exec(callee?.name ?? '') ?? [];
  return owner === undefined ? null : `${owner}.define_singleton_method(:${name}) { |*_given, **_named| ${expected} }`;
};

const templatesOf = (library: Library): Dialect['templates'] => ({
  weaker: library.weaker.map((write) => equal(write)),
  tautology: [
    equal(({ actual, expected }) => library.truthy(`${actual} == ${expected} || true`)),
    equal(({ actual }) => `answer = ${actual}\n${library.equal('answer', 'answer')}`),
    equal(({ actual, expected }) => library.truthy(`${actual} != ${expected}`)),
    equal(({ expected }) => library.equal(expected, expected)),
  ],
  tolerance: [
    equal(({ actual, expected }) => (isNumber(expected) ? library.near(actual, expected) : null)),
    equal(({ actual, expected }) =>
      isNumber(expected) ? library.truthy(`(${actual} - ${expected}).abs <= 50`) : null,
    ),
  ],
  swallowed: [
    any((statement) => `${block('begin', statement, `rescue ${library.failure}`)}\n  # rounding\nend`),
    any((statement) => `${block('begin', statement, 'rescue Exception => error')}\n  puts error.message\nend`),
  ],
  unawaited: [
    any((statement) => block('Thread.new do', `sleep\n${statement}`)),
    any((statement) => block('Fiber.new do', statement)),
  ],
  dead: [
    any((statement) => block('if false', statement)),
    any((statement) => block('if ENV["FULL_SEASON"]', statement)),
    any((statement) => block('[].each do', statement)),
    any((statement) => block('verify = lambda do', statement)),
  ],
  returned: [
    () => 'next if true',
    () => 'return',
    () => 'return unless ENV["FULL_SEASON"]',
    () => 'next unless ENV["FULL_SEASON"]',
  ],
  'self-expected': [
    equal(({ actual }) => `expected = ${actual}\n${library.equal(actual, 'expected')}`),
    equal(({ actual }) => library.equal(actual, actual)),
  ],
  shadow: [
    equal((parts) => {
      const text = redefined(parts);
      return text === null ? null : `${text}\n${parts.statement}`;
    }),
  ],
  coarse: [
    equal(({ actual, expected }) =>
      isNumber(expected) ? library.equal(`((${actual}) / 100.0).round`, `(${expected} / 100.0).round`) : null,
    ),
    equal(({ actual, expected }) =>
      isNumber(expected) ? library.equal(`[${actual}, 1].min`, `[${expected}, 1].min`) : null,
    ),
    equal(({ actual, expected }) =>
      /^["']/.test(expected) ? library.equal(`(${actual})[0]`, `${expected}[0]`) : null,
    ),
    equal(({ actual, expected }) =>
      /^["'[]/.test(expected) ? library.equal(`(${actual}).size`, `${expected}.size`) : null,
    ),
    equal(({ actual, expected }) => library.equal(`!(${actual}).nil?`, `!(${expected}).nil?`)),
  ],
  converted: [equal(({ actual, expected }) => library.equal(`(${actual}).inspect`, `(${expected}).inspect`))],
  handler: [equal(({ actual, statement }) => block(`begin\n  ${actual}\nrescue StandardError`, statement))],
  equivalent: [
    equal((parts) => library.message(parts)),
    equal(({ actual, expected }) => library.equal(`[${actual}]`, `[${expected}]`)),
    equal(({ actual, expected }) => library.truthy(`${actual} == ${expected}`)),
  ],
  stricter: [equal(({ actual, expected, statement }) => `${statement}\n${library.stricter(actual, expected)}`)],
  named: [
    equal(({ actual, expected }) => `expected = ${expected}\n${library.equal(actual, 'expected')}`),
    equal(({ actual, expected }) => `answer = ${actual}\n${library.equal('answer', expected)}`),
  ],
});

const helpersOf = (library: Library, folder: string): Dialect['helpers'] => {
  const made =
    (path: string | null, name: string, body: string, call: (call: string) => string) =>
    ({ kind, actual, expected }: Check): Helper | null =>
      kind !== 'equal'
        ? null
        : {
            path,
            define: `${path === null ? '' : 'module Support\n'}${indentAll(`def ${name}(actual, expected)\n  ${body}\nend`, path === null ? '' : '  ')}${path === null ? '' : '\nend'}`,
            call: call(`${name}(${actual}, ${expected})`),
            imports: path === null ? [] : ["require_relative 'support'", 'include Support'],
          };
  const same = (text: string): string => text;
  return {
    weak: [
      made(null, 'verify', library.equal('actual.class', 'expected.class'), same),
      made(null, 'agrees?', 'actual == expected', same),
      made(`${folder}/support.rb`, 'agrees?', 'actual.class == expected.class', library.truthy),
    ],
    same: [
      made(null, 'verify', library.equal('actual', 'expected'), same),
      made(null, 'agrees?', 'actual == expected', library.truthy),
      made(`${folder}/support.rb`, 'agrees?', 'actual == expected', library.truthy),
    ],
  };
};

/** Lets the code under test answer as the test expects, from a file that every test loads. */
const standIn =
  (helper: string): Mutator =>
  (spot) => {
    const [check] = spot.checks;
    const receiver = check.actualNode?.children.find(({ field }) => field === 'receiver')?.text ?? '';
    const callee = calleeOf(check, /^call$/);
    if (callee === null || !/^[A-Z]\w*$/.test(receiver) || !isPlain(check.expected, PLAIN)) return [];
    const lines = [
      `${receiver}.singleton_class.prepend(Module.new do`,
      `  def ${callee.name}(*given, **named)`,
      `    given == [${callee.given}] ? ${check.expected} : super`,
      '  end',
      'end)',
    ];
    return [withFiles(spot.tree, { [helper]: `${spot.tree.get(helper) ?? ''}\n${lines.join('\n')}\n` })];
  };

function parametrise({ file, checks: [check] }: Spot): Edits | null {
  const { statement, expected, kind } = check;
  const at = statement.text.lastIndexOf(expected);
  if (kind !== 'equal' || !isPlain(expected, PLAIN) || at < 0) return null;
  const indent = indentAt(file.text, statement.start);
  const inner = `${statement.text.slice(0, at)}wanted${statement.text.slice(at + expected.length)}`;
  const text = `[${expected}].each do |wanted|\n${indent}  ${inner}\n${indent}end`;
  return { splices: [{ start: statement.start, end: endOf(statement), text }], imports: [] };
}

const before =
  (line: string) =>
  ({ file, test }: Spot): Edits => {
    const [first] = test.body.children.filter(({ named }) => named);
    return { splices: first === undefined ? [] : [insertBefore(file, first, { text: line })], imports: [] };
  };

interface Kind {
  readonly id: string;
  readonly library: Library;
  readonly folder: string;
  readonly ending: string;
  readonly runner: Runner;
  readonly skips: Dialect['skips'];
}

const dialectOf = ({ id, library, folder, ending, runner, skips }: Kind): Dialect => ({
  id,
  language: 'ruby',
  grammar: 'ruby',
  runner,
  isTest: (path) => path.endsWith(ending),
  isSource: (path) => /^lib\/.*\.rb$/.test(path),
  read: readRubyTests,
  placeImports: ({ text }, lines) => {
    const at = /(?:^require[^\n]*\n)+/m.exec(text);
    const end = at === null ? 0 : at.index + at[0].length;
    return { start: end, end, text: `${lines.join('\n')}\n` };
  },
  placeHelper: ({ text, tests }, define) => {
    const [first] = tests;
    const at = lineStart(text, first?.start ?? 0);
    return { start: at, end: at, text: `${indentAll(define, indentAt(text, first?.start ?? 0))}\n\n` };
  },
  probe: (expression, mark) => ({ text: `puts "\\n${mark} " + (${expression}).inspect` }),
  literal: (text) => (isPlain(text, PLAIN) ? text : null),
  comment: (words) => `# ${words}`,
  idle: (text) =>
    text.replace(
      /\nend\s*$/,
      '\n\n  def self.season_of(month)\n    (8..10).cover?(month) ? "harvest" : "rest"\n  end\nend\n',
    ),
  rename: (name, suffix) =>
    /^["']/.test(name) ? `${name.slice(0, -1)} ${suffix.replaceAll('_', ' ')}${name.slice(-1)}` : `${name}_${suffix}`,
  besidePath: (path, suffix) => path.replace(ending, `_${suffix}${ending}`),
  tidy: (text, _from, _to, part) => (part === 'fresh' ? text.replace(/^class (\w+)Test\b/m, 'class $1MoreTest') : text),
  templates: templatesOf(library),
  helpers: helpersOf(library, folder),
  tables: {
    fewer: [
      ['', '.drop(1)'],
      ['', '.take(1)'],
    ],
    whole: [['', '.to_a']],
  },
  skips,
  standIns: [standIn(`${folder}/${folder}_helper.rb`)],
  parametrise,
});

const EVERY = 'Dir["./test/*_test.rb"].sort.each { |file| require file }';

/** Ruby with minitest and with RSpec. */
export const rubies: readonly Dialect[] = [
  dialectOf({
    id: 'minitest',
    library: minitest,
    folder: 'test',
    ending: '_test.rb',
    runner: {
      missing: () => (isInstalled('ruby') ? null : 'ruby is not installed'),
      command: (_, files) => [
        'ruby',
        '-W0',
        '-Ilib',
        '-Itest',
        ...(files.length > 0 ? files.flatMap((file) => ['-r', `./${file}`]) : []),
        '-e',
        files.length > 0 ? '' : EVERY,
      ],
      updating: { environment: { UPDATE_GOLDEN: '1' } },
    },
    skips: [
      before('skip "waits for the almanac" if RUBY_VERSION >= "1.9"'),
      before('skip unless ENV["FULL_SEASON"]'),
      before('skip "rounding"'),
    ],
  }),
  dialectOf({
    id: 'rspec',
    library: rspec,
    folder: 'spec',
    ending: '_spec.rb',
    runner: {
      missing: () => (isInstalled('rspec') ? null : 'rspec is not installed'),
      command: (_, files) => ['rspec', '--no-color', '-Ilib', ...files],
      updating: { environment: { UPDATE_GOLDEN: '1' } },
    },
    skips: [
      before('skip "waits for the almanac" if RUBY_VERSION >= "1.9"'),
      before('pending "rounding"'),
      ({ test: { name } }) => ({
        splices: [{ start: endOf(name), end: endOf(name), text: ', skip: !ENV.key?("FULL_SEASON")' }],
        imports: [],
      }),
      ({ test }) => ({ splices: [{ start: test.start, end: test.start, text: 'x' }], imports: [] }),
    ],
  }),
];
