import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import type { TestFile } from '../../../src/syntax/index.ts';
import { readOracle, readSource } from '../../../src/syntax/index.ts';

const grammars = await loadGrammars(['rust']);

function read(text: string, path = 'src/orchard.rs'): TestFile {
  const reading = readOracle(path, text, grammars);
  if (reading.kind !== 'tests') throw new Error(`${reading.kind}: ${'why' in reading ? reading.why : ''}`);
  return reading;
}
const inTest = (marks: string, body: string) => read(`${marks}\nfn weighs() {\n${body}\n}\n`).tests[0];
const only = (body: string) => inTest('#[test]', body)?.assertions ?? [];

const MIXED = `use crate::trees::{Pear as P, plum::*};
mod soil;
/// Kilograms.
pub fn weigh(n: u32) -> u32 { n * 4 }
#[derive(Debug)]
pub struct Tree;
impl Tree { pub fn prune(&self) -> u32 { assert!(true); 3 } }
#[cfg(test)]
mod tests {
    use super::*;
    fn check(n: u32) { assert!(n > 0); }
    #[test]
    fn weighs() { assert_eq!(weigh(3), 12); }
    #[tokio::test]
    async fn later() { check(1); }
}
`;

test('one file holds both sources and tests', () => {
  const file = read(MIXED);
  expect(file.tests.map(({ id }) => id)).toEqual(['tests › weighs', 'tests › later']);
  expect(file.helpers.map(({ name }) => name)).toEqual(['check']);
  const source = readSource('src/orchard.rs', MIXED, grammars);
  expect(source.kind === 'source' && source.symbols.map(({ name }) => name)).toEqual(['weigh', 'Tree', 'Tree.prune']);
  expect(file.imports).toMatchObject([
    { module: 'self' },
    { module: 'crate::trees::plum', names: [{ original: '*' }] },
    { module: 'crate::trees', names: [{ local: 'P', original: 'Pear' }] },
    { module: 'self::soil' },
    { module: 'self' },
    { module: 'tokio::test' },
  ]);
});

test('what changes a symbol of a source, and what does not', () => {
  const hashes = (text: string) => {
    const reading = readSource('src/orchard.rs', text, grammars);
    return reading.kind === 'source' ? reading.symbols.map(({ hash }) => hash) : [];
  };
  const base = hashes(MIXED);
  expect(hashes(MIXED.replace('Kilograms', 'Pounds').replace('{ n * 4 }', '{\n    n * 4 // so\n}'))).toEqual(base);
  expect(hashes(MIXED.replace('weigh(3), 12', 'weigh(3), 13'))).toEqual(base);
  expect(hashes(MIXED.replace('n * 4', 'n * 5'))).not.toEqual(base);
  expect(hashes(MIXED.replace('derive(Debug)', 'derive(Debug, PartialEq)'))).not.toEqual(base);
});

