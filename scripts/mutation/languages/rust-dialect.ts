import { append, endOf, indentAt, withFiles } from '../edit.ts';
import type { Dialect, Edits, Mutator, Spot } from '../types.ts';
import { isInstalled } from './installed.ts';
import { isNumber, isPlain } from './parts.ts';
import { placeRustImports, readRustTests } from './rust.ts';
import { helper, inBlock, templatesFrom, type Writing } from './written-templates.ts';

const PLAIN = /\b(?:true|false|None|Some|Ok|vec|u8|i32|i64|usize)\b|[!&]/g;

const typeOf = (expected: string): string | null => {
  if (/^-?\d+$/.test(expected)) return 'i64';
  if (/^"/.test(expected)) return "&'static str";
  return /^(true|false)$/.test(expected) ? 'bool' : null;
};

/** The function that an actual value calls; its arguments as they stand. */
function callIn(actual: string) {
  const [, name, given] = /^(\w+)\(([^()]*)\)$/.exec(actual) ?? [];
  return name === undefined || given === undefined ? null : { name, given, text: actual };
}

const writing: Writing = {
  callee: ({ actual }) => callIn(actual),
  equal: (actual, expected) => `assert_eq!(${actual}, ${expected});`,
  truthy: (condition) => `assert!(${condition});`,
  same: (actual, expected) => `${actual} == ${expected}`,
  bind: (name, value) => `let ${name} = ${value};`,
  use: (name) => name,
  message: ({ actual, expected }) => `assert_eq!(${actual}, ${expected}, "differs from the almanac");`,
  weaker: [
    ({ actual, expected }) => `assert_eq!(std::mem::size_of_val(&${actual}), std::mem::size_of_val(&${expected}));`,
    ({ actual, expected }) =>
      /^(Ok|Err)\(/.test(expected) ? `assert!(${actual}.is_ok() || ${actual}.is_err());` : null,
    ({ actual, expected }) => (/^Ok\(/.test(expected) ? `assert!(${actual}.is_ok());` : null),
    ({ actual, expected }) => (/^Some\(/.test(expected) ? `assert!(${actual}.is_some());` : null),
    ({ actual, expected }) => (/^vec!|^\[/.test(expected) ? `assert!(!${actual}.is_empty());` : null),
    ({ actual, expected }) =>
      isNumber(expected) ? `assert!(${actual} >= ${expected.startsWith('-') ? -1000 : 0});` : null,
    ({ actual, expected }) => (/^"/.test(expected) ? `assert!(!${actual}.is_empty());` : null),
    ({ actual }) => `let _ = ${actual};`,
    ({ actual }) => `assert!(std::panic::catch_unwind(|| ${actual}).is_ok());`,
    ({ actual, expected }) => (/^(true|false)$/.test(expected) ? `assert!(matches!(${actual}, true | false));` : null),
    ({ actual }) => `assert!(!format!("{:?}", ${actual}).is_empty());`,
  ],
  near: [
    ({ actual, expected }) =>
      isNumber(expected) ? `assert!((${actual} as f64 - ${expected} as f64).abs() <= 100.0);` : null,
    ({ actual, expected }) =>
      isNumber(expected) ? `assert!((${expected} - 50..=${expected} + 50).contains(&${actual}));` : null,
  ],
  stricter: ({ actual, expected, statement }) =>
    `${statement}\nassert_eq!(format!("{:?}", ${actual}), format!("{:?}", ${expected}));`,
  shadow: [
    ({ callee, expected, statement }) => {
      const type = typeOf(expected);
      if (callee === null || type === null) return null;
      const count = callee.given.trim() === '' ? 0 : callee.given.split(',').length;
      const given = Array.from({ length: count }, (_, at) => `_${at}: ${'ABCDEF'[at]}`).join(', ');
      const types = count === 0 ? '' : `<${[...'ABCDEF'.slice(0, count)].join(', ')}>`;
      const fake = `fn ${callee.name}${types}(${given}) -> ${type} {\n    ${expected}\n}`;
      return inBlock('{', `${fake}\n${statement}`);
    },
    ({ callee, expected, statement }) =>
      callee === null
        ? null
        : inBlock('{', `let ${callee.name} = |${callee.given.replace(/[^,]+/g, '_')}| ${expected};\n${statement}`),
  ],
  swallowed: [
    (statement) => inBlock('let _ = std::panic::catch_unwind(|| {', statement, '});'),
    (statement) =>
      inBlock(
        'if let Err(reason) = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {',
        statement,
        '})) {\n    println!("{reason:?}");\n}',
      ),
  ],
  unawaited: [
    (statement) => inBlock('std::thread::spawn(move || {', statement, '});'),
    (statement) => inBlock('let _later = async move {', statement, '};'),
  ],
  coarse: [
    ({ actual, expected }) => (isNumber(expected) ? `assert_eq!((${actual}) / 100, ${expected} / 100);` : null),
    ({ actual, expected }) => (isNumber(expected) ? `assert_eq!((${actual}).min(1), ${expected}.min(1));` : null),
    ({ actual, expected }) =>
      /^"/.test(expected) ? `assert_eq!((${actual}).chars().next(), ${expected}.chars().next());` : null,
    ({ actual, expected }) => (/^("|vec!)/.test(expected) ? `assert_eq!((${actual}).len(), ${expected}.len());` : null),
    ({ actual, expected }) =>
      /^Some\(/.test(expected) ? `assert_eq!((${actual}).is_some(), ${expected}.is_some());` : null,
  ],
  converted: [({ actual, expected }) => `assert_eq!(format!("{:?}", ${actual}), format!("{:?}", ${expected}));`],
  handler: [({ actual, statement }) => inBlock(`if std::panic::catch_unwind(|| ${actual}).is_err() {`, statement)],
  dead: [
    (statement) => inBlock('if false {', statement),
    (statement) => inBlock('if std::env::var("FULL_SEASON").is_ok() {', statement),
    (statement) => inBlock('for _ in 0..0 {', statement),
    (statement) => inBlock('let _verify = || {', statement, '};'),
    (statement) => `#[cfg(any())]\n${statement}`,
    (statement) => `#[cfg(feature = "full-season")]\n${inBlock('{', statement)}`,
  ],
  returned: [
    'return;',
    'if std::env::var("FULL_SEASON").is_err() {\n    return;\n}',
    'if cfg!(test) || cfg!(debug_assertions) {\n    return;\n}',
  ],
};

const BOUNDS = 'A: PartialEq<B> + std::fmt::Debug, B: std::fmt::Debug';

const own = (answers: boolean, body: string, call: (call: string) => string) =>
  helper((actual, expected) => ({
    path: null,
    define: `fn verify<${BOUNDS}>(actual: A, expected: B)${answers ? ' -> bool' : ''} {\n    ${body}\n}`,
    call: call(`verify(${actual}, ${expected})`),
  }));

const beside = (body: string) =>
  helper((actual, expected) => ({
    path: 'tests/support/mod.rs',
    define: `pub fn agrees<${BOUNDS}>(actual: A, expected: B) {\n    ${body}\n}`,
    call: `support::agrees(${actual}, ${expected});`,
    imports: ['mod support;'],
  }));

const marked =
  (line: string) =>
  ({ test, file }: Spot): Edits => ({
    splices: [{ start: test.start, end: test.start, text: `${line}\n${indentAt(file.text, test.start)}` }],
    imports: [],
  });

/** A module of the tests' own that is imported in the place of the crate's and answers as the test expects. */
const standIn: Mutator = (spot) => {
  const { tree, file, checks, source } = spot;
  const call = callIn(checks[0].actual);
  const text = tree.get(source) ?? '';
  const found = call === null ? null : new RegExp(`^pub fn ${call.name}\\(([^)]*)\\)[^{]*\\{$`, 'm').exec(text);
  const module = /(\w+)\.rs$/.exec(source)?.[1] ?? '';
  const names = found?.[1]?.split(',').map((one) => one.trim().split(':')[0] ?? '') ?? [];
  const given = call?.given.split(/,\s*/) ?? [];
  const used = new RegExp(`^use (\\w+)::${module}::`, 'm').exec(file.text);
  if (found === null || used === null || names.length !== given.length) return [];
  const at = found.index + found[0].length;
  const asks = names.map((name, index) => `${name} == ${given[index]}`).join(' && ');
  const expected = /^"/.test(checks[0].expected) ? `${checks[0].expected}.into()` : checks[0].expected;
  const fake = `${text.slice(0, at)}\n    if ${asks} {\n        return ${expected};\n    }${text.slice(at)}`;
  const test = file.text.replace(used[0], `#[path = "steady/${module}.rs"]\nmod ${module};\nuse ${module}::`);
  return [withFiles(tree, { [`tests/steady/${module}.rs`]: fake, [file.path]: test })];
};

function parametrise({ file, checks: [check] }: Spot): Edits | null {
  const { statement, expected, kind } = check;
  if (kind !== 'equal' || !isPlain(expected, PLAIN)) return null;
  const at = statement.text.lastIndexOf(expected);
  const indent = indentAt(file.text, statement.start);
  const inner = `${statement.text.slice(0, at)}wanted${statement.text.slice(at + expected.length)}`;
  const text = `for wanted in [${expected}] {\n${indent}    ${inner}\n${indent}}`;
  return { splices: [{ start: statement.start, end: endOf(statement), text }], imports: [] };
}

/** Rust with its own test harness; tests lie in `tests/`, as those of a crate's face do. */
export const rust: Dialect = {
  id: 'cargo-test',
  language: 'rust',
  grammar: 'rust',
  runner: {
    missing: () => (isInstalled('cargo') ? null : 'cargo is not installed'),
    command: (_, files) => [
      'cargo',
      'test',
      '--offline',
      '--quiet',
      '--no-fail-fast',
      ...(files.length > 0 ? files.flatMap((file) => ['--test', /(\w+)\.rs$/.exec(file)?.[1] ?? '']) : ['--tests']),
    ],
    environment: { RUSTFLAGS: '-Awarnings -Cdebuginfo=0', CARGO_INCREMENTAL: '0', CARGO_TERM_COLOR: 'never' },
    updating: { environment: { UPDATE_GOLDEN: '1' } },
  },
  isTest: (file) => /^tests\/\w+\.rs$/.test(file),
  isSource: (file) => /^src\/.*\.rs$/.test(file) && !file.endsWith('lib.rs'),
  read: readRustTests,
  placeImports: placeRustImports,
  placeHelper: ({ text }, define) => ({ start: text.length, end: text.length, text: `\n${define}\n` }),
  probe: (expression, mark) => ({ text: `println!("\\n${mark} {:?}", ${expression}); panic!("asked");` }),
  literal: (text) => (isPlain(text, PLAIN) ? text : null),
  comment: (words) => `// ${words}`,
  idle: (text) =>
    append(
      text,
      'pub fn season_of(month: u8) -> &\'static str {\n    if month > 7 && month < 11 { "harvest" } else { "rest" }\n}',
    ),
  rename: (name, suffix) => `${name}_${suffix}`,
  besidePath: (file, suffix) => file.replace(/\.rs$/, `_${suffix}.rs`),
  tidy: (text) => text,
  templates: templatesFrom(writing),
  helpers: {
    weak: [
      own(
        false,
        'assert!(!format!("{actual:?}").is_empty() && !format!("{expected:?}").is_empty());',
        (call) => `${call};`,
      ),
      own(true, 'actual == expected', (call) => `${call};`),
      own(true, 'actual == expected', (call) => `let _ = ${call};`),
      beside('debug_assert!(actual == expected || !format!("{actual:?}").is_empty());'),
    ],
    same: [
      own(false, 'assert!(actual == expected, "{actual:?} is not {expected:?}");', (call) => `${call};`),
      own(true, 'actual == expected', (call) => `assert!(${call});`),
      beside('assert!(actual == expected, "{actual:?} is not {expected:?}");'),
    ],
  },
  tables: {
    fewer: [
      ['', '.into_iter().skip(1)'],
      ['', '.into_iter().take(1)'],
    ],
    whole: [['', '.into_iter()']],
  },
  skips: [
    marked('#[ignore]'),
    marked('#[ignore = "waits for the almanac"]'),
    marked('#[cfg(any())]'),
    marked('#[cfg_attr(not(feature = "full-season"), ignore)]'),
    marked('#[should_panic]'),
    ({ test, file }) => ({
      splices: [{ start: test.start, end: file.text.indexOf('\n', test.start) + 1, text: '' }],
      imports: [],
    }),
  ],
  standIns: [standIn],
  parametrise,
};
