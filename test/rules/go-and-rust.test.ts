import { describe, expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { deletedTest } from '../../src/rules/deleted-test.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { skippedTest } from '../../src/rules/skipped-test.ts';
import { weakenedAssertion } from '../../src/rules/weakened-assertion.ts';
import { buildCase, gravest, type Sides } from './build-case.ts';

const grammars = await loadGrammars(['go', 'rust', 'python']);
const ask = (rule: Rule, files: Sides): string => gravest(rule.find(buildCase(files, grammars)));

const go = (body: string): string =>
  `package orchard\n\nimport "testing"\n\nfunc TestWeigh(t *testing.T) {\n${body}\n}\n`;
const goPair = (before: string, after: string): Sides => ({ 'orchard/weigh_test.go': [go(before), go(after)] });
const source = 'pub fn weigh(n: u32) -> u32 {\n    n * 4\n}\n';
const rust = (body: string, marks = '#[test]', code = source): string =>
  `${code}#[cfg(test)]\nmod tests {\n    use super::*;\n    ${marks}\n    fn weighs() {\n${body}\n    }\n}\n`;
const rustPair = (before: string, after: string): Sides => ({ 'src/weigh.rs': [rust(before), rust(after)] });

describe('in Go', () => {
  const EXACT = 'if got := Weigh(3); got != 12 { t.Errorf("got %d", got) }';

  test.each<[string, string, string?]>([
    [EXACT, 'if got := Weigh(3); got != 13 { t.Errorf("got %d", got) }', 'warn'],
    [EXACT, 'if got := Weigh(3); reflect.TypeOf(got) != reflect.TypeOf(12) { t.Errorf("got %d", got) }'],
    [EXACT, 'want := Weigh(3)\nif got := want; got != want { t.Errorf("got %d", got) }'],
    [EXACT, 'if got := Weigh(3); got != 12 { t.Logf("got %d", got) }'],
    [EXACT, 'if got := Weigh(3); got < 1 { t.Errorf("got %d", got) }'],
    [EXACT, 'if got := Weigh(3); false && got != 12 { t.Errorf("got %d", got) }'],
    [EXACT, 'Weigh(3)\nreturn\nif got := Weigh(3); got != 12 { t.Errorf("got %d", got) }'],
    ['assert.Equal(t, 12, Weigh(3))', 'assert.NotNil(t, Weigh(3))'],
    ['assert.Equal(t, 12, Weigh(3))', 'assert.True(t, true)'],
    ['require.ErrorIs(t, Load(), ErrFog)', 'require.Error(t, Load())'],
    ['assert.InDelta(t, 1.5, Mean(), 0.01)', 'assert.InDelta(t, 1.5, Mean(), 5)'],
    [
      'if d := cmp.Diff(a, B()); d != "" { t.Error(d) }',
      'if d := cmp.Diff(a, B(), cmpopts.IgnoreFields(T{}, "Kg")); d != "" { t.Error(d) }',
    ],
  ])('tells of %j → %j', (before, after, level = 'block') => {
    expect(ask(weakenedAssertion, goPair(before, after))).toBe(level);
  });

  test.each([
    [EXACT, 'got := Weigh(3)\nif got != 12 { t.Fatalf("weight is %d", got) }'],
    [EXACT, 'assert.Equal(t, 12, Weigh(3))'],
    ['if !reflect.DeepEqual(Pick(), pears) { t.Fail() }', 'if d := cmp.Diff(pears, Pick()); d != "" { t.Error(d) }'],
    ['assert.True(t, Weigh(3) == 12)', 'require.Equal(t, 12, Weigh(3))'],
    ['if err := Load(); err != nil { t.Fatal(err) }', 'require.NoError(t, Load())'],
    [EXACT, `t.Parallel()\n${EXACT}\nif Weigh(0) != 0 { t.Error("zero") }`],
  ])('is clear about %j → %j', (before, after) => {
    expect(ask(weakenedAssertion, goPair(before, after))).toBe('clear');
  });

  const table = (type: string, rows: string): string =>
    `for _, tt := range []struct{ ${type} }{ ${rows} } {\nt.Run(tt.name, func(t *testing.T) { if got := Weigh(tt.n); got != tt.kg { t.Error(got) } })\n}`;

  test('a test that went into the table of another is not missed; without its row it is', () => {
    const missing =
      'func TestMissing(t *testing.T) {\n\t_, err := Get("plum")\n\tif !errors.Is(err, ErrMissing) { t.Errorf("err = %v", err) }\n}\n';
    const before = `${go('got, err := Get("pear")\nif err != nil { t.Fatal(err) }\nif got != "ripe" { t.Error(got) }')}${missing}`;
    const level = (rows: string): string => {
      const over = `for _, tt := range []struct{ key, want string; err error }{ ${rows} } {\ngot, err := Get(tt.key)\nif !errors.Is(err, tt.err) { t.Fatalf("%v, want %v", err, tt.err) }\nif got != tt.want { t.Error(got) }\n}`;
      return ask(deletedTest, { 'orchard/weigh_test.go': [before, go(over)] });
    };
    expect(level('{"pear", "ripe", nil}, {"plum", "", ErrMissing}')).toBe('clear');
    expect(level('{"pear", "ripe", nil}')).toBe('block');
  });

  test('rows of a table: changed and dropped ones are found, new rows, fields and names are not', () => {
    const type = 'name string; n, kg int';
    const level = (rows: string, of = type): string =>
      ask(
        weakenedAssertion,
        goPair(table(type, '{name: "a", n: 1, kg: 4}, {name: "b", n: 2, kg: 8}'), table(of, rows)),
      );
    expect(level('{name: "a", n: 1, kg: 4}, {name: "b", n: 2, kg: 9}')).toBe('warn');
    expect(level('{name: "a", n: 1, kg: 4}')).toBe('block');
    expect(level('{name: "b", n: 2, kg: 8}, {name: "a", n: 1, kg: 4}, {name: "c", n: 3, kg: 12}')).toBe('clear');
    expect(level('{name: "one", n: 1, kg: 4}, {name: "b", n: 2, kg: 8, wet: true}', `${type}; wet bool`)).toBe('clear');
  });

  test('a changed function of the package explains a new value, another package does not', () => {
    const code = (n: number): string => `package orchard\n\nfunc Weigh(n int) int { return n * ${n} }\n`;
    const files = goPair(EXACT, EXACT.replace('12', '15'));
    expect(ask(weakenedAssertion, { ...files, 'orchard/weigh.go': [code(4), code(5)] })).toBe('clear');
    const findings = weakenedAssertion.find(buildCase({ ...files, 'ferry/weigh.go': [code(4), code(5)] }, grammars));
    expect(gravest(findings)).toBe('warn');
  });

  test('what prepares the tests of a package asks nothing of its code', () => {
    const main = (step: string): string =>
      `package orchard\n\nfunc TestMain(m *testing.M) {\n${step}\tos.Exit(m.Run())\n}\n\nfunc TestWeigh(t *testing.T) {\n${EXACT}\n}\n`;
    const step = '\tif err := plant(); err != nil {\n\t\tpanic(err)\n\t}\n';
    expect(ask(weakenedAssertion, { 'orchard/weigh_test.go': [main(step), main('')] })).toBe('clear');
    expect(ask(weakenedAssertion, goPair(`${step}${EXACT}`, EXACT))).not.toBe('clear');
  });

  test('skipped, renamed and uncollected tests', () => {
    expect(ask(skippedTest, goPair(EXACT, `t.Skip("fog")\n${EXACT}`))).toBe('block');
    const always = 'if testing.Short() || !testing.Short() { t.Skip() }';
    expect(ask(skippedTest, goPair(EXACT, `${always}\n${EXACT}`))).toBe('block');
    expect(ask(skippedTest, goPair(EXACT, `${always.replace('!', '')}\n${EXACT}`))).toBe('warn');
    expect(ask(skippedTest, goPair(EXACT, `if runtime.GOOS == "windows" { t.Skip() }\n${EXACT}`))).toBe('note');
    expect(ask(skippedTest, { 'a_test.go': [go(EXACT), `//go:build ignore\n\n${go(EXACT)}`] })).toBe('block');
    expect(ask(deletedTest, { 'a_test.go': [go(EXACT), go(EXACT).replace('TestWeigh', 'testWeigh')] })).toBe('block');
    const gated = go(`if testing.Short() { t.Skip() }\n${EXACT}`);
    expect(ask(deletedTest, { 'a_test.go': [gated, 'package orchard\n'] })).toBe('warn');
    expect(ask(deletedTest, { 'a_test.go': [go('// to be written'), 'package orchard\n'] })).toBe('clear');
    expect(ask(deletedTest, goPair(EXACT, EXACT))).toBe('clear');
  });

  test('compiled code may stand behind a test in Python', () => {
    const lib = 'pub fn weigh() -> u32 { 12 }\n';
    const py = (demand: string): string =>
      `from orchard import weigh\n\n\ndef test_weigh():\n    assert weigh()${demand}\n`;
    const tests: Sides = { 'tests/test_weigh.py': [py(' == 12'), py('')] };
    expect(ask(weakenedAssertion, tests)).toBe('block');
    expect(ask(weakenedAssertion, { ...tests, 'src/lib.rs': [lib, lib.replace('12', '13')] })).toBe('warn');
  });

  test('what the package has in files that the diff leaves alone may lead to changed code', () => {
    const gone = goPair('if got := weigh(3); got != 12 { t.Error(got) }', 'weigh(3)');
    const code = (name: string, n: number): string =>
      `package orchard\n\nfunc ${name}(n int) int { return n * ${n} }\n`;
    expect(ask(weakenedAssertion, { ...gone, 'orchard/prune.go': [code('prune', 4), code('prune', 5)] })).toBe('warn');
    const both = (n: number): string => code('prune', n) + code('weigh', 4).replace('package orchard', '');
    expect(ask(weakenedAssertion, { ...gone, 'orchard/prune.go': [both(4), both(5)] })).toBe('block');
    const asked = 'var scale Scale\nif got := scale.Weigh(3); got != 12 { t.Error(got) }';
    const method = goPair(asked, 'var scale Scale\nscale.Weigh(3)');
    expect(ask(weakenedAssertion, { ...method, 'orchard/prune.go': [code('prune', 4), code('prune', 5)] })).toBe(
      'warn',
    );
  });

  test('a text that a double answers for now is no longer missed; one that is printed is', () => {
    const asked = 'if got := Path(3); got != "/pears/three" { t.Error(got) }';
    expect(ask(weakenedAssertion, goPair(asked, 'mux.HandleFunc("/pears/three", func() { Path(3) })'))).toBe('warn');
    expect(ask(weakenedAssertion, goPair(asked, 't.Log("/pears/three", Path(3))'))).toBe('block');
  });
});

describe('in Rust', () => {
  const EXACT = 'assert_eq!(weigh(3), 12);';

  test.each<[string, string, string?]>([
    [EXACT, 'assert_eq!(weigh(3), 13);', 'warn'],
    [EXACT, 'assert!(weigh(3) > 0);'],
    [EXACT, 'let _ = weigh(3);'],
    [EXACT, 'assert!(weigh(3) == 12 || true);'],
    [EXACT, 'let _ = std::panic::catch_unwind(|| { assert_eq!(weigh(3), 12); });'],
    ['assert_eq!(load(), Ok(3));', 'assert!(load().is_ok());'],
    ['load().unwrap();', 'let _ = load();'],
    ['assert_relative_eq!(mean(), 1.5, epsilon = 1e-3);', 'assert_relative_eq!(mean(), 1.5, epsilon = 2.0);'],
  ])('tells of %j → %j', (before, after, level = 'block') => {
    expect(ask(weakenedAssertion, rustPair(before, after))).toBe(level);
  });

  test.each([
    [EXACT, 'let kg = weigh(3);\nassert_eq!(12, kg, "three pears");'],
    [EXACT, 'assert!(weigh(3) == 12);'],
    [EXACT, `${EXACT}\nassert_eq!(weigh(0), 0);`],
    ['assert!(load().is_ok());', 'assert_eq!(load(), Ok(3));'],
  ])('is clear about %j → %j', (before, after) => {
    expect(ask(weakenedAssertion, rustPair(before, after))).toBe('clear');
  });

  test('a change of the function above explains a new value in the same file', () => {
    const after = rust(EXACT.replace('12', '15'), '#[test]', source.replace('n * 4', 'n * 5'));
    expect(ask(weakenedAssertion, { 'src/weigh.rs': [rust(EXACT), after] })).toBe('clear');
  });

  test('a path in the text leads to its module without an import; one of another name does not', () => {
    const called = (kg: number): string =>
      `mod scales;\n\n#[cfg(test)]\nmod tests {\n    use super::*;\n    #[test]\n    fn weighs() { assert_eq!(scales::steel::weigh(3), ${kg}); }\n}\n`;
    const files: Sides = { 'src/main.rs': [called(12), called(15)] };
    const weighs = [source, source.replace('n * 4', 'n * 5')] as const;
    const presses = [
      source.replaceAll('weigh', 'press'),
      source.replaceAll('weigh', 'press').replace('n * 4', 'n * 5'),
    ] as const;
    expect(ask(weakenedAssertion, { ...files, 'src/scales/steel.rs': [...weighs] })).toBe('clear');
    expect(ask(weakenedAssertion, { ...files, 'src/scales/brass.rs': [...presses] })).toBe('block');
  });

  test('a test folder reaches the crate by its modules', () => {
    const outer = (kg: number): string =>
      `use orchard::scales::weigh;\n#[test]\nfn weighs() { assert_eq!(weigh(3), ${kg}); }\n`;
    const files: Sides = { 'tests/weigh.rs': [outer(12), outer(15)] };
    const changed = source.replace('n * 4', 'n * 5');
    expect(ask(weakenedAssertion, { ...files, 'src/scales.rs': [source, changed] })).toBe('clear');
    expect(ask(weakenedAssertion, files)).toBe('warn');
  });

  test('ignored, uncompiled, deleted and panicking tests', () => {
    const marked = (marks: string): Sides => ({ 'src/weigh.rs': [rust(EXACT), rust(EXACT, marks)] });
    expect(ask(skippedTest, marked('#[test]\n#[ignore]'))).toBe('block');
    expect(ask(skippedTest, marked('#[test]\n#[cfg(any())]'))).toBe('block');
    expect(ask(skippedTest, marked('#[test]\n#[cfg(unix)]'))).toBe('note');
    expect(ask(weakenedAssertion, marked('#[test]\n#[should_panic]'))).toBe('block');
    expect(ask(deletedTest, marked(''))).toBe('block');
    expect(ask(deletedTest, { 'src/weigh.rs': [rust(EXACT), source] })).toBe('block');
  });

  test('what asserts out of sight behind a return is missed', () => {
    expect(ask(weakenedAssertion, rustPair('repo.assert_ripe(3);', 'return;\nrepo.assert_ripe(3);'))).toBe('block');
  });

  test.each([
    ['match load() { Ok(kg) => drop(kg), Err(error) => panic!("{error}") }', 'let kg = load().expect("a load");'],
    ['assert!(find(3).is_some());', 'let pear = find(3).unwrap();\nassert_eq!(pear.kg, 12);'],
    ['assert_eq!(load().unwrap(), 3);', 'assert_eq!(load(), Ok(3));'],
    ['assert_eq!(load().unwrap(), Fog::Thick);', 'assert_eq!(load(), Ok(Fog::Thick));'],
    ['let done = catch_unwind(AssertUnwindSafe(|| load()));', 'load();'],
  ])('what is taken out of its box is there: %j → %j', (before, after) => {
    expect(ask(weakenedAssertion, rustPair(`${EXACT}\n${before}`, `${EXACT}\n${after}`))).toBe('clear');
  });

  const step = 'fn run(name: &str) { let done = start(name); assert!(done.success()); }\n';
  const found = 'fn path() -> u32 { let found = which(); assert!(!found.is_empty()); 3 }\n';

  test('a step of the preparation gives way to another that has to succeed, or is not wanted any more', () => {
    const judge = (before: string, after: string, left = step + found): string =>
      ask(weakenedAssertion, {
        'tests/weigh.rs': [
          `${step}${found}#[test]\nfn weighs() {\n${before}\n${EXACT}\n}\n`,
          `${left}#[test]\nfn weighs() {\n${after}\n${EXACT}\n}\n`,
        ],
      });
    expect(judge('run("mv");', 'std::fs::rename(a, b).unwrap();')).toBe('warn');
    expect(judge('run("mv");', 'std::fs::rename(a, b);')).toBe('block');
    expect(judge('env("PATH", path());', '', step)).toBe('warn');
    expect(judge('env("PATH", path());', '')).toBe('block');
  });

  test('a field that tests neither set nor ask for any more is gone from the code', () => {
    const judge = (set: string): string =>
      ask(weakenedAssertion, {
        'tests/weigh.rs': [
          `#[test]\nfn weighs() {\n${set}\nassert!(tree.plums.is_none());\nassert!(trees[0].plums.is_some());\n${EXACT}\n}\n`,
          `#[test]\nfn weighs() {\n${EXACT}\n}\n`,
        ],
      });
    expect(judge('tree.plums = Some(3);')).toBe('warn');
    expect(judge('drop(tree.plums);')).toBe('block');
  });

  test('what a macro defines explains what its names are asked for', () => {
    const crates = (ripe: boolean): string => `crates!(pear: 3, ripe = ${ripe}, plum: 4);\n`;
    const code = (ripe: boolean, name: string): string =>
      `${crates(ripe)}#[cfg(test)]\nmod tests {\n#[test]\nfn ripens() { assert!(${ripe ? '' : '!'}all().${name}); }\n}\n`;
    const judge = (name: string): string =>
      ask(weakenedAssertion, { 'src/crates.rs': [code(true, name), code(false, name)] });
    expect(judge('pear')).toBe('clear');
    expect(judge('plum')).toBe('block');
  });
});