test.each([
  ['assert_eq!(weigh(3), 12, "{} kg", 3);', '==', 'exact', 'weigh ( 3 )', '12'],
  ['assert_eq!(12, weigh(3));', '==', 'exact', 'weigh ( 3 )', '12'],
  ['assert_eq!(Some(12), find::<A, B>(3));', '==', 'exact', 'find :: < A , B > ( 3 )', 'Some ( 12 )'],
  ['let kg = weigh(3);\nassert_eq!(kg, 12);', '==', 'exact', 'weigh ( 3 )', '12'],
  ['debug_assert_eq!(weigh(3), 12);', '==', 'exact', 'weigh ( 3 )', '12'],
  ['assert_ne!(weigh(3), 12);', '!=', 'truthy', 'weigh ( 3 )', '12'],
  ['assert!(weigh(3) == 12);', '==', 'exact', 'weigh ( 3 )', '12'],
  ['assert!(!(weigh(3) != 12));', '==', 'exact', 'weigh ( 3 )', '12'],
  ['assert!(weigh(3) >= 4, "light");', '>=', 'bound', 'weigh ( 3 )', '4'],
  ['assert!(ripe(3));', 'truthy', 'truthy', 'ripe ( 3 )', null],
  ['assert!(ripe(3) || ripe(4));', 'or', 'truthy', 'ripe ( 3 ) || ripe ( 4 )', null],
  ['assert!(load().is_ok());', 'is_ok', 'truthy', 'load ( )', 'Ok'],
  ['assert!(find(3).is_none());', 'is_none', 'exact', 'find ( 3 )', 'None'],
  ['assert!(names.contains(&"pear"));', 'contains', 'structure', 'names', '& "pear"'],
  ['assert!(matches!(find(3), Some(_)));', 'is_some', 'truthy', 'find ( 3 )', null],
  ['assert!(matches!(find(3), Some(12)));', '==', 'exact', 'find ( 3 )', 'Some ( 12 )'],
  ['assert!(matches!(find(3), Some(1..=12)));', 'matches', 'structure', 'find ( 3 )', 'Some ( 1 ..= 12 )'],
  ['assert_matches!(find(3), Some(_));', 'is_some', 'truthy', 'find ( 3 )', null],
  ['let Some(kg) = find(3) else { panic!() };', 'is_some', 'truthy', 'find ( 3 )', null],
  ['if weigh(3) != 12 { panic!("heavy"); }', '==', 'exact', 'weigh ( 3 )', '12'],
  ['match find(3) { Some(kg) => kg, None => panic!() };', 'is_some', 'truthy', 'find ( 3 )', null],
  ['match find(3) { Some(12) => 1, _ => panic!() };', '==', 'exact', 'find ( 3 )', 'Some ( 12 )'],
  ['match pick(3) { Tree::Pear { kg } => kg };', 'matches', 'structure', 'pick ( 3 )', 'Tree::Pear { .. }'],
  [
    'loop { match find(3) { Some(12) => return, None => {} _ => panic!() } }',
    '==',
    'exact',
    'find ( 3 )',
    'Some ( 12 )',
  ],
  ['insta::assert_snapshot!(label(3), @"twelve");', 'assert_snapshot', 'exact', 'label ( 3 )', '"twelve"'],
  ['select! { _ = fog() => { assert_eq!(weigh(3), 12); } }', '==', 'exact', 'weigh ( 3 )', '12'],
  ['load().unwrap();', 'unwrap', 'truthy', 'load ( )', null],
  ['load()?;', 'unwrap', 'truthy', 'load ( )', null],
])('%s', (code, matcher, strength, subject, expected) => {
  expect(only(code)).toMatchObject([{ matcher, strength, subject, expected, defect: null }]);
});

test('a tolerance, and what widens it', () => {
  expect(only('assert_relative_eq!(mean(), 1.5, epsilon = 1e-3);')).toMatchObject([
    { strength: 'approximate', tolerance: { value: 0.001 } },
  ]);
  expect(only('assert!((mean() - 1.5).abs() < 1e-6);')).toMatchObject([{ matcher: '<', expected: '1e-6' }]);
});

test.each([
  ['assert!(true);', 'tautology'],
  ['assert!(weigh(3) == 12 || true);', 'tautology'],
  ['assert_eq!(kg, kg);', 'tautology'],
  ['assert!(names.len() >= 0);', 'tautology'],
  ['return;\nassert_eq!(weigh(3), 12);', 'unreachable'],
  ['if false { assert_eq!(weigh(3), 12); }', 'unreachable'],
  ['let _ = || assert_eq!(weigh(3), 12);', 'unreachable'],
  ['let check = || assert_eq!(weigh(3), 12);', 'unreachable'],
  ['let check = || assert_eq!(weigh(3), 12);\ncheck();', null],
  ['std::process::exit(0);\nassert_eq!(weigh(3), 12);', 'unreachable'],
  ['#[cfg(any())]\nassert_eq!(weigh(3), 12);', 'unreachable'],
  ['#[cfg(not(test))]\n{ assert_eq!(weigh(3), 12); }', 'unreachable'],
  ['if cfg!(not(test)) { assert_eq!(weigh(3), 12); }', 'unreachable'],
  ['if cfg!(test) { assert_eq!(weigh(3), 12); }', null],
  ['#[cfg(unix)]\nassert_eq!(weigh(3), 12);', null],
  ['let _ = async { assert_eq!(weigh(3), 12); };', 'unawaited'],
  ['let _ = std::panic::catch_unwind(|| { assert_eq!(weigh(3), 12); });', 'swallowed'],
  ['std::panic::catch_unwind(|| { assert_eq!(weigh(3), 12); }).unwrap();', null],
  [
    'let seen = std::panic::catch_unwind(|| { assert_eq!(weigh(3), 12); });\nif seen.is_err() { println!("{seen:?}"); }',
    'swallowed',
  ],
  [
    'let seen = std::panic::catch_unwind(|| { assert_eq!(weigh(3), 12); });\nif let Err(why) = seen { std::panic::resume_unwind(why); }',
    null,
  ],
  ['let seen = std::panic::catch_unwind(|| { assert_eq!(weigh(3), 12); });\nseen.unwrap();', null],
  ['if fog { return; }\nassert_eq!(weigh(3), 12);', null],
])('%j has the defect %s', (code, defect) => {
  expect(only(code).map((one) => one.defect)).toEqual([defect]);
});

test('what only some builds have is demanded under a condition', () => {
  const guarded = (code: string): boolean[] => only(code).map((one) => one.guarded);
  expect(guarded('#[cfg(feature = "full-season")]\n{ assert_eq!(weigh(3), 12); }')).toEqual([true]);
  expect(guarded('#[cfg(test)]\n{ assert_eq!(weigh(3), 12); }')).toEqual([false]);
});

test('should_panic swallows the assertions of its test and is one itself', () => {
  expect(
    inTest('#[test]\n#[should_panic(expected = "negative")]', 'assert_eq!(weigh(0), 0);')?.assertions,
  ).toMatchObject([
    { matcher: '==', defect: 'swallowed' },
    { matcher: 'should_panic', strength: 'pattern', expected: '"negative"' },
  ]);
  expect(inTest('#[test]\n#[should_panic]', 'weigh(0);')?.assertions).toMatchObject([{ strength: 'truthy' }]);
});

test.each([
  ['#[test]', 'yes', false],
  ['#[test]\n#[ignore = "fog"]', 'no', false],
  ['#[test]\n#[cfg(any())]', 'no', false],
  ['#[test]\n#[cfg(not(test))]', 'no', false],
  ['#[test]\n#[cfg(target_os = "linux")]', 'conditional', true],
  ['#[test]\n#[cfg(feature = "slow")]', 'conditional', false],
  ['#[test]\n#[cfg_attr(windows, ignore)]', 'conditional', true],
  ['#[test]\n#[cfg(all(test, true))]', 'yes', false],
  ['#[rstest]', 'yes', false],
])('the gate of %s', (marks, enabled, platform) => {
  expect(inTest(marks, 'assert!(ripe(3));')?.gate).toMatchObject({ enabled, platform });
});

test('gates of modules and files hold for what is inside', () => {
  const inner = '#[test]\nfn weighs() {}';
  expect(read(`#[cfg(any())]\nmod tests { ${inner} }`).tests[0]?.gate.enabled).toBe('no');
  expect(read(`#![cfg(unix)]\n${inner}`, 'tests/a.rs').tests[0]?.gate).toMatchObject({ enabled: 'conditional' });
});

test('rows of cases, of written lists, and tests among the tokens of proptest', () => {
  const cells = [
    ['1', '4'],
    ['2', '8'],
  ];
  const { tests } = read(`
#[rstest]
#[case(1, 4)]
#[case::two(2, 8)]
fn a(#[case] n: u32, #[case] kg: u32, tree: Tree) { assert_eq!(weigh(n), kg); }
#[test_case(1, 4; "one")]
#[test_case(2, 8; "two")]
fn b(n: u32, kg: u32) { assert_eq!(weigh(n), kg); }
#[test]
fn c() { for (n, kg) in [(1, 4), (2, 8)] { assert_eq!(weigh(n), kg); } }
#[test]
fn d() { let rows = vec![(1, 4), (2, 8)]; for (n, kg) in rows { assert_eq!(weigh(n), kg); } }
proptest! { #[test] fn e(n in 0..9u32) { prop_assert_eq!(weigh(n), n * 4); } }
`);
  expect(tests.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e']);
  for (const { rows } of tests.slice(0, 4)) expect(rows).toMatchObject({ names: ['n', 'kg'], cells });
  expect(tests[4]?.assertions).toMatchObject([{ subject: 'weigh ( n )', expected: 'n * 4' }]);
});

test('macros of the tests are helpers, and those that write tests are tests with a row a case', () => {
  const macro = (head: string, body: string, calls: string): string =>
    `macro_rules! weighs {\n  (${head}) => {\n    ${body}\n  };\n}\n${calls}\n`;
  const asks = 'assert_eq!(weigh($n), $w);';
  const helper = read(macro('$n:expr, $w:expr', asks, ''), 'tests/orchard.rs');
  expect(helper.helpers).toMatchObject([{ name: 'weighs', assertions: [{ matcher: '==' }] }]);
  expect(read(macro('$n:expr, $w:expr', asks, ''), 'src/orchard.rs').helpers).toEqual([]);
  const rows = (text: string) => read(text, 'tests/orchard.rs').tests.map(({ id, rows }) => [id, rows?.cells]);
  const one = `#[test] fn $name() { ${asks} }`;
  const calls = 'weighs!(three, 3, 12);\nmod more { weighs! { four, 4, 16 } }';
  expect(rows(macro('$name:ident, $n:expr, $w:expr', one, calls))).toEqual([
    [
      'weighs!',
      [
        ['3', '12'],
        ['4', '16'],
      ],
    ],
  ]);
  const list = macro('$($name:ident: $case:expr,)*', `$(${one})*`, 'weighs! {\n  three: (3, 12),\n  four: (4, 16),\n}');
  expect(rows(list)).toEqual([
    [
      'weighs!',
      [
        ['3', '12'],
        ['4', '16'],
      ],
    ],
  ]);
});

test('what does not parse is unreadable where it may hold tests', () => {
  expect(readOracle('src/a.rs', '#[test]\nfn a() { assert!( }\n', grammars).kind).toBe('unreadable');
  expect(readOracle('src/a.rs', 'fn a() { let = }\n', grammars).kind).toBe('tests');
  expect(readSource('src/a.rs', 'fn a() { let = }\n', grammars).kind).toBe('unreadable');
});

test.each([
  ['a reference to a name that is like an operator', 'let one = &raw[1..]; f(&raw, &raw const y);'],
  ['a block of foreign functions of the 2024 edition', 'unsafe extern "system" { fn free(at: u32); }'],
])('%s parses', (_, text) => {
  expect(readSource('src/a.rs', `fn weigh() { ${text} }\n`, grammars).kind).toBe('source');
  expect(read(`#[test]\nfn weighs() {\n${text}\nassert_eq!(f(&raw), 12);\n}\n`).tests[0]?.assertions).toMatchObject([
    { subject: 'f ( & raw )', expected: '12' },
  ]);
});

test.each([
  [
    'match load() { Ok(kg) => kg, Err(error) => panic!("{error}") };',
    'if let Err(error) = load() { panic!("{error}"); }',
  ],
  ['assert!(load().is_ok());', 'if load().is_err() { panic!(); }'],
  ['assert!(find(3).is_none());', 'if let Some(pear) = find(3) { panic!("{pear}"); }'],
  ['assert!(names.len() >= 1);', 'assert!(!names.is_empty());'],
  ['assert_eq!(ripe(3), false);', 'assert!(!ripe(3));'],
  ['assert!(matches!(load(), Err(Fog::Thick)));', 'assert_eq!(load(), Err(Fog::Thick));'],
  ['assert_eq!(0, names.len());', 'assert!(names.is_empty());'],
  ['let kg = &crates.kg;\nassert!(kg.is_empty());', 'assert!(crates.kg.is_empty());'],
  ['match pick(3) { Tree::Pear { kg, .. } => kg, _ => panic!() };', 'match pick(3) { Tree::Pear { age, kg } => age };'],
])('%s and %s demand the same', (one, other) => {
  const demand = (code: string) =>
    only(code).map(({ subject, expected, matcher, strength, negated }) => ({
      ...{ subject, expected, matcher, strength, negated },
    }));
  expect(demand(one)).toEqual(demand(other));
  expect(demand(one)).toHaveLength(1);
});

test('a function of a type of another file is no helper of this one', () => {
  const text = `impl Crate { fn new() -> Self { assert!(ripe()); Crate } }
#[test]
fn weighs() { let names = Vec::<u8>::new(); let crates = Crate::new(); assert_eq!(weigh(3), 12); }
`;
  expect(read(text).tests[0]?.calls).toEqual(expect.arrayContaining(['new', 'Vec::<u8>::new']));
});

test('what a test unwraps on its way to what asserts is preparation', () => {
  expect(only('load().unwrap();\nrepo.verify_ripe();')).toEqual([]);
  expect(only('load().unwrap();\nrepo.assert_ripe(3);\nassert_ripe(repo, 3);')).toMatchObject([
    { subject: 'repo', expected: '3', matcher: 'assert_ripe', strength: null },
    { subject: 'repo', expected: '3', matcher: 'assert_ripe', strength: null },
  ]);
});

test('names of what macros define are symbols of their own', () => {
  const symbols = (text: string) => {
    const reading = readSource('src/orchard.rs', text, grammars);
    return reading.kind === 'source' ? reading.symbols.map(({ name, hash }) => [name, hash] as const) : [];
  };
  const text = 'crates!(pear: 3, ripe = true, plum: 4, ripe = false);\nlazy! { static ref KG: u8 = 3; }\n';
  const before = symbols(text);
  expect(before.map(([name]) => name)).toEqual(['pear', 'plum', 'KG']);
  const now = new Map(symbols(text.replace('ripe = true', 'ripe = false')));
  expect(before.filter(([name, hash]) => now.get(name) !== hash).map(([name]) => name)).toEqual(['pear']);
});
